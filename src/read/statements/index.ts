/**
 * statements: one proposition each, as the article states it.
 *
 * In:  the ground and the attributions. Out: statements in the order of the text.
 */
import type { Attribution, Statement } from '../../contracts/index.ts'
import type { Ground } from '../ground.ts'
import { stateEnglish } from './english.ts'
import { statePlainly } from './plain.ts'

/** Ids `s1`, `s2`, …. `quantities`, `times` and `entities` are empty: they are filled in once those are read. */
export const state = (ground: Ground, attributions: readonly Attribution[]): Statement[] =>
  ground.parse ? stateEnglish(ground, ground.parse, attributions) : statePlainly(ground, attributions)
