import type { Attribution, Place, Wording } from '../../contracts/index.ts'
import { byText, trimmed } from '../../text/index.ts'
import { idOf } from '../ids.ts'
import type { Speakers } from '../lineage/index.ts'
import { disjointSets } from '../origins/index.ts'
import { type Paper, type Pile, placeOf, wordsAt } from '../pile.ts'
import { agreeing, aligned, type Rendering, wordsIn } from '../reuse/index.ts'
import { comparable, type Comparable, type Comparer, termsOf } from '../words/index.ts'

type Speech = Rendering & { readonly attribution: Attribution; readonly said: Comparable; readonly isNegative: boolean }

// A quotation of fewer words is a phrase that many sentences hold; an indirect report needs as many content words.
const LEAST = { words: 3, terms: 3 }
// Of the shorter quotation's words, how many the longer must have in the same order: as for clipped speeches (`lineage`).
const CLIPPED = 0.75
// In other words, as of two translators: similarity of the two, and none of them denies what the other says. The first is
// where wording disputes begin (`disputes/wording.ts`).
const OTHER_WORDS = 0.45
// Of the content words of an indirect report, how many must find a partner in the quotation that it renders.
const REPORTED = 0.7
// So many speeches of one speaker are compared with each other; the work grows with their square.
const MOST = 60

