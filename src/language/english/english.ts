/**
 * The whole way from a text to its parse, and the state that is kept from text to text: the vectors of words met so far.
 */
import { type Chosen, DependencyParser, lowered } from './dependencies.ts'
import { edges, sentenceMarks } from './edges.ts'
import { Features, LinearRows, Scorer } from './features.ts'
import type { Kernel } from './kernel/kernel.ts'
import { plainKernel } from './kernel/plain.ts'
import { simdKernel } from './kernel/simd.ts'
import { TAGS } from './labels.ts'
import { type LemmaFiles, Lemmatizer, type LemmaOrder } from './lemmatizer.ts'
import { type Lexeme, Lexemes } from './lexemes.ts'
import { readModel } from './model-file.ts'
import { type Names, NameFinder } from './names.ts'
import { emptyTokens, LEMMA_AS_WRITTEN, LEMMA_FIRST, LEMMA_LOWER, type Parse } from './parse.ts'
import { joined, paragraphsOf } from './paragraphs.ts'
import { Rules } from './rules.ts'
import { Tokenizer } from './tokenizer.ts'
import { type Arithmetic, Vectors } from './vectors.ts'
import { type DenseLayer, layOut, memoryFor, roomAt, type Weights } from './weights.ts'
import { ROOM_BYTES, type Workroom, workroomAt } from './workroom.ts'

export type EnglishOptions = {
  /** Where the model's three files lie; beside this code if not said. */
  readonly model?: URL
  /** `plain` does the arithmetic in JavaScript, as engines without 128-bit vectors must; a tenth of the speed. */
  readonly kernel?: 'simd' | 'plain'
  /** `float` multiplies 32-bit floats all the way: the exact way, at half the speed. */
  readonly arithmetic?: Arithmetic
  /** See `LemmaOrder`; `first-rule` if not said. */
  readonly lemmas?: LemmaOrder
  /**
   * `apart`: what a line break parts is parsed one by one, so that no sentence runs from a headline into the text. For articles, whose
   * `readable` text has line breaks between paragraphs only. `together`, if not said: the whole text at once, as the reference does.
   */
  readonly paragraphs?: 'apart' | 'together'
}

export interface English {
  /**
   * Tokens, tags, heads, sentences and names of a text, any text at all; the same text always gives the same.
   *
   * One text at a time, in this thread. Works in 15 MB however long the text is, and in some 700 bytes a token
   * while it makes the parse.
   */
  parse(text: string): Parse
}

/** What a test or an evaluation may watch: the move chosen at every step, and the tokens that it was chosen by. */
export type Watch = { readonly parser?: Chosen; readonly names?: Chosen }

/** Reads the model, 7 MB beside this code, and makes it ready. Takes about a fifth of a second. */
export async function loadEnglish(options: EnglishOptions = {}): Promise<Engine> {
  const files = await readModel(options.model)
  const memory = memoryFor(1, ROOM_BYTES, false)
  const { tables, lemmaIndex } = files
  return new Engine({ tables, lemmaIndex }, memory, layOut(files, memory), 0, options)
}

export class Engine implements English {
  readonly #lexemes: Lexemes
  readonly #tokenizer: Tokenizer
  readonly #kernel: Kernel
  readonly #memory: WebAssembly.Memory
  readonly #floats: Float32Array
  readonly #weights: Weights
  readonly #room: Workroom
  readonly #vectors: Vectors
  readonly #parser: DependencyParser
  readonly #parserScorer: Scorer
  readonly #names: NameFinder
  readonly #namesScorer: Scorer
  readonly #rules: Rules
  readonly #areApart: boolean

  /** `room` is the number of this thread's workroom in the memory. */
  constructor(files: LemmaFiles, memory: WebAssembly.Memory, weights: Weights, room: number, options: EnglishOptions) {
    const { tables } = files
    this.#lexemes = new Lexemes(tables)
    this.#tokenizer = new Tokenizer(tables, this.#lexemes)
    this.#kernel = (options.kernel === 'plain' ? null : simdKernel(memory)) ?? plainKernel(memory)
    this.#memory = memory
    this.#floats = new Float32Array(memory.buffer)
    this.#weights = weights
    this.#room = workroomAt(roomAt(room, ROOM_BYTES))
    this.#vectors = new Vectors(this.#kernel, memory, this.#room, this.#lexemes, options.arithmetic ?? 'whole')
    this.#parser = new DependencyParser(tables.parserMoves)
    this.#parserScorer = new Scorer(this.#kernel, memory, this.#room, weights.parser)
    this.#names = new NameFinder(tables.nerMoves)
    this.#namesScorer = new Scorer(this.#kernel, memory, this.#room, weights.names)
    this.#rules = new Rules(tables.rules, new Lemmatizer(files, options.lemmas ?? 'first-rule'))
    this.#areApart = options.paragraphs === 'apart'
  }

