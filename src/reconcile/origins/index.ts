export { type Independence, independenceOf } from './independence.ts'
export { type Traceable, type Traced, traceOrigins } from './origins.ts'
export { disjointSets } from './sets.ts'
