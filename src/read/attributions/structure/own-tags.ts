/**
 * “Shame!” someone shouted. “Go home!” shouted another.
 *
 * A second quotation with a tag right behind it is that speaker's, and no more of the first one's.
 */
import type { Scored } from '../decode.ts'
import { childBy, type Syntax } from '../syntax.ts'
import { speakerBehind } from './inverted.ts'

/** `drafts`: all that were thought of; the tag's own is taken where there is one. */
export function withOwnTags(s: Syntax, taken: readonly Scored[], drafts: readonly Scored[]): Scored[] {
  const more: Scored[] = []
  const cut = taken.map(draft => {
    let { content } = draft
    // A clause with a quotation in it keeps it.
    if (!content.every(t => s.quoted[t]! >= 0)) return draft
    s.quotes.forEach((quote, q) => {
      if (quote.from < draft.cue || !content.some(t => s.quoted[t] === q)) return
      const tag = tagBehind(s, quote.to)
      const rest = content.filter(t => s.quoted[t] !== q)
      if (tag < 0 || rest.length === 0 || draft.cueWords.includes(tag) || content.includes(tag)) return
      content = rest
      const own = drafts.find(d => d.cue === tag && d.content.some(t => s.quoted[t] === q))
      const known = [...taken, ...more].some(d => d.cue === tag)
      if (own && !known)
        more.push({
          ...own,
          source: own.source.length > 0 ? own.source : subjectWords(s, tag),
          content: own.content.filter(t => s.quoted[t] === q),
        })
    })
    return content === draft.content ? draft : { ...draft, content }
  })
  return [...cut, ...more]
}

/** The verb of reporting with its subject that stands right behind a quotation, before anything else; −1 where there is none. */
function tagBehind(s: Syntax, from: number): number {
  let at = from
  while (at < s.n && !s.isWord[at]) at++
  if (at >= s.n || s.paragraph[at] !== s.paragraph[from - 1]) return -1
  for (let i = at; i < s.n && i < at + 6 && s.sentence[i] === s.sentence[at]; i++) {
    if (s.posName[i] !== 'VERB' || s.reporting[i] === 0 || !/^VB[DZP]$/u.test(s.tagName[i]!)) continue
    const subject = childBy(s, i, 'nsubj')
    // Subject and verb, or verb and subject, and nothing more: a clause behind the verb is another's story.
    if (i === at && speakerBehind(s, i)) return i
    const isTag = subject >= 0 && (subject < i ? s.left[subject] === at : i === at)
    return isTag && childBy(s, i, 'dobj', 'xcomp') < 0 && childBy(s, i, 'ccomp') <= i ? i : -1
  }
  return -1
}

function subjectWords(s: Syntax, verb: number): number[] {
  const behind = speakerBehind(s, verb)
  if (behind) return behind
  const subject = childBy(s, verb, 'nsubj')
  const found: number[] = []
  for (let i = s.left[subject]!; i <= s.right[subject]!; i++) if (s.isWord[i] && i !== verb) found.push(i)
  return found
}
