// CoNLL F1 of the joiner of the product on gold mentions, each topic by weights that never saw it.
//   tsx score-left-out.ts ECB WCL FOLDS SCORER [THRESHOLD…]
// ECB, WCL: the unpacked sets; FOLDS: what train_pairs.py --folds wrote; SCORER: score-coref.mjs of the evaluation data
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { hungOn } from '../../evaluation/governors.ts'
import { ecbParticipants, wclMentions } from '../../evaluation/mentions.ts'
import { storiesOf } from '../../evaluation/topics.ts'
import { loadEnglish } from '../../src/language/english/index.ts'
import { AT_LEAST, chainMentions } from '../../src/reconcile/entities/chains.ts'
import { weightsAt } from '../../src/reconcile/entities/chances.ts'

type Fold = { readonly name: string; readonly set: 'ecb' | 'wcl'; readonly parts: Readonly<Record<string, string>> }
type Line = { readonly mention: string; readonly chain: string; readonly part: string }
type Score = {
  readonly muc: { f1: number }
  readonly b3: { f1: number }
  readonly ceafe: { f1: number }
  readonly conll: number
}

const [ecb = '', wcl = '', folder = '', scorerAt = '', ...asked] = process.argv.slice(2)
const scorer = (await import(pathToFileURL(scorerAt).href)) as {
  partsOf(gold: readonly Line[], system: readonly Line[]): unknown
  scoreCoref(parts: unknown): Score
}
const folds = JSON.parse(readFileSync(`${folder}/folds.json`, 'utf8')) as Fold[]
const sets = { ecb: ecbParticipants(ecb), wcl: wclMentions(wcl) }
const english = await loadEnglish()
const points = (value: number): string => (value * 100).toFixed(1)
const prepared = Object.fromEntries(
  (['ecb', 'wcl'] as const).map(name => {
    const [stories, hung] = [storiesOf(sets[name]), hungOn(sets[name].mentions, english)]
    return [
      name,
      sets[name].mentions.map((mention, at) => ({
        ...mention,
        ...hung[at]!,
        story: String(stories.get(mention.document)),
      })),
    ]
  }),
)
for (const { name, set, parts } of folds) {
  const gold = sets[set].mentions.map(({ id, chain, part }) => ({ mention: id, chain, part }))
  for (const atLeast of asked.length > 0 ? asked.map(Number) : [AT_LEAST]) {
    const system = Object.entries(parts).flatMap(([part, fold]) => {
      const own = prepared[set]!.filter(mention => mention.part === part)
      const chains = chainMentions(own, weightsAt(pathToFileURL(`${folder}/${fold}-`)), atLeast)
      return own.map((mention, k) => ({ mention: mention.id, chain: `${part} ${chains[k]}`, part }))
    })
    const { conll, muc, b3, ceafe } = scorer.scoreCoref(scorer.partsOf(gold, system))
    console.log(
      `${name} ${atLeast} ${points(conll)}  (MUC ${points(muc.f1)}, B3 ${points(b3.f1)}, CEAFe ${points(ceafe.f1)})`,
    )
  }
}
