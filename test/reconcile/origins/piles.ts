/**
 * Invented piles whose true origins we know: what a claim rests on, and whether the texts say enough to be sure.
 */
import type { Article, Capture } from '../../../src/contracts/index.ts'
import { createHash } from 'node:crypto'
import { extract } from '../../../src/extract/index.ts'
import { type English, loadEnglish } from '../../../src/language/english/index.ts'
import { read, readable } from '../../../src/read/index.ts'
import { reconcile, type ReconcileOptions } from '../../../src/reconcile/index.ts'
import type { Ledger, Reading } from '../../../src/contracts/index.ts'

export type Told = { outlet?: string; published?: string; title: string; text: string }

export type KnownPile = {
  readonly name: string
  readonly accounts: readonly Told[]
  /** Words of the claim in question. */
  readonly claim: string
  /** How many of the accounts the claim has; all, if nothing is said, 0 where the grouping of claims may differ. */
  readonly together?: number
  /** How many independent voices there are in truth: all that are possible. */
  readonly truth: readonly number[]
  /** Whether the texts say enough for `least` and `most` to meet. */
  readonly tight: boolean
  readonly options?: ReconcileOptions
}

async function articleOf(told: Told, k: number): Promise<Article> {
  const bytes = new TextEncoder().encode(`${told.title}\n\n${told.text}\n`)
  const capture: Capture = {
    path: `${String.fromCharCode(97 + k)}.txt`,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mime: 'text/plain',
    given: {
      from: 'manifest',
      ...(told.outlet === undefined ? {} : { outlet: told.outlet }),
      ...(told.published === undefined ? {} : { published: told.published }),
    },
  }
  const [article] = await extract(capture)
  if (!article) throw new RangeError(`No article of “${told.title}”`)
  return article
}

export type Reader = 'english' | 'plain'

let english: Promise<English> | null = null
const readings = new Map<string, Promise<Reading>>()

async function readingOf(told: Told, k: number, reader: Reader): Promise<Reading> {
  const article = await articleOf(told, k)
  if (reader === 'plain') return read(article)
  english ??= loadEnglish()
  return read(article, (await english).parse(readable(article)))
}

/** The whole way through, by the reader asked for. What was read once is not read again. */
export async function ledgerOf(
  accounts: readonly Told[],
  options?: ReconcileOptions,
  reader: Reader = 'english',
): Promise<Ledger> {
  return reconcile(
    await Promise.all(
      accounts.map((told, k) => {
        const key = JSON.stringify([reader, k, told])
        const known = readings.get(key) ?? readingOf(told, k, reader)
        readings.set(key, known)
        return known
      }),
    ),
    options,
  )
}

const event = 'The ferry Saint Alder struck the north mole at Tern on Tuesday morning, in clear weather.'
const more = (who: string) =>
  `${who} watched the tugs pull the ferry clear before noon. Two buses took the passengers to the school hall, where blankets and tea stood ready.`

const wire: Told = {
  outlet: 'Tern News Agency',
  published: '2023-03-14T08:05:00Z',
  title: 'Ferry strikes mole at Tern',
  text: `${event}\n\nThe main engine failed a minute before the ferry reached the harbour mouth. The crew dropped both anchors, which did not hold on the stony ground.\n\nThe strike of the dockers entered its third day.`,
}

