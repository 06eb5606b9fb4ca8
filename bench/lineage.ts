// How lineage, origins and the count of voices grow: 50, 200, 800, 3,200 invented articles of as many outlets, one in ten a
// copy, each with speakers, one in five with a credit for another; and one claim that all of them carry.
//   npm run bench -- lineage          npx tsx bench/lineage.ts 800    up to 800
import { randomFrom } from '../evaluation/bare.ts'
import type { Account, Attribution, Reading } from '../src/contracts/index.ts'
import { joinEntities } from '../src/reconcile/entities/index.ts'
import { speakersOf, traceLineage } from '../src/reconcile/lineage/index.ts'
import { independenceOf, traceOrigins } from '../src/reconcile/origins/index.ts'
import { pile } from '../src/reconcile/pile.ts'
import { findReuse } from '../src/reconcile/reuse/index.ts'
import { exponentOf, milliseconds } from './growth.ts'
import { inventedReadings } from './invented.ts'

const claim = 'The ferry struck the mole.'

/** The invented articles with a claim, two speakers and now and then a credit, each with its attribution. */
function told(count: number): Reading[] {
  const random = randomFrom(5)
  return inventedReadings(count).map((reading, k) => {
    let { text } = reading.article
    const attributions: Attribution[] = []
    const add = (content: string, source: string, type: Attribution['type']): void => {
      const start = text.length + 1
      text = `${text}\n${content}, ${source} said.`
      const by = start + content.length + 2
      attributions.push({
        id: `a${attributions.length}`,
        type,
        source: { start: by, end: by + source.length, entity: null },
        cue: { start: by + source.length + 1, end: by + source.length + 5 },
        content: [{ start, end: start + content.length }],
        via: [],
        stance: 'asserts',
        sourceKind: 'named',
        nestedIn: null,
        confidence: 1,
        rule: 'by hand',
      })
    }
    const person = (n: number): string => `Ana${Math.floor(n / 26)} Speaker${String.fromCharCode(97 + (n % 26))}`
    // Words that nobody else has: what all accounts share would be a pair for each two of them.
    const own = (n: number): string =>
      Array.from({ length: n }, () =>
        Math.floor(random() * 1e9)
          .toString(26)
          .replace(/\d/gu, 'q'),
      ).join(' ')
    add(`“${own(9)},”`, person(Math.floor(random() * count)), 'direct')
    add(own(8), person(Math.floor(random() * count)), 'indirect')
    if (random() < 0.2) add(own(5), `Outlet a${String(Math.floor(random() * count)).padStart(6, '0')}`, 'indirect')
    const start = text.length + 1
    text = `${text}\n${claim}`
    const sentences = [...text.matchAll(/[^.\n]+\.?/gu)].map(match => ({
      start: match.index,
      end: match.index + match[0].length,
    }))
    return {
      ...reading,
      article: {
        ...reading.article,
        text,
        blocks: [{ start: 0, end: text.length, kind: 'paragraph' as const }],
        published: {
          value: `2031-05-${String(1 + (k % 28)).padStart(2, '0')}`,
          precision: 'day' as const,
          from: 'metadata' as const,
        },
      },
      sentences,
      attributions,
      statements: [
        {
          id: 's0',
          span: { start, end: text.length },
          sentence: sentences.length - 1,
          voice: 'v0',
          attribution: null,
          subject: null,
          predicate: { start: start + 10, end: start + 16 },
          objects: [],
          polarity: 'positive',
          modality: 'actual',
          quantities: [],
          times: [],
          entities: [],
        },
      ],
    }
  })
}

const largest = Number(process.argv[2] ?? 3200)
const sizes = [50, 200, 800, 3200].filter(size => size <= largest)
const times = sizes.map(size => {
  const all = pile(told(size))
  const entities = joinEntities(all, [])
  const passages = findReuse(all.papers.map(({ reading }) => reading))
  let lines = 0
  let least = 0
  const time = milliseconds(() => {
    const speaks = speakersOf(all, entities)
    const { lineage, reuse } = traceLineage(all, passages, speaks)
    const traced = traceOrigins(all, entities, reuse, speaks)
    const independent = independenceOf({ pile: all, reuse, lineage, publishers: [], traced })
    const accounts = all.papers.flatMap((paper): Account[] =>
      paper.reading.statements.map(({ id, span, voice }) => ({
        article: paper.id,
        span,
        statement: id,
        attribution: null,
        voice,
        stance: 'states',
        origin: traced.of({ paper, attribution: null, at: span }),
      })),
    )
    lines = lineage.length
    least = independent(accounts, traced.origin).least
  })
  console.log(
    `${size} articles: ${time.toFixed(0)} ms, ${(time / size).toFixed(2)} ms an article; ${lines} lines of lineage, ${least} voices at least in the claim of all`,
  )
  return time
})
console.log(`growth exponent ${exponentOf(sizes, times).toFixed(2)}`)
