/**
 * Who, where the labeller saw nobody but the grammar names somebody: “the union’s denial”, “two dockers” behind “according to”.
 */
import type { Scored } from './decode.ts'
import { subjectOf } from './subject.ts'
import { childBy, type Syntax } from './syntax.ts'

// A passive subject and a noun above are often not who speaks; these are.
const sure = new Set(['own', 'possessor', 'agent', 'to'])
const nobody = new Set(['it', 'there', 'this', 'that', 'which', 'what', 'one'])

export function withSource(s: Syntax, draft: Scored): Scored {
  if (draft.source.length > 0 && isNobody(s, draft)) {
    // “The mayor seems to have left”: who seems is part of what seems.
    const content = seems.has(s.lemma[draft.cue]!)
      ? [...draft.source, ...draft.content].sort((a, b) => a - b)
      : draft.content
    return { ...draft, source: [], content }
  }
  if (draft.source.length > 0 || !s.isWord[draft.cue] || seems.has(s.lemma[draft.cue]!)) return draft
  const agent = agentInside(s, draft)
  if (agent) return agent
  const subject = subjectOf(s, draft.cue)
  if (
    !subject ||
    !(sure.has(subject.by) || (subject.by === 'inherited' && isJoined(s, draft.cue, subject.token))) ||
    nobody.has(s.lower[subject.token]!)
  )
    return draft
  if (draft.content.includes(subject.token)) return draft
  const barred = new Set([...draft.content, ...draft.cueWords])
  const source: number[] = []
  for (let i = s.left[subject.token]!; i <= s.right[subject.token]!; i++) {
    if (!s.isWord[i]) continue
    if (barred.has(i) || s.sentence[i] !== s.sentence[subject.token]) break
    source.push(i)
  }
  return source.includes(subject.token) ? { ...draft, source: withoutPossessive(s, source) } : draft
}

// “The mayor seems to have left”: to whom it seems is not said.
const seems = new Set(['seem', 'appear'])

/** “Marr thanked the crew and ordered an inquiry”: a finite verb joined to another has its subject, if a name can have it. */
const isJoined = (s: Syntax, cue: number, subject: number): boolean =>
  s.depName[cue] === 'conj' &&
  s.tagName[cue] === s.tagName[s.head[cue]!] &&
  s.posName[cue] === 'VERB' &&
  s.entity[subject] !== 0

/** The subject of what seems, and of a clause that is itself what was said, speaks for nobody: “it is unclear whether dockers will come”. */
function isNobody(s: Syntax, { cue, source, content }: Scored): boolean {
  const inSource = new Set(source)
  const head = source.find(t => !inSource.has(s.head[t]!))
  if (head === undefined) return false
  if (seems.has(s.lemma[cue]!) && s.posName[cue] === 'VERB' && s.head[head] === cue && s.depName[head] === 'nsubj')
    return true
  return s.depName[head] === 'nsubj' && content.includes(s.head[head]!)
}

const withoutPossessive = (s: Syntax, source: readonly number[]): number[] =>
  s.tagName[source.at(-1)!] === 'POS' ? source.slice(0, -1) : [...source]

// WordNet's fields of groups and persons; a noun that its table leaves out is more often a trade than a thing.
const speakers = new Set([14, 18, -1])

/** “The plan was described as reckless by dockers”: the parser hangs “by” on the nearest word, the verb is passive, and dockers describe. */
function agentInside(s: Syntax, draft: Scored): Scored | null {
  const { cue, content } = draft
  if (s.tagName[cue] !== 'VBN' || childBy(s, cue, 'nsubjpass') < 0) return null
  for (const by of content) {
    if (by < cue || s.lower[by] !== 'by' || s.sentence[by] !== s.sentence[cue]) continue
    const noun = childBy(s, by, 'pobj')
    if (noun < 0) continue
    const speaks =
      s.entityName[noun] === 'PERSON' ||
      s.entityName[noun] === 'ORG' ||
      speakers.has(s.wordnet.fieldOf(s.lemma[noun]!, 'NOUN'))
    if (!speaks) continue
    const source: number[] = []
    for (let i = s.left[noun]!; i <= s.right[noun]!; i++) if (s.isWord[i]) source.push(i)
    const gone = new Set([by, ...source])
    const rest = content.filter(t => !gone.has(t))
    return rest.length === 0 ? null : { ...draft, source, content: rest }
  }
  return null
}
