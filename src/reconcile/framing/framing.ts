import type { Framing, Label } from '../../contracts/index.ts'
import { byText, fold } from '../../text/index.ts'
import type { Entities } from '../entities/index.ts'
import { type Paper, type Pile, wordsAt } from '../pile.ts'
import { lemmaOf } from '../words/index.ts'

/**
 * The words accounts choose for one and the same, and whose words they are.
 *
 * One row for each person, body or event that has more than one word, in the order of the entities. `own` are places where the
 * outlet speaks itself; `quoted` where the word stands in quotation marks or in what somebody else is said to have said.
 * An event has no name that ties it across accounts: a reading's entity of kind `event` joins those of other accounts.
 */
export function listFraming({ papers }: Pile, entities: Entities): Framing[] {
  const rows = new Map<string, { paper: Paper; label: Label }[]>()
  for (const paper of papers) {
    for (const label of paper.reading.labels) {
      const of = entities.of(paper.id, label.of)
      if (of === null) continue
      const row = rows.get(of)
      if (row) row.push({ paper, label })
      else rows.set(of, [{ paper, label }])
    }
  }
  return entities.entities.flatMap(({ id }) => {
    const row = rows.get(id) ?? []
    const labels = labelsOf(row)
    return labels.length > 1 ? [{ of: id, labels }] : []
  })
}

function labelsOf(row: readonly { paper: Paper; label: Label }[]): Framing['labels'] {
  const byLemma = new Map<string, { paper: Paper; label: Label }[]>()
  for (const one of row) {
    const lemma = one.label.lemma ?? fold(wordsAt(one.paper, one.label)).split(' ').map(lemmaOf).join(' ')
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

function byArticle(uses: readonly { paper: Paper; label: Label }[]): Framing['labels'][number]['byArticle'] {
  const lines = new Map<string, Framing['labels'][number]['byArticle'][number]>()
  for (const { paper, label } of uses) {
    const line = lines.get(paper.id) ?? { article: paper.id, own: [], quoted: [] }
    const at = { start: label.start, end: label.end }
    if (label.quoted || (label.attribution ?? null) !== null) line.quoted.push(at)
    else line.own.push(at)
    lines.set(paper.id, line)
  }
  return [...lines.values()]
}

function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || byText(a[0], b[0]))[0]?.[0] ?? ''
}
