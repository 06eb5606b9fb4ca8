/**
 * The source, the cue, and then what is said: Varga said (that) the crane was idle. Varga told reporters: “…”
 */
import type { Span } from '../../../text/index.ts'
import { type Lexicon, type Verb, verbAt } from './lexicon.ts'
import { anonymity, grants, supposing } from './no-speech.ts'
import { beforeAuxiliaries, isCapital, leadingSubject, subjectOf } from './noun-phrase.ts'
import { type Found, foundBy, isComma, isDash, type PlainRule, stretchOf, words } from './rule.ts'
import type { Stretch, Token } from './stretch.ts'

export const clause: PlainRule = {
  name: 'clause',
  examples: [
    { text: 'Varga said the crane was idle.', finds: ['Varga | said | the crane was idle'] },
    { text: 'On Tuesday, Varga said that the crane “was idle.”', finds: ['Varga | said | that the crane “was idle.”'] },
    { text: 'Varga told reporters: “We saw nothing.”', finds: ['Varga | told | “We saw nothing.”'] },
    {
      text: 'The mayor, Ode Marr, announced on Monday that the ferry would sail.',
      finds: ['The mayor, Ode Marr | announced | that the ferry would sail'],
    },
    {
      text: 'Varga said the crane was idle, adding that nobody had seen it move.',
      finds: ['Varga | said | the crane was idle', 'Varga | adding | that nobody had seen it move'],
    },
    {
      text: 'The harbour office has denied that the ferry sailed.',
      finds: ['The harbour office | denied | that the ferry sailed'],
    },
    {
      text: 'Mayor vows to build a bridge, denies rift with council',
      kind: 'heading',
      finds: ['Mayor | vows | to build a bridge', 'Mayor | denies | rift with council'],
    },
    { text: 'Mayor denies rift', kind: 'heading', finds: [] },
    { text: 'Council reports on port', kind: 'heading', finds: [] },
    // A noun that looks like a verb of speech.
    { text: 'The claim that the crane was idle spread quickly.', finds: [] },
    { text: 'Two reports on the ferry were lost.', finds: [] },
    { text: 'Marr was told that the ferry had gone.', finds: [] },
    { text: 'The council denied Voltern an export licence in April.', finds: [] },
    { text: 'A neighbour who asked not to be named sold the kiosk.', finds: [] },
    { text: 'Suppose a fireman said that the gate was jammed.', finds: [] },
  ],
  match(stretch, lexicon, before) {
    const { tokens } = stretch
    const found: Found[] = []
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]
      const verb = verbAt(stretch, i, lexicon)
      if (!token || !verb) continue
      const source = sourceOf(stretch, i, verb.form, lexicon, [...before, ...found])
      if (!source) continue
      const content = contentAfter(tokens, i, verb.frames, verb.form, lexicon, stretch.kind === 'heading')
      if (!content || isNoSpeech(tokens, i, verb, content.at)) continue
      found.push(
        foundBy(
          clause.name,
          content.confidence,
          { source, cue: token, content: [content.at] },
          { stance: verb.stance },
        ),
      )
    }
    return found
  },
}

/** Done and not said, or supposed. */
function isNoSpeech(tokens: readonly Token[], i: number, verb: Verb, { start, end }: Span): boolean {
  const said = tokens.filter(t => t.start >= start && t.end <= end && t.kind === 'word').map(t => t.lower)
  const isGrant =
    verb.lemma === 'deny' && !said.includes('that') && said.slice(0, 6).some(t => grants.has(t.replace(/s$/u, '')))
  const isHidden = [2, 3, 4, 5, 6].some(n => anonymity.test(said.slice(0, n).join(' ')))
  return isGrant || isHidden || (i > 0 && supposing.test(tokens[0]?.lower ?? ''))
}

function sourceOf(
  stretch: Stretch,
  i: number,
  form: Verb['form'],
  lexicon: Lexicon,
  before: readonly Found[],
): Span | null {
  const { tokens } = stretch
  const { at } = beforeAuxiliaries(tokens, i, lexicon)
  // “…, Varga said, adding that …”, “Varga said that … and urged …”: the source of the cue before it.
  const shared =
    form === 'ing'
      ? isComma(tokens[i - 1])
      : form === 'past'
        ? tokens[at]?.lower === 'and' || tokens[at]?.lower === 'but'
        : form === 's' && stretch.kind === 'heading' && isComma(tokens[i - 1])
  if (!shared) return subjectOf(stretch, i, form, lexicon)
  const earlier = before.findLast(f => f.cue && f.cue.end <= (tokens[i]?.start ?? 0))
  return earlier ? earlier.source : form === 'ing' ? leadingSubject(stretch, i, lexicon) : null
}

