// What reading adds to parsing: processor time of the parse, of the attributions, and of the whole reading, on the same articles.
//   npm run bench -- attribution [FOLDER]     FOLDER: plain texts; default PolNeAR's development part where it was unpacked, else our own cases
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bareArticle } from '../evaluation/bare.ts'
import { loadEnglish } from '../src/language/english/index.ts'
import { attribute } from '../src/read/attributions/index.ts'
import { weightFiles } from '../src/read/attributions/models.ts'
import { attributionModels } from '../src/read/attributions/weights.ts'
import { paragraphsOf, sentencesOf } from '../src/read/passages/index.ts'
import { quotations } from '../src/read/quotations/index.ts'
import { read, readable } from '../src/read/index.ts'
import { voicesOf } from '../src/read/voices/index.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const unpacked = join(root, '.scratch/evaluation/sets/polnear/dev/text')
const folder = process.argv[2] ?? (existsSync(unpacked) ? unpacked : join(root, 'test/cases/attributions'))
const rounds = 4

const articles = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .sort()
  .map(name => bareArticle(name, readFileSync(join(folder, name), 'utf8')))

const english = await loadEnglish({ paragraphs: 'apart' })
const opening = milliseconds(() => attributionModels())
const parses = articles.map(article => english.parse(readable(article)))
const tokens = parses.reduce((sum, parse) => sum + parse.length, 0)
const grounds = articles.map((article, i) => {
  const paragraphs = paragraphsOf(article)
  const quoted = quotations(article.text, paragraphs).quotations
  const parse = parses[i] ?? null
  const sentences = sentencesOf(article.text, paragraphs, quoted, parse)
  return {
    article,
    text: article.text,
    parse,
    paragraphs,
    sentences,
    quotations: quoted,
    voices: voicesOf(article, paragraphs),
  }
})

// Side by side in every round, the least of each: other work on the machine slows all of them alike.
let [parsing, attributing, reading] = [Infinity, Infinity, Infinity]
for (let round = 0; round < rounds; round++) {
  parsing = Math.min(
    parsing,
    milliseconds(() => articles.forEach(article => english.parse(readable(article)))),
  )
  attributing = Math.min(
    attributing,
    milliseconds(() => grounds.forEach(ground => attribute(ground))),
  )
  reading = Math.min(
    reading,
    milliseconds(() => articles.forEach((article, i) => read(article, parses[i]))),
  )
}
const bytes = weightFiles.reduce(
  (sum, name) => sum + statSync(join(root, `src/read/attributions/weights/${name}.bin`)).size,
  0,
)
console.log(`${articles.length} articles, ${tokens} tokens from ${folder.replace(root, '.')}`)
console.log(`parse         ${line(parsing)}`)
console.log(`attributions  ${line(attributing)}, ${(attributing / parsing).toFixed(2)} of the parse`)
console.log(`whole reading ${line(reading)}, ${(reading / parsing).toFixed(2)} of the parse`)
console.log(`weights and tables ${(bytes / 1000).toFixed(0)} kB, opened in ${opening.toFixed(0)} ms`)

function line(time: number): string {
  return `${time.toFixed(0)} ms, ${(time / articles.length).toFixed(1)} ms an article, ${Math.round((1000 * tokens) / time)} tokens a second`
}

function milliseconds(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
