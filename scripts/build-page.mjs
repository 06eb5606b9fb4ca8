// Bundles the page's script and style into dist/web/assets/, where the report finds them and sets them into its one file.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { plainRates } from './plain-rates.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const target = join(root, 'dist', 'web', 'assets')
mkdirSync(target, { recursive: true })

const shared = { root, configFile: false, logLevel: 'warn', publicDir: false }
// The oldest browsers that have container queries and content-visibility.
const browsers = ['chrome111', 'firefox125', 'safari18']

const script = await build({
  ...shared,
  build: {
    write: false,
    target: browsers,
    lib: { entry: join(root, 'web/client/main.ts'), formats: ['iife'], name: 'page' },
  },
})
const style = await build({
  ...shared,
  build: { write: false, cssTarget: browsers, rollupOptions: { input: join(root, 'web/style/page.css') } },
})

const outputs = [script, style].flat().flatMap(({ output }) => output)
const js = outputs.find(({ type, isEntry, fileName }) => type === 'chunk' && isEntry && fileName.includes('iife'))
const css = outputs.find(({ type, fileName }) => type === 'asset' && fileName.endsWith('.css'))
if (!js || !css)
  throw new Error(`The page gave ${outputs.map(({ fileName }) => fileName).join(', ')}: script or style is missing`)

const text = { 'page.js': js.code.trim(), 'page.css': String(css.source).trim() }
for (const [name, content] of Object.entries(text)) {
  // Set into the page as it is: an end tag inside would close it.
  if (/<\/(?:script|style)/i.test(content)) throw new Error(`${name} holds an end tag`)
  writeFileSync(join(target, name), content)
}

// How often each stage errs, as `npm run evaluate` stored it: told on the page under “How this was made”.
const results = join(root, 'evaluation', 'results')
const stored = Object.fromEntries(
  (existsSync(results) ? readdirSync(results) : [])
    .filter(name => name.endsWith('.json'))
    .map(name => [name.slice(0, -'.json'.length), JSON.parse(readFileSync(join(results, name), 'utf8'))]),
)
writeFileSync(join(target, 'rates.json'), `${JSON.stringify(plainRates(stored), null, 1)}\n`)
