/**
 * Articles for tests, written as a person would: paragraphs between blank lines.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article, Block } from '../../src/contracts/index.ts'

const marks: readonly (readonly [string, Block['kind']])[] = [
  ['> ', 'quote'],
  ['## ', 'heading'],
  ['• ', 'list-item'],
]

/** `> ` begins a block quote and `## ` a heading, and neither is part of the text; a bullet is. */
export function articleOf(written: string, more: Partial<Article> = {}): Article {
  let text = ''
  const blocks: Block[] = []
  for (const paragraph of written.split(/\n\n+/)) {
    const [mark, kind] = marks.find(([m]) => paragraph.startsWith(m)) ?? ['', 'paragraph']
    const words = kind === 'list-item' ? paragraph : paragraph.slice(mark.length)
    if (words.trim() === '') continue
    if (text !== '') text += '\n\n'
    blocks.push({ start: text.length, end: text.length + words.length, kind })
    text += words
  }
  return {
    schema: 'rashomon/article@1',
    id: 'made',
    outlet: { name: 'The Harbour Post' },
    title: null,
    byline: [],
    published: null,
    language: 'en',
    text,
    blocks,
    furniture: [],
    warnings: [],
    capture: { sha256: '', bytes: text.length, mime: 'text/plain', charset: 'utf-8' },
    ...more,
  }
}

export type Case = { name: string; title: string; written: string; expected: string[] }

/** The case files of a folder: a title behind `#`, the article, `==>`, what comes of it line by line. */
export function casesIn(folder: string): Case[] {
  const at = join(import.meta.dirname, '..', 'cases', folder)
  return readdirSync(at)
    .filter(f => f.endsWith('.txt'))
    .sort()
    .map(file => {
      const [head, tail] = readFileSync(join(at, file), 'utf8').split('\n==>\n')
      const title = /^# (.*)\n/.exec(head ?? '')?.[1]
      if (tail === undefined || title === undefined) throw new Error(`${file} has no title or no ==>`)
      const written = (head ?? '').replace(/^# .*\n/, '').trim()
      return { name: file, title, written, expected: tail.trim() === '' ? [] : tail.trim().split('\n') }
    })
}
