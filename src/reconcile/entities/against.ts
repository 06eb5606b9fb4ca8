/**
 * What speaks against a merge that was made all the same: the strongest thing, or that nothing was found. Every merge carries one.
 */
import type { LedgerEntity, Place, Why } from '../../contracts/index.ts'

/** Said where everything was looked at and nothing found, so that a merge without a line is a defect and not a clean one. */
const nothingAgainst: Why = { reason: 'against: nothing found', places: [] }

const isMerge = ({ members = [] }: Pick<LedgerEntity, 'members'>): boolean => members.length > 1

/** The reasons with what speaks against them behind; as they are where nothing was merged. */
export function weighedUp(entity: LedgerEntity): LedgerEntity {
  if (!isMerge(entity)) return entity
  const against = entity.why.filter(isAgainst)
  const reasons = entity.why.filter(why => !isAgainst(why))
  return { ...entity, why: [...reasons, ...(against.length > 0 ? against : [nothingAgainst])] }
}

const isAgainst = ({ reason }: Why): boolean => reason.startsWith('against: ')

/** The first two words that differ, with where they stand: accounts that call one thing by two nouns may mean two things. */
export function otherNoun(said: readonly { readonly noun: string; readonly at: Place }[]): Why[] {
  const [one] = said
  const other = said.find(({ noun, at }) => noun !== one?.noun && at.article !== one?.at.article)
  return one && other ? [{ reason: 'against: another noun there', places: [one.at, other.at] }] : []
}
