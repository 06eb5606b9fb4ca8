/**
 * Who says what in an English article, on its parse.
 *
 *     words → cues → the part of each word → what is said → which of them stand → what no clause holds
 *
 * The first five are learned (`models/attribution/` tells how), the last is rules: quotations that run on, blocks after a colon,
 * signatures, turns, hearsay.
 */
import type { Attribution } from '../../contracts/index.ts'
import type { Parse } from '../../language/english/index.ts'
import type { Span } from '../../text/index.ts'
import type { Ground } from '../ground.ts'
import { shown } from './confidence.ts'
import { decode, type Scored } from './decode.ts'
import { cuesOf, draftsOf } from './drafts.ts'
import type { AttributionModels } from './models.ts'
import { withNamedHeadlines } from './plain/headline-names.ts'
import { outermost } from './plain/paragraph.ts'
import { finished, type Said } from './said.ts'
import { rescore } from './rescore.ts'
import { spansOf } from './spans.ts'
import { withSource } from './source.ts'
import { kindOfSource } from './source-kind.ts'
import { stanceOf } from './stance.ts'
import { afterColon } from './structure/after-colon.ts'
import { withCited } from './structure/citing.ts'
import { withBareSource } from './structure/bare-source.ts'
import { cutAtConjuncts } from './structure/conjuncts.ts'
import { upToParticiple, withEdges, withoutHearer } from './structure/edges.ts'
import { fromPlain } from './structure/from-plain.ts'
import { handedOn, withAsQuoted, withQuotedBy, withSaidInside } from './structure/handed-on.ts'
import { innerDrafts } from './structure/inner.ts'
import { withInverted } from './structure/inverted.ts'
import { withJoinedSources } from './structure/joined.ts'
import { leftOver } from './structure/left-over.ts'
import { isSaid } from './structure/not-said.ts'
import { isSpoken } from './structure/not-taken.ts'
import { withOwnTags } from './structure/own-tags.ts'
import { putAt } from './structure/put-at.ts'
import { inTheWordsOf, placed } from './structure/quoted-as.ts'
import { runningOn } from './structure/running-on.ts'
import { unshared } from './structure/shared.ts'
import { signatures } from './structure/signature.ts'
import { transcript } from './plain/transcript.ts'
import { withWholeSource } from './structure/whole-source.ts'
import { type Syntax, syntaxOf } from './syntax.ts'
import { viaOf } from './via.ts'

// On the development part found and triple are flat within half a point from .3 to .45. Lower for more and weaker ones,
// higher for what must decide something: every attribution carries its confidence.
const READING = 0.35

/** Every attribution, in the order of the text; ids `at1`, `at2`, …. `source.entity` is null: see `who/`. */
export function attributeEnglish(
  ground: Ground,
  parse: Parse,
  models: AttributionModels,
  /** The chance of each cue, where it is not the models' to say: what they learned from is read by others (`models/attribution/`). */
  given?: (s: Syntax) => Map<number, number>,
): Attribution[] {
  const quotes = outermost(ground.quotations)
  const s = syntaxOf(parse, ground.paragraphs, quotes, models.wordnet)
  const cues = given?.(s) ?? cuesOf(s, models)
  const drafts = draftsOf(s, models, cues)
  const scores = rescore(s, models.rescore, drafts)
  const scored = drafts.map((draft, i) => ({ ...draft, score: scores[i]! }))
  const decided = withOwnTags(
    s,
    decode(scored, READING).map(draft => withoutHearer(s, draft)),
    scored,
  )
  const spoken = withoutTwice(
    decided.filter(draft => isSpoken(s, draft) && isSaid(s, draft)).map(draft => withInverted(s, placed(s, draft))),
  )
  const phrases = [...inTheWordsOf(s), ...putAt(s, spoken)]
  const apart = unshared(
    s,
    cutAtConjuncts(s, models, without(spoken, phrases)).map(draft => withEdges(s, draft)),
  )
  const known = withJoinedSources(
    s,
    [...apart, ...phrases].map(draft => withWho(s, draft)),
  )
  const outer = withCited(s, handedOn(s, upToParticiple(s, known, scored)))
  let said = [
    ...outer.map(draft => saidOf(s, draft, s.quoted[draft.cue]! >= 0)),
    ...innerDrafts(s, models, outer).map(draft => saidOf(s, draft, true)),
  ]
  said = afterColon(s, ground, cues, drafts, said)
  said = signatures(ground, said)
  said = transcript(ground, said, 'english')
  said = runningOn(ground, said)
  said = withNamedHeadlines(ground, fromPlain(ground, said))
  said = leftOver(s, ground, said)
  return finished(ground, said)
}

