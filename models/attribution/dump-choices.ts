// Writes, for every marked attribution with a cue, the candidates of its content with how well each agrees, for train_choice.py.
//   tsx dump-choices.ts FOLDER OUT HALVES|- PARSES…
import { writeFileSync } from 'node:fs'
import { assemble } from '../../src/read/attributions/assemble.ts'
import { candidatesFor } from '../../src/read/attributions/content/candidates.ts'
import { choiceRows } from '../../src/read/attributions/content/choose.ts'
import { rolesOf } from '../../src/read/attributions/roles/chain.ts'
import { lookAgain } from '../../src/read/attributions/roles/second-look.ts'
import { goldOf } from './gold.ts'
import { prepared } from './prepare.ts'
import { unseen } from './unseen.ts'

const [folder = '', out = '', halves = '-', ...parses] = process.argv.slice(2)
const models = unseen(halves)
const rows: Float32Array[] = []
// Per candidate: article, group, a thousand times the agreement (2000: exactly right).
const meta: number[] = []
let article = 0
let group = 0
let exactOwn = 0
let exactBest = 0
for (const { syntax, marked } of prepared(folder, parses)) {
  const known = models.cues(syntax)
  for (const gold of goldOf(syntax, marked)) {
    if (gold.anchor < 0) continue
    const roles = rolesOf(syntax, models.roles(article), gold.anchor)
    const p = known.get(gold.anchor) ?? 0
    const draft = assemble(syntax, lookAgain(syntax, models.look(article), roles, p), p)
    const candidates = candidatesFor(syntax, draft)
    if (candidates.length === 0) continue
    const words = [...gold.content].filter(t => syntax.isWord[t])
    const right = new Set(words)
    let any = false
    choiceRows(syntax, draft, roles.chances, candidates).forEach((row, c) => {
      let both = 0
      let size = 0
      candidates[c]!.has.forEach((on, k) => {
        if (!on) return
        size++
        if (right.has(draft.roles.words[k]!)) both++
      })
      const exact = both === size && size === right.size
      if (exact) any = true
      if (exact && c === 0) exactOwn++
      rows.push(row)
      meta.push(article, group, exact ? 2000 : Math.floor((2000 * both) / (size + right.size)))
    })
    if (any) exactBest++
    group++
  }
  article++
}
writeFileSync(`${out}.meta`, Buffer.from(Int32Array.from(meta).buffer))
writeFileSync(`${out}.rows`, Buffer.concat(rows.map(r => Buffer.from(r.buffer))))
console.log({
  articles: article,
  groups: group,
  candidates: rows.length,
  exactOwn: exactOwn / group,
  exactBest: exactBest / group,
})
