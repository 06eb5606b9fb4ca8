// Processor time a page, beside plain Readability on the same DOM:  npm run bench -- extract [FOLDER of .html files]
// Without a folder: pages made here, with the furniture that news pages have.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { decode } from '../src/extract/decode.ts'
import { readPage } from '../src/extract/html/page-article.ts'
import { randomFrom } from '../evaluation/bare.ts'

const words =
  'harbour ferry mole quay lamp tide captain crew rope coast guard storm berth stone winter union strike tug pilot rail'.split(
    ' ',
  )

function invented(count: number): string[] {
  const random = randomFrom(5)
  const sentence = (): string =>
    `The ${Array.from({ length: 14 }, () => words[Math.floor(random() * words.length)]).join(' ')}.`
  const paragraph = (): string =>
    `<p>${Array.from({ length: 3 }, sentence).join(' ')} <a href="/x">${sentence()}</a></p>`
  const link = (): string => `<li class="item"><a href="/s"><span class="t">${sentence()}</span></a></li>`
  const many = (length: number, make: () => string): string => Array.from({ length }, make).join('\n')
  return Array.from(
    { length: count },
    () =>
      `<!doctype html><html><head><title>${sentence()}</title></head><body><header><nav><ul>${many(40, link)}</ul></nav></header><div class="page"><div class="main"><h1>${sentence()}</h1><div class="text">${many(8, paragraph)}<figure><img src="a"><figcaption>${sentence()}</figcaption></figure>${many(12, paragraph)}</div><div class="related"><ul>${many(20, link)}</ul></div><div id="comments">${many(30, paragraph)}</div></div><aside>${many(30, link)}</aside></div><footer>${many(30, link)}</footer></body></html>`,
  )
}

/** Milliseconds of processor time, both threads of the collector included. */
function spent(run: () => void): number {
  const from = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

const [, , folder] = process.argv
const pages =
  folder === undefined
    ? invented(30)
    : readdirSync(folder)
        .filter(name => name.endsWith('.html'))
        .sort()
        .slice(0, 60)
        .map(name => decode(readFileSync(join(folder, name)), { isPage: true }).text)

const plain = (): void => {
  for (const page of pages) new Readability(parseHTML(page).document).parse()
}
const ours = (): void => {
  for (const page of pages) readPage(page, undefined)
}
// Once each to warm up; then in turn, so that what else the machine does falls on both.
plain()
ours()
const ratios: number[] = []
const times = { plain: 0, ours: 0 }
const ROUNDS = 3
for (let round = 0; round < ROUNDS; round++) {
  const [a, b] = [spent(plain), spent(ours)]
  times.plain += a
  times.ours += b
  ratios.push(b / a)
}
ratios.sort((a, b) => a - b)
const each = (time: number): string => (time / ROUNDS / pages.length).toFixed(1)
console.log(
  `${pages.length} pages${folder === undefined ? ', invented' : ''}, processor time a page, mean of ${ROUNDS} rounds`,
)
console.log(`  plain Readability on linkedom, parse included  ${each(times.plain)} ms`)
console.log(`  extract, parse and metadata included           ${each(times.ours)} ms`)
console.log(`  ratio, median of the rounds                    ${(ratios[1] ?? 0).toFixed(2)}   (at most 2.5)`)
if ((ratios[1] ?? 0) > 2.5) process.exitCode = 1
