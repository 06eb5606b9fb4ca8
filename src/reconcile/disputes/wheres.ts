import type { Dispute } from '../../contracts/index.ts'
import { byText, fold, type Span } from '../../text/index.ts'
import type { Told } from '../claims/index.ts'
import type { Telling } from '../claims/index.ts'
import { idOf } from '../ids.ts'
import { placeOf, wordsAt } from '../pile.ts'
import { lemmaOf } from '../words/index.ts'
import { sideOf } from './sides.ts'

// Words before a noun that shut each other out.
const rivals = [
  'north|south|east|west|northern|southern|eastern|western',
  'left|right',
  'upper|lower',
  'inner|outer',
  'port|starboard',
].map(words => new Set(words.split('|')))

type Where = { readonly position: number; readonly telling: Telling; readonly word: string; readonly at: Span }

// So much of the words must agree, somebody take part in both, or the deed be the same, for “the north mole” and “the south mole” to answer one question.
const ONE_EVENT = 0.4

/** One event at two places that differ by a word of direction: “the north mole” and “the south mole”. */
export function placeDisputes(told: Told): Dispute[] {
  const wheres = new Map<number, Where[]>()
  for (const [position, telling] of told.tellings.entries()) {
    const own = wheresOf(position, telling)
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
        if (
          nounAfter(p) !== nounAfter(q) ||
          p.word === q.word ||
          !rivals.some(set => set.has(p.word) && set.has(q.word))
        )
          continue
        const noun = nounAfter(p)
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
        about: [placeOf(head.telling.paper, head.telling.statement.predicate)],
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

function wheresOf(position: number, telling: Telling): Where[] {
  const { paper, at } = telling
  const out: Where[] = []
  for (const match of wordsAt(paper, at).matchAll(/\b(?<word>\p{L}+)\s+(?<noun>\p{L}+)/gu)) {
    const word = fold(match.groups?.['word'] ?? '')
    if (rivals.some(set => set.has(word))) {
      out.push({
        position,
        telling,
        word,
        at: { start: at.start + match.index, end: at.start + match.index + match[0].length },
      })
    }
  }
  return out
}

const nounAfter = ({ telling, at }: Where): string =>
  lemmaOf(fold(wordsAt(telling.paper, at).split(/\s+/u).at(-1) ?? ''))
