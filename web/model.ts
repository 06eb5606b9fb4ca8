/** What a ledger looks like to somebody who shows it: letters, order, chains, states. Plain data, no markup. */
export { book, type Book } from './model/book.ts'
export { fragment, type Card } from './model/cards.ts'
export { chainOf, type Chain } from './model/chain.ts'
export { kindText, questionWord, relationText } from './model/questions.ts'
export { stateText, type ClaimState } from './model/states.ts'
export { momentText } from './model/time.ts'
export { accountCount, voiceCount } from './model/voices.ts'
