/**
 * A source is a phrase, whole: not “the gate” of “A sign at the gate said”, not “Orlo, a” of “Orlo, a docker, said”.
 *
 * The labeller decides word by word; where what it gives is no phrase, the grammar of the cue's own subject does.
 */
import type { Scored } from '../decode.ts'
import { childBy, type Syntax } from '../syntax.ts'

export function withWholeSource(s: Syntax, draft: Scored): Scored {
  const { source } = draft
  if (source.length === 0) return colonSource(s, draft)
  const barred = new Set([...draft.cueWords, ...draft.content])
  const own = ownSubject(s, draft)
  let words = withoutDateline(s, source)
  if (own !== null && isPieceOf(s, words, own)) words = phraseOf(s, own, barred)
  words = ended(s, words, barred)
  return words.length === 0 ? draft : { ...draft, source: words }
}

/** The cue's own subject, where a verb has one and it is no part of what is said. */
function ownSubject(s: Syntax, { cue, content }: Scored): number | null {
  if (s.posName[cue] !== 'VERB') return null
  const subject = childBy(s, cue, 'nsubj')
  return subject < 0 || content.includes(subject) ? null : subject
}

/** Torn out of the subject's phrase: from inside it without its noun, or with several heads. */
function isPieceOf(s: Syntax, words: readonly number[], subject: number): boolean {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined || first < s.left[subject]! || last > s.right[subject]!) return false
  const inside = new Set(words)
  if (inside.has(subject)) return words.filter(t => !inside.has(s.head[t]!)).length > 1
  // Up from the piece to the subject: by prepositions only, or it begins or ends with a verb or a small word.
  if (isTorn(s, first) || isTorn(s, last)) return true
  let at = words.find(t => !inside.has(s.head[t]!)) ?? first
  for (let depth = 0; depth < 8 && at !== subject; depth++) {
    if (s.depName[at] !== 'pobj' && s.depName[at] !== 'prep') return false
    at = s.head[at]!
  }
  return at === subject
}

const isTorn = (s: Syntax, word: number): boolean =>
  s.posName[word] === 'VERB' || s.posName[word] === 'ADP' || s.posName[word] === 'AUX' || s.posName[word] === 'CCONJ'

/** As far as the clause about it: “Ida Orlo, 54, who runs a kiosk” is Ida Orlo, 54. */
function phraseOf(s: Syntax, head: number, barred: ReadonlySet<number>): number[] {
  const found: number[] = []
  for (let i = s.left[head]!; i <= s.right[head]!; i++) {
    if (s.sentence[i] !== s.sentence[head]) continue
    if (i > head && (barred.has(i) || s.tagName[i]!.startsWith('W'))) break
    if (s.isWord[i] && !barred.has(i)) found.push(i)
  }
  return found
}

const leading = new Set(['det', 'amod', 'compound', 'poss', 'nummod', 'predet'])
const dangling = new Set(['IN', 'DT', 'CC', 'TO', 'MD', 'PRP$', 'WP', 'WDT', 'WRB', 'PDT'])

/** “Orlo, a liberal” goes on to its noun; “Orlo, who said he”, “Marr of” go back to where a phrase ends. */
function ended(s: Syntax, words: readonly number[], barred: ReadonlySet<number>): number[] {
  const found = [...words]
  const last = found.at(-1)!
  const noun = s.head[last]!
  // “The” alone is never who says it; “both” and “two” may be.
  const isCut = found.length > 1 || s.tagName[last] === 'DT'
  if (isCut && noun > last && noun - last < 4 && leading.has(s.depName[last]!)) {
    const more: number[] = []
    for (let i = last + 1; i <= noun; i++) if (s.isWord[i]) more.push(i)
    if (!more.some(t => barred.has(t)) && s.sentence[noun] === s.sentence[last]) found.push(...more)
  }
  // “the plan that the office” – without the verb its subject goes too.
  while (found.length > 1 && isDangling(s, found)) {
    const subject = s.depName[found.at(-1)!]!.startsWith('nsubj') ? s.left[found.at(-1)!]! : found.at(-1)!
    while (found.length > 1 && found.at(-1)! >= subject) found.pop()
  }
  return found
}

function isDangling(s: Syntax, words: readonly number[]): boolean {
  const last = words.at(-1)!
  const verb = s.head[last]!
  const isSubject = s.depName[last]!.startsWith('nsubj') && verb > last && s.depName[verb] === 'relcl'
  return dangling.has(s.tagName[last]!) || (isSubject && words.includes(s.head[verb]!))
}

/** “TERN (TNA) — Marr said”: the place and the agency stand before the dash, and who speaks behind it. */
function withoutDateline(s: Syntax, words: readonly number[]): number[] {
  const first = words[0]!
  if (first - s.paragraphStart[s.paragraph[first]!]! > 6) return [...words]
  for (let k = 1; k < words.length; k++) {
    for (let i = words[k - 1]! + 1; i < words[k]!; i++)
      if (/^[-–—―_]{1,2}$/u.test(s.lower[i]!) && s.start[i]! > s.end[i - 1]!) return words.slice(k)
  }
  return [...words]
}

/** “Ida Orlo, 54, kiosk owner: “It was like thunder.””: all of the sentence before the colon, if it is a phrase with a person in it. */
function colonSource(s: Syntax, draft: Scored): Scored {
  const { cue } = draft
  if (s.lower[cue] !== ':' || s.quoted[cue]! >= 0) return draft
  const words: number[] = []
  for (let i = s.sentenceStart[s.sentence[cue]!]!; i < cue; i++) {
    if (s.posName[i] === 'VERB' || s.posName[i] === 'AUX' || s.quoted[i]! >= 0 || draft.content.includes(i))
      return draft
    if (s.isWord[i]) words.push(i)
  }
  const named = words.some(t => s.posName[t] === 'PROPN' || s.wordnet.fieldOf(s.lemma[t]!, 'NOUN') === PERSON)
  return words.length > 0 && words.length <= 14 && named ? { ...draft, source: words } : draft
}

// WordNet's field of persons.
const PERSON = 18
