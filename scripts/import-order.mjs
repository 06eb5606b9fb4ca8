// Holds the direction of imports: a folder may import those above it in this list, by their door, and none below.
//   node scripts/import-order.mjs [ROOT]    prints each wrong import; exit 1 if there is one
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

// The way an article goes (docs/decisions and design: "Layout"). `errors`, `findings` and `version` are single files that anyone may use.
const order = [
  'text',
  'contracts',
  'errors',
  'findings',
  'version',
  'threads',
  'acquire',
  'extract',
  'language',
  'read',
  'reconcile',
  'stories',
  'case',
  'web',
  'report',
  'serve',
  'cli',
  'index',
]
// `language` is published alone: it may use `text` and nothing else of ours.
const only = {
  text: [],
  contracts: ['text'],
  errors: [],
  version: [],
  threads: ['errors'],
  findings: ['text', 'contracts'],
  language: ['text'],
}
// A folder's doors. `language` has one for each language.
const doors = { language: /^language\/[a-z]+\/index\.ts$/, web: /^web\/[a-z-]+\.tsx?$/ }

const root = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..'))

/** The path as the list knows it: `src/read/x.ts` is `read/x.ts`, `web/x.tsx` stays. */
const known = path =>
  relative(root, path)
    .split(sep)
    .join('/')
    .replace(/^src\//, '')
const folder = path => (path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.tsx?$/, ''))

function* files(at) {
  if (!existsSync(at)) return
  for (const name of readdirSync(at).sort()) {
    const path = join(at, name)
    if (statSync(path).isDirectory()) yield* files(path)
    else if (/\.tsx?$/.test(name) && !name.endsWith('.d.ts')) yield path
  }
}

const wrong = []
let read = 0
for (const top of ['src', 'web']) {
  for (const path of files(join(root, top))) {
    read++
    const from = known(path)
    const text = readFileSync(path, 'utf8')
    for (const match of text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]*)['"]/g)) {
      const target = known(resolve(dirname(path), match[1]))
      const [a, b] = [folder(from), folder(target)]
      if (a === b) continue
      const say = why => wrong.push(`${from} imports ${target}: ${why}`)
      if (!order.includes(a) || !order.includes(b))
        say(`${order.includes(a) ? b : a} stands in no list (scripts/import-order.mjs)`)
      else if (order.indexOf(b) > order.indexOf(a)) say(`${b} stands below ${a}`)
      else if (only[a] && !only[a].includes(b)) say(`${a} may import ${only[a].join(', ') || 'nothing of ours'}`)
      else if (target.includes('/') && !(doors[b] ?? new RegExp(`^${b}/index\\.ts$`)).test(target))
        say(`not by the door of ${b}`)
    }
  }
}
for (const line of wrong) console.error(line)
console.log(`import order: ${read} files read, ${wrong.length} wrong imports`)
process.exit(wrong.length === 0 && read > 0 ? 0 : 1)
