/**
 * How fast the English parser is, beside the reference where it is installed.
 *
 * Everything is counted in seconds of processor time, because a machine that others use makes the clock on the wall useless; and
 * in rounds by turns, ours and theirs, because a shared processor's own speed changes from minute to minute.
 */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { englishPool, type EnglishOptions, loadEnglish } from '../src/language/english/index.ts'

const ROUNDS = 3

export type Speed = {
  words: number
  tokens: number
  /** Processor seconds for all texts, the median of the rounds, when every text was read once before. */
  ours: number
  /** The same, the first time: words are new, and code is being compiled. */
  first: number
  /** The reference's faster way (one by one, or batches of 64); `null` where it is not installed. */
  reference: number | null
  /** How many times as many words we read a processor second; the median of the ratios of the rounds. */
  ratio: number | null
  calibration: number
  /** Milliseconds of processor to be ready. */
  load: number
}

/** `python` is one that has spaCy 3.8 (environment variable RASHOMON_PYTHON); `model` the folder of the published model. */
export async function speed(texts: readonly string[], model: string, scratch: string): Promise<Speed> {
  const loading = seconds(process.cpuUsage())
  const english = await loadEnglish()
  const load = Math.round(1000 * (seconds(process.cpuUsage()) - loading))
  let tokens = 0
  const all = (): number =>
    timed(() => {
      tokens = texts.reduce((sum, text) => sum + english.parse(text).length, 0)
    })
  const first = all()
  const reference = await referenceOf(texts, model, scratch)
  const rounds: { ours: number; theirs: number | null; calibration: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ ours: all(), theirs: (await reference?.round()) ?? null, calibration: timed(calibration) })
  }
  reference?.end()
  const theirs = rounds.flatMap(round => (round.theirs === null ? [] : [round.theirs]))
  return {
    words: wordsOf(texts),
    tokens,
    ours: median(rounds.map(round => round.ours)),
    first,
    reference: theirs.length === 0 ? null : median(theirs),
    ratio:
      theirs.length === 0
        ? null
        : median(rounds.flatMap(({ ours, theirs: other }) => (other === null ? [] : [other / ours]))),
    calibration: median(rounds.map(round => round.calibration)),
    load,
  }
}

/** Processor seconds of one way to set the parser up, all texts read once before. */
export async function secondsWith(texts: readonly string[], options: EnglishOptions): Promise<number> {
  const english = await loadEnglish(options)
  const all = (): void => texts.forEach(text => english.parse(text))
  all()
  return median(Array.from({ length: 3 }, () => timed(all)))
}

/**
 * How many times as fast two threads are as one, on the wall, by turns: the best of five, since whoever else uses the
 * machine only makes it less. And the processor time of the same work, which tells what the second thread costs.
 */
export async function threads(texts: readonly string[]): Promise<{ best: number; median: number; processor: number }> {
  const pools = [await englishPool(1), await englishPool(2)] as const
  const wall: [number[], number[]] = [[], []]
  const processor: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS + 1; round++) {
    for (const k of [0, 1] as const) {
      const start = performance.now()
      const cpu = seconds(process.cpuUsage())
      await Promise.all(texts.map(text => pools[k].parse(text)))
      // The first round reads new words and compiles.
      if (round === 0) continue
      wall[k].push(performance.now() - start)
      processor[k].push(seconds(process.cpuUsage()) - cpu)
    }
  }
  await Promise.all(pools.map(pool => pool.close()))
  const ratios = wall[0].map((one, i) => one / (wall[1][i] ?? one))
  return { best: Math.max(...ratios), median: median(ratios), processor: median(processor[0]) / median(processor[1]) }
}

// --- the reference

type Reference = { round(): Promise<number>; end(): void }

// One line in, one round, one line out: the lesser of one by one and batches of 64.
const PYTHON = `
import json, os, sys, time
import numpy, spacy
texts, folder = json.load(open(sys.argv[1])), sys.argv[2]
nlp = spacy.load(folder, exclude=["senter"])
def timed(read):
    start = time.process_time()
    read()
    return time.process_time() - start
one = lambda: [nlp(text) for text in texts]
batches = lambda: list(nlp.pipe(texts, batch_size=64))
one()
print("ready", flush=True)
for line in sys.stdin:
    print(min(timed(one), timed(batches)), flush=True)
`

// The parts of the model that inference does not read and the reference wants to see.
const EMPTY_VECTORS = `
import numpy, sys
folder = sys.argv[1]
open(folder + "/vocab/strings.json", "w").write("[]")
with open(folder + "/vocab/vectors", "wb") as file:
    numpy.save(file, numpy.zeros((0, 0), dtype="f"))
open(folder + "/vocab/key2row", "wb").write(bytes([0x80]))
open(folder + "/vocab/vectors.cfg", "w").write('{"mode": "default"}')
`

async function referenceOf(texts: readonly string[], model: string, scratch: string): Promise<Reference | null> {
  const python = process.env['RASHOMON_PYTHON']
  if (python === undefined) return null
  const folder = join(scratch, 'english-reference')
  if (!existsSync(folder)) {
    cpSync(model, folder, { recursive: true })
    await ended(spawn('chmod', ['-R', 'u+w', folder]))
    await ended(spawn(python, ['-c', EMPTY_VECTORS, folder]))
  }
  mkdirSync(scratch, { recursive: true })
  const list = join(scratch, 'english-texts.json')
  writeFileSync(list, JSON.stringify(texts))
  const child = spawn(python, ['-c', PYTHON, list, folder], {
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const { value } = await lines.next()
  if (value !== 'ready') throw new Error(`The reference did not start: ${String(value)}`)
  return {
    round: async () => {
      child.stdin.write('\n')
      return Number((await lines.next()).value)
    },
    end: () => child.stdin.end(),
  }
}

const ended = (child: ReturnType<typeof spawn>): Promise<void> =>
  new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`${child.spawnfile} ended with ${code}`))))
  })

// --- small things

/**
 * Words that the reference reads in the processor time of `calibration`, for machines where it is not installed.
 *
 * Measured by turns on 42 news articles: 38,713 words in 9.96 s, the loop in 0.218 s (two shared cores of a server, Node 20.20, Python
 * 3.11, spaCy 3.8.18). To move it, run `npm run bench english` with RASHOMON_PYTHON.
 */
export const REFERENCE_WORDS_A_CALIBRATION = 847

/** A fixed piece of plain arithmetic, for machines without the reference: 200 million products, summed. */
function calibration(): number {
  const values = Float64Array.from({ length: 1000 }, (_, i) => Math.sin(i))
  let sum = 0
  for (let turn = 0; turn < 200_000; turn++) for (let i = 0; i < 1000; i++) sum += (values[i] ?? 0) * turn
  return sum
}

const wordsOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.split(/\s+/).filter(word => word !== '').length, 0)

function timed(act: () => unknown): number {
  const start = seconds(process.cpuUsage())
  act()
  return seconds(process.cpuUsage()) - start
}

const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
