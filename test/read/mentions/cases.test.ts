import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../src/contracts/index.ts'
import { loadEnglish } from '../../../src/language/english/index.ts'
import { read, readable } from '../../../src/read/index.ts'
import { slice } from '../../../src/text/index.ts'
import { articleOf } from '../made.ts'

const folder = new URL('../../cases/entities/', import.meta.url)
const english = await loadEnglish({ paragraphs: 'apart' })

function entitiesOf(written: string): string[] {
  const article = articleOf(written)
  const { entities, mentions }: Reading = read(article, english.parse(readable(article)))
  return entities.map(({ id, kind, roles }) => {
    const own = mentions.filter(({ entity }) => entity === id).map(at => slice(article.text, at))
    return `${kind}: ${own.join(', ')}${roles.length > 0 ? ` | ${roles.map(at => slice(article.text, at)).join('; ')}` : ''}`
  })
}

/** A line is `kind: mention, mention | role; role`, or `not kind: words` for what must be no entity. Entities that no line tells of are free. */
function unmet(written: string, lines: readonly string[]): string[] {
  const found = entitiesOf(written)
  const left = [...found]
  const missing = lines.filter(line => {
    const [, kind, words] = /^not (\w+): (.+)$/u.exec(line) ?? []
    if (kind !== undefined)
      return found.some(
        one =>
          one.startsWith(`${kind}: `) &&
          one
            .slice(kind.length + 2)
            .split(/, | \| /u)
            .includes(words ?? ''),
      )
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return missing.length === 0 ? [] : [...missing, '–', ...found]
}

for (const file of readdirSync(folder).sort()) {
  describe(`who is who in an article: ${file.replace(/\.txt$/, '')}`, () => {
    for (const part of readFileSync(new URL(file, folder), 'utf8').split(/^---\n/mu)) {
      const [, title, text, expected] = /^# (.+)\n\n([^]+?)\n\n==>\n\n([^]+?)\n*$/u.exec(part) ?? []
      if (!title || !text || !expected) throw new Error(`${file}: a case without a title, a text or an end: ${part}`)
      // What is not reached yet says so, and fails here on the day it is reached.
      const run = title.startsWith('Open: ') ? it.fails : it
      run(title, () => expect(unmet(text, expected.split('\n'))).toEqual([]))
    }
  })
}
