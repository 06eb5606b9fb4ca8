import type { Dispute, Framing, Label } from '../../contracts/index.ts'
import { byPlace, byText } from '../../text/index.ts'
import type { Told } from '../claims/index.ts'
import type { Entities } from '../entities/index.ts'
import { idOf } from '../ids.ts'
import { type Paper, type Pile, placeOf } from '../pile.ts'
import { isSynonym } from '../words/index.ts'
import type { Side } from './sides.ts'

/**
 * Words for one event or one body that accounts use against each other in their own voice.
 *
 * A dispute only where two accounts have chosen otherwise: each uses one word more often than any other. One that uses two equally
 * often has not chosen.
 */
export function namingDisputes(
  { paper, papers }: Pile,
  told: Told,
  framing: readonly Framing[],
  entities: Entities,
): Dispute[] {
  const kinds = new Map(entities.entities.map(({ id, kind }) => [id, kind]))
  return framing.flatMap(row => {
    const kind = kinds.get(row.of)
    if (kind !== 'event' && kind !== 'group' && kind !== 'organization') return []
    // What few accounts speak of is not what the pile is about.
    if (new Set(row.labels.flatMap(label => label.byArticle.map(({ article }) => article))).size * 2 < papers.length)
      return []
    const nouns = byNoun(row.labels)
    const chosen = mainNouns(nouns)
    const rivals = nouns.flatMap(label => {
      const byArticle = label.byArticle.filter(({ article }) => chosen.get(article) === label.lemma)
      return byArticle.length > 0 ? [{ ...label, byArticle }] : []
    })
    if (rivals.length < 2 || areSynonyms(rivals.map(({ lemma }) => lemma))) return []
    // Somebody stands by each of two words at least: a word met once in an account is one among many.
    if (rivals.filter(({ byArticle }) => byArticle.some(({ own }) => own.length > 1)).length < 2) return []
    const sides = rivals.map(sideOf)
    const [first] = sides
    if (!first) return []
    const dispute: Dispute = {
      id: idOf('dispute', 'naming', row.of),
      kind: 'naming',
      about: [first.answer],
      sides: sides.sort((a, b) => byText(a.value ?? '', b.value ?? '')),
      relation: 'unresolved',
      why: [{ reason: 'each account has chosen its word for it', places: sides.map(({ answer }) => answer) }],
    }
    return [dispute]
  })

  function sideOf(label: Framing['labels'][number]): Side {
    const users = papers.flatMap(one =>
      label.byArticle.filter(({ article, own }) => article === one.id && own.length > 0),
    )
    const accounts = users.flatMap(({ article, own }) => {
      const one = paper.get(article)
      const at = own[0]
      return one && at ? [told.accountOf(one, null, at, voiceAt(one, at))] : []
    })
    const head = users[0]
    const home = paper.get(head?.article ?? '') as Paper
    return { answer: placeOf(home, head?.own[0] ?? { start: 0, end: 1 }), value: label.lemma, claims: [], accounts }
  }
}

/** “Blaze” beside “fire” is style: all of them are words for one another. */
const areSynonyms = ([first = '', ...rest]: readonly string[]): boolean => rest.every(word => isSynonym(first, word))

/**
 * “Popular uprising” and “uprising” are one word for it; what stands before the noun is shown by framing. “Coup attempt” is an
 * attempted coup, not another thing.
 */
function byNoun(labels: Framing['labels']): Framing['labels'] {
  const nouns = new Map<string, Framing['labels'][number]>()
  for (const label of labels) {
    const words = label.lemma.split(' ').filter(word => word !== 'attempt' && word !== 'bid' && word !== 'try')
    const noun = words.at(-1) ?? label.lemma
    if (parts.has(noun)) continue
    const known = nouns.get(noun)
    nouns.set(
      noun,
      known ? { ...known, byArticle: merged(known.byArticle, label.byArticle) } : { ...label, lemma: noun },
    )
  }
  return [...nouns.values()]
}

/** Article → the noun it uses most in its own voice; none for one that has no such noun. */
function mainNouns(labels: Framing['labels']): Map<string, string> {
  const counts = new Map<string, [string, number][]>()
  for (const { lemma, byArticle } of labels) {
    for (const { article, own } of byArticle)
      if (own.length > 0) counts.set(article, [...(counts.get(article) ?? []), [lemma, own.length]])
  }
  const main = new Map<string, string>()
  for (const [article, uses] of counts) {
    const [best, second] = uses.sort((a, b) => b[1] - a[1] || byText(a[0], b[0]))
    if (best && best[1] > (second?.[1] ?? 0)) main.set(article, best[0])
  }
  return main
}

// Words for a part or a state of what happened, not for the whole: “clashes” at a protest, “unrest” after it.
const parts: ReadonlySet<string> = new Set(
  'clash unrest disorder disturbance violence incident operation campaign standoff affair fighting sweep killing shooting'.split(
    ' ',
  ),
)

type Lines = Framing['labels'][number]['byArticle']

function merged(a: Lines, b: Lines): Lines {
  const lines = new Map(a.map(line => [line.article, line]))
  for (const line of b) {
    const known = lines.get(line.article)
    lines.set(
      line.article,
      known
        ? {
            ...known,
            own: [...known.own, ...line.own].sort(byPlace),
            quoted: [...known.quoted, ...line.quoted].sort(byPlace),
          }
        : line,
    )
  }
  return [...lines.values()]
}

const voiceAt = (paper: Paper, at: { start: number; end: number }): string | undefined =>
  paper.reading.labels.find((label: Label) => label.start === at.start && label.end === at.end)?.voice
