// Writes, for every marked attribution with a cue, the words of its window as the second look sees them, for train_looks.py.
// Of article k the first look is the one that did not learn from it.
//   tsx dump-looks.ts FOLDER OUT HALVES|- PARSES…    with - for HALVES: the shipped models, for the development part
import { writeFileSync } from 'node:fs'
import { rolesOf } from '../../src/read/attributions/roles/chain.ts'
import { LOOK_WIDTH, lookOf, lookRow } from '../../src/read/attributions/roles/second-look.ts'
import { goldOf } from './gold.ts'
import { prepared } from './prepare.ts'
import { unseen } from './unseen.ts'

const [folder = '', out = '', halves = '-', ...parses] = process.argv.slice(2)
const models = unseen(halves)
const rows: Float32Array[] = []
const meta: number[] = []
let article = 0
for (const { syntax, marked } of prepared(folder, parses)) {
  const known = models.cues(syntax)
  for (const gold of goldOf(syntax, marked)) {
    if (gold.anchor < 0) continue
    const roles = rolesOf(syntax, models.roles(article), gold.anchor)
    const look = lookOf(syntax, roles)
    for (let k = 0; k < roles.words.length; k++) {
      if (roles.chances[4 * k]! > 0.9995) continue
      const t = roles.words[k]!
      const row = new Float32Array(LOOK_WIDTH)
      lookRow(syntax, roles, look, k, known.get(gold.anchor) ?? 0, row)
      rows.push(row)
      meta.push(
        article,
        gold.cue.has(t) || t === gold.anchor ? 2 : gold.source.has(t) ? 1 : gold.content.has(t) ? 3 : 0,
      )
    }
  }
  article++
}
writeFileSync(`${out}.meta`, Buffer.from(Int32Array.from(meta).buffer))
writeFileSync(`${out}.rows`, Buffer.concat(rows.map(r => Buffer.from(r.buffer))))
console.log({ articles: article, rows: rows.length })
