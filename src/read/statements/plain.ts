/**
 * Statements without a parse: a sentence, or what an attribution makes of it.
 *
 * “Varga said the crane was idle.” states what Varga said, on his word. A sentence in which nobody is named is the voice's own.
 */
import type { Attribution, Statement } from '../../contracts/index.ts'
import { byPlace, type Span, trimmed, without } from '../../text/index.ts'
import type { Ground } from '../ground.ts'
import { isQuestion } from './question.ts'
import { modalityOf, polarityOf } from './manner.ts'
import { clausesIn, partsOf } from './segments.ts'

export function statePlainly(ground: Ground, attributions: readonly Attribution[]): Statement[] {
  const { text, sentences, voices } = ground
  const byContent = attributions.flatMap(a => a.content.map(piece => ({ ...piece, attribution: a }))).sort(byPlace)
  const claimed = attributions
    .flatMap(a => [...a.content, ...(a.source ? [a.source] : []), ...(a.cue ? [a.cue] : []), ...a.via.map(v => v.span)])
    .sort(byPlace)
  const drafts: { at: Span; sentence: number; attribution: string | null }[] = []
  let content = 0
  let active: typeof byContent = []
  let part = 0
  let taken: Span[] = []
  sentences.forEach((sentence, s) => {
    active = active.filter(piece => piece.end > sentence.start)
    for (; content < byContent.length && (byContent[content]?.start ?? 0) < sentence.end; content++) {
      const piece = byContent[content]
      if (piece && piece.end > sentence.start) active.push(piece)
    }
    // A question states nothing.
    if (isQuestion(text, sentence)) return
    const own = new Set<string>()
    for (const piece of active) {
      const at = trimmed(text, {
        start: Math.max(piece.start, sentence.start),
        end: Math.min(piece.end, sentence.end),
      })
      if (!at || !hasWords(text, at)) continue
      own.add(piece.attribution.id)
      for (const clause of clausesIn(text, at))
        drafts.push({ at: clause, sentence: s, attribution: piece.attribution.id })
    }
    taken = taken.filter(span => span.end > sentence.start)
    for (; part < claimed.length && (claimed[part]?.start ?? 0) < sentence.end; part++) {
      const span = claimed[part]
      if (span && span.end > sentence.start) taken.push(span)
    }
    for (const rest of without(sentence, taken)) {
      const at = trimmed(text, rest)
      // What is left of “Varga said on Monday that …” is when he said it: no statement of its own.
      if (!at || wordsIn(text, at) < (own.size > 0 ? 5 : 1)) continue
      for (const clause of clausesIn(text, at)) drafts.push({ at: clause, sentence: s, attribution: null })
    }
  })
  drafts.sort((a, b) => byPlace(a.at, b.at))
  let voice = 0
  return drafts.map(({ at, sentence, attribution }, n): Statement => {
    while (voice + 1 < voices.length && (voices[voice]?.end ?? 0) <= at.start) voice++
    const { subject, predicate, objects } = partsOf(text, at)
    return {
      id: `s${n + 1}`,
      span: at,
      sentence,
      voice: voices[voice]?.id ?? '',
      attribution,
      subject,
      predicate,
      objects,
      polarity: polarityOf(text.slice(at.start, at.end)),
      modality: modalityOf(text.slice(at.start, at.end)),
      quantities: [],
      times: [],
      entities: [],
    }
  })
}

const wordsIn = (text: string, at: Span): number => text.slice(at.start, at.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
const hasWords = (text: string, at: Span): boolean => /[\p{L}\p{N}]/u.test(text.slice(at.start, at.end))
