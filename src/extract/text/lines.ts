import type { Span } from '../../text/index.ts'

/** A line without the white space at its ends; an empty line is empty there. */
export type Line = Span & { readonly text: string }

/** Every line of a text, in its order. A line ends with `\n`, `\r\n`, `\r` or U+2028/2029. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  for (const end of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    lines.push(line(text, from, end.index))
    from = end.index + end[0].length
  }
  lines.push(line(text, from, text.length))
  return lines
}

function line(text: string, from: number, to: number): Line {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return { start, end, text: text.slice(start, end) }
}

// What `\s` holds, and the zero-width signs and soft hyphens that scrapers leave at the ends of lines.
const isBlank = (unit: number): boolean =>
  unit === 0x20 ||
  (unit >= 0x09 && unit <= 0x0d) ||
  unit === 0xa0 ||
  unit === 0xad ||
  unit === 0x1680 ||
  (unit >= 0x2000 && unit <= 0x200f) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x2060 ||
  unit === 0x3000 ||
  unit === 0xfeff
