/**
 * Signs that an article goes on where its text ends, or is none.
 *
 * A paragraph that is missing here becomes, further on, “this outlet left it out”; so each sign is told, with its
 * place, and never acted on.
 */
import type { Block, Warning } from '../contracts/index.ts'
import { fold, type Span } from '../text/index.ts'
import { absent, type Told } from './about.ts'
import { ownBlocks, type Draft } from './draft.ts'
import { cutOf, endsSentence, tailOf } from './endings.ts'
import type { LinkedData } from './metadata/json-ld.ts'
import {
  articleMissing,
  headlinesInstead,
  maybeTruncated,
  mostlyLinks,
  nothingRead,
  paywalled,
  teasersInstead,
} from './warnings.ts'
import { wordCount } from './words.ts'

/** What a page knows beside its text; a text file has none of it. */
export type PageSigns = {
  readonly linked: LinkedData | null
  /** Share of the article's characters that stand in links. */
  readonly linkShare: number
  /** What the page says its article is about. */
  readonly told: Told
  /** Links as long as headlines, and their share of the words of the page's body, 0 to 1. `null` for a fragment, as feeds have. */
  readonly headlines: { readonly count: number; readonly share: number } | null
  /** Paragraphs that each stand in a box with the headline of another article, and their share of the text, 0 to 1. */
  readonly teasers: { readonly count: number; readonly share: number }
  /** The part of the article that a link calls the next. */
  readonly nextPart: number | null
  /** Passages that were set aside and stand behind the article's first paragraph, in the order of the page. */
  readonly asideAfter: readonly string[]
  /** The source ends before the page does: no `</body>` and no `</html>`. */
  readonly breaksOff: boolean
}

const wall =
  /\b(?:(?:to|for) (?:continue|keep) reading|continue reading (?:this|your|with|by|for)|(?:subscribe|register|sign up|log in|sign in|become a (?:subscriber|member)) (?:now |today |here )?(?:to|for|and) (?:continue|read|keep|unlock|view|access|full)|already (?:a |an |have (?:a |an )?)?(?:subscriber|subscribed|subscription|member)|(?:this|the rest of (?:this|the)|full) (?:article|story|content) is (?:only )?(?:for|available (?:only )?to|reserved for|exclusive) .{0,30}(?:subscribers|members)|(?:subscribers?|members?)[- ]only (?:article|content|story)|free articles? (?:left|remaining)|(?:used|read|reached|hit) (?:all |the |up )?(?:of )?your (?:\d+ |last |monthly )?(?:limit|free)|unlock (?:this|the full) (?:article|story)|to view the full story|jetzt (?:weiterlesen|abonnieren|freischalten|registrieren)|(?:weiterlesen|lesen) (?:mit|sie mit)\b.{0,30}(?:abo|plus|premium)|diesen artikel (?:weiterlesen|freischalten)|bereits (?:abonnent|registriert|digital-?abo)|(?:nur )?fur abonnenten|pour lire la suite|(?:deja|article reserve aux) abonne|la suite est reservee|il vous reste .{0,20} de cet article|(?:contenido|articulo) exclusivo para (?:suscriptores|usuarios registrados)|para (?:seguir|continuar) leyendo|suscribete para)\b/u

const furtherOn =
  /^(?:(?:read|show|see|view|load) (?:more|the (?:rest|full (?:article|story))|full (?:article|story)|on|further)|continue reading|keep reading|more|weiterlesen|mehr lesen|zum (?:ganzen|vollstandigen) artikel|(?:den )?(?:ganzen|kompletten|vollstandigen) (?:artikel|beitrag).{0,30}(?:lesen|finden).{0,40}|lire la suite|leer mas|seguir leyendo|leggi tutto|lees verder|czytaj dalej|next page|(?:auf der )?nachsten seite|page 2|seite 2|1 2(?: 3)*.{0,20})\s*(?:[.…»>→|]|->|\u00bb)*$/u

// “Page 1 of 4”, “Seite 1 von 3”, “1/4” is a picture's as often.
const firstOfMore =
  /^(?:page|part|seite|teil|pagina|partie?|strona) 1 (?:of|von|de|sur|di|van|z) (?:[2-9]|[1-9]\d)\b.{0,30}$/u

// Fewer words than this of what the page itself counts: what is missing is more than captions and boxes.
const OF_DECLARED = 0.6

