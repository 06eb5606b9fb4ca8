/** A small ledger for the page's tests: four invented accounts, and every part of the ledger filled by slices of them. */
import type { Account, Article, Ledger, Place } from '../../src/contracts/index.ts'

const texts = {
  a: `Ferry strikes mole at Tern

The harbour ferry Saint Alder struck the north mole at Tern on Tuesday at 06:40.

Thirty people were injured, said Anouk Leth, head of the Quayside clinic. “Two are in surgery,” she told Tern News Agency.

The harbour master, Oskar Venn, denied that the light had been out. “We will not negotiate while the harbour is shut,” he said.

Share this article
`,
  b: `Horror at Tern

The harbour ferry Saint Alder struck the north mole at Tern on Tuesday at 06:40, Tern News Agency reported.

Thirty people were injured. Two are in surgery.

“We will not negotiate,” the harbour master said.
`,
  c: `At least 17 people were hurt when the ferry Saint Alder ran into the mole, a spokeswoman for the port authority said.

Three fishermen said the light had been out since Sunday. A trainee was at the wheel.
`,
  d: `The ferry Gannet sank off Tern in 2019. Nobody was hurt.
`,
} as const

export type Key = keyof typeof texts
const ids: Record<Key, string> = { a: 'a-tern', b: 'b-gazette', c: 'c-post', d: 'd-register' }

/** The place of some words in an account; `nth` counts from 0. @throws if they are not there */
export function place(key: Key, words: string, nth = 0): Place {
  let at = -1
  for (let n = 0; n <= nth; n++) at = texts[key].indexOf(words, at + 1)
  if (at < 0) throw new RangeError(`“${words}” does not stand in ${key}`)
  return { article: ids[key], span: { start: at, end: at + words.length } }
}

export function article(id: string, text: string, more: Partial<Article> = {}): Article {
  return {
    schema: 'rashomon/article@1',
    id,
    path: `${id}.txt`,
    outlet: null,
    title: null,
    byline: [],
    published: null,
    language: 'en',
    text,
    blocks: [...text.matchAll(/\S[^\n]*/gu)].map(({ index, 0: line }) => ({
      start: index,
      end: index + line.length,
      kind: 'paragraph' as const,
    })),
    furniture: [],
    warnings: [],
    capture: { sha256: '9f3ac1'.padEnd(64, '0'), bytes: text.length, mime: 'text/plain', charset: 'utf-8' },
    ...more,
  }
}

export const said = (at: Place, more: Partial<Account> = {}): Account => ({
  ...at,
  statement: null,
  attribution: null,
  voice: 'v1',
  stance: 'states',
  origin: `outlet-${at.article}`,
  ...more,
})

const spanOf = (key: Key, words: string, nth = 0): { start: number; end: number } => place(key, words, nth).span

const attribution = (
  key: Key,
  id: string,
  source: string,
  cue: string,
  content: string,
): Ledger['evidence'][number]['attributions'][number] => ({
  id,
  type: 'indirect',
  source: { ...spanOf(key, source), entity: null },
  cue: spanOf(key, cue),
  content: [spanOf(key, content)],
  via: [],
  stance: 'asserts',
  sourceKind: 'named',
  nestedIn: null,
  confidence: 0.9,
  rule: 'trailing-said',
})

