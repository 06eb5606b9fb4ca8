// Builds what the package ships into dist/: compiled code, JSON Schemas, and the files that code reads at run time.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')
const run = (tool, ...args) =>
  execFileSync(join(root, 'node_modules', '.bin', tool), args, { cwd: root, stdio: 'inherit' })

rmSync(dist, { recursive: true, force: true })
run('tsc', '-p', 'tsconfig.build.json')

// Tables and weights stand beside the code that reads them, in src and so in dist.
cpSync(join(root, 'src'), join(dist, 'src'), {
  recursive: true,
  filter: path => !/\.(ts|tsx|md)$/.test(path),
})

// Steps that a folder adds for itself (the page's script and style, for one).
for (const step of ['build-page.mjs']) {
  const path = join(root, 'scripts', step)
  if (existsSync(path)) await import(pathToFileURL(path).href)
}

const { jsonSchemas } = await import(pathToFileURL(join(dist, 'src/contracts/index.js')).href)
mkdirSync(join(dist, 'schema'), { recursive: true })
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(join(dist, 'schema', `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`)
}
