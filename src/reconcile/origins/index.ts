export { foldOrigins, type Traceable, type Traced, traceOrigins } from './origins.ts'
