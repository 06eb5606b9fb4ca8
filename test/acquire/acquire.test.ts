import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acquire, type Acquired } from '../../src/acquire/index.ts'
import { LONGEST_LINE } from '../../src/acquire/jsonl.ts'
import { folderOf } from '../scratch-folder.ts'

async function all(inputs: readonly string[], standardInput = ''): Promise<Acquired[]> {
  const found: Acquired[] = []
  for await (const one of acquire(inputs, { standardInput: Readable.from([Buffer.from(standardInput)]) }))
    found.push(one)
  return found
}

/** What came of each input, in a line: path or id and kind, or the code of the failure. */
const said = (found: readonly Acquired[]): string[] =>
  found.map(one => {
    if (one.kind === 'failure') return `${one.failure.input} ! ${one.failure.code}`
    if (one.kind === 'skipped') return `${one.path} skipped`
    const { path, given, mime } = one.capture
    return `${given?.id ?? path} ${mime}`
  })

describe('a folder', () => {
  it('gives its articles in the order of their names, and goes on past a bad file', async () => {
    const folder = folderOf({
      'b.html': '<!doctype html><p>The ferry sailed.</p>',
      'a.txt': 'The ferry sailed.',
      'empty.txt': '',
      'photo.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]),
      'page_files/style.css': 'p {}',
      'deep/er/c.txt': 'It came back.',
    })
    expect(said(await all([folder]))).toEqual([
      'a.txt text/plain',
      'b.html text/html',
      'deep/er/c.txt text/plain',
      'empty.txt ! file-empty',
      'page_files/style.css skipped',
      'photo.txt ! file-binary',
    ])
  })

  it('without any article says so', async () => {
    const folder = folderOf({ 'style.css': 'p {}' })
    expect(said(await all([folder]))).toEqual(['style.css skipped', `${folder} ! folder-empty`])
  })
})

describe('a manifest', () => {
  const article = 'The ferry sailed.'

  it.each([
    ['manifest.csv', 'Path,outlet,published\na.txt,"Harbour Post, The",2023-03-14\n'],
    ['manifest.json', '[{"path":"a.txt","outlet":"Harbour Post, The","published":"2023-03-14"}]'],
    [
      'manifest.json',
      '{"articles":[{"path":"./a.txt","outlet":"Harbour Post, The","published":"2023-03-14","title":" "}]}',
    ],
  ])('as %s is believed', async (name, content) => {
    const found = await all([folderOf({ [name]: content, 'a.txt': article })])
    expect(found.map(one => one.kind === 'capture' && one.capture.given)).toEqual([
      { from: 'manifest', outlet: 'Harbour Post, The', published: '2023-03-14' },
    ])
  })

  it('is believed for a file that is named by itself', async () => {
    const folder = folderOf({ 'manifest.csv': 'path,outlet\na.txt,Harbour Post\n', 'a.txt': article })
    const [found] = await all([join(folder, 'a.txt')])
    expect(found?.kind === 'capture' && found.capture.given?.outlet).toBe('Harbour Post')
  })

  it('that names a missing file fails for that file alone', async () => {
    const folder = folderOf({ 'manifest.csv': 'path,outlet\na.txt,Post\ngone.txt,Post\n', 'a.txt': article })
    expect(said(await all([folder]))).toEqual(['a.txt text/plain', 'gone.txt ! manifest-names-missing'])
  })

  it('that cannot be read is said, and the articles are read without it', async () => {
    const folder = folderOf({ 'manifest.json': '{', 'a.txt': article })
    const found = said(await all([folder]))
    expect(found[0]).toMatch(/! manifest-unreadable$/)
    expect(found[1]).toBe('a.txt text/plain')
  })
})

describe('JSONL', () => {
  it('is an article a line, and a broken line is named by its number', async () => {
    const lines = [
      '{"id":7,"text":"The ferry sailed.","outlet":"Post","published":null}',
      '',
      '{"text":',
      '{"title":"No body"}',
      '{"html":"<p>It came back.</p>","url":"https://post.example/1"}',
    ]
    const folder = folderOf({ 'pile.jsonl': lines.join('\n') })
    expect(said(await all([join(folder, 'pile.jsonl')]))).toEqual([
      '7 text/plain',
      'pile.jsonl:3 ! jsonl-line-broken',
      'pile.jsonl:4 ! jsonl-line-shape',
      'pile.jsonl:5 text/html',
    ])
  })

  it('on standard input is known without a name', async () => {
    expect(said(await all(['-'], '{"id":"x","text":"The ferry sailed."}\n'))).toEqual(['x text/plain'])
  })

  it('with a line longer than any article tells it by its number, and goes on', { timeout: 60_000 }, async () => {
    const long = Buffer.alloc(LONGEST_LINE + 1, 'a')
    const chunks = [
      Buffer.from('{"id":"a","text":"The ferry sailed."}\n{"text":"'),
      long,
      Buffer.from('"}\n{"id":"b","text":"It came back."}'),
    ]
    const found: Acquired[] = []
    for await (const one of acquire(['-'], { standardInput: Readable.from([Buffer.concat(chunks)]) })) found.push(one)
    expect(said(found)).toEqual(['a text/plain', '-:2 ! jsonl-line-long', 'b text/plain'])
  })

  it('keeps every line whole, wherever its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 7 }),
        async (texts, size) => {
          const bytes = Buffer.from(texts.map(text => JSON.stringify({ id: 'i', text: `${text}.` })).join('\n'))
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
            bytes.subarray(i * size, (i + 1) * size),
          )
          const found: string[] = []
          for await (const one of acquire(['-'], { standardInput: Readable.from(chunks) })) {
            if (one.kind === 'capture') found.push(Buffer.from(one.capture.bytes).toString('utf8'))
          }
          expect(found).toEqual(texts.map(text => Buffer.from(`${text}.`).toString('utf8')))
        },
      ),
      { numRuns: 50 },
    )
  })
})

it('a path that is not there is an error that says what to do', async () => {
  const [found] = await all(['no/such/place'])
  expect(found).toMatchObject({
    kind: 'failure',
    failure: { code: 'input-missing', message: expect.stringContaining('Check the spelling') },
  })
})
