/**
 * read: an article → who says what in it, on whose word.
 *
 * In:  an article. Out: a Reading of that article alone.
 */
export { read } from './read.ts'
export { readable } from './passages/index.ts'
export { openTrees, type Trees, treesChance, wordNet } from './attributions/index.ts'
export { eventOf, genderOf } from './mentions/index.ts'
