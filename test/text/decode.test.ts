import { expect, it } from 'vitest'
import { decodeAll } from '../../src/text/index.ts'

it.each(['windows-1252', 'iso-8859-1'])('%s has its curly quotation marks, as in browsers', label => {
  expect(decodeAll(new TextDecoder(label), Uint8Array.of(0x93, 0x41, 0x94, 0x80))).toBe('“A”€')
})

it('a broken end is not lost', () => {
  expect(decodeAll(new TextDecoder('utf-8'), Uint8Array.of(0x41, 0xe2, 0x80))).toBe('A\ufffd')
})
