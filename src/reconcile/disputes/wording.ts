import type { Dispute } from '../../contracts/index.ts'
import { byText, fold } from '../../text/index.ts'
import type { Telling, Told } from '../claims/index.ts'
import type { Entities } from '../entities/index.ts'
import { idOf } from '../ids.ts'
import { placeOf, wordsAt } from '../pile.ts'
import { sideOf } from './sides.ts'

// A quotation of fewer words is a phrase that many sentences hold.
const LEAST_WORDS = 5

/**
 * The same quotation in different clothes: one speaker, one speech, other words between the marks.
 *
 * One side for each wording. A clipped quotation whose words all stand in the longer one is the same wording.
 */
export function wordingDisputes(told: Told, entities: Entities): Dispute[] {
  const groups = new Map<string, number[]>()
  for (const [position, telling] of told.tellings.entries()) {
    const speaker = entities.of(telling.paper.id, telling.attribution?.source?.entity)
    if (!telling.isQuoted || speaker === null || letters(telling).split(' ').length < LEAST_WORDS) continue
    const key = `${speaker} ${told.claimOf[position]}`
    groups.set(key, [...(groups.get(key) ?? []), position])
  }
  return [...groups]
    .flatMap(([, positions]) => {
      const wordings = wordingsOf(told, positions)
      const papers = new Set(positions.map(position => told.tellings[position]?.paper.id))
      if (wordings.length < 2 || papers.size < 2) return []
      const first = told.tellings[positions[0] ?? 0] as Telling
      const dispute: Dispute = {
        id: idOf('dispute', 'wording', first.paper.id, first.at.start, wordsAt(first.paper, first.at)),
        kind: 'wording',
        about: [placeOf(first.paper, first.attribution?.source ?? first.at)],
        sides: wordings.map(own => sideOf(told, own, answerOf(told.tellings[own[0] ?? 0] as Telling))),
        relation: 'unresolved',
        why: [
          {
            reason: 'one speaker, quoted in other words',
            places: wordings.map(own => {
              const telling = told.tellings[own[0] ?? 0] as Telling
              return placeOf(telling.paper, telling.at)
            }),
          },
        ],
      }
      return [dispute]
    })
    .sort((a, b) => byText(a.id, b.id))
}

const answerOf = ({ paper, at }: Telling) => placeOf(paper, at)

const letters = ({ paper, at }: Telling): string =>
  fold(wordsAt(paper, at))
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

function wordingsOf(told: Told, positions: readonly number[]): number[][] {
  const wordings: number[][] = []
  for (const position of positions) {
    const own = letters(told.tellings[position] as Telling)
    const home = wordings.find(wording =>
      wording.some(other => {
        const theirs = letters(told.tellings[other] as Telling)
        return theirs.includes(own) || own.includes(theirs)
      }),
    )
    if (home) home.push(position)
    else wordings.push([position])
  }
  return wordings
}
