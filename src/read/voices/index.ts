/**
 * voices: whose words each passage is.
 *
 * In:  the article and its paragraphs. Out: voices that tile the prose, in the order of the text.
 */
import type { Article, Voice } from '../../contracts/index.ts'
import { overlaps } from '../../text/index.ts'
import type { Paragraph } from '../passages/index.ts'
import { hosts } from './editor.ts'
import { posts } from './posts.ts'
import { republished } from './republished.ts'
import { passageOf, type Speaking, type VoiceRule } from './speaking.ts'
import { namedTurns, questions } from './turns.ts'
import { wholeVoice } from './whole.ts'

/** First match wins; where no rule speaks, it is the host's own passage. */
const rules: readonly VoiceRule[] = [posts, namedTurns, questions, republished]

/** Each paragraph lies in one voice. Neighbours with the same voice are one passage. Ids `v1`, `v2`, …. */
export function voicesOf(article: Article, paragraphs: readonly Paragraph[]): Voice[] {
  const passages = paragraphs.map(p => passageOf(article.text, p))
  const outlet: Speaking = wholeVoice(article, passages) ?? { kind: 'outlet', name: article.outlet?.name ?? null }
  const host = hosts(passages, outlet)
  const decided = rules.map(rule => rule(passages, host))
  const voices: Voice[] = []
  let next = 0
  passages.forEach((passage, i) => {
    const special = decided.map(d => d[i]).find(d => d !== null && d !== undefined)
    const updates = article.updates ?? []
    while (next < updates.length && (updates[next]?.end ?? 0) <= passage.start) next++
    const update = updates[next]
    // “UPDATE 13:00 … The Tern Gazette: ⏎ …”: a block that is led in within the update is the Gazette's.
    const led = update && special?.name && (passages[i - 1]?.start ?? -1) >= update.start
    const dated =
      update && !led && overlaps(update, passage) && (special === undefined || special.kind === 'republished')
    // An update inside another's text is that one's, or the host's: nothing says which.
    const speaking: Speaking = dated
      ? { kind: 'update', name: special ? null : outlet.name }
      : (special ?? host[i] ?? outlet)
    const last = voices.at(-1)
    if (last && last.kind === speaking.kind && last.name === speaking.name && !dated) last.end = passage.end
    else voices.push({ start: passage.start, end: passage.end, id: `v${voices.length + 1}`, ...speaking })
  })
  return voices
}
