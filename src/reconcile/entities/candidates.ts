import { byText } from '../../text/index.ts'
import { initialsOf, type Name } from './name.ts'
import { latin, sounds } from './spelling.ts'
import type { Sort } from './verdict.ts'

type Named = { readonly key: string; readonly name: Name; readonly sort: Sort }

// A key that more names share says nothing (“john”): such names meet under their other words.
const CROWD = 400

/**
 * Pairs of names worth comparing, each once, in a fixed order: full names first, so that what a surname alone may
 * join is known when its turn comes.
 *
 * Names meet under the sounds of a word, under a word with one letter taken out (which finds slips and swaps), and an
 * acronym meets its long form under the initials.
 */
export function candidates<T extends Named>(names: readonly T[]): (readonly [T, T])[] {
  const index = new Map<string, T[]>()
  for (const name of names) {
    for (const key of keysOf(name)) {
      const crowd = index.get(key)
      if (crowd) crowd.push(name)
      else index.set(key, [name])
    }
  }
  const pairs = new Map<string, readonly [T, T]>()
  for (const crowd of index.values()) {
    if (crowd.length < 2 || crowd.length > CROWD) continue
    for (const [position, a] of crowd.entries()) {
      for (const b of crowd.slice(position + 1)) {
        const [x, y] = a.key < b.key ? [a, b] : [b, a]
        if (x !== y) pairs.set(`${x.key}|${y.key}`, [x, y])
      }
    }
  }
  const size = ([a, b]: readonly [T, T]): number => Math.min(a.name.words.length, b.name.words.length)
  return [...pairs].sort((a, b) => size(b[1]) - size(a[1]) || byText(a[0], b[0])).map(([, pair]) => pair)
}

function keysOf({ name, sort }: Named): Set<string> {
  const keys = new Set<string>()
  if (name.isAcronym) keys.add(`initials ${latin(name.text)}`)
  else if (name.words.length > 1 && sort !== 'person')
    for (const letters of initialsOf(name.text)) keys.add(`initials ${letters}`)
  for (const word of name.words) {
    const letters = latin(word)
    if (letters.length < 2) continue
    keys.add(`sounds ${sounds(word)}`)
    keys.add(letters)
    if (letters.length < 5) continue
    for (let at = 1; at < letters.length; at++) keys.add(letters.slice(0, at) + letters.slice(at + 1))
  }
  return keys
}
