/**
 * Whether a text stops where articles do: the words of its last paragraph, beside the way its others end.
 */
import type { Block } from '../contracts/index.ts'
import type { Span } from '../text/index.ts'
import { wordCount } from './words.ts'

export type Cut = { readonly why: string; readonly at: Span }

// A sign of who wrote it may stand behind the last stop: “… said. AFP”, “… said. dpa/lno”, but no “… said. In”.
const ended =
  /(?:[.!?。！？।؟:;]|[.!?。！？]\s?["'”’»«“)\]]+|["”’»)\]])\s*(?:\([^()]{1,40}\)|\*+|■|●|—|▪|#+|❖|\+{2,3}|\/\/|\p{Extended_Pictographic}{1,3})?\s*(?:(?<=[.!?。！？]["'”’»«“)\]]*\s*)(?:\p{Lu}{2,4}|\p{Ll}{2,4})(?:\/(?:\p{Lu}{2,4}|\p{Ll}{2,4}))*)?$/u

export const endsSentence = (line: string): boolean => ended.test(line.slice(-80).trimEnd())

/** Whether the article ends its paragraphs as prose does: poems, lists of facts and tables do not. */
type Style = 'ended' | 'open' | 'unknown'

// Of an article's paragraphs of eight words and more.
const ENDED = 0.8

function styleOf(text: string, own: readonly Block[], of: Block['kind']): Style {
  const long = own.filter(
    ({ start, end, kind }) => kind === of && wordCount(text.slice(start, Math.min(end, start + 200))) >= 8,
  )
  // The last is the one in question.
  const before = long.slice(0, -1)
  if (before.length < 3) return 'unknown'
  const whole = before.filter(({ start, end }) => endsSentence(text.slice(Math.max(start, end - 80), end))).length
  return whole >= before.length * ENDED ? 'ended' : 'open'
}

// Characters of a paragraph that are looked at, from its end.
const SEEN = 2000

/** Where the text breaks off: in its last paragraph, or in one behind which only lines of the page stand; `null` where nothing says so. */
export function cutOf(text: string, own: readonly Block[], { isPage }: { isPage: boolean }): Cut | null {
  const last = own.findLast(({ kind }) => kind !== 'caption' && kind !== 'other')
  if (last === undefined) return null
  const style = styleOf(text, own, last.kind)
  const why = unfinished(text.slice(Math.max(last.start, last.end - SEEN), last.end), last.kind, style)
  if (why !== null) return { why, at: tailOf(last) }
  const within = isPage ? brokenWithin(text, own) : null
  return within === null ? null : { why: 'a paragraph breaks off here, and the next begins anew', at: within }
}

/** The last words of a block. */
export const tailOf = ({ start, end }: Span): Span => ({ start: Math.max(start, end - 60), end })

const NO_END = 'its last sentence has no end'

/** Why a last block seems cut; `null` where it ends as articles do. */
function unfinished(block: string, kind: Block['kind'], style: Style): string | null {
  const line = block.trimEnd()
  const count = wordCount(line)
  if (
    /(?:\[\s*(?:…|\.\.\.)\s*\]|(?:…|\.{3,})\s*(?:\(?(?:read more|more|mehr|weiterlesen|lire la suite|leer más)[^\n]{0,20})?)$/iu.test(
      line,
    ) &&
    count >= 5
  ) {
    return 'it ends in dots'
  }
  // “… the ferry and the” is cut wherever it stands, but in a heading.
  if (kind !== 'heading' && count >= 3 && endsOpen(line)) return NO_END
  // A last item of a list, a heading, a source line end without a full stop.
  const isProse = kind === 'paragraph' || (kind === 'list-item' && style === 'ended')
  const told = isProse || kind === 'quote' || (kind === 'list-item' && count > 12)
  if (isProse && introduces(line)) return 'it ends with words that introduce others'
  if (endsSentence(line)) return null
  const behind = behindStop(line)
  if (behind !== null && isSignature(behind)) return null
  if (kind !== 'heading' && breaksInProse(behind)) return NO_END
  if (!told) return null
  const sentence = line.slice(Math.max(line.lastIndexOf('. '), line.lastIndexOf('\n')) + 1)
  // An address, a year, a note's mark, a measure.
  if (/(?:https?:|www\.|@)\S*$|\d{3,}$|[↩↑»]$|\d \p{Ll}{1,3}$/u.test(sentence.slice(-120))) return null
  if (isProse && style !== 'open' && opensOnly(line, style === 'ended')) return NO_END
  // “… the ferry struck the” is cut; “Radio Tern, 3 May, by Ana Varga” is a label that ends with a name.
  const least = { ended: 4, unknown: 6, open: 8 }[isProse ? style : 'open']
  if (endsLow(line)) return count >= least ? NO_END : null
  const isLabel = style !== 'ended' || /[\d|©:@]/u.test(line) || !/\p{Ll}/u.test(line)
  if (count >= (isLabel ? 20 : 8) && wordCount(sentence) >= 2 && /\p{Ll}/u.test(sentence)) return NO_END
  return tellsSmall(sentence, isProse && style === 'ended') ? NO_END : null
}

// “He told the inquiry:”, and nothing below it. Other colons stand before pictures and links, which are not in a text.
const introducing =
  /(?:^|[^\p{L}])(?:said|says|told|added|wrote|writes|asked|replied|sagte|sagt|erklärte|schrieb|schreibt|fragte|antwortete|dit|déclaré|écrit|ajouté|dijo|dice|declaró|escribió|añadió|disse|ha detto|scrive)(?:[^.!?:\n]{0,60})?:$/u

const introduces = (line: string): boolean => introducing.test(line.slice(-90))

// A stop behind a word of three letters and more, a blank, and the beginning of a sentence: no “Dr. Berg”, no “3. May”.
const stop = /\p{Ll}{3}[)"”’»]*[.!?。]["'”’»“)\]]*\s+(?=["“„«‘'(¿¡]*[\p{Lu}\d])/gu

/** The words behind the last full sentence of a line; `null` where no sentence ends in it. */
function behindStop(line: string): string | null {
  let from = 0
  const bare = line.slice(line.lastIndexOf('\n') + 1)
  for (const match of bare.matchAll(stop)) from = match.index + match[0].length
  return from === 0 ? null : bare.slice(from)
}

/** “… sailed at nine. Ana Varga”: who wrote it. */
function isSignature(words: string): boolean {
  const names = words.match(/[\p{L}’'.-]+/gu) ?? []
  return (
    names.length >= 2 &&
    names.length <= 6 &&
    !/[\d:]/u.test(words) &&
    names.every(name => /^\p{Lu}/u.test(name)) &&
    !begins.has(lower(names[0]))
  )
}

/** “The ferry sailed at nine. However,”: behind the last sentence the beginning of one more, and no “Photo: TNA/Berg”. */
function breaksInProse(behind: string | null): boolean {
  if (behind === null || isSignature(behind)) return false
  const end = behind.slice(-120)
  return /\p{Ll}/u.test(behind) && !/[|©@#+=↩↑]|https?:|www\.|\d{3,}$|^[–—-]/u.test(end) && !/^\p{L}+:/u.test(behind)
}

const lower = (word: string | undefined): string => (word ?? '').toLowerCase()

// Words that begin a sentence, hardly ever a name or a credit (“By”, “With”, “Mit”, “De” do).
const begins = new Set(
  (
    'the a an this that these those there they he she it we you his her its their but if when while after before since because although though despite during once then now meanwhile however also still another other both all some many most as at in on ' +
    'der die das den dem des ein eine einen einem einer er sie es wir ihr ich man doch aber auch noch nur wenn als ob falls weil da dass nach seit bei im am zum zur so dabei damit dann jetzt heute diese dieser dieses diesen allerdings zudem außerdem insofern daher deshalb dennoch ' +
    'le la les un une il elle ils elles on ce cette ces mais si quand lorsque après selon depuis dans pour ' +
    'el los las una él ella ellos pero cuando según desde también además este esta estos en para si ' +
    'il lo gli uno ma quando secondo anche questo questa nel nella'
  ).split(' '),
)

// Words of such a paragraph, at most: by half A of trafilatura's pages cut on purpose (`evaluation/spoilt.ts`); of 114 texts cut between
// two words 97 are told with what stands in this file, and 15 of 346 whole ones; 74 and 14 without `begins` and `behindStop`.
const FEW_WORDS = 6
const IN_PROSE = 12

/** “The ferry”, “Falls es”, “However”: a paragraph of a few words that begins a sentence and is not one. */
const opensOnly = (line: string, whole: boolean): boolean => {
  if (
    /[\n|©@#+:/]/u.test(line) ||
    (!whole && /\d/u.test(line)) ||
    !/^["“„«‘¿¡]?\p{Lu}/u.test(line) ||
    !/\p{Ll}/u.test(line)
  )
    return false
  const words = line.match(/[\p{L}’'-]+/gu) ?? []
  return words.length > 0 && words.length <= (whole ? IN_PROSE : FEW_WORDS) && begins.has(lower(words[0]))
}

// Words of a sentence's grammar, which names, labels and places have few of: small ones, half of all.
const SMALL_WORDS = 3

/** “The police look for people who saw Varga”: mostly small words, and none of the signs of labels. */
function tellsSmall(sentence: string, isProse: boolean): boolean {
  if (/[\d|©:@#/•–—+_]|\.\p{L}/u.test(sentence) || !/^\s*["“„«‘(]?\p{Lu}/u.test(sentence)) return false
  const words = sentence.match(/[\p{L}’'-]+/gu) ?? []
  const small = words.filter(one => /^\p{Ll}/u.test(one)).length
  return isProse
    ? words.length >= 5 && small >= 2 && small * 5 >= words.length * 2
    : words.length >= 6 && small >= SMALL_WORDS && small * 2 >= words.length
}

// Articles, conjunctions and prepositions that no sentence ends with, in five languages; none of them also a verb's
// particle (“what it is made of”, “ab”, “auf”, “mit”).
const open = new Set(
  (
    'the a an and or but nor than whose because although unless whether into onto upon during ' +
    'der dem ein eine einen einem einer eines und oder aber sondern weil obwohl dass zum zur vom beim im am ins ihre ihren seine seinen deren dessen ' +
    'le les un une et ou mais du des au aux dans avec pour que qui dont sa ses leur leurs ' +
    'el los las una y con para del al porque cuyo sus ' +
    'il gli uno ed della delle dello nel nella che con per'
  ).split(' '),
)

/** Whether a line ends with a small word that no sentence ends with. */
function endsOpen(line: string): boolean {
  const last = /(?:^|[\s(“"'’«-])(?<word>\p{Ll}+)$/u.exec(line.slice(-40))?.groups?.['word']
  return last !== undefined && open.has(last)
}

/** Whether the last word has a small first letter. */
const endsLow = (line: string): boolean => /(?:^|[\s(“"'’«-])\p{Ll}[\p{L}’'-]*,?$/u.test(line.slice(-60))

// Blocks that a page has below an article and that pass for its text.
const FEW = 4

/** The end of a paragraph that stops in mid-sentence though another follows; `null` where none does, or many (it is their way). */
function brokenWithin(text: string, own: readonly Block[]): Span | null {
  if (styleOf(text, own, 'paragraph') !== 'ended') return null
  const middle = ((own[0]?.start ?? 0) + (own.at(-1)?.end ?? 0)) / 2
  const broken = own.filter(({ start, end, kind }, i) => {
    const next = own[i + 1]
    // Behind a cut stands what a page has below its articles: little.
    if (i < own.length - FEW || start < middle) return false
    if (kind !== 'paragraph' || next === undefined || next.kind === 'list-item' || next.kind === 'code') return false
    const line = text.slice(Math.max(start, end - 400), end).trimEnd()
    return (
      (breaksInProse(behindStop(line)) || endsLow(line)) &&
      !/[,…\n]$|\n/u.test(line) &&
      wordCount(line) >= 6 &&
      /^["“„«¡¿(]?\p{Lu}/u.test(text.slice(start, start + 3)) &&
      !endsSentence(line) &&
      !/^\p{Ll}/u.test(text.slice(next.start, next.start + 1))
    )
  })
  const [only, second] = broken
  return only === undefined || second !== undefined ? null : tailOf(only)
}
