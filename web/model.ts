/** What a ledger looks like to somebody who shows it: letters, order, chains, states. Plain data, no markup. */
export { book, type Book } from './model/book.ts'
export { cards, type Card } from './model/cards.ts'
export { agreed, carriedByMany, eventLine, lost, onlyOne } from './model/choose.ts'
export { questionWord, relationText } from './model/questions.ts'
export { momentText } from './model/time.ts'
export { accountCount, voiceCount } from './model/voices.ts'
