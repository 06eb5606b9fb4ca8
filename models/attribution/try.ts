// Reads a folder with the weights as they stand and writes Readings for the scorer.
//   tsx try.ts FOLDER OUT PARSES…
import { writeFileSync } from 'node:fs'
import { attributeEnglish } from '../../src/read/attributions/english.ts'
import { openModels } from '../../src/read/attributions/models.ts'
import { articlesIn, storedParses } from './articles.ts'
import { groundOf } from './ground.ts'
import { weightsOf } from './shipped.ts'

const [folder = '', out = '', ...parses] = process.argv.slice(2)
const models = openModels(name => weightsOf(`${name}.bin`))
const lines: string[] = []
let spent = 0
for (const { name, text, parse } of articlesIn(folder, storedParses(parses))) {
  const ground = groundOf(name, text, parse)
  const before = process.cpuUsage().user
  const attributions = attributeEnglish(ground, parse, models)
  spent += process.cpuUsage().user - before
  lines.push(JSON.stringify({ article: { id: name, text }, attributions }))
}
writeFileSync(out, `${lines.join('\n')}\n`)
console.error(`${(spent / 1000).toFixed(0)} ms of processor time`)
