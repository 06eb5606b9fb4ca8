import { gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse, type DefaultTreeAdapterMap } from 'parse5'
import type { Ledger } from '../../src/contracts/index.ts'
import { ledgerSchema } from '../../src/contracts/index.ts'
import { idOf } from '../../src/reconcile/index.ts'
import { keepLetters, reportHtml } from '../../src/report/index.ts'
import { builtPage } from './built.ts'
import { attack, hostileLedger } from './hostile.ts'
import { article, place, smallLedger } from './small.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

beforeAll(builtPage, 60_000)

function* walk(node: Node): Generator<Node> {
  yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* walk(child)
}
const isElement = (node: Node): node is Element => 'tagName' in node
const elements = (html: string): Element[] => [...walk(parse(html))].filter(isElement)
const attr = (node: Element, name: string): string | undefined => node.attrs.find(one => one.name === name)?.value
const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

const empty = (): Ledger => ({
  ...smallLedger(),
  entities: [],
  reuse: [],
  lineage: [],
  origins: [],
  claims: [],
  disputes: [],
  timeline: [],
  framing: [],
  coverage: [],
  apart: [],
  speakers: [],
  evidence: [],
  failures: [],
})

it('is made from ledgers that keep the contract', () => {
  for (const ledger of [smallLedger(), empty(), hostileLedger()])
    expect(ledgerSchema.safeParse(ledger).error).toBeUndefined()
})

