import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aliasTable, publisherTable } from '../../src/cli/tables.ts'
import { isRashomonError } from '../../src/errors.ts'
import { folderOf } from '../scratch-folder.ts'

const file = (content: string): string => join(folderOf({ table: content }), 'table')

function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (isRashomonError(error)) return error.code
    throw error
  }
  return 'none'
}

describe('a table of publishers', () => {
  const wanted = [
    { outlet: 'Harbour Post', publisher: 'Selwyn Press' },
    { outlet: 'The Meridian', owner: 'Meridian Trust', apart: 'Harbour Post' },
  ]
  it('is a CSV, whatever parts its columns', () => {
    const csv = 'Outlet;Publisher;Owner;Apart\nHarbour Post;Selwyn Press;;\nThe Meridian;;Meridian Trust;Harbour Post\n'
    expect(publisherTable(file(csv))).toEqual(wanted)
    expect(publisherTable(file(`\uFEFF${csv.replaceAll(';', ',')}`))).toEqual(wanted)
  })

  it('is a JSON list', () => expect(publisherTable(file(JSON.stringify(wanted)))).toEqual(wanted))

  it.each([
    ['no JSON', '[{"outlet": ', 'user-table-unreadable'],
    ['no list', '{"outlet": "Harbour Post"}', 'user-table-unreadable'],
    ['a row without an outlet', 'outlet,publisher\n,Selwyn Press\n', 'user-table-row'],
    ['a row that says nothing', 'outlet,publisher\nHarbour Post,\n', 'user-table-row'],
  ])('is refused by a code where there is %s', (_, content, code) => {
    expect(codeOf(() => publisherTable(file(content)))).toBe(code)
  })

  it('is missed by its name where it is not there', () => {
    expect(codeOf(() => publisherTable(join(folderOf({}), 'nowhere.csv')))).toBe('input-missing')
  })
})

describe('a table of aliases', () => {
  it('joins two names, or holds them apart', () => {
    expect(aliasTable(file('name,alias,apart\nAnouk Leth,Anuk Let,\nPavo Linn,Pavel Linn,yes\n'))).toEqual([
      { name: 'Anouk Leth', alias: 'Anuk Let' },
      { name: 'Pavo Linn', alias: 'Pavel Linn', apart: true },
    ])
  })

  it('is refused where nobody can say whether two are apart', () => {
    expect(codeOf(() => aliasTable(file('name,alias,apart\nPavo Linn,Pavel Linn,perhaps\n')))).toBe('user-table-row')
  })
})
