/**
 * quantities: how many of what.
 *
 * In:  a text, its times, a parse if there is one. Out: quantities in the order of the text; `circumstances` says of each
 *      on whose word it stands and as of when.
 */
export { circumstances, saidAt, type Surroundings } from './circumstances.ts'
export { findQuantities, type FoundQuantity, type Material } from './find-quantities.ts'
export { VAGUE } from './shapes.ts'
