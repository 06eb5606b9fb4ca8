export { findReuse } from './reuse.ts'
