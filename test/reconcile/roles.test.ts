import { expect, it } from 'vitest'
import type { Reading } from '../../src/contracts/index.ts'
import { reconcile } from '../../src/reconcile/index.ts'
import { account } from './notation.ts'

type Held = Reading['entities'][number]['roles'][number]['held']

/** “… minister Ada Varga spoke”, with when the office was held. */
function told(id: string, line: string, held?: Held): Reading {
  const reading = account(id, [{ say: line, subject: line.split(' ')[0] ?? line, predicate: 'spoke' }])
  const at = (words: string) => {
    const start = reading.article.text.indexOf(words)
    return { start, end: start + words.length }
  }
  const mention = { ...at('Ada Varga'), id: 'n1', entity: 'b1', kind: 'person' as const, form: 'name' as const }
  const role = { ...at('minister'), ...(held ? { held } : {}) }
  return {
    ...reading,
    mentions: [...reading.mentions, mention],
    entities: [...reading.entities, { id: 'b1', name: 'Ada Varga', kind: 'person', mentions: ['n1'], roles: [role] }],
  }
}

const rolesOf = (...readings: readonly Reading[]) =>
  reconcile(readings).entities.flatMap(({ roles }) => roles.map(({ held }) => held ?? '-'))

it('tells an office that was held before from one that is held, and one office of two accounts once', () => {
  const now = told('a', 'Yesterday minister Ada Varga spoke')
  expect(rolesOf(now, told('b', 'Yesterday former minister Ada Varga spoke', 'before'))).toEqual(['-', 'before'])
  expect(rolesOf(now, told('b', 'On Monday minister Ada Varga spoke'))).toEqual(['-'])
})
