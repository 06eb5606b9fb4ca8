import { expect, it } from 'vitest'
import { withoutSigns } from '../../src/extract/html/written-signs.ts'

const read = (text: string): string | null => {
  const line = withoutSigns({ text, kind: 'paragraph' })
  return line === null ? null : `${line.kind}: ${line.text}`
}

it.each([
  ['## At the quay', 'heading: At the quay'],
  [
    '**All** boats are [back](https://tern.example/a) in **the old port**.',
    'paragraph: All boats are back in the old port.',
  ],
  ['The picture ![quay](/a.jpg) hangs there.', 'paragraph: The picture hangs there.'],
])('signs of Markdown go: “%s”', (text, expected) => {
  expect(read(text)).toBe(expected)
})

it.each([
  '+++group-2',
  '[#image: /photos/61979e4b]|||The quay at night.|||',
  "googletag.cmd.push(function() { googletag.display('a1'); });",
  "if (document.cookie.indexOf('a') == -1) {",
  '}',
])('what is no words goes: “%s”', text => {
  expect(read(text)).toBeNull()
})

it.each([
  'The score was 3 * 4 (a guess).',
  '“We won (at last)”, she said [in a note] (see below).',
  'Number #1 of the list; if it holds.',
  'If nobody comes, the boat leaves (at six).',
  'Rates: 2**3 and 3**2.',
])('words stay: “%s”', text => {
  expect(read(text)).toBe(`paragraph: ${text}`)
})

it('takes a long line of signs in no time', () => {
  const start = performance.now()
  for (const sign of ['*', '[', '](', '![', '**a', '#']) read(sign.repeat(20_000))
  expect(performance.now() - start).toBeLessThan(2000)
})
