import { describe, expect, it } from 'vitest'
import { pageMetadata } from '../../src/extract/metadata/page-metadata.ts'
import { readPage } from '../../src/extract/html/page-article.ts'
import { pageOf } from '../../src/extract/html/tree.ts'
import { paragraphs } from './capture.ts'

const body = paragraphs.map(text => `<p>${text}</p>`).join('\n')
const page = (inside: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Ferry strikes mole | Tern Courier</title>${head}</head><body><main><h1>Ferry strikes mole</h1>${inside}</main></body></html>`
const published = (html: string) => readPage(html, undefined).drafts[0]?.published ?? null
const linked = (fields: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`

describe('the date of a page', () => {
  it('is the one its fields call published, not the last change', () => {
    expect(
      published(
        page(body, linked({ datePublished: '2021-03-02T08:00:00+01:00', dateModified: '2021-03-04T09:00:00Z' })),
      ),
    ).toMatchObject({ value: '2021-03-02T08:00:00+01:00', detail: 'json-ld datePublished' })
    expect(
      published(page(body, meta('article:published_time', '2021-03-02') + meta('article:modified_time', '2021-03-04'))),
    ).toMatchObject({ value: '2021-03-02', precision: 'day' })
  })

  it.each([
    ['<p>2. März 2021</p>', '2021-03-02'],
    ['<p>2 mars 2021</p>', '2021-03-02'],
    ['<p>2 de marzo de 2021</p>', '2021-03-02'],
    ['<p>Tern Courier · March 2, 2021</p>', '2021-03-02'],
    ['<div>02.03.2021, 10:27 | Harbour &amp; Quay</div>', '2021-03-02T10:27'],
    ['<p>Tern, den 2. März 2021</p>', '2021-03-02'],
  ])('is read from the line %s above the article', (line, value) => {
    expect(published(page(line + body))).toMatchObject({ value, from: 'text' })
  })

  it('is the line by the headline rather than a field that only says “date”', () => {
    expect(published(page(`<p class="info">2 March 2021</p>${body}`, meta('dc.date', '2021-02-20')))).toMatchObject({
      value: '2021-03-02',
    })
    expect(published(page(body, meta('dc.date', '2021-02-20')))).toMatchObject({ value: '2021-02-20' })
  })

  it('is not a day that the article tells of, while a line says when it was published', () => {
    const told =
      '<p>On <b>9 April 2021</b> the inquiry will open, the harbour office said in a letter to the families of those who were hurt, and it will sit for three weeks in the old customs house.</p>'
    expect(published(page(`<p>2 March 2021 | Harbour</p>${told}${body}`))).toMatchObject({ value: '2021-03-02' })
  })

  it('is not the year of the notice of rights, nor a day until which something holds', () => {
    expect(published(page(`${body}<p>Copyright 1.1.2019</p>`))).toBeNull()
    expect(published(page(`<p>Video available until 28.02.2022</p>${body}`))).toBeNull()
  })

  it('is the last change where the page gives no other, and says so', () => {
    expect(published(page(`${body}<p>Last updated on 4 March 2021</p>`))).toMatchObject({
      value: '2021-03-04',
      from: 'inferred',
    })
    expect(published(page(`<p>Last updated on 4 March 2021</p><p>2 March 2021</p>${body}`))).toMatchObject({
      value: '2021-03-02',
      from: 'text',
    })
  })

  it('is the day of the place where the page says both UTC and its own day', () => {
    const utc = linked({ datePublished: '2021-03-03T05:30:59Z' })
    expect(published(page(`<p>March 2, 2021</p>${body}`, utc))).toMatchObject({ value: '2021-03-02', precision: 'day' })
    expect(published(page(`<p>March 2, 2021 at 11:30 pm</p>${body}`, utc))).toMatchObject({
      value: '2021-03-02T23:30-06:00',
      precision: 'minute',
    })
    // Too far apart for a zone: the field stands.
    expect(published(page(`<p>February 27, 2021</p>${body}`, utc))).toMatchObject({ value: '2021-03-03T05:30:59Z' })
  })

  it('reads an address that names the day', () => {
    const found = pageMetadata(pageOf(page(body)), 'https://courier.example/2021/03/02/ferry', null)
    expect(found.published).toMatchObject({ value: '2021-03-02', from: 'url' })
  })
})
