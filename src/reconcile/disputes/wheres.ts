import type { Dispute } from '../../contracts/index.ts'
import { byText } from '../../text/index.ts'
import { areRivals, type Direction, directionsOf, type Telling, type Told } from '../claims/index.ts'
import { idOf } from '../ids.ts'
import { placeOf } from '../pile.ts'
import { askedOf } from './asked.ts'
import { sideOf } from './sides.ts'

type Where = Direction & { readonly position: number; readonly telling: Telling }

// So much of the words must agree, somebody take part in both, or the deed be the same, for “the north mole” and “the south mole” to answer one question.
const ONE_EVENT = 0.4

/** One event at two places that differ by a word of direction: “the north mole” and “the south mole”. */
export function placeDisputes(told: Told): Dispute[] {
  const wheres = new Map<number, Where[]>()
  for (const [position, telling] of told.tellings.entries()) {
    const own = directionsOf(telling).map(one => ({ ...one, position, telling }))
    if (own.length > 0) wheres.set(position, own)
  }
  const found = new Map<string, Map<string, Set<number>>>()
  const answers = new Map<string, Where>()
  for (const { a, b, score } of told.pairs) {
    const [x, y] = [told.tellings[a], told.tellings[b]]
    if (
      score < ONE_EVENT ||
      !x ||
      !y ||
      x.paper === y.paper ||
      ![...x.participants].some(key => y.participants.has(key))
    )
      continue
    for (const p of wheres.get(a) ?? []) {
      for (const q of wheres.get(b) ?? []) {
        if (!areRivals(p, q)) continue
        const { noun } = p
        const sides = found.get(noun) ?? new Map<string, Set<number>>()
        for (const one of [p, q]) {
          sides.set(one.word, (sides.get(one.word) ?? new Set()).add(one.position))
          const key = `${noun} ${one.word}`
          const known = answers.get(key)
          if (!known || one.position < known.position) answers.set(key, one)
        }
        found.set(noun, sides)
      }
    }
  }
  return [...found]
    .sort((x, y) => byText(x[0], y[0]))
    .flatMap(([noun, sides]) => {
      const shown = [...sides].map(([word, positions]) => ({
        answer: answers.get(`${noun} ${word}`) as Where,
        positions: [...positions].sort((x, y) => x - y),
      }))
      shown.sort((x, y) => x.answer.position - y.answer.position)
      const head = shown[0]?.answer
      if (!head) return []
      const dispute: Dispute = {
        id: idOf('dispute', 'place', head.telling.paper.id, noun, head.at.start),
        kind: 'place',
        about: [askedOf(head.telling)],
        sides: shown.map(({ answer, positions }) => sideOf(told, positions, placeOf(answer.telling.paper, answer.at))),
        relation: 'unresolved',
        why: [
          {
            reason: 'one event at two places',
            places: shown.map(({ answer }) => placeOf(answer.telling.paper, answer.at)),
          },
        ],
      }
      return [dispute]
    })
}
