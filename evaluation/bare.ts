/**
 * What measuring needs and no stage makes: an article of nothing but its text, and chance that can be had again.
 */
import type { Article } from '../src/contracts/index.ts'

/** An English article as it comes in without anything but its text. */
export const bareArticle = (id: string, text: string): Article => ({
  schema: 'rashomon/article@1',
  id,
  outlet: null,
  title: null,
  byline: [],
  published: null,
  language: 'en',
  text,
  blocks: [],
  furniture: [],
  warnings: [],
  capture: { sha256: '', bytes: text.length, mime: 'text/plain', charset: 'utf-8' },
})

/** mulberry32 (Tommy Ettinger): numbers from 0 to 1, small, seeded, the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
