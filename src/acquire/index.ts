export { acquire, type Acquired, type AcquireOptions } from './acquire.ts'
