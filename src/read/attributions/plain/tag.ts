/**
 * The tag behind or amid what is said: “…,” Varga said. …, said Ode Marr, a pilot. – …, – he stressed.
 */
import type { Span } from '../../../text/index.ts'
import { type Lexicon, type Verb, verbAt } from './lexicon.ts'
import { beforeAuxiliaries, type Phrase, phraseAfter, subjectOf } from './noun-phrase.ts'
import { type Found, foundBy, isComma, isDash, isStop, type PlainRule, stretchOf, words } from './rule.ts'
import type { Stretch, Token } from './stretch.ts'

export const tag: PlainRule = {
  name: 'tag',
  examples: [
    { text: '“We saw nothing,” Varga said.', finds: ['Varga | said | “We saw nothing,”'] },
    { text: '“We saw nothing”, said Ode Marr, a pilot.', finds: ['Ode Marr, a pilot | said | “We saw nothing”'] },
    {
      text: '“We saw nothing,” Marr said, “for it was dark.”',
      finds: ['Marr | said | “We saw nothing,” … “for it was dark.”'],
    },
    {
      text: 'The ferry had left its berth, the harbour office said.',
      finds: ['the harbour office | said | The ferry had left its berth'],
    },
    {
      text: 'The ferry, the harbour office said on Monday, had left its berth.',
      finds: ['the harbour office | said | The ferry … had left its berth'],
    },
    {
      text: 'The night was “darker than ink,” said the pilot.',
      finds: ['the pilot | said | The night was “darker than ink,”'],
    },
    { text: '“No,” wrote a docker who had been there.', finds: ['a docker | wrote | “No,”'] },
    // What stands before the comma is when he said it, not what.
    { text: 'On Tuesday, Varga said the crane was idle.', finds: [] },
    { text: 'Asked about the crane, Varga said nothing had moved.', finds: [] },
    { text: 'The ferry left at noon, and Marr went home.', finds: [] },
    { text: 'Mayor vows new bridge, denies rift with council', kind: 'heading', finds: [] },
    { text: 'Bridge will fall, warns engineer', kind: 'heading', finds: ['engineer | warns | Bridge will fall'] },
  ],
  match(stretch, lexicon) {
    const { tokens } = stretch
    const found: Found[] = []
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]
      const verb = verbAt(stretch, i, lexicon)
      if (!token || !verb || verb.form === 'ing' || !/[qc]/.test(verb.frames)) continue
      const place = placeOf(stretch, i, verb.form, lexicon)
      if (!place) continue
      const content = contentAround(tokens, place, verb.frames)
      if (!content) continue
      found.push(foundBy(tag.name, 0.95, { source: place.source, cue: token, content }, { stance: verb.stance }))
    }
    return found
  },
}

type Place = { readonly source: Phrase; readonly from: number; readonly to: number }

/** The tag around the cue at `i`: `from` is its first token, `to` its last. A comma, a dash or a quotation stands before it. */
function placeOf(stretch: Stretch, i: number, form: Verb['form'], lexicon: Lexicon): Place | null {
  const { tokens } = stretch
  const opens = (k: number): boolean =>
    k > 0 && (isComma(tokens[k - 1]) || isDash(tokens[k - 1]) || tokens[k - 1]?.kind === 'quote')
  const source = subjectOf(stretch, i, form, lexicon)
  if (source && opens(source.from)) return { source, from: source.from, to: i }
  // Inverted: “…,” said Marr. The cue itself follows the comma, or its auxiliary does (“…”, a déclaré Marr).
  const { at, passive, negated } = beforeAuxiliaries(tokens, i, lexicon)
  if (passive || negated || !opens(at + 1) || goesOnAsSubject(stretch, i, form, lexicon)) return null
  const behind = phraseAfter(stretch, i + 1, lexicon)
  return behind ? { source: behind, from: at + 1, to: behind.to } : null
}

/** “Mayor vows new bridge, denies rift with council”: both are the mayor's. */
const goesOnAsSubject = (stretch: Stretch, i: number, form: Verb['form'], lexicon: Lexicon): boolean =>
  form === 's' &&
  isComma(stretch.tokens[i - 1]) &&
  stretch.tokens.some((_, k) => {
    const verb = k < i - 1 ? verbAt(stretch, k, lexicon) : undefined
    return (
      verb?.form === 's' &&
      subjectOf(stretch, k, 's', lexicon)?.from === stretch.tokens.findIndex(t => t.kind !== 'mark')
    )
  })

function contentAround(tokens: readonly Token[], place: Place, frames: string): Span[] | null {
  let left = place.from - 1
  while (left >= 0 && (isComma(tokens[left]) || isDash(tokens[left]))) left--
  const behindQuotation = tokens[left]?.kind === 'quote'
  if (left < 0 || (!behindQuotation && (!frames.includes('c') || words(tokens, 0, left) < 2))) return null
  const after = tokens[place.to + 1]
  const ends =
    !after || isStop(after) || isComma(after) || isDash(after) || after.text === ':' || after.kind === 'quote'
  const goesOn =
    !ends &&
    /^(?:on|in|to|at|during|after|before|as|when|while|through|via|by|from|with|last|late|early|this|of|about|reporters|journalists|me|us|him|her|them|\p{L}+day)$/u.test(
      after.lower,
    )
  if (!ends && !(goesOn && (behindQuotation || !hasClause(tokens, place.to + 1))) && !behindQuotation) return null
  if (after?.lower === 'that') return null
  const before = stretchOf(tokens, 0, left)
  if (!before) return null
  return [before, ...continuation(tokens, place.to + 1, behindQuotation)]
}

/** “On Tuesday, Varga said in Tern that …”, “said on Monday the crane …”: what follows is what is said. */
const hasClause = (tokens: readonly Token[], from: number): boolean => {
  for (let k = from; k < tokens.length; k++) {
    if (isComma(tokens[k]) || isDash(tokens[k])) return false
    if (tokens[k]?.lower === 'that' || tokens[k]?.kind === 'quote' || tokens[k]?.text === ':') return true
    if (k - from > 12) return true
  }
  return false
}

/** What goes on behind the tag: the second half of a sentence it splits, or a quotation taken up again. */
function continuation(tokens: readonly Token[], from: number, direct: boolean): Span[] {
  let k = from
  while (
    k < tokens.length &&
    tokens[k]?.kind !== 'quote' &&
    !isComma(tokens[k]) &&
    !isDash(tokens[k]) &&
    !isStop(tokens[k])
  )
    k++
  const mark = tokens[k]
  if (!mark) return []
  const next = tokens[k + 1]
  if (mark.kind === 'quote' || (direct && next?.kind === 'quote')) {
    const at = mark.kind === 'quote' ? k : k + 1
    let last = at
    while (tokens[last + 1]?.kind === 'quote') last++
    const piece = stretchOf(tokens, at, last)
    return piece && tokens[at] && tokens[at].words > 2 ? [piece] : []
  }
  if (
    direct ||
    !isComma(mark) ||
    !next ||
    /^(?:who|whose|which|while|when|as|after|before|adding|noting|saying|citing|\p{L}+ing)$/u.test(next.lower)
  )
    return []
  const rest = stretchOf(tokens, k + 1, tokens.length - 1)
  return rest && words(tokens, k + 1, tokens.length - 1) > 1 ? [rest] : []
}
