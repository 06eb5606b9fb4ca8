import type { Framing, Label, LedgerEntity } from '../../contracts/index.ts'
import { byText, fold } from '../../text/index.ts'
import type { Told } from '../claims/index.ts'
import type { Entities } from '../entities/index.ts'
import { type Paper, type Pile, wordsAt } from '../pile.ts'
import { lemmaOf } from '../words/index.ts'
import { exchangesIn } from './exchanged.ts'
import { homesOf, thingOf } from './homes.ts'
import { wordingOf } from './wording.ts'

type Use = { readonly paper: Paper; readonly label: Label }

export type Framed = {
  readonly framing: Framing[]
  /** All of the ledger, with those whom only their words here tie together. */
  readonly entities: LedgerEntity[]
}

/**
 * The words accounts choose for one and the same, and whose words they are.
 *
 * One row for each person, body, group, event or thing for which one account has a word that another has not, in the order of the
 * entities. `own` are places where the outlet speaks itself; `quoted` where the word stands in quotation marks or in what somebody
 * else is said to have said. Nouns that stand in each other's place in one statement (`exchanged.ts`) go into one row.
 */
export function listFraming({ papers }: Pile, entities: Entities, told: Pick<Told, 'tellings' | 'pairs'>): Framed {
  const homes = homesOf(papers, entities, exchangesIn(told))
  const rows = new Map<string, Use[]>()
  for (const paper of papers) {
    for (const label of paper.reading.labels) {
      const of = homes.of(paper.id, label.of)
      if (of === null) continue
      if (homes.isNew(of) && !homes.isMeant(paper.id, label)) continue
      const row = rows.get(of)
      if (row) row.push({ paper, label })
      else rows.set(of, [{ paper, label }])
    }
  }
  const kept: LedgerEntity[] = []
  const made = [...rows].flatMap(([of, row]): Framing[] => {
    const kind = homes.kind(of)
    if (!isChoice(row, kind)) return []
    if (homes.isNew(of)) {
      const entity = thingOf(row)
      kept.push(entity)
      return [{ of: entity.id, labels: labelsOf(row) }]
    }
    return [{ of, labels: labelsOf(row) }]
  })
  const all = [...homes.entities, ...kept]
  const order = new Map(all.map(({ id }, k) => [id, k]))
  return { framing: made.sort((a, b) => (order.get(a.of) ?? 0) - (order.get(b.of) ?? 0)), entities: all }
}

/** Whether two accounts differ in their words: “President” and “Venezuelan President” are no two words, “leader” and “dictator” are. */
function isChoice(row: readonly Use[], kind: string): boolean {
  const byArticle = new Map<string, Set<string>>()
  for (const { paper, label } of row) {
    const wording = wordingOf(lemmaOfLabel(paper, label), wordsAt(paper, label), kind)
    byArticle.set(paper.id, (byArticle.get(paper.id) ?? new Set()).add(wording))
  }
  const sets = [...byArticle.values()].map(own => [...own].sort(byText).join(' '))
  return new Set(sets).size > 1
}

const lemmaOfLabel = (paper: Paper, label: Label): string =>
  label.lemma ?? fold(wordsAt(paper, label)).split(' ').map(lemmaOf).join(' ')

function labelsOf(row: readonly Use[]): Framing['labels'] {
  const byLemma = new Map<string, Use[]>()
  for (const one of row) {
    const lemma = lemmaOfLabel(one.paper, one.label)
    const known = byLemma.get(lemma)
    if (known) known.push(one)
    else byLemma.set(lemma, [one])
  }
  return [...byLemma]
    .sort((a, b) => b[1].length - a[1].length || byText(a[0], b[0]))
    .map(([lemma, uses]) => ({
      lemma,
      text: commonest(uses.map(({ paper, label }) => wordsAt(paper, label))),
      byArticle: byArticle(uses),
    }))
}

function byArticle(uses: readonly Use[]): Framing['labels'][number]['byArticle'] {
  const lines = new Map<string, Framing['labels'][number]['byArticle'][number]>()
  for (const { paper, label } of uses) {
    const line = lines.get(paper.id) ?? { article: paper.id, own: [], quoted: [] }
    const at = { start: label.start, end: label.end }
    if (label.quoted || isOthers(paper, label)) line.quoted.push(at)
    else line.own.push(at)
    // Handed on in the outlet's rendering: whether the speaker chose the word is not known.
    if (!label.quoted && (label.attribution ?? null) !== null) line.attributed = [...(line.attributed ?? []), at]
    lines.set(paper.id, line)
  }
  return [...lines.values()]
}

/** In what somebody is said to have said, or in a piece, a post or an answer that the outlet prints and somebody else wrote. */
const isOthers = (paper: Paper, { attribution, voice }: Label): boolean =>
  (attribution ?? null) !== null ||
  /^(?:republished|post|turn|document)$/u.test(paper.voices.get(voice)?.kind ?? 'outlet')

function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || byText(a[0], b[0]))[0]?.[0] ?? ''
}
