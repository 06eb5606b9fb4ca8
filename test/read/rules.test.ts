/**
 * Every plain rule against the contract of rules, from its own examples.
 */
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/contracts/index.ts'
import { lexiconFor } from '../../src/read/attributions/plain/lexicon.ts'
import type { Found, PlainRule } from '../../src/read/attributions/plain/rule.ts'
import { stretchesOf } from '../../src/read/attributions/plain/stretch.ts'
import { outermost } from '../../src/read/attributions/plain/paragraph.ts'
import { rules } from '../../src/read/attributions/plain/rules.ts'
import { quotations } from '../../src/read/quotations/index.ts'

function finds(rule: PlainRule, text: string, kind: Block['kind'], language = 'en'): string[] {
  const whole = { start: 0, end: text.length, kind }
  const lexicon = lexiconFor(language)
  const outer = outermost(quotations(text, [whole]).quotations)
  return stretchesOf(text, whole, outer, kind).flatMap(stretch => {
    const found: Found[] = []
    for (const above of rules) {
      const more = above.match(stretch, lexicon, found)
      if (above === rule) return more.map(f => line(text, f))
      found.push(...more)
    }
    return []
  })
}

const line = (text: string, { source, cue, content }: Found): string =>
  [source ? [source] : [], cue ? [cue] : [], content]
    .map(spans => spans.map(s => text.slice(s.start, s.end)).join(' … ') || '–')
    .join(' | ')

describe.each(rules)('the rule $name', rule => {
  it('leaves at least one of its examples alone', () => {
    expect(rule.examples.some(e => e.finds.length === 0)).toBe(true)
    expect(rule.examples.some(e => e.finds.length > 0)).toBe(true)
  })
  it.each([...rule.examples])('reads “$text”', ({ text, finds: expected, kind, language }) => {
    expect(finds(rule, text, kind ?? 'paragraph', language)).toEqual(expected)
  })
})
