import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The page's script and style must be built before a page can be made; `npm test` has done it, a single run may not have. */
export function builtPage(): void {
  if (!existsSync(`${root}dist/web/assets/page.js`)) execFileSync(process.execPath, [`${root}scripts/build-page.mjs`])
}
