import { Command } from 'commander'
import { toRecord } from '../../language/english/index.ts'
import { type InputOptions, withInputs } from '../inputs.ts'
import { printLine } from '../output.ts'
import { articlesOf, endWalk, parser, startWalk } from '../pipeline.ts'

/** `rashomon parse`: one Parse a line. An article that is not English has none, and that is said. */
export const parseCommand = (): Command =>
  withInputs(
    new Command('parse').description(
      'one Parse a line (JSONL): tokens, tags, heads, lemmas, entities of English articles',
    ),
  ).action(async (inputs: string[], options: InputOptions) => {
    const walk = startWalk()
    const parse = parser({})
    for await (const { article } of articlesOf(walk, inputs, options)) {
      const parsed = await parse(article)
      if (parsed === null)
        walk.progress.say(
          `${article.path ?? article.id}: not-parsed: it is not English (${article.language}), or too long (${article.text.length} characters).`,
        )
      else await printLine(toRecord(parsed, article.id))
    }
    endWalk(walk)
  })
