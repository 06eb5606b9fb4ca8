export { gatherEvidence } from './evidence.ts'
