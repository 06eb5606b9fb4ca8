import { readFileSync } from 'node:fs'

/** Where package.json stands seen from `src/` and from `dist/src/`. */
const candidates = ['../package.json', '../../package.json']

function readVersion(): string {
  for (const path of candidates) {
    try {
      const found: unknown = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
      if (typeof found === 'object' && found !== null && 'version' in found) return String(found.version)
    } catch {
      // Not there: the other place has it.
    }
  }
  throw new RangeError(`No package.json at ${candidates.join(' or ')} of ${import.meta.url}`)
}

/** Of the package, as in package.json. */
export const version = readVersion()
