/**
 * Passages that articles share: ground truth by injection, false alarms on articles that copied nothing.
 *
 * A passage of one article (two to six sentences) is put into an article on another event: as it is, clipped,
 * with its sentences in another order, or with 5–40 % of its words swapped for words of other articles. Characters
 * inside it on both sides are right, all others wrong. The pairs of articles on one event, by three outlets that
 * hardly copy, are the false alarms; a speech that both quote is no alarm.
 */
import { parse as parseCsv } from 'csv-parse/sync'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading } from '../src/contracts/index.ts'
import { exponentOf } from '../bench/growth.ts'
import { inventedReadings } from '../bench/invented.ts'
import { extract } from '../src/extract/index.ts'
import { findReuse } from '../src/reconcile/reuse/index.ts'
import type { Span } from '../src/text/index.ts'
import { bareArticle, randomFrom } from './bare.ts'
import { unpacked, type Context, type Outcome, type Stage } from './stage.ts'

type Source = { id: string; event: string; sentences: string[] }

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

/** Only what `findReuse` looks at: the text and which of it is quoted speech. */
function reading(id: string, text: string): Reading {
  const quotes = [...text.matchAll(/[“"]([^“”"]{15,600})[”"]/gu)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return {
    schema: 'rashomon/reading@1',
    article: bareArticle(id, text),
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

type Shingled = { reading: Reading; shingles: Set<string>; characters: number }

const shinglesOf = (text: string, length: number): Set<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words.slice(0, Math.max(0, words.length - length + 1)).map((_, k) => words.slice(k, k + length).join(' ')),
  )
}

// Nobody marked the copies of FNC-1: two bodies of one story with this share of the shorter one's 8-word runs in common
// are copies for certain, two with none at all hardly ever.
const COPY = { run: 8, share: 0.3 }

/** Articles of one story as people wrote and copied them: what of the certain copies is covered, and what is found where no run is shared. */
function naturalCopies(context: Context): Outcome['rows'] {
  const folder = unpacked(context, 'fnc1-train')
  const csv = (name: string): Record<string, string>[] => {
    const path = [join(folder, name), join(folder, 'fnc1-train', name)].find(at => existsSync(at)) ?? join(folder, name)
    return parseCsv(readFileSync(path), { columns: true, bom: true })
  }
  const texts = new Map(csv('train_bodies.csv').map(row => [row['Body ID'] ?? '', row['articleBody'] ?? '']))
  const byHeadline = new Map<string, string[]>()
  for (const row of csv('train_stances.csv'))
    if (row['Stance'] !== '3')
      byHeadline.set(row['Headline'] ?? '', [...(byHeadline.get(row['Headline'] ?? '') ?? []), row['Body_ID'] ?? ''])
  const root = new Map<string, string>()
  const find = (id: string): string => {
    const up = root.get(id) ?? id
    return up === id ? id : find(up)
  }
  for (const ids of byHeadline.values()) for (const id of ids) root.set(find(id), find(ids[0] ?? id))
  const stories = new Map<string, string[]>()
  for (const id of texts.keys()) stories.set(find(id), [...(stories.get(find(id)) ?? []), id])

  let [copies, found, covered30, apart, alarms] = [0, 0, 0, 0, 0]
  for (const ids of stories.values()) {
    const told = ids.map((id): Shingled => {
      const text = texts.get(id) ?? ''
      return { reading: reading(`b${id}`, text), shingles: shinglesOf(text, COPY.run), characters: text.length }
    })
    const passages = new Map<string, Span[]>()
    for (const { a, b, kind } of findReuse(told.map(one => one.reading))) {
      if (kind === 'same-quote') continue
      passages.set(`${a.article} ${b.article}`, [...(passages.get(`${a.article} ${b.article}`) ?? []), a.span])
      passages.set(`${b.article} ${a.article}`, [...(passages.get(`${b.article} ${a.article}`) ?? []), b.span])
    }
    for (const [k, x] of told.entries()) {
      for (const y of told.slice(k + 1)) {
        const [short, long] = x.shingles.size <= y.shingles.size ? [x, y] : [y, x]
        if (short.shingles.size < 20) continue
        const common = [...short.shingles].filter(run => long.shingles.has(run)).length
        const spans = passages.get(`${short.reading.article.id} ${long.reading.article.id}`) ?? []
        if (common >= COPY.share * short.shingles.size) {
          copies++
          if (spans.length > 0) found++
          const marks = covered(spans, short.characters).reduce((sum, mark) => sum + mark, 0)
          if (marks >= COPY.share * short.characters) covered30++
        } else if (common === 0) {
          apart++
          if (spans.length > 0) alarms++
        }
      }
    }
  }
  const data = 'FNC-1 train, pairs of bodies of one story'
  return [
    {
      measure: 'natural copies (30 % of 8-word runs shared): pairs in which a passage is found',
      ours: percent(found / copies),
      data,
      note: `${copies} pairs; in ${percent(covered30 / copies)} the passages cover 30 % of the shorter text; no gold`,
    },
    {
      measure: 'pairs without a common 8-word run in which a passage is found',
      ours: percent(alarms / apart),
      data,
      note: `${apart} pairs; some are copies that were rewritten, so this is a roof over false alarms`,
    },
  ]
}

// Files of Reuters-21578 that are looked at: three of 22, some 2,700 bodies, which takes seconds.
const REUTERS_FILES = ['000', '010', '020']

/** Newswire of 1987 that went out twice, corrected, expanded or cut: nobody marked it, so the same certain copies are looked for. */
function newswireTwice(context: Context): Outcome['rows'] {
  const folder = unpacked(context, 'reuters-21578')
  let [all, copies, found, covered30] = [0, 0, 0, 0]
  for (const file of REUTERS_FILES) {
    const source = readFileSync(join(folder, `reut2-${file}.sgm`), 'latin1')
    const told = [...source.matchAll(/NEWID="(\d+)"[\s\S]*?<BODY>([\s\S]*?)<\/BODY>/gu)].map((match): Shingled => {
      const text = (match[2] ?? '')
        .replace(/&#3;|\u0003/gu, '')
        .replace(/&lt;/gu, '<')
        .replace(/&amp;/gu, '&')
      return {
        reading: reading(`b${match[1] ?? ''}`, text),
        shingles: shinglesOf(text, COPY.run),
        characters: text.length,
      }
    })
    all += told.length
    const passages = new Map<string, Span[]>()
    for (const { a, b } of findReuse(told.map(one => one.reading))) {
      for (const [own, other] of [
        [a, b],
        [b, a],
      ] as const)
        passages.set(`${own.article} ${other.article}`, [
          ...(passages.get(`${own.article} ${other.article}`) ?? []),
          own.span,
        ])
    }
    for (const { short, long } of certainCopies(told)) {
      const spans = passages.get(`${short.reading.article.id} ${long.reading.article.id}`) ?? []
      copies++
      if (spans.length > 0) found++
      const marks = covered(spans, short.characters).reduce((sum, mark) => sum + mark, 0)
      if (marks >= COPY.share * short.characters) covered30++
    }
  }
  return [
    {
      measure: 'natural copies of newswire (30 % of 8-word runs shared): pairs in which a passage is found',
      ours: percent(found / copies),
      data: `Reuters-21578, files ${REUTERS_FILES.join(', ')}, ${all} bodies`,
      note: `${copies} pairs; in ${percent(covered30 / copies)} the passages cover 30 % of the shorter text; no gold`,
    },
  ]
}

/** Pairs that share enough runs of words, found by their runs: no two bodies are compared that share none. */
function certainCopies(told: readonly Shingled[]): { short: Shingled; long: Shingled }[] {
  const holders = new Map<string, number[]>()
  for (const [k, { shingles }] of told.entries())
    for (const run of shingles) holders.set(run, [...(holders.get(run) ?? []), k])
  const common = new Map<string, number>()
  for (const own of holders.values())
    for (const [k, a] of own.entries())
      for (const b of own.slice(k + 1)) common.set(`${a} ${b}`, (common.get(`${a} ${b}`) ?? 0) + 1)
  return [...common].flatMap(([pair, count]) => {
    const [a, b] = pair.split(' ').map(k => told[Number(k)])
    if (!a || !b) return []
    const [short, long] = a.shingles.size <= b.shingles.size ? [a, b] : [b, a]
    return short.shingles.size >= 20 && count >= COPY.share * short.shingles.size ? [{ short, long }] : []
  })
}

const wires: Readonly<Record<string, string>> = { ap: 'AP', upi: 'UPI', afp: 'AFP', reuters: 'Reuters' }

/** Agencies that articles credit, against the catalogue of a corpus: `NA` there is unknown, and counts for nothing. */
async function agencyCredits(context: Context): Promise<Outcome['rows']> {
  const folder = unpacked(context, 'polnear')
  const at = [folder, join(folder, 'polnear')].find(one => existsSync(join(one, 'metadata.tsv'))) ?? folder
  const rows: Record<string, string>[] = parseCsv(readFileSync(join(at, 'metadata.tsv')), {
    columns: true,
    delimiter: '\t',
    quote: false,
    bom: true,
  })
  let [right, found, gold, held, missedHeld] = [0, 0, 0, 0, 0]
  for (const row of rows) {
    const name = (row['filename'] ?? '').replace(/\.txt$/, '')
    const path = join(at, row['compartment'] ?? '', 'text', `${name}.txt`)
    if (row['compartment'] !== 'dev' || !existsSync(path)) continue
    const wire = wires[(row['wire'] ?? '').toLowerCase()]
    if (wire === undefined) continue
    const bytes = readFileSync(path)
    const [article] = await extract({ path: `${name}.txt`, bytes, sha256: name, mime: 'text/plain' })
    const agencies = new Set(
      (article?.credits ?? []).map(({ agency }) => agency).filter(agency => Object.values(wires).includes(agency)),
    )
    gold++
    found += agencies.size
    if (agencies.has(wire)) right++
    const named = new RegExp(`\\b(?:${wire === 'AP' ? 'AP|Associated Press' : wire})\\b`, 'u').test(
      bytes.toString('utf8'),
    )
    if (named) held++
    if (named && !agencies.has(wire)) missedHeld++
  }
  const data = 'PolNeAR dev, articles whose catalogue names AP, UPI, AFP or Reuters'
  return [
    {
      measure: 'agency credits: precision',
      ours: found === 0 ? 'none found' : percent(right / found),
      floor: '95.0 %',
      data,
      note: `${right} of ${found} agencies`,
    },
    {
      measure: 'agency credits: recall where the text names the agency at all',
      ours: held === 0 ? 'no text names it' : percent((held - missedHeld) / held),
      floor: '90.0 %',
      data,
      note: `${held} of ${gold} texts name it; over all ${gold} recall is ${gold === 0 ? '–' : percent(right / gold)}`,
    },
  ]
}

function growth(): Outcome['rows'] {
  const sizes = [50, 200, 800, 3200]
  const times = sizes.map(size => {
    const readings = inventedReadings(size)
    return Math.min(
      ...[1, 2].map(() => {
        const before = process.cpuUsage()
        findReuse(readings)
        const { user, system } = process.cpuUsage(before)
        return (user + system) / 1000
      }),
    )
  })
  return [
    {
      measure: 'growth of time with articles: exponent over 50, 200, 800, 3,200',
      ours: exponentOf(sizes, times).toFixed(2),
      floor: '≤ 1.15',
      data: 'invented articles of 25 sentences, one in ten a copy (bench/invented.ts)',
      note: `${((times.at(-1) ?? 0) / 3200).toFixed(2)} ms of processor time an article at 3,200`,
    },
  ]
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
      ...naturalCopies(context),
      ...newswireTwice(context),
      ...(await agencyCredits(context)),
      ...growth(),
    ],
    notes: [
      'passim, the usual tool, is not beside ours: it runs on Spark and is not on PyPI, where the name belongs to a library for passwords. Other published programs were not run: what finds near duplicates by MinHash gives no passages, and so no characters to score.',
      'Growth of lineage, origins and the count of voices, as `npm run bench -- lineage` gave it on 21 November 2026: exponent 0.93 over 50, 200, 800, 3,200 articles, one claim carried by all; 1.41 ms of processor time an article at 3,200 on a busy machine.',
    ],
  }
}

export const reuse: Stage = { name: 'reuse', run }
