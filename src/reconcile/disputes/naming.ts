import type { Dispute, Framing, Label } from '../../contracts/index.ts'
import { byPlace, byText } from '../../text/index.ts'
import type { Told } from '../claims/index.ts'
import type { Entities } from '../entities/index.ts'
import { idOf } from '../ids.ts'
import { type Paper, type Pile, placeOf } from '../pile.ts'
import type { Side } from './sides.ts'

/**
 * Words for one event or one body that accounts use against each other in their own voice.
 *
 * A dispute only where an account has its own word and does without the other's: one that uses both has not chosen.
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
    const chosen = byNoun(row.labels)
      .map(label => ({
        label,
        users: label.byArticle.filter(({ own }) => own.length > 0).map(({ article }) => article),
      }))
      .filter(({ users }) => users.length > 0)
    const rivals = chosen.filter(({ users }, index) =>
      chosen.some(
        ({ users: others }, other) =>
          other !== index && users.some(user => !others.includes(user)) && others.some(user => !users.includes(user)),
      ),
    )
    if (rivals.length < 2) return []
    const sides = rivals.map(({ label }) => sideOf(label))
    const [first] = sides
    if (!first) return []
    const dispute: Dispute = {
      id: idOf('dispute', 'naming', row.of),
      kind: 'naming',
      about: [first.answer],
      sides: sides.sort((a, b) => byText(a.value ?? '', b.value ?? '')),
      relation: 'unresolved',
      why: [
        { reason: 'each word stands in accounts that do without the other', places: sides.map(({ answer }) => answer) },
      ],
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

/**
 * “Popular uprising” and “uprising” are one word for it; what stands before the noun is shown by framing. “Coup attempt” is an
 * attempted coup, not another thing.
 */
function byNoun(labels: Framing['labels']): Framing['labels'] {
  const nouns = new Map<string, Framing['labels'][number]>()
  for (const label of labels) {
    const words = label.lemma.split(' ').filter(word => word !== 'attempt' && word !== 'bid' && word !== 'try')
    const noun = words.at(-1) ?? label.lemma
    const known = nouns.get(noun)
    nouns.set(
      noun,
      known ? { ...known, byArticle: merged(known.byArticle, label.byArticle) } : { ...label, lemma: noun },
    )
  }
  return [...nouns.values()]
}

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
