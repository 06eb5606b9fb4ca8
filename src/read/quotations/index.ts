/**
 * quotations: the marks of an article in pairs, whatever their kind and state of repair.
 *
 * In:  the text and its paragraphs. Out: quotations in the order of the text, and findings.
 */
import type { Finding } from '../../contracts/index.ts'
import { byPlace, type Span } from '../../text/index.ts'
import { dashSpeech } from './dashes.ts'
import { pairMarks, type Quotation } from './pair.ts'

export type { Quotation } from './pair.ts'

/** Every quotation, earlier first, of two that begin together the longer first. Paragraphs must be in order and apart. */
export function quotations(
  text: string,
  paragraphs: readonly Span[],
): { quotations: readonly Quotation[]; findings: readonly Finding[] } {
  const marked = pairMarks(text, paragraphs)
  const dashed = dashSpeech(text, paragraphs)
  return { quotations: [...marked.quotations, ...dashed].sort(byPlace), findings: marked.findings }
}
