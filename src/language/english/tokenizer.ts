/**
 * Text to tokens, exactly as the model was trained to see them.
 *
 * White space cuts a text into chunks. A chunk loses signs at its ends as long as a pattern finds some or what is left is a
 * known exception (“U.K.”, “don't”), and is then cut inside (“ferry-boat”). Last, exceptions that span several tokens are put
 * in their place. One U+0020 after a token belongs to it; every other stretch of white space is a token.
 */
import { isSpaceUnit } from './characters.ts'
import { detached, type Lexeme, type Lexemes } from './lexemes.ts'
import type { ModelTables } from './model-file.ts'

/** Tokens in the order of the text. `spaced[i]` is 1 where one U+0020 follows. Together they are the text. */
export type Tokens = { lexemes: Lexeme[]; spaced: number[] }

type Trie = { readonly next: Map<string, Trie>; ends: boolean }

// As many chunks as the reference keeps, and none that hardly comes twice.
const CHUNKS_KEPT = 10_000
const LONGEST_KEPT = 100
// All alternatives of the suffix pattern but one take at most 5 units and look 3 back; runs of full stops have no limit.
const SUFFIX_WINDOW = 32
// The pattern of addresses takes time in the square of the length: 193 s of processor for a made-up “word” of a million units.
// The reference has no limit; what is longer than this is cut like any other word.
const LONGEST_URL = 4096

export class Tokenizer {
  readonly #lexemes: Lexemes
  readonly #prefix: RegExp
  readonly #suffix: RegExp
  readonly #infix: RegExp
  readonly #url: RegExp
  readonly #exceptions = new Map<string, Lexeme[]>()
  readonly #longestException: number
  readonly #spanning: Trie = { next: new Map(), ends: false }
  readonly #chunks = new Map<string, readonly Lexeme[]>()

  constructor(tables: ModelTables, lexemes: Lexemes) {
    const { prefix, suffix, infix, url } = tables.patterns
    this.#lexemes = lexemes
    this.#prefix = new RegExp(prefix, 'u')
    this.#suffix = new RegExp(suffix, 'u')
    this.#infix = new RegExp(infix, 'gu')
    this.#url = new RegExp(url, 'u')
    let longest = 0
    for (const [whole, tokens] of tables.exceptions) {
      longest = Math.max(longest, whole.length)
      this.#exceptions.set(
        whole,
        tokens.map(([orth, norm]) => lexemes.get(orth, norm ?? null)),
      )
    }
    this.#longestException = longest
    for (const whole of this.#exceptions.keys()) if (this.#isCut(whole)) this.#addSpanning(whole)
  }

  /** Forgets chunks, so that lexemes can be forgotten too. */
  clear(): void {
    this.#chunks.clear()
  }

  tokenize(text: string): Tokens {
    const cut: Tokens = { lexemes: [], spaced: [] }
    this.#cutAtSpaces(text, true, cut)
    return this.#withSpanning(cut)
  }

