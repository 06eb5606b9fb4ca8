import { createRequire } from 'node:module'
import { Ajv2020 as Ajv } from 'ajv/dist/2020.js'
import { parse as parseCsv } from 'csv-parse/sync'
import { MultiGraph as Graph } from 'graphology'
import gexf from 'graphology-gexf'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import {
  cslJson,
  lineageGraph,
  reportCsv,
  reportJsonl,
  reportMarkdown,
  tableNames,
  webAnnotations,
} from '../../src/report/index.ts'
import { hostileLedger } from './hostile.ts'
import { smallLedger } from './small.ts'

describe('Markdown', () => {
  const read = (text: string): ReturnType<MarkdownIt['parse']> =>
    new MarkdownIt({ html: true, linkify: true }).parse(text, {})

  it('is read by a Markdown reader with its headings and its table', () => {
    const tokens = read(reportMarkdown(smallLedger()))
    const headings = tokens.flatMap((token, index) =>
      token.type === 'heading_open' && token.tag === 'h2' ? [tokens[index + 1]?.content] : [],
    )
    expect(headings).toEqual([
      'Disputed',
      'Carried by many, resting on one voice',
      'Agreed by separate accounts',
      'Only one account has it',
      'Lost on the way',
      'Accounts',
      'How this was made',
    ])
    expect(tokens.filter(({ type }) => type === 'tr_open')).toHaveLength(5)
  })

  it('holds hostile accounts as text: no markup, no link, no image', () => {
    const tokens = read(reportMarkdown(hostileLedger()))
    const all = tokens.flatMap(token => [token, ...(token.children ?? [])])
    expect(
      all.filter(({ type }) =>
        ['html_block', 'html_inline', 'link_open', 'image', 'code_inline', 'fence', 'code_block'].includes(type),
      ),
    ).toEqual([])
    const text = all.map(({ content }) => content).join(' ')
    expect(text).toContain('<script>window.ran = 1</script>')
  })
})

describe('CSV', () => {
  it.each(tableNames)('the table %s is read back with as many fields in every row', table => {
    const records: string[][] = parseCsv(reportCsv(smallLedger(), table))
    expect(records.length).toBeGreaterThan(1)
    expect(new Set(records.map(({ length }) => length)).size).toBe(1)
  })

  it('gives the words at the place it names', () => {
    const ledger = smallLedger()
    const records: Record<string, string>[] = parseCsv(reportCsv(ledger), { columns: true })
    for (const { article, start, end, words } of records) {
      const text = ledger.articles.find(({ id }) => id === article)?.text ?? ''
      expect(text.slice(Number(start), Number(end))).toBe(words)
    }
  })

  it('never begins a cell of words with what a spreadsheet runs', () => {
    const ledger = hostileLedger()
    ledger.articles[1] = {
      ...(ledger.articles[1] ?? ledger.articles[0]!),
      outlet: { name: '=1+1' },
      title: { text: '@SUM(A1)' },
      language: '-2',
    }
    const records: string[][] = parseCsv(reportCsv(ledger, 'accounts'))
    expect(records.flat().filter(cell => /^[=+@\t\r]|^-(?!\d)/u.test(cell))).toEqual([])
    expect(records.flat()).toContain("'=1+1")
  })
})

it('JSON Lines: every line is one object of a known table, with hostile words whole', () => {
  for (const ledger of [smallLedger(), hostileLedger()]) {
    const lines = reportJsonl(ledger).trimEnd().split('\n')
    const objects = lines.map((line): unknown => JSON.parse(line))
    expect(objects.length).toBeGreaterThan(3)
    for (const one of objects)
      expect(tableNames).toContain(typeof one === 'object' && one !== null ? Reflect.get(one, 'table') : one)
  }
})

