// Writes every draft of every article with whether it is right, for train_rescore.py.
//   tsx dump-wholes.ts FOLDER OUT OOF|- FIRST0.bin FIRST1.bin PARSES…
import { readFileSync, writeFileSync } from 'node:fs'
import { dice } from '../../src/read/attributions/decode.ts'
import { draftsOf } from '../../src/read/attributions/drafts.ts'
import { openLinear } from '../../src/read/attributions/linear.ts'
import { rescoreRows } from '../../src/read/attributions/rescore.ts'
import { openTrees } from '../../src/read/attributions/trees.ts'
import { cueChances } from './chances.ts'
import { goldOf } from './gold.ts'
import { prepared } from './prepare.ts'
import { shippedLook, weightsOf } from './shipped.ts'

const [folder = '', out = '', oof = '-', first0 = '', first1 = '', ...parses] = process.argv.slice(2)
const first = [openLinear(readFileSync(first1)), openLinear(readFileSync(first0))]
const look = shippedLook()
const choice = openTrees(weightsOf('choice.bin'))
const rows: Float32Array[] = []
const meta: number[] = []
let article = 0
let right = 0
const chances = cueChances(oof)
for (const { syntax, marked } of prepared(folder, parses)) {
  const golds = goldOf(syntax, marked).map(g => ({ ...g, words: [...g.content].filter(t => syntax.isWord[t]) }))
  const drafts = draftsOf(syntax, { roles: first[article % 2]!, look, choice }, chances(syntax))
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