/** “The Gazette quoted Orlo as saying”: its words are one cue, and none of them a weaker one's. */
const withoutTwice = (drafts: readonly Scored[]): Scored[] =>
  drafts.filter(d => !drafts.some(o => o.score > d.score && o.cueWords.includes(d.cue) && !d.cueWords.includes(o.cue)))

/** Who says it: one phrase, whole, and nothing beside it. */
const withWho = (s: Syntax, draft: Scored): Scored =>
  withAsQuoted(
    s,
    withSaidInside(s, withQuotedBy(s, withoutHearer(s, withBareSource(s, withWholeSource(s, withSource(s, draft)))))),
  )

/** Those that share no cue word with the better founded ones, and are no weaker ones inside them. */
const without = (drafts: readonly Scored[], better: readonly Scored[]): Scored[] =>
  drafts.filter(
    d =>
      !better.some(
        b => d.cueWords.some(t => b.cueWords.includes(t)) || (d.score < b.score && b.content.includes(d.cue)),
      ),
  )

function saidOf(s: Syntax, taken: Scored, inner: boolean): Said {
  const breaks = new Set([...taken.source, ...taken.cueWords])
  return {
    source: one(s, taken.source),
    sourceKind: kindOfSource(s, taken.source),
    cue: cueSpan(s, taken),
    content: spansOf(s, taken.content, breaks).map(piece => (inner ? unmarked(s, piece) : piece)),
    via: viaOf(s, taken),
    stance: stanceOf(s, taken.cue, taken.cueWords, taken.content),
    confidence: shown(taken.score),
    rule: 'english/learned',
  }
}

/** A source is one stretch. */
function one(s: Syntax, words: readonly number[]): Span | null {
  const spans = spansOf(s, words)
  const [first, last] = [spans[0], spans.at(-1)]
  return first && last ? unmarked(s, { start: first.start, end: last.end }) : null
}

/** Without the mark of a quotation that goes on behind it, or began before. */
function unmarked(s: Syntax, { start, end }: Span): Span {
  const open = s.quotes.some(({ quotation: q }) => q.start === start && q.end > end && q.inner.start > start)
  const close = s.quotes.some(({ quotation: q }) => q.end === end && q.start < start && q.inner.end < end)
  const from = open ? start + s.text.slice(start, end).search(/[\p{L}\p{N}]/u) : start
  const words = close ? s.text.slice(from, end).replace(/[\s,"“”„‟«»‘’']+$/u, '') : s.text.slice(from, end)
  return { start: from, end: from + words.length }
}

/** The words of the cue around its chief one; a gap of up to three words that are no part of anything else is bridged. */
function cueSpan(s: Syntax, { cue, cueWords, source, content }: Scored): Span {
  const barred = new Set([...source, ...content])
  let from = cue
  let to = cue
  const open = (a: number, b: number): boolean => {
    for (let i = a + 1; i < b; i++) if (barred.has(i)) return false
    return b - a <= 4
  }
  for (const t of cueWords) if (t > to && open(to, t)) to = t
  for (const t of [...cueWords].reverse()) if (t < from && open(t, from)) from = t
  return { start: s.start[from]!, end: s.end[to]! }
}
