// Runs one benchmark, or all:  npm run bench [-- NAME…]     each is a script of its own beside this file
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawnSync } from 'node:child_process'

const here = dirname(fileURLToPath(import.meta.url))
// Not benchmarks themselves: this file, and the articles they are run on.
const helpers = ['bench.ts', 'growth.ts', 'invented.ts']
const all = readdirSync(here)
  .filter(file => file.endsWith('.ts') && !helpers.includes(file))
  .map(file => file.replace('.ts', ''))
  .sort()
const [, , ...asked] = process.argv
const unknown = asked.filter(name => !all.includes(name))
if (unknown.length > 0) {
  console.error(`bench: ${unknown.join(', ')}: no such benchmark. There are ${all.join(', ')}.`)
  process.exitCode = 2
} else {
  // A process each: one benchmark's heap and compiled code must not speed or slow the next.
  for (const name of asked.length > 0 ? asked : all) {
    console.log(`\n${name}`)
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(here, `${name}.ts`)], { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
}
