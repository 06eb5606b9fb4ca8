/**
 * quantities: how many of what.
 *
 * In:  a text, its times, a parse if there is one. Out: quantities in the order of the text.
 */
export { findQuantities, type FoundQuantity, type Material } from './find-quantities.ts'
export { VAGUE } from './shapes.ts'
