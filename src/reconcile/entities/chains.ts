import { chancesOf, type Weights } from './chances.ts'
import { Joiner } from './joiner.ts'
import { commonHeads, type Described, look, type Seen } from './mention.ts'
import { nameVerdict, verdicts } from './pair-features.ts'
import { sceneOf } from './scene.ts'
import { reasons } from './verdict.ts'

// Groups of mentions are one while the mean chance of their pairs is at least this. The least at which both sets are six points above the
// same head lemma with topics left out of training: ECB+ rises to .35 (78.1, 78.3, 78.6 at .25, .30, .35), NewsWCL50, where nearly
// every mention has a like, falls (56.8, 55.4, 54.2). `models/entities.md`.
export const AT_LEAST = 0.3

/**
 * Which mentions of a pile mean the same, within and across its documents: a chain number for each, that of its first mention.
 *
 * What is no pronoun is joined as in a ledger: what the rules for names part stays parted, what they join is joined, and the rest goes by the
 * chance of each pair.
 * Then a pronoun goes, in the order of the text, to the mention of its document that it most likely means. Compares every pair: for
 * the mentions of one pile that are given by hand.
 */
export function chainMentions(mentions: readonly Described[], weights?: Weights, atLeast = AT_LEAST): number[] {
  const common = commonHeads(mentions)
  const seen = mentions.map((mention, index) => look(mention, index, common))
  const chances = chancesOf(sceneOf(seen), weights)
  const nouns = seen.filter(({ form }) => form !== 'pronoun')
  const joiner = new Joiner(nouns, (a, b) => rule(a, b) === verdicts.different)
  const pairs = nouns.flatMap((a, at) => nouns.slice(at + 1).map(b => [a, b] as const))
  for (const [a, b] of pairs) if (rule(a, b) === verdicts.same) joiner.join(a, b, reasons.same)
  joiner.grow(
    pairs.map(([a, b]) => [a, b, chances.pair(a, b)] as const),
    atLeast,
  )
  const chain = new Map<Seen, number>()
  for (const one of nouns) chain.set(one, joiner.of(one)[0]?.index ?? one.index)
  for (const one of inOrder(seen)) {
    if (one.form !== 'pronoun') continue
    const meant = bestOf(one, seen, other => (canBeMeant(one, other) ? chances.pronoun(one, other) : -1))
    chain.set(one, meant ? (chain.get(meant) ?? meant.index) : one.index)
  }
  return numbered(seen.map(one => chain.get(one) ?? one.index))
}

/**
 * What the rules for names say of two people; `null` of others. A ledger has the kinds that a reader of whole articles found, and there
 * the rules bind bodies and places too; here a parse of bare sentences guesses the kinds, and to be bound by them costs .2 and .7.
 */
function rule(a: Seen, b: Seen): number | null {
  if (a.sort !== 1 || b.sort !== 1 || (a.nation !== undefined && a.nation === b.nation)) return null
  const [asPeople] = nameVerdict(a, b)
  return asPeople < 0 ? null : asPeople
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
