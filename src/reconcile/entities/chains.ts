import { averageLinkage } from '../linkage.ts'
import { chancesOf } from './chances.ts'
import { commonHeads, type Described, look, type Seen } from './mention.ts'
import { sceneOf } from './scene.ts'

// Groups of mentions are one while the mean chance of their pairs is at least this. With topics left out of training ECB+ is flat (CoNLL
// 78.4, 78.5, 78.6 at .20, .25, .30), and NewsWCL50, where nearly every mention has a like, falls: 59.5, 57.4, 56.0. `models/entities.md`.
export const AT_LEAST = 0.25

/**
 * Which mentions of a pile mean the same, within and across its documents: a chain number for each, that of its first mention.
 *
 * What is no pronoun is grouped by average linkage over the chance of each pair; then a pronoun goes, in the order of the text, to
 * the mention of its document that it most likely means. Compares every pair: for the mentions of one pile that are given by hand.
 */
export function chainMentions(mentions: readonly Described[]): number[] {
  const common = commonHeads(mentions)
  const seen = mentions.map((mention, index) => look(mention, index, common))
  const scene = sceneOf(seen)
  const chances = chancesOf(scene)
  const nouns = seen.filter(({ form }) => form !== 'pronoun')
  const pairs = nouns.flatMap((a, at) =>
    nouns.slice(at + 1).map((b, offset) => [at, at + 1 + offset, chances.pair(a, b)] as const),
  )
  const groups = averageLinkage(nouns.length, pairs, AT_LEAST)
  const chain = new Map<Seen, number>()
  for (const [at, one] of nouns.entries()) chain.set(one, nouns[groups[at] ?? at]?.index ?? one.index)
  for (const one of inOrder(seen)) {
    if (one.form !== 'pronoun') continue
    const meant = bestOf(one, seen, other => (canBeMeant(one, other) ? chances.pronoun(one, other) : -1))
    chain.set(one, meant ? (chain.get(meant) ?? meant.index) : one.index)
  }
  return numbered(seen.map(one => chain.get(one) ?? one.index))
}

const inOrder = (seen: readonly Seen[]): Seen[] => [...seen].sort((a, b) => a.first - b.first || a.index - b.index)

/** A noun of its document wherever it stands (a headline may come after its text), a pronoun only before it. */
const canBeMeant = (pronoun: Seen, other: Seen): boolean =>
  other !== pronoun && other.document === pronoun.document && (other.form !== 'pronoun' || other.first < pronoun.first)

function bestOf(one: Seen, seen: readonly Seen[], chance: (other: Seen) => number): Seen | null {
  let best: Seen | null = null
  let most = 0
  for (const other of seen) {
    if (other.document !== one.document) continue
    const own = chance(other)
    if (own > most) {
      best = other
      most = own
    }
  }
  return best
}

/** A chain bears the number of its first mention. */
function numbered(chains: readonly number[]): number[] {
  const first = new Map<number, number>()
  for (const [index, chain] of chains.entries()) if (!first.has(chain)) first.set(chain, index)
  return chains.map(chain => first.get(chain) ?? chain)
}
