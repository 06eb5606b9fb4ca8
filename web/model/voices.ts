import type { Account, Claim, Origin } from '../../src/contracts/index.ts'

/** How many separate voices accounts rest on: a range, and for each voice how many accounts carry it. */
export type Voices = {
  /** Different articles. */
  accounts: number
  least: number
  most: number
  /** One entry a voice, largest first; `known`: shown to be separate from every other. */
  groups: readonly { accounts: number; known: boolean }[]
}

export const articlesOf = (accounts: readonly Account[]): string[] => [
  ...new Set(accounts.map(({ article }) => article)),
]

export function voicesOfClaim(claim: Claim, origins: ReadonlyMap<string, Origin>): Voices {
  return counted(claim.accounts, claim.independent, origins)
}

/** Of accounts that no claim sums up: an origin that is not known may be any of the others. */
export function voicesOfAccounts(accounts: readonly Account[], origins: ReadonlyMap<string, Origin>): Voices {
  const all = new Set(accounts.map(({ origin }) => origin))
  const known = [...all].filter(id => (origins.get(id)?.kind ?? 'unknown') !== 'unknown')
  return counted(accounts, { least: Math.max(1, known.length), most: all.size }, origins)
}

/**
 * Of a side of a dispute whose claims are known: what each claim counts holds for it. The claims give one answer, so the
 * side has as many voices as the claim with most, and no more than all together.
 */
export function voicesOfSide(
  accounts: readonly Account[],
  claims: readonly Claim[],
  origins: ReadonlyMap<string, Origin>,
): Voices {
  const inClaims = new Set(claims.flatMap(one => one.accounts.map(({ article }) => article)))
  const here = articlesOf(accounts)
  const whole = claims.length > 0 && here.every(id => inClaims.has(id))
  const all = voicesOfAccounts(accounts, origins)
  if (!whole) return all
  const [leasts, mosts] = [claims.map(one => one.independent.least), claims.map(one => one.independent.most)]
  const most = Math.min(
    here.length,
    all.most,
    mosts.reduce((sum, one) => sum + one, 0),
  )
  // Who denies or doubts carries no claim, and is a voice of his own: “the port denies this” is one at the least.
  const lowest = accounts.some(({ stance }) => stance === 'denies' || stance === 'doubts') ? 1 : 0
  // A side may hold a part of a claim's accounts (those that deny): then the claim's least is too many.
  return counted(accounts, { least: Math.min(most, Math.max(lowest, ...leasts)), most: Math.max(1, most) }, origins)
}

function counted(
  accounts: readonly Account[],
  { least, most }: { least: number; most: number },
  origins: ReadonlyMap<string, Origin>,
): Voices {
  const byOrigin = new Map<string, Set<string>>()
  for (const { origin, article } of accounts) byOrigin.set(origin, (byOrigin.get(origin) ?? new Set()).add(article))
  const groups = [...byOrigin]
    .map(([id, articles]) => ({ accounts: articles.size, known: (origins.get(id)?.kind ?? 'unknown') !== 'unknown' }))
    .sort((a, b) => Number(b.known) - Number(a.known) || b.accounts - a.accounts)
  return { accounts: articlesOf(accounts).length, least, most, groups: fitted(groups, least, most) }
}

/** The counts decide how many dots are drawn and how many of them are full; the origins only how many accounts hang on each. */
function fitted(groups: Voices['groups'], least: number, most: number): Voices['groups'] {
  const out = groups.slice(0, most).map((group, index) => ({ accounts: group.accounts, known: index < least }))
  const rest = groups.slice(most).reduce((sum, { accounts }) => sum + accounts, 0)
  const first = out[0]
  if (first && rest > 0) out[0] = { ...first, accounts: first.accounts + rest }
  while (out.length < most) out.push({ accounts: 1, known: out.length < least })
  return out
}

const many = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`

/** “1 voice”, “3–4 voices”. */
export const voiceCount = ({ least, most }: { least: number; most: number }): string =>
  // “A source said so”, a figure changed in copied words: whose voice it is cannot be told, so it is not counted as one.
  least === 0 && most === 1
    ? 'origin not known'
    : least === most
      ? many(least, 'voice', 'voices')
      : `${least}–${many(most, 'voice', 'voices')}`

export const accountCount = (n: number): string => many(n, 'account', 'accounts')
