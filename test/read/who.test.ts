import { beforeAll, describe, expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import { extract } from '../../src/extract/index.ts'
import { type English, loadEnglish } from '../../src/language/english/index.ts'
import { read, readable } from '../../src/read/index.ts'

let english: English
beforeAll(async () => {
  english = await loadEnglish({ paragraphs: 'apart' })
})

/** For each attribution with a pronoun for its source: whom it is taken to be. */
async function speakers(text: string): Promise<(string | null)[]> {
  const bytes = new TextEncoder().encode(`${text}\n`)
  const [article] = await extract({
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mime: 'text/plain',
    path: 'a.txt',
  })
  if (!article) throw new RangeError('no article')
  const { attributions, entities } = read(article, english.parse(readable(article)))
  return attributions
    .filter(({ source }) => source && /^(?:he|she)$/i.test(article.text.slice(source.start, source.end)))
    .map(({ source }) => entities.find(({ id }) => id === source?.entity)?.name ?? null)
}

describe('“he said” is', () => {
  it.each([
    [
      'the one person of the sentence before',
      'Oskar Venn came to the quay on Monday. He said the port was shut.',
      'Oskar Venn',
    ],
    [
      'the office that acts, and not the one who is named',
      'Tern’s harbour minister came out hours after Oskar Venn’s call for a strike, and he said that nobody had come.',
      'harbour minister',
    ],
    [
      'not the one whom his own words name',
      '– It will not go unpunished. I spoke with Oskar Venn, and everybody will be questioned, – he said.',
      null,
    ],
    [
      'nobody, where two may be meant',
      'Oskar Venn told Bero Vint about the port, and Anders Holm listened. He said nothing would change.',
      null,
    ],
  ])('%s', async (_, text, whom) => {
    expect((await speakers(text)).at(-1) ?? null).toBe(whom)
  })
})
