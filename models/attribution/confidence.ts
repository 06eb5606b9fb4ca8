// Measures on the training part how often what is shown is right, each article read by models that did not see it.
//   tsx confidence.ts FOLDER HALVES PARSES… [--readings OUT]
// Prints the two numbers of src/read/attributions/confidence.ts, the error with them on the half they were not fitted on, and each rule.
import { writeFileSync } from 'node:fs'
import { binsOf, contentsByArticle, expectedError, judged, type Judged } from '../../evaluation/reliability.ts'
import { shown } from '../../src/read/attributions/confidence.ts'
import { PASSES } from '../../src/read/attributions/drafts.ts'
import { attributeEnglish } from '../../src/read/attributions/english.ts'
import { openLinear } from '../../src/read/attributions/linear.ts'
import { openWordNet } from '../../src/read/attributions/wordnet.ts'
import { articlesIn, storedParses } from './articles.ts'
import { groundOf } from './ground.ts'
import { weightsOf } from './shipped.ts'
import { unseen } from './unseen.ts'

type Fit = { readonly times: number; readonly plus: number }
type Point = { readonly odds: number; readonly right: boolean }

const args = process.argv.slice(2)
const asked = args.indexOf('--readings')
const out = asked < 0 ? null : args.splice(asked, 2)[1]!
const [folder = '', halves = '', ...parses] = args

const models = unseen(halves)
const wordnet = openWordNet(weightsOf('wordnet.bin'))
const cue = openLinear(weightsOf('cue.bin'))
const marked = contentsByArticle(folder)
const all: (Judged & { readonly half: number })[] = []
const lines: string[] = []
let article = 0
for (const { name, text, parse } of articlesIn(folder, storedParses(parses))) {
  const of = {
    wordnet,
    cue,
    roles: models.roles(article),
    look: models.look(article),
    choice: models.choice(article),
    rescore: models.rescore(article),
  }
  const attributions = attributeEnglish(
    groundOf(name, text, parse),
    parse,
    of,
    s => new Map([...models.cues(s)].filter(([, chance]) => chance >= PASSES)),
  )
  for (const one of judged(attributions, marked.get(name) ?? []))
    all.push({ ...one, half: Math.floor(article / 2) % 2 })
  if (out !== null) lines.push(JSON.stringify({ article: { id: name, text }, attributions }))
  article++
}
if (out !== null) writeFileSync(out, `${lines.join('\n')}\n`)

const learned = all.filter(({ rule }) => rule === 'english/learned')
const before = (p: number): number => Math.log(p / (1 - p))
// What is shown already went through the two numbers that stand in the code; they are taken off again.
const [TIMES, PLUS] = ((): [number, number] => {
  const plus = before(shown(0.5))
  return [before(shown(1 / (1 + Math.exp(-1)))) - plus, plus]
})()
const points = learned.map(({ confidence, right, half }) => ({
  odds: (before(Math.min(0.999, confidence)) - PLUS) / TIMES,
  right,
  half,
}))
const told = (of: readonly Point[], { times, plus }: Fit): number =>
  expectedError(
    binsOf(of.map(({ odds, right }) => ({ rule: '', right, confidence: 1 / (1 + Math.exp(-(times * odds + plus))) }))),
  )
for (const half of [0, 1]) {
  const rest = points.filter(p => p.half === half)
  const found = fitted(points.filter(p => p.half !== half))
  console.log(
    `half ${half}: expected error as scored ${told(rest, { times: 1, plus: 0 }).toFixed(4)}, fitted on the other half ${told(rest, found).toFixed(4)}`,
  )
}
const { times, plus } = fitted(points)
console.log(`TIMES ${times.toFixed(3)}, PLUS ${plus.toFixed(3)} (in the code ${TIMES.toFixed(3)}, ${PLUS.toFixed(3)})`)
for (const rule of [...new Set(all.map(one => one.rule))].sort()) {
  const of = all.filter(one => one.rule === rule)
  const right = of.filter(one => one.right).length
  const said = of.reduce((n, { confidence }) => n + confidence, 0) / of.length
  console.log(`${rule}: ${right} of ${of.length} right, ${(right / of.length).toFixed(3)}; said ${said.toFixed(3)}`)
}

/** Logistic regression on one number (Platt 1999), by Newton's way; ten rounds are more than it takes. */
function fitted(of: readonly Point[]): Fit {
  let [a, b] = [1, 0]
  for (let round = 0; round < 10; round++) {
    let [ga, gb, haa, hab, hbb] = [0, 0, 1e-9, 0, 1e-9]
    for (const { odds, right } of of) {
      const p = 1 / (1 + Math.exp(-(a * odds + b)))
      const miss = p - (right ? 1 : 0)
      const w = p * (1 - p)
      ga += miss * odds
      gb += miss
      haa += w * odds * odds
      hab += w * odds
      hbb += w
    }
    const d = haa * hbb - hab * hab
    a -= (hbb * ga - hab * gb) / d
    b -= (haa * gb - hab * ga) / d
  }
  return { times: a, plus: b }
}
