/**
 * Articles with what people marked in them: PolNeAR's folders `text` and `attributions`.
 *
 * Of an article that several people read, the first by name is taken.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Parse, parseFromArrays } from '../../src/language/english/index.ts'
import type { Span } from '../../src/text/index.ts'

export type Marked = { readonly source: Span[]; readonly cue: Span[]; readonly content: Span[] }
export type TrainingArticle = {
  readonly name: string
  readonly text: string
  readonly parse: Parse
  readonly marked: Marked[]
}

export function* articlesIn(folder: string, parses: (name: string, text: string) => Parse): Generator<TrainingArticle> {
  const files = readdirSync(join(folder, 'attributions'))
    .filter(file => file.endsWith('.ann'))
    .sort()
  const seen = new Set<string>()
  for (const file of files) {
    const name = file.replace(/_[0-9a-f]{4}\.ann$/u, '')
    if (seen.has(name)) continue
    seen.add(name)
    const text = readFileSync(join(folder, 'text', `${name}.txt`), 'utf8')
    yield {
      name,
      text,
      parse: parses(name, text),
      marked: markedIn(readFileSync(join(folder, 'attributions', file), 'utf8')),
    }
  }
}

function markedIn(standoff: string): Marked[] {
  const spans = new Map<string, Span[]>()
  const found: Marked[] = []
  for (const line of standoff.split('\n')) {
    const [id = '', middle = ''] = line.split('\t')
    if (/^T\d+$/u.test(id)) {
      const pieces = middle.slice(middle.indexOf(' ') + 1).split(';')
      spans.set(
        id,
        pieces.map(piece => {
          const [start = 0, end = 0] = piece.split(' ').map(Number)
          return { start, end }
        }),
      )
    }
  }
  for (const line of standoff.split('\n')) {
    const [id = '', middle = ''] = line.split('\t')
    if (!/^E\d+$/u.test(id)) continue
    const marked: Marked = { source: [], cue: [], content: [] }
    for (const role of middle.trim().split(' ')) {
      const [name = '', target = ''] = role.split(':')
      const into = { Source: marked.source, Cue: marked.cue, Content: marked.content }[name.replace(/\d+$/u, '')]
      into?.push(...(spans.get(target) ?? []))
    }
    if (marked.content.length > 0) found.push(marked)
  }
  return found
}

/** Parses made earlier, one JSON object a line: { name, start, end, tag, pos, head, dep, lemma, ents, sents }. */
export function storedParses(paths: readonly string[]): (name: string, text: string) => Parse {
  const lines = new Map<string, string>()
  for (const path of paths) {
    if (!existsSync(path)) throw new Error(`${path}: there is no such file of parses`)
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const name = /^\{"name":"([^"]+)"/u.exec(line)?.[1]
      if (name) lines.set(name, line)
    }
  }
  return (name, text) => {
    const line = lines.get(name)
    if (!line) throw new Error(`${name}: no parse is stored`)
    const d = JSON.parse(line)
    const entities = d.ents.map(([start, end, kind]: [number, number, string]) => ({ start, end, kind }))
    return parseFromArrays(text, { ...d, sentences: d.sents, entities })
  }
}
