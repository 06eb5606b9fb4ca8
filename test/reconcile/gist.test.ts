import { beforeAll, describe, expect, it } from 'vitest'
import { bareArticle } from '../../evaluation/bare.ts'
import { type Ledger, read, readable, reconcile } from '../../src/index.ts'
import { type English, loadEnglish } from '../../src/language/english/index.ts'

let english: English
beforeAll(async () => {
  english = await loadEnglish({ paragraphs: 'apart' })
})

const ledgerOf = (...texts: string[]): Ledger =>
  reconcile(
    texts.map((text, n) => {
      const article = bareArticle(`account-${n}`, text)
      return read(article, english.parse(readable(article)))
    }),
  )

const gists = ({ articles, claims }: Ledger): string[] =>
  claims.map(({ gist }) =>
    (articles.find(({ id }) => id === gist.article)?.text ?? '').slice(gist.span.start, gist.span.end),
  )

describe('the line of a claim', () => {
  it('begins with who, where its own words do not say it', () => {
    expect(gists(ledgerOf('The dockers walked to the town hall in Tern and closed its gates with chains.'))).toContain(
      'The dockers walked to the town hall in Tern and closed its gates with chains',
    )
  })

  it('reaches to who stands behind it', () => {
    expect(gists(ledgerOf('Flanked by two harbour pilots, the mayor of Tern opened the north mole.'))).toContain(
      'Flanked by two harbour pilots, the mayor of Tern opened the north mole',
    )
  })

  it('closes the mark that it opens', () => {
    const lines = gists(
      ledgerOf("The harbour master said the gates of the town were 'shut for good', and left the meeting."),
    )
    expect(lines.some(line => line.endsWith("'shut for good'"))).toBe(true)
  })

  it('stays as it is where who says it stands between', () => {
    const lines = gists(
      ledgerOf('The dockers, Anna Berg said, walked to the town hall and closed its gates with chains.'),
    )
    expect(lines.some(line => line.includes('Berg'))).toBe(false)
    expect(lines.some(line => line.includes('closed its gates'))).toBe(true)
  })

  it('takes in no second deed where another account bears the line and not that deed', () => {
    const ledger = ledgerOf(
      'The ferry Saint Alder left the yard in January and was fit for service in every respect.',
      'The ferry Saint Alder was fit for service in every respect, the yard has written.',
    )
    const shared = ledger.claims.findIndex(({ accounts }) => new Set(accounts.map(({ article }) => article)).size > 1)
    expect(shared).toBeGreaterThanOrEqual(0)
    expect(gists(ledger)[shared]).not.toContain('left the yard')
  })
})
