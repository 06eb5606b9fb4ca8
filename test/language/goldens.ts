import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

type Step = { tokens: number[]; class: number }

/** One text as the reference reads it. */
export type Golden = {
  key: string
  text: string
  tokens: {
    text: string
    start: number
    end: number
    ws: string
    norm: string
    rows: number[][]
    tagger: string
    tag: string
    pos: string
    morph: string
    lemma: string
    head: number
    dep: string
  }[]
  sentStarts: number[]
  ents: { start: number; end: number; label: string }[]
  chunks: [number, number][]
  parser: { steps?: Step[] }
  ner: { steps?: Step[] }
}

function lines<Line>(name: string): Line[] {
  const bytes = readFileSync(new URL(`./goldens/${name}.jsonl.gz`, import.meta.url))
  return gunzipSync(bytes)
    .toString('utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Line)
}

export const goldens: readonly Golden[] = lines<Golden>('unit')

export const vectors: readonly { key: string; parser: Float32Array; names: Float32Array }[] = lines<{
  key: string
  parser: string
  names: string
}>('vectors').map(({ key, parser, names }) => ({ key, parser: floats(parser), names: floats(names) }))

function floats(base64: string): Float32Array {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
  return new Float32Array(bytes.buffer)
}
