/**
 * The dictionary form of a word, by its part of speech: exceptions first (“went”), then endings whose rest is a known word.
 */
import { isLetters } from './characters.ts'
import type { ModelFiles } from './model-file.ts'

/**
 * Of several known words that the endings lead to, which counts: that of the first rule (“hoped” is “hope”), as the reference
 * had it until its version 3.8.7, or that of the last (“hop”), as it has had it since. The first is right for English.
 */
export type LemmaOrder = 'first-rule' | 'last-rule'

export type LemmaFiles = Pick<ModelFiles, 'tables' | 'lemmaIndex'>

type Table = {
  readonly rules: readonly (readonly [ending: string, other: string])[]
  readonly exceptions: ReadonlyMap<string, readonly string[]>
  readonly known: ReadonlySet<string>
}

export class Lemmatizer {
  readonly #files: LemmaFiles
  readonly #order: LemmaOrder
  #tables: ReadonlyMap<string, Table> | null = null

  constructor(files: LemmaFiles, order: LemmaOrder) {
    this.#files = files
    this.#order = order
  }

  /** `pos` and `morph` are names of `labels.ts`. */
  lemmaOf(word: string, lower: string, pos: string, morph: string): string {
    const kind = pos.toLowerCase()
    if (kind === '' || kind === 'space' || isBaseForm(kind, morph)) return lower
    this.#tables ??= tablesOf(this.#files)
    const table = this.#tables.get(kind)
    if (table === undefined) return kind === 'propn' ? word : lower
    return this.#byRules(table, word, lower)
  }

  #byRules({ rules, exceptions, known }: Table, word: string, lower: string): string {
    const forms: string[] = []
    const unknown: string[] = []
    for (const [ending, other] of rules) {
      if (!lower.endsWith(ending)) continue
      const form = lower.slice(0, lower.length - ending.length) + other
      if (form === '') continue
      if (!known.has(form)) (isLetters(form) ? unknown : forms).push(form)
      else if (this.#order === 'last-rule') forms.unshift(form)
      else forms.push(form)
    }
    // Each exception goes before what is there, unless it is there already.
    let first = forms[0]
    const seen = new Set(forms)
    for (const lemma of exceptions.get(lower) ?? []) {
      if (seen.has(lemma)) continue
      seen.add(lemma)
      first = lemma
    }
    return first ?? unknown[0] ?? word
  }
}

function isBaseForm(kind: string, morph: string): boolean {
  const has = (feature: string): boolean => `|${morph}|`.includes(`|${feature}|`)
  if (kind === 'noun' && has('Number=Sing')) return true
  if (kind === 'verb' && has('VerbForm=Fin') && has('Tense=Pres') && !morph.includes('Number=')) return true
  return has('VerbForm=Inf') || has('VerbForm=None') || has('Degree=Pos')
}

function tablesOf({ tables, lemmaIndex }: LemmaFiles): Map<string, Table> {
  const lines = lemmaIndex.split('\n')
  let at = 0
  return new Map(
    tables.lemmas.map(({ kind, words, rules, exceptions }) => {
      // A line with the kind's name, then its words.
      const known = new Set(lines.slice(at + 1, at + 1 + words))
      at += 1 + words
      return [kind, { rules, exceptions: new Map(exceptions), known }]
    }),
  )
}
