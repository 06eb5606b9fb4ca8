export { traceLineage } from './lineage.ts'
