/**
 * Posts set into an article.
 *
 *     No crane will move tonight.
 *     — Ode Marr (@odemarr) May 1, 2031          the signature names whose it is
 */
import type { Speaking, VoiceRule } from './speaking.ts'

const signature = /(?:^|\s)[—–-]{1,2}\s?(?<name>[^—–@()]{2,60}?)\s?\(@\w{1,30}\)(?:\s.{0,40})?$/u
const embedded = /\bpic\.(?:twitter|x)\.com\/\w+|\bt\.co\/\w+/

export const posts: VoiceRule = passages => {
  const out: (Speaking | null)[] = passages.map(() => null)
  passages.forEach(({ words }, i) => {
    const signed = signature.exec(words)
    if (signed) {
      const speaking: Speaking = { kind: 'post', name: signed.groups?.['name']?.trim() ?? null }
      out[i] = speaking
      // A signature on a line of its own: the paragraph before it is the post.
      if (signed.index === 0 && i > 0 && !out[i - 1]) out[i - 1] = speaking
    } else if (embedded.test(words)) {
      out[i] = { kind: 'post', name: null }
    }
  })
  return out
}
