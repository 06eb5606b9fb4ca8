/**
 * language/english: English text to tokens, tags, heads, names. Stands alone: uses `text` and nothing else of ours.
 *
 * In:  a text. Out: a `Parse`, and readers over it.
 */
export { DEPS, ENTITY_KINDS, MORPHS, POS, TAGS } from './labels.ts'
export type { Dep, EntityKind, Morph, Pos, Tag } from './labels.ts'
export { LEMMA_AS_WRITTEN, LEMMA_FIRST, LEMMA_LOWER, parseFromArrays, transferables } from './parse.ts'
export type { Parse, PlainParse } from './parse.ts'
export {
  charactersOf,
  children,
  depOf,
  entitiesOf,
  headOf,
  lemmaOf,
  morphOf,
  nounChunks,
  posOf,
  sentenceOf,
  sentences,
  subtree,
  tagOf,
  toRecord,
  tokenAt,
  wordOf,
} from './readers.ts'
export type { Entity, ParseRecord, Subtree, TokenRange } from './readers.ts'
export { type English, type EnglishOptions, loadEnglish } from './english.ts'
export type { LemmaOrder } from './lemmatizer.ts'
export { englishPool, type EnglishPool } from './pool.ts'
