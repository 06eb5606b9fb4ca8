import { describe, expect, it } from 'vitest'
import { bareArticle } from '../../evaluation/bare.ts'
import { read, reconcile } from '../../src/index.ts'

/** How many accounts the largest claim of these texts has. */
const together = (language: string, ...texts: string[]): number => {
  const readings = texts.map((text, n) => read({ ...bareArticle(`account-${n}`, text), language }))
  return Math.max(...reconcile(readings).claims.map(({ accounts }) => new Set(accounts.map(a => a.article)).size))
}

describe('statements in a language that is not understood', () => {
  it.each([
    ['de', 'Das Licht auf der Mole von Tern brannte.', 'Das Licht auf der Mole von Tern war aus.'],
    ['de', 'Das Licht auf der Mole war aus.', 'Das Licht auf der Mole war nicht aus.'],
    ['fr', 'La lumière du môle de Tern était allumée.', 'La lumière du môle de Tern était éteinte.'],
    ['ru', 'Фонарь на северном молу порта горел.', 'Фонарь на северном молу порта не горел.'],
  ])('are not one because they share most of their words (%s: %s)', (language, ...texts) => {
    expect(together(language, ...texts)).toBe(1)
  })

  it.each([
    [
      'de',
      '„Das Licht auf der Mole war aus“, sagte der Fischer Ede Marrow.',
      'Marrow sagt: „Das Licht auf der Mole war aus.“',
    ],
    [
      'fr',
      '« La lumière du môle était éteinte », a déclaré Marrow.',
      '« La lumière du môle était éteinte », affirme Marrow.',
    ],
  ])('are one word for word (%s: %s)', (language, ...texts) => {
    expect(together(language, ...texts)).toBe(2)
  })
})