export const piles: readonly KnownPile[] = [
  {
    name: 'an agency and two papers that carry its words and say so',
    accounts: [
      wire,
      {
        outlet: 'The Gazette',
        published: '2023-03-14T09:00:00Z',
        title: 'Ferry on the mole',
        text: `${wire.text}\n\nTern News Agency reported the failure first.`,
      },
      {
        outlet: 'Orlo Today',
        published: '2023-03-14T10:00:00Z',
        title: 'Ferry crash',
        text: `${event}\n\nThe main engine failed a minute before the ferry reached the harbour mouth, Tern News Agency reported.`,
      },
    ],
    claim: 'The main engine failed',
    truth: [1],
    tight: true,
  },
  {
    name: 'a paper that relabels an agency’s words as its own',
    accounts: [
      wire,
      { outlet: 'Orlo Today', published: '2023-03-14T11:20:00Z', title: 'Engine horror at sea', text: wire.text },
    ],
    claim: 'The main engine failed',
    truth: [1],
    tight: true,
  },
  {
    name: 'one spokesman, heard by two papers',
    accounts: [
      {
        outlet: 'Harbour Post',
        published: '2023-03-14T09:00:00Z',
        title: 'Engine blamed',
        text: `${event}\n\nThe main engine failed before the harbour mouth, Oskar Venn said.\n\n${more('A crowd')}`,
      },
      {
        outlet: 'The Meridian',
        published: '2023-03-14T09:30:00Z',
        title: 'Ferry runs on mole',
        text: `A ferry ran onto the stones at Tern.\n\nOskar Venn said the main engine failed before the harbour mouth.\n\nThe mayor asked people to stay away from the quay.`,
      },
    ],
    claim: 'main engine failed',
    truth: [1],
    tight: true,
  },
  {
    name: 'two reporters who each saw it',
    accounts: [
      {
        outlet: 'Harbour Post',
        published: '2023-03-14T09:00:00Z',
        title: 'On the fish quay',
        text: `The ferry Saint Alder struck the north mole at Tern at 06:40.\n\n${more('I')}`,
      },
      {
        outlet: 'Dockside Voice',
        published: '2023-03-14T12:00:00Z',
        title: 'From my window',
        text: 'At 06:40 the ferry Saint Alder struck the north mole at Tern.\n\nMy neighbour ran for his boat. I counted nine people on the stones.',
      },
    ],
    claim: 'struck the north mole',
    truth: [2],
    tight: true,
  },
  {
    name: 'two papers of one publisher, each in its own words',
    accounts: [
      {
        outlet: 'The Gazette',
        published: '2023-03-14T09:00:00Z',
        title: 'On the fish quay',
        text: `The ferry Saint Alder struck the north mole at Tern at 06:40.\n\n${more('We')}`,
      },
      {
        outlet: 'Orlo Today',
        published: '2023-03-14T12:00:00Z',
        title: 'From the quay',
        text: 'At 06:40 the ferry Saint Alder struck the north mole at Tern.\n\nNeighbours ran for their boats.',
      },
    ],
    claim: 'struck the north mole',
    truth: [1, 2],
    tight: false,
    options: {
      publishers: [
        { outlet: 'The Gazette', publisher: 'Selwyn Press' },
        { outlet: 'Orlo Today', publisher: 'Selwyn Press' },
      ],
    },
  },
  {
    name: 'a paper and a page that nobody signs',
    accounts: [
      {
        outlet: 'Harbour Post',
        published: '2023-03-14T09:00:00Z',
        title: 'On the fish quay',
        text: `The ferry Saint Alder struck the north mole at Tern at 06:40.\n\n${more('I')}`,
      },
      {
        title: 'What I heard',
        text: 'At 06:40 the ferry Saint Alder struck the north mole at Tern.\n\nNobody answers the telephone at the harbour office.',
      },
    ],
    claim: 'struck the north mole',
    truth: [1, 2],
    tight: false,
  },
  {
    name: 'two papers that credit an agency that is not here',
    accounts: [
      {
        outlet: 'The Gazette',
        published: '2023-03-14T09:00:00Z',
        title: 'Ferry on the mole',
        text: `TERN (AP) — ${wire.text}`,
      },
      {
        outlet: 'Orlo Today',
        published: '2023-03-14T09:20:00Z',
        title: 'Ferry crash',
        text: `TERN (AP) — ${wire.text}\n\nThe town hall will open its doors to families tonight, the mayor’s office announced on Tuesday.`,
      },
    ],
    claim: 'The main engine failed',
    truth: [1],
    tight: true,
  },
]
