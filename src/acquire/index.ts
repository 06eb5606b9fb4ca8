export { acquire, type Acquired } from './acquire.ts'
