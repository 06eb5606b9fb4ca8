/**
 * MessagePack as the model's files use it.
 *
 * Maps become `Map`, because their keys are strings, byte strings (read as text) and 64-bit numbers. Whole numbers that a
 * double cannot hold become `bigint`. Anything the files do not have is refused.
 */
export type Packed = null | boolean | number | bigint | string | Uint8Array | Packed[] | Map<Packed, Packed>

/** @throws Error if the bytes are not one whole value of these kinds. */
export function unpack(bytes: Uint8Array): Packed {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let at = 0

  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw new Error(`MessagePack ends at ${bytes.length}, inside a value`)
    at += length
    return bytes.subarray(at - length, at)
  }
  const text = (length: number): string => utf8.decode(take(length))
  const list = (length: number): Packed[] => Array.from({ length }, value)
  const map = (length: number): Map<Packed, Packed> => {
    const entries = new Map<Packed, Packed>()
    for (let i = 0; i < length; i++) {
      const key = value()
      entries.set(key instanceof Uint8Array ? utf8.decode(key) : key, value())
    }
    return entries
  }
  const exact = (wide: bigint): number | bigint =>
    wide >= BigInt(Number.MIN_SAFE_INTEGER) && wide <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(wide) : wide
  /** The place of a number of `length` bytes, which is then behind us. */
  const next = (length: number): number => {
    take(length)
    return at - length
  }

  function value(): Packed {
    const kind = view.getUint8(next(1))
    if (kind < 0x80) return kind
    if (kind < 0x90) return map(kind & 15)
    if (kind < 0xa0) return list(kind & 15)
    if (kind < 0xc0) return text(kind & 31)
    if (kind >= 0xe0) return kind - 256
    switch (kind) {
      case 0xc0:
        return null
      case 0xc2:
        return false
      case 0xc3:
        return true
      case 0xc4:
        return take(view.getUint8(next(1)))
      case 0xc5:
        return take(view.getUint16(next(2)))
      case 0xc6:
        return take(view.getUint32(next(4)))
      case 0xca:
        return view.getFloat32(next(4))
      case 0xcb:
        return view.getFloat64(next(8))
      case 0xcc:
        return view.getUint8(next(1))
      case 0xcd:
        return view.getUint16(next(2))
      case 0xce:
        return view.getUint32(next(4))
      case 0xcf:
        return exact(view.getBigUint64(next(8)))
      case 0xd0:
        return view.getInt8(next(1))
      case 0xd1:
        return view.getInt16(next(2))
      case 0xd2:
        return view.getInt32(next(4))
      case 0xd3:
        return exact(view.getBigInt64(next(8)))
      case 0xd9:
        return text(view.getUint8(next(1)))
      case 0xda:
        return text(view.getUint16(next(2)))
      case 0xdb:
        return text(view.getUint32(next(4)))
      case 0xdc:
        return list(view.getUint16(next(2)))
      case 0xdd:
        return list(view.getUint32(next(4)))
      case 0xde:
        return map(view.getUint16(next(2)))
      case 0xdf:
        return map(view.getUint32(next(4)))
      default:
        throw new Error(`MessagePack has a value of kind 0x${kind.toString(16)} at ${at - 1}`)
    }
  }

  const whole = value()
  if (at !== bytes.length) throw new Error(`MessagePack has ${bytes.length - at} bytes after its value`)
  return whole
}

export function asMap(value: Packed | undefined, what: string): Map<Packed, Packed> {
  if (value instanceof Map) return value
  throw new Error(`${what} is not a map`)
}

export function asList(value: Packed | undefined, what: string): Packed[] {
  if (Array.isArray(value)) return value
  throw new Error(`${what} is not a list`)
}

export function asText(value: Packed | undefined, what: string): string {
  if (typeof value === 'string') return value
  throw new Error(`${what} is not text`)
}

export function asBytes(value: Packed | undefined, what: string): Uint8Array {
  if (value instanceof Uint8Array) return value
  throw new Error(`${what} is not bytes`)
}
