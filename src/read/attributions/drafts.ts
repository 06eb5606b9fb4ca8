/**
 * Every attribution that may be one, with its words; which of them stand is decided afterwards (`rescore.ts`, `decode.ts`).
 */
import { assemble } from './assemble.ts'
import { chooseContent } from './content/choose.ts'
import { withWholeQuotations } from './content/complete.ts'
import { candidatesOf, cueFeatures } from './cue/features.ts'
import { Features } from './features.ts'
import { chance } from './linear.ts'
import type { AttributionModels } from './models.ts'
import type { Whole } from './rescore.ts'
import { rolesOf } from './roles/chain.ts'
import { lookAgain } from './roles/second-look.ts'
import type { Syntax } from './syntax.ts'

// On the development part 11 % of the true cues lie below, and 92 % of all candidates; from .08 on no figure moved.
export const PASSES = 0.12

const row = new Features()

/** The chance of each word to be a cue, for those that may be. */
export function cuesOf(s: Syntax, models: Pick<AttributionModels, 'cue'>): Map<number, number> {
  const found = new Map<number, number>()
  for (const i of candidatesOf(s)) {
    cueFeatures(s, i, row)
    const p = chance(models.cue, row.data, row.n)
    if (p >= PASSES) found.set(i, p)
  }
  return found
}

export function draftsOf(
  s: Syntax,
  models: Pick<AttributionModels, 'roles' | 'look' | 'choice'>,
  cues: ReadonlyMap<number, number>,
): Whole[] {
  const found: Whole[] = []
  for (const [cue, p] of cues) {
    if (p < PASSES) continue
    const first = rolesOf(s, models.roles, cue)
    const draft = assemble(s, lookAgain(s, models.look, first, p), p)
    const { content, sure } = chooseContent(s, models.choice, draft, first.chances)
    if (content.length > 0)
      found.push({ ...draft, content: withWholeQuotations(s, first.words, content), contentSure: sure })
  }
  return found
}
