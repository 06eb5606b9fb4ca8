import type { Article, Reading } from '../../../src/contracts/index.ts'
import { slice, type Span } from '../../../src/text/index.ts'

export const articleOf = (text: string): Article => ({
  schema: 'rashomon/article@1',
  id: 'case',
  outlet: null,
  title: null,
  byline: [],
  published: null,
  language: 'en',
  text,
  blocks: [],
  furniture: [],
  warnings: [],
  capture: { sha256: '', bytes: text.length, mime: 'text/plain', charset: 'utf-8' },
})

/**
 * One line an attribution: `source {who} | cue | content … content`, then what is out of the ordinary.
 *
 * {who} is shown where the entity's name is not the source's words; stances other than `asserts`, hops, and nesting follow.
 */
export function printed({ article, attributions, entities }: Reading, show: { kinds?: boolean } = {}): string {
  const words = (span: Span | null): string => (span ? slice(article.text, span).replaceAll('\n', ' ') : '–')
  const lines = attributions.map(a => {
    const name = entities.find(e => e.id === a.source?.entity)?.name
    const who = name && name !== words(a.source) ? ` {${name}}` : ''
    const parts = [
      `${words(a.source)}${who}`,
      words(a.cue),
      a.content.map(words).join(' … '),
      ...(a.stance === 'asserts' ? [] : [a.stance]),
      ...(show.kinds ? [a.sourceKind] : []),
      ...a.via.map(v => `via ${words(v.span)} (${v.kind})`),
      ...(a.nestedIn === null ? [] : [`inside ${a.nestedIn.replace('at', '')}`]),
    ]
    return parts.join(' | ')
  })
  return lines.length === 0 ? 'nothing' : lines.join('\n')
}
