/**
 * Who had it from whom, of two accounts.
 */
import type { Lineage, Place, Reuse, Why } from '../../contracts/index.ts'
import { shared as sharedLength } from '../../text/index.ts'
import { type Paper, type Pile, placeOf } from '../pile.ts'
import { surelyBefore } from './dates.ts'
import { type Credit, isNamed, isOneOutlet, sameOutlet } from './named.ts'
import type { Outlets } from './outlets.ts'
import type { Evidence } from './slips.ts'
import type { Speakers } from './speaker.ts'

export type Direction = Lineage['direction']
export type Verdict = { direction: Direction; common: string | null; why: Why[] }
/** One of two accounts: what it credits, and how much of it stands in the other, 0 to 1. */
export type Side = { readonly paper: Paper; readonly credits: readonly Credit[]; readonly share: number }
export type Pair = {
  readonly a: Side
  readonly b: Side
  /** Places of common words, quoted speech apart. */
  readonly shared: readonly Place[]
  /** Where all that the two share is one speaker's. */
  readonly spoken: Verdict | null
  /** What errors in the common words tell. */
  readonly slip: Evidence | null
}

/** Two accounts with one reason: their common words are a speaker's, and neither need have read the other. */
export const ONE_SPEECH = 'one speaker, on one occasion'
/** Whether two accounts share no more than what one speaker said: no sign that either drew on the other. */
export const isOneSpeech = ({ direction, why }: Lineage): boolean =>
  direction === 'common' && why.some(({ reason }) => reason === ONE_SPEECH)

// Of two accounts without a credit, the later one is taken to have it from the earlier where this much of it stands
// there: an account written around a common text keeps more of its own. A choice, not a measurement: no public set says
// who copied whom. Moved by the piles of test/reconcile/origins.
export const MOSTLY = 0.6

/**
 * Who had it from whom, of two accounts, by what is surest: a credit, a source that both name, one speaker, one outlet, an
 * error that one has from the other, the dates. `unknown` where nothing decides; always with its reason.
 */
export function decided({ a, b, shared, spoken, slip }: Pair, outlets: Outlets): Verdict {
  const { isOutside } = outlets
  const names = (from: Side, other: Side): Credit | null =>
    shared.length > 0 || isLikelyMeant(from.paper, other.paper, outlets) ? naming(from, other, outlets) : null
  const [aNamesB, bNamesA] = [names(a, b), names(b, a)]
  if (bNamesA && !aNamesB) return { direction: 'b-from-a', common: null, why: [credited(bNamesA)] }
  if (aNamesB && !bNamesA) return { direction: 'a-from-b', common: null, why: [credited(aNamesB)] }
  if (aNamesB && bNamesA) return { direction: 'unknown', common: null, why: [credited(aNamesB), credited(bNamesA)] }
  if (shared.length === 0) return spoken ?? { direction: 'unknown', common: null, why: [] }

  const both = creditOfBoth(a, b, isOutside)
  if (both) {
    const [one, other] = both
    return {
      direction: 'common',
      common: one.name,
      why: [{ reason: 'both name the same source, which is not among the accounts', places: [one.place, other.place] }],
    }
  }
  if (spoken) return spoken
  if (isOneOutlet(a.paper, b.paper)) return ofOneOutlet(a, b, shared)
  const outside = [a, b].flatMap(side => creditOfOne(side, isOutside) ?? [])[0]
  if (outside)
    return {
      direction: 'common',
      common: outside.name,
      why: [
        {
          reason: 'one of the two names a source of the text, which is not among the accounts',
          places: [outside.place],
        },
      ],
    }

  const later = laterOf(a, b)
  const alike: Why[] = slip ? [{ reason: slip.reason, places: slip.places }] : []
  const bySlip = slip && ofSlip(slip, a, b, later)
  if (bySlip) return bySlip
  if (later && later.share >= MOSTLY)
    return {
      direction: later === b ? 'b-from-a' : 'a-from-b',
      common: null,
      why: [{ reason: 'published later, and most of it stands in the other', places: shared.slice(0, 2) }],
    }
  if (later)
    return {
      direction: 'unknown',
      common: null,
      why: [
        {
          reason: 'published later, but much of it is its own: both may have it from a text that is not here',
          places: shared.slice(0, 2),
        },
        ...alike,
      ],
    }
  return {
    direction: 'unknown',
    common: null,
    why: [{ reason: 'nothing says who had it first', places: shared.slice(0, 2) }, ...alike],
  }
}

/**
 * Where `from` names the outlet of `other`; the surest first. A name that fits two outlets of the pile names neither, and
 * “told Reuters” in an article of Reuters names no other article.
 */
