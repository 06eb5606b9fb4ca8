/**
 * Numbers on IEER newswire, by place alone. Values, modifiers and what is counted are held to the sentences of test/cases/quantities.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadEnglish } from '../src/language/english/index.ts'
import { readable } from '../src/read/index.ts'
import { findQuantities } from '../src/read/quantities/index.ts'
import { findTimes } from '../src/read/times/index.ts'
import { anchored, articleOf, type Half, halfOf, interval, percent, range, type Rates } from './small-sets.ts'
import { type Context, type Outcome, type Row, type Stage, unpacked } from './stage.ts'

type Typed = { start: number; end: number; type: string }
type Document = { id: string; published: string | null; text: string }
type Scorer = {
  readIeer(folder: string): Document[]
  ieerGold(document: Document, what: string): Typed[]
  scoreSpans(documents: readonly { gold: Typed[]; system: Typed[]; text: string }[]): { exact: Rates; overlap: Rates }
}

const peers = { exact: '60.4', overlap: '85.2' }

export const STAGE: Stage = {
  name: 'quantities',
  async run(context: Context): Promise<Outcome> {
    const scorer: Scorer = await import(pathToFileURL(join(context.folder, 'score-ner.mjs')).href)
    const documents = scorer.readIeer(unpacked(context, 'ieer-ap'))
    const english = await loadEnglish({ paragraphs: 'apart' })
    const read = documents.map((document, k) => {
      const { id, text } = document
      const parse = english.parse(readable(articleOf(id, text)))
      const times = findTimes({ text, anchorOf: anchored(document.published), parse })
      const typed = (found: readonly { start: number; end: number }[]): Typed[] =>
        found.map(({ start, end }) => ({ start, end, type: 'NUMBER' }))
      return {
        half: halfOf(k),
        text,
        gold: scorer.ieerGold(document, 'quantities'),
        english: typed(findQuantities({ text, parse, times })),
        plain: typed(findQuantities({ text, times })),
      }
    })
    const rows: Row[] = []
    for (const half of ['left out', 'built on'] as Half[]) {
      const own = read.filter(document => document.half === half)
      const score = (drawn: typeof own, reader: 'english' | 'plain') =>
        scorer.scoreSpans(drawn.map(({ gold, text, [reader]: system }) => ({ gold, text, system })))
      const [whole, plain] = [score(own, 'english'), score(own, 'plain')]
      for (const measure of ['overlap', 'exact'] as const) {
        rows.push({
          measure: `${measure} F1, documents ${half}`,
          ours: percent(whole[measure].f1),
          ...(measure === 'overlap' ? { floor: '90' } : {}),
          peer: `the model alone, all documents ${peers[measure]}`,
          data: `IEER newswire, ${own.length} documents, ${own.reduce((sum, { gold }) => sum + gold.length, 0)} numbers`,
          note: `95 % ${range(interval(own, drawn => score(drawn, 'english')[measure].f1))}; without a parse ${percent(plain[measure].f1)}`,
        })
      }
    }
    return {
      title: 'Quantities: numbers of news',
      command: 'npm run evaluate -- quantities',
      rows,
      notes: [
        'A range (“five to 10 branches”) is one quantity here and two numbers there; durations are times here and there.',
      ],
    }
  },
}