/** Warnings of an article, in a fixed order. */
export function lossesOf(draft: Draft, signs: PageSigns | null): Warning[] {
  const { text, credits } = draft
  const own = ownBlocks(draft)
  const count = wordCount(text)
  const warnings: Warning[] = []
  const last = own.findLast(({ kind }) => kind !== 'caption' && kind !== 'other')
  const tail = last === undefined ? null : tailOf(last)
  warnings.push(...(signs === null ? wallInText(draft, own) : wallOf(text, own, signs, tail)))
  const credited = credits.some(({ end }) => last !== undefined && end >= last.end - 3)
  const cut = credited ? null : cutOf(text, own, { isPage: signs !== null })
  if (cut !== null) warnings.push(maybeTruncated(cut.why, cut.at, count))
  else if (signs?.breaksOff === true && tail !== null)
    warnings.push(maybeTruncated('the page itself breaks off', tail, count))
  if (signs === null) {
    const paged = draft.furniture.find(
      ({ start, end }) => start >= (tail?.end ?? 0) && firstOfMore.test(fold(text.slice(start, end))),
    )
    if (cut === null && paged !== undefined && tail !== null)
      warnings.push(
        maybeTruncated(`a line “${text.slice(paged.start, paged.end).trim()}” stands below it`, tail, count),
      )
    return warnings
  }

  const pointer = signs.asideAfter.find(passage => passage.length < 80 && furtherOn.test(fold(passage)))
  if (pointer !== undefined && tail !== null && count < 250 && cut === null) {
    warnings.push(maybeTruncated(`a line “${pointer.trim()}” stands below it`, tail, count))
  }
  if (signs.nextPart !== null && tail !== null)
    warnings.push(maybeTruncated(`part ${signs.nextPart} of it follows at another address`, tail, count))
  else {
    const paged = signs.asideAfter.find(passage => passage.length < 60 && firstOfMore.test(fold(passage)))
    if (paged !== undefined && tail !== null)
      warnings.push(maybeTruncated(`a line “${paged.trim()}” stands below it`, tail, count))
  }
  const declared = signs.linked?.words ?? 0
  if (declared > 80 && count < declared * OF_DECLARED) {
    warnings.push(
      maybeTruncated(
        `the page says it has ${declared} words, and ${count} are here`,
        tail ?? undefined,
        count / declared,
      ),
    )
  }
  const told = wordCount(signs.linked?.body ?? '')
  if (told > 80 && count < told * OF_DECLARED) {
    warnings.push(
      maybeTruncated(`the page’s data holds ${told} words, and ${count} are here`, tail ?? undefined, count / told),
    )
  }
  const prose = proseWords(text, own)
  const { headlines } = signs
  const whole = { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? text.length }
  const isEmpty = headlines !== null && prose < LITTLE && text.length < SHORT && !dense.test(text)
  const missing = headlines === null ? null : absent(text, signs.told, prose >= ENOUGH)
  if (isEmpty) warnings.push(nothingRead(prose, whole))
  else if (missing !== null) warnings.push(articleMissing(missing, whole))
  if (signs.linkShare > 0.5) warnings.push(mostlyLinks(signs.linkShare, whole))
  else if (
    headlines !== null &&
    ((isEmpty && headlines.share > 0.4) || ((isEmpty || missing !== null) && headlines.count >= LISTED))
  )
    warnings.push(headlinesInstead(headlines.count, headlines.share, whole))
  else if (signs.teasers.count >= TEASERS && signs.teasers.share >= OF_TEXT)
    warnings.push(teasersInstead(signs.teasers.count, signs.teasers.share, whole))
  return warnings
}

// Words in sentences. Of 454 pages of trafilatura's set, 17 have fewer; half of those are lists, forms and pictures, the
// others notes of two sentences.
const LITTLE = 40
const SHORT = 1500
// Words in sentences from which on a text may be an article by itself.
const ENOUGH = 80
// Headlines of other articles on a page whose own is not there: of 454 pages of half A 3 are told to be lists; of 120 with
// thirty links in the article's place 106, with thirty teasers 98. From 15 on 4, 106, 98; from 25 on 3, 105, 83.
const LISTED = 20
// A page of news in brief has some; of a list of articles they are most of the text.
const TEASERS = 8
const OF_TEXT = 0.5
// Scripts without blanks between words: their words are not counted.
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{8}/u

/** Words that stand in sentences: in blocks of eight words and more that end as sentences do. */
const proseWords = (text: string, own: readonly Block[]): number =>
  own.reduce((sum, { start, end, kind }) => {
    if (kind === 'heading' || kind === 'caption' || !endsSentence(text.slice(Math.max(start, end - 80), end)))
      return sum
    const words = wordCount(text.slice(start, end))
    return words >= 8 ? sum + words : sum
  }, 0)

/** What is set aside as a wall stands near the article's end; a plea for subscribers elsewhere is furniture. */
function wallOf(text: string, own: readonly Span[], { linked, asideAfter }: PageSigns, tail: Span | null): Warning[] {
  if (linked?.free === false)
    return [paywalled('the page’s data says it is not free (isAccessibleForFree)', wordCount(text), tail ?? undefined)]
  for (const { start, end } of own.slice(-4)) {
    const passage = text.slice(start, end)
    if (passage.length < 500 && wall.test(fold(passage)))
      return [paywalled('it says so here', wordCount(text), { start, end })]
  }
  const passage = asideAfter.find(one => one.length < 700 && wall.test(fold(one)))
  return passage === undefined
    ? []
    : [paywalled(`“${short(passage)}” stands beside it`, wordCount(text), tail ?? undefined)]
}

/** In a text file a wall is a line that the article ends in, or the furniture right below it. */
function wallInText({ text, furniture }: Draft, own: readonly Span[]): Warning[] {
  const end = own.at(-1)?.end ?? 0
  const below = furniture.filter(({ start }) => start >= end)
  const wallAt = [...own.slice(-1), ...below.slice(0, 3)].find(
    ({ start, end: to }) => to - start < 500 && wall.test(fold(text.slice(start, to))),
  )
  return wallAt === undefined
    ? []
    : [paywalled('it says so here', wordCount(text), { start: wallAt.start, end: wallAt.end })]
}

const short = (passage: string): string => (passage.length > 80 ? `${passage.slice(0, 80)}…` : passage)