  #cutAtSpaces(text: string, withExceptions: boolean, into: Tokens): void {
    if (text === '') return
    let start = 0
    let inSpace = isSpaceUnit(text.charCodeAt(0))
    for (let i = 1; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (isSpaceUnit(unit) === inSpace) continue
      if (start < i) this.#cutChunk(text.slice(start, i), withExceptions, into)
      start = i
      if (unit === 0x20) {
        into.spaced[into.lexemes.length - 1] = 1
        start++
      }
      inSpace = !inSpace
    }
    if (start === text.length) return
    this.#cutChunk(text.slice(start), withExceptions, into)
  }

  #cutChunk(chunk: string, withExceptions: boolean, into: Tokens): void {
    if (!withExceptions) {
      this.#add(this.#cutUnknown(chunk, false), into)
      return
    }
    const known = this.#chunks.get(chunk)
    if (known !== undefined) {
      this.#add(known, into)
      return
    }
    const tokens = this.#exception(chunk) ?? this.#cutUnknown(chunk, true)
    if (chunk.length <= LONGEST_KEPT) {
      if (this.#chunks.size >= CHUNKS_KEPT) this.#chunks.clear()
      this.#chunks.set(detached(chunk), tokens)
    }
    this.#add(tokens, into)
  }

  #add(tokens: readonly Lexeme[], into: Tokens): void {
    for (const token of tokens) {
      into.lexemes.push(token)
      into.spaced.push(0)
    }
  }

  #exception(word: string): Lexeme[] | undefined {
    return word.length <= this.#longestException ? this.#exceptions.get(word) : undefined
  }

  #cutUnknown(chunk: string, withExceptions: boolean): Lexeme[] {
    const isException = (word: string): boolean => withExceptions && this.#exception(word) !== undefined
    const tokens: Lexeme[] = []
    const after: Lexeme[] = []
    let rest = chunk
    for (let before = -1; rest !== '' && rest.length !== before; ) {
      if (isException(rest)) break
      before = rest.length
      const prefix = this.#prefixLength(rest)
      const behind = rest.slice(prefix)
      if (prefix > 0 && isException(behind)) {
        tokens.push(this.#lexemes.get(rest.slice(0, prefix)))
        rest = behind
        break
      }
      // Searched behind the prefix, so that what a pattern looks back at is not the prefix.
      const suffix = this.#suffixLength(behind)
      const ahead = rest.slice(0, rest.length - suffix)
      if (suffix > 0) after.push(this.#lexemes.get(rest.slice(rest.length - suffix)))
      if (suffix > 0 && isException(ahead)) {
        rest = ahead
        break
      }
      if (prefix > 0) tokens.push(this.#lexemes.get(rest.slice(0, prefix)))
      rest = rest.slice(prefix, rest.length - suffix)
    }
    if (rest !== '') this.#cutCore(rest, withExceptions, tokens)
    return tokens.concat(after.reverse())
  }

  #cutCore(core: string, withExceptions: boolean, tokens: Lexeme[]): void {
    const known = withExceptions ? this.#exception(core) : undefined
    if (known !== undefined) {
      tokens.push(...known)
      return
    }
    // An address has a full stop in it; to look for one first spares the pattern its search.
    if (core.length <= LONGEST_URL && core.includes('.') && this.#url.test(core)) {
      tokens.push(this.#lexemes.get(core))
      return
    }
    let start = 0
    this.#infix.lastIndex = 0
    for (let found = this.#infix.exec(core); found !== null; found = this.#infix.exec(core)) {
      const [sign] = found
      if (sign === '') this.#infix.lastIndex++
      if (found.index === 0) continue
      if (start < found.index) tokens.push(this.#lexemes.get(core.slice(start, found.index)))
      if (sign !== '') tokens.push(this.#lexemes.get(sign))
      start = found.index + sign.length
    }
    if (start < core.length) tokens.push(this.#lexemes.get(core.slice(start)))
  }

  #prefixLength(word: string): number {
    return this.#prefix.exec(word)?.[0].length ?? 0
  }

  #suffixLength(word: string): number {
    let from = Math.max(0, word.length - SUFFIX_WINDOW)
    if (from > 0 && (word.codePointAt(from - 1) ?? 0) > 0xffff) from++
    const length = this.#suffix.exec(from === 0 ? word : word.slice(from))?.[0].length ?? 0
    if (from === 0 || length < word.length - from) return length
    // Full stops all through the window: how far back do they go?
    let start = from
    while (start > 0 && word[start - 1] === '.') start--
    return word.length - start
  }

  /** Whether the patterns would cut an exception, so that it may come to stand in several tokens. */
  #isCut(whole: string): boolean {
    this.#infix.lastIndex = 0
    return this.#prefix.test(whole) || this.#suffix.test(whole) || this.#infix.test(whole) || whole.includes(' ')
  }

  #addSpanning(whole: string): void {
    const cut: Tokens = { lexemes: [], spaced: [] }
    this.#cutAtSpaces(whole, false, cut)
    let node = this.#spanning
    for (const { orth } of cut.lexemes) {
      let next = node.next.get(orth)
      if (next === undefined) {
        next = { next: new Map(), ends: false }
        node.next.set(orth, next)
      }
      node = next
    }
    node.ends = true
  }

  /** Exceptions that are several tokens by now, longer ones first, none over another. */
  #withSpanning(cut: Tokens): Tokens {
    const { lexemes, spaced } = cut
    const found: { start: number; end: number }[] = []
    for (let start = 0; start < lexemes.length; start++) {
      let node = this.#spanning.next.get(lexemes[start]?.orth ?? '')
      for (let end = start + 1; node !== undefined; end++) {
        if (node.ends) found.push({ start, end })
        node = end < lexemes.length ? node.next.get(lexemes[end]?.orth ?? '') : undefined
      }
    }
    if (found.length === 0) return cut
    found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    const seen = new Set<number>()
    const endOf = new Map<number, number>()
    for (const { start, end } of found) {
      if (!seen.has(start) && !seen.has(end - 1)) endOf.set(start, end)
      // Refused or not, it hides what lies in it: so the reference does.
      for (let i = start; i < end; i++) seen.add(i)
    }
    const put: Tokens = { lexemes: [], spaced: [] }
    for (let i = 0; i < lexemes.length; ) {
      const end = endOf.get(i) ?? i + 1
      let whole = ''
      for (let k = i; k < end; k++) whole += (lexemes[k]?.orth ?? '') + (spaced[k] === 1 && k < end - 1 ? ' ' : '')
      const tokens = endOf.has(i) ? this.#exception(whole) : undefined
      if (tokens === undefined) {
        put.lexemes.push(...lexemes.slice(i, end))
        put.spaced.push(...spaced.slice(i, end))
      } else {
        this.#add(tokens, put)
        put.spaced[put.spaced.length - 1] = spaced[end - 1] ?? 0
      }
      i = end
    }
    return put
  }
}
