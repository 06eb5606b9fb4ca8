// Measures stages on public data and writes RESULTS.md.
//   npm run evaluate [-- [FOLDER] [STAGE…]]     FOLDER: the evaluation data, default ../shared/evaluation; STAGE: default all
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { resultsPage } from './results-page.ts'
import type { Outcome, Stage } from './stage.ts'

const here = dirname(fileURLToPath(import.meta.url))
const root = dirname(here)

const isStage = (value: unknown): value is Stage =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' && 'run' in value

async function stages(): Promise<Map<string, Stage>> {
  const found = new Map<string, Stage>()
  for (const file of readdirSync(here).sort()) {
    if (!file.endsWith('.ts') || ['evaluate.ts', 'stage.ts', 'results-page.ts'].includes(file)) continue
    const module: Record<string, unknown> = await import(pathToFileURL(join(here, file)).href)
    for (const value of Object.values(module)) if (isStage(value)) found.set(value.name, value)
  }
  return found
}

async function main(): Promise<number> {
  const all = await stages()
  const names = process.argv.slice(2).filter(word => all.has(word))
  const folders = process.argv.slice(2).filter(word => !all.has(word) && !word.startsWith('--'))
  const folder = resolve(folders[0] ?? join(root, '..', 'shared', 'evaluation'))
  if (folders.length > 1 || !existsSync(folder) || !statSync(folder).isDirectory()) {
    const met =
      folders.length > 1 ? `${folders.join(', ')}: more than one folder` : `${folder}: there is no such folder`
    console.error(`evaluate: ${met}. Name the folder of evaluation data; stages are ${[...all.keys()].join(', ')}.`)
    return 2
  }
  const scratch = join(root, '.scratch', 'evaluation')
  const results = join(here, 'results')
  mkdirSync(scratch, { recursive: true })
  mkdirSync(results, { recursive: true })
  let failed = 0
  for (const name of names.length > 0 ? names : all.keys()) {
    const stage = all.get(name)
    if (!stage) continue
    try {
      const outcome = await stage.run({ folder, scratch })
      writeFileSync(join(results, `${name}.json`), `${JSON.stringify(outcome, null, 2)}\n`)
      console.log(`\n${outcome.title}`)
      for (const row of outcome.rows) {
        const beside = [row.floor && `floor ${row.floor}`, row.peer && `peer ${row.peer}`].filter(Boolean).join('; ')
        console.log(`  ${row.measure}: ${row.ours}${beside === '' ? '' : `  (${beside})`}`)
      }
    } catch (error) {
      failed++
      console.error(`evaluate ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    }
  }
  const stored = readdirSync(results)
    .filter(file => file.endsWith('.json'))
    .sort()
  const outcomes = stored.map((file): [string, Outcome] => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(join(results, file), 'utf8')),
  ])
  writeFileSync(join(here, 'RESULTS.md'), resultsPage(outcomes))
  return failed === 0 ? 0 : 1
}

process.exitCode = await main()
