/**
 * A real browser for tests and pictures.
 *
 * It comes inside the npm package `@sparticuz/chromium`, packed; this unpacks it once into the system's temporary folder.
 * `CHROMIUM_PATH` names another one. Where neither can be had, `findBrowser` says why, and only the tests that need one are skipped.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'

export type Found = { path: string; env: Record<string, string> } | { missing: string }

export function findBrowser(): Found {
  const own = process.env['CHROMIUM_PATH']
  if (own !== undefined && own !== '')
    return existsSync(own) ? { path: own, env: {} } : { missing: `CHROMIUM_PATH is ${own}, and nothing is there` }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return {
      missing: `the browser from npm runs on Linux x64 only, this is ${process.platform} ${process.arch}; set CHROMIUM_PATH`,
    }
  try {
    const folder = unpacked()
    const env = {
      LD_LIBRARY_PATH: join(folder, 'lib'),
      FONTCONFIG_PATH: process.env['FONTCONFIG_PATH'] ?? fontconfig(folder),
    }
    const path = join(folder, 'chromium')
    // Says at once when a library is missing; a browser that dies while starting says it after half a minute.
    execFileSync(path, ['--version'], { env: { ...process.env, ...env }, stdio: 'pipe' })
    return { path, env }
  } catch (cause) {
    return {
      missing: `the browser from npm does not start here: ${cause instanceof Error ? cause.message : String(cause)}`,
    }
  }
}

/** @throws if the browser does not start */
export const launch = (found: { path: string; env: Record<string, string> }): Promise<Browser> =>
  chromium.launch({
    executablePath: found.path,
    env: { ...process.env, ...found.env },
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--hide-scrollbars'],
  })

function unpacked(): string {
  const require = createRequire(import.meta.url)
  const bin = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'bin')
  const version = /"version": "([^"]+)"/.exec(readFileSync(join(bin, '..', 'package.json'), 'utf8'))?.[1] ?? 'unknown'
  const folder = join(tmpdir(), `rashomon-chromium-${version}-${process.getuid?.() ?? 0}`)
  if (existsSync(join(folder, 'chromium'))) return folder
  // Unpacked aside and moved in one step, so that two test runs at a time do not meet half a browser.
  const aside = mkdtempSync(join(tmpdir(), 'rashomon-chromium-'))
  writeFileSync(join(aside, 'chromium'), unbrotli(join(bin, 'chromium.br')))
  chmodSync(join(aside, 'chromium'), 0o755)
  for (const name of ['al2023', 'fonts']) untar(unbrotli(join(bin, `${name}.tar.br`)), aside)
  try {
    renameSync(aside, folder)
  } catch (cause) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(join(folder, 'chromium'))) throw cause
  }
  return folder
}

const unbrotli = (path: string): Buffer => brotliDecompressSync(readFileSync(path))

/** Plain files of an archive in the ustar form, which is what the package holds. */
function untar(archive: Buffer, folder: string): void {
  const field = (at: number, length: number): string => {
    const text = archive.toString('latin1', at, at + length)
    const end = text.indexOf('\0')
    return end < 0 ? text : text.slice(0, end)
  }
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0; ) {
    const size = Number.parseInt(field(at + 124, 12).trim(), 8) || 0
    const name = [field(at + 345, 155), field(at, 100)].filter(Boolean).join('/')
    const type = field(at + 156, 1)
    if ((type === '0' || type === '') && !name.includes('..')) {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, archive.subarray(at + 512, at + 512 + size))
    } else if (type === '2' && !name.includes('..') && !field(at + 157, 100).includes('/')) {
      // A library under its short name: a copy serves as well as a link.
      const original = join(folder, dirname(name), field(at + 157, 100))
      if (existsSync(original)) writeFileSync(join(folder, name), readFileSync(original))
    }
    at += 512 + Math.ceil(size / 512) * 512
  }
}

/** A machine without fonts still draws letters: the package brings one family. */
function fontconfig(folder: string): string {
  if (existsSync('/etc/fonts/fonts.conf')) return '/etc/fonts'
  const at = join(folder, 'fonts')
  if (!existsSync(join(at, 'fonts.conf')))
    writeFileSync(
      join(at, 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${at}</dir><cachedir>${at}/cache</cachedir></fontconfig>`,
    )
  return at
}
