import type { Article, Attribution, Quantity, Reading, Statement } from '../../src/contracts/index.ts'

/** A number in a line: its words, its value, what it counts. */
type Count = { words: string; value: number; counted?: string; modifier?: Quantity['modifier'] }

/**
 * A sentence of an account as a careful reader reads it. `say` is what is said; `by` and `cue` follow it: “…, Varga said.”
 */
export type Line = {
  say: string
  subject?: string
  predicate: string
  object?: string
  by?: string
  cue?: string
  type?: Attribution['type']
  stance?: Attribution['stance']
  negative?: boolean
  modality?: Statement['modality']
  counts?: Count[]
  /** Words of a time and its TIMEX3 value. */
  times?: [string, string][]
}

type Options = {
  published?: string
  outlet?: string
  /** Name → kind. All places where the name stands are its mentions; a surname alone goes to the name that ends in it. */
  names?: Record<string, 'person' | 'organization' | 'place'>
  roles?: Record<string, string>
  warnings?: string[]
}

/** A reading built by hand: what the reader would find is given, so that a test of `reconcile` tests nothing else. */
export function account(id: string, lines: readonly Line[], options: Options = {}): Reading {
  const { published, outlet = `The ${id}`, names = {}, roles = {}, warnings = [] } = options
  let text = ''
  const sentences: Reading['sentences'] = []
  const attributions: Attribution[] = []
  const statements: Statement[] = []
  const quantities: Quantity[] = []
  const times: Reading['times'] = []
  for (const [index, line] of lines.entries()) {
    const start = text.length
    const find = (words: string, from = start): { start: number; end: number } => {
      const at = text.indexOf(words, from)
      if (at < 0) throw new RangeError(`“${words}” does not stand in “${text.slice(start)}”`)
      return { start: at, end: at + words.length }
    }
    const quoted = line.type === 'direct' ? `“${line.say}”` : line.say
    text += `${quoted}${line.by ? `, ${line.by} ${line.cue ?? 'said'}` : ''}.\n`
    const span = find(line.say)
    sentences.push({ start, end: text.length - 1 })
    const attribution = line.by ? `a${index}` : null
    if (line.by && attribution) {
      const source = find(line.by, span.end)
      attributions.push({
        id: attribution,
        type: line.type ?? 'indirect',
        source: { ...source, entity: null },
        cue: find(line.cue ?? 'said', source.end),
        content: [span],
        via: [],
        stance: line.stance ?? 'asserts',
        sourceKind: 'named',
        nestedIn: null,
        confidence: 1,
        rule: 'by hand',
      })
    }
    const own = (line.counts ?? []).map(({ words, value, counted, modifier = 'exact' }, place): Quantity => {
      const at = find(words)
      return {
        ...at,
        id: `q${index}.${place}`,
        value,
        low: null,
        high: null,
        modifier,
        unit: null,
        counted: counted ? find(counted, text.indexOf(counted, at.end) < 0 ? start : at.end) : null,
        kind: 'count',
      }
    })
    const named = (line.times ?? []).map(([words, value], place) => ({
      ...find(words),
      id: `t${index}.${place}`,
      type: value.includes('T') ? ('TIME' as const) : ('DATE' as const),
      value,
    }))
    quantities.push(...own)
    times.push(...named)
    statements.push({
      id: `s${index}`,
      span,
      sentence: index,
      voice: 'v0',
      attribution,
      subject: line.subject ? find(line.subject) : null,
      predicate: find(line.predicate),
      objects: line.object ? [find(line.object)] : [],
      polarity: line.negative ? 'negative' : 'positive',
      modality: line.modality ?? 'actual',
      quantities: own.map(quantity => quantity.id),
      times: named.map(time => time.id),
      entities: [],
    })
  }
  const { mentions, entities } = mentionsOf(text, names, roles)
  for (const attribution of attributions) {
    const { source } = attribution
    const inside = mentions.find(({ start, end }) => source && source.start <= start && end <= source.end)
    if (source && inside) source.entity = inside.entity
  }
  return {
    schema: 'rashomon/reading@1',
    article: articleOf(id, text, outlet, published, warnings),
    reader: 'english',
    sentences,
    voices: [{ start: 0, end: text.length, id: 'v0', kind: 'outlet', name: null }],
    mentions,
    entities,
    attributions,
    quantities,
    times,
    labels: [],
    statements,
    findings: [],
  }
}

function articleOf(
  id: string,
  text: string,
  outlet: string,
  published: string | undefined,
  warnings: readonly string[],
): Article {
  return {
    schema: 'rashomon/article@1',
    id,
    outlet: { name: outlet },
    title: null,
    byline: [],
    published: published
      ? { value: published, precision: published.length > 10 ? 'minute' : 'day', from: 'metadata' }
      : null,
    language: 'en',
    text,
    blocks: [],
    furniture: [],
    warnings: warnings.map(code => ({ code, message: code })),
    capture: { sha256: id, bytes: text.length, mime: 'text/plain', charset: 'utf-8' },
  }
}

function mentionsOf(text: string, names: NonNullable<Options['names']>, roles: NonNullable<Options['roles']>) {
  const mentions: Reading['mentions'] = []
  const entities: Reading['entities'] = Object.entries(names).map(([name, kind], index) => ({
    id: `e${index}`,
    name,
    kind,
    mentions: [],
    roles: Object.entries(roles).flatMap(([role, of]) =>
      of === name && text.includes(role) ? [{ start: text.indexOf(role), end: text.indexOf(role) + role.length }] : [],
    ),
  }))
  for (const entity of entities) {
    const forms = [entity.name, entity.kind === 'person' ? (entity.name.split(' ').at(-1) ?? entity.name) : entity.name]
    for (let at = 0; at < text.length; at++) {
      const form = forms.find(
        words =>
          text.startsWith(words, at) &&
          !/\p{L}/u.test(text[at - 1] ?? '') &&
          !/\p{L}/u.test(text[at + words.length] ?? ''),
      )
      if (!form) continue
      const id = `m${entity.id}.${at}`
      mentions.push({ start: at, end: at + form.length, id, entity: entity.id, kind: entity.kind, form: 'name' })
      entity.mentions.push(id)
      at += form.length
    }
  }
  return {
    mentions: mentions.sort((a, b) => a.start - b.start),
    entities: entities.filter(entity => entity.mentions.length > 0),
  }
}

/** The words at a place of a ledger. */
export const wordsOf = (
  readings: readonly Reading[],
  place: { article: string; span: { start: number; end: number } },
): string =>
  readings.find(({ article }) => article.id === place.article)?.article.text.slice(place.span.start, place.span.end) ??
  ''
