// Writes every draft of every article with whether it is right, for train_rescore.py.
//   tsx dump-wholes.ts FOLDER OUT HALVES|- PARSES…
import { writeFileSync } from 'node:fs'
import { dice } from '../../src/read/attributions/decode.ts'
import { draftsOf } from '../../src/read/attributions/drafts.ts'
import { rescoreRows } from '../../src/read/attributions/rescore.ts'
import { goldOf } from './gold.ts'
import { prepared } from './prepare.ts'
import { unseen } from './unseen.ts'

const [folder = '', out = '', halves = '-', ...parses] = process.argv.slice(2)
const models = unseen(halves)
const rows: Float32Array[] = []
const meta: number[] = []
let article = 0
let right = 0
for (const { syntax, marked } of prepared(folder, parses)) {
  const golds = goldOf(syntax, marked).map(g => ({ ...g, words: [...g.content].filter(t => syntax.isWord[t]) }))
  const of = { roles: models.roles(article), look: models.look(article), choice: models.choice(article) }
  const drafts = draftsOf(syntax, of, models.cues(syntax))
  rescoreRows(syntax, drafts).forEach((row, d) => {
    const draft = drafts[d]!
    const ok = golds.some(g => (g.anchor === draft.cue || g.cue.has(draft.cue)) && dice(g.words, draft.content) >= 0.5)
    rows.push(row)
    meta.push(article, ok ? 1 : 0)
    if (ok) right++
  })
  article++
}
writeFileSync(`${out}.meta`, Buffer.from(Int32Array.from(meta).buffer))
writeFileSync(`${out}.rows`, Buffer.concat(rows.map(r => Buffer.from(r.buffer))))
console.log({ articles: article, drafts: rows.length, right })