describe('Web Annotations', () => {
  // What the Web Annotation Data Model (W3C Recommendation, 23 February 2017) requires of the parts we use.
  const schema = {
    type: 'object',
    required: ['@context', 'id', 'type', 'target'],
    properties: {
      '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
      id: { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:\\S+$' },
      type: { const: 'Annotation' },
      motivation: { enum: ['identifying', 'classifying'] },
      body: {
        type: 'array',
        items: {
          type: 'object',
          required: ['type', 'value'],
          properties: { type: { const: 'TextualBody' }, purpose: { enum: ['tagging', 'classifying'] } },
        },
      },
      target: {
        type: 'object',
        required: ['source', 'selector'],
        properties: {
          source: { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:\\S+$' },
          selector: {
            type: 'array',
            items: {
              oneOf: [
                {
                  type: 'object',
                  required: ['type', 'start', 'end'],
                  additionalProperties: false,
                  properties: {
                    type: { const: 'TextPositionSelector' },
                    start: { type: 'integer', minimum: 0 },
                    end: { type: 'integer', minimum: 1 },
                  },
                },
                {
                  type: 'object',
                  required: ['type', 'exact'],
                  additionalProperties: false,
                  properties: {
                    type: { const: 'TextQuoteSelector' },
                    exact: { type: 'string', minLength: 1 },
                    prefix: { type: 'string' },
                    suffix: { type: 'string' },
                  },
                },
              ],
            },
          },
        },
      },
    },
  }

  it('keep the data model, and their ids are their own', () => {
    const valid = new Ajv().compile(schema)
    for (const ledger of [smallLedger(), hostileLedger()]) {
      const all = webAnnotations(ledger)
      for (const one of all) expect(valid(one), JSON.stringify(valid.errors)).toBe(true)
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    }
  })

  it('count positions in code points, so that both selectors find the same words', () => {
    const ledger = smallLedger()
    const [first] = ledger.articles
    if (!first) throw new RangeError('no article')
    // A boat sign of two units before everything: each place moves by three units and two code points.
    const shift = <T>(value: T): T =>
      JSON.parse(JSON.stringify(value), (_, one: unknown) =>
        typeof one === 'object' && one !== null && 'article' in one && one.article === first.id && 'span' in one
          ? {
              ...one,
              span: {
                start: Reflect.get(Object(one.span), 'start') + 3,
                end: Reflect.get(Object(one.span), 'end') + 3,
              },
            }
          : one,
      )
    const moved = {
      ...ledger,
      articles: [{ ...first, text: `🚢 ${first.text}` }, ...ledger.articles.slice(1)],
      claims: shift(ledger.claims),
      disputes: [],
    }
    const found = webAnnotations(moved).filter(({ target }) => target.source === first.url)
    expect(found.length).toBeGreaterThan(2)
    for (const { target } of found) {
      const [position, quote] = target.selector
      expect(Array.from(`🚢 ${first.text}`).slice(position.start, position.end).join('')).toBe(quote.exact)
    }
  })
})

describe('GEXF', () => {
  it('is read by a GEXF reader as a graph from source to copy', () => {
    const graph = gexf.parse(Graph, lineageGraph(smallLedger()))
    expect(graph.order).toBe(4)
    expect(graph.hasDirectedEdge('a-tern', 'b-gazette')).toBe(true)
    expect(graph.getNodeAttribute('a-tern', 'label')).toBe('A Tern News Agency')
  })

  it('has an edge each way, which say so, where the direction is not known, and none that is undirected', () => {
    const ledger = smallLedger()
    const lineage = ledger.lineage.map(one => ({ ...one, direction: 'unknown' as const, common: null }))
    const text = lineageGraph({ ...ledger, lineage })
    expect(text).not.toContain('undirected')
    const graph = gexf.parse(Graph, text)
    for (const { a, b } of lineage)
      expect([graph.hasDirectedEdge(a, b), graph.hasDirectedEdge(b, a)]).toEqual([true, true])
    expect(new Set(graph.mapEdges((_, { direction }) => direction))).toEqual(new Set(['not known']))
  })

  it('keeps hostile names as names', () => {
    const graph = gexf.parse(Graph, lineageGraph(hostileLedger()))
    expect(graph.nodes().length).toBe(3)
    expect(graph.mapNodes((_, { label }) => String(label)).join()).toContain('<script>')
  })
})

describe('CSL-JSON', () => {
  const require = createRequire(import.meta.url)

  it('is printed as a bibliography by a citation processor', () => {
    const { Cite } = require('@citation-js/core')
    require('@citation-js/plugin-csl')
    const text: string = new Cite(cslJson(smallLedger())).format('bibliography')
    expect(text).toContain('Ferry strikes mole at Tern. (2023, March 14). Tern News Agency.')
  })

  it('leaves out what is not known', () => {
    const [, , , last] = cslJson(smallLedger())
    expect(Object.keys(last ?? {})).toEqual(['id', 'type', 'container-title', 'language', 'note'])
  })
})
