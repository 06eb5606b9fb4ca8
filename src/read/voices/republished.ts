/**
 * Another's text inside this one: a line that names it, and a block.
 *
 *     The crane fell at noon. The Tern Gazette reports:   the line is the host's
 *     > Two dockers saw it fall.                          a block quote: hers, and only that
 *
 * Where no block quote marks the end, the first paragraph is the named one's; those behind it may be the host's again,
 * and nothing says so: they have no name, until the host speaks up (the next such line, a label of the editor).
 */
import { nameShape, type Passage, type Speaking, type VoiceRule } from './speaking.ts'

const sentence = String.raw`(?:^|[.!?…:”"’')\]]\s+)`
// “… . RT reports”, “… . The Tern Gazette writes:” – but no “police report:” and no full stop at the end.
const reports = new RegExp(
  `${sentence}(?:(?:[Aa]s|[Ff]rom)\\s)?(?<name>${nameShape})\\s(?:reports|writes|reported|wrote|has (?:this|more)|notes|adds|explains)\\s?:?$`,
  'u',
)
// “The Tern Gazette:” – a name and a colon, or a dash, and nothing else behind it.
const colon = new RegExp(`${sentence}(?:(?:[Ff]rom|[Vv]ia)\\s)?(?:the\\s)?(?<name>${nameShape})\\s?[:–—]$`, 'u')
// “Marr wrote in a letter to the port:”, “The statement reads:” – a document or a speech follows.
const speech =
  /\b(?:said|says|stated|declared|added|told|asked|wrote|saying|stating|adding|writing|explained|continued|warned)\b[^.!?]{0,120}:$/iu
const document =
  /\b(?:statement|letter|memo|memorandum|communiqué|release|report|ruling|decree|order|resolution|declaration|email|e-mail|transcript|text|note)s?\b[^.!?]{0,80}\b(?:reads?|says|said|states|stated|follows|below|continued|in full)\b[^.!?]{0,20}:$/iu
const post = new RegExp(
  `(?<name>${nameShape})[^.!?]{0,60}?\\b(?:tweeted|posted|(?:wrote|said|announced)\\s(?:on|in a post on)\\s(?:Twitter|X|Facebook|Telegram|Instagram|Truth Social|Weibo|VK))\\b[^.!?]{0,60}:$`,
  'u',
)
// One of these closes every line that the patterns above match; few paragraphs close so, and the patterns cost far more.
const leadsPerhaps = /(?:[:–—]|reports|writes|reported|wrote|has (?:this|more)|notes|adds|explains)\s?$/u
// What ends in a colon and names nobody.
const noName =
  /^(?:Comment|Note|Update|UPDATE|Photo|Video|Watch|Read|See|Here|This|That|It|There|However|But|And|Also|Source|Sources|Related|Warning|Correction|In|On|At|For|From|Then|Now|Meanwhile|What|Why|How|Who|When|Where|Question|Answer|Q|A|By|Posted|Published|Editor|Police|Officials|Authorities|Witnesses|Residents|Critics|Experts|Analysts|Media|Some|Others|He|She|They|We|You|One)\b/

export const republished: VoiceRule = (passages, host) => {
  const out: (Speaking | null)[] = passages.map(() => null)
  let zone: Speaking | null = null
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i]
    if (!passage) continue
    // The editor's label, and a change of host, end what was unclear.
    if (i > 0 && host[i]?.kind !== host[i - 1]?.kind) zone = null
    const led = leads(passage)
    const next = passages[i + 1]
    if (!led || !next) {
      if (!out[i] && passage.kind === 'quote') out[i] = { kind: 'republished', name: null }
      else if (!out[i] && zone && passage.kind !== 'quote') out[i] = zone
      continue
    }
    // The line itself is the host's; inside what is unclear, it may be that of whom the host republishes.
    if (zone) out[i] = { kind: host[i]?.kind ?? 'outlet', name: null }
    if (next.kind === 'quote') {
      for (let k = i + 1; passages[k]?.kind === 'quote'; k++) out[k] = led
      continue
    }
    // A speaker and a colon before a plain paragraph is an attribution, and no other voice.
    if (led.kind !== 'republished') continue
    let k = i + 1
    while (passages[k]?.kind === 'heading' && passages[k + 1] && !leads(passages[k])) out[k++] = led
    if (!leads(passages[k])) out[k] = led
    zone = { kind: 'republished', name: null }
  }
  return out
}

/** Whose block follows a paragraph, where its last words lead in one. */
function leads(passage: Passage | undefined): Speaking | null {
  if (!passage || passage.kind === 'quote') return null
  if (!leadsPerhaps.test(passage.words.slice(-12))) return null
  const tail = passage.words.slice(-240)
  const posted = post.exec(tail)?.groups?.['name']
  if (posted !== undefined) return { kind: 'post', name: posted }
  if (document.test(tail)) return { kind: 'document', name: null }
  const reporting =
    reports.exec(tail)?.groups?.['name'] ??
    (passage.words.length < 400 ? colon.exec(tail)?.groups?.['name'] : undefined)
  if (reporting !== undefined && !noName.test(reporting) && !/\s\p{Ll}+$/u.test(reporting))
    return { kind: 'republished', name: reporting }
  if (speech.test(tail)) return { kind: 'turn', name: null }
  return null
}
