import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { articleSchema } from '../../src/contracts/index.ts'
import { articleOfText, furniture, paragraphs, prose } from './capture.ts'

const [first = '', second = '', third = '', fourth = ''] = paragraphs
const headline = 'Ferry strikes mole at Tern'

describe('a text file', () => {
  it('keeps every character, furniture and odd line ends too', async () => {
    const text = `${headline}\r\n\r\n${first}\r\n \t\r\n${second}\r\nLeave a Reply\r\n`
    expect((await articleOfText(text)).text).toBe(text)
  })

  it('has its first line for a headline', async () => {
    const { title } = await articleOfText(`${headline}\n\n${first}\n\n${second}`)
    expect(title).toEqual({ start: 0, end: headline.length, text: headline, from: 'text' })
  })

  it('has no headline where it begins with two sentences', async () => {
    const { title } = await articleOfText(`The ferry struck the mole. Thirty were hurt.\n${first}\n${second}`)
    expect(title).toBeNull()
  })

  it('reads a headline with a full stop that stands by itself', async () => {
    const { title } = await articleOfText(`Ferry strikes mole at Tern.\n\n${first}\n\n${second}`)
    expect(title?.text).toBe('Ferry strikes mole at Tern.')
  })

  it('reads across lines that were broken at a width', async () => {
    const wrapped = `${first} ${second} ${third} ${fourth}`.replace(/(.{50,64})\s/gu, '$1\n')
    const article = await articleOfText(`${headline}\n\n${wrapped}`)
    expect(prose(article)).toEqual([headline, wrapped])
  })

  it('reads across an empty line that cuts a sentence', async () => {
    const article = await articleOfText(
      `${headline}\n\n${first}\n\nStill the ministry talks about\n\nwho will talk with whom.\n\n${second}`,
    )
    expect(prose(article)).toContain('Still the ministry talks about\n\nwho will talk with whom.')
  })

  it('warns of words that were lost where a sentence breaks off and another begins', async () => {
    const lines = `${second}\nThe mooring men who had been asked to help with the ropes did not\nThey said that nobody had told them where the ferry lay, and that\nnobody in the harbour office had picked up the telephone since the\nnight before, when the lamp on the mole had last been seen to burn.`
    const { warnings, text } = await articleOfText(`${headline}\n\n${lines}`)
    expect(warnings.map(({ code, span }) => [code, text.slice(span?.start, span?.end)])).toEqual([
      ['words-missing', 'not'],
    ])
  })

  it('keeps dash dialogue as paragraphs and bullets as items of a list', async () => {
    const article = await articleOfText(
      `${headline}\n\n${first}\n\n– And the lamp was burning?\n\n  • Since Sunday no lamp there was.\n\n${second}`,
    )
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'list-item',
      'paragraph',
    ])
  })

  it('marks the comment form to its end', async () => {
    const article = await articleOfText(
      `${headline}\n\n${first}\n\n${second}\n\nLeave a Reply\n\nName (required)\n\nOther words of the form`,
    )
    expect(furniture(article, 'comment-form')).toEqual(['Leave a Reply', 'Name (required)\n\nOther words of the form'])
    expect(prose(article)).toEqual([headline, first, second])
  })

  it('does not take an editor’s “Comment:” for a comment form', async () => {
    const article = await articleOfText(`${headline}\n\n${first}\n\nComment:\n\n${second}\n\n${third}`)
    expect(furniture(article, 'comment-form')).toEqual([])
  })

  it('does not lose the article below a link to its comments', async () => {
    const article = await articleOfText(`${headline}\nLeave a comment\n\n${first}\n\n${second}\n\n${third}`)
    expect(prose(article)).toEqual([headline, first, second, third])
  })

  it('marks another article that was glued on, from its headline', async () => {
    const glued =
      'Orlo bridge to close for painting\n\nThe iron bridge at Orlo will close to carts for eleven days while it is painted, its council announced.'
    const article = await articleOfText(`${headline}\n\n${first}\n\n${second}\n\n${third}\n\n|\n|\n${glued}`)
    expect(furniture(article, 'other-article')).toEqual([glued])
    expect(article.warnings.map(({ code }) => code)).toContain('another-article')
  })

  it('leaves a part of the same article below a bar', async () => {
    const article = await articleOfText(
      `${headline}\n\n${first}\n\n${third}\n\n* * *\n\nWhat Oskar Venn told the coast guard\n\nThe harbour master, Oskar Venn, told the coast guard that the Saint Alder had been warned of the mole.`,
    )
    expect(furniture(article, 'other-article')).toEqual([])
  })

  it('takes the by-line and the date from the lines near the headline', async () => {
    const article = await articleOfText(
      `${headline}\n\nBy Ana Varga and Iven Marr in Tern\n14 March 2023, 09:15 GMT\n\n${first}\n\n${second}`,
    )
    expect(article.byline.map(({ name, span }) => [name, article.text.slice(span?.start, span?.end)])).toEqual([
      ['Ana Varga', 'Ana Varga'],
      ['Iven Marr', 'Iven Marr'],
    ])
    expect(article.published).toMatchObject({ value: '2023-03-14T09:15Z', precision: 'minute', from: 'text' })
  })

  it('takes the writer from the lines about her at the end, and not from the news', async () => {
    const bio = 'Ana Varga is a journalist who writes about harbours.'
    const article = await articleOfText(`${headline}\n\n${first}\n\n${second}\n\nPosted by\n\n${bio}\n\nLeave a Reply`)
    expect(furniture(article, 'bio')).toEqual([bio])
    expect(article.byline.map(({ name }) => name)).toEqual(['Ana Varga'])
    const news = await articleOfText(
      `${headline}\n\n${first}\n\nAna Varga was the journalist who was injured.\n\n${second}`,
    )
    expect(furniture(news, 'bio')).toEqual([])
  })

  it('prefers what the manifest says, and says so', async () => {
    const article = await articleOfText(`${headline}\n\nBy Ana Varga\n\n${first}\n\n${second}`, {
      from: 'manifest',
      title: 'Ferry strikes mole at Tern',
      author: 'Iven Marr',
      outlet: 'Tern Courier',
      published: '2023-03-14',
      id: 'x1',
    })
    expect(article).toMatchObject({
      id: 'x1',
      outlet: { name: 'Tern Courier', from: 'manifest' },
      byline: [{ name: 'Iven Marr', from: 'manifest' }],
      title: { start: 0, text: headline, from: 'manifest' },
      published: { value: '2023-03-14', precision: 'day', from: 'metadata', detail: 'manifest' },
    })
  })

  it('never has an outlet from the name of its file', async () => {
    expect((await articleOfText(`${headline}\n\n${first}\n\n${second}`)).outlet).toBeNull()
  })

  it('takes a line below headline and date for the outlet where it names one, and for the writer where it names a person', async () => {
    const below = (name: string) =>
      articleOfText(`${headline}\n\n14 March 2023, 09:15\n${name}\n\n${first}\n\n${second}`)
    const outlet = await below('Tessel News')
    expect([outlet.outlet?.name, outlet.byline]).toEqual(['Tessel News', []])
    const person = await below('Ada Post')
    expect([person.outlet, person.byline.map(({ name }) => name)]).toEqual([null, ['Ada Post']])
  })

  it('gives dated updates where lines are nothing but a time', async () => {
    const article = await articleOfText(`${headline}\n\n${first}\n\n15:00 UTC:\n${second}\n16:20 UTC:\n${third}`)
    expect(
      article.updates?.map(({ time, start, end }) => [time, article.text.slice(start, end).split('\n')[1]]),
    ).toEqual([
      ['T15:00', second],
      ['T16:20', third],
    ])
  })

  it('is refused with a code where nothing is left to read', async () => {
    await expect(articleOfText('Share on Facebook\n\nLeave a Reply\n')).rejects.toMatchObject({
      code: 'nothing-extracted',
    })
  })
})

describe('any text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      headline,
      first,
      second,
      'Leave a Reply',
      '|',
      '',
      '',
      '– And the lamp? – he asked.',
      '  • An item.',
      'By Ana Varga',
      '12 comments',
      '15:00',
      'via Another Blog',
      '“Never closed',
      '\t',
      '14 March 2023',
    ),
    fc.string({ unit: 'binary', maxLength: 80 }),
  )
  it('gives spans that lie in it, blocks in order, furniture around whole blocks, and the same again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), async (lines, end) => {
        const text = lines.join(end).replace(/^\ufeff/, '')

        const article = await articleOfText(text).catch(() => null)
        if (article === null) return
        expect(article.text).toBe(text)
        articleSchema.parse(article)
        let at = 0
        for (const { start, end: stop } of article.blocks) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(stop).toBeGreaterThan(start)
          at = stop
          for (const piece of article.furniture)
            expect(piece.end <= start || stop <= piece.start || (piece.start <= start && stop <= piece.end)).toBe(true)
        }
        expect(at).toBeLessThanOrEqual(text.length)
        expect(await articleOfText(text)).toEqual(article)
      }),
      { numRuns: 150 },
    )
  })
})
