export { tellCoverage } from './coverage.ts'
