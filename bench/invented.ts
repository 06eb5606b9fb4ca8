import { randomFrom } from '../evaluation/bare.ts'
import type { Reading } from '../src/contracts/index.ts'

const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ')
const word = (k: number): string =>
  [k % 20, Math.floor(k / 20) % 20, Math.floor(k / 400) % 20].map(s => syllables[s]).join('')
const small = 'the of to and in a that for on with said was by at from it as is were had'.split(' ')

function sentence(random: () => number): string {
  const words = Array.from({ length: 12 + Math.floor(random() * 14) }, () =>
    // Two words in five are words of grammar; the rest follows Zipf's law over 8,000.
    random() < 0.4 ? (small[Math.floor(random() * small.length)] ?? 'the') : word(Math.floor(8000 ** random())),
  )
  const text = words.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** Articles of no meaning with the length and repetition of news: 25 sentences, one article in ten a shortened copy of an earlier one. */
export function inventedReadings(count: number): Reading[] {
  const random = randomFrom(11)
  const told: string[][] = []
  for (let k = 0; k < count; k++) {
    const source = random() < 0.1 && k > 0 ? told[Math.floor(random() * k)] : undefined
    const own = Array.from({ length: 25 }, () => sentence(random))
    told.push(source ? [...own.slice(0, 4), ...source.slice(0, 20)] : own)
  }
  return told.map((sentences, k) => readingOf(`a${String(k).padStart(6, '0')}`, sentences.join(' ')))
}

const readingOf = (id: string, text: string): Reading => ({
  schema: 'rashomon/reading@1',
  article: {
    schema: 'rashomon/article@1',
    id,
    outlet: { name: `Outlet ${id}` },
    title: null,
    byline: [],
    published: null,
    language: 'en',
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
    furniture: [],
    warnings: [],
    capture: { sha256: '', bytes: 0, mime: 'text/plain', charset: 'utf-8' },
  },
  reader: 'plain',
  sentences: [],
  voices: [],
  mentions: [],
  entities: [],
  attributions: [],
  quantities: [],
  times: [],
  labels: [],
  statements: [],
  findings: [],
})
