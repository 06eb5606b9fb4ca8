import { beforeAll, describe, expect, it } from 'vitest'
import { type English, loadEnglish } from '../../src/language/english/index.ts'
import { read, readable } from '../../src/read/index.ts'
import { reconcile } from '../../src/reconcile/index.ts'
import { articleOf } from '../read/made.ts'

let english: English
beforeAll(async () => {
  english = await loadEnglish({ paragraphs: 'apart' })
})

/** What two accounts of one sentence or two each say in common. */
function sharedBy(a: string, b: string): string[] {
  const readings = [a, b].map(written => {
    const article = { ...articleOf(written), id: written }
    return read(article, english.parse(readable(article)))
  })
  const ledger = reconcile(readings)
  return ledger.claims
    .filter(({ accounts }) => new Set(accounts.map(({ article }) => article)).size === 2)
    .map(({ gist }) => gist.article.slice(gist.span.start, gist.span.end))
}

describe('two accounts say one thing', () => {
  it.each([
    // Other words for one deed.
    [
      'Police searched the shed and found the missing anchor in a crate.',
      'Officers found the missing anchor in a wooden crate.',
    ],
    ['Ines Marr stepped down as harbour minister on Tuesday.', 'Harbour minister Ines Marr resigned on Tuesday.'],
    // What hangs on “until”, and what “who” stands for.
    ['Marr was ready to leave until the dockers persuaded her to stay.', 'The dockers persuaded Marr to stay.'],
    ['The yard will begin production of the Tern ferry.', 'The yard will start producing the Tern ferry.'],
    ['Divers read the full report on the Marr lock inquiry.', 'Divers have read the full report on the Marr lock inquiry.'],
    ['The crews, who had kept the lock open, went home.', 'The crews had kept the lock open.'],
  ])('“%s” and “%s”', (a, b) => {
    expect(sharedBy(a, b)).not.toEqual([])
  })
})

describe('two accounts say two things', () => {
  it.each([
    // What a page calls its readers to do, and what only tells when.
    ['Read the full report on the Marr lock inquiry here.', 'Read the full report on the Marr lock inquiry.'],
    ['Ninety people slept when the alarm was raised.', 'The cook had left when the alarm was raised.'],
    // What is begun is another deed.
    ['The yard will begin production of the Tern ferry this year.', 'The yard will launch the Tern ferry this year.'],
    ['Another crane fell at the coal quay on Monday.', 'The crane fell at the coal quay on Monday.'],
    ['The lock at Marr was damaged by ice in January.', 'The lock at Marr was damaged by ice in March.'],
    [
      'Six rifles and 300 rounds were seized from the boats.',
      'In all 14 rifles and 923 rounds were seized from the boats.',
    ],
    ['Marr served during the harbour war.', 'Marr never served.'],
    [
      'Police searched the shed and found a third anchor in a crate.',
      'Officers found the missing anchor in a wooden crate.',
    ],
    [
      'There is no suggestion that officers found the anchor in a wooden crate.',
      'Police searched the shed and found the missing anchor in a crate.',
    ],
  ])('“%s” and “%s”', (a, b) => {
    expect(sharedBy(a, b)).toEqual([])
  })
})
