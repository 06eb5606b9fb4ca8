// What times, quantities, mentions and labels take together, beside the parse of the same texts. Processor time, best of a few rounds.
//   npm run bench -- measures
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadEnglish } from '../src/language/english/index.ts'
import { findLabels } from '../src/read/labels/index.ts'
import { findMentions } from '../src/read/mentions/index.ts'
import { findQuantities } from '../src/read/quantities/index.ts'
import { findTimes, rules } from '../src/read/times/index.ts'
import { randomFrom } from '../evaluation/bare.ts'

const rounds = 5
const most = 0.5

/** Sentences of the rules' examples and of the case files, drawn into articles: far more numbers and dates than news has. */
function articles(count: number): string[] {
  const folder = join(import.meta.dirname, '..', 'test', 'cases', 'quantities')
  const cases = readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .flatMap(file => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter(line => line !== '' && !/^[#\s]/.test(line))
  const people = [
    'Defence Minister Ana Varga said the ferry had left the harbour of Tern without a pilot.',
    'The opposition leader, Jon Marr, called it “a quiet coup by the harbour office” and promised to fight on.',
    'Police in Orlo detained protesters near the University of Tern, and a spokesman for the Tern Harbour Office (THO) denied it.',
    'She had warned of the uprising, according to Lea Orlova, a baker, who told The Tern Gazette that her son was among them.',
  ]
  const all = [
    ...rules.flatMap(rule => rule.examples.map(example => example.text)),
    ...cases,
    ...people,
    ...people,
    ...people,
  ]
  const random = randomFrom(7)
  return Array.from({ length: count }, () =>
    Array.from({ length: 6 }, () =>
      Array.from({ length: 6 }, () => all[Math.floor(random() * all.length)] ?? '').join(' '),
    ).join('\n\n'),
  )
}

function milliseconds(run: () => unknown): number {
  let least = Infinity
  for (let k = 0; k < rounds; k++) {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

const texts = articles(40).map(text => {
  const passages = [...text.matchAll(/[^\n]+/g)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const sentences = [...text.matchAll(/[^.!?\n]+[.!?]*/g)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return { text, passages, sentences }
})
const english = await loadEnglish()
const parses = texts.map(({ text }) => english.parse(text))
const tokens = parses.reduce((sum, { length }) => sum + length, 0)
const anchorOf = () => ({ value: '2031-05-14' })

const parsing = milliseconds(() => texts.map(({ text }) => english.parse(text)))
const timing = milliseconds(() =>
  texts.map(({ text, passages }, k) => findTimes({ text, passages, anchorOf, parse: parses[k] ?? null })),
)
const times = texts.map(({ text, passages }, k) => findTimes({ text, passages, anchorOf, parse: parses[k] ?? null }))
const counting = milliseconds(() =>
  texts.map(({ text, passages }, k) =>
    findQuantities({ text, passages, parse: parses[k] ?? null, times: times[k] ?? [] }),
  ),
)
const mentioning = milliseconds(() =>
  texts.map(({ text, passages, sentences }, k) =>
    findMentions({ text, passages, sentences, parse: parses[k] ?? null }),
  ),
)
const mentions = texts.map(({ text, passages, sentences }, k) =>
  findMentions({ text, passages, sentences, parse: parses[k] ?? null }),
)
const labelling = milliseconds(() =>
  texts.map(({ text }, k) =>
    findLabels({
      text,
      ...(mentions[k] ?? { mentions: [], entities: [] }),
      voices: [{ start: 0, end: text.length, id: 'v1' }],
      parse: parses[k] ?? null,
    }),
  ),
)

const together = timing + counting + mentioning + labelling
const line = (what: string, time: number): string =>
  `${what.padEnd(12)} ${time.toFixed(0).padStart(6)} ms  ${(time / parsing).toFixed(3)} of the parse`
console.log(`${texts.length} articles, ${tokens} tokens`)
console.log(
  [
    line('parse', parsing),
    line('times', timing),
    line('quantities', counting),
    line('mentions', mentioning),
    line('labels', labelling),
    line('together', together),
  ].join('\n'),
)
if (together > most * parsing) {
  console.error(`measures: together they take ${(together / parsing).toFixed(2)} of the parse; ${most} is the most`)
  process.exitCode = 1
}
