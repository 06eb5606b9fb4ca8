export { isFigure } from './changes.ts'
export { isFunctionWord } from './function-words.ts'
export { findReuse } from './reuse.ts'
