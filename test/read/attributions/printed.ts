import { bareArticle } from '../../../evaluation/bare.ts'
import type { Article, Reading } from '../../../src/contracts/index.ts'
import { slice, type Span } from '../../../src/text/index.ts'

/** A line that begins with `## ` is a heading; the marks are no part of the text. */
export function articleOf(written: string): Article {
  const text = written.replace(/^## /gmu, '')
  const headings = [...written.matchAll(/^## (?<words>.+)$/gmu)].map((match, n) => {
    const start = match.index - 3 * n
    return { start, end: start + (match.groups?.['words']?.length ?? 0) }
  })
  // Without a heading nothing is known of the layout but blank lines.
  const isHeading = (start: number): boolean => headings.some(h => h.start === start)
  const blocks = [...text.matchAll(/(?:[^\n]|\n(?!\n))+/gu)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    kind: isHeading(index) ? ('heading' as const) : ('paragraph' as const),
  }))
  return { ...bareArticle('case', text), blocks: headings.length > 0 ? blocks : [] }
}

/**
 * One line an attribution: `source {who} | cue | content … content`, then what is out of the ordinary.
 *
 * {who} is shown where the entity's name is not the source's words; stances other than `asserts`, hops, and nesting follow.
 * With `words`, the terms in quotation marks that are marked as words chosen come last, with whose they are.
 */
export function printed(
  { article, attributions, entities, labels }: Reading,
  show: { kinds?: boolean; words?: boolean; relayed?: boolean } = {},
): string {
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
      ...(show.relayed ? [a.relayed ? 'relayed' : 'first-hand'] : []),
      ...a.via.map(v => `via ${words(v.span)} (${v.kind})`),
      ...(a.nestedIn === null ? [] : [`inside ${a.nestedIn.replace('at', '')}`]),
    ]
    return parts.join(' | ')
  })
  if (show.words)
    for (const { attribution, quoted, ...at } of labels)
      if (quoted) lines.push(`word chosen: ${words(at)}${attribution ? `, of ${attribution.replace('at', '')}` : ''}`)
  return lines.length === 0 ? 'nothing' : lines.join('\n')
}
