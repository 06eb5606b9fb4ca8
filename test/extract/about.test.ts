import { describe, expect, it } from 'vitest'
import { absent } from '../../src/extract/about.ts'

const told = {
  title: 'Ferry strikes mole at Tern',
  description: 'Thirty passengers were injured when the harbour ferry struck the north mole on Tuesday morning.',
}

describe('a text and what its page tells of', () => {
  it('is the article where it has the words of the headline and of the description', () => {
    const text = 'The harbour ferry struck the north mole at Tern. Thirty passengers of the morning boat were injured.'
    expect(absent(text, told, true)).toBeNull()
  })

  it('is something else where it has none of them', () => {
    expect(absent('This site keeps small files on your device to remember what you like.', told, true)).toBe(0)
  })

  it('is the article where the headline only plays with words and the description tells it', () => {
    const text = 'The harbour ferry struck the north mole. Thirty passengers were injured on Tuesday.'
    expect(absent(text, { ...told, title: 'Between devil and deep blue water' }, true)).toBeNull()
  })

  it('cannot be told where the page says nothing of itself, or says it without blanks between words', () => {
    expect(absent('Words of any kind.', { title: null, description: null }, true)).toBeNull()
    expect(absent('Words of any kind.', { title: '渡轮撞上防波堤', description: null }, true)).toBeNull()
  })
})
