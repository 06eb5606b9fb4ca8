import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AT_LEAST, chainMentions, compareSorted, nameOf, type Sort, SURE } from '../src/reconcile/entities/index.ts'
import { type English, loadEnglish } from '../src/language/english/index.ts'
import { lemmaOf } from '../src/reconcile/words/index.ts'
import { hungOn } from './governors.ts'
import { ecbParticipants, type GoldMention, type GoldSet, wclMentions } from './mentions.ts'
import { type Row, type Stage, unpacked } from './stage.ts'
import { storiesOf } from './topics.ts'

type Score = { muc: { f1: number }; b3: { f1: number }; ceafe: { f1: number }; conll: number }
type Scorer = (gold: readonly Line[], system: readonly Line[]) => Score
type Line = { mention: string; chain: string; part: string }

// What the issue asks: so many points of CoNLL above the baseline of the same run.
const ABOVE = 6

export const STAGE: Stage = {
  name: 'entities',
  async run(context) {
    const scorer = (await import(pathToFileURL(join(context.folder, 'score-coref.mjs')).href)) as {
      partsOf(gold: readonly Line[], system: readonly Line[]): unknown
      scoreCoref(parts: unknown): Score
    }
    const score: Scorer = (gold, system) => scorer.scoreCoref(scorer.partsOf(gold, system))
    const sets: [string, GoldSet][] = [
      ['ECB+ 1–35, participants', ecbParticipants(unpacked(context, 'ecbplus-1-35'))],
      ['NewsWCL50 0–3', wclMentions(unpacked(context, 'newswcl50-0-3'))],
    ]
    const english = await loadEnglish()
    const measured = sets.map(([name, set]) => rowsOf(name, set, score, english))
    return {
      title: 'Reconcile: entities',
      command: 'npm run evaluate -- entities',
      rows: [
        ...measured.flat(),
        ...leftOut(new Map(measured.flat().map(({ measure, floor = '' }) => [setOf(measure), floor]))),
        ...pairRows('pairs.tsv', 'pairs of names'),
        ...pairRows('fresh.tsv', 'fresh pairs of names'),
        ...pairRows('second.tsv', 'second fresh pairs of names, harder'),
        ...pairRows('third.tsv', 'third fresh pairs of names'),
      ],
      notes: [
        'Gold mentions, CoNLL F1 (mean of MUC, B³, CEAFe), summed over topics, singletons kept. The baseline joins mentions of one topic with the same head lemma. Documents are first parted into stories by their own words; the gold story is not used.',
        'The weights that ship were learned from these topics, so the first two lines tell that they were learned, not how they do elsewhere. The lines “left out of training” do: every topic is scored by weights that never saw it (models/entities.md). To be compared with the floors: those are of the same mentions.',
        'The pairs are ours (test/cases/names/pairs.tsv), written from general knowledge of transliteration before the rules were mended by them: the figure tells that the rules hold what they were made for, not how they do on names never met. The fresh pairs were written later, before the rules were run on them: at that first run precision .982, recall .917 (one look-alike joined, Zhang Lei and Zhang Li; five variants missed). The lines are of the rules as mended since. The second fresh pairs lean on other scripts and other systems of writing (Ukrainian and Russian, French and English Arabic, Korean, Wade-Giles): at their first run precision .970 (one look-alike joined, Karl Weber and Karl Webber Jr.), recall .640. The third fresh pairs (Arabic, Cyrillic, Georgian, Chinese, Korean, Vietnamese, hyphens, endings, initials, particles, bodies under two languages): at their first run precision .882 (six look-alikes joined: Petrova and Petrovna, Francis and Frances, R. K. and R. L. Mehta, two Vietnamese pairs, Abu and Bint Salim), recall .726; the pairs of two kinds are now compared by the rule of the ledger, which until then joined Marks Spencer and Marks and Spencer.',
        'The joiner is that of a ledger (`joiner.ts`): what the rules for names part stays parted, what they join is joined, the rest goes by its chance. Of gold mentions the rules bind people only: of what else a name is a bare parse of a sentence tells too little (bound too, ECB+ has .2 less and NewsWCL50 .7). A ledger joins nouns without a name only from a mean chance of .50 on; its lines are here too.',
      ],
    }
  },
}

