import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { extract, extractionMap } from '../../src/extract/index.ts'
import { captureOf, paragraphs } from './capture.ts'

const encodings = {
  'utf-8': (text: string): Uint8Array => new TextEncoder().encode(text),
  'windows-1252': (text: string): Uint8Array => Buffer.from(text, 'latin1'),
  'utf-16le': (text: string): Uint8Array => Buffer.concat([Uint8Array.of(0xff, 0xfe), Buffer.from(text, 'utf16le')]),
} as const
type Encoding = keyof typeof encodings

// Words as pages have them: letters beyond ASCII, entities, markup within a word, blanks that fold, line breaks.
const word = fc.constantFrom(
  'ferry', 'Fähre', 'quai', 'señal', 'caf&eacute;', 'Tern&nbsp;Courier', 'R&amp;D', '&#8220;no&#8221;', '&#x41;la', 'A<b>larm</b>',
  '<i>mole</i>', '<a href="/x">light</a>', '\n  and', '&lt;p&gt;', 'sea<br>wall', '&hellip;', '½',
) // biome-ignore format: a list
const sentence = fc.array(word, { minLength: 12, maxLength: 30 }).map(words => `The ${words.join(' ')} struck it.`)

const plain = (source: string): string => {
  const [node] = parseFragment(source).childNodes
  return (node !== undefined && 'value' in node ? node.value : source).replace(/\s+/gu, ' ').trim()
}

describe('the map of an article', () => {
  it('leads every stretch to bytes that say the same, in any encoding', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sentence, { minLength: 2, maxLength: 5 }),
        fc.constantFrom(...(Object.keys(encodings) as Encoding[])),
        async (sentences, encoding) => {
          const body = [...paragraphs, ...sentences].map(text => `<p>${text.replace(/[“”]/gu, '"')}</p>`).join('\n')
          const bytes = encodings[encoding](
            `<!doctype html><html><head><meta charset="${encoding}"><title>Ferry</title></head><body><main><h1>Ferry</h1>${body}</main></body></html>`,
          )
          const capture = captureOf(bytes, 'text/html', { charset: encoding })
          const [article] = await extract(capture)
          const [map] = await extractionMap(capture)
          const decoder = new TextDecoder(encoding)
          let covered = 0
          for (const { span, bytes: at } of map?.runs ?? []) {
            const words = article?.text.slice(span.start, span.end) ?? ''
            expect(plain(decoder.decode(bytes.subarray(at.start, at.end)))).toBe(words.replace(/\s+/gu, ' ').trim())
            covered += words.replace(/\s+/gu, '').length
          }
          expect(covered).toBe(article?.text.replace(/\s+/gu, '').length)
        },
      ),
      { numRuns: 25 },
    )
  }, 120_000)
})
