import { toRecord } from '../../language/english/index.ts'
import { articlesOf } from '../articles.ts'
import type { InputOptions } from '../inputs.ts'
import { printLine } from '../output.ts'
import { parser } from '../readings.ts'
import { endWalk, startWalk } from '../walk.ts'

export async function runParse(inputs: readonly string[], options: InputOptions): Promise<void> {
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
}
