/**
 * Paragraphs of bearable length.
 */
import type { Span } from '../../text/index.ts'
import type { Paragraph } from './paragraphs.ts'

// A paragraph of news has under 3,000 characters. What is longer came without its line breaks, and those who compare all that
// they find in a passage with one another would take its length squared.
const LONGEST = 8_000

/** The paragraphs, those that are far too long cut between two of their sentences, and a sentence that is too long itself between two words. */
export function portionsOf(text: string, paragraphs: readonly Paragraph[], sentences: readonly Span[]): Paragraph[] {
  const portions: Paragraph[] = []
  let next = 0
  for (const paragraph of paragraphs) {
    let start = paragraph.start
    const cut = (end: number): void => {
      while (end - start > LONGEST) {
        const blank = text.lastIndexOf(' ', start + LONGEST)
        const at = blank > start ? blank : end
        portions.push({ ...paragraph, start, end: at })
        start = at
      }
    }
    while (next < sentences.length && (sentences[next]?.start ?? 0) < paragraph.end) {
      const sentence = sentences[next++]
      if (!sentence || sentence.end - start <= LONGEST) continue
      if (sentence.start > start) {
        portions.push({ ...paragraph, start, end: sentence.start })
        start = sentence.start
      }
      cut(sentence.end)
    }
    if (start < paragraph.end) portions.push({ ...paragraph, start })
  }
  return portions
}
