import { describe, expect, it } from 'vitest'
import { articleOfPage, paragraphs } from './capture.ts'

const codes = async (html: string): Promise<string[]> =>
  (await articleOfPage(html)).warnings.map(({ code, message }) => `${code}: ${message}`)

const filled = (inner: string, head = ''): string =>
  `<html><head><title>Ferry strikes mole at Tern</title>${head}</head><body><header><a href="/">Tern Courier</a></header><main><h1>Ferry strikes mole at Tern</h1>${inner}</main></body></html>`

const sentences = Array.from(
  { length: 12 },
  (_, i) =>
    `The council of quay ${i + 1} met on Monday and put off what it had to say about the ${i + 3} boats until Friday.`,
)
const card =
  (href: string) =>
  (words: string, i: number): string =>
    `<div class="card"><h3><a href="${href}${i}">What quay ${i + 1} wants from the harbour</a></h3><p>${words}</p></div>`

describe('a list of articles, a headline and a sentence each', () => {
  it('is told to be one', async () => {
    expect(await codes(filled(sentences.map(card('/quay/')).join('')))).toContainEqual(
      expect.stringMatching(/^mostly-links: 12 paragraphs/),
    )
  })

  it('is none where the headlines lead to places of the page, or stand by themselves', async () => {
    const told = async (inner: string): Promise<string[]> =>
      (await codes(filled(inner))).filter(line => line.startsWith('mostly-links'))
    expect(await told(sentences.map(card('#quay-')).join(''))).toEqual([])
    expect(await told(sentences.map((words, i) => `<h3>Quay ${i + 1}</h3><p>${words}</p>`).join(''))).toEqual([])
  })
})

describe('an article in parts', () => {
  const own = '<link rel="canonical" href="https://courier.example/ferry-12.html">'
  const body = paragraphs.map(words => `<p>${words}</p>`).join('')
  it.each([
    ['at an address with its number', '/ferry-12-2.html'],
    ['at one that asks for it', '?page=2'],
  ])('says that the next follows %s', async (_, href) => {
    expect(await codes(filled(`${body}<a rel="next" href="${href}">2</a>`, own))).toContainEqual(
      expect.stringContaining('part 2 of it follows'),
    )
  })

  it('says so where the page counts its parts', async () => {
    expect(await codes(filled(`${body}<div class="pagination"><a href="/x">Page 1 of 4</a></div>`))).toContainEqual(
      expect.stringContaining('Page 1 of 4'),
    )
  })

  it('has no next part in the next article', async () => {
    expect(await codes(filled(`${body}<a rel="next" href="/ferry-13.html">Bell found</a>`, own))).toEqual([])
    expect(await codes(filled(`${body}<a rel="next" href="/?p=2">Bell found</a>`, own))).toEqual([])
  })
})
