import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pageNotBuilt } from '../../errors.ts'

export type Assets = { script: string; style: string }

// Seen from `dist/src/report/html/`, and from `src/report/html/` while developing.
const places = ['../../../web/assets/', '../../../dist/web/assets/']

let read: Assets | undefined

/** The page's script and style, as `scripts/build-page.mjs` bundled them. @throws RashomonError if they were never built */
export function assets(): Assets {
  if (read) return read
  for (const place of places) {
    const folder = fileURLToPath(new URL(place, import.meta.url))
    if (!existsSync(`${folder}page.js`)) continue
    read = { script: readFileSync(`${folder}page.js`, 'utf8'), style: readFileSync(`${folder}page.css`, 'utf8') }
    return read
  }
  throw pageNotBuilt()
}
