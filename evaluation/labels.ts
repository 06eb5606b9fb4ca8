/**
 * Words chosen, on NewsWCL50: one concept, the words that five outlets have for it, and which of them our table shows together.
 *
 * Gold: mentions of one concept across outlets; their head nouns are the words chosen. Names, pronouns and clauses are no words chosen
 * here (names are variants of an entity). A concept counts where two outlets or more have two words or more for it.
 */
import type { Article } from '../src/contracts/index.ts'
import {
  type English,
  headOf,
  lemmaOf,
  loadEnglish,
  type Parse,
  tagOf,
  tokenAt,
} from '../src/language/english/index.ts'
import { read, readable } from '../src/read/index.ts'
import { reconcile } from '../src/reconcile/index.ts'
import { overlaps, type Span } from '../src/text/index.ts'
import { bareArticle } from './bare.ts'
import { wclMentions } from './mentions.ts'
import { percent } from './small-sets.ts'
import { type Context, type Outcome, type Row, type Stage, unpacked } from './stage.ts'

/** `word`: the lemma of the head noun; `null` for a name, a pronoun, a clause. */
type Mention = Span & { readonly article: string; readonly concept: string; readonly word: string | null }
type Use = Span & { readonly article: string; readonly lemma: string }
export type Topic = {
  readonly name: string
  readonly mentions: readonly Mention[]
  /** The rows of our table: all places of all words of one entity. */
  readonly rows: readonly (readonly Use[])[]
  readonly texts: ReadonlyMap<string, string>
}

// The first two were looked at while the table was mended; the others were only scored.
const BUILT_ON: ReadonlySet<string> = new Set(['topic-0.conll', 'topic-1.conll'])

export function topicsOf(folder: string, english: English): Topic[] {
  const { mentions, texts } = wclMentions(folder)
  return [...new Set(mentions.map(({ part }) => part))].map(name => {
    const own = mentions.filter(({ part }) => part === name)
    const written = new Map<string, string>()
    const gold: Mention[] = []
    const readings = [...new Set(own.map(({ document }) => document))].sort().map(document => {
      const { text, tokens } = prose(texts.get(document) ?? '')
      const block = { start: 0, end: text.length, kind: 'paragraph' as const }
      const article: Article = { ...bareArticle(document, text), blocks: [block] }
      const parse = english.parse(readable(article))
      written.set(document, text)
      for (const { document: from, first, words, chain } of own) {
        const [start, end] = [tokens[first]?.start, tokens[first + words.length - 1]?.end]
        if (from !== document || start === undefined || end === undefined) continue
        gold.push({ start, end, article: document, concept: chain, word: wordChosen(parse, { start, end }) })
      }
      return read(article, parse)
    })
    const rows = reconcile(readings).framing.map(({ labels }) =>
      labels.flatMap(({ lemma, byArticle }) =>
        byArticle.flatMap(({ article, own: said, quoted }) =>
          [...said, ...quoted].map(at => ({ ...at, article, lemma })),
        ),
      ),
    )
    return { name, mentions: gold, rows, texts: written }
  })
}

/** Tokens as a paper would set them, and where each stands. */
function prose(spaced: string): { text: string; tokens: Span[] } {
  let text = ''
  const tokens: Span[] = []
  for (const token of spaced.split(/[ \n]/u)) {
    if (token === String.raw`\n`) {
      // The set has the line breaks of its pages as tokens of their own.
      tokens.push({ start: text.length, end: text.length })
      text += '\n\n'
      continue
    }
    const isClose = /^(?:[.,;:!?)”’%-]|n['’]t$|['’](?:s|re|ve|ll|d|m)?$)/u.test(token) || /[(“‘$\n-]$/u.test(text)
    if (text !== '' && !isClose) text += ' '
    tokens.push({ start: text.length, end: text.length + token.length })
    text += token
  }
  return { text, tokens }
}

/** The token of the span that hangs on one outside it, where that is a noun and no name. */
function wordChosen(parse: Parse, at: Span): string | null {
  const [first, last] = [tokenAt(parse, at.start), tokenAt(parse, at.end - 1)]
  for (let i = first; i <= last && i < parse.length; i++) {
    const above = headOf(parse, i)
    if (above !== i && above >= first && above <= last) continue
    return /^NNS?$/u.test(tagOf(parse, i)) ? lemmaOf(parse, i).toLowerCase() : null
  }
  return null
}

export type Judged = {
  /** Words chosen for one concept, as `concept word`, and those of them that one row of ours shows. */
  readonly words: readonly string[]
  readonly found: readonly string[]
  /** Uses of words in rows that touch a concept, and those that are mentions of that concept. */
  readonly uses: number
  readonly right: number
  readonly wrong: readonly { concept: string; use: Use }[]
  /** Rows that touch no concept: of what is not annotated. */
  readonly unjudged: number
}

