// PDFs as papers print them, made here: columns, heads of pages, cut words, locks, scans, fonts without letters.
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/contracts/index.ts'
import { extract, extractionMap, removedFrom } from '../../src/extract/index.ts'
import { examples, joinLines, wordsWithin } from '../../src/extract/pdf/hyphens.ts'
import { isUnmapped } from '../../src/extract/pdf/letters.ts'
import { isoOf, pdfArticle } from '../../src/extract/pdf/pdf-article.ts'
import { type PdfText, readPdf } from '../../src/extract/pdf/read-pdf.ts'
import { columnOf, type PdfOptions, type PdfPage, pdfOf, type PdfText as Words } from '../pdf-writer.ts'
import { captureOf } from './capture.ts'

const read = (pages: readonly PdfPage[], options: PdfOptions = {}): Promise<PdfText> =>
  readPdf(pdfOf(pages, options), 'account.pdf')
const page = (...texts: readonly (Words | readonly Words[])[]): PdfPage => ({ texts: texts.flat() })

/** Words filled to lines of `letters`; a long word is cut where the line is full, if `isCut`. */
function filled(text: string, letters: number, isCut = false): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const room = letters - line.length - 2
    if (`${line} ${word}`.trim().length <= letters) line = `${line} ${word}`.trimStart()
    else if (isCut && room > 2 && /^\p{L}{7,}/u.test(word) && room < word.length - 2) {
      lines.push(`${line} ${word.slice(0, room)}-`)
      line = word.slice(room)
    } else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

const ferry =
  'The harbour ferry Saint Alder struck the north mole at Tern on Tuesday morning, and thirty people were injured, the coast guard said before noon.'
const order =
  '“We turned back on the order of the harbour office,” Captain Ode Varga said. She had been at the wheel for eleven hours, which the company’s rules do not allow.'
const denial =
  'The harbour office denied that it had given any order. An inquiry was opened on Wednesday, and its findings are expected in the spring.'
const hospital =
  'Twelve of the injured were still in hospital on Thursday evening. The ferry was towed to the dock at Orlo, where divers looked at its hull once more.'
const story = [ferry, order, denial, hospital]

/** The story in columns of Courier, 9 on 11 points, 5.4 a letter. */
function columns(count: number, { letters = 30, x = 50, y = 640, gutter = 18, isCut = false } = {}): Words[] {
  const lines = story.flatMap(text => filled(text, letters, isCut).map((line, k) => ({ line, indent: k === 0 })))
  const each = Math.ceil(lines.length / count)
  return lines.map(({ line, indent }, k) => ({
    x: x + Math.floor(k / each) * (letters * 5.4 + gutter) + (indent ? 9 : 0),
    y: y - (k % each) * 11,
    text: line,
    size: 9,
  }))
}

describe('the order of reading', () => {
  it.each([1, 2, 3])('goes down column after column, %i of them', async count => {
    const { text } = await read([page(columns(count))])
    expect(text.split('\n\n')).toEqual(story)
  })

  it('does not hang on the order in which the file prints', async () => {
    const across = [...columns(3)].sort((a, b) => b.y - a.y || a.x - b.x)
    expect((await read([page(across)])).text.split('\n\n')).toEqual(story)
  })

  it('takes a headline over all columns first, and a second one before the columns below it', async () => {
    const wide = { x: 50, y: 700, text: 'Ferry strikes mole', size: 24 }
    const { text, title } = await read([page(columns(3), wide)])
    expect(text.split('\n\n')).toEqual(['Ferry strikes mole', ...story])
    expect(title).toBe(0)
    const below = columns(2, { y: 300 })
    const second = { x: 50, y: 330, text: 'Inquiry opened, the office says', size: 18 }
    const both = (await read([page(columns(3), wide, second, below)])).text.split('\n\n')
    expect(both).toEqual(['Ferry strikes mole', ...story, 'Inquiry opened, the office says', ...story])
  })

  it('reads a table of figures by its rows', async () => {
    const rows = ['Tern', 'Orlo', 'Alder', 'Varga'].flatMap((name, k) => [
      { x: 50, y: 300 - k * 14, text: name },
      { x: 200, y: 300 - k * 14, text: String(12 + k) },
      { x: 300, y: 300 - k * 14, text: String(40 + k) },
    ])
    expect((await read([page(columns(1, { letters: 80 }), rows)])).text).toContain('Orlo 13 41')
  })

  it('of a page that lies on its side is that of the page turned', async () => {
    const turned = columns(2).map(({ x, y, ...rest }) => ({ ...rest, x: 700 - y, y: x, turned: 90 }))
    expect((await read([page(turned)])).text.split('\n\n')).toEqual(story)
    const rotated = await read([{ texts: columns(2), rotate: 180 }])
    expect(rotated.text.split('\n\n')).toEqual(story)
  })

  it('puts a letter set over several lines before its word', async () => {
    const lines = filled(ferry.slice(1), 40)
    const texts = lines.map((text, k) => ({ x: k < 2 ? 76 : 50, y: 600 - k * 11, text, size: 9 }))
    const drop = { x: 50, y: 589, text: 'T', size: 26 }
    expect((await read([page(drop, texts, columns(1, { y: 500, letters: 60 }))])).text.split('\n\n')[0]).toBe(ferry)
  })
})

