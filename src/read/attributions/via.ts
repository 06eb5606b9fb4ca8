/**
 * Through whom or what the words came, where the clause itself says so: “told the Gazette”, “in a letter”, “in a post”, “on state television”.
 */
import type { Scored } from './decode.ts'
import { sourceKindOf } from './plain/source-kind.ts'
import type { Via } from './said.ts'
import { spansOf } from './spans.ts'
import { childBy, childrenOf, type Syntax } from './syntax.ts'

const posts = new Set([
  'tweet',
  'post',
  'blog',
  'twitter',
  'facebook',
  'instagram',
  'telegram',
  'youtube',
  'weibo',
  'thread',
  'message',
  'retweet',
])
const broadcasts = new Set([
  'television',
  'tv',
  'radio',
  'broadcast',
  'channel',
  'programme',
  'program',
  'show',
  'podcast',
  'network',
])
const documents = new Set([
  'communiqué',
  'communique',
  'statement',
  'letter',
  'report',
  'memo',
  'email',
  'e-mail',
  'release',
  'document',
  'filing',
  'lawsuit',
  'affidavit',
  'book',
  'article',
  'column',
  'op-ed',
  'paper',
  'essay',
  'complaint',
  'memoir',
  'note',
  'transcript',
  'editorial',
  'indictment',
  'testimony',
  'survey',
  'poll',
  'study',
])
const talks = new Set(['interview', 'conversation', 'call', 'conference', 'briefing', 'chat'])
const press = new Set([
  'reporter',
  'journalist',
  'newspaper',
  'paper',
  'magazine',
  'agency',
  'outlet',
  'press',
  'website',
  'daily',
  'broadcaster',
])
const tellers = new Set([
  'tell',
  'inform',
  'brief',
  'write',
  'say',
  'confirm',
  'speak',
  'explain',
  'announce',
  'complain',
  'admit',
])

const quoting = new Set(['quote', 'cite'])

export function viaOf(s: Syntax, { cue, content, source, through = [] }: Scored): Via[] {
  const barred = new Set([...content, ...source])
  const found: Via[] = []
  const add = (head: number, kind: Via['kind']): void => {
    const from = s.left[head]!
    let to = s.right[head]!
    // “in a communiqué that the crane was safe”: the parser may hang what is said on where it is said.
    for (let i = head + 1; i <= to; i++) if (barred.has(i)) to = i - 1
    // The parser may hang a word of one paragraph on another's.
    if (s.paragraph[from] !== s.paragraph[cue] || s.paragraph[to] !== s.paragraph[cue]) return
    for (let i = from; i <= to; i++) if (barred.has(i) || i === cue) return
    found.push({ span: { start: s.start[from]!, end: s.end[to]! }, kind })
  }
  const [reporter] = spansOf(s, through)
  if (reporter) found.push({ span: reporter, kind: 'reported-by' })
  for (const child of childrenOf(s, cue)) {
    const dep = s.depName[child]
    if ((dep === 'dative' || dep === 'dobj') && tellers.has(s.lemma[cue]!)) {
      if (isPress(s, child)) add(child, broadcasts.has(s.lemma[child]!) ? 'broadcast' : 'told')
    } else if (dep === 'agent' && quoting.has(s.lemma[cue]!)) {
      const by = childBy(s, child, 'pobj')
      if (by >= 0) add(by, 'reported-by')
    } else if (dep === 'prep') {
      for (const object of childrenOf(s, child)) {
        if (s.depName[object] === 'pobj') ofObject(s, s.lower[child]!, object, add)
      }
    }
  }
  // “took to Telegram to deny”: where one goes to say it.
  const goes = s.head[cue]!
  if (s.depName[cue] === 'xcomp' || s.depName[cue] === 'advcl')
    for (const to of s.lemma[goes] === 'take' ? childrenOf(s, goes) : []) {
      const object = s.lower[to] === 'to' && s.depName[to] === 'prep' ? childBy(s, to, 'pobj') : -1
      if (object >= 0 && posts.has(s.lemma[object]!)) add(object, 'post')
      else if (object >= 0 && isPress(s, object)) add(object, 'told')
    }
  // “Marr on Twitter announced”: the parser hangs it on who speaks.
  const speaker = source.find(t => !source.includes(s.head[t]!))
  for (const child of speaker === undefined ? [] : childrenOf(s, speaker)) {
    const object = child > source.at(-1)! && child < cue ? childBy(s, child, 'pobj') : -1
    if (object >= 0 && s.depName[child] === 'prep' && s.lower[child] === 'on' && posts.has(s.lemma[object]!))
      add(object, 'post')
  }
  return found
}

function ofObject(
  s: Syntax,
  preposition: string,
  object: number,
  add: (head: number, kind: Via['kind']) => void,
): void {
  const lemma = s.lemma[object]!
  if (preposition === 'to' && isPress(s, object)) add(object, 'told')
  if (
    preposition !== 'in' &&
    preposition !== 'on' &&
    preposition !== 'via' &&
    preposition !== 'through' &&
    preposition !== 'during' &&
    preposition !== 'at'
  )
    return
  if (talks.has(lemma)) {
    for (const child of childrenOf(s, object)) {
      if (s.depName[child] !== 'prep' || s.lower[child] !== 'with') continue
      for (const inner of childrenOf(s, child)) if (s.depName[inner] === 'pobj') add(inner, 'told')
    }
  } else if (posts.has(lemma)) add(object, 'post')
  else if (broadcasts.has(lemma)) add(object, 'broadcast')
  else if (documents.has(lemma) && preposition !== 'on') add(object, 'document')
}

const isPress = (s: Syntax, i: number): boolean =>
  sourceKindOf(s.text.slice(s.start[s.left[i]!], s.end[s.right[i]!])) === 'media' ||
  s.entityName[i] === 'ORG' ||
  press.has(s.lemma[i]!) ||
  broadcasts.has(s.lemma[i]!) ||
  (s.posName[i] === 'PROPN' && s.entityName[i] === 'WORK_OF_ART')
