import { describe, expect, it } from 'vitest'
import { mendings } from '../../src/acquire/tidy-feed.ts'

describe.each(mendings)('$name', ({ example, mended, left, mend }) => {
  it('is mended', () => expect(mend(example)).toBe(mended))
  it('and nothing else', () => expect(mend(left)).toBe(left))
})
