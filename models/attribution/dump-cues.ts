// Writes the features of every cue candidate, for train-cues.py.
//   tsx dump-cues.ts FOLDER OUT PARSES…
import { writeFileSync } from 'node:fs'
import { candidatesOf, cueFeatures } from '../../src/read/attributions/cue/features.ts'
import { Features } from '../../src/read/attributions/features.ts'
import { goldOf } from './gold.ts'
import { prepared } from './prepare.ts'

const [folder = '', out = '', ...parses] = process.argv.slice(2)
let rows: number[] = []
const chunks: Int32Array[] = []
const meta: number[] = []
const f = new Features()
let articles = 0
let golds = 0
let anchored = 0
for (const { syntax, marked } of prepared(folder, parses)) {
  const anchors = new Set(goldOf(syntax, marked).map(g => g.anchor))
  golds += marked.length
  for (const i of candidatesOf(syntax)) {
    cueFeatures(syntax, i, f)
    const positive = anchors.has(i) ? 1 : 0
    anchored += positive
    meta.push(articles, i, positive, f.n)
    for (let q = 0; q < f.n; q++) rows.push(f.data[q]!)
    if (rows.length > 4e6) {
      chunks.push(Int32Array.from(rows))
      rows = []
    }
  }
  articles++
}
chunks.push(Int32Array.from(rows))
writeFileSync(`${out}.meta`, Buffer.from(Int32Array.from(meta).buffer))
writeFileSync(`${out}.features`, Buffer.concat(chunks.map(c => Buffer.from(c.buffer))))
console.log({
  articles,
  golds,
  anchored,
  candidates: meta.length / 4,
  features: chunks.reduce((n, c) => n + c.length, 0),
})
