import { describe, expect, it } from 'vitest'
import type { Article, Attribution } from '../../src/contracts/index.ts'
import { read } from '../../src/read/index.ts'
import type { Span } from '../../src/text/index.ts'
import { articleOf, casesIn } from './made.ts'

function line(article: Article, all: readonly Attribution[], a: Attribution): string {
  const words = (at: Span | null): string => (at ? article.text.slice(at.start, at.end) : '–')
  return [
    words(a.source),
    words(a.cue),
    a.content.map(words).join(' … '),
    ...a.via.map(v => `${v.kind} ${words(v.span)}`),
    ...(a.nestedIn === null
      ? []
      : [a.nestedIn === all[all.indexOf(a) - 1]?.id ? 'in the one before' : `in ${a.nestedIn}`]),
  ].join(' | ')
}

describe('who says what, without a model', () => {
  it.each(casesIn('plain'))('$title ($name)', ({ written, expected }) => {
    const article = articleOf(written)
    const { attributions } = read(article)
    expect(attributions.map(a => line(article, attributions, a))).toEqual(expected)
  })

  it.each([
    ['ru', '«Мы ничего не видели», — сказал Варга.', 'Варга | сказал | «Мы ничего не видели»'],
    ['ru', 'Варга заявил, что кран не двигался.', 'Варга | заявил | что кран не двигался'],
    ['de', '„Wir haben nichts gesehen“, sagte Ode Marr.', 'Ode Marr | sagte | „Wir haben nichts gesehen“'],
    ['de', 'Ode Marr sagte, dass der Kran still stand.', 'Ode Marr | sagte | dass der Kran still stand'],
    ['fr', '« Nous n’avons rien vu », a déclaré Ode Marr.', 'Ode Marr | déclaré | « Nous n’avons rien vu »'],
    ['es', '«No vimos nada», dijo Ode Marr.', 'Ode Marr | dijo | «No vimos nada»'],
    ['es', 'Marr aseguró que la grúa no se movió.', 'Marr | aseguró | que la grúa no se movió'],
    ['it', '«Non abbiamo visto niente», ha detto Ode Marr.', 'Ode Marr | detto | «Non abbiamo visto niente»'],
  ])('reads the verbs of saying of %s: %s', (language, text, expected) => {
    const article = articleOf(text, { language })
    const { attributions } = read(article)
    expect(attributions.map(a => line(article, attributions, a))).toEqual([expected])
  })

  it('says that it read without a model', () => {
    expect(read(articleOf('The port is closed.')).reader).toBe('plain')
  })
})
