/**
 * mentions: people, places, bodies and groups of an article, under all the words it has for them.
 *
 * In:  a text, its passages, sentences and quotations, a parse if there is one. Out: mentions, and the entities they belong to.
 */
export { eventOf } from './events.ts'
export { findMentions, type Material, type Passage } from './find-mentions.ts'
export { type Gender, genderOf } from './knowledge/people.ts'
