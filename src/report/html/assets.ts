import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Rate } from '../../../web/report.tsx'
import { pageNotBuilt } from '../../errors.ts'

/** What the build made for the page. */
export type Assets = {
  script: string
  style: string
  /** How often each stage errs, as `npm run evaluate` measured it; empty where nothing was measured. */
  rates: readonly Rate[]
}

// Seen from `dist/src/report/html/`, and from `src/report/html/` while developing.
const places = ['../../../web/assets/', '../../../dist/web/assets/']

let read: Assets | undefined

/** The page's script and style, as `scripts/build-page.mjs` bundled them. @throws RashomonError if they were never built */
export function assets(): Assets {
  if (read) return read
  for (const place of places) {
    const folder = fileURLToPath(new URL(place, import.meta.url))
    if (!existsSync(`${folder}page.js`)) continue
    const rates: unknown = JSON.parse(readFileSync(`${folder}rates.json`, 'utf8'))
    read = {
      script: readFileSync(`${folder}page.js`, 'utf8'),
      style: readFileSync(`${folder}page.css`, 'utf8'),
      rates: Array.isArray(rates) ? rates.filter(isRate) : [],
    }
    return read
  }
  throw pageNotBuilt()
}

const isRate = (value: unknown): value is Rate =>
  typeof value === 'object' &&
  value !== null &&
  ['stage', 'measure', 'ours', 'peer', 'data'].every(field => typeof Reflect.get(value, field) === 'string')
