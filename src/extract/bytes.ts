/**
 * Where a character of the decoded text stands among the bytes it was decoded from.
 */

/** Gives the byte at which a UTF-16 unit of `text` begins; asked in rising order it reads the bytes once. */
export function byteOffsets(bytes: Uint8Array, text: string, charset: string): (unit: number) => number {
  const mark = markLength(bytes, charset)
  if (charset.startsWith('utf-16')) return unit => mark + 2 * unit
  if (bytes.length === text.length) return unit => unit
  if (charset === 'utf-8' && !text.includes('\ufffd')) return ofUtf8(text, mark)
  return byDecoding(bytes, charset, mark)
}

function markLength(bytes: Uint8Array, charset: string): number {
  if (charset === 'utf-8') return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  if (charset.startsWith('utf-16'))
    return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) ? 2 : 0
  return 0
}

function ofUtf8(text: string, mark: number): (unit: number) => number {
  let [unit, byte] = [0, mark]
  return wanted => {
    if (wanted < unit) [unit, byte] = [0, mark]
    byte += Buffer.byteLength(text.slice(unit, wanted))
    unit = wanted
    return byte
  }
}

/** Byte by byte, for multi-byte character sets and for damaged bytes: the decoder says after which byte a character is whole. */
function byDecoding(bytes: Uint8Array, charset: string, mark: number): (unit: number) => number {
  const starts: number[] = []
  const decoder = new TextDecoder(charset)
  let pending = mark
  for (let i = 0; i < bytes.length; i++) {
    const made = decoder.decode(bytes.subarray(i, i + 1), { stream: true })
    for (let unit = 0; unit < made.length; unit++) starts.push(pending)
    if (made.length > 0) pending = i + 1
  }
  return unit => starts[unit] ?? bytes.length
}
