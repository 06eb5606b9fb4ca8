import type { Attribution, Speaker } from '../../contracts/index.ts'
import { byPlace, byText, fold } from '../../text/index.ts'
import type { Entities } from '../entities/index.ts'
import { type Paper, type Pile, placeOf, wordsAt } from '../pile.ts'

/**
 * Who is quoted, by whom, how much: one line a speaker, the most quoted first.
 *
 * A speaker is an entity of the ledger; sources that are no entity (“officials”, “the head of the hospital”) have a line
 * for each wording. Attributions that name nobody have none.
 */
export function listSpeakers({ papers }: Pile, entities: Entities): Speaker[] {
  const lines = new Map<string, { entity: string | null; own: { paper: Paper; attribution: Attribution }[] }>()
  for (const paper of papers) {
    for (const attribution of [...paper.reading.attributions].sort((a, b) => byFirstPlace(a, b))) {
      if (!attribution.source) continue
      const entity = entities.of(paper.id, attribution.source.entity)
      // “He” whom nothing resolves is nobody that a list could name.
      if (entity === null && isPronoun(wordsAt(paper, attribution.source))) continue
      const key = entity ?? `~${fold(wordsAt(paper, attribution.source)).replace(/^(?:the|an?) /u, '')}`
      const line = lines.get(key) ?? { entity, own: [] }
      line.own.push({ paper, attribution })
      lines.set(key, line)
    }
  }
  return [...lines]
    .map(([key, { entity, own }]) => ({ key, speaker: speakerOf(entity, own, entities), size: own.length }))
    .sort((a, b) => b.speaker.byArticle.length - a.speaker.byArticle.length || b.size - a.size || byText(a.key, b.key))
    .map(({ speaker }) => speaker)
}

const isPronoun = (text: string): boolean =>
  /^(?:i|we|he|she|it|they|you|who|this|that|these|those|all|one|some|others?|many)$/iu.test(text.trim())

const byFirstPlace = (a: Attribution, b: Attribution): number => {
  const [x, y] = [a.content[0], b.content[0]]
  return (x && y ? byPlace(x, y) : 0) || byText(a.id, b.id)
}

function speakerOf(
  entity: string | null,
  own: readonly { paper: Paper; attribution: Attribution }[],
  entities: Entities,
): Speaker {
  const [head] = own as [{ paper: Paper; attribution: Attribution }]
  const known = entities.entities.find(({ id }) => id === entity)
  const byArticle = new Map<string, Speaker['byArticle'][number]>()
  for (const { paper, attribution } of own) {
    const line = byArticle.get(paper.id) ?? { article: paper.id, attributions: [], words: 0, cues: [] }
    line.attributions.push(attribution.id)
    line.words += attribution.content.reduce(
      (sum, at) => sum + (wordsAt(paper, at).match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0),
      0,
    )
    if (attribution.cue) line.cues.push({ start: attribution.cue.start, end: attribution.cue.end })
    byArticle.set(paper.id, line)
  }
  return {
    entity,
    name: known?.name ?? placeOf(head.paper, head.attribution.source ?? { start: 0, end: 1 }),
    kind: known?.kind ?? head.attribution.sourceKind,
    byArticle: [...byArticle.values()],
  }
}
