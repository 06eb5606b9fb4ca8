import type { Span } from '../../text/index.ts'

/** A way of saying that something is not so, told from its like: the words between the bars are what is turned down, or not. */
export type Frame = {
  readonly name: string
  /** What stands before it in its sentence, or behind it. */
  readonly before?: RegExp
  readonly after?: RegExp
  readonly example: string
  readonly counter: string
}

const untrue =
  '(?:untrue|false|wrong|incorrect|nonsense|baseless|unfounded|groundless|fabricated|rubbish|fake|a lie|lies|an? (?:\\p{L}+ )?(?:lie|invention|fabrication|fiction))'
const report = '(?:reports?|claims?|allegations?|rumou?rs?|accusations?|suggestions?|speculation|talk)'

/** That a thing is not so may be said around it, and no word of saying need deny it. */
export const frames: readonly Frame[] = [
  {
    name: 'it is not true that',
    before: new RegExp(
      `\\b(?:is|was|[’']s)(?: simply| just| quite)? (?:not (?:true|so|the case|correct)|${untrue}) that\\s*$`,
      'iu',
    ),
    example: 'It is not true that |the lamp was out|, the harbour master said.',
    counter: 'It is true that |the lamp was out|, the harbour master said.',
  },
  {
    name: 'no truth in reports that',
    before: new RegExp(
      `\\bno (?:truth|substance|basis|foundation) (?:in|to|for) (?:\\p{L}+ ){0,2}?${report} that\\s*$`,
      'iu',
    ),
    example: 'There is no truth in the reports that |the lamp was out|, he said.',
    counter: 'There is truth in the reports that |the lamp was out|, he said.',
  },
  {
    name: 'reports that … are false',
    before: new RegExp(`\\b${report} that\\s*$`, 'iu'),
    after: new RegExp(
      `^,?[”"’']?\\s*(?:(?:is|are|was|were) (?:simply |just |completely |totally )?|as |to be )?[“"‘']?(?:simply |completely |totally |pure )?${untrue}\\b`,
      'iu',
    ),
    example: 'Reports that |the lamp was out| are false, he said.',
    counter: 'Reports that |the lamp was out| are confirmed, he said.',
  },
]

// No frame is longer.
const LOOK = 80

/** Whether the words around a place in a sentence say that what stands there is not so. */
export function isTurnedDown(text: string, sentence: Span, at: Span): boolean {
  const before = text.slice(Math.max(sentence.start, at.start - LOOK), at.start).replace(/\s+/gu, ' ')
  const after = text.slice(at.end, Math.min(sentence.end, at.end + LOOK)).replace(/\s+/gu, ' ')
  return frames.some(frame => (frame.before?.test(before) ?? true) && (frame.after?.test(after) ?? true))
}
