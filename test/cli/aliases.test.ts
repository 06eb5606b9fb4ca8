import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Ledger } from '../../src/index.ts'
import { folderOf } from '../scratch-folder.ts'
import { rashomon } from './run.ts'

const pile = {
  'a.txt':
    'Ferry held at Tern\n\nThe ferry stayed at its berth on Monday, Halvar Dunn said. Oskar Venn closed the gate.\n',
  'b.txt': 'Gate closed\n\nThe gate was closed on Monday, Old Brine told the Post. Oscar Ven gave the order.\n',
}

function run(table: string, name = 'names.csv'): { ledger: Ledger; stderr: string; status: number | null } {
  const folder = folderOf({ ...pile, [name]: table })
  const inputs = Object.keys(pile).map(file => join(folder, file))
  const { stdout, stderr, status } = rashomon(['ledger', ...inputs, '--aliases', join(folder, name)])
  return { ledger: JSON.parse(stdout) as Ledger, stderr, status }
}
const variantsWith = ({ entities }: Ledger, text: string): string[][] =>
  entities.map(({ variants }) => variants.map(one => one.text).sort()).filter(variants => variants.includes(text))

test('two names that no rule would join are one, with the table as the reason, and the run remembers it', () => {
  const { ledger, stderr, status } = run('name,alias\nHalvar Dunn,Old Brine\n')
  expect(status).toBe(0)
  expect(variantsWith(ledger, 'Old Brine')).toEqual([['Halvar Dunn', 'Old Brine']])
  const merged = ledger.entities.find(({ variants }) => variants.some(({ text }) => text === 'Old Brine'))
  expect(merged?.why.map(({ reason }) => reason)).toContain('joined: the table of names says so')
  expect(JSON.parse(ledger.made.settings['aliases'] ?? '[]')).toEqual([{ name: 'Halvar Dunn', alias: 'Old Brine' }])
  expect(ledger.tableNotes).toBeUndefined()
  expect(stderr).not.toContain('alias-')
})

test('a JSON table does the same', () => {
  const { ledger } = run('[{"name": "Halvar Dunn", "alias": "Old Brine"}]', 'names.json')
  expect(variantsWith(ledger, 'Old Brine')).toEqual([['Halvar Dunn', 'Old Brine']])
})

test('a table without a row changes nothing', () => {
  expect(variantsWith(run('name,alias\n').ledger, 'Oskar Venn')).toEqual([['Oscar Ven', 'Oskar Venn']])
})

test('two spellings that a rule joins are two where a row holds them apart, and are not proposed again', () => {
  const { ledger } = run('name,alias,apart\nOskar Venn,Oscar Ven,yes\n')
  expect(variantsWith(ledger, 'Oskar Venn')).toEqual([['Oskar Venn']])
  expect(
    ledger.entities.filter(({ variants }) => variants.some(({ text }) => text === 'Oskar Venn'))[0]?.perhaps,
  ).toBeUndefined()
})

test('a row whose name no account has is told by its entry, its value and what to do', () => {
  const { ledger, stderr, status } = run('name,alias\nHalvar Dunn,Old Brine\nHalvar Dun,The Keeper\n')
  expect(status).toBe(0)
  expect(ledger.tableNotes).toMatchObject([
    { entry: 2, code: 'alias-unknown', value: 'Halvar Dun' },
    { entry: 2, code: 'alias-unknown', value: 'The Keeper' },
  ])
  expect(stderr).toMatch(
    /names\.csv: entry 2: alias-unknown: No account has the name “Halvar Dun”.* take the entry out\./,
  )
})

test('rows that contradict each other are told, and what is held apart stays apart', () => {
  const { ledger, stderr } = run('name,alias,apart\nOskar Venn,Oscar Ven,\nOscar Ven,Oskar Venn,yes\n')
  expect(variantsWith(ledger, 'Oskar Venn')).toEqual([['Oskar Venn']])
  expect(ledger.tableNotes).toMatchObject([{ entry: 1, code: 'alias-conflict', value: 'Oskar Venn, Oscar Ven' }])
  expect(stderr).toContain('entry 1: alias-conflict')
})

test('a row over a third name does not bring together what another holds apart', () => {
  const rows = 'name,alias,apart\nOskar Venn,Halvar Dunn,\nHalvar Dunn,Oscar Ven,\nOskar Venn,Oscar Ven,yes\n'
  const { ledger } = run(rows)
  expect(variantsWith(ledger, 'Oskar Venn')).toEqual([['Halvar Dunn', 'Oskar Venn']])
  expect(ledger.tableNotes).toMatchObject([{ entry: 2, code: 'alias-conflict' }])
})

test('a table that is no table stops the run before anything is read', () => {
  const folder = folderOf({ ...pile, 'names.csv': 'name,alias,apart\nA,B,perhaps\n' })
  const { status, stderr } = rashomon(['ledger', folder, '--aliases', join(folder, 'names.csv')])
  expect(status).toBe(2)
  expect(stderr).toContain('user-table-row')
})