function rowsOf(name: string, set: GoldSet, score: Scorer, english: English): Row[] {
  const lines = (chain: (mention: GoldMention, index: number) => string): Line[] =>
    set.mentions.map((mention, index) => ({ mention: mention.id, chain: chain(mention, index), part: mention.part }))
  const gold = lines(mention => mention.chain)
  const baseline = score(
    gold,
    lines(mention => `${mention.part} ${headLemma(mention.words)}`),
  )
  const stories = storiesOf(set)
  const hung = hungOn(set.mentions, english)
  const chains: number[] = []
  for (const part of new Set(set.mentions.map(mention => mention.part))) {
    const own = [...set.mentions.entries()].filter(([, mention]) => mention.part === part)
    const found = chainMentions(
      own.map(([at, mention]) => ({ ...mention, ...hung[at]!, story: `${stories.get(mention.document)}` })),
    )
    for (const [k, [at]] of own.entries()) chains[at] = own[found[k] ?? k]?.[0] ?? at
  }
  const ours = score(
    gold,
    lines((mention, index) => `${mention.part} ${chains[index]}`),
  )
  const points = (value: number): string => (value * 100).toFixed(1)
  return [
    {
      measure: `${name}: CoNLL F1, topics learned from`,
      ours: points(ours.conll),
      floor: points(baseline.conll + ABOVE / 100),
      peer: `same head lemma ${points(baseline.conll)}`,
      data: `${set.mentions.length} mentions, ${set.texts.size} articles`,
      note: `MUC ${points(ours.muc.f1)}, B³ ${points(ours.b3.f1)}, CEAFe ${points(ours.ceafe.f1)}; baseline ${points(baseline.muc.f1)}, ${points(baseline.b3.f1)}, ${points(baseline.ceafe.f1)}`,
    },
  ]
}

const behindHead = /^(?:of|in|at|on|for|from|with|by|to|about|who|whom|whose|which|that|,|\()$/i

function headLemma(words: readonly string[]): string {
  const cut = words.findIndex((word, at) => at > 0 && behindHead.test(word))
  const phrase = (cut > 0 ? words.slice(0, cut) : words).filter(
    word => /[\p{L}\p{N}]/u.test(word) && !/^['’]s$/.test(word),
  )
  return lemmaOf((phrase.at(-1) ?? words[0] ?? '').toLowerCase())
}

/** “ECB+” of “ECB+ 1–35, participants” and of “ECB+, in five parts”. */
const setOf = (name: string): string => /^[\w+]+/u.exec(name)?.[0] ?? ''

/** What `models/entities/train.sh … --score` printed: the weights that ship have seen these topics, these figures' had not. */
function leftOut(floors: ReadonlyMap<string, string>): Row[] {
  const file = new URL('../models/entities/left-out.txt', import.meta.url)
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .flatMap(line => {
      const [, name = '', threshold = '', conll = '', parts = ''] =
        /^(.+) (\d?\.\d+) +([\d.]+) +\((.+)\)$/.exec(line) ?? []
      const own = { ours: conll, data: 'the same mentions', note: parts }
      const floor = name.includes('learned from') ? {} : { floor: floors.get(setOf(name)) ?? '' }
      if (Number(threshold) === AT_LEAST)
        return [{ measure: `left out of training, ${name}: CoNLL F1`, ...own, ...floor }]
      if (Number(threshold) === SURE)
        return [
          {
            measure: `left out of training, ${name}, as sure as a ledger is of nouns without a name: CoNLL F1`,
            ...own,
          },
        ]
      return []
    })
}

function pairRows(name: string, measure: string): Row[] {
  const file = new URL(`../test/cases/names/${name}`, import.meta.url)
  let [right, wrong, missed, traps] = [0, 0, 0, 0]
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const [verdict, kinds = '', a = '', b = ''] = line.split('\t')
    if (line.startsWith('#') || verdict === undefined) continue
    const [kind, other = kind] = kinds.split(':')
    const [p, q] = [kind, other].map(sort => sort as Sort) as [Sort, Sort]
    const joined = compareSorted({ name: nameOf(a), sort: p }, { name: nameOf(b), sort: q }).verdict === 'same'
    if (verdict === 'same') {
      if (joined) right++
      else missed++
    } else {
      traps++
      if (joined) wrong++
    }
  }
  const data = `${right + missed} variants, ${traps} look-alikes`
  return [
    { measure: `${measure}: precision`, ours: (right / (right + wrong)).toFixed(3), floor: '.98', data },
    { measure: `${measure}: recall`, ours: (right / (right + missed)).toFixed(3), floor: '.90', data },
  ]
}
