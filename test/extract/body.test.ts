import { describe, expect, it } from 'vitest'
import { articleOfPage, paragraphs } from './capture.ts'

const [first = '', second = '', third = '', fourth = ''] = paragraphs
const p = (...texts: readonly string[]): string => texts.map(text => `<p>${text}</p>`).join('\n')
const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Ferry strikes mole at Tern | Tern Courier</title></head><body>${body}</body></html>`
const headline = '<h1>Ferry strikes mole at Tern</h1>'
const extra =
  'The inquiry will sit in the old customs house from Monday, said the harbour office, and its sessions are open to all.'

describe('the body of a page', () => {
  it('is what the page itself calls the text of its article, boxes within it too', async () => {
    const rows = [first, second, third, fourth, extra]
      .map(text => `<div class="row"><div class="column"><div class="text">${p(text)}</div></div></div>`)
      .join('')
    const { text } = await articleOfPage(
      page(`${headline}<div class="article-body">${rows}</div><div class="list"><p>Weather in Tern</p></div>`),
    )
    expect(text).toBe([first, second, third, fourth, extra].join('\n\n'))
  })

  it('leaves the biography below the text out, though it stands in the text’s box', async () => {
    const bio = `<div class="post-body-bio">Ana Varga writes about boats for the Tern Courier and has lived there for years.</div>`
    const { text } = await articleOfPage(page(`${headline}<div class="entry-content">${p(...paragraphs)}${bio}</div>`))
    expect(text).toBe(paragraphs.join('\n\n'))
  })

  it('begins below the headline: no section, no outlet, no date', async () => {
    const { text, aside } = await articleOfPage(
      page(
        `<article><h2>Tern Courier</h2><p>Harbour</p>${headline}<p>30 April 2019 · Harbour</p>${p(...paragraphs)}</article>`,
      ),
    )
    expect(text).toBe(paragraphs.join('\n\n'))
    expect(aside?.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['header', 'title', 'timestamp']))
  })

  it('has its lead once where the page has it twice', async () => {
    const { text } = await articleOfPage(
      page(
        `<header>${headline}<p class="lead">${extra}</p></header><div class="story"><p>${extra}</p>${p(...paragraphs)}</div>`,
      ),
    )
    expect(text.split(extra)).toHaveLength(2)
  })

  it('keeps headings that are links where prose stands below each, and drops a link that stands alone', async () => {
    const long = `${second} ${third}`
    const { text } = await articleOfPage(
      page(
        `<article>${headline}${p(first)}<h3><a href="/1">The north mole</a></h3>${p(long)}<h3><a href="/2">The south mole</a></h3>${p(`${fourth} ${extra}`)}<p><a href="/3">Ferry inquiry opens on Monday</a></p></article>`,
      ),
    )
    expect(text).toContain('The north mole')
    expect(text).toContain('The south mole')
    expect(text).not.toContain('inquiry opens')
  })

  it('sets a picture show within it aside, and keeps one that is the article', async () => {
    const pictures = [1, 2, 3, 4, 5].map(
      i =>
        `<li><h2>${i}/5 Boats of Tern</h2><p>The number ${i} of the boats that were built in Orlo before the war, at her berth.</p></li>`,
    )
    const show = `<ul>${pictures.join('')}</ul>`
    const beside = await articleOfPage(
      page(`<article>${headline}${p(first, second)}${show}${p(third, fourth, extra)}</article>`),
    )
    expect(beside.text).not.toContain('2/5')
    expect(beside.aside?.some(({ kind }) => kind === 'gallery')).toBe(true)
    const alone = await articleOfPage(
      page(`<article>${headline}<p>Five boats, seen by our reader.</p>${show}</article>`),
    )
    expect(alone.text).toContain('2/5')
  })

  it.each(['style="display:none"', 'aria-hidden="true"', 'hidden'])(
    'is there where the page shows it by script, or a dialogue lies above it: %s',
    async hiding => {
      const dialogue = '<div role="dialog"><p>We and our partners keep cookies on your device, if you please.</p></div>'
      const { text } = await articleOfPage(
        page(`${dialogue}<div id="app" ${hiding}>${headline}${p(...paragraphs)}<p ${hiding}>Not to be seen.</p></div>`),
      )
      expect(text).toBe(paragraphs.join('\n\n'))
    },
  )

  it('ends before the comments and the foot of the page', async () => {
    const { text } = await articleOfPage(
      page(
        `<div>${headline}<div>${p(...paragraphs)}</div><footer>Tern Courier, Quay 4</footer><div><p>We use cookies on this page, and by reading on you say that this is well with you.</p></div></div>`,
      ),
    )
    expect(text).toBe(paragraphs.join('\n\n'))
  })
})

describe('what is beside an article', () => {
  it('stands in it with kind, reason, words and path, the credit of a picture apart from its caption', async () => {
    const { aside, text } = await articleOfPage(
      page(
        `<nav><a href="/">Home</a></nav><article>${headline}<figure><img src="a"><figcaption>The ferry at her berth. <span class="credit">Ana Varga/TNA</span></figcaption></figure>${p(...paragraphs)}</article>`,
      ),
    )
    expect(text).not.toContain('berth.')
    expect(aside).toContainEqual({
      kind: 'caption',
      reason: 'a <figure>',
      text: 'The ferry at her berth.',
      path: 'body > article:nth-child(2) > figure:nth-child(2)',
    })
    expect(aside).toContainEqual(expect.objectContaining({ kind: 'credit', text: 'Ana Varga/TNA' }))
    expect(aside).toContainEqual(expect.objectContaining({ kind: 'navigation', reason: 'a <nav>', text: 'Home' }))
  })
})

describe('the warnings of a page', () => {
  const codes = async (html: string): Promise<string[]> => (await articleOfPage(html)).warnings.map(({ code }) => code)
  const links = Array.from(
    { length: 30 },
    (_, i) => `<div><a href="/${i}">Ferry inquiry opens in Tern, day ${i}</a></div>`,
  ).join('')

  it('tell that hardly a sentence was read', async () => {
    const frame = '<div><span>Menu</span></div>'.repeat(40)
    expect(await codes(page(`${headline}<p>Loading the article</p>${frame}`))).toContain('nothing-extracted')
    expect(await codes(page(`${headline}${p(...paragraphs)}${frame}`))).not.toContain('nothing-extracted')
    // A feed’s summary is no page.
    expect(await codes('<p>A ferry has struck the mole.</p>')).not.toContain('nothing-extracted')
  })

  it('tell that it is a list of headlines', async () => {
    expect(await codes(page(`<h1>Harbour</h1><p>All news of the harbour</p>${links}`))).toContain('mostly-links')
    expect(await codes(page(`${headline}${p(...paragraphs, extra)}${links}`))).not.toContain('mostly-links')
  })

  it.each([
    'To keep reading, please log in.',
    'You have used all of your free articles this month.',
    'This article is for subscribers only.',
    'Dieser Artikel ist nur für Abonnenten.',
  ])('tell of the wall “%s”', async wall => {
    expect(await codes(page(`${headline}${p(first, second)}<div><p>${wall}</p></div>`))).toContain('paywalled')
  })

  it('tell that a short last paragraph breaks off, and not that a name stands last', async () => {
    const cut = 'The ferry had already left when'
    expect(await codes(page(`${headline}${p(...paragraphs, extra, cut)}`))).toContain('maybe-truncated')
    expect(await codes(page(`${headline}${p(...paragraphs, extra)}<p>Tern, 3 May, Ana Varga</p>`))).not.toContain(
      'maybe-truncated',
    )
  })

  it('tell that a paragraph breaks off above what the page has below its articles', async () => {
    const cut = 'The inquiry, said the harbour office on Monday evening, will look first at the light and then at'
    expect(
      await codes(
        page(`<article>${headline}${p(...paragraphs, extra, cut)}<p>Mole: a wall of stone in the sea.</p></article>`),
      ),
    ).toContain('maybe-truncated')
  })
})

describe('the data of a page', () => {
  const told = (...texts: readonly string[]): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: texts.join('\n') })}</script>`
  const shop =
    '<p>Boats in all sizes are sold on Rope Street, where our friends of the trade will gladly advise you.</p>'

  it('end the article where they end with one of its paragraphs', async () => {
    const { text, aside } = await articleOfPage(
      page(`${headline}<div>${p(...paragraphs, extra)}${shop}</div>${told(...paragraphs, extra)}`),
    )
    expect(text).toBe([...paragraphs, extra].join('\n\n'))
    expect(aside?.some(({ kind, text: words }) => kind === 'below' && words.startsWith('Boats'))).toBe(true)
  })

  it('end nothing where they are cut in the middle of a paragraph', async () => {
    const { text } = await articleOfPage(
      page(`${headline}<div>${p(...paragraphs, extra)}</div>${told(first, second, third, fourth.slice(0, 60))}`),
    )
    expect(text).toBe([...paragraphs, extra].join('\n\n'))
  })

  it('are read as HTML where their signs are written as entities', async () => {
    const escaped = [first, second, third].map(text => `&lt;p class=&quot;text&quot;&gt;${text}&lt;/p&gt;`).join('')
    const { text } = await articleOfPage(page(`${headline}<p>Loading</p>${told(escaped)}`))
    expect(text).toBe([first, second, third].join('\n\n'))
  })
})