const hearers =
  /^(?:reporters|journalists|me|us|him|her|them|you|lawmakers|supporters|parliament|viewers|listeners|readers|investors|people|everyone|officials|police|voters)$/
const clauseStarts =
  /^(?:the|a|an|this|these|those|there|it|he|she|they|we|i|you|his|her|its|their|our|my|if|what|no|all|some|many|most|one|two|three|nobody|nothing|everyone|people|only|when|while|because|how|why)$/

type Content = { readonly at: Span; readonly confidence: number }

function contentAfter(
  tokens: readonly Token[],
  i: number,
  frames: string,
  form: string,
  lexicon: Lexicon,
  isHeading: boolean,
): Content | null {
  let k = i + 1
  // Whom it is said to.
  if (frames.includes('r')) k = afterHearer(tokens, k, lexicon)
  if (!(tokens[k]?.lower === 'to' && frames.includes('i'))) k = afterCircumstance(tokens, k, lexicon)
  const next = tokens[k]
  if (!next) return null
  const to = endOf(tokens, k, lexicon, isHeading)
  // “who the port hoped would leave”, “declared himself mayor”: nothing that is said.
  if (
    /^(?:would|could|will|may|can|did|do|is|was|were|are|has|had|have|himself|herself|themselves|itself)$/.test(
      next.lower,
    )
  )
    return null
  // “the States that”: a noun. “protests called by Marr”, “called for by Marr”: the source stands behind.
  if (tokens[i]?.lower === 'states' && !lexicon.that.has(next.lower) && next.text !== ':' && next.kind !== 'quote')
    return null
  if (tokens[i + 1]?.lower === 'by' || tokens[i + 2]?.lower === 'by') return null
  const content = (from: number, confidence: number, last = to): Content | null => {
    const at = stretchOf(tokens, from, last)
    return at && words(tokens, from, last) > (frames.includes('f') ? 0 : 1) ? { at, confidence } : null
  }
  if (lexicon.that.has(next.lower) && /[ctq]/.test(frames)) return content(k, 0.93)
  // A comma before “that” or before the clause: Varga said, in the end, that …
  if ((next.text === ':' || isComma(next)) && tokens[k + 1]?.kind === 'quote') return content(k + 1, 0.96)
  if (next.text === ':' && form !== 'base') return content(k + 1, 0.7)
  if (next.kind === 'quote' && next.words > 1) return content(k, 0.93)
  if (next.kind !== 'word') return null
  if (next.lower === 'to' && frames.includes('i')) return content(k, 0.8)
  if (next.lower === 'for' && frames.includes('f')) return content(k + 1, 0.8, phraseEnd(tokens, k, to))
  if (next.lower === 'whether' || (next.lower === 'if' && frames.includes('q'))) return content(k, 0.8)
  if (frames.includes('c') && !circumstance.test(next.lower) && hasFiniteVerb(tokens, k, to)) {
    return content(k, frames.startsWith('qct') ? 0.9 : 0.8)
  }
  if (frames.includes('p')) {
    const at = tokens.findIndex((t, n) => n > k && n < k + 10 && t.lower === 'to')
    if (at > 0) return content(k, 0.8)
  }
  // Headlines leave the article out: “Mayor denies rift”.
  const opensObject = clauseStarts.test(next.lower) || isCapital(next) || (isHeading && !circumstance.test(next.lower))
  if (frames.includes('o') && opensObject) return content(k, 0.8, phraseEnd(tokens, k, to))
  return null
}

// A verb that its form gives away: “reported a few days later” has none, “reported the ferry had sailed” has.
const finite =
  /^(?:is|was|were|are|am|has|had|have|will|would|could|can|may|might|must|should|shall|did|does|do|went|came|left|fell|rose|began|held|gave|got|saw|found|kept|lost|met|sent|took|made|knew|felt|led|ran|won|stood|spoke|became|(?!need|speed|indeed|hundred|red|bed)\p{L}{2,}ed|\p{L}+n['’]t|\p{L}+['’](?:s|re|ll|ve|d|m))$/u

function hasFiniteVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k <= to && k < from + 30; k++) {
    const token = tokens[k]
    if (token && (token.kind === 'quote' || (finite.test(token.lower) && (k > from || /['’]/.test(token.lower)))))
      return true
  }
  // In a headline, and of things that always hold: “Varga says the ferry sails”.
  return tokens.slice(from + 1, to + 1).some(t => /^\p{Ll}{2,}[^s\P{Ll}]s$/u.test(t.text)) && to - from < 12
}

function afterHearer(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  let k = from
  if (hearers.test(tokens[k]?.lower ?? '')) return k + 1
  if (isCapital(tokens[k])) {
    while (isCapital(tokens[k]) || /^(?:of|’s|'s|&)$/.test(tokens[k]?.lower ?? '')) k++
    return k
  }
  // “told the harbour office that”: as far as “that”, a colon or a quotation, where one follows soon.
  const at = tokens.findIndex(
    (t, n) => n >= from && n <= from + 8 && (lexicon.that.has(t.lower) || t.text === ':' || t.kind === 'quote'),
  )
  return at >= 0 && !tokens.slice(from, at).some(t => isComma(t) || lexicon.verbs.has(t.lower)) ? at : from
}

const circumstance =
  /^(?:on|in|at|to|during|after|before|through|via|by|from|with|over|about|of|as|late|early|last|again|today|yesterday|tonight|earlier|later|however|also|simply|\p{Lu}?\p{L}+day)$/u

/** When, where, to whom: as far as “that”, a colon, a quotation; a day alone can be passed where a clause follows at once. */
function afterCircumstance(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  const first = tokens[from]
  if (!first || (first.kind !== 'word' && !isComma(first))) return from
  if (first.kind === 'word' && !circumstance.test(first.lower)) return from
  for (let k = from; k < tokens.length && k < from + 22; k++) {
    const token = tokens[k]
    if (!token) break
    if (lexicon.that.has(token.lower) && k > from) return k
    if (token.text === ':' || (token.kind === 'quote' && token.words > 3)) {
      return isComma(tokens[k - 1]) ? k - 1 : k
    }
    if (k > from && lexicon.verbs.has(token.lower)) break
    if (/^(?:is|was|were|are|has|had|have|will|would|could)$/.test(token.lower)) break
  }
  let k = from
  while (
    /^(?:on|late|early|last|again|today|yesterday|week|month|year|night|morning|afternoon|evening|\p{L}+day)$/u.test(
      tokens[k]?.lower ?? '',
    )
  )
    k++
  return k
}

/** Whether a subject of a few words and a word of speech begin at `from`. */
function nextCue(tokens: readonly Token[], from: number, lexicon: Lexicon): boolean {
  for (let k = from + 1; k < from + 6; k++) {
    const token = tokens[k]
    if (token?.kind !== 'word') return false
    const verb = lexicon.verbs.get(token.text)
    if (verb && verb.form === 'past')
      return lexicon.that.has(tokens[k + 1]?.lower ?? '') || /^(?:said|told)$/.test(token.text)
  }
  return false
}

/** An object ends with its comma. */
function phraseEnd(tokens: readonly Token[], from: number, to: number): number {
  const comma = tokens.findIndex((t, k) => k > from + 1 && k <= to && (t.text === ',' || isDash(t)))
  return comma < 0 ? to : comma - 1
}

/** The last token of what is said: the end of the stretch, or where the next cue of the same source begins. */
function endOf(tokens: readonly Token[], from: number, lexicon: Lexicon, isHeading: boolean): number {
  // “that “the crane is idle,” and both seem to know it”: what follows is the outlet's.
  const quote =
    tokens[from]?.kind === 'quote' ? from : lexicon.that.has(tokens[from]?.lower ?? '') ? from + 1 : from + 2
  const opened = tokens[quote]
  if (
    opened?.kind === 'quote' &&
    opened.words > 3 &&
    /^(?:and|but|while|as|when)$/.test(tokens[quote + 1]?.lower ?? '') &&
    tokens[quote + 2]?.kind !== 'quote' &&
    tokens[quote + 2]?.lower !== 'that'
  )
    return quote
  for (let k = from + 2; k < tokens.length - 1; k++) {
    const token = tokens[k]
    const ahead = tokens[k + 1]
    if (!token || ahead?.kind !== 'word') continue
    // “…, and he bragged that …”, “…, but the mayor said …”.
    if (isComma(token) && /^(?:and|but|while)$/.test(ahead.lower) && nextCue(tokens, k + 2, lexicon)) return k - 1
    const verb = lexicon.verbs.get(ahead.lower)
    if (!verb) continue
    if (isComma(token) && (verb.form === 'ing' || (isHeading && verb.form === 's'))) return k - 1
    if (
      token.lower === 'and' &&
      verb.form === 'past' &&
      (lexicon.that.has(tokens[k + 2]?.lower ?? '') || tokens[k + 2]?.kind === 'quote')
    )
      return k - 1
    if (isDash(token) && verb.form === 'ing') return k - 1
  }
  return tokens.length - 1
}