export function smallLedger(): Ledger {
  const articles = [
    article(ids.a, texts.a, {
      outlet: { name: 'Tern News Agency' },
      title: { ...spanOf('a', 'Ferry strikes mole at Tern'), text: 'Ferry strikes mole at Tern' },
      published: { value: '2023-03-14T08:05:00+01:00', precision: 'minute', from: 'metadata' },
      furniture: [{ ...spanOf('a', 'Share this article'), kind: 'share' }],
      url: 'https://tna.example/ferry',
    }),
    article(ids.b, texts.b, {
      outlet: { name: 'The Gazette' },
      title: { ...spanOf('b', 'Horror at Tern'), text: 'Horror at Tern' },
      published: { value: '2023-03-14T08:40:00+01:00', precision: 'minute', from: 'metadata' },
    }),
    article(ids.c, texts.c, {
      published: { value: '2023-03-15', precision: 'day', from: 'text' },
      warnings: [{ code: 'maybe-truncated', message: 'The text stops early; the rest may be missing.' }],
    }),
    article(ids.d, texts.d, { outlet: { name: 'Coastal Register' } }),
  ]
  const thirty = [
    said(place('a', 'Thirty people were injured'), { attribution: 't1', stance: 'attributes', origin: 'o-leth' }),
    said(place('b', 'Thirty people were injured'), { origin: 'o-leth' }),
  ]
  const seventeen = [
    said(place('c', 'At least 17 people were hurt'), { attribution: 't1', stance: 'attributes', origin: 'o-port' }),
  ]
  const dark = [
    said(place('c', 'the light had been out since Sunday'), {
      attribution: 't2',
      stance: 'attributes',
      origin: 'o-fish',
    }),
  ]
  const denied = [said(place('a', 'the light had been out'), { attribution: 't2', stance: 'denies', origin: 'o-venn' })]
  const strike = [
    said(place('a', 'The harbour ferry Saint Alder struck the north mole at Tern'), { origin: 'o-tna' }),
    said(place('b', 'The harbour ferry Saint Alder struck the north mole at Tern'), { origin: 'o-tna' }),
    said(place('c', 'the ferry Saint Alder ran into the mole'), { origin: 'o-c' }),
  ]
  const surgery = [
    said(place('a', 'Two are in surgery'), { attribution: 't3', stance: 'attributes', origin: 'o-leth' }),
    said(place('b', 'Two are in surgery'), { origin: 'o-leth' }),
  ]
  const trainee = [said(place('c', 'A trainee was at the wheel'), { origin: 'o-c' })]
  const why = [
    {
      reason: 'the accounts share these words',
      places: [place('a', 'Two are in surgery'), place('b', 'Two are in surgery')],
    },
  ]
  const claim = (id: string, accounts: Account[], least: number, most: number): Ledger['claims'][number] => ({
    id,
    gist: { article: accounts[0]?.article ?? '', span: accounts[0]?.span ?? { start: 0, end: 1 } },
    accounts,
    perhaps: [],
    independent: { least, most, why: most < accounts.length ? why : [] },
  })
  const words = [
    [said(place('a', 'We will not negotiate while the harbour is shut'), { attribution: 't4', origin: 'o-venn' })],
    [said(place('b', 'We will not negotiate'), { attribution: 't1', origin: 'o-venn' })],
  ]
  const side = (accounts: Account[], claims: string[], answer: Place, value?: string) => ({
    answer,
    claims,
    accounts,
    ...(value === undefined ? {} : { value, asOf: null }),
  })
  const voice = (key: Key) => ({ id: 'v1', kind: 'outlet' as const, name: null, start: 0, end: texts[key].length })
  return {
    schema: 'rashomon/ledger@1',
    articles,
    entities: [
      {
        id: 'e-collision',
        name: place('a', 'strikes mole'),
        kind: 'event',
        variants: [],
        roles: [],
        why: [],
      },
      {
        id: 'e-alder',
        name: place('a', 'Saint Alder'),
        kind: 'other',
        variants: [{ text: 'Saint Alder', articles: [ids.a, ids.b, ids.c], count: 3 }],
        roles: [],
        why: [],
      },
    ],
    reuse: [
      {
        id: 'reuse-1',
        a: place('a', 'The harbour ferry Saint Alder struck the north mole at Tern on Tuesday at 06:40'),
        b: place('b', 'The harbour ferry Saint Alder struck the north mole at Tern on Tuesday at 06:40'),
        kind: 'verbatim',
        direction: 'b-from-a',
        changes: [],
        why: [{ reason: 'B names A as its source', places: [place('b', 'Tern News Agency reported')] }],
      },
      {
        id: 'reuse-2',
        a: place('a', 'Thirty people were injured, said Anouk Leth, head of the Quayside clinic. “Two are in surgery'),
        b: place('b', 'Thirty people were injured. Two are in surgery'),
        kind: 'near',
        direction: 'b-from-a',
        changes: [
          {
            kind: 'attribution-dropped',
            a: place('a', 'said Anouk Leth, head of the Quayside clinic'),
            b: place('b', 'Thirty people were injured'),
          },
          { kind: 'left-out', a: place('a', 'denied that the light had been out'), b: null },
        ],
        why: [],
      },
    ],
    lineage: [
      {
        a: ids.a,
        b: ids.b,
        direction: 'b-from-a',
        shareOfA: 0.4,
        shareOfB: 0.7,
        common: null,
        reuse: ['reuse-1', 'reuse-2'],
        why: [{ reason: 'names it as its source', places: [place('b', 'Tern News Agency reported')] }],
      },
    ],
    origins: [
      { id: 'o-leth', kind: 'speaker', name: 'Anouk Leth', why: [] },
      { id: 'o-port', kind: 'speaker', name: 'a spokeswoman for the port authority', why: [] },
      { id: 'o-fish', kind: 'speaker', name: 'Three fishermen', why: [] },
      { id: 'o-venn', kind: 'speaker', name: 'Oskar Venn', why: [] },
      { id: 'o-tna', kind: 'outlet', name: 'Tern News Agency', why: [] },
      { id: 'o-c', kind: 'unknown', name: null, why: [] },
    ],
    claims: [
      claim('claim-strike', strike, 2, 2),
      claim('claim-thirty', thirty, 1, 1),
      claim('claim-seventeen', seventeen, 1, 1),
      claim('claim-dark', dark, 1, 1),
      claim('claim-surgery', surgery, 1, 1),
      claim('claim-trainee', trainee, 1, 1),
    ],
    disputes: [
      {
        id: 'dispute-injured',
        kind: 'figure',
        about: [place('a', 'people were injured')],
        sides: [
          side(thirty, ['claim-thirty'], place('a', 'Thirty'), '30'),
          side(seventeen, ['claim-seventeen'], place('c', 'At least 17'), '17'),
        ],
        relation: 'unresolved',
        why: [
          {
            reason: 'the same thing is counted',
            places: [place('a', 'people were injured'), place('c', 'people were hurt')],
          },
        ],
      },
      {
        id: 'dispute-light',
        kind: 'denial',
        about: [place('a', 'the light had been out')],
        sides: [
          side(denied, [], place('a', 'denied that the light had been out')),
          side(dark, ['claim-dark'], place('c', 'had been out since Sunday')),
        ],
        relation: 'conflict',
        why: [{ reason: 'one account marks it as a denial', places: [place('a', 'denied')] }],
      },
      {
        id: 'dispute-words',
        kind: 'wording',
        about: [place('a', 'harbour master, Oskar Venn')],
        sides: words.map(accounts => side(accounts, [], accounts[0] ?? place('a', 'Thirty'))),
        relation: 'unresolved',
        why: [],
      },
    ],
    timeline: [
      {
        id: 't-1',
        happened: '2023-03-14T06:40',
        precision: 'minute',
        claims: ['claim-strike'],
        said: null,
        published: '2023-03-14T08:05:00+01:00',
      },
      {
        id: 't-2',
        happened: null,
        precision: 'unknown',
        claims: ['claim-thirty'],
        said: '2023-03-14',
        published: '2023-03-14T08:05:00+01:00',
      },
    ],
    framing: [
      {
        of: 'e-collision',
        labels: [
          {
            text: 'strikes',
            lemma: 'strike',
            byArticle: [{ article: ids.a, own: [spanOf('a', 'strikes')], quoted: [] }],
          },
          {
            text: 'Horror',
            lemma: 'horror',
            byArticle: [{ article: ids.b, own: [spanOf('b', 'Horror')], quoted: [] }],
          },
        ],
      },
    ],
    coverage: [
      {
        claim: 'claim-thirty',
        byArticle: [
          { article: ids.a, state: 'attributes' },
          { article: ids.b, state: 'states' },
          { article: ids.c, state: 'other-answer' },
          { article: ids.d, state: 'elsewhere' },
        ],
      },
      {
        claim: 'claim-trainee',
        byArticle: [
          { article: ids.a, state: 'silent-earlier' },
          { article: ids.b, state: 'silent' },
          { article: ids.c, state: 'states' },
          { article: ids.d, state: 'elsewhere' },
        ],
      },
    ],
    apart: [
      { article: ids.d, why: [{ reason: 'it tells of another year', places: [place('d', 'sank off Tern in 2019')] }] },
    ],
    speakers: [
      {
        entity: null,
        name: place('a', 'Anouk Leth'),
        kind: 'person',
        byArticle: [
          { article: ids.a, attributions: ['t1', 't3'], words: 8, cues: [spanOf('a', 'said'), spanOf('a', 'told')] },
        ],
      },
      {
        entity: null,
        name: place('c', 'Three fishermen'),
        kind: 'group',
        byArticle: [{ article: ids.c, attributions: ['t2'], words: 7, cues: [spanOf('c', 'said', 1)] }],
      },
    ],
    evidence: [
      {
        article: ids.a,
        reader: 'english',
        voices: [voice('a')],
        attributions: [
          attribution('a', 't1', 'Anouk Leth, head of the Quayside clinic', 'said', 'Thirty people were injured'),
          {
            ...attribution('a', 't2', 'The harbour master, Oskar Venn', 'denied', 'the light had been out'),
            stance: 'denies',
          },
          attribution('a', 't3', 'she', 'told', 'Two are in surgery'),
          attribution('a', 't4', 'he', 'said', 'We will not negotiate while the harbour is shut'),
        ],
        findings: [],
        words: 70,
        own: 0.6,
      },
      {
        article: ids.b,
        reader: 'english',
        voices: [voice('b')],
        attributions: [attribution('b', 't1', 'the harbour master', 'said', 'We will not negotiate')],
        findings: [],
        words: 40,
        own: 0.3,
      },
      {
        article: ids.c,
        reader: 'plain',
        voices: [voice('c')],
        attributions: [
          attribution('c', 't1', 'a spokeswoman for the port authority', 'said', 'At least 17 people were hurt'),
          attribution('c', 't2', 'Three fishermen', 'said', 'the light had been out since Sunday'),
        ],
        findings: [
          {
            code: 'quote-never-opens',
            at: spanOf('c', 'A trainee'),
            message: 'A quotation closes here but none was opened.',
          },
        ],
        words: 36,
        own: 1,
      },
    ],
    failures: [{ input: 'broken.txt', code: 'empty', message: 'The file holds nothing.' }],
    made: { by: 'rashomon', version: '0.1.0', settings: { language: 'en' } },
  }
}
