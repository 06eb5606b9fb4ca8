import { createHash } from 'node:crypto'
import type { Article, Capture, Given } from '../../src/contracts/index.ts'
import { extract } from '../../src/extract/index.ts'

export function captureOf(source: string | Uint8Array, mime: string, more: Partial<Capture> = {}): Capture {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), mime, path: 'account', ...more }
}

export async function articleOfText(text: string, given?: Given): Promise<Article> {
  const [article] = await extract(captureOf(text, 'text/plain', given === undefined ? {} : { given }))
  if (article === undefined) throw new RangeError('no article')
  return article
}

export const articlesOfPage = (html: string, more: Partial<Capture> = {}): Promise<readonly Article[]> =>
  extract(captureOf(html, 'text/html', more))

export async function articleOfPage(html: string, more: Partial<Capture> = {}): Promise<Article> {
  const [article] = await articlesOfPage(html, more)
  if (article === undefined) throw new RangeError('no article')
  return article
}

/** The words of a kind of furniture, in the order of the text. */
export const furniture = (article: Article, kind: string): string[] =>
  article.furniture.filter(piece => piece.kind === kind).map(({ start, end }) => article.text.slice(start, end))

/** The words of the blocks that are no furniture. */
export const prose = (article: Article): string[] =>
  article.blocks
    .filter(block => !article.furniture.some(piece => piece.start <= block.start && block.end <= piece.end))
    .map(({ start, end }) => article.text.slice(start, end))

/** Sentences enough to be an article, about the ferry. */
export const paragraphs = [
  'The harbour ferry Saint Alder struck the north mole at Tern on Tuesday morning with 212 people on board, the coast guard said.',
  'Thirty people were injured, said Anouk Leth, head of the Quayside clinic, where passengers began to arrive shortly before seven.',
  'The harbour master, Oskar Venn, denied that the light on the mole had been out. “The light was burning,” he said, and went in.',
  'Some 400 dockers walked off their shifts on Sunday over a plan to cut night crews, and only the two harbour ferries have been running.',
]