const negation = /\b(?:not|no|never|nobody|nothing|none|neither|nor|cannot|without)\b|n[’']t\b/iu

/**
 * Speeches that two accounts or more give, each held word by word against the fullest quotation of it.
 *
 * One speech is what one known speaker said, found again by its words: quoted alike, clipped, in other words as two
 * translators have it, or reported without marks. Two indirect reports alone are no wording of anything. In the order
 * of the first account of each.
 */
export function alignWordings({ papers }: Pile, speaks: Speakers, compare: Comparer): Wording[] {
  const bySpeaker = new Map<string, Speech[]>()
  for (const paper of papers) {
    for (const attribution of paper.reading.attributions) {
      const speaker = speaks(paper, attribution)
      const speech = speaker.kind === 'known' && attribution.source ? speechOf(paper, attribution) : null
      if (speaker.kind === 'known' && speech)
        bySpeaker.set(speaker.key, [...(bySpeaker.get(speaker.key) ?? []), speech])
    }
  }
  const order = new Map(papers.map(({ id }, k) => [id, k]))
  return [...bySpeaker.values()]
    .flatMap(speeches => oneSpeech(speeches.slice(0, MOST), compare))
    .flatMap(group => wordingOf(group, order))
    .sort((x, y) => byText(x.id, y.id))
}

function speechOf(paper: Paper, attribution: Attribution): Speech | null {
  const pieces = attribution.content.flatMap(piece => trimmed(paper.text, piece) ?? [])
  const words = pieces.flatMap(({ start, end }, k) => wordsIn(paper.text, start, end, k))
  if (words.length < LEAST.words) return null
  const text = pieces.map(piece => wordsAt(paper, piece)).join(' ')
  const said = comparable(text, termsOf(text))
  const isNegative = negation.test(text) || attribution.stance === 'denies'
  return { paper, words, attribution, said, isNegative }
}

const isQuoted = ({ attribution }: Speech): boolean => attribution.type !== 'indirect'

function areOne(a: Speech, b: Speech, compare: Comparer): boolean {
  if (!isQuoted(a) && !isQuoted(b)) return false
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  const [report, quoted] = isQuoted(a) ? [b, a] : [a, b]
  if (a.isNegative !== b.isNegative && !isPart(short, long)) return false
  if (!isQuoted(report))
    return report.said.terms.length >= LEAST.terms && compare.covered(report.said.terms, quoted.said.terms) >= REPORTED
  return isPart(short, long) || compare.similarity(a.said, b.said) >= OTHER_WORDS
}

const isPart = (short: Speech, long: Speech): boolean => agreeing(short, long) >= CLIPPED * short.words.length

function oneSpeech(speeches: readonly Speech[], compare: Comparer): Speech[][] {
  const sets = disjointSets(speeches.length)
  for (const [k, one] of speeches.entries())
    for (const [m, other] of speeches.slice(0, k).entries())
      if (one.paper !== other.paper && areOne(one, other, compare)) sets.join(m, k)
  const groups = new Map<number, Speech[]>()
  for (const [k, one] of speeches.entries()) groups.set(sets.find(k), [...(groups.get(sets.find(k)) ?? []), one])
  return [...groups.values()]
}

/** The speeches of one account in a group as one rendering; a second telling of the same, in marks or without, is left out. */
function renderingOf(own: readonly Speech[]): Speech[] {
  const kept: Speech[] = []
  const quoted = own.filter(isQuoted)
  for (const one of [...(quoted.length > 0 ? quoted : own)].sort((a, b) => b.words.length - a.words.length))
    if (!kept.some(other => isPart(one, other))) kept.push(one)
  return kept.sort((a, b) => (a.words[0]?.start ?? 0) - (b.words[0]?.start ?? 0))
}

const pronoun = /^(?:he|she|they|it|who|we|i)$/iu

/** The speaker by name where any account has one, else as the first calls them. */
function nameIn(renderings: readonly { paper: Paper; speeches: readonly Speech[] }[]): Place {
  const sources = renderings.flatMap(({ paper, speeches }) =>
    speeches.flatMap(({ attribution: { source } }) => (source ? [{ paper, source }] : [])),
  )
  const named = sources.find(({ paper, source }) => !pronoun.test(wordsAt(paper, source))) ?? sources[0]
  if (!named) throw new RangeError('A speech is grouped by its speaker, and has a source')
  return placeOf(named.paper, named.source)
}

function wordingOf(group: readonly Speech[], order: ReadonlyMap<string, number>): Wording[] {
  const byPaper = new Map<Paper, Speech[]>()
  for (const one of group) byPaper.set(one.paper, [...(byPaper.get(one.paper) ?? []), one])
  if (byPaper.size < 2) return []
  const renderings = [...byPaper].map(([paper, own]) => {
    const speeches = renderingOf(own)
    const quoted = speeches.filter(isQuoted).reduce((sum, { words }) => sum + words.length, 0)
    let piece = 0
    const words = speeches.flatMap(one => {
      const shift = piece
      piece += (one.words.at(-1)?.piece ?? 0) + 1
      return one.words.map(word => ({ ...word, piece: word.piece + shift }))
    })
    return { paper, speeches, quoted, words }
  })
  const [fullest, ...others] = renderings.sort(
    (a, b) => b.quoted - a.quoted || (order.get(a.paper.id) ?? 0) - (order.get(b.paper.id) ?? 0),
  )
  if (!fullest || fullest.quoted === 0) return []
  const line = ({ paper, speeches }: typeof fullest, words: Wording['renderings'][number]['words']) => ({
    article: paper.id,
    attributions: speeches.map(({ attribution }) => attribution.id),
    type: (['direct', 'mixed', 'indirect'] as const).find(type =>
      speeches.some(({ attribution }) => attribution.type === type),
    ) as Attribution['type'],
    at: speeches.flatMap(({ attribution }) =>
      attribution.content.flatMap(piece => trimmed(paper.text, piece) ?? []).map(at => placeOf(paper, at)),
    ),
    words,
  })
  others.sort((a, b) => (order.get(a.paper.id) ?? 0) - (order.get(b.paper.id) ?? 0))
  return [
    {
      id: idOf('wording', fullest.paper.id, fullest.words[0]?.start ?? 0),
      speaker: nameIn([fullest, ...others]),
      renderings: [line(fullest, []), ...others.map(other => line(other, aligned(fullest, other)))],
      why: [
        {
          reason: 'the same speaker, and the same speech by its words',
          places: [fullest, ...others].map(({ paper, words }) =>
            placeOf(paper, { start: words[0]?.start ?? 0, end: words.findLast(({ piece }) => piece === 0)?.end ?? 1 }),
          ),
        },
      ],
    },
  ]
}
