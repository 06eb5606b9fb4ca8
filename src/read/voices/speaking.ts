/**
 * What the rules of voices share.
 */
import type { Voice } from '../../contracts/index.ts'
import type { Paragraph } from '../passages/index.ts'

/** Whose words a paragraph is. `name: null` where the text does not say it for certain. */
export type Speaking = Pick<Voice, 'kind' | 'name'>

export type Passage = Paragraph & {
  /** Its words, line breaks read as blanks; of a very long one the first and the last thousand characters. */
  readonly words: string
}

export function passageOf(text: string, paragraph: Paragraph): Passage {
  const { start, end } = paragraph
  const words =
    end - start <= 4000 ? text.slice(start, end) : `${text.slice(start, start + 1000)} … ${text.slice(end - 1000, end)}`
  return { ...paragraph, words: words.replace(/\s+/g, ' ') }
}

/** One entry a paragraph; `null` where the rule has nothing to say. */
export type VoiceRule = (passages: readonly Passage[], host: readonly Speaking[]) => (Speaking | null)[]

/** A name as papers write it, one to seven words, the first with a capital. */
export const nameShape = String.raw`\p{Lu}[\p{L}\p{N}’'&.-]*(?:\s(?:of|the|and|for|de|la|del|der|von|van|al|in|&|\p{Lu}[\p{L}\p{N}’'&.-]*|\d{1,4})){0,6}`
