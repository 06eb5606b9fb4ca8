import { fold, type Span } from '../../text/index.ts'
import { wordsAt } from '../pile.ts'
import { lemmaOf } from '../words/index.ts'
import type { Telling } from './tellings.ts'

// Words before a noun that shut each other out.
const rivals = [
  'north south east west northern southern eastern western',
  'left right',
  'upper lower',
  'inner outer',
  'port starboard',
].map(words => words.split(' '))

// The word may open a sentence; the noun is none of a name: “South Korea” is no direction.
const anyCase = (word: string): string => `[${word.slice(0, 1).toUpperCase()}${word.slice(0, 1)}]${word.slice(1)}`
const pattern = new RegExp(`\\b(?<word>${rivals.flat().map(anyCase).join('|')})\\s+(?<noun>\\p{Ll}+)`, 'gu')

/** “the north mole”: a thing told from its neighbour by a word of direction. */
export type Direction = { readonly word: string; readonly noun: string; readonly at: Span }

export function directionsOf({ paper, at }: Telling): Direction[] {
  return [...wordsAt(paper, at).matchAll(pattern)].map(match => ({
    word: fold(match.groups?.['word'] ?? ''),
    noun: lemmaOf(fold(match.groups?.['noun'] ?? '')),
    at: { start: at.start + match.index, end: at.start + match.index + match[0].length },
  }))
}

export const areRivals = (a: Direction, b: Direction): boolean =>
  a.noun === b.noun &&
  stem(a.word) !== stem(b.word) &&
  rivals.some(words => words.includes(a.word) && words.includes(b.word))

/** “East” and “eastern” are one direction. */
const stem = (word: string): string => word.replace(/ern$/u, '')
