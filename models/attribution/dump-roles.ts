// Writes, for every marked attribution with a cue, the words of its window with their role and features, for train_roles.py.
//   tsx dump-roles.ts FOLDER OUT PARSES…
import { writeFileSync } from 'node:fs'
import { Features } from '../../src/read/attributions/features.ts'
import { roleFeatures, viewOf } from '../../src/read/attributions/roles/features.ts'
import { windowOf } from '../../src/read/attributions/roles/window.ts'
import { goldOf } from './gold.ts'
import { prepared } from './prepare.ts'

const [folder = '', out = '', ...parses] = process.argv.slice(2)
let rows: number[] = []
const chunks: Int32Array[] = []
// Per word: article, sequence, role (0 none, 1 source, 2 cue, 3 content), number of features.
const meta: number[] = []
const f = new Features()
let articles = 0
let sequences = 0
let missed = 0
let all = 0
for (const { syntax, marked } of prepared(folder, parses)) {
  for (const gold of goldOf(syntax, marked)) {
    if (gold.anchor < 0) continue
    const view = viewOf(syntax, gold.anchor)
    const window = windowOf(syntax, gold.anchor)
    const inside = new Set(window)
    for (const i of gold.content) {
      if (!syntax.isWord[i]) continue
      all++
      if (!inside.has(i)) missed++
    }
    for (const t of window) {
      roleFeatures(syntax, view, t, f)
      meta.push(
        articles,
        sequences,
        gold.cue.has(t) || t === gold.anchor ? 2 : gold.source.has(t) ? 1 : gold.content.has(t) ? 3 : 0,
        f.n,
      )
      for (let q = 0; q < f.n; q++) rows.push(f.data[q]!)
    }
    if (rows.length > 4e6) {
      chunks.push(Int32Array.from(rows))
      rows = []
    }
    sequences++
  }
  articles++
}
chunks.push(Int32Array.from(rows))
writeFileSync(`${out}.meta`, Buffer.from(Int32Array.from(meta).buffer))
writeFileSync(`${out}.features`, Buffer.concat(chunks.map(c => Buffer.from(c.buffer))))
console.log({
  articles,
  sequences,
  words: meta.length / 4,
  features: chunks.reduce((n, c) => n + c.length, 0),
  missedShare: missed / all,
})
