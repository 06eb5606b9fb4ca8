/**
 * Passages that articles share: ground truth by injection, false alarms on articles that copied nothing.
 *
 * A passage of one article (two to six sentences) is put into an article on another event: as it is, clipped,
 * with its sentences in another order, or with 5–40 % of its words swapped for words of other articles. Characters
 * inside it on both sides are right, all others wrong. The pairs of articles on one event, by three outlets that
 * hardly copy, are the false alarms; a speech that both quote is no alarm.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article, Reading } from '../src/contracts/index.ts'
import { findReuse } from '../src/reconcile/reuse/index.ts'
import type { Span } from '../src/text/index.ts'
import { unpacked, type Context, type Outcome, type Stage } from './stage.ts'

type Source = { id: string; event: string; sentences: string[] }

/** mulberry32 (Tommy Ettinger): small, seeded, the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

function basil(context: Context): Source[] {
  const folder = unpacked(context, 'basil-half')
  const years = join(folder, 'articles')
  return readdirSync(years)
    .sort()
    .flatMap(year =>
      readdirSync(join(years, year))
        .sort()
        .filter(file => file.endsWith('.json'))
        .map(file => {
          const { 'body-paragraphs': paragraphs } = JSON.parse(readFileSync(join(years, year, file), 'utf8')) as {
            'body-paragraphs': string[][]
          }
          return { id: file, event: `${year}/${file.split('_')[0]}`, sentences: paragraphs.flat() }
        }),
    )
}

function article(id: string, text: string): Article {
  return {
    schema: 'rashomon/article@1',
    id,
    outlet: null,
    title: null,
    byline: [],
    published: null,
    language: 'en',
    text,
    blocks: [],
    furniture: [],
    warnings: [],
    capture: { sha256: '', bytes: 0, mime: 'text/plain', charset: 'utf-8' },
  }
}

/** Only what `findReuse` looks at: the text and which of it is quoted speech. */
function reading(id: string, text: string): Reading {
  const quotes = [...text.matchAll(/[“"]([^“”"]{15,600})[”"]/gu)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return {
    schema: 'rashomon/reading@1',
    article: article(id, text),
    reader: 'plain',
    sentences: [],
    voices: [],
    mentions: [],
    entities: [],
    attributions: quotes.map((at, k) => ({
      id: `at${k}`,
      type: 'direct',
      source: null,
      cue: null,
      content: [at],
      via: [],
      stance: 'asserts',
      sourceKind: 'unknown',
      nestedIn: null,
      confidence: 1,
      rule: 'marks',
    })),
    quantities: [],
    times: [],
    labels: [],
    statements: [],
    findings: [],
  }
}

type Tally = { right: number; found: number; gold: number }

const covered = (spans: readonly Span[], length: number): Uint8Array => {
  const marks = new Uint8Array(length)
  for (const { start, end } of spans) marks.fill(1, start, end)
  return marks
}

function tally(sum: Tally, gold: readonly Span[], found: readonly Span[], text: string): void {
  const [g, f] = [covered(gold, text.length), covered(found, text.length)]
  for (let k = 0; k < text.length; k++) {
    if (/\s/.test(text[k] ?? '')) continue
    sum.gold += g[k] ?? 0
    sum.found += f[k] ?? 0
    if (g[k] === 1 && f[k] === 1) sum.right++
  }
}

const f1 = ({ right, found, gold }: Tally): number => (right === 0 ? 0 : (2 * right) / (found + gold))

type Change = { name: string; apply(sentences: string[], random: () => number, words: readonly string[]): string[] }

const swap = (share: number): Change => ({
  name: `${Math.round(share * 100)} % of words swapped`,
  apply: (sentences, random, words) =>
    sentences.map(sentence =>
      sentence.replace(/[\p{L}]+/gu, word =>
        random() < share ? (words[Math.floor(random() * words.length)] ?? word) : word,
      ),
    ),
})

const changes: readonly Change[] = [
  { name: 'verbatim', apply: sentences => sentences },
  {
    name: 'clipped',
    apply: sentences => sentences.map((sentence, k) => (k === 0 ? sentence.split(' ').slice(3).join(' ') : sentence)),
  },
  { name: 'sentences reordered', apply: sentences => [...sentences.slice(1), ...sentences.slice(0, 1)] },
  {
    name: 'figures changed',
    apply: (sentences, random) => sentences.map(s => s.replace(/\d+/gu, () => String(Math.floor(random() * 900) + 2))),
  },
  ...[0.05, 0.1, 0.2, 0.3, 0.4].map(swap),
]

/** The shingle baseline: characters covered by any run of five words that stands in both texts. */
function shingles(a: string, b: string): [Span[], Span[]] {
  const wordsOf = (text: string) =>
    [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(m => ({
      word: m[0].toLowerCase(),
      start: m.index,
      end: m.index + m[0].length,
    }))
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const runs = (words: typeof x) =>
    words.slice(0, -4).map((_, k) =>
      words
        .slice(k, k + 5)
        .map(w => w.word)
        .join(' '),
    )
  const [rx, ry] = [runs(x), runs(y)]
  const [inX, inY] = [new Set(rx), new Set(ry)]
  const spans = (words: typeof x, own: string[], other: Set<string>) =>
    own.flatMap((run, k) => (other.has(run) ? [{ start: words[k]?.start ?? 0, end: words[k + 4]?.end ?? 0 }] : []))
  return [spans(x, rx, inY), spans(y, ry, inX)]
}

type Injected = { a: Reading; b: Reading; inA: Span[]; inB: Span[] }

function inject(
  source: Source,
  target: Source,
  change: Change,
  random: () => number,
  words: readonly string[],
): Injected {
  const count = 2 + Math.floor(random() * 5)
  const from = Math.floor(random() * Math.max(1, source.sentences.length - count))
  const taken = source.sentences.slice(from, from + count)
  const textA = source.sentences.join(' ')
  const startA = source.sentences.slice(0, from).join(' ').length + (from > 0 ? 1 : 0)
  const into = Math.floor(random() * target.sentences.length)
  const put = change.apply(taken, random, words)
  const before = target.sentences.slice(0, into)
  const startB = before.join(' ').length + (into > 0 ? 1 : 0)
  const textB = [...before, ...put, ...target.sentences.slice(into)].join(' ')
  const clip = change.name === 'clipped' ? (taken[0]?.split(' ').slice(0, 3).join(' ').length ?? -1) + 1 : 0
  return {
    a: reading('a', textA),
    b: reading('b', textB),
    inA: [{ start: startA + clip, end: startA + taken.join(' ').length }],
    inB: [{ start: startB, end: startB + put.join(' ').length }],
  }
}

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`

function measure(sources: readonly Source[], change: Change): { ours: number; baseline: number } {
  const random = randomFrom(7)
  const words = sources.flatMap(
    source =>
      source.sentences
        .slice(0, 5)
        .join(' ')
        .match(/\p{L}+/gu) ?? [],
  )
  const [ours, baseline]: [Tally, Tally] = [
    { right: 0, found: 0, gold: 0 },
    { right: 0, found: 0, gold: 0 },
  ]
  for (const source of sources) {
    const others = sources.filter(other => other.event !== source.event)
    const target = others[Math.floor(random() * others.length)]
    if (!target || source.sentences.length < 8) continue
    const { a, b, inA, inB } = inject(source, target, change, random, words)
    const found = findReuse([a, b])
    tally(
      ours,
      inA,
      found.map(reuse => reuse.a.span),
      a.article.text,
    )
    tally(
      ours,
      inB,
      found.map(reuse => reuse.b.span),
      b.article.text,
    )
    const [x, y] = shingles(a.article.text, b.article.text)
    tally(baseline, inA, x, a.article.text)
    tally(baseline, inB, y, b.article.text)
  }
  return { ours: f1(ours), baseline: f1(baseline) }
}

function falseAlarms(sources: readonly Source[]): {
  characters: number
  pairs: number
  baseline: number
  samples: string[]
} {
  let [characters, alarmed, base, pairs, alarms] = [0, 0, 0, 0, 0]
  const samples: string[] = []
  for (const event of new Set(sources.map(source => source.event))) {
    const told = sources.filter(source => source.event === event)
    for (const [k, one] of told.entries()) {
      for (const other of told.slice(k + 1)) {
        const [a, b] = [reading('a', one.sentences.join(' ')), reading('b', other.sentences.join(' '))]
        const found = findReuse([a, b]).filter(reuse => reuse.kind !== 'same-quote')
        pairs++
        if (found.length > 0) alarms++
        characters += a.article.text.length
        alarmed += covered(
          found.map(reuse => reuse.a.span),
          a.article.text.length,
        ).reduce((x, y) => x + y, 0)
        base += covered(shingles(a.article.text, b.article.text)[0], a.article.text.length).reduce((x, y) => x + y, 0)
        samples.push(
          ...found.map(({ a: at, kind }) => `${one.id} ${kind}: ${a.article.text.slice(at.span.start, at.span.end)}`),
        )
      }
    }
  }
  return { characters: alarmed / characters, pairs: alarms / pairs, baseline: base / characters, samples }
}

async function run(context: Context): Promise<Outcome> {
  const all = basil(context)
  const events = [...new Set(all.map(source => source.event))].sort()
  const looked = new Set(events.filter((_, k) => k % 2 === 1))
  const half = all.filter(source => looked.has(source.event) !== process.argv.includes('--build-half'))
  const data = `injected into BASIL, ${process.argv.includes('--build-half') ? 'build' : 'look'} half (${half.length} articles)`
  const rows = changes.map(change => {
    const { ours, baseline } = measure(half, change)
    const floor = { verbatim: '95.0 %', '20 % of words swapped': '85.0 %' }[change.name]
    return {
      measure: `character F1, ${change.name}`,
      ours: percent(ours),
      peer: `5-gram shingles ${percent(baseline)}`,
      data,
      ...(floor === undefined ? {} : { floor }),
    }
  })
  const alarms = falseAlarms(half)
  if (process.argv.includes('--show')) console.log(alarms.samples.join('\n\n'))
  return {
    title: 'Reuse: passages that articles share',
    command: 'npm run evaluate -- reuse',
    rows: [
      ...rows,
      {
        measure: 'false alarms: characters of articles on one event by outlets that did not copy',
        ours: percent(alarms.characters),
        floor: '≤ 1.0 %',
        peer: `5-gram shingles ${percent(alarms.baseline)}`,
        data: 'BASIL, the same half, pairs of one event',
        note: `${percent(alarms.pairs)} of pairs have one; common quotations are told apart`,
      },
    ],
  }
}

export const reuse: Stage = { name: 'reuse', run }
