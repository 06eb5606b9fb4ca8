/**
 * Speech inside speech: “Dell says that Aru denied it.” The models read one level, as the texts they learned from have no other;
 * here the same models are asked about each word of reporting inside a content, and what they find must stay inside.
 */
import { assemble } from '../assemble.ts'
import { chooseContent } from '../content/choose.ts'
import type { Scored } from '../decode.ts'
import type { AttributionModels } from '../models.ts'
import { rolesOf } from '../roles/chain.ts'
import { lookAgain } from '../roles/second-look.ts'
import { subjectOf } from '../subject.ts'
import { childBy, childrenOf, type Syntax } from '../syntax.ts'

// Nothing marked tells how often these are right; they are shown as no better than even.
const CONFIDENCE = 0.5
const CLAUSES = ['ccomp', 'xcomp'] as const
// These report with a plain object: “denied the charge”, “rejected it”.
const withObject = new Set([
  'deny',
  'reject',
  'dispute',
  'refute',
  'confirm',
  'claim',
  'announce',
  'criticize',
  'condemn',
  'promise',
  'demand',
  'acknowledge',
  'dismiss',
  'reveal',
  'report',
])
// Only what one does aloud: thoughts inside speech are the speaker's own account.
const aloud = new Set(
  'say tell add inform state declare announce report explain reply respond answer claim allege assert contend maintain insist argue admit acknowledge concede confess confirm deny refute reject dispute dismiss demand order urge ask request warn caution promise pledge vow write tweet testify complain suggest reveal accuse criticize condemn threaten repeat shout note stress swear agree predict call'.split(
    ' ',
  ),
)

export function innerDrafts(s: Syntax, models: AttributionModels, taken: readonly Scored[]): Scored[] {
  const known = new Set(taken.flatMap(t => t.cueWords))
  const found: Scored[] = []
  for (const outer of taken) {
    const inside = new Set(outer.content)
    for (const cue of outer.content) {
      if (known.has(cue) || s.posName[cue] !== 'VERB' || !aloud.has(s.lemma[cue]!)) continue
      const clause =
        childBy(s, cue, ...CLAUSES) >= 0 ||
        (withObject.has(s.lemma[cue]!) && childBy(s, cue, 'dobj') >= 0) ||
        opensQuote(s, cue)
      const subject = subjectOf(s, cue)
      if (!clause || !subject || !inside.has(subject.token) || (subject.by !== 'own' && subject.by !== 'agent'))
        continue
      const first = rolesOf(s, models.roles, cue)
      const draft = assemble(s, lookAgain(s, models.look, first, CONFIDENCE), CONFIDENCE)
      const { content } = chooseContent(s, models.choice, draft, first.chances)
      const kept = content.filter(t => inside.has(t))
      if (kept.length < 2 || kept.length < 0.7 * content.length) continue
      const source =
        draft.source.length > 0 && draft.source.every(t => inside.has(t))
          ? draft.source
          : subtree(s, subject.token, cue)
      known.add(cue)
      found.push({
        ...draft,
        source,
        content: kept,
        cueWords: draft.cueWords.filter(t => inside.has(t)),
        score: CONFIDENCE * outer.score,
      })
    }
  }
  return found
}

const opensQuote = (s: Syntax, cue: number): boolean =>
  childrenOf(s, cue).some(child => s.quoted[child]! >= 0 && s.quoted[child] !== s.quoted[cue])

function subtree(s: Syntax, head: number, cue: number): number[] {
  const found: number[] = []
  for (let i = s.left[head]!; i <= s.right[head]!; i++)
    if (s.isWord[i] && (head < cue ? i < cue : i > cue)) found.push(i)
  return found
}
