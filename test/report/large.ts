/** A ledger as large as the page must bear: invented accounts of numbered sentences, some shared, some disputed. */
import type { Account, Ledger } from '../../src/contracts/index.ts'
import { article } from './small.ts'

// Of each account this many sentences stand in several others too; the rest are its own.
const SHARED = 40

export function largeLedger(accounts: number, sentences: number): Ledger {
  const said = (n: number, m: number): string =>
    m < SHARED
      ? `The crew of boat ${m} counted ${10 + ((n * 7 + m) % 5)} crates on the north mole, Clerk ${m % 9} said.`
      : `Witness ${n} saw lamp ${m} burn on pier ${(n * m) % 50} for an hour.`
  const texts = Array.from({ length: accounts }, (_, n) => Array.from({ length: sentences }, (_, m) => said(n, m)))
  const id = (n: number): string => `acc-${String(n).padStart(3, '0')}`
  const articles = texts.map((lines, n) => ({
    ...article(id(n), lines.join('\n\n'), {
      outlet: { name: `Harbour Paper ${n}` },
      published: {
        value: `2023-03-${String(14 + (n % 3)).padStart(2, '0')}T${String(n % 24).padStart(2, '0')}:05:00+01:00`,
        precision: 'minute' as const,
        from: 'metadata' as const,
      },
    }),
  }))
  const account = (n: number, m: number): Account => {
    const start = (texts[n] ?? []).slice(0, m).reduce((sum, line) => sum + line.length + 2, 0)
    const line = texts[n]?.[m] ?? ''
    return {
      article: id(n),
      span: { start, end: start + line.length },
      statement: `s${m}`,
      attribution: null,
      voice: 'v1',
      stance: 'states',
      origin: m < SHARED ? `o${n % 7}` : `o-${n}`,
    }
  }
  const claims: Ledger['claims'] = []
  const byFigure = new Map<number, string[]>()
  for (let m = 0; m < sentences; m++) {
    const groups = new Map<string, number[]>()
    for (let n = 0; n < accounts; n++) {
      const key = m < SHARED ? String((n * 7 + m) % 5) : `${n}`
      groups.set(key, [...(groups.get(key) ?? []), n])
    }
    for (const [key, members] of groups) {
      const own = members.map(n => account(n, m))
      const first = own[0]
      if (!first) continue
      const claim = `claim-${m}-${key}`
      const origins = new Set(own.map(({ origin }) => origin)).size
      claims.push({
        id: claim,
        gist: { article: first.article, span: first.span },
        accounts: own,
        perhaps: [],
        independent: { least: 1, most: Math.min(origins, own.length), why: [] },
      })
      if (m < SHARED) byFigure.set(m, [...(byFigure.get(m) ?? []), claim])
    }
  }
  const byId = new Map(claims.map(one => [one.id, one]))
  const disputes: Ledger['disputes'] = [...byFigure].slice(0, 20).map(([m, ids]) => ({
    id: `dispute-${m}`,
    kind: 'figure',
    about: [],
    sides: ids.flatMap(claim => {
      const found = byId.get(claim)
      return found ? [{ answer: found.gist, claims: [claim], accounts: found.accounts }] : []
    }),
    relation: 'conflict',
    why: [],
  }))
  return {
    schema: 'rashomon/ledger@1',
    articles,
    entities: [],
    reuse: [],
    lineage: Array.from({ length: accounts - 1 }, (_, n) => ({
      a: id(Math.floor(n / 3)),
      b: id(n + 1),
      direction: 'b-from-a' as const,
      shareOfA: 0.2,
      shareOfB: 0.3,
      common: null,
      reuse: [],
      why: [],
    })),
    origins: Array.from({ length: 7 }, (_, n) => ({
      id: `o${n}`,
      kind: 'speaker' as const,
      name: `Clerk ${n}`,
      why: [],
    })),
    claims,
    disputes,
    timeline: [],
    framing: [],
    coverage: claims
      .filter(({ accounts }) => accounts.length > 1)
      .map(claim => {
        const members = new Set(claim.accounts.map(({ article }) => article))
        return {
          claim: claim.id,
          byArticle: articles.map(({ id }) => ({
            article: id,
            state: members.has(id) ? ('states' as const) : ('other-answer' as const),
          })),
        }
      }),
    apart: [],
    speakers: [],
    evidence: articles.map(({ id, text }) => ({
      article: id,
      reader: 'plain' as const,
      voices: [{ id: 'v1', kind: 'outlet' as const, name: null, start: 0, end: text.length }],
      attributions: [],
      findings: [],
      words: text.split(' ').length,
      own: 0.6,
    })),
    failures: [],
    made: { by: 'rashomon', version: '0.0.0', settings: {} },
  }
}
