// What a new user types, and what is said to that: what was met, and what to do. Against the command line as it ships.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf } from '../scratch-folder.ts'
import { rashomon } from './run.ts'

const text = 'The ferry struck the mole on Tuesday, the coast guard said.\n\nThirty people were hurt, it added.\n'

describe('a wrong command', () => {
  it('on a folder of pictures names them', () => {
    const { status, stderr } = rashomon(['extract', folderOf({ 'a.png': 'x', 'b.png': 'x' })])
    expect(status).toBe(1)
    expect(stderr).toMatch(/folder-empty: none of the 2 files .*a\.png, b\.png/)
  })

  it('on an empty folder says that it is empty', () => {
    expect(rashomon(['extract', folderOf({})]).stderr).toContain('folder-empty: this folder is empty.')
  })

  it('with a manifest that has no paths names its columns, and reads the articles', () => {
    const { stdout, stderr } = rashomon([
      'extract',
      folderOf({ 'a.txt': text, 'manifest.csv': 'file,outlet\na.txt,Post\n' }),
    ])
    expect(stderr).toMatch(/manifest-unreadable: .*row 1 has no “path”; its columns are file, outlet/)
    expect(stdout.trim().split('\n')).toHaveLength(1)
  })

  it('that writes where nothing can be written says so before it reads', () => {
    const folder = folderOf({ 'a.txt': text })
    for (const output of [join(folder, 'nowhere', 'r.html'), folder]) {
      const { status, stderr } = rashomon(['report', '--plain', folder, '-o', output])
      expect([status, stderr]).toEqual([2, expect.stringMatching(/^rashomon: cannot-write: /)])
    }
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })

  it('with a misspelt option names the help of its own command', () => {
    expect(rashomon(['report', '--colour', 'x']).stderr).toContain('rashomon report --help')
  })

  it('with half an address says that it is none', () => {
    expect(rashomon(['extract', 'http://']).stderr).toMatch(/^http:\/\/: address-wrong: /)
  })
})

it('evidence is kept under its SHA-256, with path, size and kind', () => {
  const folder = folderOf({ 'a.txt': text })
  const kept = join(folderOf({}), 'deep', 'evidence')
  expect(rashomon(['extract', join(folder, 'a.txt'), '--keep', kept]).status).toBe(0)
  const sha256 = createHash('sha256').update(text).digest('hex')
  expect(readFileSync(join(kept, sha256), 'utf8')).toBe(text)
  expect(JSON.parse(readFileSync(join(kept, 'captures.jsonl'), 'utf8'))).toEqual({
    sha256,
    bytes: Buffer.byteLength(text),
    mime: 'text/plain',
    path: 'a.txt',
  })
})
