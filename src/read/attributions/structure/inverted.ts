/**
 * Who stands behind the verb of the tag: “It is too early,” said its leader, Ada Wern, as they sang. “Go home!” shouted another.
 * The ship, says Orlo, is old. – Where is it? – asks an old man.
 *
 * The parser often takes who speaks there for what is said, or hangs the verb on another's subject.
 */
import type { Scored } from '../decode.ts'
import { childBy, type Syntax } from '../syntax.ts'
import { isBody } from './speakers.ts'

const closes = /^(?:[,?!–—-]|["”’»“]|'')$/u
const leading = new Set(['det', 'amod', 'compound', 'poss', 'nummod', 'predet', 'nmod'])
// “shouted another”, “said he”: words that stand for somebody and for nothing else there.
const somebody = /^(?:he|she|they|another|others|one|someone|somebody)$/u
// What may go on behind who speaks: nothing, or a circumstance; a verb would make it the subject of what is said.
const goesOn = /^(?:as|while|when|after|before|in|on|at|during|from|over|outside|inside|to|through|via)$/u

/** The draft with who stands behind its verb, where nobody stands before it and nothing else can be meant. */
export function withInverted(s: Syntax, draft: Scored): Scored {
  const { cue } = draft
  const source = speakerBehind(s, cue)
  if (source === null) return draft
  const before = draft.content.filter(t => t < cue)
  const isWrong = draft.source.length === 0 || isFinite(s, headOf(s, draft.source)) || isBetweenCommas(s, cue, source)
  if (!isWrong) return draft
  const last = source.at(-1)!
  const gone = new Set([...source, ...draft.cueWords])
  const rest = draft.content.filter(t => !gone.has(t))
  // What the labeller put behind the speaker with no quotation is a circumstance: “as supporters sang”.
  const kept = isBetweenCommas(s, cue, source)
    ? [...clauseBefore(s, cue), ...clauseBehind(s, last)]
    : before.length > 0
      ? rest.filter(t => t < cue || s.quoted[t]! >= 0)
      : clauseBefore(s, cue)
  return kept.length === 0
    ? draft
    : { ...draft, source, content: kept, cueWords: draft.cueWords.filter(t => !source.includes(t)) }
}

/** Who stands right behind a verb of speech that follows what was said; `null` where nobody does. */
export function speakerBehind(s: Syntax, verb: number): number[] | null {
  if (!/^VB[DZP]$/u.test(s.tagName[verb]!) || s.reporting[verb] === 0 || verb === 0 || verb + 1 >= s.n) return null
  if (s.paragraph[verb - 1] !== s.paragraph[verb] || s.isWord[verb - 1] || !closes.test(s.lower[verb - 1]!)) return null
  const first = verb + 1
  if (!s.isWord[first] || s.sentence[first] !== s.sentence[verb]) return null
  let head = first
  for (
    let depth = 0;
    depth < 6 && leading.has(s.depName[head]!) && s.head[head]! > head && s.head[head]! - first < 7;
    depth++
  )
    head = s.head[head]!
  if (!somebody.test(s.lower[head]!) && !(/^(?:NOUN|PROPN)$/u.test(s.posName[head]!) && isBody(s, head))) return null
  const own = childBy(s, verb, 'nsubj')
  const source = phrase(s, first, head)
  const behind = (source.at(-1) ?? head) + 1
  const next = s.lower[behind] ?? ''
  const ends = behind >= s.n || s.sentence[behind] !== s.sentence[verb] || !s.isWord[behind] || goesOn.test(next)
  const isSubject = s.depName[head]!.startsWith('nsubj')
  // “Marr, a pilot, said the crane was safe”: the crane is the subject of what he said. A comma parts no subject from its verb.
  if (!ends || (isSubject && s.head[head] !== verb && next !== ',')) return null
  const hasTwo = isSubject && s.head[head] === verb
  if (own >= 0 && own < verb && !isFinite(s, own) && !hasTwo && !isBetweenCommas(s, verb, source)) return null
  return source
}

// “The ferry sank, said Orlo”: a clause is no speaker.
const isFinite = (s: Syntax, t: number): boolean => s.posName[t] === 'VERB' && /^VB[DZP]$/u.test(s.tagName[t]!)

const headOf = (s: Syntax, words: readonly number[]): number =>
  words.find(t => s.head[t] === t || !words.includes(s.head[t]!)) ?? words[0]!

/** “The ship, says Orlo, is old”: a name and nothing else, between commas, and the sentence goes on with its verb. */
function isBetweenCommas(s: Syntax, verb: number, source: readonly number[]): boolean {
  const last = source.at(-1)!
  return (
    s.lower[verb - 1] === ',' &&
    s.lower[last + 1] === ',' &&
    source.every(t => s.posName[t] === 'PROPN') &&
    /^(?:AUX|VERB)$/u.test(s.posName[last + 2] ?? '') &&
    s.sentence[last + 2] === s.sentence[verb]
  )
}

/** To the end of the noun's phrase: with “of the union”, with a name behind a comma, without a clause. */
function phrase(s: Syntax, first: number, head: number): number[] {
  const found: number[] = []
  for (let i = first; i <= Math.max(head, s.right[head]!); i++) {
    if (s.sentence[i] !== s.sentence[head] || s.paragraph[i] !== s.paragraph[head]) break
    const isClause = /^(?:VERB|AUX|SCONJ)$/u.test(s.posName[i]!) || s.tagName[i]!.startsWith('W')
    if (i > head && (isClause || (!s.isWord[i] && s.quoted[i] !== s.quoted[head]))) break
    if (i > head && goesOn.test(s.lower[i]!) && s.head[i] !== head) break
    if (s.isWord[i]) found.push(i)
  }
  // “its leader, Ada Wern”
  let last = found.at(-1) ?? head
  if (s.lower[last + 1] === ',' && s.entityName[last + 2] === 'PERSON')
    for (last += 2; last < s.n && s.entityName[last] === 'PERSON' && s.isWord[last]; last++) found.push(last)
  return found
}

/** Back to the beginning of the sentence, or to where a “;” parts it. */
function clauseBefore(s: Syntax, cue: number): number[] {
  const found: number[] = []
  for (let i = cue - 1; i >= s.sentenceStart[s.sentence[cue]!]! && s.lower[i] !== ';'; i--)
    if (s.isWord[i]) found.unshift(i)
  return found
}

function clauseBehind(s: Syntax, last: number): number[] {
  const found: number[] = []
  for (let i = last + 1; i < s.sentenceEnd[s.sentence[last]!]! && s.lower[i] !== ';'; i++)
    if (s.isWord[i]) found.push(i)
  return found
}
