import type { Claim, Coverage, Dispute, TimelineEntry } from '../../contracts/index.ts'
import type { Paper, Pile } from '../pile.ts'

type State = Coverage['byArticle'][number]['state']

/**
 * What each account has and lacks, for every claim that two articles carry or that is disputed.
 *
 * Silence is qualified: an account about something else has not left anything out (`elsewhere`); one that was published
 * before it happened could not know (`silent-earlier`); one that may be cut off may have had it (`maybe-truncated`).
 * A claim of one account only is not listed: all others are silent on it, and the list would be the pile squared.
 */
export function tellCoverage(
  { papers }: Pile,
  apart: ReadonlySet<string>,
  claims: readonly Claim[],
  disputes: readonly Dispute[],
  timeline: readonly TimelineEntry[],
): Coverage[] {
  const rivals = otherAnswers(disputes)
  const happened = new Map(
    timeline.flatMap(({ claims: own, happened: time }) => own.map(claim => [claim, time] as const)),
  )
  return claims
    .filter(({ id, accounts }) => new Set(accounts.map(({ article }) => article)).size > 1 || rivals.has(id))
    .map(claim => ({
      claim: claim.id,
      byArticle: papers.map(paper => ({
        article: paper.id,
        state: stateOf(paper, claim, rivals.get(claim.id), apart, happened.get(claim.id) ?? null),
      })),
    }))
}

/** Claim → articles that answer the same question otherwise. */
function otherAnswers(disputes: readonly Dispute[]): Map<string, Set<string>> {
  const rivals = new Map<string, Set<string>>()
  for (const { sides } of disputes) {
    for (const side of sides) {
      const others = sides
        .filter(other => other !== side)
        .flatMap(({ accounts }) => accounts.map(({ article }) => article))
      for (const claim of side.claims) {
        const known = rivals.get(claim) ?? new Set()
        for (const article of others) known.add(article)
        rivals.set(claim, known)
      }
    }
  }
  return rivals
}

function stateOf(
  paper: Paper,
  claim: Claim,
  rivals: ReadonlySet<string> | undefined,
  apart: ReadonlySet<string>,
  happened: string | null,
): State {
  const own = claim.accounts.filter(({ article }) => article === paper.id)
  if (own.some(({ stance }) => stance === 'states')) return 'states'
  if (own.some(({ stance }) => stance === 'attributes' || stance === 'doubts')) return 'attributes'
  if (own.length > 0) return 'denies'
  if (rivals?.has(paper.id)) return 'other-answer'
  if (apart.has(paper.id)) return 'elsewhere'
  const published = paper.article.updated?.value ?? paper.article.published?.value
  if (published !== undefined && happened !== null && isBefore(published, happened)) return 'silent-earlier'
  if (paper.article.warnings.some(({ code }) => code === 'maybe-truncated')) return 'maybe-truncated'
  return 'silent'
}

/** Earlier as far as both are exact: a day is not before an hour of that day. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, 16)
  return a.slice(0, length) < b.slice(0, length)
}