function naming(from: Side, other: Side, outlets: Outlets): Credit | null {
  if (isOneOutlet(from.paper, other.paper)) return null
  const sure = from.credits.find(credit => isNamed(credit, other.paper) === 'sure')
  if (sure) return sure
  const maybe = from.credits.find(credit => isNamed(credit, other.paper) === 'maybe')
  if (!maybe) return null
  return outlets.namedBy(maybe.name).length === 1 ? maybe : null
}

/** Media that both credit with the text and that are no paper of the pile. */
function creditOfBoth(a: Side, b: Side, outside: (credit: Credit) => boolean): [Credit, Credit] | null {
  for (const one of a.credits.filter(outside)) {
    const other = b.credits.filter(outside).find(credit => sameOutlet(one.name, credit.name) === 'sure')
    if (other) return [one, other]
  }
  return null
}

const credited = (credit: Credit): Why => ({ reason: 'names the other as its source', places: [credit.place] })

/** The one that was surely published after the other; `null` where the dates do not tell. */
function laterOf(a: Side, b: Side): Side | null {
  const [first, second] = [a.paper.article.published, b.paper.article.published]
  return surelyBefore(first, second) ? b : surelyBefore(second, first) ? a : null
}

/** An outlet that prints its own words again has them from itself, however many. */
function ofOneOutlet(a: Side, b: Side, shared: readonly Place[]): Verdict {
  const later = laterOf(a, b)
  return {
    direction: later === null ? 'unknown' : later === b ? 'b-from-a' : 'a-from-b',
    common: null,
    why: [
      {
        reason: later === null ? 'one outlet, and nothing says which it had first' : 'one outlet, which had it before',
        places: shared.slice(0, 2),
      },
    ],
  }
}

// “With reporting by” at the foot of an account tells nothing of one sentence in it; of this much of it, it does.
const HELPED = 0.25

/** The medium outside the pile that one of two credits with its text. */
const creditOfOne = ({ credits, share }: Side, isOutside: (credit: Credit) => boolean): Credit | null =>
  credits.find(credit => isOutside(credit) && (!credit.isHelp || share >= HELPED)) ?? null

/** Whether an outlet that is named, with no common words, can mean this article of its: its only one, and none that came later. */
function isLikelyMeant(from: Paper, other: Paper, outlets: Outlets): boolean {
  return !surelyBefore(from.article.published, other.article.published) && outlets.articlesOf(other) === 1
}

// With a slip in common the later account need not be mostly the other's text: a passage of this share is enough, as
// coincidence is ruled out. A choice, held by test/reconcile/origins/slips.test.ts.
const WITH_SLIP = 0.15

/** What an error that both have decides; `null` where it tells only that their words are of one text. */
function ofSlip(slip: Evidence, a: Side, b: Side, later: Side | null): Verdict | null {
  const why: Why[] = [{ reason: slip.reason, places: slip.places }]
  if (slip.kind === 'copied') {
    const copy = slip.copy === 'a' ? a : b
    // An account that was published first had it from nobody who wrote later: the other repeats a slip of it.
    if (later === null || later === copy)
      return { direction: slip.copy === 'a' ? 'a-from-b' : 'b-from-a', common: null, why }
  }
  if (!later || later.share < WITH_SLIP) return null
  const reason = 'published later, with a slip of the earlier'
  return { direction: later === b ? 'b-from-a' : 'a-from-b', common: null, why: [{ reason, places: slip.places }] }
}

// Of a shared passage, what one speaker's attribution must hold on both sides for it to be that speaker's words.
export const SPOKEN = 0.75

/** Who speaks the whole of a passage, in both accounts alike; `null` where the narration is shared as well. */
export function speakerOfBoth(one: Reuse, paper: Pile['paper'], speaks: Speakers): { key: string; name: Place } | null {
  const sides = [one.a, one.b].map(({ article, span }) => {
    const own = paper.get(article)
    const held = (own?.reading.attributions ?? []).flatMap(attribution => {
      const { source, cue, content } = attribution
      const pieces = [source, cue, ...content].filter(piece => piece !== null)
      const told = content.reduce((sum, piece) => sum + sharedLength(piece, span), 0)
      const all = pieces.reduce((sum, piece) => sum + sharedLength(piece, span), 0)
      if (!own || told === 0 || all < SPOKEN * (span.end - span.start)) return []
      const speaker = speaks(own, attribution)
      return source && speaker.kind === 'known' ? [{ key: speaker.key, name: placeOf(own, source) }] : []
    })
    return held
  })
  const [a = [], b = []] = sides
  return a.find(({ key }) => b.some(other => other.key === key)) ?? null
}
