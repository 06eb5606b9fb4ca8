import { expect, it } from 'vitest'
import { englishPool, loadEnglish } from '../../src/language/english/index.ts'

it('gives from two threads what one gives, to each question its own answer', async () => {
  const english = await loadEnglish()
  const pool = await englishPool(2)
  const texts = [
    'Varga said the ferry had left.',
    '',
    'Orlo denied it.',
    'The office in Tern counted 12 boats.',
    ' \n ',
  ]
  try {
    const parses = await Promise.all(texts.map(text => pool.parse(text)))
    expect(parses).toEqual(texts.map(text => english.parse(text)))
  } finally {
    await pool.close()
  }
  await expect(pool.parse('Varga left.')).rejects.toThrow('ended')
})

it('cannot have no thread', async () => {
  await expect(englishPool(0)).rejects.toThrow(RangeError)
})
