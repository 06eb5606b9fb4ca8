import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'

/** One line of RESULTS.md: what was measured, what came out, and what others reach on the same data. */
export type Row = {
  measure: string
  ours: string
  floor?: string
  peer?: string
  data: string
  note?: string
}

export type Outcome = { title: string; command: string; rows: Row[]; notes?: string[] }

export type Context = {
  /** The folder of evaluation data: archives and scorers. */
  folder: string
  /** A folder that the run may write to; what stands there may be used again by the next run. */
  scratch: string
}

/**
 * One stage of the pipeline, measured on public data.
 *
 * A module in this folder that exports a value of this type is found by `evaluate.ts`.
 */
export type Stage = { name: string; run(context: Context): Promise<Outcome> }

/**
 * The folder that holds the files of `NAME.tar.gz`, unpacked once.
 *
 * Unpacks beside its place and moves it there when it is whole, so that a run that was ended leaves no half set.
 */
export function unpacked({ folder, scratch }: Context, name: string): string {
  const at = join(scratch, 'sets', name)
  if (existsSync(at)) return at
  const half = `${at}.half-${process.pid}`
  mkdirSync(half, { recursive: true })
  execFileSync('tar', ['-xzf', join(folder, `${name}.tar.gz`), '-C', half])
  renameSync(half, at)
  return at
}
