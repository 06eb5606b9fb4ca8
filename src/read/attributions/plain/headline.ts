/**
 * Headlines that name who says it: Mayor: no crane will move. ‘We had no choice’: harbour chief. Crane to be sold – mayor. Crane unsafe, report finds.
 */
import { type Found, isComma, isDash, type PlainRule, stretchOf, words } from './rule.ts'
import { isCapital } from './noun-phrase.ts'
import { canSpeak, sourceKindOf } from './source-kind.ts'
import type { Token } from './stretch.ts'

export const headline: PlainRule = {
  name: 'headline',
  examples: [
    {
      text: 'Mayor: no crane will move before winter',
      kind: 'heading',
      finds: ['Mayor | : | no crane will move before winter'],
    },
    { text: 'Marr: Crane was “never safe”', kind: 'heading', finds: ['Marr | : | Crane was “never safe”'] },
    {
      text: '‘We had no choice’: harbour chief defends closure',
      kind: 'heading',
      finds: ['harbour chief | : | ‘We had no choice’'],
    },
    { text: '“We had no choice” – Ode Marr', kind: 'heading', finds: ['Ode Marr | – | “We had no choice”'] },
    { text: 'Crane to be sold in May - mayor', kind: 'heading', finds: ['mayor | - | Crane to be sold in May'] },
    {
      text: 'Crane ‘unsafe for years’, report finds',
      kind: 'heading',
      finds: ['report | finds | Crane ‘unsafe for years’'],
    },
    {
      text: 'Ferry had no boats, coast guard chief says',
      kind: 'heading',
      finds: ['coast guard chief | says | Ferry had no boats'],
    },
    // A subject, an outlet's name, a place: nobody who says it.
    { text: 'Ferry sinking: what we know', kind: 'heading', finds: [] },
    { text: 'Crane to be sold in May – The Tern Gazette', kind: 'heading', finds: [] },
    { text: 'Ferry sinks off Tern – three missing', kind: 'heading', finds: [] },
    { text: 'Mayor: a portrait', kind: 'heading', finds: [] },
    { text: 'Mayor: no crane will move before winter.', finds: [] },
  ],
  match(stretch) {
    if (stretch.kind !== 'heading') return []
    const { tokens } = stretch
    const draft = behindComma(tokens) ?? beforeColon(tokens) ?? behindColon(tokens) ?? behindDash(tokens)
    if (!draft) return []
    const { from, to, cue } = draft
    const [first, last, mark] = [tokens[from], tokens[to], tokens[cue]]
    const content = stretchOf(tokens, draft.said[0], draft.said[1])
    if (!first || !last || !mark || !content) return []
    const found: Found = {
      rule: headline.name,
      source: { start: first.start, end: last.end },
      cue: { start: mark.start, end: mark.end },
      content: [content],
      via: [],
      stance: 'asserts',
      confidence: 0.7,
    }
    return [found]
  },
}

/** All by index of token, ends included. */
type Draft = {
  readonly from: number
  readonly to: number
  readonly cue: number
  readonly said: readonly [number, number]
}

/** Mayor: no crane will move. Marr: Crane was “never safe”. */
function beforeColon(tokens: readonly Token[]): Draft | null {
  const colon = tokens.findIndex(t => t.text === ':')
  if (colon < 1 || colon > 6 || !isSpeaker(tokens, 0, colon - 1)) return null
  const said = tokens.slice(colon + 1)
  const quoted = said.some(t => t.kind === 'quote' && t.words > 1)
  const titled = canSpeak(tokens[colon - 1]?.text ?? '')
  return (quoted || titled) && words(tokens, colon + 1, tokens.length - 1) > 3
    ? { from: 0, to: colon - 1, cue: colon, said: [colon + 1, tokens.length - 1] }
    : null
}

/** ‘We had no choice’: harbour chief defends closure. */
function behindColon(tokens: readonly Token[]): Draft | null {
  if (tokens[0]?.kind !== 'quote' || tokens[0].words < 2 || tokens[1]?.text !== ':') return null
  let to = 2
  while (to < 7 && tokens[to]?.kind === 'word' && !canSpeak(tokens[to]?.text ?? '')) {
    if (isCapital(tokens[to]) && isCapital(tokens[to - 1]) && !isCapital(tokens[to + 1])) break
    to++
  }
  return to < 7 && isSpeaker(tokens, 2, to) ? { from: 2, to, cue: 1, said: [0, 0] } : null
}

/** Crane to be sold in May – mayor. */
function behindDash(tokens: readonly Token[]): Draft | null {
  const dash = tokens.findLastIndex((t, k) => isDash(t) && t.start > (tokens[k - 1]?.end ?? t.start))
  const last = tokens.length - 1
  if (dash < 1 || dash === last || last - dash > 5 || words(tokens, 0, dash - 1) < 3) return null
  if (!isSpeaker(tokens, dash + 1, last)) return null
  const phrase = tokens.slice(dash + 1).map(t => t.text)
  return sourceKindOf(phrase.join(' ')) === 'media'
    ? null
    : { from: dash + 1, to: last, cue: dash, said: [0, dash - 1] }
}

const says = /^(?:says?|said|finds?|shows?|suggests?|warns?|claims?|reveals?|reports?|concludes?)$/i

/** Crane ‘unsafe for years’, report finds. */
function behindComma(tokens: readonly Token[]): Draft | null {
  const last = tokens.length - 1
  const comma = tokens.findLastIndex(isComma)
  const behind = comma >= 0 ? comma : tokens.findLastIndex(t => t.kind === 'quote')
  if (behind < 0 || !says.test(tokens[last]?.text ?? '') || last - behind < 2 || last - behind > 6) return null
  if (!isSpeaker(tokens, behind + 1, last - 1) || words(tokens, 0, behind) < 2) return null
  return { from: behind + 1, to: last - 1, cue: last, said: [0, behind] }
}

/** A short row of words that ends in one who can speak, or a name of two words or more, or one alone. */
function isSpeaker(tokens: readonly Token[], from: number, to: number): boolean {
  const row = tokens.slice(from, to + 1)
  if (row.length === 0 || row.some(t => t.kind !== 'word' && !/^[.’'&]$/.test(t.text))) return false
  const last = row.at(-1)
  if (canSpeak(last?.text ?? '')) return true
  const isName = row.every(t => isCapital(t) || /^(?:of|the|de|van|von|al)$/.test(t.lower))
  return isName && (row.length > 1 || from === 0)
}
