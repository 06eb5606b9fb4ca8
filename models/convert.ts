/**
 * Turns the files of en_core_web_sm 3.8.0 into those that `src/language/english/model` holds.
 *
 *   npx tsx models/convert.ts FOLDER [--to PLACE] [--wide]
 *
 * FOLDER is the model as published, with its tables of norms and symbols. `--wide` keeps the weights as the 32-bit numbers they
 * are; without it a weight is 16 bits and each row of a table has a scale. The same files in give the same bytes out. Whatever
 * is not as `models/english.md` says it is stops the script: a weight at the wrong place would only make the parser worse.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { hashOf } from '../src/language/english/hash.ts'
import { DEPS, ENTITY_KINDS, MORPHS, POS, TAGS } from '../src/language/english/labels.ts'
import type { Move, ModelTables, RulerRule, RulerTest, StoredTensor } from '../src/language/english/model-file.ts'
import { asBytes, asList, asMap, asText, type Packed, unpack } from './messagepack.ts'
import { javascriptPattern } from './python-pattern.ts'

/** The files that are read, with the SHA-256 that the published model has. */
const SOURCES = {
  tokenizer: 'b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467',
  'tok2vec/model': 'e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090',
  'tagger/cfg': 'd484c3d9391f37bf9c727aa2eb4c477a24cb103020f95e52dc37842818b50118',
  'tagger/model': '1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7',
  'parser/model': 'e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e',
  'parser/moves': 'ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f',
  'ner/model': 'cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e',
  'ner/moves': 'd82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4',
  'attribute_ruler/patterns': 'f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683',
  'lemmatizer/lookups/lookups.bin': 'eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737',
  'vocab/lookups.bin': 'fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682',
  'base-norms.json': 'ec81f8421d35e360a37a41670a580aa9b4aa57150a8e9c7be6f10d45a49bf5ea',
  'symbols.json': 'fb0665315c605192236b213db370d8e51acde1e915b12c6b690392c1ad91cea6',
} as const

type Source = keyof typeof SOURCES

export type Converted = { 'weights.bin': Uint8Array; 'tables.json': string; 'lemmas.txt': string }

