/**
 * What of a careful reader's findings a ledger holds.
 *
 * Everything is compared by place: an expected slice is looked up in the ledger's own copy of the article, and a thing of the
 * ledger answers it where the two share at least half of the shorter one's characters. Ids, gists and the wording of reasons do not count.
 */
import type { Article, Attribution, Claim, Dispute, Ledger, Place } from '../../src/contracts/index.ts'
import { type Span, shared } from '../../src/text/index.ts'
import type { Expected, Quoted, Words } from './expected.ts'

export type Comparison = {
  readonly kind: string
  readonly found: readonly string[]
  readonly missing: readonly string[]
  /** Said by the ledger and not so: worse than missing. */
  readonly wrong: readonly string[]
}

export function compare(expected: Expected, ledger: Ledger): Comparison[] {
  const look = lookup(expected, ledger)
  return [
    ...metadata(expected, look),
    ...attributions(expected, look),
    ...entities(expected, look),
    copies(expected, look),
    ...claims(expected, look),
    ...disputes(expected, look),
    figures(expected, look),
    labels(expected, look),
    apart(expected, look),
  ]
}

/** The comparison as lines for a terminal; what is missing stands in full. */
export function describeComparison(list: readonly Comparison[]): string {
  return list
    .flatMap(({ kind, found, missing, wrong }) => [
      `${kind}: ${found.length} of ${found.length + missing.length} found${wrong.length > 0 ? `, ${wrong.length} wrong` : ''}`,
      ...missing.map(one => `    missing  ${one}`),
      ...wrong.map(one => `    wrong    ${one}`),
    ])
    .join('\n')
}

type Look = {
  readonly ledger: Ledger
  readonly article: (path: string) => Article | undefined
  readonly attributions: (path: string) => readonly Attribution[]
  /** Where the words stand in the ledger's copy of the account; `null` where they do not. */
  readonly place: (words: Quoted) => Place | null
  readonly placeIn: (path: string, words: Words) => Place | null
  readonly text: (path: string, at: Span) => string
}

function lookup(expected: Expected, ledger: Ledger): Look {
  const byPath = new Map<string, Article>()
  for (const { path } of expected.articles) {
    const own = ledger.articles.find(article => article.path === path || article.path?.endsWith(`/${path}`))
    if (own) byPath.set(path, own)
  }
  const placeIn = (path: string, words: Words): Place | null => {
    const article = byPath.get(path)
    const at = article && locate(article.text, words)
    return at ? { article: article.id, span: at } : null
  }
  return {
    ledger,
    article: path => byPath.get(path),
    attributions: path => ledger.evidence.find(({ article }) => article === byPath.get(path)?.id)?.attributions ?? [],
    place: words => placeIn(words.article, words),
    placeIn,
    text: (path, at) => squeeze(byPath.get(path)?.text.slice(at.start, at.end) ?? ''),
  }
}

/** Where words stand in a text whose lines may be broken otherwise. */
export function locate(text: string, { text: words, in: context }: Words): Span | null {
  const outer = pattern(context ?? words).exec(text)
  if (!outer) return null
  const inner = context === undefined ? outer : pattern(words).exec(outer[0])
  if (!inner) return null
  const start = outer.index + (context === undefined ? 0 : inner.index)
  return { start, end: start + inner[0].length }
}

