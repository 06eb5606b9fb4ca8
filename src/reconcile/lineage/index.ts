export { traceLineage } from './lineage.ts'
export { isNamed } from './named.ts'
