/**
 * voices: whose words each passage is.
 *
 * In:  the article and its paragraphs. Out: voices that tile the prose, in the order of the text.
 */
import type { Article, Voice } from '../../contracts/index.ts'
import { holds } from '../../text/index.ts'
import type { Paragraph } from '../passages/index.ts'

/** Who speaks, before it has an id: what a rule decides about a paragraph. */
export type Speaking = Pick<Voice, 'kind' | 'name'>

/** Each paragraph lies in one voice. Neighbours with the same voice are one passage. Ids `v1`, `v2`, …. */
export function voicesOf(article: Article, paragraphs: readonly Paragraph[]): Voice[] {
  const outlet: Speaking = { kind: 'outlet', name: article.outlet?.name ?? null }
  const voices: Voice[] = []
  for (const paragraph of paragraphs) {
    const update = article.updates?.find(u => holds(u, paragraph))
    const speaking: Speaking = update
      ? { kind: 'update', name: outlet.name }
      : paragraph.kind === 'quote'
        ? { kind: 'republished', name: null }
        : outlet
    const last = voices.at(-1)
    if (last && last.kind === speaking.kind && last.name === speaking.name) last.end = paragraph.end
    else voices.push({ start: paragraph.start, end: paragraph.end, id: `v${voices.length + 1}`, ...speaking })
  }
  return voices
}
