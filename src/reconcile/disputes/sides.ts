import type { Account, Dispute, Place } from '../../contracts/index.ts'
import type { Told } from '../claims/index.ts'

export type Side = Dispute['sides'][number]

/** A side that gives `answer`, carried by the accounts of `tellings` (positions). */
export function sideOf(
  told: Told,
  tellings: readonly number[],
  answer: Place,
  value?: string,
  asOf?: string | null,
): Side {
  const own = tellings.map(position => told.tellings[position]).filter(telling => telling !== undefined)
  const claims = [...new Set(tellings.map(position => told.claims[told.claimOf[position] ?? -1]?.id))].filter(
    id => id !== undefined,
  )
  return {
    answer,
    ...(value === undefined ? {} : { value }),
    claims,
    accounts: distinct(own.map(told.account)),
    ...(asOf === undefined ? {} : { asOf }),
  }
}

function distinct(accounts: readonly Account[]): Account[] {
  const seen = new Map<string, Account>()
  for (const account of accounts) {
    const key = `${account.article} ${account.span.start} ${account.span.end}`
    if (!seen.has(key)) seen.set(key, account)
  }
  return [...seen.values()]
}
