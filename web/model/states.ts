import type { Claim, Dispute } from '../../src/contracts/index.ts'
import { articlesOf } from './voices.ts'

/** What the page says of a claim in one word. In the order of the filters. */
export const claimStates = [
  'disputed',
  'one-voice',
  'maybe-one-voice',
  'agreed',
  'only-one',
  'replaced',
  'latest',
] as const
export type ClaimState = (typeof claimStates)[number]

export const stateText: Record<ClaimState, string> = {
  disputed: 'disputed',
  'one-voice': 'one voice',
  'maybe-one-voice': 'perhaps one voice',
  agreed: 'agreed',
  'only-one': 'only one',
  replaced: 'replaced',
  latest: 'latest figure',
}

/** `disputes`: those that the claim is an answer in. */
export function stateOf(claim: Claim, disputes: readonly Dispute[]): ClaimState {
  if (disputes.some(({ relation }) => relation !== 'update')) return 'disputed'
  for (const { sides } of disputes) {
    const side = sides.findIndex(({ claims }) => claims.includes(claim.id))
    if (side >= 0) return side < sides.length - 1 ? 'replaced' : 'latest'
  }
  if (articlesOf(claim.accounts).length < 2) return 'only-one'
  const { least, most } = claim.independent
  return least > 1 ? 'agreed' : most > 1 ? 'maybe-one-voice' : 'one-voice'
}
