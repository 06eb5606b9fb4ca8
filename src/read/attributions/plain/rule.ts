/**
 * What a plain rule is: it reads one stretch and brings the sentences that show what it is for.
 */
import type { Attribution } from '../../../contracts/index.ts'
import type { Span } from '../../../text/index.ts'
import type { Lexicon } from './lexicon.ts'
import type { Stretch, Token } from './stretch.ts'

export type Found = {
  readonly rule: string
  readonly source: Span | null
  readonly cue: Span | null
  /** In the order of the text, never empty. */
  readonly content: readonly Span[]
  readonly via: readonly { readonly span: Span; readonly kind: Attribution['via'][number]['kind'] }[]
  readonly stance: Attribution['stance']
  /**
   * How often what the rule found was an attribution of the training part of PolNeAR (840 articles, 7,700 found, rounded to .05
   * where fewer than 200 were). To move it: read that part with `read(article)` and count by `rule`, nested ones left out.
   */
  readonly confidence: number
}

/** What a rule found; it asserts, and came through nobody, where nothing else is said. */
export const foundBy = (
  rule: string,
  confidence: number,
  { source, cue, content }: { readonly source: Span; readonly cue: Span; readonly content: readonly Span[] },
  { stance = 'asserts', via = [] }: Partial<Pick<Found, 'stance' | 'via'>> = {},
): Found => ({
  rule,
  // A phrase and a token are spans that carry more.
  source: { start: source.start, end: source.end },
  cue: { start: cue.start, end: cue.end },
  content,
  via,
  stance,
  confidence,
})

/** What is found in a sentence: a line a finding, `source | cue | content … content`, `–` for none. */
export type Example = {
  readonly text: string
  readonly finds: readonly string[]
  readonly kind?: Stretch['kind']
  /** English where left out. */
  readonly language?: string
}

export type PlainRule = {
  readonly name: string
  readonly examples: readonly Example[]
  /** `before`: what rules above found in the same stretch, in the order of the text. */
  match(stretch: Stretch, lexicon: Lexicon, before: readonly Found[]): readonly Found[]
}

/** From token `from` up to and with token `to`, without the marks that end a sentence or a clause; `null` if no word is in it. */
export function stretchOf(tokens: readonly Token[], from: number, to: number): Span | null {
  let first = from
  let last = to
  while (first <= last && tokens[first]?.kind === 'mark' && !/^[([$€£#]$/.test(tokens[first]?.text ?? '')) first++
  while (last >= first && /^(?:[.,;:!?…]|[–—―-]|--+)$/u.test(tokens[last]?.text ?? '')) last--
  const a = tokens[first]
  const b = tokens[last]
  return a && b && first <= last && tokens.slice(first, last + 1).some(t => t.kind !== 'mark')
    ? { start: a.start, end: b.end }
    : null
}

export const words = (tokens: readonly Token[], from: number, to: number): number =>
  tokens.slice(from, to + 1).reduce((n, t) => n + (t.kind === 'word' ? 1 : t.words), 0)

export const isDash = (token: Token | undefined): boolean => /^(?:[–—―-]|--+)$/u.test(token?.text ?? '')
export const isComma = (token: Token | undefined): boolean => token?.text === ','
export const isStop = (token: Token | undefined): boolean => /^[.!?…;]$/u.test(token?.text ?? '')
