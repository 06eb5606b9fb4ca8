/**
 * What a printer sets on every page: the paper’s name, the date, the number of the page.
 */
import type { Line } from './lines.ts'

export type Sheet = { readonly number: number; readonly height: number; readonly lines: readonly Line[] }
export type Running = { readonly kind: 'running-head' | 'page-number'; readonly reason: string }

// Of the page’s height, above and below: where printers put it. A4 with margins of 2.5 cm begins its text at .085.
const MARGIN = 0.12
// Of the pages, at least: left and right pages have heads of their own, and the first has often none.
const SHARE = 0.3
const PLACE = 4

const digits = /\p{N}+/gu
const sheetNumber =
  /^(?:[-–—•|\s]*(?:page|p\.|seite|s\.|page|página|pagina|strona)?\s*)\p{N}{1,4}(?:\s*(?:\/|of|von|sur|de|di|z)\s*\p{N}{1,4})?[-–—•|\s]*$/iu
// As browsers print a page: its address with the number of the sheet, and the hour it was printed.
const printed =
  /^(?:(?:https?:\/\/|www\.)\S+(?:\s+\p{N}{1,3}\s*\/\s*\p{N}{1,3})?|\p{N}{1,4}[./-]\p{N}{1,2}[./-]\p{N}{1,4},?\s+\p{N}{1,2}[:.]\p{N}{2}\b.{0,160})$/iu

export const PRINTED = 'a browser prints it on every page'

/** For each line that is one of these, which it is. */
export function runningLines(sheets: readonly Sheet[]): Map<Line, Running> {
  const found = new Map<Line, Running>()
  const groups = new Map<string, { line: Line; page: number }[]>()
  for (const { number, height, lines } of sheets) {
    for (const line of lines) {
      if (!isInMargin(line, height)) continue
      // The same words on the other side of a sheet are the same head, and the number of the page is part of it.
      const key = `${line.text
        .replace(digits, '')
        .replace(/[\s|·•–-]+/gu, ' ')
        .trim()
        .toLowerCase()}@${line.y < height / 2 ? 'top' : 'foot'}`
      const group = groups.get(key) ?? []
      group.push({ line, page: number })
      groups.set(key, group)
    }
  }
  for (const group of groups.values()) {
    const pages = new Set(group.map(({ page }) => page)).size
    const isSet = pages >= 2 && pages >= sheets.length * SHARE && isLevel(group.map(({ line }) => line))
    for (const { line } of group) {
      if (isSet && /\p{L}/u.test(line.text) && !sheetNumber.test(line.text))
        found.set(line, { kind: 'running-head', reason: `it stands on ${pages} of ${sheets.length} pages` })
      else if (sheetNumber.test(line.text) && (isSet || isAlone(line, sheets)))
        found.set(line, { kind: 'page-number', reason: 'the number of the page' })
      else if (printed.test(line.text)) found.set(line, { kind: 'running-head', reason: PRINTED })
    }
  }
  return found
}

const isInMargin = ({ y, size }: Line, height: number): boolean =>
  y < height * MARGIN || y - size > height * (1 - MARGIN)

/** Whether all stand equally high, or are level with one of the first two: left and right pages may differ. */
function isLevel(lines: readonly Line[]): boolean {
  const [first, second] = lines
  if (first === undefined || second === undefined) return false
  return (
    lines.every(line => Math.abs(line.y - first.y) < PLACE || Math.abs(line.y - second.y) < PLACE) &&
    Math.abs(first.size - second.size) < 1
  )
}

/** A number at the very top or foot of its page, no text on its line. */
function isAlone(line: Line, sheets: readonly Sheet[]): boolean {
  const sheet = sheets.find(({ number }) => number === line.page)
  if (sheet === undefined) return false
  const others = sheet.lines.filter(one => one !== line)
  return others.every(one => one.y < line.y - line.size) || others.every(one => one.y > line.y + line.size)
}
