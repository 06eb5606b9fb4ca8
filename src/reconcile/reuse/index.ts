export { isFigure } from './changes.ts'
export { findReuse } from './reuse.ts'
