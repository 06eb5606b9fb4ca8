/** Short accounts in other languages, read without a grammar: who says what by the fixed turns of each, and nothing else. */
import { expect, it } from 'vitest'
import { bareArticle } from '../../../evaluation/bare.ts'
import { read } from '../../../src/read/index.ts'
import { articleOf, printed } from './printed.ts'

const said = (language: string, text: string): string => printed(read({ ...bareArticle(language, text), language }))

it('reads a German account by its marks, its verbs and “nach Angaben”', () => {
  expect(
    said(
      'de',
      'Der Hafen bleibt bis Freitag gesperrt, sagte die Sprecherin der Behörde am Montag.\n\n„Wir haben keine Wahl“, sagte Berg. „Der Kran ist nicht sicher.“\n\nNach Angaben der Polizei wurden drei Menschen verletzt.\n\nDas sogenannte „Drehkreuz“ wurde 2019 gebaut.',
    ),
  ).toBe(
    'die Sprecherin der Behörde {Sprecherin der Behörde} | sagte | Der Hafen bleibt bis Freitag gesperrt\nBerg | sagte | „Wir haben keine Wahl“ … „Der Kran ist nicht sicher.“\nder Polizei | Nach Angaben | wurden drei Menschen verletzt',
  )
})

it('reads a French pronoun that hangs on its auxiliary', () => {
  expect(
    said('fr', '« Nous n’avons pas le choix », a-t-elle ajouté.\n\nSelon la police, trois personnes ont été blessées.'),
  ).toBe('elle | ajouté | « Nous n’avons pas le choix »\nla police {police} | Selon | trois personnes ont été blessées')
})

it('reads a Spanish clause with its tag behind a comma, and a dash', () => {
  expect(said('es', 'El puerto seguirá cerrado hasta el viernes, dijo el lunes la portavoz del puerto.')).toBe(
    'la portavoz del puerto | dijo | El puerto seguirá cerrado hasta el viernes',
  )
})

it('reads a Russian tag inside the marks', () => {
  expect(
    said(
      'ru',
      '«У нас нет выбора, — сказала Берг. — Кран небезопасен».\n\nМэр Восс заявил, что работы начнутся в среду.',
    ),
  ).toBe('Берг | сказала | «У нас нет выбора … Кран небезопасен»\nМэр Восс | заявил | что работы начнутся в среду')
})

it('reads Ukrainian turns', () => {
  expect(
    said('uk', 'За словами поліції, постраждали троє людей.\n\n— Нас ніхто не попередив, — поскаржився матрос.'),
  ).toBe('поліції | За словами | постраждали троє людей\nматрос | поскаржився | — Нас ніхто не попередив,')
})

it('leaves alone what nobody says', () => {
  expect(said('de', 'Der Kran wurde laut und langsam abgebaut. Das „Drehkreuz“ steht seit 2019.')).toBe('nothing')
  expect(said('fr', 'Selon le vent et la mer, tout change vite, ou non.')).toBe('nothing')
})

it.each([
  ['de', '## Polizei: Zwei Tote bei Mühlenbrand', 'Polizei | : | Zwei Tote bei Mühlenbrand'],
  ['de', '## Meinung: „Die Brücke muss jetzt kommen“', '– | – | „Die Brücke muss jetzt kommen“'],
  ['de', '## Hafenstreik: „Wir geben nicht auf“', 'nothing'],
  ['fr', '## Maire : « Nous ne paierons jamais »', 'Maire | : | « Nous ne paierons jamais »'],
  ['fr', '## Football : Tern bat Orlo', 'nothing'],
  ['es', '## Alcalde: «Nunca pagaremos el puente»', 'Alcalde | : | «Nunca pagaremos el puente»'],
  ['es', '## Fútbol: Tern gana en Orlo', 'nothing'],
  ['ru', '## Полиция: двое погибли при пожаре', 'Полиция | : | двое погибли при пожаре'],
  ['ru', '## Мнение: мост нужен порту', 'nothing'],
])('reads a headline of %s: %s', (language, written, expected) => {
  const reading = read({ ...articleOf(written), language })
  expect(printed(reading).replace(/ \{[^}]*\}/gu, '')).toBe(expected)
})