  parse(text: string, watch: Watch = {}): Parse {
    if (!this.#areApart) return this.#parseWhole(text, watch)
    const parts = paragraphsOf(text).map(({ start, end }) => this.#parseWhole(text.slice(start, end), watch))
    return joined(text, parts)
  }

  #parseWhole(text: string, watch: Watch): Parse {
    if (this.#lexemes.isFull) {
      this.#tokenizer.clear()
      this.#lexemes.clear()
    }
    const { lexemes, spaced } = this.#tokenizer.tokenize(text)
    const { length } = lexemes
    const isSpace = lexemes.map(lexeme => lexeme.isSpace)
    const made = emptyTokens(length)

    const tag = new Uint8Array(length)
    const forParser = this.#linear(this.#weights.parser.linear, length)
    this.#vectors.forParser(this.#weights.tok2vec, lexemes, spaced, (start, end, at) => {
      this.#tag(this.#weights.tagger, start, end, at, tag)
      forParser.add(start, end, at)
    })
    const features = new Features(this.#kernel, this.#memory, this.#room, this.#weights.parser, forParser, length)
    const arcs = this.#parser.parse(length, features, this.#parserScorer, watch.parser ?? null)
    const dep = lowered(arcs, this.#parser.relations, isSpace, edges(arcs.head, length))
    const begins = sentenceMarks(arcs.head, edges(arcs.head, length).left, length)
    made.head.set(arcs.head)

    const forNames = this.#linear(this.#weights.names.linear, length)
    this.#vectors.forNames(this.#weights.ner, lexemes, (start, end, at) => forNames.add(start, end, at))
    const nameFeatures = new Features(this.#kernel, this.#memory, this.#room, this.#weights.names, forNames, length)
    const names = this.#names.find(begins, isSpace, nameFeatures, this.#namesScorer, watch.names ?? null)

    const lemmas = new Map<string, number>()
    for (let i = 0, place = 0; i < length; i++) {
      const lexeme = lexemes[i]
      if (lexeme === undefined) continue
      const labels = this.#rules.labelsOf(lexemes, tag, dep, i)
      made.start[i] = place
      made.end[i] = place += lexeme.orth.length
      place += spaced[i] ?? 0
      made.tag[i] = labels.tag
      made.pos[i] = labels.pos
      made.morph[i] = labels.morph
      made.dep[i] = labels.dep
      made.lemma[i] = lemmaNumber(lexeme, labels.lemma, lemmas)
    }
    return {
      text,
      length,
      ...made,
      lemmas: [...lemmas.keys()],
      sentences: Int32Array.from(placesOf(begins)),
      entities: asArrays(names),
    }
  }

  #linear(layer: DenseLayer, length: number): LinearRows {
    return new LinearRows(this.#kernel, this.#memory, this.#room, layer, length)
  }

  /** The tag with the greatest score, the first of two that are equal. */
  #tag(
    { weightsAt, biasAt, depth, panels }: DenseLayer,
    start: number,
    end: number,
    at: number,
    into: Uint8Array,
  ): void {
    const stride = panels * 12
    const { scoresAt } = this.#room
    const rows = Math.ceil((end - start) / 3) * 3
    this.#kernel.multiply(at, depth * 4, weightsAt, biasAt, scoresAt, stride * 4, rows, depth, panels)
    for (let i = start, row = scoresAt / 4; i < end; i++, row += stride) {
      let best = 0
      for (let k = 1; k < TAGS.length; k++) if ((this.#floats[row + k] ?? 0) > (this.#floats[row + best] ?? 0)) best = k
      into[i] = best
    }
  }
}

/** Where a sentence begins: at marks, and at the first token in any case. */
function placesOf(begins: Uint8Array): number[] {
  const places: number[] = []
  for (let i = 0; i < begins.length; i++) if (i === 0 || begins[i] === 1) places.push(i)
  return places
}

function lemmaNumber(lexeme: Lexeme, lemma: string, lemmas: Map<string, number>): number {
  if (lemma === lexeme.orth) return LEMMA_AS_WRITTEN
  if (lemma === lexeme.lower) return LEMMA_LOWER
  const known = lemmas.get(lemma)
  if (known !== undefined) return known
  const number = LEMMA_FIRST + lemmas.size
  lemmas.set(lemma, number)
  return number
}

const asArrays = ({ start, end, kind }: Names): Parse['entities'] => ({
  start: Int32Array.from(start),
  end: Int32Array.from(end),
  kind: Uint8Array.from(kind),
})
