/**
 * A parse in memory: numbers in typed arrays over one text.
 *
 * One token is one place in every array. The arrays of tokens lie in one buffer, so that a parse crosses to another thread by
 * moving it (`transferables`). Readers of it are in `readers.ts`; what a number means is in `labels.ts`.
 */
import { DEPS, ENTITY_KINDS, MORPHS, POS, TAGS } from './labels.ts'

export interface Parse {
  readonly text: string
  /** The number of tokens. */
  readonly length: number
  /** Where each token begins, in UTF-16 units of `text`. */
  readonly start: Int32Array
  /** Where each ends, exclusive. The space after it is not part of it; any other white space is a token of its own. */
  readonly end: Int32Array
  /** Places in `TAGS`. */
  readonly tag: Uint8Array
  /** Places in `POS`. */
  readonly pos: Uint8Array
  /** Places in `MORPHS`. */
  readonly morph: Uint16Array
  /** The token each hangs on; a root hangs on itself. */
  readonly head: Int32Array
  /** Places in `DEPS`. */
  readonly dep: Uint8Array
  /** `LEMMA_AS_WRITTEN`, `LEMMA_LOWER`, or a place in `lemmas` after these two. */
  readonly lemma: Uint32Array
  /** The lemmas of this text that are neither the word as written nor its lower case. */
  readonly lemmas: readonly string[]
  /** The first token of each sentence, ascending. Empty if there is no token. */
  readonly sentences: Int32Array
  /** Named things, in the order of the text, never overlapping: tokens, end exclusive, and places in `ENTITY_KINDS`. */
  readonly entities: { readonly start: Int32Array; readonly end: Int32Array; readonly kind: Uint8Array }
}

export const LEMMA_AS_WRITTEN = 0
export const LEMMA_LOWER = 1
/** The first lemma of `lemmas` has this number. */
export const LEMMA_FIRST = 2

/** The arrays of `length` tokens, all zero, in one buffer. */
export function emptyTokens(
  length: number,
): Pick<Parse, 'start' | 'end' | 'head' | 'lemma' | 'morph' | 'tag' | 'pos' | 'dep'> {
  // Four arrays of 4 bytes, one of 2, three of 1; the wide ones first, so that each is aligned.
  const buffer = new ArrayBuffer(length * (4 * 4 + 2 + 3))
  return {
    start: new Int32Array(buffer, 0, length),
    end: new Int32Array(buffer, length * 4, length),
    head: new Int32Array(buffer, length * 8, length),
    lemma: new Uint32Array(buffer, length * 12, length),
    morph: new Uint16Array(buffer, length * 16, length),
    tag: new Uint8Array(buffer, length * 18, length),
    pos: new Uint8Array(buffer, length * 19, length),
    dep: new Uint8Array(buffer, length * 20, length),
  }
}

/** What to hand to `postMessage` as its list of things to move. The parse is empty here afterwards. */
export function transferables(parse: Parse): ArrayBuffer[] {
  const { start, sentences, entities } = parse
  const views = [start, sentences, entities.start, entities.end, entities.kind]
  return [...new Set(views.map(view => view.buffer))].filter(buffer => buffer instanceof ArrayBuffer)
}

/** A parse as plain arrays and names: what a test, or another parser, has at hand. */
export type PlainParse = {
  readonly start: readonly number[]
  readonly end: readonly number[]
  readonly tag: readonly string[]
  readonly pos: readonly string[]
  /** Empty features where left out. */
  readonly morph?: readonly string[]
  readonly head: readonly number[]
  readonly dep: readonly string[]
  /** `0`: the word as written; `1`: its lower case; otherwise the lemma. All as written where left out. */
  readonly lemma?: readonly (string | 0 | 1)[]
  /** The first token of each sentence. */
  readonly sentences: readonly number[]
  readonly entities?: readonly { readonly start: number; readonly end: number; readonly kind: string }[]
}

/**
 * A parse from plain arrays.
 *
 * @throws RangeError if an array has another length than `start`, a name is not in its list, a place lies outside the text or
 *   the tokens, or tokens, sentences or entities are out of order.
 */
export function parseFromArrays(text: string, plain: PlainParse): Parse {
  const length = plain.start.length
  const made = emptyTokens(length)
  const lemmas = new Map<string, number>()
  for (let i = 0, before = 0; i < length; i++) {
    const from = at(plain.start, i, 'start')
    const to = at(plain.end, i, 'end')
    if (from < before || to <= from || to > text.length) {
      throw new RangeError(
        `Token ${i} at ${from}–${to} does not follow ${before} in a text of ${text.length} code units`,
      )
    }
    before = to
    const head = at(plain.head, i, 'head')
    if (!(head >= 0 && head < length))
      throw new RangeError(`Token ${i} hangs on ${head}, and there are ${length} tokens`)
    made.start[i] = from
    made.end[i] = to
    made.head[i] = head
    made.tag[i] = place(TAGS, at(plain.tag, i, 'tag'), 'tag')
    made.pos[i] = place(POS, at(plain.pos, i, 'pos'), 'pos')
    made.dep[i] = place(DEPS, at(plain.dep, i, 'dep'), 'dep')
    made.morph[i] = plain.morph === undefined ? 0 : place(MORPHS, at(plain.morph, i, 'morph'), 'morph')
    made.lemma[i] = plain.lemma === undefined ? LEMMA_AS_WRITTEN : lemmaNumber(lemmas, at(plain.lemma, i, 'lemma'))
  }
  ascending(plain.sentences, length)
  const entities = plain.entities ?? []
  let after = 0
  for (const { start, end } of entities) {
    if (start < after || end <= start || end > length)
      throw new RangeError(`No entity ${start}–${end} after ${after} in ${length} tokens`)
    after = end
  }
  return {
    text,
    length,
    ...made,
    lemmas: [...lemmas.keys()],
    sentences: Int32Array.from(plain.sentences),
    entities: {
      start: Int32Array.from(entities, entity => entity.start),
      end: Int32Array.from(entities, entity => entity.end),
      kind: Uint8Array.from(entities, entity => place(ENTITY_KINDS, entity.kind, 'entity kind')),
    },
  }
}

function at<Value>(values: readonly Value[], i: number, name: string): Value {
  const value = values[i]
  if (value === undefined)
    throw new RangeError(`There are ${values.length} values of ${name}, and token ${i} needs one`)
  return value
}

function place(names: readonly string[], name: string, list: string): number {
  const found = names.indexOf(name)
  if (found < 0) throw new RangeError(`No ${list} is named “${name}”`)
  return found
}

function lemmaNumber(lemmas: Map<string, number>, lemma: string | 0 | 1): number {
  if (typeof lemma === 'number') return lemma
  const known = lemmas.get(lemma)
  if (known !== undefined) return known
  const number = LEMMA_FIRST + lemmas.size
  lemmas.set(lemma, number)
  return number
}

function ascending(sentences: readonly number[], length: number): void {
  let before = -1
  for (const first of sentences) {
    if (first <= before || first >= length)
      throw new RangeError(`No sentence begins at ${first} after ${before} in ${length} tokens`)
    before = first
  }
  if (length > 0 && sentences[0] !== 0) throw new RangeError('The first sentence begins at the first token')
}
