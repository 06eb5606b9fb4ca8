import { describe, expect, it } from 'vitest'
import { extract, extractionMap, removedFrom } from '../../src/extract/index.ts'
import { articleOfPage, articlesOfPage, captureOf, paragraphs } from './capture.ts'

const [first = '', second = '', third = '', fourth = ''] = paragraphs
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry strikes mole at Tern | Tern Courier</title>${head}</head><body>${body}</body></html>`
const p = (...texts: readonly string[]): string => texts.map(text => `<p>${text}</p>`).join('\n')
const article = (inside: string): string =>
  page(
    `<nav><a href="/">Home</a> <a href="/n">News</a></nav><main><h1>Ferry strikes mole at Tern</h1>${inside}</main><footer>© Tern Courier</footer>`,
  )

describe('a page', () => {
  it('gives its paragraphs and nothing of what stands around them', async () => {
    const { text, title, blocks } = await articleOfPage(article(p(...paragraphs)))
    expect(text).toBe(paragraphs.join('\n\n'))
    expect(title).toEqual({ text: 'Ferry strikes mole at Tern', from: '<h1>' })
    expect(blocks.map(({ path }) => path)).toContain('body > main:nth-child(2) > p:nth-child(3)')
  })

  it('glues no words across blocks and keeps blanks between inline elements', async () => {
    const { text } = await articleOfPage(
      article(
        `<p>${first}</p><p>A<b>larm</b> was <i>raised</i> <a href="/x">at</a> once by<br>the harbour office, and the quay was cleared of people.</p>${p(third, fourth)}`,
      ),
    )
    expect(text).toContain('Alarm was raised at once by\nthe harbour office')
  })

  it('keeps the lead that stands in the header', async () => {
    const lead =
      'A ferry with more than two hundred people on board has struck the mole at Tern, and thirty of them are hurt.'
    const { text } = await articleOfPage(
      page(
        `<article><header><h1>Ferry strikes mole at Tern</h1><p class="intro">${lead}</p></header><div class="body">${p(...paragraphs)}</div></article>`,
      ),
    )
    expect(text.startsWith(lead)).toBe(true)
  })

  it('keeps a list and a quotation in their places, with their kinds', async () => {
    const { blocks, text } = await articleOfPage(
      article(
        `${p(first, second)}<ul><li>Thirty people were injured.</li><li>Four people are missing.</li></ul><blockquote><p>The light was burning, and I saw it from my own window that night.</p></blockquote>${p(third, fourth)}`,
      ),
    )
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
      'list-item',
      'list-item',
      'quote',
      'paragraph',
      'paragraph',
    ])
    expect(text).toContain('Four people are missing.')
  })

  it('sets captions, read-also lines, link lists and the comment form aside, each with a reason', async () => {
    const html = article(
      `${p(first)}<figure><img src="a.jpg"><figcaption>The mole in May. Photo: Ana Varga</figcaption></figure>${p(second)}<p>Read also: <a href="/b">Bridge to close for painting</a></p>${p(third, fourth)}<ul><li><a href="/1">Lamp oil doubles in a week</a></li><li><a href="/2">Council talks go on</a></li></ul><div id="comments"><h3>Leave a Reply</h3><p>I saw it all.</p></div>`,
    )
    expect((await articleOfPage(html)).text).toBe(paragraphs.join('\n\n'))
    const removed = await removedFrom(captureOf(html, 'text/html'))
    expect(removed.map(({ kind, text }) => [kind, text.slice(0, 12)])).toEqual(
      expect.arrayContaining([
        ['caption', 'The mole in '],
        ['related', 'Read also: B'],
        ['comment-form', 'Leave a Repl'],
      ]),
    )
    expect(removed.every(({ reason }) => reason !== '')).toBe(true)
  })

  it('leads every stretch of its text back to the bytes it came from', async () => {
    const html = article(
      `${p(first)}<p>Caf&eacute; owners at “the quay”, who <b>saw</b> the crash, said the sea was calm &amp; the lamp dark.</p>${p(third, fourth)}`,
    )
    const bytes = new TextEncoder().encode(html)
    const capture = captureOf(bytes, 'text/html')
    const [found] = await extract(capture)
    const [map] = await extractionMap(capture)
    const plain = (text: string): string => text.replace('&eacute;', 'é').replace('&amp;', '&').trim()
    for (const { span, bytes: at } of map?.runs ?? []) {
      expect(plain(new TextDecoder().decode(bytes.subarray(at.start, at.end)))).toBe(
        found?.text.slice(span.start, span.end).trim(),
      )
    }
    expect(map?.article).toBe(found?.id)
  })

  it('gives two articles where a second, signed and about something else, follows', async () => {
    const bridge =
      'The iron bridge at Orlo will close to carts for eleven days from next week while it is painted, its council announced. Walkers may use the upstream path until then, and market stalls move to Linden Square for the time being.'
    const found = await articlesOfPage(
      article(
        `<p>Cato Brandl</p>${p(...paragraphs)}<h1>Orlo bridge to close for painting</h1><p>Rhea Stamm</p>${p(bridge)}`,
      ),
    )
    expect(found.map(({ title, text, byline }) => [title?.text, text, byline[0]?.name])).toEqual([
      ['Ferry strikes mole at Tern', expect.stringContaining(fourth), undefined],
      ['Orlo bridge to close for painting', bridge, 'Rhea Stamm'],
    ])
    expect(new Set(found.map(({ id }) => id)).size).toBe(2)
  })

  it('gives the updates of a live blog with their times', async () => {
    const updates = paragraphs
      .map(
        (text, i) =>
          `<article class="update"><h2><time datetime="2023-03-14T1${i}:00:00+01:00">1${i}:00</time> News ${i}</h2><p>${text}</p></article>`,
      )
      .join('')
    const found = await articlesOfPage(article(updates))
    expect(found).toHaveLength(1)
    expect(found[0]?.updates?.map(({ time }) => time)).toEqual([0, 1, 2, 3].map(i => `2023-03-14T1${i}:00:00+01:00`))
  })

  it('says of each part of its metadata where it was found', async () => {
    const head =
      '<meta property="og:site_name" content="Tern Courier"><meta name="author" content="Ana Varga"><link rel="canonical" href="https://courier.example/ferry"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2023-03-14T08:05:00+01:00","dateModified":"2023-03-14","wordCount":900}</script>'
    const found = await articleOfPage(page(`<h1>Ferry strikes mole at Tern</h1>${p(...paragraphs)}`, head))
    expect(found).toMatchObject({
      url: 'https://courier.example/ferry',
      outlet: { name: 'Tern Courier', domain: 'courier.example', from: 'opengraph' },
      byline: [{ name: 'Ana Varga', from: 'meta author' }],
      published: { value: '2023-03-14T08:05:00+01:00', precision: 'second', detail: 'json-ld datePublished' },
      updated: { value: '2023-03-14', precision: 'day' },
    })
    expect(found.warnings.map(({ code }) => code)).toEqual(['maybe-truncated'])
    expect(found.warnings[0]?.measure).toBeGreaterThan(0)
  })

  it('says what character set it declares where its bytes are another', async () => {
    const html = page(`<h1>Ferry strikes mole at Tern</h1>${p(...paragraphs)}<p>Die Fähre fährt früh.</p>`)
    const told = html.replace('<meta charset="utf-8">', '<meta charset="iso-8859-1">')
    expect((await articleOfPage(told)).capture).toMatchObject({ charset: 'utf-8', declared: 'iso-8859-1' })
    expect((await articleOfPage(html)).capture.declared).toBeUndefined()
  })

  it('does not take a desk for a person', async () => {
    const found = await articleOfPage(
      page(
        `<h1>Ferry strikes mole at Tern</h1><p class="byline">By Staff</p>${p(...paragraphs)}`,
        '<meta name="author" content="Design">',
      ),
    )
    expect(found.byline).toEqual([])
  })

  it('warns of a wall, and of a sentence without its end', async () => {
    const walled = await articleOfPage(article(`${p(first, second, third)}<p>To continue reading, subscribe now.</p>`))
    expect(walled.warnings.map(({ code }) => code)).toContain('paywalled')
    const cut = await articleOfPage(
      article(
        `${p(first, second, third)}<p>The coast guard, which had been called by a passenger, told the harbour office that</p>`,
      ),
    )
    expect(cut.warnings.map(({ code }) => code)).toContain('maybe-truncated')
    expect((await articleOfPage(article(p(...paragraphs)))).warnings).toEqual([])
  })

  it('credits an agency in the dateline or the tail, and not one that is quoted', async () => {
    const credits = async (...texts: readonly string[]): Promise<string[]> =>
      ((await articleOfPage(article(p(...texts)))).credits ?? []).map(({ agency, where }) => `${where} ${agency}`)
    expect(await credits(`TERN, Orlo (AP) — ${first}`, second, third)).toEqual(['dateline AP'])
    expect(await credits(first, second, third, 'Reuters contributed to this report.')).toEqual(['tail Reuters'])
    expect(
      await credits(
        first,
        'The Associated Press reported on Tuesday that four people were still missing.',
        third,
        fourth,
      ),
    ).toEqual([])
  })
})
