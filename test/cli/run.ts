import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')
const main = join(root, 'dist/src/cli/main.js')

export type Ran = { status: number | null; stdout: string; stderr: string }

/** The command line as it ships: compiled. `npm test` builds it first. */
export function rashomon(
  args: readonly string[],
  options: { input?: string; cwd?: string; env?: Record<string, string> } = {},
): Ran {
  if (!existsSync(main)) throw new RangeError(`${main} is not there: run \`npm run build\` first`)
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 29,
    ...(options.input === undefined ? {} : { input: options.input }),
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: { ...process.env, ...options.env },
  })
  return { status, stdout, stderr }
}
