/** Accounts that try to be more than text: in every field that reaches a page. */
import type { Ledger } from '../../src/contracts/index.ts'
import { article, said } from './small.ts'

export const attack =
  '<script>window.ran = 1</script><img src=x onerror="window.ran = 2"><svg onload="window.ran = 3"></svg>' +
  '<style>body{display:none}</style></p></main></body><iframe src="https://evil.example/"></iframe>' +
  '<a href="javascript:window.ran = 4">x</a>"><link rel=stylesheet href=https://evil.example/a.css>' +
  '<meta http-equiv=refresh content="0;url=https://evil.example/">&lt;b&gt; \u202Egnorw\u0000\r\n]]> ${1+1} {{7*7}}'

export function hostileLedger(): Ledger {
  const text = `${attack}\n\nThe ferry struck the mole. ${attack}`
  const id = `x" onmouseover="window.ran = 5" <b>`
  const start = text.indexOf('The ferry')
  const place = { article: id, span: { start, end: text.length } }
  const whole = { article: id, span: { start: 0, end: attack.length } }
  const account = said(place, { attribution: 'a1', origin: attack })
  const why = [{ reason: attack, places: [whole] }]
  const other = article('other', text, { outlet: { name: '=cmd|calc' } })
  const otherAccount = said({ article: 'other', span: place.span }, { origin: 'o2' })
  return {
    schema: 'rashomon/ledger@1',
    articles: [
      article(id, text, {
        outlet: { name: attack },
        title: { text: attack },
        byline: [{ name: attack }],
        path: attack,
        url: 'javascript:window.ran=6',
        language: '"><script>window.ran=7</script>',
        published: { value: attack, precision: 'day', from: 'text' },
        warnings: [{ code: attack, message: attack, span: whole.span }],
        furniture: [{ start: 0, end: 20, kind: attack }],
      }),
      other,
    ],
    entities: [
      { id: 'e1', name: whole, kind: 'event', variants: [{ text: attack, articles: [id], count: 2 }], roles: [], why },
    ],
    reuse: [
      {
        id: 'r1',
        a: place,
        b: { article: 'other', span: place.span },
        kind: 'verbatim',
        direction: 'b-from-a',
        changes: [{ kind: 'word', a: place, b: otherAccount }],
        why,
      },
    ],
    lineage: [
      { a: id, b: 'other', direction: 'b-from-a', shareOfA: 1, shareOfB: 1, common: attack, reuse: ['r1'], why },
    ],
    origins: [{ id: attack, kind: 'speaker', name: attack, why }],
    claims: [
      {
        id: 'claim-1',
        gist: place,
        accounts: [account, otherAccount],
        perhaps: [account],
        independent: { least: 1, most: 1, why },
      },
    ],
    disputes: [
      {
        id: 'dispute-1',
        kind: 'figure',
        about: [whole],
        sides: [
          { answer: place, value: attack, claims: ['claim-1'], accounts: [account], asOf: attack },
          { answer: { article: 'other', span: place.span }, claims: [], accounts: [otherAccount] },
        ],
        relation: 'conflict',
        why,
      },
    ],
    timeline: [{ id: 't', happened: attack, precision: attack, claims: ['claim-1'], said: attack, published: attack }],
    framing: [
      {
        of: 'e1',
        labels: [
          { text: attack, lemma: attack, byArticle: [{ article: id, own: [place.span], quoted: [] }] },
          { text: attack, lemma: 'b', byArticle: [{ article: 'other', own: [], quoted: [place.span] }] },
        ],
      },
    ],
    coverage: [
      {
        claim: 'claim-1',
        byArticle: [
          { article: id, state: 'attributes' },
          { article: 'other', state: 'states' },
        ],
      },
    ],
    apart: [],
    speakers: [
      {
        entity: null,
        name: whole,
        kind: attack,
        byArticle: [{ article: id, attributions: ['a1'], words: 3, cues: [place.span] }],
      },
    ],
    evidence: [
      {
        article: id,
        reader: 'plain',
        voices: [{ id: 'v1', kind: 'document', name: attack, start: 0, end: text.length }],
        attributions: [
          {
            id: 'a1',
            type: 'direct',
            source: { ...whole.span, entity: null },
            cue: { start, end: start + 3 },
            content: [place.span],
            via: [],
            stance: 'asserts',
            sourceKind: 'named',
            nestedIn: null,
            confidence: 1,
            rule: attack,
          },
        ],
        findings: [{ code: attack, at: whole.span, message: attack }],
        words: 9,
        own: 1,
      },
    ],
    failures: [{ input: attack, code: attack, message: attack }],
    made: { by: 'rashomon', version: attack, settings: { [attack]: attack } },
  }
}
