/**
 * “Varga said the harbour was closed and urged dockers to stay”: what Varga urged is no part of what he said, but a second attribution.
 */
import { assemble } from '../assemble.ts'
import { chooseContent } from '../content/choose.ts'
import type { Scored } from '../decode.ts'
import type { AttributionModels } from '../models.ts'
import { rolesOf } from '../roles/chain.ts'
import { lookAgain } from '../roles/second-look.ts'
import { childrenOf, type Syntax } from '../syntax.ts'

/** The drafts, cut where a verb of reporting joined to their cue begins, and one more for each such verb that has none. */
export function cutAtConjuncts(s: Syntax, models: AttributionModels, taken: readonly Scored[]): Scored[] {
  const found: Scored[] = []
  const known = new Set(taken.map(t => t.cue))
  for (const draft of taken) {
    const second = joinedTo(s, draft, draft.cue) ?? joinedToContent(s, draft)
    if (second === undefined || s.quoted[second]! >= 0) {
      found.push(draft)
      continue
    }
    // “and” goes with what it joins.
    const from =
      childrenOf(s, s.head[second]!)
        .filter(child => s.depName[child] === 'cc' && child < second)
        .at(-1) ?? second
    const content = draft.content.filter(t => t < Math.min(from, s.left[second]!))
    if (content.length < 2) {
      found.push(draft)
      continue
    }
    found.push({ ...draft, content })
    if (known.has(second)) continue
    const first = rolesOf(s, models.roles, second)
    const more = assemble(s, lookAgain(s, models.look, first, draft.cueChance), draft.cueChance)
    const chosen = chooseContent(s, models.choice, more, first.chances)
    const own = chosen.content.filter(t => t > second)
    if (own.length > 0) found.push({ ...more, content: own, source: draft.source, score: draft.score * 0.8 })
  }
  return found
}

/** A verb of reporting inside the content that is joined to `verb` and has no subject of its own. */
const joinedTo = (s: Syntax, draft: Scored, verb: number): number | undefined =>
  childrenOf(s, verb).find(
    child =>
      s.depName[child] === 'conj' &&
      s.posName[child] === 'VERB' &&
      s.reporting[child] !== 0 &&
      draft.content.includes(child) &&
      !hasSubject(s, child),
  )

/** The parser often joins it to the clause instead: “the harbour was closed and urged dockers …”. No harbour urges; who does, speaks. */
function joinedToContent(s: Syntax, draft: Scored): number | undefined {
  const clause = childrenOf(s, draft.cue).find(
    child => s.depName[child] === 'ccomp' && child > draft.cue && draft.content.includes(child),
  )
  if (clause === undefined) return undefined
  const subject = childrenOf(s, clause).find(child => s.depName[child]!.startsWith('nsubj'))
  if (subject === undefined || canSpeak(s, subject)) return undefined
  const second = joinedTo(s, draft, clause)
  return second !== undefined && s.tagName[second] === s.tagName[draft.cue] ? second : undefined
}

// WordNet's fields of persons and groups.
const canSpeak = (s: Syntax, noun: number): boolean =>
  s.entity[noun] !== 0 ||
  s.posName[noun] === 'PROPN' ||
  s.posName[noun] === 'PRON' ||
  [14, 18].includes(s.wordnet.fieldOf(s.lemma[noun]!, 'NOUN'))

const hasSubject = (s: Syntax, verb: number): boolean =>
  childrenOf(s, verb).some(child => s.depName[child]!.startsWith('nsubj'))
