/**
 * What WordNet knows of a word: what it is a kind of, which field it belongs to, in which frames a verb stands.
 *
 * The table is packed by `models/attribution/wordnet.py`, which also says how it is laid out. A word's own entry is never
 * a feature, only what stands above it with five or more words below: no weight of the models is the weight of one word.
 */
import { mix } from './hash.ts'

/** The first `chief` features are of its first sense and of the verbs it is derived from, the others of any sense. */
export type WordFeatures = { readonly all: Int32Array; readonly chief: number }

export type WordNet = {
  /** Features of a word by its dictionary form; the same array for the same word. Empty for an unknown one. */
  featuresOf(lemma: string, pos: string): WordFeatures
  /** The lexicographer field of its first sense (18 person, 14 group, 10 communication, …), −1 if unknown. */
  fieldOf(lemma: string, pos: string): number
}

const NONE = 0xffff
const nothing: WordFeatures = { all: new Int32Array(0), chief: 0 }
const kind = { firstField: 1, anyField: 2, firstAbove: 3, anyAbove: 4, firstFrame: 5, derivedField: 6, derivedAbove: 7 }

export function openWordNet(bytes: Uint8Array): WordNet {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const senses = view.getUint32(0, true)
  const words = view.getUint32(4, true)
  const senseAt = (id: number): number => 8 + 10 * id
  const entries = indexOf(bytes, 8 + 10 * senses, words)
  const features = new Map<string, WordFeatures>()

  const above = (id: number, into: Set<number>): void => {
    for (const offset of [0, 2]) {
      const up = view.getUint16(senseAt(id) + offset, true)
      if (up === NONE || into.has(up)) continue
      into.add(up)
      above(up, into)
    }
  }
  const fieldAt = (id: number): number => view.getUint8(senseAt(id) + 4) & 127
  const broad = (id: number): boolean => view.getUint8(senseAt(id) + 4) > 127
  const key = (lemma: string, pos: string): string | null => {
    const letter =
      pos === 'VERB' || pos === 'AUX' ? '0' : pos === 'NOUN' || pos === 'PROPN' ? '1' : pos === 'ADJ' ? '2' : null
    return letter && letter + lemma
  }

  const compute = (at: number): WordFeatures => {
    const found: number[] = []
    const count = view.getUint8(at + 1)
    const derived = view.getUint8(at + 2)
    const seenFields = new Set<number>()
    const all = new Set<number>()
    for (let s = 0; s < count; s++) {
      const id = view.getUint16(at + 3 + 2 * s, true)
      const field = fieldAt(id)
      const up = new Set<number>()
      above(id, up)
      if (s === 0) {
        found.push(mix(kind.firstField, field))
        for (const a of up) if (broad(a)) found.push(mix(kind.firstAbove, a))
        for (let f = 0; f < 40; f++) {
          if ((view.getUint8(senseAt(id) + 5 + (f >> 3)) >> (f & 7)) & 1) found.push(mix(kind.firstFrame, f))
        }
      }
      seenFields.add(field)
      for (const a of up) all.add(a)
    }
    const from = new Set<number>()
    const fields = new Set<number>()
    for (let d = 0; d < derived; d++) {
      const id = view.getUint16(at + 3 + 2 * (count + d), true)
      fields.add(fieldAt(id))
      above(id, from)
    }
    for (const field of fields) found.push(mix(kind.derivedField, field))
    for (const a of from) if (broad(a)) found.push(mix(kind.derivedAbove, a))
    const chief = found.length
    for (const field of seenFields) found.push(mix(kind.anyField, field))
    for (const a of all) if (broad(a)) found.push(mix(kind.anyAbove, a))
    return { all: Int32Array.from(found), chief }
  }

  return {
    featuresOf(lemma, pos) {
      const k = key(lemma, pos)
      if (k === null) return nothing
      const known = features.get(k)
      if (known) return known
      const at = entries.get(k)
      const computed = at === undefined ? nothing : compute(at)
      if (at !== undefined) features.set(k, computed)
      return computed
    },
    fieldOf(lemma, pos) {
      const k = key(lemma, pos)
      const at = k === null ? undefined : entries.get(k)
      return at === undefined ? -1 : fieldAt(view.getUint16(at + 3, true))
    },
  }
}

/** Where each word's entry begins, by part of speech and word: `0say`. */
function indexOf(bytes: Uint8Array, from: number, words: number): Map<string, number> {
  const found = new Map<string, number>()
  let at = from
  let word = ''
  for (let i = 0; i < words; i++) {
    const shared = bytes[at] ?? 0
    const length = bytes[at + 1] ?? 0
    word = word.slice(0, shared) + String.fromCharCode(...bytes.subarray(at + 2, at + 2 + length))
    at += 2 + length
    found.set(`${bytes[at]}${word}`, at)
    at += 3 + 2 * ((bytes[at + 1] ?? 0) + (bytes[at + 2] ?? 0))
  }
  return found
}
