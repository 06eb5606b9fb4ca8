import type { Dispute, Framing } from '../../contracts/index.ts'
import type { Told } from '../claims/index.ts'
import type { Entities } from '../entities/index.ts'
import type { Pile } from '../pile.ts'
import { contradictions } from './contradictions.ts'
import { denials } from './denials.ts'
import { figureDisputes } from './figures.ts'
import { hourDisputes } from './whens.ts'
import { placeDisputes } from './wheres.ts'
import { namingDisputes } from './naming.ts'
import { wordingDisputes } from './wording.ts'

/**
 * Questions with more than one answer, by kind: figures, denials, contradictions and days, hours, places, wording, naming.
 *
 * Every test is typed: it fires where it knows the kind, and what differs only in words makes no dispute.
 */
export function findDisputes(pile: Pile, told: Told, entities: Entities, framing: readonly Framing[]): Dispute[] {
  return [
    ...figureDisputes(told, entities),
    ...denials(pile, told, entities),
    ...contradictions(told),
    ...hourDisputes(told),
    ...placeDisputes(told),
    ...namingDisputes(pile, told, framing, entities),
    ...wordingDisputes(pile, told, entities),
  ]
}
