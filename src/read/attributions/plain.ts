/**
 * Who says what, without a model: quotation marks, dashes, and a list of words of speech.
 */
import type { Attribution } from '../../contracts/index.ts'
import { byPlace, holds, overlaps, type Span } from '../../text/index.ts'
import type { Ground } from '../ground.ts'
import type { Quotation } from '../quotations/index.ts'
import { governed, type Opening, opening } from './plain/block.ts'
import { lexiconFor } from './plain/lexicon.ts'
import { onlyQuoted, outermost, readParagraph } from './plain/paragraph.ts'
import type { Found } from './plain/rule.ts'
import { sourceKindOf } from './plain/source-kind.ts'

export function attributePlainly(ground: Ground): Attribution[] {
  const { text, paragraphs } = ground
  const lexicon = lexiconFor(ground.article.language)
  const found: Found[] = []
  let next = 0
  let ends: Found | null = null
  let runsOn = false
  let opens: Opening | null = null
  let voice = 0
  paragraphs.forEach((paragraph, p) => {
    const quotations: Quotation[] = []
    while (next < ground.quotations.length && (ground.quotations[next]?.start ?? 0) < paragraph.end) {
      const quotation = ground.quotations[next++]
      if (quotation) quotations.push(quotation)
    }
    const read = readParagraph(text, paragraph, quotations, lexicon, ends, runsOn)
    // The one that ran on is longer now.
    if (runsOn && ends) {
      const longer = read.found.find(
        f => f.cue === ends?.cue && f.source === ends.source && f.content[0] === ends.content[0],
      )
      if (longer) found.splice(found.lastIndexOf(ends), 1)
    }
    const [first] = read.stretches
    const block = opens && governed(paragraphs, p, first)
    const claimed = read.found.some(f =>
      f.content.some(c => block?.content.some(b => overlaps(b, c) && b.end - b.start <= 2 * (c.end - c.start))),
    )
    // Where another's voice begins here, the line that leads it in has done its work.
    while (voice + 1 < ground.voices.length && (ground.voices[voice]?.end ?? 0) <= paragraph.start) voice++
    const speaking = ground.voices[voice]
    const isVoice = speaking?.start === paragraph.start && speaking.kind === 'republished' && speaking.name !== null
    if (opens && block && !claimed && !isVoice) {
      found.push({ ...opens, rule: 'block', content: block.content, via: [], confidence: block.confidence })
    }
    for (const one of read.found) found.push(one)
    // Where the voice is a turn or a post, it says whose words these are.
    if (speaking?.kind !== 'turn' && speaking?.kind !== 'post') {
      found.push(
        ...leftOver(
          text,
          outermost(quotations),
          found.slice(-read.found.length - 2).flatMap(f => f.content),
          ends,
          read.stretches[0] ? onlyQuoted(read.stretches[0]) !== null : false,
        ),
      )
    }
    const last = read.stretches.at(-1)
    opens = last ? opening(last, lexicon, read.found) : null
    runsOn = outermost(quotations).at(-1)?.continues === true && read.ends !== null
    ends = read.ends
  })
  return numbered(text, found)
}

// Titles, names and single terms are shorter; of the longer ones that begin as a sentence does nearly all are somebody's words.
const SPEECH_WORDS = 5

/**
 * Quotations that no rule took: somebody's words, and the text does not say whose.
 *
 * Only a paragraph that is all quotation, behind one that ended with somebody's speech, is taken to be the same speaker's.
 */
function leftOver(
  text: string,
  quotations: readonly Quotation[],
  claimed: readonly Span[],
  before: Found | null,
  begins: boolean,
): Found[] {
  const taken = [...claimed].sort(byPlace)
  let next = 0
  let reach = 0
  return quotations.flatMap((q, n): Found[] => {
    for (; next < taken.length && (taken[next]?.start ?? 0) < q.end; next++)
      reach = Math.max(reach, taken[next]?.end ?? 0)
    const opens = text.slice(q.inner.start, q.inner.start + 20)
    if (reach > q.start || !/^\P{L}*\p{Lu}/u.test(opens) || wordsIn(text, q.inner) < SPEECH_WORDS) return []
    const source = begins && n === 0 ? (before?.source ?? null) : null
    return [
      {
        rule: source ? 'same-speaker' : 'untagged',
        source,
        cue: null,
        content: [{ start: q.start, end: q.end }],
        via: [],
        stance: 'asserts',
        confidence: source ? 0.8 : 0.6,
      },
    ]
  })
}

const wordsIn = (text: string, { start, end }: Span): number =>
  text.slice(start, Math.min(end, start + 400)).match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0

/** In the order of the text, with ids, the kind of their source, and what lies in what. */
function numbered(text: string, found: readonly Found[]): Attribution[] {
  const placed = [...found].sort(
    (a, b) => byPlace(whole(a), whole(b)) || byPlace(a.content[0] ?? whole(a), b.content[0] ?? whole(b)),
  )
  return placed.map((f, n) => ({
    id: `at${n + 1}`,
    type: typeOf(text, f.content),
    source: f.source ? { ...f.source, entity: null } : null,
    cue: f.cue,
    content: f.content.map(({ start, end }) => ({ start, end })),
    via: f.via.map(v => ({ ...v, entity: null })),
    stance: f.stance,
    sourceKind: sourceKindOf(f.source ? text.slice(f.source.start, f.source.end) : null),
    relayed: f.via.some(v => v.kind === 'reported-by' || v.kind === 'citing'),
    nestedIn: idOf(outerOf(placed, n)),
    confidence: f.confidence,
    rule: `plain/${f.rule}`,
  }))
}

const idOf = (n: number | null): string | null => (n === null ? null : `at${n + 1}`)

/** From the first of source, cue and content to the last. */
function whole(f: Found): Span {
  const parts = [...f.content, ...(f.source ? [f.source] : []), ...(f.cue ? [f.cue] : [])]
  return { start: Math.min(...parts.map(p => p.start)), end: Math.max(...parts.map(p => p.end)) }
}

/** The narrowest attribution whose content holds the cue of this one. Only neighbours can: contents lie near their cues. */
function outerOf(placed: readonly Found[], n: number): number | null {
  const cue = placed[n]?.cue
  if (!cue) return null
  let best: number | null = null
  let width = Number.POSITIVE_INFINITY
  for (let k = Math.max(0, n - 20); k < Math.min(placed.length, n + 20); k++) {
    const piece = k === n ? undefined : placed[k]?.content.find(c => holds(c, cue))
    if (piece && piece.end - piece.start < width) {
      best = k
      width = piece.end - piece.start
    }
  }
  return best
}

/** Direct when all of it stands in quotation marks, mixed when a part does. */
function typeOf(text: string, content: readonly Span[]): Attribution['type'] {
  let quoted = 0
  let open = 0
  for (const piece of content) {
    const words = text.slice(piece.start, piece.end).trim()
    if (/^["“„«‘'–—―-]/u.test(words) && (/["”“»’'.,!?…]$/u.test(words) || words.length > 200)) quoted++
    else if (/["“„«»”]/u.test(words)) open++
  }
  return quoted === content.length ? 'direct' : quoted + open > 0 ? 'mixed' : 'indirect'
}
