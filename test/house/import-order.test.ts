import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderOf } from '../scratch-folder.ts'

const root = join(import.meta.dirname, '..', '..')
const check = (at: string) =>
  spawnSync(process.execPath, [join(root, 'scripts/import-order.mjs'), at], { encoding: 'utf8' })

it('holds for the project', () => {
  const { status, stderr } = check(root)
  expect(stderr).toBe('')
  expect(status).toBe(0)
})

it.each([
  [
    'a folder that imports one below it',
    'src/read/a.ts',
    "import { x } from '../reconcile/index.ts'",
    'reconcile stands below read',
  ],
  ['a side door', 'src/reconcile/a.ts', "import { x } from '../read/inner.ts'", 'not by the door of read'],
  ['a dynamic import downwards', 'src/text/a.ts', "await import('../cli/index.ts')", 'cli stands below text'],
  [
    'language that uses the contracts',
    'src/language/english/a.ts',
    "import type { X } from '../../contracts/index.ts'",
    'language may import text',
  ],
])('fails on %s', (_, path, line, why) => {
  const { status, stderr } = check(folderOf({ [path]: `${line}\n` }))
  expect(stderr).toContain(why)
  expect(status).toBe(1)
})

it('fails on an empty tree, which would prove nothing', () => {
  expect(check(folderOf({ 'src/readme.txt': '' })).status).toBe(1)
})
