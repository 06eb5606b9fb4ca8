// Takes the pictures of docs/pictures/ from the invented example:  npx tsx scripts/pictures.ts
//
// The faces are Charis (a Charter) and Inter from npm, so that every machine takes the same pictures; the page itself loads no face.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ledgerSchema } from '../src/contracts/index.ts'
import { reportHtml } from '../src/report/index.ts'
import { findBrowser, launch } from '../test/browser.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const target = join(root, 'docs', 'pictures')

const views = ['overview', 'disputes', 'claims', 'voices', 'copies', 'timeline', 'words', 'coverage']
const laptop = { width: 1440, height: 900 }

async function main(): Promise<void> {
  const found = findBrowser()
  if ('missing' in found) throw new Error(`No picture without a browser: ${found.missing}`)
  const ledger = ledgerSchema.parse(JSON.parse(readFileSync(join(root, 'examples/harbour/ledger.json'), 'utf8')))
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-pictures-'))
  const page = join(folder, 'report.html')
  writeFileSync(page, reportHtml(ledger))
  mkdirSync(target, { recursive: true })
  const browser = await launch(found)
  const take = async (
    name: string,
    options: { hash: string; viewport: { width: number; height: number }; dark?: boolean; click?: string },
  ): Promise<void> => {
    // The policy of the page refuses the faces as it refuses everything; for a picture it is set aside.
    const context = await browser.newContext({
      viewport: options.viewport,
      colorScheme: options.dark === true ? 'dark' : 'light',
      bypassCSP: true,
    })
    const tab = await context.newPage()
    await tab.goto(`file://${page}#${options.hash}`)
    await tab.addStyleTag({ content: faces() })
    await tab.evaluate(() => document.fonts.ready.then(() => null))
    if (options.click !== undefined) await tab.locator(options.click).first().click()
    // The reader sets the focus; a caret or a hover would differ from run to run.
    await tab.mouse.move(0, 0)
    await tab.screenshot({ path: join(target, `${name}.png`), animations: 'disabled' })
    await context.close()
  }
  for (const view of views) await take(`${view}-1440`, { hash: view, viewport: laptop })
  await take('overview-1280', { hash: 'overview', viewport: { width: 1280, height: 720 } })
  await take('disputes-1280', { hash: 'disputes', viewport: { width: 1280, height: 720 } })
  await take('claims-1280', { hash: 'claims', viewport: { width: 1280, height: 720 } })
  await take('overview-dark-1440', { hash: 'overview', viewport: laptop, dark: true })
  await take('overview-390', { hash: 'overview', viewport: { width: 390, height: 844 } })
  await take('reader-1440', { hash: 'overview', viewport: laptop, click: '.lead .big a.q' })
  await take('reader-390', { hash: 'overview', viewport: { width: 390, height: 844 }, click: '.lead .big a.q' })
  await take('beside-1440', { hash: 'copies', viewport: laptop, click: '.ties .js-only' })
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}

function faces(): string {
  const face = (family: string, file: string, weight: number, style: string): string =>
    `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${readFileSync(
      join(root, 'node_modules/@fontsource', file),
    ).toString('base64')})}`
  return [
    face('Picture Serif', 'charis-sil/files/charis-sil-latin-400-normal.woff2', 400, 'normal'),
    face('Picture Serif', 'charis-sil/files/charis-sil-latin-400-italic.woff2', 400, 'italic'),
    ...[400, 500, 600, 700].map(weight =>
      face('Picture Sans', `inter/files/inter-latin-${weight}-normal.woff2`, weight, 'normal'),
    ),
    ':root{--serif:"Picture Serif",serif!important;--sans:"Picture Sans",sans-serif!important}',
  ].join('\n')
}

await main()
