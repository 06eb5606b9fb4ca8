// Writes every pair of gold mentions of one topic as a row of features, for train_pairs.py.
//   tsx dump-pairs.ts SET FOLDER OUT      SET: ecb or wcl; FOLDER: the unpacked set; OUT: path without ending
import { writeFileSync } from 'node:fs'
import { hungOn } from '../../evaluation/governors.ts'
import { ecbParticipants, type GoldMention, wclMentions } from '../../evaluation/mentions.ts'
import { storiesOf } from '../../evaluation/topics.ts'
import { loadEnglish } from '../../src/language/english/index.ts'
import { commonHeads, look } from '../../src/reconcile/entities/mention.ts'
import { featureNames, pairRow } from '../../src/reconcile/entities/pair-features.ts'
import { sceneOf } from '../../src/reconcile/entities/scene.ts'

const [name = '', folder = '', out = ''] = process.argv.slice(2)
const set = name === 'ecb' ? ecbParticipants(folder) : wclMentions(folder)
const stories = storiesOf(set)
const hung = hungOn(set.mentions, await loadEnglish())
const topics = new Map<string, { mention: GoldMention; at: number }[]>()
for (const [at, mention] of set.mentions.entries()) {
  const own = topics.get(mention.part)
  if (own) own.push({ mention, at })
  else topics.set(mention.part, [{ mention, at }])
}
const rows: Buffer[] = []
const meta = [...topics].map(([part, own]) => {
  const described = own.map(({ mention, at }) => ({
    ...mention,
    ...hung[at]!,
    story: String(stories.get(mention.document)),
  }))
  const common = commonHeads(described)
  const seen = described.map((mention, index) => look(mention, index, common))
  const scene = sceneOf(seen)
  const size = featureNames.length
  const block = new Float32Array((seen.length * (seen.length - 1) * size) / 2)
  let row = 0
  for (const [at, one] of seen.entries()) {
    for (const other of seen.slice(0, at)) {
      pairRow(other, one, scene, block.subarray(row, row + size))
      row += size
    }
  }
  rows.push(Buffer.from(block.buffer))
  const chains = [...new Set(own.map(({ mention }) => mention.chain))]
  return {
    part,
    chain: own.map(({ mention }) => chains.indexOf(mention.chain)),
    document: own.map(({ mention }) => mention.document),
    first: own.map(({ mention }) => mention.first),
    pronoun: seen.map(({ form }) => form === 'pronoun'),
  }
})
writeFileSync(`${out}.rows`, Buffer.concat(rows))
writeFileSync(`${out}.json`, JSON.stringify({ features: featureNames, topics: meta }))
console.log(name, meta.length, 'topics', set.mentions.length, 'mentions')
