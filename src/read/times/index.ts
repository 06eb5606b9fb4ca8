/**
 * times: when, as TIMEX3.
 *
 * In:  a text, the date of each of its voices, a parse if there is one. Out: time expressions in the order of the text.
 */
export { findTimes, rules, timesIn, type Anchor, type FoundTime, type Material } from './find-times.ts'
export type { Example, Rule } from './rule.ts'
