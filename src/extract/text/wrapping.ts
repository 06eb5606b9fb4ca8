/**
 * Whether a line goes on in the next one.
 *
 * Some files have a paragraph a line, some are broken at 60 to 90 characters, some are broken wherever a page's
 * source was. The end of one line and the beginning of the next tell more than any width.
 */
import type { Line } from './lines.ts'

/** Words that begin a sentence far more often than they stand in the middle of one with a capital. */
const openers = new Set(
  (
    'The A An This That These Those There They He She It We You I His Her Its Their Our My Your But And Or So Yet If When While ' +
    'As At In On Of For From To By With After Before Since Because Although Though Despite During Once Then Now Meanwhile ' +
    'However Also Still Even Another Other Others Each Every Both All Some Many Most Few Several One Two Three First Second ' +
    'Third Finally What Who Why How Where Which Whether Not No Yes Earlier Later Last Next According Among Under Over Until ' +
    'Let Here Such Only Just Never Nobody Nothing Everyone Everything More Less Perhaps Thus Therefore Moreover Furthermore'
  ).split(' '),
)

/** Words that no sentence ends with. */
const unended = new Set(
  (
    'the a an and or but nor of in on at to for from by with into onto upon about against between among through during over ' +
    'under without within toward towards via than as that which who whom whose if because while when where although though ' +
    'since until unless whether is are was were be been being am has have had do does did will would can could may might must ' +
    'shall should not its their his her our my your this these those such very more most only also so too known same some any ' +
    'every each another other no both either neither own called named including like per mr mrs ms dr gen sen rep gov'
  ).split(' '),
)

const ends = /[.!?…:;。！？؟।]["'”’»)\]]*$/u
/** `“`, `(`, `—` and the like before the first word. */
const firstWord = /^["'“‘«„([–—-]*\s*([\p{L}\p{N}'’.-]+)/u
const lastWord = /([\p{L}\p{N}'’-]+)[,]?$/u

/** Whether the line closes a sentence (or introduces something with a colon). */
export const isClosed = (line: string): boolean => ends.test(line)

export const opensLower = (line: string): boolean => /^["'“‘«„([]*\p{Ll}/u.test(line)

/** Whether the line begins as sentences do: with a capital word that is hardly ever a name, or a sentence adverb. */
export function opensSentence(line: string): boolean {
  const word = firstWord.exec(line)?.[1]?.replace(/['’.].*$/u, '')
  if (word === undefined) return false
  return openers.has(word) || /^\p{Lu}\p{Ll}+ly,?$/u.test(word)
}

/** Whether the line breaks off where no sentence can end: “… supporters did not”, “… its own allies in”, “… and Bolton,”. */
export function breaksOff(line: string): boolean {
  if (/[,–—-]$/u.test(line)) return true
  return endsUnended(line)
}

/** Whether its last word is one that no sentence ends with. Its end only: a line of five million letters is one word. */
export function endsUnended(line: string): boolean {
  const word = lastWord.exec(line.slice(-40))?.[1]?.toLowerCase()
  return word !== undefined && unended.has(word)
}

// Newspaper and mail software breaks lines at 60 to 90 characters; below 40 it is verse or a list, above 120 nobody broke it by hand.
const NARROWEST = 40
const WIDEST = 120

/**
 * The width at which the lines of a text were broken, `null` where paragraphs stand in one line each.
 *
 * Wrapped text has many lines that go on, and none that is much longer than the rest.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  const lengths: number[] = []
  let goesOn = 0
  let pairs = 0
  for (const [i, line] of lines.entries()) {
    if (line.text === '') continue
    lengths.push(line.text.length)
    const next = lines[i + 1]
    if (next === undefined || next.text === '') continue
    pairs++
    if (!isClosed(line.text) && (opensLower(next.text) || breaksOff(line.text))) goesOn++
  }
  if (pairs < 4 || goesOn / pairs < 0.25) return null
  lengths.sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  return width >= NARROWEST && width <= WIDEST ? width : null
}

/** How one line stands to the line right below it. */
export type Seam =
  /** One paragraph goes on. */
  | 'joined'
  /** The first breaks off and the second begins anew: words between them were lost. */
  | 'hole'
  | 'apart'

export function seam(line: string, next: string, width: number | null): Seam {
  // “RT reports⏎:” and a quotation mark alone belong to what stands before them.
  if (isLoneMark(next)) return 'joined'
  if (isListItem(next) || isDialogue(next) || next.startsWith('>')) return 'apart'
  const closed = isClosed(line)
  if (!closed && opensLower(next)) return 'joined'
  if (width !== null && opensLower(next) && /[:;,]$/.test(line)) return 'joined'
  // A line longer than all others was not broken by the one who broke those.
  if (width === null || line.length > width * 1.15) {
    if (closed) return 'apart'
    return breaksOff(line) && line.length > 20 ? (opensSentence(next) ? 'hole' : 'joined') : 'apart'
  }
  if (opensLower(next)) return /[.!?…]["”’»)]*$/u.test(line) && line.length < width * 0.8 ? 'apart' : 'joined'
  // “… as first told by the⏎He said that”: no room explains that.
  if (endsUnended(line) && /^[“"‘'(]?(?:He|She|They|We|But|And|However|Meanwhile|According)\b/u.test(next))
    return 'hole'
  // The line was broken for want of room when the next word would not have fitted.
  const word = /^\S+/.exec(next)?.[0] ?? ''
  if (line.length + 1 + word.length > width) return 'joined'
  if (closed) return /[;:]$/.test(line) && line.length > width * 0.5 ? 'joined' : 'apart'
  if (/^["“‘]?\d/u.test(next) && !/^\d+[.)] /.test(next)) return 'joined'
  if (leavesQuoteOpen(line)) return 'joined'
  if (isTitleCase(line)) return 'apart'
  const long = line.length > width * 0.5
  if (opensSentence(next)) return breaksOff(line) || long ? 'hole' : 'apart'
  return breaksOff(line) || long ? 'joined' : 'apart'
}

/** “: ” or a quotation mark alone in its line. */
export const isLoneMark = (line: string): boolean => /^[:;,.!?”"’')\]»]{1,3}$/u.test(line)

/** “Ferry Strikes Mole At Tern: What Is Known”: four words and more, hardly one of four letters without its capital. */
export function isTitleCase(line: string): boolean {
  const words = line.match(/\p{L}{4,}/gu) ?? []
  return words.length >= 4 && words.filter(word => /^\p{Lu}/u.test(word)).length >= words.length * 0.8
}

const leavesQuoteOpen = (line: string): boolean => line.lastIndexOf('“') > line.lastIndexOf('”')

export const isListItem = (line: string): boolean =>
  /^(?:[•●▪▸►◦‣∙·*]\s+\S|[-]\s+\S|\(?(?:\d{1,2}|[a-z])[.)]\s+\S)/u.test(line) && !isDialogue(line)

/** Speech behind a dash, as translated copy has it: “– It will not sail, – he said.” */
export const isDialogue = (line: string): boolean =>
  /^[–—―]\s*\S/u.test(line) || /^-\s.*[,.!?…]["”]? - \p{L}/u.test(line)
