import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chainMentions, compareNames, type Sort } from '../src/reconcile/entities/index.ts'
import { lemmaOf } from '../src/reconcile/words/index.ts'
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
    return {
      title: 'Reconcile: entities',
      command: 'npm run evaluate -- entities',
      rows: [...sets.flatMap(([name, set]) => rowsOf(name, set, score)), ...pairRows()],
      notes: [
        'Gold mentions, CoNLL F1 (mean of MUC, B³, CEAFe), summed over topics, singletons kept. The baseline joins mentions of one topic with the same head lemma. Documents are first parted into stories by their own words; the gold story is not used.',
        'The pairs are ours (test/cases/names/pairs.tsv), written from general knowledge of transliteration before the rules were mended by them: the figure tells that the rules hold what they were made for, not how they do on names never met.',
      ],
    }
  },
}

function rowsOf(name: string, set: GoldSet, score: Scorer): Row[] {
  const lines = (chain: (mention: GoldMention, index: number) => string): Line[] =>
    set.mentions.map((mention, index) => ({ mention: mention.id, chain: chain(mention, index), part: mention.part }))
  const gold = lines(mention => mention.chain)
  const baseline = score(
    gold,
    lines(mention => `${mention.part} ${headLemma(mention.words)}`),
  )
  const stories = storiesOf(set)
  const chains = chainMentions(
    set.mentions.map(mention => ({ ...mention, story: `${mention.part} ${stories.get(mention.document)}` })),
  )
  const ours = score(
    gold,
    lines((mention, index) => `${mention.part} ${chains[index]}`),
  )
  const points = (value: number): string => (value * 100).toFixed(1)
  return [
    {
      measure: `${name}: CoNLL F1`,
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

function pairRows(): Row[] {
  const file = new URL('../test/cases/names/pairs.tsv', import.meta.url)
  let [right, wrong, missed, traps] = [0, 0, 0, 0]
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const [verdict, kinds = '', a = '', b = ''] = line.split('\t')
    if (line.startsWith('#') || verdict === undefined) continue
    const [kind, other = kind] = kinds.split(':')
    const joined = kind === other && compareNames(a, b, kind as Sort).verdict === 'same'
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
    { measure: 'pairs of names: precision', ours: (right / (right + wrong)).toFixed(3), floor: '.98', data },
    { measure: 'pairs of names: recall', ours: (right / (right + missed)).toFixed(3), floor: '.90', data },
  ]
}
