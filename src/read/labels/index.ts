/**
 * labels: the words chosen for somebody or something, and whose words they are.
 *
 * In:  mentions, entities, voices, quotations, attributions of one article. Out: labels in the order of the text.
 */
export { findLabels, type Material } from './find-labels.ts'
export { withQuotedTerms } from './quoted-terms.ts'
export { thingsIn } from './things.ts'