/** The three files that ship, from the folder of the published ones. */
export function convert(folder: string, wide: boolean): Converted {
  const read = (name: Source): Uint8Array => {
    const bytes = readFileSync(join(folder, name))
    const digest = createHash('sha256').update(bytes).digest('hex')
    expect(digest === SOURCES[name], `${name} has SHA-256 ${digest}, not that of en_core_web_sm 3.8.0`)
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  const json = (name: Source): unknown => JSON.parse(new TextDecoder().decode(read(name)))
  const labels = asRecord(json('tagger/cfg'))['labels']
  expect(JSON.stringify(labels) === JSON.stringify(TAGS), 'the tagger has other labels than labels.ts')

  const store = new TensorStore(wide)
  tokenVectors(store, 'tok2vec', network(read('tok2vec/model'), 65), [5000, 1000, 2500, 2500, 50, 50])
  tokenVectors(store, 'ner', network(read('ner/model'), 65), [5000, 1000, 2500, 2500])
  const tagger = network(read('tagger/model'), 4)
  store.add('tagger.W', [50, 96], parameter(tagger, 3, 'softmax', 'W', [50, 96]))
  store.add('tagger.b', [50], parameter(tagger, 3, 'softmax', 'b', [50]))
  const parserMoves = moves(read('parser/moves'), 106)
  const nerMoves = moves(read('ner/moves'), 74)
  transitionNetwork(store, 'parser', network(read('parser/model'), 7), 8, parserMoves.length)
  transitionNetwork(store, 'names', network(read('ner/model'), 65), 3, nerMoves.length)

  const { lemmas, index } = lemmaTables(read('lemmatizer/lookups/lookups.bin'), symbolsOf(json('symbols.json')))
  const tables: ModelTables = {
    model: 'en_core_web_sm 3.8.0',
    sources: SOURCES,
    tensors: store.tensors,
    ...tokenizer(read('tokenizer')),
    norms: norms(read('vocab/lookups.bin')),
    baseNorms: Object.entries(textValues(json('base-norms.json'))),
    symbols: Object.entries(symbolsOf(json('symbols.json'))),
    parserMoves,
    nerMoves,
    rules: rules(read('attribute_ruler/patterns')),
    lemmas,
  }
  return { 'weights.bin': store.bytes(), 'tables.json': `${JSON.stringify(tables)}\n`, 'lemmas.txt': index }
}

/** Weights one after the other, each tensor at a multiple of 64 bytes. */
class TensorStore {
  readonly tensors: StoredTensor[] = []
  readonly #parts: Uint8Array[] = []
  #length = 0
  readonly #wide: boolean

  constructor(wide: boolean) {
    this.#wide = wide
  }

  /** Rows are the last index. Vectors stay 32 bits: they are few, and added to everything. */
  add(name: string, shape: number[], values: Float32Array): void {
    const row = shape.at(-1) ?? 0
    if (this.#wide || shape.length === 1) {
      this.tensors.push({ name, shape, bits: 32, at: this.#put(values), scales: -1 })
      return
    }
    const rows = values.length / row
    const scales = new Float32Array(rows)
    const small = new Int16Array(values.length)
    for (let r = 0; r < rows; r++) {
      let most = 0
      for (let i = 0; i < row; i++) most = Math.max(most, Math.abs(values[r * row + i] ?? 0))
      const scale = Math.fround(most / 32767)
      scales[r] = scale
      if (scale > 0) for (let i = 0; i < row; i++) small[r * row + i] = Math.round((values[r * row + i] ?? 0) / scale)
    }
    this.tensors.push({ name, shape, bits: 16, at: this.#put(small), scales: this.#put(scales) })
  }

  #put(values: Float32Array | Int16Array): number {
    const at = this.#length
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
    const padding = (64 - (bytes.length % 64)) % 64
    this.#parts.push(bytes, new Uint8Array(padding))
    this.#length += bytes.length + padding
    return at
  }

  bytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.#parts))
  }
}

// --- networks

type Node = { name: string; attributes: Map<Packed, Packed>; parameters: Map<Packed, Packed> }

function network(bytes: Uint8Array, count: number): Node[] {
  const file = asMap(unpack(bytes), 'network')
  const attributes = asList(file.get('attrs'), 'attrs')
  const parameters = asList(file.get('params'), 'params')
  const nodes = asList(file.get('nodes'), 'nodes').map((node, i) => ({
    name: asText(asMap(node, 'node').get('name'), 'name'),
    attributes: asMap(attributes[i], 'attributes'),
    parameters: asMap(parameters[i], 'parameters'),
  }))
  expect(nodes.length === count, `the network has ${nodes.length} nodes, not ${count}`)
  return nodes
}

function parameter(nodes: readonly Node[], at: number, node: string, name: string, shape: number[]): Float32Array {
  const found = nodes[at]
  expect(found !== undefined && found.name === node, `node ${at} is ${found?.name}, not ${node}`)
  const record = asMap(found?.parameters.get(name), `${node}.${name}`)
  expect(record.get('nd') === true && record.get('type') === '<f4', `${node}.${name} is not of 32-bit floats`)
  const real = JSON.stringify(record.get('shape'))
  expect(real === JSON.stringify(shape), `${node}.${name} is ${real}, not ${JSON.stringify(shape)}`)
  const bytes = asBytes(record.get('data'), 'data')
  return new Float32Array(bytes.slice().buffer)
}

/** Embedding tables and the five layers of a token-vector network, which lie at the same nodes in both files. */
function tokenVectors(store: TensorStore, name: string, nodes: readonly Node[], rows: number[]): void {
  const first = name === 'tok2vec' ? 28 : 32
  rows.forEach((count, column) => {
    const at = first + 2 * column
    for (const [attribute, value] of [
      ['seed', 8 + column],
      ['column', column],
    ] as const) {
      const packed = nodes[at]?.attributes.get(attribute)
      const real = packed instanceof Uint8Array ? unpack(packed) : packed
      expect(real === value, `node ${at} has ${attribute} ${JSON.stringify(real)}, not ${value}`)
    }
    store.add(`${name}.embed.${column}`, [count, 96], parameter(nodes, at, 'hashembed', 'E', [count, 96]))
  })
  for (const [layer, at] of [39, 57, 59, 61, 63].entries()) {
    const width = layer === 0 ? 96 * rows.length : 288
    store.add(`${name}.${layer}.W`, [288, width], parameter(nodes, at, 'maxout', 'W', [96, 3, width]))
    store.add(`${name}.${layer}.b`, [288], parameter(nodes, at, 'maxout', 'b', [96, 3]))
    store.add(`${name}.${layer}.gain`, [96], parameter(nodes, at + 1, 'layernorm', 'G', [96]))
    store.add(`${name}.${layer}.shift`, [96], parameter(nodes, at + 1, 'layernorm', 'b', [96]))
  }
}

function transitionNetwork(
  store: TensorStore,
  name: string,
  nodes: readonly Node[],
  features: number,
  classes: number,
): void {
  const lower = 'precomputable_affine'
  store.add(`${name}.linear.W`, [64, 96], parameter(nodes, 6, 'linear', 'W', [64, 96]))
  store.add(`${name}.linear.b`, [64], parameter(nodes, 6, 'linear', 'b', [64]))
  store.add(`${name}.lower.W`, [features * 128, 64], parameter(nodes, 2, lower, 'W', [features, 64, 2, 64]))
  store.add(`${name}.lower.b`, [128], parameter(nodes, 2, lower, 'b', [64, 2]))
  store.add(`${name}.lower.pad`, [features, 128], parameter(nodes, 2, lower, 'pad', [1, features, 64, 2]))
  store.add(`${name}.upper.W`, [classes, 64], parameter(nodes, 3, 'linear', 'W', [classes, 64]))
  store.add(`${name}.upper.b`, [classes], parameter(nodes, 3, 'linear', 'b', [classes]))
}

// --- tables

/** Classes in the order of the output layer: by action, then more frequent first, then later in the alphabet first. */
function moves(bytes: Uint8Array, count: number): Move[] {
  const file = asMap(unpack(bytes), 'moves')
  const byAction = asRecord(JSON.parse(asText(file.get('moves'), 'moves')))
  const found: Move[] = []
  for (const action of Object.keys(byAction)
    .map(Number)
    .sort((a, b) => a - b)) {
    const entries = Object.entries(asRecord(byAction[action])).map(([label, often]) => ({
      label,
      often: Number(often),
    }))
    entries.sort((a, b) => b.often - a.often || (a.label < b.label ? 1 : -1))
    for (const { label, often } of entries) {
      expect(often >= 0, `the move ${action} ${label} was added after training`)
      found.push([action, label])
    }
  }
  expect(found.length === count, `there are ${found.length} moves, not ${count}`)
  const known = new Set<string>(['', ...DEPS, ...ENTITY_KINDS])
  for (const [, label] of found) {
    expect(
      label.split('||').every(part => known.has(part)),
      `the label ${label} is not in labels.ts`,
    )
  }
  return found
}

function tokenizer(bytes: Uint8Array): Pick<ModelTables, 'patterns' | 'exceptions'> {
  const file = asMap(unpack(bytes), 'tokenizer')
  expect(file.get('token_match') === null, 'the tokenizer has a pattern for whole tokens')
  expect(file.get('faster_heuristics') === true, 'the tokenizer looks for exceptions in another way')
  const pattern = (name: string): string => javascriptPattern(asText(file.get(name), name))
  const exceptions = [...asMap(file.get('exceptions'), 'exceptions')].map(
    ([whole, parts]): ModelTables['exceptions'][number] => {
      const tokens = asList(parts, 'exception').map((part): [string] | [string, string] => {
        const fields = asMap(part, 'exception')
        expect(
          [...fields.keys()].every(key => key === 65 || key === 67),
          'an exception sets more than its text and norm',
        )
        const norm = fields.get(67)
        const orth = asText(fields.get(65), 'text')
        return norm === undefined ? [orth] : [orth, asText(norm, 'norm')]
      })
      const joined = tokens.map(([orth]) => orth).join('')
      expect(joined === whole, `the exception ${joined} is not cut into its own parts`)
      return [joined, tokens]
    },
  )
  return {
    patterns: {
      prefix: pattern('prefix_search'),
      suffix: pattern('suffix_search'),
      infix: pattern('infix_finditer'),
      url: pattern('url_match'),
    },
    exceptions,
  }
}

/** Norms by the 64-bit number of their word, in hexadecimal digits: the words themselves are not in the model. */
function norms(bytes: Uint8Array): ModelTables['norms'] {
  const tables = asMap(unpack(bytes), 'lookups')
  expect(tables.size === 1, `the vocabulary has ${tables.size} tables`)
  const entries = [...asMap(tables.get('lexeme_norm'), 'lexeme_norm')]
  return entries
    .map(([key, norm]): [string, string] => [wideNumber(key).toString(16).padStart(16, '0'), asText(norm, 'norm')])
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

const RULE_KEYS = new Set(['TAG', 'LOWER', 'DEP', 'IS_SPACE'])
const SETS: Record<string, readonly string[] | null> = { TAG: TAGS, POS, MORPH: MORPHS, DEP: DEPS, LEMMA: null }

function rules(bytes: Uint8Array): RulerRule[] {
  const found = asList(unpack(bytes), 'rules').map(packed => {
    const rule = asMap(packed, 'rule')
    const sets = Object.fromEntries(
      [...asMap(rule.get('attrs'), 'attrs')].map(([key, value]) => {
        const name = asText(key, 'attribute')
        const text = name === 'MORPH' && value === '_' ? '' : asText(value, name)
        const list = SETS[name]
        expect(list !== undefined && (list === null || list.includes(text)), `a rule sets ${name} to ${text}`)
        return [name, text]
      }),
    )
    return {
      patterns: asList(rule.get('patterns'), 'patterns').map(pattern => asList(pattern, 'pattern').map(test)),
      index: Number(rule.get('index')),
      sets,
    }
  })
  expect(found.length === 179, `there are ${found.length} rules, not 179`)
  return found
}

function test(packed: Packed): RulerTest[] {
  return [...asMap(packed, 'token')].map(([name, value]): RulerTest => {
    const key = asText(name, 'key')
    expect(RULE_KEYS.has(key), `a rule looks at ${key}`)
    if (typeof value === 'boolean') return { key, is: value }
    if (typeof value === 'string') return { key, in: [value] }
    const [entry, ...others] = [...asMap(value, 'test')]
    expect(entry !== undefined && others.length === 0, `a rule tests ${key} in several ways`)
    const [operator, argument] = entry ?? []
    if (operator === 'REGEX') return { key, like: asText(argument, 'pattern') }
    const list = asList(argument, 'list').map(item => asText(item, 'item'))
    expect(operator === 'IN' || operator === 'NOT_IN', `a rule tests ${key} by ${JSON.stringify(operator)}`)
    return operator === 'IN' ? { key, in: list } : { key, notIn: list }
  })
}

const LEMMA_KINDS = ['adj', 'adv', 'noun', 'punct', 'verb']
function lemmaTables(
  bytes: Uint8Array,
  symbols: Record<string, number>,
): { lemmas: ModelTables['lemmas']; index: string } {
  const tables = asMap(unpack(bytes), 'lookups')
  const table = (name: string, kind: string): Packed | undefined => {
    // Keys are the numbers of these names: 64-bit hashes, but for “punct”, which has a small one.
    const { high, low } = hashOf(kind)
    const wanted = symbols[kind] === undefined ? (BigInt(high) << 32n) | BigInt(low) : BigInt(symbols[kind])
    for (const [key, value] of asMap(tables.get(name), name)) if (wideNumber(key) === wanted) return value
    return undefined
  }
  const index: string[] = []
  const lemmas = LEMMA_KINDS.map(kind => {
    const exceptions = table('lemma_exc', kind)
    const words = table('lemma_index', kind)
    // The order of the index does not matter; sorted, it packs better.
    const sorted =
      words === undefined
        ? []
        : asList(words, 'index')
            .map(word => asText(word, 'word'))
            .sort()
    expect(!sorted.some(word => word.includes('\n')), 'a word of the index has a line break')
    index.push(`# ${kind}`, ...sorted)
    return {
      kind,
      words: sorted.length,
      rules: asList(table('lemma_rules', kind), 'rules').map(pair => {
        const [ending, other] = asList(pair, 'rule')
        return [asText(ending, 'ending'), asText(other, 'ending')] as [string, string]
      }),
      exceptions:
        exceptions === undefined
          ? []
          : [...asMap(exceptions, 'exceptions')].map(
              ([form, found]) =>
                [asText(form, 'form'), asList(found, 'lemmas').map(lemma => asText(lemma, 'lemma'))] as [
                  string,
                  string[],
                ],
            ),
    }
  })
  return { lemmas, index: `${index.join('\n')}\n` }
}

// --- small things

function expect(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(`This is not the model that is known: ${otherwise}.`)
}

function asRecord(value: unknown): Record<string, unknown> {
  expect(typeof value === 'object' && value !== null, 'a table is missing')
  return Object.fromEntries(Object.entries(value ?? {}))
}

const textValues = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(asRecord(value)).map(([key, text]) => [key, String(text)]))

const symbolsOf = (value: unknown): Record<string, number> =>
  Object.fromEntries(Object.entries(asRecord(value)).map(([key, number]) => [key, Number(number)]))

function wideNumber(value: Packed): bigint {
  if (typeof value === 'bigint' || typeof value === 'number') return BigInt(value)
  throw new Error('A key is not a number')
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { to: { type: 'string' }, wide: { type: 'boolean', default: false } },
  })
  const [folder] = positionals
  if (folder === undefined) throw new Error('Name the folder of the published model: npx tsx models/convert.ts FOLDER')
  const to = values.to ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'language', 'english', 'model')
  mkdirSync(to, { recursive: true })
  for (const [name, content] of Object.entries(convert(folder, values.wide))) {
    writeFileSync(join(to, name), content)
    const digest = createHash('sha256').update(content).digest('hex')
    process.stdout.write(`${name}  ${Buffer.byteLength(content)} bytes  ${digest}\n`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
