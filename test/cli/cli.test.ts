import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { folderOf } from '../scratch-folder.ts'
import { rashomon, root } from './run.ts'

const harbour = join(root, 'examples/harbour')
const schemaOf = (name: string): object => JSON.parse(readFileSync(join(root, `dist/schema/${name}.json`), 'utf8'))
const validators = new Ajv2020({ strict: false, allErrors: true })

/** What the published JSON Schema, read by another implementation than ours, finds wrong. */
function wrong(name: string, value: unknown): unknown {
  const validate = validators.compile(schemaOf(name))
  return validate(value) ? null : validate.errors?.slice(0, 3)
}
const lines = (text: string): unknown[] =>
  text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as unknown)

describe('every output agrees with its published schema', () => {
  it.each([
    ['extract', 'article'],
    ['read', 'reading'],
    ['parse', 'parse'],
  ])('%s: one %s a line', (command, schema) => {
    const { stdout, status } = rashomon([command, harbour])
    expect(status).toBe(0)
    const records = lines(stdout)
    expect(records.length).toBeGreaterThanOrEqual(9)
    for (const record of records) expect(wrong(schema, record)).toBeNull()
  })

  it('ledger, and the report’s JSON, which is the same', () => {
    const folder = folderOf({})
    const { stdout, status } = rashomon(['ledger', harbour])
    expect(status).toBe(0)
    expect(wrong('ledger', JSON.parse(stdout))).toBeNull()
    expect(rashomon(['report', harbour, '-o', join(folder, 'out.html'), '--json']).status).toBe(0)
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(stdout)
  })

  it('a schema that is broken on purpose is noticed', () => {
    const [article] = lines(rashomon(['extract', join(harbour)]).stdout) as [Record<string, unknown>]
    expect(wrong('article', { ...article, text: 7 })).not.toBeNull()
  })
})

describe('the same bytes come out', () => {
  const ledger = rashomon(['ledger', harbour]).stdout

  it('on a second run, in another time zone and locale', () => {
    expect(
      rashomon(['ledger', harbour], { env: { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } })
        .stdout,
    ).toBe(ledger)
  })

  it('whatever the order of the articles', () => {
    const articles = rashomon(['extract', harbour]).stdout.trim().split('\n')
    const asJsonl = (order: readonly string[]) =>
      order
        .map(line => {
          const { id, url, outlet, title, published, text } = JSON.parse(line) as Record<
            string,
            { name?: string; text?: string; value?: string } | null
          >
          return JSON.stringify({
            id,
            url,
            outlet: outlet?.name,
            title: title?.text,
            published: published?.value,
            text,
          })
        })
        .join('\n')
    const [forth, back] = [articles, articles.toReversed()].map(order =>
      rashomon(['ledger', '-'], { input: asJsonl(order) }),
    )
    expect(forth?.status).toBe(0)
    expect(back?.stdout).toBe(forth?.stdout)
  })
})

describe('hostile input', () => {
  const good = 'The ferry struck the mole on Tuesday.\n\n“We saw nothing,” said Ode Marr, a pilot.\n'

  it('one bad file among good ones is named, with its code, and the rest is done', () => {
    const folder = folderOf({
      'a.txt': good,
      'b.txt': '',
      'c.txt': Buffer.from([0, 1, 2, 3, 0, 0]),
      'd.html': '<html><script>only()</script></html>',
    })
    const { status, stdout, stderr } = rashomon(['read', folder])
    expect(lines(stdout)).toHaveLength(1)
    expect(stderr).toMatch(/b\.txt: file-empty: /)
    expect(stderr).toMatch(/c\.txt: file-binary: /)
    expect(stderr).toMatch(/d\.html: nothing-extracted: /)
    expect(status).toBe(1)
  })

  it('a path that is not there ends with 1 and says so', () => {
    const { status, stdout, stderr } = rashomon(['read', 'no/such/place'])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^no\/such\/place: input-missing: /)
  })

  it('broken UTF-8 is read, and its place is told', () => {
    const folder = folderOf({
      'a.txt': Buffer.concat([Buffer.from(good), Buffer.from([0xff, 0xc3, 0x28]), Buffer.from(good)]),
    })
    const [article] = lines(rashomon(['extract', folder]).stdout) as [
      { text: string; warnings: { code: string; span?: { start: number; end: number } }[] },
    ]
    const warning = article.warnings.find(
      ({ span }) => span && article.text.slice(span.start, span.end).includes('\ufffd'),
    )
    expect(warning).toBeDefined()
  })

  it('scripts and event handlers of a page never reach the report', () => {
    const page = `<!doctype html><title>T</title><article><h1>Ferry</h1>${`<p onclick="evil()">The ferry struck the mole &lt;script&gt;evil()&lt;/script&gt; on Tuesday, the harbour office said.</p>`.repeat(6)}<img src=x onerror="evil()"><script>evil()</script></article>`
    const folder = folderOf({ 'a.html': page })
    expect(rashomon(['report', folder, '-o', join(folder, 'r.html')]).status).toBe(0)
    const html = readFileSync(join(folder, 'r.html'), 'utf8')
    expect(html).not.toMatch(/onclick="evil|onerror="evil|<script>evil/)
    expect(html).toMatch(/<meta http-equiv="?Content-Security-Policy"? content="default-src 'none'/i)
  })

  it.each([
    ['5 MB on one line', 'a.txt', () => 'The ferry struck the mole, Marr said. '.repeat(140_000)],
    [
      '50,000 nested tags',
      'a.html',
      () => `<html><body>${'<div>'.repeat(50_000)}<p>${good.repeat(5)}</p>${'</div>'.repeat(50_000)}`,
    ],
    ['quotation marks that never close', 'a.txt', () => '“We saw “nothing, «he said. '.repeat(2000)],
  ])(
    '%s ends, with a reading or a code',
    (_, name, content) => {
      const { status, stdout, stderr } = rashomon(['read', '--plain', folderOf({ [name]: content() })])
      expect([0, 1]).toContain(status)
      if (status === 0) expect(lines(stdout)).toHaveLength(1)
      else expect(stderr).toMatch(/^\S+: [a-z-]+: /)
      expect(stderr).not.toMatch(/internal/)
    },
    60_000,
  )
})

