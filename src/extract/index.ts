export { extract } from './extract.ts'
export { extractionMap, removedFrom, type MapRun, type Removal } from './trace.ts'
export { agencyNamed } from './metadata/agencies.ts'
export { guardedExtractor, type GuardedExtractor } from './guarded.ts'
