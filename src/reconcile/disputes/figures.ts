import type { Dispute, Why } from '../../contracts/index.ts'
import { byText, overlaps } from '../../text/index.ts'
import { areCompatible, daysOf, type Figure, figureKey, type Telling, type Told } from '../claims/index.ts'
import { idOf } from '../ids.ts'
import { placeOf, wordsAt } from '../pile.ts'
import { publishedAt, sideOf } from './sides.ts'

type Count = { readonly position: number; readonly telling: Telling; readonly figure: Figure }

// Counts that only grow while an event goes on: a later, higher one replaces the earlier one.
const growing: ReadonlySet<string> = new Set([
  'dead',
  'injured',
  'arrested',
  'rescued',
  'evacuated',
  'displaced',
  'hospitalised',
  'infected',
  'released',
])

// Statements that count the same by the same word must also be about the same: this much of the rest aligns. Casualties and
// arrests need none of it: in one story the dead are the dead.
const ABOUT_THE_SAME = 0.3

/**
 * Rival figures for the same counted thing.
 *
 * Compared by what is counted and what happened to it, then where and when. Figures that may both hold (“at least 14”, “20”)
 * make no dispute by themselves; two that cannot make one, and then the others are shown beside them. Of one statement
 * only the greatest counts: the smaller ones are its parts.
 */
export function figureDisputes(told: Told): Dispute[] {
  const groups = new Map<string, Count[]>()
  for (const [position, telling] of told.tellings.entries()) {
    if (telling.statement.modality !== 'actual' || telling.isNegative) continue
    for (const [key, figure] of greatest(told.figures.get(telling.id) ?? [])) {
      groups.set(key, [...(groups.get(key) ?? []), { position, telling, figure }])
    }
  }
  return [...groups].sort((a, b) => byText(a[0], b[0])).flatMap(([key, counts]) => disputesOf(told, key, counts))
}

/** By what is counted, the greatest figure that is no part of another. */
function greatest(figures: readonly Figure[]): Map<string, Figure> {
  const best = new Map<string, Figure>()
  for (const figure of figures) {
    if (figure.quantity.partOf) continue
    const key = figureKey(figure)
    const known = best.get(key)
    if (!known || figure.low > known.low) best.set(key, figure)
  }
  return best
}

function disputesOf(told: Told, key: string, counts: readonly Count[]): Dispute[] {
  return clustersOf(told, key, counts).flatMap(cluster => {
    const dispute = disputeOf(told, cluster)
    return dispute ? [dispute] : []
  })
}

/** Casualty counts of one story are one question in each place; other counts are grouped by what else the statements share. */
function clustersOf(told: Told, key: string, counts: readonly Count[]): Count[][] {
  const general = /^(?:dead|injured|missing|arrested|rescued|evacuated|displaced|hospitalised|infected) /u.test(key)
  if (general) return [[...counts]]
  const clusters: Count[][] = []
  for (const count of counts) {
    const home = clusters.find(cluster =>
      cluster.some(
        other =>
          told.compare.similarity(other.telling.said, count.telling.said) >= ABOUT_THE_SAME &&
          share(other.telling, count.telling),
      ),
    )
    if (home) home.push(count)
    else clusters.push([count])
  }
  return clusters
}

const share = (a: Telling, b: Telling): boolean =>
  a.participants.size === 0 || b.participants.size === 0 || [...a.participants].some(key => b.participants.has(key))

function disputeOf(told: Told, counts: readonly Count[]): Dispute | null {
  const sides = new Map<string, Count[]>()
  for (const count of counts) {
    const value = `${count.figure.low}–${count.figure.high}`
    sides.set(value, [...(sides.get(value) ?? []), count])
  }
  const heads = [...sides.values()].map(side => side[0] as Count)
  const rival = heads
    .flatMap((a, index) => heads.slice(index + 1).map(b => [a, b] as const))
    .find(([a, b]) => !areCompatible(a.figure, b.figure) && a.telling.paper !== b.telling.paper)
  if (!rival) return null
  const [a, b] = rival
  const { relation, why } = relationOf(heads)
  return {
    id: idOf('dispute', 'figure', a.telling.paper.id, figureKey(a.figure), a.figure.quantity.start),
    kind: 'figure',
    about: [a, b]
      .flatMap(({ telling, figure }) =>
        figure.quantity.counted
          ? [placeOf(telling.paper, figure.quantity.counted)]
          : [placeOf(telling.paper, telling.at)],
      )
      .slice(0, 2),
    sides: [...sides.values()]
      .sort((x, y) => (x[0]?.position ?? 0) - (y[0]?.position ?? 0))
      .map(side => {
        const head = side[0] as Count
        return sideOf(
          told,
          side.map(({ position }) => position),
          head.figure.quantity,
          shown(head.figure),
          asOf(head.telling),
        )
      }),
    relation,
    why: [
      {
        reason: 'the same is counted, and no value fits both',
        places: [placeOf(a.telling.paper, a.figure.quantity), placeOf(b.telling.paper, b.figure.quantity)],
      },
      ...why,
    ],
  }
}

const shown = ({ low, high, quantity }: Figure): string =>
  quantity.value !== null ? String(quantity.value) : high === Number.POSITIVE_INFINITY ? `≥ ${low}` : `${low}–${high}`

/** As of when a figure holds: a day named beside it, else the day it was published. */
function asOf(telling: Telling): string | null {
  const [day] = [...daysOf(telling)].sort(byText).reverse()
  return day ?? publishedAt(telling)
}

function relationOf(heads: readonly Count[]): { relation: Dispute['relation']; why: Why[] } {
  const places = heads.map(placeKeys)
  const [first] = places
  if (
    first &&
    first.size > 0 &&
    places.every(keys => keys.size > 0) &&
    places.slice(1).every(keys => ![...keys].some(key => first.has(key)))
  ) {
    return {
      relation: 'different-scope',
      why: [
        {
          reason: 'counted in different places',
          places: heads.map(({ telling }) => placeOf(telling.paper, telling.at)),
        },
      ],
    }
  }
  const dated = heads.map(head => ({ head, time: publishedAt(head.telling) }))
  if (dated.some(({ time }) => time === null)) {
    return { relation: 'unresolved', why: [{ reason: 'it is not known which was published first', places: [] }] }
  }
  const sorted = [...dated].sort((a, b) => byText(a.time ?? '', b.time ?? ''))
  const rising = sorted.every(({ head, time }, index) => {
    const next = sorted[index + 1]
    return !next || (time !== next.time && head.figure.low < next.head.figure.low)
  })
  if (rising && growing.has(heads[0]?.figure.outcome ?? '')) {
    return {
      relation: 'update',
      why: [
        {
          reason: 'each later account has the higher figure',
          places: sorted.map(({ head }) => placeOf(head.telling.paper, head.figure.quantity)),
        },
      ],
    }
  }
  const same = new Set(sorted.map(({ time }) => time?.slice(0, 10))).size === 1
  return same
    ? {
        relation: 'conflict',
        why: [
          {
            reason: 'published on one day',
            places: sorted.map(({ head }) => placeOf(head.telling.paper, head.figure.quantity)),
          },
        ],
      }
    : { relation: 'unresolved', why: [] }
}

/** Keys of the places named inside what is said. */
function placeKeys({ telling }: Count): Set<string> {
  const { paper, at } = telling
  return new Set(
    paper.reading.mentions
      .filter(
        mention =>
          (mention.kind === 'place' || mention.kind === 'facility') && mention.form === 'name' && overlaps(mention, at),
      )
      .map(mention => wordsAt(paper, mention).toLowerCase()),
  )
}
