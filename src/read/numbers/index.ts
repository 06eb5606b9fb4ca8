/**
 * numbers: how English writes a number, as patterns and as values. Used by `times/` and `quantities/`.
 *
 * In:  words. Out: a number, or null.
 */
export { CARDINAL, DIGITS, ORDINAL, ordinalOf, SMALL, SPELLED, valueOf, yearInWords } from './numbers.ts'
