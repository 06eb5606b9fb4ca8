import { beforeAll, describe, expect, it } from 'vitest'
import { type English, loadEnglish } from '../../src/language/english/index.ts'
import { read, readable } from '../../src/read/index.ts'
import type { Span } from '../../src/text/index.ts'
import { articleOf, casesIn } from './made.ts'

let english: English
beforeAll(async () => {
  english = await loadEnglish({ paragraphs: 'apart' })
})

describe('statements on a parse', () => {
  it.each(casesIn('statements'))('$title ($name)', ({ written, expected }) => {
    const article = articleOf(written)
    const { statements } = read(article, english.parse(readable(article)))
    const words = (at: Span | null | undefined): string => (at ? article.text.slice(at.start, at.end) : '–')
    const lines = statements.map(s =>
      [
        s.attribution ?? 'outlet',
        words(s.subject),
        words(s.predicate),
        s.objects.map(words).join(' + ') || '–',
        `${s.polarity} ${s.modality}`,
      ].join(' | '),
    )
    expect(lines).toEqual(expected)
  })
})

describe('statements without one', () => {
  const stated = (written: string): string[] => {
    const article = articleOf(written)
    return read(article).statements.map(
      s =>
        `${s.attribution ?? 'outlet'}: ${article.text.slice(s.span.start, s.span.end)} (${s.polarity} ${s.modality})`,
    )
  }

  it('gives what is said to whoever says it, and the rest to the outlet', () => {
    expect(stated('The port is closed. Varga said the crane was not idle.')).toEqual([
      'outlet: The port is closed. (positive actual)',
      'at1: the crane was not idle (negative actual)',
    ])
  })

  it('parts clauses that each have a subject and a verb', () => {
    expect(stated('The old crane was closed, and two ferries were damaged by it.')).toEqual([
      'outlet: The old crane was closed (positive actual)',
      'outlet: two ferries were damaged by it. (positive actual)',
    ])
  })

  it('leaves a question alone', () => {
    expect(stated('Did the ferry sail?')).toEqual([])
  })

  it('tells what may be from what is', () => {
    expect(stated('The crane might fall.')).toEqual(['outlet: The crane might fall. (positive possible)'])
    expect(stated('The ferry sailed in May.')).toEqual(['outlet: The ferry sailed in May. (positive actual)'])
  })
})
