/**
 * What no clause holds and the models leave: turns, signatures, hearsay, and speech that only the plain reader sees.
 */
import { overlaps } from '../../../text/index.ts'
import type { Ground } from '../../ground.ts'
import { attributePlainly } from '../plain.ts'
import type { Said } from '../said.ts'

/** The plain rules that stand beside the models wherever these found nothing; all others only where a quotation would go to nobody. */
const always = new Set(['turn', 'signature', 'citing', 'hearsay'])

export function fromPlain(ground: Ground, said: readonly Said[]): Said[] {
  const plainly = attributePlainly(ground)
  // A report that names where it has it from is a fixed turn of phrase: the plain rule reads it, the models see the reporter only.
  const chains = plainly.filter(a => a.rule === 'plain/citing')
  const found: Said[] = said.filter(a => !chains.some(c => c.content.some(x => a.content.some(y => overlaps(x, y)))))
  for (const plain of plainly) {
    const { source, cue, content, stance, confidence } = plain
    const rule = plain.rule.replace('plain/', '')
    if (cue && found.some(a => a.cue && overlaps(a.cue, cue))) continue
    if (content.some(c => found.some(a => a.content.some(d => overlaps(c, d))))) continue
    const isSpeech = content.some(c => ground.quotations.some(q => overlaps(q, c) && q.end - q.start > 20))
    if (!always.has(rule) && !isSpeech) continue
    const via = plain.via.map(({ span, kind }) => ({ span, kind }))
    found.push({
      source: source && { start: source.start, end: source.end },
      cue,
      content,
      via,
      stance,
      confidence,
      rule: plain.rule,
    })
  }
  return found
}