const pattern = (words: string): RegExp =>
  new RegExp(
    words
      .split(/\s+/u)
      .map(word => word.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&'))
      .join('\\s+'),
    'u',
  )

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim()
// Half of the shorter stretch: a gist may be a whole sentence, an answer one word of it.
const meets = (a: Span, b: Span): boolean => 2 * shared(a, b) >= Math.min(a.end - a.start, b.end - b.start)
const meet = (a: Place | null, b: Place): boolean => a !== null && a.article === b.article && meets(a.span, b.span)

type Tally = { kind: string; found: string[]; missing: string[]; wrong: string[] }
const tally = (kind: string): Tally => ({ kind, found: [], missing: [], wrong: [] })
const count = (to: Tally, what: string, isFound: boolean): void => {
  ;(isFound ? to.found : to.missing).push(what)
}
const shown = ({ article, text }: Quoted): string => `${article}: “${text}”`

function metadata(expected: Expected, look: Look): Comparison[] {
  const [read, outlet, title, published, byline, furniture] = [
    tally('account'),
    tally('outlet'),
    tally('title'),
    tally('published'),
    tally('by-line'),
    tally('furniture'),
  ]
  for (const one of expected.articles) {
    const article = look.article(one.path)
    count(read, one.path, article !== undefined)
    const name = article?.outlet?.name ?? null
    count(outlet, `${one.path}: ${one.outlet ?? 'not known'}`, article !== undefined && name === one.outlet)
    if (name !== null && name !== one.outlet) outlet.wrong.push(`${one.path}: ${name}`)
    count(title, `${one.path}: ${one.title}`, squeeze(article?.title?.text ?? '') === one.title)
    const date = article?.published?.value ?? null
    count(
      published,
      `${one.path}: ${one.published ?? 'not known'}`,
      article !== undefined && sameTime(date, one.published),
    )
    if (date !== null && !sameTime(date, one.published)) published.wrong.push(`${one.path}: ${date}`)
    for (const person of one.byline) {
      count(byline, `${one.path}: ${person}`, article?.byline.some(({ name: own }) => own === person) ?? false)
    }
    for (const { kind, text } of one.furniture) {
      const at = article && locate(article.text, { text })
      // What a page's extraction has left out of the text altogether is left out, too.
      const isOut =
        article !== undefined && (!at || article.furniture.some(piece => shared(piece, at) * 2 >= at.end - at.start))
      count(furniture, `${one.path}: ${kind} “${text}”`, isOut)
    }
  }
  return [read, outlet, title, published, byline, furniture]
}

/** As exact as the expectation is: a day for a day, a minute for a minute; zones are compared where both are given. */
function sameTime(found: string | null, expected: string | null): boolean {
  if (found === null || expected === null) return found === expected
  const zoned = /T.*(?:Z|[+-]\d\d:\d\d)$/u
  if (zoned.test(found) && zoned.test(expected)) return Date.parse(found) === Date.parse(expected)
  return found.slice(0, Math.min(expected.length, 16)) === expected.slice(0, 16)
}

function attributions(expected: Expected, look: Look): Comparison[] {
  const [source, content, cue, via, stance, type, none] = [
    tally('attribution: source and content'),
    tally('attribution: content'),
    tally('attribution: cue'),
    tally('attribution: via'),
    tally('attribution: stance'),
    tally('attribution: type'),
    tally('attribution: left alone'),
  ]
  for (const { path, attributions: list } of expected.articles) {
    for (const one of list) {
      const places = one.content.flatMap(words => look.placeIn(path, words)?.span ?? [])
      const near = look
        .attributions(path)
        .map(own => ({ own, overlap: overlapOf(own.content, places) }))
        .filter(({ overlap }) => overlap >= 0.5)
        .sort((a, b) => b.overlap - a.overlap)
        .map(({ own }) => own)
      const what = `${path}: ${one.source} · ${one.cue} · “${one.content[0]?.text ?? ''}”`
      count(content, what, near.length > 0)
      const own = near.find(
        candidate => candidate.source !== null && alike(look.text(path, candidate.source), one.source),
      )
      count(source, what, own !== undefined)
      if (!own) continue
      count(cue, what, own.cue !== null && alike(look.text(path, own.cue), one.cue))
      count(stance, `${what}: ${one.stance}`, own.stance === one.stance)
      count(type, `${what}: ${one.type}`, own.type === one.type)
      for (const step of one.via) {
        count(
          via,
          `${what}: via ${step.text}`,
          own.via.some(({ span }) => alike(look.text(path, span), step.text)),
        )
      }
    }
  }
  for (const trap of expected.traps.noAttribution) {
    const at = look.place(trap)
    const fell =
      at !== null && look.attributions(trap.article).some(({ cue: own }) => own !== null && meets(own, at.span))
    if (fell) none.wrong.push(`${shown(trap)} (${trap.why})`)
    else none.found.push(shown(trap))
  }
  return [source, content, cue, via, stance, type, none]
}

/** Characters both have over characters either has. */
function overlapOf(a: readonly Span[], b: readonly Span[]): number {
  const both = a.reduce((sum, x) => sum + b.reduce((inner, y) => inner + shared(x, y), 0), 0)
  const size = (list: readonly Span[]): number => list.reduce((sum, { start, end }) => sum + end - start, 0)
  return both / Math.max(1, size(a) + size(b) - both)
}

/** “Leth” and “Dr. Anouk Leth, head of the clinic” are one source: the words of the one are words of the other. */
function alike(a: string, b: string): boolean {
  const terms = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const [x, y] = [terms(a), terms(b)]
  const [short, long] = x.length <= y.length ? [x, new Set(y)] : [y, new Set(x)]
  return short.length > 0 && short.every(word => long.has(word))
}

function entities(expected: Expected, look: Look): Comparison[] {
  const [joined, variant] = [tally('entity'), tally('variant')]
  const owners = new Map<string, string[]>()
  for (const { id, variants, name } of expected.entities) {
    const best = look.ledger.entities
      .map(own => ({ own, hits: variants.filter(form => own.variants.some(({ text }) => sameForm(text, form))) }))
      .sort((a, b) => b.hits.length - a.hits.length)[0]
    const hits = best && best.hits.length > 0 ? best : null
    count(joined, shown(name), hits !== null)
    for (const form of variants) count(variant, `${name.text}: ${form}`, hits?.hits.includes(form) ?? false)
    if (hits) owners.set(hits.own.id, [...(owners.get(hits.own.id) ?? []), id])
  }
  for (const [id, list] of owners) if (list.length > 1) joined.wrong.push(`${list.join(' and ')} in one entity, ${id}`)
  return [joined, variant]
}

const sameForm = (a: string, b: string): boolean => bare(a) === bare(b)
const bare = (form: string): string =>
  squeeze(form)
    .toLowerCase()
    .replace(/^(?:the|a|an) /u, '')

function copies(expected: Expected, look: Look): Comparison {
  const out = tally('copy')
  const id = (path: string): string | undefined => look.article(path)?.id
  for (const one of expected.copies) {
    const [from, to] = 'from' in one ? [one.from, one.to] : one.shared
    const direction = 'from' in one ? 'from' : 'common'
    const line = look.ledger.lineage.find(
      ({ a, b }) => (a === id(from) && b === id(to)) || (a === id(to) && b === id(from)),
    )
    const own = !line
      ? null
      : line.direction === 'b-from-a'
        ? line.b
        : line.direction === 'a-from-b'
          ? line.a
          : line.direction
    const isRight = direction === 'common' ? own === 'common' : own === id(to)
    count(
      out,
      direction === 'common' ? `${from} and ${to}: from a third` : `${to} from ${from}`,
      own !== null && isRight,
    )
    if (line && direction === 'from' && own === id(from)) out.wrong.push(`${from} from ${to}`)
  }
  return out
}

function claims(expected: Expected, look: Look): Comparison[] {
  const [claim, account, independent, coverage] = [
    tally('claim'),
    tally('claim: accounts'),
    tally('claim: separate voices'),
    tally('coverage'),
  ]
  for (const one of expected.claims) {
    const own = claimFor(one, look)
    const accounts = new Set(one.accounts.map(({ article }) => article))
    const hits = own ? one.accounts.filter(words => own.accounts.some(place => meet(look.place(words), place))) : []
    const joined = new Set(hits.map(({ article }) => article)).size
    // A claim of several accounts is found where two of them stand together.
    count(claim, shown(one.gist), joined >= Math.min(2, accounts.size))
    for (const words of one.accounts) count(account, `${one.id}, ${shown(words)}`, hits.includes(words))
    if (!own) continue
    const { least, most } = own.independent
    const range = `${one.id}: ${one.independent.least}–${one.independent.most}`
    count(independent, range, least === one.independent.least && most === one.independent.most)
    if (least > one.independent.most) independent.wrong.push(`${range}, counted as ${least}–${most}`)
    const line = look.ledger.coverage.find(({ claim: id }) => id === own.id)
    const states = expected.coverage.find(({ claim: id }) => id === one.id)?.states ?? {}
    for (const [path, state] of Object.entries(states)) {
      const there = line?.byArticle.find(({ article }) => article === look.article(path)?.id)?.state
      count(coverage, `${one.id}, ${path}: ${state}`, there === state)
    }
  }
  return [claim, account, independent, coverage]
}

function claimFor(one: Expected['claims'][number], look: Look): Claim | null {
  const places = one.accounts.map(look.place)
  // More accounts first; of two with as many the one with less beside them.
  return (
    look.ledger.claims
      .map(own => ({ own, hits: own.accounts.filter(place => places.some(at => meet(at, place))).length }))
      .filter(({ hits }) => hits > 0)
      .sort((a, b) => b.hits - a.hits || a.own.accounts.length - b.own.accounts.length)[0]?.own ?? null
  )
}

function disputes(expected: Expected, look: Look): Comparison[] {
  const [question, side, kind, relation, none] = [
    tally('dispute'),
    tally('dispute: sides'),
    tally('dispute: kind'),
    tally('dispute: relation'),
    tally('dispute: left alone'),
  ]
  for (const one of expected.disputes) {
    const answers = one.sides.map(({ answer }) => look.place(answer))
    const hits = look.ledger.disputes
      .map(own => ({ own, sides: answers.map(at => sideOf(own, at)) }))
      .sort(
        (a, b) =>
          differ(b.sides) - differ(a.sides) || Number(b.own.kind === one.kind) - Number(a.own.kind === one.kind),
      )
    const best = hits[0] && differ(hits[0].sides) >= 2 ? hits[0] : null
    const what = `${one.kind}, ${one.sides.map(({ answer }) => `“${answer.text}”`).join(' or ')}`
    count(question, what, best !== null)
    for (const [index, { answer }] of one.sides.entries()) {
      count(side, `${one.id}, ${shown(answer)}`, best !== null && best.sides[index] !== -1)
    }
    if (!best) continue
    count(kind, what, best.own.kind === one.kind)
    count(relation, `${what}: ${one.relation}`, best.own.relation === one.relation)
  }
  for (const { a, b, why } of expected.traps.noDispute) {
    const fell = look.ledger.disputes.some(own => {
      const sides = [sideOf(own, look.place(a)), sideOf(own, look.place(b))]
      return own.kind !== 'naming' && own.relation !== 'update' && differ(sides) === 2
    })
    const what = `${shown(a)} and ${shown(b)}`
    if (fell) none.wrong.push(`${what} (${why})`)
    else none.found.push(what)
  }
  return [question, side, kind, relation, none]
}

/** Which side of a dispute holds the words: by its answer first, then by its accounts; -1 for none. */
function sideOf(dispute: Dispute, at: Place | null): number {
  const answer = dispute.sides.findIndex(side => meet(at, side.answer))
  if (answer !== -1) return answer
  return dispute.sides.findIndex(side => side.accounts.some(place => meet(at, place)))
}

const differ = (sides: readonly number[]): number => new Set(sides.filter(side => side !== -1)).size

/** Figures that stand against or replace one another; the ledger has no list of the others. */
function figures(expected: Expected, look: Look): Comparison {
  const out = tally('figure in dispute')
  const own = look.ledger.disputes.filter(({ kind }) => kind === 'figure').flatMap(({ sides }) => sides)
  const isRival = ({ article, text }: Quoted): boolean =>
    expected.disputes.some(
      ({ kind, sides }) =>
        kind === 'figure' && sides.some(({ answer }) => answer.article === article && answer.text === text),
    )
  for (const figure of expected.figures.filter(isRival)) {
    const at = look.place(figure)
    const isHeld = own.some(side => meet(at, side.answer) || side.accounts.some(place => meet(at, place)))
    count(out, `${shown(figure)}, ${figure.counted}`, isHeld)
  }
  return out
}

function labels(expected: Expected, look: Look): Comparison {
  const out = tally('label')
  for (const one of expected.labels) {
    const at = look.place(one)
    const own = look.ledger.framing
      .flatMap(framing => framing.labels.flatMap(({ byArticle }) => byArticle))
      .filter(({ article }) => article === at?.article)
      .flatMap(by => (one.quoted ? by.quoted : by.own))
    count(out, `${shown(one)}${one.quoted ? ', quoted' : ''}`, at !== null && own.some(span => meets(span, at.span)))
  }
  return out
}

function apart(expected: Expected, look: Look): Comparison {
  const out = tally('apart')
  const own = new Set(look.ledger.apart.map(({ article }) => article))
  const set = new Set(expected.apart.map(({ article }) => article))
  for (const { path } of expected.articles) {
    const is = own.has(look.article(path)?.id ?? '')
    if (set.has(path)) count(out, path, is)
    else if (is) out.wrong.push(`${path} is about this event`)
  }
  return out
}