describe('the page', () => {
  it('leads every link to a place on itself', () => {
    const all = elements(reportHtml(smallLedger()))
    const ids = new Set(all.map(node => attr(node, 'id')))
    const links = all.flatMap(node => (node.tagName === 'a' ? [attr(node, 'href') ?? ''] : []))
    expect(links.length).toBeGreaterThan(100)
    // Routes of the script: a filter (`claims/…`) and two accounts side by side; the view before the slash exists.
    const targets = links.map(link => link.slice(1)).filter(link => !link.startsWith('beside/'))
    expect(targets.map(link => link.split('/')[0]).filter(link => !ids.has(link))).toEqual([])
  })

  it('gives no id twice', () => {
    const ids = elements(reportHtml(smallLedger())).flatMap(node => attr(node, 'id') ?? [])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('shows in the serif nothing but characters of an account', () => {
    const ledger = smallLedger()
    const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim()
    const sources = [
      ...ledger.articles.map(({ text }) => flat(text)),
      ...ledger.articles.map(({ title }) => flat(title?.text ?? '')),
    ]
    const shown = elements(reportHtml(ledger)).filter(node =>
      ['q', 'w'].includes(attr(node, 'class')?.split(' ')[0] ?? ''),
    )
    expect(shown.length).toBeGreaterThan(80)
    expect(shown.map(textOf).filter(text => !sources.some(source => source.includes(flat(text))))).toEqual([])
  })

  it('holds every account whole, unit by unit, with the numbers that say where', () => {
    const ledger = smallLedger()
    const paragraphs = elements(reportHtml(ledger)).filter(node => attr(node, 'data-from') !== undefined)
    const sources = elements(reportHtml(ledger)).filter(node => attr(node, 'class') === 'src')
    expect(sources).toHaveLength(4)
    let read = 0
    for (const source of sources) {
      const text =
        ledger.articles.find(({ outlet, path }) => (outlet?.name ?? path) === attr(source, 'data-outlet'))?.text ?? ''
      let rest = text
      for (const node of [...walk(source)].filter(isElement).filter(one => attr(one, 'data-from') !== undefined)) {
        const from = Number(attr(node, 'data-from'))
        expect(text.slice(from, from + textOf(node).length)).toBe(textOf(node))
        rest = rest.replace(textOf(node), '')
        read++
      }
      expect(rest.trim()).toBe('')
    }
    expect(read).toBe(paragraphs.length)
  })

  it('is the same for the same ledger, and for its articles in another order', () => {
    const ledger = smallLedger()
    expect(reportHtml(ledger)).toBe(reportHtml(smallLedger()))
    expect(reportHtml({ ...ledger, articles: [...ledger.articles].reverse() })).toBe(reportHtml(ledger))
  })

  it('keeps the letters of an earlier page when an article comes in that was published before the others', () => {
    const letters = (html: string): string[] =>
      elements(html).flatMap(node =>
        attr(node, 'class') === 'src' ? `${attr(node, 'data-letter')} ${attr(node, 'id')}` : [],
      )
    const ledger = smallLedger()
    const earlier = reportHtml(ledger)
    const early = article('early-bird', 'The lamp is out, they wrote on Monday.', {
      published: { value: '2023-03-13T08:00:00+01:00', precision: 'minute', from: 'metadata' },
    })
    const grown = { ...ledger, articles: [early, ...ledger.articles] }
    expect(letters(reportHtml(grown))[0]).toBe('A s-early-bird')
    const kept = keepLetters(grown, earlier)
    expect(ledgerSchema.safeParse(kept).error).toBeUndefined()
    expect(letters(reportHtml(kept))).toEqual(['E s-early-bird', ...letters(earlier)])
    expect(keepLetters(grown, '<p>no page of ours</p>')).toBe(grown)
  })

  it('finds a claim by the name it had while its first account was not yet known', () => {
    const ledger = smallLedger()
    const strike = ledger.claims.find(({ id }) => id === 'claim-strike')
    const second = strike?.accounts[1]
    const text = ledger.articles.find(({ id }) => id === second?.article)?.text ?? ''
    const name =
      second && idOf('claim', second.article, second.span.start, text.slice(second.span.start, second.span.end))
    const row = elements(reportHtml(ledger)).find(node => attr(node, 'id') === 'claim-strike')
    expect(row && [...walk(row)].filter(isElement).map(node => attr(node, 'id'))).toContain(name)
  })

  it('refuses a place that leaves its text', () => {
    const ledger = smallLedger()
    const [claim] = ledger.claims
    if (!claim) throw new RangeError('no claim')
    claim.gist = { ...claim.gist, span: { start: 5, end: 100_000 } }
    expect(() => reportHtml(ledger)).toThrow(RangeError)
  })

  it('puts no word into the mouth of an account that only quotes it', () => {
    const ledger = smallLedger()
    const called = (): string =>
      elements(reportHtml(ledger))
        .filter(node => attr(node, 'class') === 'called')
        .map(textOf)
        .join('')
    expect(called()).toMatch(/They call it\s*strikes\s*A\s*Horror\s*B/u)
    for (const { byArticle } of ledger.framing[0]?.labels.slice(1) ?? [])
      for (const use of byArticle) [use.own, use.quoted] = [[], use.own]
    expect(called()).toBe('')
  })

  it('gives a speaker’s offices in the words of the accounts, and when each was held', () => {
    const ledger = smallLedger()
    const leth = {
      id: 'e-leth',
      name: place('a', 'Anouk Leth'),
      kind: 'person',
      variants: [],
      why: [],
      roles: [
        place('b', 'harbour master'),
        {
          ...place('a', 'head of the Quayside clinic'),
          held: 'before' as const,
          during: place('a', 'at Tern on Tuesday').span,
        },
        { ...place('a', 'harbour master'), held: 'in-place' as const },
        place('a', 'harbour master'),
      ],
    }
    ledger.entities.push(leth)
    const [speaker] = ledger.speakers
    if (speaker) speaker.entity = leth.id
    const shown = elements(reportHtml(ledger)).filter(node => attr(node, 'class') === 'roles')
    // The same office in two accounts stands once; held by somebody and held for the time being are two.
    expect(shown.map(textOf)).toEqual([
      'head of the Quayside clinic formerly at Tern on Tuesday · harbour master for the time being · harbour master',
    ])
  })

  it('has no view, no heading and no box for what the ledger lacks', () => {
    const html = reportHtml(empty())
    const views = elements(html).filter(node => attr(node, 'class') === 'view')
    expect(views.map(node => attr(node, 'id'))).toEqual(['overview', 'accounts', 'made'])
    expect(html).not.toContain('Disputed')
    expect(elements(html).filter(node => attr(node, 'class') === 'sec')).toEqual([])
  })

  it('says of what is not known that it is not known', () => {
    const ledger = { ...empty(), articles: [article('lone', 'One line.')] }
    const text = elements(reportHtml(ledger))
      .filter(node => attr(node, 'id') === 'overview')
      .map(textOf)
      .join('')
    expect(text).toMatch(/Outlets\s*not known/u)
    expect(text).toMatch(/date not known/u)
    expect(text).toContain('lone.txt')
  })

  it('loads nothing, and lets only its own script and style through', () => {
    const html = reportHtml(smallLedger())
    const all = elements(html)
    expect(
      all.filter(node =>
        ['link', 'img', 'iframe', 'object', 'video', 'audio', 'base', 'form[action]'].includes(node.tagName),
      ),
    ).toEqual([])
    expect(all.flatMap(node => [attr(node, 'src') ?? [], attr(node, 'style') ?? []].flat())).toEqual([])
    const policy = all
      .map(node => (attr(node, 'http-equiv') === 'Content-Security-Policy' ? attr(node, 'content') : undefined))
      .find(Boolean)
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'$/u,
    )
    expect(all.flatMap(node => node.attrs.filter(({ name }) => name.startsWith('on')))).toEqual([])
  })

  it('prints hostile accounts as words, in every field', () => {
    const all = elements(reportHtml(hostileLedger()))
    const ours = elements(reportHtml(smallLedger())).map(({ tagName }) => tagName)
    expect(all.filter(({ tagName }) => tagName === 'script')).toHaveLength(1)
    expect([...new Set(all.map(({ tagName }) => tagName))].filter(tag => !ours.includes(tag))).toEqual([])
    expect(all.flatMap(node => node.attrs.filter(({ name }) => name.startsWith('on')))).toEqual([])
    expect(all.flatMap(node => attr(node, 'href') ?? []).filter(href => !href.startsWith('#'))).toEqual([])
    const printed = all.find(node => attr(node, 'id') === 'sources')
    expect(printed && textOf(printed)).toContain(attack.slice(0, 60))
  })
})

it('stays under 400 KB with the nine accounts of the example', () => {
  const ledger = ledgerSchema.parse(
    JSON.parse(readFileSync(new URL('../../examples/harbour/ledger.json', import.meta.url), 'utf8')),
  )
  expect(Buffer.byteLength(reportHtml(ledger))).toBeLessThan(400_000)
})

it('keeps the code of the page under 60 KB, packed', () => {
  const files = ['page.js', 'page.css'].map(name =>
    readFileSync(new URL(`../../dist/web/assets/${name}`, import.meta.url)),
  )
  expect(files.reduce((sum, file) => sum + gzipSync(file).length, 0)).toBeLessThan(60_000)
})
