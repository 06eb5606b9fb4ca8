/**
 * What counts the parts of a page, and what ends it.
 */
import type { Candidate } from './candidate.ts'

// Fewer lines than this count nothing.
const COUNTED = 4

/** “1 of 17”, “2 of 17”: what counts the steps or pictures of a page, where it stands alone. */
export function dropCounters(
  kept: readonly Candidate[],
  drop: (candidate: Candidate, kind: string, reason: string) => void,
): void {
  const counters = kept.filter(
    ({ keep, block }) => keep && /^\d{1,3} ?(?:\/|of|von|de|sur|di) ?\d{1,3}$/u.test(block.text),
  )
  if (counters.length < COUNTED) return
  const last = counters[0]?.block.text.match(/\d+$/u)?.[0]
  if (counters.every(({ block }) => block.text.match(/\d+$/u)?.[0] === last))
    for (const counter of counters) drop(counter, 'navigation', 'which of how many')
}

// So much of what is kept may stand below “Related posts”, where the rest of the page is meant (a share, and blocks).
const REST = { share: 0.25, blocks: 14 }
const invites = /\b(?:newsletter|boletín|infolettre|lettre d’information)\b/iu
const signing =
  /\b(?:sign(?:ing)? up|subscribe|abonnier\w*|anmelden|melden sie|melde dich|registrier\w*|suscrí\w*|suscrib\w*|inscri\w*|abonnez|iscriv\w*)\b/iu

const filed =
  /^(?:(?:dieser|der) (?:beitrag|artikel|eintrag) wurde am\b|this (?:entry|post|article) was (?:posted|published|written)\b|abgelegt unter\b|filed under\b|posted in\b)/iu
// Of the last blocks so many are looked at for pleas.
const PLEAS = 5
const pleads =
  /(?:unterstütz(?:e|t|en sie) (?:uns|unser\w*)|deine unterstützung|ihre unterstützung|mit (?:einer|deiner|ihrer) spende|support (?:our|independent) (?:journalism|work|reporting|newsroom|magazine)|donate to (?:us|our)|apóyanos|apoya el periodismo|soutenez(?:-nous| notre)|faites un don|sostienici|steun ons)/iu
const ours =
  /(?:^|[^\p{L}])(?:uns|unser\w*|wir|deine?|ihre|our|us|we|nos|nous|notre|nuestr\w*|ap[oó]ya\w*|ons|ci)(?:$|[^\p{L}])/iu

/** What ends a page: teasers below “Related posts”, an invitation as its last line, “Read the releases:” whose list is gone. */
export function dropEnd(
  candidates: readonly Candidate[],
  kept: readonly Candidate[],
  drop: (candidate: Candidate, kind: string, reason: string) => void,
): void {
  const size = (part: readonly Candidate[]): number => part.reduce((sum, one) => sum + (one.keep ? one.size : 0), 0)
  const head = candidates.findLastIndex(
    ({ keep, kind, size: own, reason }) =>
      !keep && kind === 'related' && own < 60 && reason === 'a pointer to other articles',
  )
  const [above, below] = [candidates.slice(0, head + 1), candidates.slice(head + 1).filter(({ keep }) => keep)]
  if (head >= 0 && below.length > 0 && below.length <= REST.blocks && size(below) <= size(above) * REST.share) {
    const teasers = below.filter(({ block }) => /(?:\[…\]|\[\.\.\.\]|…|\.\.\.)$/u.test(block.text)).length
    if (teasers > 0 && below.filter(({ block }) => block.kind === 'heading').length >= teasers)
      for (const candidate of below) drop(candidate, 'related', 'a teaser below a pointer to other articles')
  }
  const left = kept.filter(({ keep }) => keep)
  for (const candidate of left.slice(-2)) {
    const { text } = candidate.block
    if (left.length > 4 && text.length < 320 && invites.test(text) && signing.test(text))
      drop(candidate, 'newsletter', 'an invitation to subscribe')
  }
  for (const candidate of left.slice(-2)) {
    if (left.length > 4 && candidate.keep && filed.test(candidate.block.text))
      drop(candidate, 'timestamp', 'where and when it was filed')
  }
  // Pleas end a page together, with a credit or a button's words among them.
  for (let i = left.length - 1; i >= Math.max(4, left.length - PLEAS); i--) {
    const candidate = left[i]
    if (
      candidate?.keep === true &&
      candidate.size < 500 &&
      pleads.test(candidate.block.text) &&
      ours.test(candidate.block.text)
    )
      drop(candidate, 'newsletter', 'a plea for support')
  }
  const last = kept.findLast(({ keep }) => keep)
  const next = last === undefined ? undefined : candidates[candidates.indexOf(last) + 1]
  if (
    last !== undefined &&
    last.size < 100 &&
    /[:：]$/u.test(last.block.text) &&
    next?.keep === false &&
    next.kind === 'related'
  )
    drop(last, 'related', 'a heading with nothing below it')
}