describe('a cut word', () => {
  it.each(examples)('“$before” and “$after” give “$joined”', ({ before, after, joined, elsewhere = '' }) => {
    expect(joinLines(before, after, wordsWithin([before, after, elsewhere]))).toBe(joined)
  })

  it('is mended within a column and from one to the next', async () => {
    const { text } = await read([page(columns(3, { isCut: true, letters: 24 }))])
    expect(text.split('\n\n')).toEqual(story)
  })

  it('goes on over a page’s end, past its foot and the next one’s head', async () => {
    const lines = filled(`${ferry} ${order}`, 60)
    const half = lines.length >> 1
    const head = { x: 50, y: 770, text: 'HARBOUR POST', size: 8 }
    const pages = [lines.slice(0, half), lines.slice(half)].map((part, k) =>
      page(head, { x: 300, y: 20, text: String(k + 7), size: 8 }, columnOf(part, { x: 50, y: 700 })),
    )
    const { text, aside } = await read(pages)
    expect(text).toBe(`${ferry} ${order}`)
    expect(aside.map(({ kind, text: words }) => `${kind}: ${words}`)).toEqual([
      'running-head: HARBOUR POST',
      'page-number: 7',
      'running-head: HARBOUR POST',
      'page-number: 8',
    ])
  })
})

describe('what is set around the text', () => {
  it('is marked with its kind, its reason and its place: captions, stamps at an angle', async () => {
    const caption = { x: 50, y: 300, text: 'The ferry at the mole. Photo: I. Orlo', size: 7 }
    const stamp = { x: 300, y: 100, text: 'ARCHIVE COPY', size: 30, turned: 45 }
    const { text, aside } = await read([page(columns(2), caption, stamp)])
    expect(text.split('\n\n')).toEqual(story)
    expect(aside).toMatchObject([
      {
        kind: 'caption',
        text: caption.text,
        reason: 'it is set smaller than the text (7 pt beside 9 pt)',
        path: 'page=1&viewrect=50,485,155,9',
      },
      { kind: 'turned', text: 'ARCHIVE COPY' },
    ])
  })

  it('is left in the text where it is a by-line or names an agency', async () => {
    const small = [
      { x: 50, y: 680, text: 'By Ana Varga', size: 7 },
      { x: 50, y: 300, text: 'Reuters contributed to this report.', size: 7 },
    ]
    const { text } = await read([page(small, columns(2))])
    expect(text).toContain('By Ana Varga')
    expect(text).toContain('Reuters contributed to this report.')
  })

  it('is not a line that one page has, or that stands in the middle of two', async () => {
    const line = 'The harbour office said nothing more.'
    const pages = [
      page({ x: 50, y: 770, text: 'Ferry strikes mole' }, columns(1), { x: 50, y: 300, text: line }),
      page(columns(1, { y: 700 }), { x: 50, y: 300, text: line }),
    ]
    const { aside, text } = await read(pages)
    expect(aside).toEqual([])
    expect(text.split(line)).toHaveLength(3)
  })

  it('is what a browser prints on a page, its only one too', async () => {
    const printed = [
      { x: 30, y: 780, text: '14/03/2023, 09:12  Ferry strikes mole - Harbour Post', size: 8 },
      { x: 30, y: 12, text: 'https://post.example/ferry 1/1', size: 8 },
    ]
    const pdf = await read([page(printed, columns(1, { letters: 80 }))])
    expect(pdf.text.split('\n\n')).toEqual(story)
    // The day of printing is not that of the article.
    expect(pdfArticle(pdf).published).toBeNull()
  })
})

