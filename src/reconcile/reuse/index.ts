export { isFigure } from './changes.ts'
export { isFunctionWord } from './function-words.ts'
export { agreeing, aligned, type Rendering, wordsIn } from './renderings.ts'
export { findReuse } from './reuse.ts'
