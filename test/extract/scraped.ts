// Cases of `test/cases/scraped`: a text, and what of it must be marked.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../src/contracts/index.ts'
import type { Span } from '../../src/text/index.ts'

/** `kind` of furniture, or `!code` of a warning. */
export type Mark = Span & { readonly kind: string }
export type Scraped = { readonly name: string; readonly text: string; readonly marks: readonly Mark[] }

const folder = join(import.meta.dirname, '..', 'cases', 'scraped')

export const scrapedCases = (file: string): Scraped[] =>
  readFileSync(join(folder, file), 'utf8')
    .split(/^===== /m)
    .slice(1)
    .map(part => {
      const end = part.indexOf('\n')
      return { name: part.slice(0, end), ...unmarked(part.slice(end + 1)) }
    })

function unmarked(source: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  const open: { kind: string; start: number }[] = []
  let text = ''
  for (let at = 0; at < source.length; ) {
    const head = /^\{\{(?<kind>!?[a-z-]+)\|/.exec(source.slice(at, at + 60))
    if (head?.groups?.['kind'] !== undefined) {
      open.push({ kind: head.groups['kind'], start: text.length })
      at += head[0].length
    } else if (source.startsWith('}}', at)) {
      const mark = open.pop()
      if (mark === undefined) throw new RangeError(`braces that nothing opened: ${source.slice(at - 40, at)}`)
      marks.push({ ...mark, end: text.length })
      at += 2
    } else text += source[at++] ?? ''
  }
  return { text, marks }
}

export type Verdict = {
  /** Furniture that stands as it should, under its own kind; found under another; not found; marked though it is the article's. */
  readonly right: number
  readonly otherKind: readonly string[]
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
  readonly warningsRight: number
  readonly warningsMissed: readonly string[]
  readonly warningsWrong: readonly string[]
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

export function judge({ text, marks }: Scraped, article: Article): Verdict {
  const wanted = marks.filter(({ kind }) => !kind.startsWith('!'))
  const warned = marks.filter(({ kind }) => kind.startsWith('!'))
  const words = ({ start, end }: Span): string => text.slice(start, end).trim()
  const covered = (mark: Span, kind: string | null): boolean => {
    for (let i = mark.start; i < mark.end; i++) {
      if (/\s/u.test(text[i] ?? '')) continue
      if (!article.furniture.some(one => (kind === null || one.kind === kind) && one.start <= i && i < one.end))
        return false
    }
    return true
  }
  const found = wanted.filter(mark => covered(mark, null))
  const right = found.filter(mark => covered(mark, mark.kind))
  return {
    right: right.length,
    otherKind: found.filter(mark => !right.includes(mark)).map(mark => `${mark.kind}: ${words(mark)}`),
    missed: wanted.filter(mark => !found.includes(mark)).map(mark => `${mark.kind}: ${words(mark)}`),
    wrong: article.furniture
      .filter(one => !wanted.some(mark => overlap(mark, one)))
      .map(one => `${one.kind}: ${words(one)}`),
    warningsRight: warned.filter(mark => isTold(article, mark)).length,
    warningsMissed: warned.filter(mark => !isTold(article, mark)).map(mark => `${mark.kind}: ${words(mark)}`),
    warningsWrong: article.warnings
      .filter(({ code }) => !warned.some(({ kind }) => kind === `!${code}`))
      .map(({ code, message }) => `${code}: ${message}`),
  }
}

const isTold = ({ warnings }: Article, mark: Mark): boolean =>
  warnings.some(({ code, span }) => `!${code}` === mark.kind && (span === undefined || overlap(span, mark)))