export function judge({ mentions, rows }: Topic): Judged {
  const conceptsAt = ({ article, start, end }: Use): Set<string> =>
    new Set(mentions.filter(m => m.article === article && overlaps(m, { start, end })).map(({ concept }) => concept))
  const ofRow = rows.map(row => commonest(row.flatMap(use => [...conceptsAt(use)])))
  const words: string[] = []
  const found: string[] = []
  for (const concept of new Set(mentions.map(mention => mention.concept))) {
    const chosen = mentions.filter(mention => mention.concept === concept && mention.word !== null)
    const different = new Set(chosen.map(({ word }) => word))
    if (different.size < 2 || new Set(chosen.map(({ article }) => article)).size < 2) continue
    // The row that shows most of its words: two rows for one concept do not lie side by side.
    const shown = rows.map(
      row =>
        new Set(
          chosen
            .filter(m => row.some(use => use.article === m.article && overlaps(use, m) && headIs(use, m.word)))
            .map(({ word }) => word),
        ),
    )
    const best = shown.toSorted((a, b) => b.size - a.size)[0] ?? new Set()
    for (const word of different) {
      words.push(`${concept} ${word}`)
      if (best.has(word)) found.push(`${concept} ${word}`)
    }
  }
  const judged = rows.flatMap((row, k) => {
    const concept = ofRow[k]
    return concept === undefined ? [] : row.map(use => ({ concept, use }))
  })
  const wrong = judged.filter(({ concept, use }) => !conceptsAt(use).has(concept))
  return {
    words,
    found,
    uses: judged.length,
    right: judged.length - wrong.length,
    wrong,
    unjudged: ofRow.filter(concept => concept === undefined).length,
  }
}

const headIs = ({ lemma }: Use, word: string | null): boolean => lemma.split(/[\s-]/u).at(-1) === word

function commonest(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
}

export const STAGE: Stage = {
  name: 'labels',
  async run(context: Context): Promise<Outcome> {
    const english = await loadEnglish({ paragraphs: 'apart' })
    const topics = topicsOf(unpacked(context, 'newswcl50-0-3'), english)
    const rows = [true, false].flatMap((isBuilt): Row[] => {
      const own = topics.filter(({ name }) => BUILT_ON.has(name) === isBuilt)
      const judged = own.map(judge)
      const sum = (of: (one: Judged) => number): number => judged.reduce((total, one) => total + of(one), 0)
      const half = isBuilt ? 'topics built on' : 'topics left out'
      const data = `NewsWCL50, ${own.map(({ name }) => name.replace(/\D/gu, '')).join(' and ')}`
      return [
        {
          measure: `words chosen that one row shows, ${half}`,
          ours: percent(sum(one => one.found.length) / sum(one => one.words.length)),
          data: `${data}: ${sum(one => one.words.length)} words of concepts with two or more`,
        },
        {
          measure: `uses shown that are mentions of the concept of their row, ${half}`,
          ours: percent(sum(one => one.right) / sum(one => one.uses)),
          data: `${data}: ${sum(one => one.uses)} uses in rows that touch a concept`,
          note: `${sum(one => one.unjudged)} rows touch none`,
        },
      ]
    })
    return {
      title: 'Reconcile: words chosen',
      command: 'npm run evaluate -- labels',
      rows,
      notes: [
        'NewsWCL50 marks the mentions of a few dozen concepts in five articles each. A word chosen is the head noun of a mention (by our parse) that is neither a name nor a pronoun; of the concepts for which two articles or more have two words or more, the first line tells how many of their words stand together in one row of our table, as words of that very mention. Concepts are wide (“protesters” and “the people of Orlo” may be one), and most of their words are said by one outlet once.',
        'Before rows were asked for two different words (21 November 2026) the same figures were 8.3 and 72.8 built on, 3.1 and 74.7 left out: rows that said one office at two lengths (“President”, “Sevaran President”) were mentions of their concept and no words chosen, and they went. Read by hand on the five real accounts, the invented ferry accident and 20 piles of three newspapers, 19 of 39 rows were such before, or deeds read as words (“accused”), and 4 of 21 are silly since.',
        'Forty invented piles of two or three accounts (`test/cases/labels/piles.txt`), their rows written before the first run on 21 November 2026, one writer, a model; a word counts with its account and with whose it is (own voice, said, quoted). First run: 38 of 87 found, 38 of 50 right, 7 of 9 piles without a choice empty. Six piles had their rows corrected where the text says more than the writer had noted (a second use, in somebody’s words). Since words that stand in each other’s place in one statement share a row: 78 of 94 found, 78 of 82 right, 8 of 9 empty. The piles were mended on: no others were kept.',
        'The same rule moves little on NewsWCL50, whose five outlets share few sentences, and whose concepts are wide: of the 132 words built on 56 are of a country or its nationals (“officials”, “lawmakers”, “branch”).',
        'Words for meetings and visits (“talks”, “summit”, “trip”) were tried as words of one event each: of the words left out 9 % were found, but of the uses 62 % were right, for an article tells of more meetings than one. They were left out.',
        'Rows of what the set does not annotate are not judged: it does not say that they are wrong. No published figure is of this kind.',
      ],
    }
  },
}