describe('letters', () => {
  it('joined in one sign are two', async () => {
    const { text } = await read([
      page({ x: 50, y: 700, text: 'The o\ufb03ce in\ufb02ated the \ufb01gures.', font: 'unicode' }),
    ])
    expect(text).toBe('The office inflated the figures.')
  })

  it('from right to left are given in the order in which they are read, and so are their columns', async () => {
    const reversed = (text: string): string => Array.from(text).reverse().join('')
    const lines = [
      'ספינת הנמל פגעה במזח הצפוני',
      'ביום שלישי בבוקר אמרה משטרת',
      'החופים בהודעה קצרה מאוד היום',
      'לפני הצהריים שלושים נפצעו שם',
    ]
    const right = lines.map((text, k) => ({
      x: 500 - text.length * 5.4,
      y: 600 - k * 14,
      text: reversed(text),
      font: 'unicode' as const,
      size: 9,
    }))
    const left = lines.map((text, k) => ({
      x: 230 - text.length * 5.4,
      y: 600 - k * 14,
      text: reversed(`${text}.`),
      font: 'unicode' as const,
      size: 9,
    }))
    const { text } = await read([page(left, right)])
    expect(text.replace(/\s+/gu, ' ')).toBe([...lines, ...lines.map(line => `${line}.`)].join(' '))
  })

  it('that the fonts do not tell are an error, not an article', async () => {
    const unmapped = columns(2).map(one => ({ ...one, font: 'unmapped' as const }))
    await expect(read([page(unmapped)])).rejects.toMatchObject({ code: 'pdf-unmapped' })
  })

  it('that one font of several does not tell are left out, and that is said', async () => {
    const headline = {
      x: 50,
      y: 700,
      text: 'Ferry strikes mole at Tern on Tuesday, thirty people hurt and one missing',
      size: 12,
      font: 'unmapped' as const,
    }
    const pdf = await read([page(columns(2), headline)])
    expect(pdf.text.split('\n\n')).toEqual(story)
    expect(pdfArticle(pdf).warnings).toContainEqual(expect.objectContaining({ code: 'letters-unknown' }))
  })

  it.each([
    [
      '7KH IHUU\\ VWUXFN WKH PROH DW 7HUQ RQ 7XHVGD\\ PRUQLQJ DQG WKLUW\\ SHRSOH ZHUH LQMXUHG WKH FRDVW JXDUG VDLG',
      true,
    ],
    ['\u0001\u0002\u0003 \u0004\u0005\u0001\u0006', true],
    ['\ue001\ue002\ue003', true],
    [story.join(' '), false],
    [
      'Dziś rano prom uderzył w północne molo w Tern, a trzydzieści osób zostało rannych, powiedziała straż przybrzeżna.',
      false,
    ],
    ['Prst skrz krk se v kraji neříká často, zato vlk zmrzl a čtvrt hodiny nikdo nepřišel k mrtvému.', false],
    ['NATO-LED FORCES (KFOR) SAID ON TUESDAY THAT THIRTY PEOPLE HAD BEEN INJURED AT THE MOLE OF TERN HARBOUR', false],
    ['12,400 13.5 77 1,204 88 91 2,000 1,999 12 14 15 16 20 100 4,000 18', false],
    ['Паром ударился о северный мол в Терне во вторник утром', false],
    ['港のフェリーが火曜日の朝、北の桟橋に衝突した。', false],
  ])('%s: %s', (text, is) => expect(isUnmapped(text)).toBe(is))
})

describe('what the file says of itself', () => {
  const told = async (info: Record<string, string>, xmp?: string): Promise<ReturnType<typeof pdfArticle>> =>
    pdfArticle(await read([page(columns(1, { letters: 80 }))], { info, ...(xmp === undefined ? {} : { xmp }) }))

  it('fills what the page leaves open, and says that it is from there', async () => {
    const { title, byline, published } = await told({
      Title: 'Ferry strikes mole',
      Author: 'Ana Marr',
      CreationDate: "D:20230314080500+01'00'",
    })
    expect(title).toEqual({ text: 'Ferry strikes mole', from: 'pdf title' })
    expect(byline).toEqual([{ name: 'Ana Marr', from: 'pdf author' }])
    expect(published).toEqual({
      value: '2023-03-14T08:05:00+01:00',
      precision: 'second',
      from: 'inferred',
      detail: 'the day the PDF was made',
    })
  })

  it.each([
    { Title: 'Microsoft Word - ferry.docx' },
    { Title: 'untitled' },
    { Title: 'p12_harbour' },
    { Title: 'Layout 1' },
  ])('is no headline: $Title', async info => {
    expect((await told(info)).title).toBeNull()
  })
  it.each([{ Author: 'Admin' }, { Author: 'amarr' }, { Author: 'Editorial Team' }])(
    'is no author: $Author',
    async info => {
      expect((await told(info)).byline).toEqual([])
    },
  )

  it('in XMP may be the day of publication, which comes before the day the file was made', async () => {
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" prism:publicationDate="2023-03-14"><prism:publicationDate>2023-03-14</prism:publicationDate></rdf:Description></rdf:RDF></x:xmpmeta>'
    expect((await told({ CreationDate: 'D:20240101' }, xmp)).published).toEqual({
      value: '2023-03-14',
      precision: 'day',
      from: 'metadata',
      detail: 'pdf XMP date of publication',
    })
  })

  it('gives way to the headline, the by-line and the date on the page', async () => {
    const own = [
      { x: 50, y: 720, text: 'Ferry strikes mole', size: 24 },
      { x: 50, y: 695, text: 'By Ode Varga', size: 9 },
      { x: 50, y: 675, text: '14 March 2023', size: 9 },
    ]
    const article = pdfArticle(
      await read([page(own, columns(2))], {
        info: { Title: 'Another', Author: 'Ana Marr', CreationDate: 'D:20240101' },
      }),
    )
    expect(article.title).toMatchObject({ text: 'Ferry strikes mole', start: 0 })
    expect(article.byline).toMatchObject([{ name: 'Ode Varga', from: 'text' }])
    expect(article.published).toMatchObject({ value: '2023-03-14', from: 'text' })
    expect(article.blocks[0]).toMatchObject({ kind: 'heading', path: 'page=1&viewrect=50,48,259,30' })
  })

  it('gives way to the date in the head of its pages', async () => {
    const head = { x: 50, y: 770, text: 'HARBOUR POST  Tuesday, 14 March 2023', size: 8 }
    const article = pdfArticle(
      await read([page(head, columns(2)), page(head, columns(2))], { info: { CreationDate: 'D:20240101' } }),
    )
    expect(article.published).toEqual({
      value: '2023-03-14',
      precision: 'day',
      from: 'text',
      detail: 'the head of the page',
    })
  })

  it.each([
    ["D:20230314080500+01'00'", '2023-03-14T08:05:00+01:00'],
    ['D:20230314080500Z', '2023-03-14T08:05:00Z'],
    ['D:202303140805', '2023-03-14T08:05:00'],
    ['D:20230314', '2023-03-14'],
    ['yesterday', 'yesterday'],
  ])('%s is %s', (date, iso) => expect(isoOf(date)).toBe(iso))
})

