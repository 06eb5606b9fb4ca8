// Parses the texts of a folder with our own engine and stores the parses, a JSON object a line, for the other scripts here.
//   tsx parse-articles.ts FOLDER OUT.jsonl
import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { depOf, entitiesOf, headOf, lemmaOf, loadEnglish, posOf, tagOf } from '../../src/language/english/index.ts'
import { readable } from '../../src/read/index.ts'
import { bareArticle } from '../../evaluation/bare.ts'

async function main(): Promise<void> {
  const [folder = '', out = ''] = process.argv.slice(2)
  // As the command line reads: no word hangs on the paragraph before.
  const english = await loadEnglish({ paragraphs: 'apart' })
  const file = openSync(out, 'w')
  for (const name of readdirSync(join(folder, 'text')).sort()) {
    const text = readFileSync(join(folder, 'text', name), 'utf8')
    const parse = english.parse(readable(bareArticle(name, text)))
    const of = <Value>(reader: (i: number) => Value): Value[] =>
      Array.from({ length: parse.length }, (_, i) => reader(i))
    const stored = {
      name: name.replace('.txt', ''),
      start: [...parse.start],
      end: [...parse.end],
      tag: of(i => tagOf(parse, i)),
      pos: of(i => posOf(parse, i)),
      head: of(i => headOf(parse, i)),
      dep: of(i => depOf(parse, i)),
      lemma: of(i => lemmaOf(parse, i)),
      ents: entitiesOf(parse).map(({ start, end, kind }) => [start, end, kind]),
      sents: [...parse.sentences],
    }
    writeSync(file, `${JSON.stringify(stored)}\n`)
  }
  closeSync(file)
}

await main()
