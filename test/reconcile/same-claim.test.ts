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
    // One toll by other words.
    ['Four people died in the flood at Ansk.', 'The death toll in Ansk has risen to four.'],
    ['Four people lost their lives in Ansk.', 'Four bodies have been found in Ansk.'],
    ['Some 4,000 people left their homes in Ansk.', 'About 4,000 inhabitants of Ansk were taken to safety.'],
    // Who asked has asked, by whatever verb; a clock is of no day.
    ['Prosecutors had asked for twelve years.', 'The prosecutors, who had demanded twelve years, went home.'],
    ['The duty officer was rung up at 22:10 on Thursday.', 'The duty officer was rung up at 22:10.'],
    // What hangs on “until”, and what “who” stands for.
    ['Marr was ready to leave until the dockers persuaded her to stay.', 'The dockers persuaded Marr to stay.'],
    ['The yard will begin production of the Tern ferry.', 'The yard will start producing the Tern ferry.'],
    [
      'Divers read the full report on the Marr lock inquiry.',
      'Divers have read the full report on the Marr lock inquiry.',
    ],
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
    ['Four people died in the flood at Ansk.', 'Four people died in the fire at Morsk.'],
    ['Four people died in the flood at Ansk.', 'Four people were hurt in the flood at Ansk.'],
    ['Four people risked their lives in the flood.', 'Four people died.'],
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

/** Kinds of the disputes between two accounts. */
function disputedBy(a: string, b: string): string[] {
  const readings = [a, b].map(written => {
    const article = { ...articleOf(written), id: written }
    return read(article, english.parse(readable(article)))
  })
  return reconcile(readings).disputes.map(({ kind }) => kind)
}

describe('what is never and was once', () => {
  it.each([
    [
      'No tug was asked for, Maren Tolle said.',
      'Tern Lines said that the captain asked for a tug twice and was refused.',
    ],
    [
      'Ines Marr never met the dockers, her office said.',
      'Ines Marr met the dockers at the Anchor inn on Sunday, Otto Vint said.',
    ],
  ])('is a question: “%s” and “%s”', (a, b) => {
    expect(disputedBy(a, b)).toEqual(['contradiction'])
  })

  it.each([
    ['No tug was asked for, Maren Tolle said.', 'The captain will ask for a tug, Tern Lines said.'],
    ['Marr never met the dockers, her office said.', 'Vint met the dockers on Sunday.'],
    ['No bridge was closed on Monday, the mayor said.', 'On Tuesday the bridge was closed.'],
    ['No more tugs were asked for, Maren Tolle said.', 'Tern Lines said that two tugs were asked for.'],
  ])('is none: “%s” and “%s”', (a, b) => {
    expect(disputedBy(a, b)).toEqual([])
  })
})

describe('what is turned down by the words around it', () => {
  const said = 'Two fishermen said that the light on the mole was out on Monday night.'
  it.each([
    'It is not true that the light on the mole was out on Monday night, Oskar Venn said.',
    'There is no truth in reports that the light on the mole was out on Monday night, Oskar Venn said.',
    'Oskar Venn called reports that the light on the mole was out “nonsense”.',
  ])('is denied: “%s”', denial => {
    expect(disputedBy(said, denial)).toEqual(['denial'])
  })

  it('carries nothing that it denies', () => {
    const [a, b] = [said, 'It is not true that the light on the mole was out on Monday night, Oskar Venn said.']
    const readings = [a, b].map(written => {
      const article = { ...articleOf(written), id: written }
      return read(article, english.parse(readable(article)))
    })
    const shared = reconcile(readings).claims.find(({ accounts }) => accounts.length === 2)
    expect(shared?.accounts.map(({ stance }) => stance).sort()).toEqual(['attributes', 'denies'])
    expect(shared?.independent.most).toBe(1)
  })
})