describe('a PDF', { timeout: 120_000 }, () => {
  const articles = (bytes: Uint8Array, pdfMilliseconds?: number): Promise<readonly Article[]> =>
    extract(captureOf(bytes, 'application/pdf'), { pdfMilliseconds })

  it('is read in a thread, and keeps the file’s own digest', async () => {
    const bytes = pdfOf([page(columns(2))], { isPacked: true })
    const [article] = await articles(bytes)
    expect(article?.blocks.map(({ start, end }) => article.text.slice(start, end))).toEqual(story)
    expect(article?.capture).toMatchObject({ bytes: bytes.length, mime: 'application/pdf' })
  })

  it('leads every line of its text back to page and rectangle', async () => {
    const capture = captureOf(pdfOf([page(columns(2))]), 'application/pdf')
    const [article] = await extract(capture)
    const [map] = await extractionMap(capture)
    expect(map?.article).toBe(article?.id)
    const lines = story.flatMap(text => filled(text, 30))
    expect(map?.runs.map(({ span: at }) => article?.text.slice(at.start, at.end))).toEqual(lines)
    expect(map?.runs[0]?.place).toEqual({ page: 1, left: 59, top: 143, width: 157, height: 11 })
  })

  it('tells what it set aside', async () => {
    const caption = { x: 50, y: 300, text: 'The ferry at the mole. Photo: I. Orlo', size: 7 }
    expect(await removedFrom(captureOf(pdfOf([page(columns(2), caption)]), 'application/pdf'))).toMatchObject([
      { kind: 'caption', text: caption.text },
    ])
  })

  it('that only its owner’s password locks is open to readers; one that wants a password says so', async () => {
    const [article] = await articles(pdfOf([page(columns(2))], { owner: 'harbour' }))
    expect(article?.text.split('\n\n')).toEqual(story)
    await expect(articles(pdfOf([page(columns(2))], { user: 'mole', owner: 'harbour' }))).rejects.toMatchObject({
      code: 'pdf-locked',
      remedy: expect.stringContaining('password'),
    })
  })

  it('of pictures has no text and says what to do; pictures among its pages are told', async () => {
    await expect(articles(pdfOf([{ texts: [], hasPicture: true }]))).rejects.toMatchObject({
      code: 'pdf-empty',
      remedy: expect.stringContaining('recogniser'),
    })
    const [article] = await articles(pdfOf([page(columns(2)), { texts: [], hasPicture: true }, { texts: [] }]))
    expect(article?.warnings).toContainEqual(
      expect.objectContaining({
        code: 'pages-without-text',
        measure: 1 / 3,
        message: expect.stringContaining('page 2'),
      }),
    )
  })

  it('without a text, broken, or too slow fails with its own code', async () => {
    await expect(articles(pdfOf([page()]))).rejects.toMatchObject({ code: 'pdf-empty' })
    await expect(articles(new TextEncoder().encode('%PDF-1.4\nnothing of the kind'))).rejects.toMatchObject({
      code: 'pdf-unreadable',
    })
    await expect(articles(pdfOf([page(columns(1))]), 0)).rejects.toMatchObject({ code: 'pdf-too-slow' })
  })
})
