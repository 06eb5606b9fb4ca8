import {
  accountCount,
  agreed,
  book,
  type Book,
  carriedByMany,
  type Card,
  eventLine,
  lost,
  momentText,
  onlyOne,
  questionWord,
  relationText,
  voiceCount,
} from '../../../web/model.ts'
import type { Account, Change, Claim, Dispute, Ledger, Place } from '../../contracts/index.ts'
import { escaped } from './escape.ts'

/** The ledger as Markdown: what the first page says and every dispute, each line with the places it rests on. */
export function reportMarkdown(ledger: Ledger): string {
  const of = book(ledger)
  return [
    ...head(of),
    ...section(
      'Disputed',
      of.disputes.flatMap(one => dispute(of, one)),
    ),
    ...section(
      'Carried by many, resting on one voice',
      carriedByMany(of).map(one => claimLine(of, one)),
    ),
    ...section(
      'Agreed by separate accounts',
      agreed(of).map(one => claimLine(of, one)),
    ),
    ...section(
      'Figures that moved',
      of.updates.flatMap(one => dispute(of, one)),
    ),
    ...section(
      'Only one account has it',
      onlyOne(of).shown.map(one => claimLine(of, one)),
    ),
    ...section(
      'Lost on the way',
      lost(of).map(one => change(of, one)),
    ),
    ...section('Accounts', accounts(of)),
    ...section('How this was made', made(of)),
    '',
  ].join('\n')
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines, '']

/** “words” [A 12–40] */
const quoted = (of: Book, at: Place): string => `“${escaped(of.words(at))}” ${place(of, at)}`
const place = (of: Book, at: Place): string => `\\[${of.card(at.article).letter} ${at.span.start}–${at.span.end}\\]`

function head(of: Book): string[] {
  const event = eventLine(of)
  const title = event ? quoted(of, event.at) : accountCount(of.accounts.length)
  return [
    `# Rashomon: ${title}`,
    '',
    `${accountCount(of.accounts.length)} of ${of.cards.length} articles. What stands in quotation marks are characters of an account; the letter names the account, the numbers are where they stand in its text.`,
    '',
  ]
}

function dispute(of: Book, { kind, about, sides, relation }: Dispute): string[] {
  const word = questionWord(
    kind,
    sides.map(({ answer }) => of.words(answer)),
  )
  const first = about[0]
  return [
    `### ${word}${first ? ` ${quoted(of, first)}` : ''}`,
    '',
    ...sides.flatMap(side => [
      `- ${quoted(of, side.answer)} (${voiceCount(of.voicesOf(side))})`,
      ...of.inOrder(side.accounts).map(account => `    - ${quoted(of, account)}, ${onWhoseWord(of, account)}`),
    ]),
    '',
    relationText[relation],
    '',
  ]
}

function onWhoseWord(of: Book, account: Account): string {
  const { kind, links, name } = of.chain(account)
  const outlet = escaped(of.card(account.article).name)
  if (kind === 'own') return `own voice of ${outlet}`
  const chain = links.map((at, index) => quoted(of, at) + (index === 0 && name ? ` (${quoted(of, name)})` : ''))
  return [...(kind === 'none' ? ['speaker not named'] : []), ...chain, outlet].join(' ← ')
}

function claimLine(of: Book, claim: Claim): string {
  const voices = of.voices(claim)
  const letters = of.inOrder(claim.accounts).map(({ article }) => of.card(article).letter)
  return `- ${quoted(of, claim.gist)} ${accountCount(voices.accounts)} · ${voiceCount(voices)}: ${letters.join(', ')}`
}

function change(of: Book, { kind, a, b }: Change): string {
  const phrase = {
    word: 'another word',
    figure: 'another figure',
    'attribution-dropped': 'without the speaker',
    'left-out': 'left out',
    added: 'added',
    'denial-alone': 'the denial without what it denies',
    'denial-dropped': 'without the denial',
  }[kind]
  return `- ${a ? quoted(of, a) : 'not there'} → ${b ? quoted(of, b) : 'not there'}: ${phrase}`
}

const accounts = (of: Book): string[] => [
  '| | Outlet | Published | Headline | Address | SHA-256 |',
  '|---|---|---|---|---|---|',
  ...of.cards.map(
    card =>
      `| ${card.letter} | ${[name(card), published(card), escaped(card.article.title?.text ?? ''), escaped(card.article.url ?? card.article.path ?? ''), card.article.capture.sha256].join(' | ')} |`,
  ),
]

const name = (card: Card): string =>
  escaped(card.name) + (card.outletKnown ? '' : ' (outlet not known)') + (card.apart ? ' (set apart)' : '')
const published = ({ published: at }: Card): string =>
  at ? `${momentText(at)}${at.day === null ? '' : ` ${at.year}`}` : 'not known'

const made = ({ ledger }: Book): string[] => [
  `- ${ledger.made.by} ${escaped(ledger.made.version)}`,
  ...Object.entries(ledger.made.settings).map(([key, value]) => `- ${escaped(key)}: ${escaped(value)}`),
  ...ledger.failures.map(
    ({ input, code, message }) => `- not read: ${escaped(input)} (${escaped(code)}): ${escaped(message)}`,
  ),
]