it('the ledger is written in other forms, each under its own ending', () => {
  const input = folderOf({ 'a.txt': 'Ferry strikes mole\n\n“We saw nothing,” said Ode Marr, a pilot.\n' })
  const folder = folderOf({})
  const formats = { markdown: 'md', jsonl: 'jsonl', annotations: 'jsonld', gexf: 'gexf', csl: 'csl.json' }
  for (const [format, ending] of Object.entries(formats)) {
    const path = join(folder, `out.${ending}`)
    expect(rashomon(['report', '--plain', input, '--format', format, '-o', path]).status).toBe(0)
    expect(readFileSync(path, 'utf8').length).toBeGreaterThan(20)
  }
  expect(rashomon(['report', '--plain', input, '--format', 'csv', '-o', join(folder, 't.csv')]).status).toBe(0)
  expect(readFileSync(join(folder, 't-claims.csv'), 'utf8')).toContain('Ode Marr')
  expect(rashomon(['report', '--plain', input, '--format', 'pdf']).status).toBe(2)
})

describe('exit codes', () => {
  it.each([
    ['no command', []],
    ['a command that is not there', ['frobnicate']],
    ['no input', ['report']],
    ['an option that is not there', ['read', '--frobnicate', 'x']],
  ])('2 for %s', (_, args) => {
    expect(rashomon(args).status).toBe(2)
  })

  it('0 for --help and --version', () => {
    expect(rashomon(['--help']).status).toBe(0)
    expect(rashomon(['--version'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })

  it('1 where nothing came of any input, and no page is written', () => {
    const folder = folderOf({ 'a.txt': '' })
    expect(rashomon(['report', join(folder, 'a.txt'), '-o', join(folder, 'r.html')]).status).toBe(1)
    expect(() => readFileSync(join(folder, 'r.html'))).toThrow()
  })
})

it('data goes to standard output alone, and a pipe stays quiet', () => {
  const { stderr } = rashomon(['read', join(harbour, 'manifest.csv').replace('manifest.csv', '')])
  expect(stderr).not.toMatch(/\r|\u001b/)
})

it('--why tells the rule behind each line', () => {
  const folder = folderOf({ 'a.txt': 'Ferry strikes mole\n\n“We saw nothing,” said Ode Marr, a pilot.\n' })
  const { stderr } = rashomon(['read', '--plain', '--why', folder])
  expect(stderr).toMatch(/a\.txt:3:\d+ {2}\S+ \(\d\.\d\d\)\n {2}Ode Marr/)
})

describe('what the user knows', () => {
  const article = (outlet: string, text: string) =>
    JSON.stringify({ id: outlet, outlet, title: `What ${outlet} has`, text })
  const articles = [
    article(
      'Harbour Post',
      'I counted three lamps and a dog asleep.\n\nThe ferry struck the north mole at Tern at 06:40.',
    ),
    article('The Meridian', 'The ministry kept its doors shut.\n\nAt 06:40 the ferry struck the north mole at Tern.'),
  ].join('\n')
  const voices = (...table: string[]): unknown => {
    const folder = folderOf({
      'a.jsonl': articles,
      'p.csv': 'outlet,publisher\nHarbour Post,Selwyn Press\nThe Meridian,Selwyn Press\n',
    })
    const given = table.map(part => (part === 'p.csv' ? join(folder, part) : part))
    const { stdout } = rashomon(['ledger', '--plain', join(folder, 'a.jsonl'), ...given])
    const { claims } = JSON.parse(stdout) as {
      claims: { accounts: unknown[]; independent: { least: number; most: number } }[]
    }
    return claims
      .filter(({ accounts }) => accounts.length === 2)
      .map(({ independent: { least, most } }) => [least, most])
  }

  it('makes two outlets of one publisher perhaps one voice', () => {
    expect(voices()).toEqual([[2, 2]])
    expect(voices('--publishers', 'p.csv')).toEqual([[1, 2]])
  })
})
