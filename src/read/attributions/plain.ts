/**
 * Who says what, without a model: quotation marks, dashes, and a list of words of speech.
 */
import type { Attribution } from '../../contracts/index.ts'
import { byPlace, overlaps, type Span } from '../../text/index.ts'
import type { Ground } from '../ground.ts'
import type { Quotation } from '../quotations/index.ts'
import { tagInside } from './plain/elsewhere.ts'
import { governed, type Opening, opening } from './plain/block.ts'
import { withNamedHeadlines } from './plain/headline-names.ts'
import { lexiconFor } from './plain/lexicon.ts'
import { onlyQuoted, outermost, readParagraph } from './plain/paragraph.ts'
import type { Found } from './plain/rule.ts'
import { transcript } from './plain/transcript.ts'
import { finished } from './said.ts'

export function attributePlainly(ground: Ground): Attribution[] {
  const { text, paragraphs } = ground
  const lexicon = lexiconFor(ground.article.language)
  const found: Found[] = []
  let next = 0
  let ends: Found | null = null
  let runsOn = false
  let opens: Opening | null = null
  let voice = 0
  let running: Span[] = []
  paragraphs.forEach((paragraph, p) => {
    const quotations: Quotation[] = []
    while (next < ground.quotations.length && (ground.quotations[next]?.start ?? 0) < paragraph.end) {
      const quotation = ground.quotations[next++]
      if (quotation) quotations.push(quotation)
    }
    const read = readParagraph(text, paragraph, quotations, lexicon, ends, runsOn)
    // “It was dark. ¶ “Nobody came,” he added: what ran on into this paragraph belongs to the tag that it found there.
    const [opener] = outermost(quotations)
    const taker = running.length > 0 && opener ? read.found.findIndex(f => f.content[0]?.start === opener.start) : -1
    const taken = read.found[taker]
    if (taken) read.found[taker] = { ...taken, content: [...running, ...taken.content] }
    else found.push(...running.map(q => untagged(q)))
    running = []
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
      const left = leftOver(
        text,
        outermost(quotations),
        found.slice(-read.found.length - 2).flatMap(f => f.content),
        ends,
        read.stretches[0] ? onlyQuoted(read.stretches[0]) !== null : false,
      )
      const last = outermost(quotations).at(-1)
      const runs = left.at(-1)
      if (last?.continues && runs && !runs.source && runs.content[0]?.start === last.start) {
        running = [...runs.content]
        left.pop()
      }
      found.push(...left.map(one => (one.content[0] && tagInside(text, one.content[0], lexicon)) ?? one))
    }
    const last = read.stretches.at(-1)
    opens = last ? opening(last, lexicon, read.found) : null
    runsOn = outermost(quotations).at(-1)?.continues === true && read.ends !== null
    ends = read.ends
  })
  const said = found.map(f => ({ ...f, rule: `plain/${f.rule}` }))
  return finished(ground, withNamedHeadlines(ground, transcript(ground, said, 'plain')))
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
    if (reach > q.start) return []
    if (!q.continues && (!/^\P{L}*\p{Lu}/u.test(opens) || wordsIn(text, q.inner) < SPEECH_WORDS)) return []
    const source = begins && n === 0 ? (before?.source ?? null) : null
    if (!source) return isTitle(text, q.inner) ? [] : [untagged(q)]
    return [{ ...untagged(q), rule: 'same-speaker', source, confidence: 0.8 }]
  })
}

const untagged = ({ start, end }: Span): Found => ({
  rule: 'untagged',
  source: null,
  cue: null,
  content: [{ start, end }],
  via: [],
  stance: 'asserts',
  confidence: 0.6,
})

/** “The Last Ferry of Tern”: all words but the small ones have capitals. */
function isTitle(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, Math.min(end, start + 120)).match(/[\p{L}’'-]+/gu) ?? []
  return (
    words.length < 14 &&
    words.every(w => /^\p{Lu}/u.test(w) || /^(?:of|the|and|a|an|in|on|at|to|for|from|by|with|or|as|is|v|vs)$/.test(w))
  )
}

const wordsIn = (text: string, { start, end }: Span): number =>
  text.slice(start, Math.min(end, start + 400)).match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0
