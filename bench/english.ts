// How many words a processor second the English parser reads, one thread and two.
// Where the time goes: the same with node --cpu-prof --import tsx bench/english.ts; wasm-function[2] are the layers.
//   npm run bench english        with RASHOMON_PYTHON=…/python that has spaCy 3.8, beside the reference
//
// Reads the development articles of ../shared, or the folder of texts named by RASHOMON_TEXTS.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { REFERENCE_WORDS_A_CALIBRATION, secondsWith, speed, threads } from '../evaluation/english-speed.ts'
import { unpacked } from '../evaluation/stage.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const shared = join(root, '..', 'shared')
const scratch = join(root, '.scratch', 'evaluation')

function* files(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* files(path)
    else if (name.endsWith('.txt')) yield path
  }
}

const folder =
  process.env['RASHOMON_TEXTS'] ??
  join(unpacked({ folder: join(shared, 'evaluation'), scratch }, 'polnear'), 'dev', 'text')
if (!existsSync(folder)) throw new Error(`${folder}: there is no such folder of texts`)
// Every second article: enough to measure, and the reference needs minutes for all.
const texts = [...files(folder)].filter((_, i) => i % 2 === 0).map(path => readFileSync(path, 'utf8'))

const { words, tokens, ours, first, reference, ratio, calibration, load } = await speed(
  texts,
  join(shared, 'language', 'model'),
  scratch,
)
const rate = (count: number, time: number): string => Math.round(count / time).toLocaleString('en')
console.log(`${texts.length} articles, ${words} words, ${tokens} tokens; all times are processor seconds of one thread`)
console.log(`ready after ${load} ms; first reading ${rate(words, first)} words/s`)
console.log(`ours ${ours.toFixed(2)} s, ${rate(words, ours)} words/s, ${rate(tokens, ours)} tokens/s`)
if (reference === null || ratio === null) {
  const recorded = words / ours / (REFERENCE_WORDS_A_CALIBRATION / calibration)
  console.log(
    `the reference is not installed (RASHOMON_PYTHON); by what was recorded of it, ours is ${recorded.toFixed(2)} times as fast`,
  )
} else {
  console.log(
    `reference ${reference.toFixed(2)} s, ${rate(words, reference)} words/s: ours is ${ratio.toFixed(2)} times as fast`,
  )
}
console.log(`calibration loop ${calibration.toFixed(3)} s: ${rate(words, ours / calibration)} words in its time`)
const floats = await secondsWith(texts, { arithmetic: 'float' })
console.log(`with floats of 32 bits ${floats.toFixed(2)} s, ${rate(words, floats)} words/s`)
const two = await threads(texts)
console.log(
  `two threads: ${two.best.toFixed(2)} times one on the wall at best, ${two.median.toFixed(2)} in the middle; processor time ${two.processor.toFixed(2)}`,
)
