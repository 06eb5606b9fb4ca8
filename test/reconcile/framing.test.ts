import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/contracts/index.ts'
import { reconcile } from '../../src/reconcile/index.ts'
import { account } from './notation.ts'

type Word = { readonly words: string; readonly lemma?: string; readonly of?: string }

/** A reading whose every one of `words` is a word for somebody: for the named `of`, or for a group or body without a name. */
function told(id: string, line: string, kind: 'person' | 'group' | 'organization', ...words: readonly Word[]): Reading {
  const reading = account(id, [
    { say: line, subject: line.split(' ')[0] ?? line, predicate: line.split(' ').at(-1) ?? line },
  ])
  const text = reading.article.text
  const at = (part: string) => {
    const start = text.indexOf(part)
    if (start < 0) throw new RangeError(`“${part}” does not stand in the text`)
    return { start, end: start + part.length }
  }
  const made = words.map(({ words: part, lemma = part.toLowerCase(), of }, k) => ({
    mention: {
      ...at(of ?? part),
      id: `n${k}`,
      entity: `b${k}`,
      kind,
      form: of ? ('name' as const) : ('nominal' as const),
    },
    entity: { id: `b${k}`, name: of ?? part, kind, mentions: [`n${k}`], roles: [] },
    label: {
      ...at(part),
      id: `w${k}`,
      of: `b${k}`,
      voice: reading.voices[0]?.id ?? '',
      quoted: false,
      lemma,
      attribution: null,
    },
  }))
  return {
    ...reading,
    mentions: [...reading.mentions, ...made.map(({ mention }) => mention)],
    entities: [...reading.entities, ...made.map(({ entity }) => entity)],
    labels: [...reading.labels, ...made.map(({ label }) => label)],
  }
}

const rows = (...readings: readonly Reading[]): string[][] =>
  reconcile(readings).framing.map(({ labels }) => labels.map(({ lemma }) => lemma).sort())

const varga = (id: string, words: string): Reading =>
  told(id, `Yesterday the ${words} Ada Varga spoke in Tern`, 'person', { words, of: 'Ada Varga' })

describe('words chosen for a person', () => {
  it.each([
    ['another office', 'president', 'leader', [['leader', 'president']]],
    ['an epithet more', 'president', 'self-proclaimed president', [['president', 'self-proclaimed president']]],
    ['the country more', 'president', 'Sevaran president', []],
    ['the same word of another gender', 'spokesman', 'spokeswoman', []],
    ['the same word', 'president', 'president', []],
  ])('are a row where another account has %s, if that is another word', (_, one, other, expected) => {
    expect(rows(varga('a', one), varga('b', other))).toEqual(expected)
  })
})

describe('words chosen for a group or a body without a name', () => {
  const crowd = (id: string, word: string, lemma: string): Reading =>
    told(id, `Police drove the ${word} from the quay`, 'group', { words: word, lemma })
  const body = (id: string, line: string, ...words: readonly string[]): Reading =>
    told(id, line, 'organization', ...words.map(words => ({ words })))

  it('are a row where two accounts have nouns of one class, and say why', () => {
    const readings = [crowd('a', 'protesters', 'protester'), crowd('b', 'rioters', 'rioter')]
    expect(rows(...readings)).toEqual([['protester', 'rioter']])
    const entity = reconcile(readings).entities.find(({ kind }) => kind === 'group')
    expect(entity?.why.map(({ reason }) => reason)).toEqual([
      'joined: nouns that are words for one group',
      'against: another noun there',
    ])
  })

  it('are none where the nouns are of two classes or the same', () => {
    expect(rows(crowd('a', 'protesters', 'protester'), crowd('b', 'dockers', 'docker'))).toEqual([])
    expect(rows(crowd('a', 'protesters', 'protester'), crowd('b', 'protesters', 'protester'))).toEqual([])
  })

  it('are none where “a regime” may be any, or one account has both nouns', () => {
    const government = body('a', 'He thanked the government in Tern', 'government')
    expect(rows(government, body('b', 'He blamed the regime in Tern', 'regime'))).toEqual([['government', 'regime']])
    expect(rows(government, body('b', 'He feared a regime like Tern', 'regime'))).toEqual([])
    expect(rows(government, body('b', 'The government fears the regime in Orlo', 'government', 'regime'))).toEqual([])
  })
})

describe('whose words they are', () => {
  it('are somebody else’s in what is told of another’s speech, and told apart from those in marks', () => {
    const said = told('b', 'Police drove the rioters from the quay', 'group', { words: 'rioters', lemma: 'rioter' })
    const held = { ...said, labels: said.labels.map(label => ({ ...label, attribution: 'x1' })) }
    const [row] = reconcile([
      told('a', 'Police drove the protesters from the quay', 'group', { words: 'protesters', lemma: 'protester' }),
      held,
    ]).framing
    const uses = row?.labels.flatMap(({ lemma, byArticle }) =>
      byArticle.map(({ own, quoted, attributed = [] }) => [lemma, own.length, quoted.length, attributed.length]),
    )
    expect(uses).toEqual([
      ['protester', 1, 0, 0],
      ['rioter', 0, 1, 1],
    ])
  })
})
