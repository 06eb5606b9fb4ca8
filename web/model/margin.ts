import type { Attribution, Evidence } from '../../src/contracts/index.ts'
import { overlaps, slice, type Span } from '../../src/text/index.ts'
import { partText } from './chain.ts'

/** Who speaks beside a paragraph, and the stretches of it that are theirs. */
export type Aside = {
  /** In the account's own words; `null` where it names nobody, or where `ours` says what the part is. */
  who: string | null
  /** A phrase of ours: nobody named, or a part that is not the outlet's own voice. */
  ours: string | null
  cues: string
  spans: Span[]
}

// What a margin of 100 px holds in four lines; the whole source stands in the text beside it.
const NAME = 56

/**
 * The margin of a paragraph, in the order of the text: parts that are not the outlet's own voice, then each speaker once,
 * with the cue words in their own spelling. A content that runs over several paragraphs is marked beside each of them.
 */
export function marginOf({ voices, attributions }: Evidence, text: string, at: Span): Aside[] {
  const parts = voices
    .filter(voice => voice.kind !== 'outlet' && voice.kind !== 'update' && overlaps(voice, at))
    .map(({ kind, name, start, end }): Aside => {
      const ours = `${partText[kind] ?? kind}${name === null ? '' : `, ${name}`}`
      return { who: null, ours, cues: '', spans: [clipped({ start, end }, at)] }
    })
  const seen = new Map<string, Aside & { words: string[] }>()
  for (const one of attributions) {
    const spans = stretches(one, at)
    if (spans.length === 0) continue
    const who = one.source ? short(flat(slice(text, one.source))) : null
    const key = who?.toLowerCase() ?? ''
    const entry = seen.get(key) ?? { who, ours: who === null ? 'not named' : null, cues: '', spans: [], words: [] }
    if (one.cue && overlaps(one.cue, at)) entry.words.push(flat(slice(text, one.cue)))
    entry.spans.push(...spans)
    seen.set(key, entry)
  }
  const speakers = [...seen.values()].map(({ who, ours, spans, words }) => ({
    who,
    ours,
    cues: [...new Set(words)].join(' · '),
    spans: joined(spans),
  }))
  return [...parts, ...speakers.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))]
}

/** What of an attribution stands in the paragraph: content, source and cue. */
const stretches = ({ content, source, cue }: Attribution, at: Span): Span[] =>
  [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])]
    .filter(one => overlaps(one, at))
    .map(one => clipped(one, at))

const clipped = ({ start, end }: Span, at: Span): Span => ({
  start: Math.max(start, at.start),
  end: Math.min(end, at.end),
})

// Between the parts of one saying stand a comma, a mark, a blank: no more than this, or they are two.
const GAP = 4

function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1)
    if (last && start <= last.end + GAP) out[out.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else out.push({ start, end })
  }
  return out
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ')

const short = (text: string): string => (text.length <= NAME ? text : `${text.slice(0, NAME).replace(/\s+\S*$/u, '')}…`)
