/**
 * Words of reporting that report nothing here: acts, names, manners of speaking.
 *
 *     The council denied Varn a licence. The valve was ordered on 3 March.      done, not said
 *     A woman who asked not to be named                                        how she wants to be told of
 *     He was unaware that the tank leaked. He did not know that it leaked.      the account says it leaked
 *     The base, also known as the Fort; the “so-called” ferry                   a name
 *     Suppose a pilot said so. Had they asked, he would have said so.           nobody said it
 */
import type { Scored } from '../decode.ts'
import { anonymity, grants, supposing } from '../plain/no-speech.ts'
import { childBy, childrenOf, type Syntax } from '../syntax.ts'

export const isSaid = (s: Syntax, draft: Scored): boolean =>
  !isAct(s, draft) &&
  !isAnonymity(s, draft) &&
  !isIgnorance(s, draft) &&
  !isName(s, draft) &&
  !isEmpty(s, draft) &&
  !isSupposed(s, draft) &&
  !isThing(s, draft) &&
  !isWritten(s, draft) &&
  !isInvitation(s, draft)

/** “denied Varn a licence”, “denied export licences”, “was ordered on 3 March”, “was asked”. */
function isAct(s: Syntax, { cue, source, content }: Scored): boolean {
  if (s.posName[cue] !== 'VERB') return false
  const object = childBy(s, cue, 'dobj')
  if (s.lemma[cue] === 'deny') {
    const passive = childBy(s, cue, 'nsubjpass')
    const thing = object >= 0 ? object : passive
    if (childBy(s, cue, 'dative') >= 0) return true
    return thing >= 0 && grants.has(s.lemma[thing]!) && childBy(s, thing, 'acl', 'relcl') < 0
  }
  // “The start will be announced on Friday”: nobody has announced it yet.
  const isAhead = childrenOf(s, cue).some(t => s.depName[t] === 'aux' && /^(?:will|shall|'ll|’ll)$/u.test(s.lower[t]!))
  if (isAhead && s.lemma[cue] === 'announce' && childBy(s, cue, 'nsubjpass') >= 0 && source.length === 0) return true
  // A passive that demands, with nobody who does and no clause that says what.
  const isDemand = /^(?:order|request|ask|call|require|summon|invite)$/u.test(s.lemma[cue]!)
  return (
    isDemand &&
    source.length === 0 &&
    childBy(s, cue, 'nsubjpass') >= 0 &&
    childBy(s, cue, 'xcomp', 'ccomp', 'agent', 'dobj') < 0 &&
    content.every(t => s.posName[t] !== 'VERB' && s.posName[t] !== 'AUX' && s.quoted[t]! < 0)
  )
}

/** “who asked not to be named”, “who did not wish to give her name”. */
const isAnonymity = (s: Syntax, { cue, content }: Scored): boolean =>
  content.length > 0 &&
  content.length < 12 &&
  anonymity.test(content.flatMap(t => (t > cue ? [s.lower[t]] : [])).join(' '))

const knows = new Set(['know', 'realize', 'realise', 'notice', 'suspect', 'remember', 'learn'])

/** Ignorance of what the account holds for so: “unaware that”, “did not know that”. “Did not know whether” asks. */
function isIgnorance(s: Syntax, { cue, content }: Scored): boolean {
  const isUnaware = /^(?:unaware|ignorant|oblivious)$/u.test(s.lower[cue]!)
  const clause = childBy(s, cue, 'ccomp')
  if (isUnaware) return true
  if (s.quoted[cue]! >= 0 || !knows.has(s.lemma[cue]!) || s.lemma[cue] === 'suspect' || childBy(s, cue, 'neg') < 0)
    return false
  const subject = childBy(s, cue, 'nsubj')
  if (subject >= 0 && /^(?:i|we|you)$/u.test(s.lower[subject]!)) return false
  return clause >= 0 && s.lower[content[0] ?? cue] === 'that'
}

/** “also known as”, “so-called”, “dubbed”: a name that is given, by nobody. */
function isName(s: Syntax, { cue, source, content }: Scored): boolean {
  if (source.length > 0) return false
  if (s.lemma[cue] === 'know' && s.lower[cue + 1] === 'as' && content.every(t => s.posName[t] !== 'VERB')) return true
  const isSoCalled = s.lower[cue] === 'so-called' || (s.lower[cue] === 'called' && s.lower[cue - 2] === 'so')
  return isSoCalled && content.length < 6
}

/** “Recall that in Tern the crane fell”: the account reminds its reader; “Thank you”. */
function isEmpty(s: Syntax, { content, cue, source }: Scored): boolean {
  const reminds = /^(?:recall|remember|note|consider|learn)$/u.test(s.lower[cue]!) && s.tagName[cue] === 'VB'
  if (reminds && source.length === 0 && s.quoted[cue]! < 0 && firstWord(s, cue) === cue) return true
  const [only] = content
  if (only === undefined || content.length > 1) return false
  if (s.lower[only] === 'that' && s.tagName[only] === 'IN') return s.quoted[only]! < 0
  return s.lemma[cue] === 'thank' && s.posName[only] === 'PRON'
}

/** “Suppose a pilot said so”, “Had anyone asked, he would have said so”, “One might argue that”, “Who would believe him?” */
function isSupposed(s: Syntax, { cue, source }: Scored): boolean {
  if (s.posName[cue] !== 'VERB' || s.quoted[cue]! >= 0) return false
  const first = firstWord(s, cue)
  const aux = Array.from(childrenOf(s, cue)).flatMap(t => (s.depName[t] === 'aux' ? [s.lower[t]!] : []))
  // “An attorney might look at the case and suggest …”
  if (s.depName[cue] === 'conj' && aux.length === 0)
    aux.push(...Array.from(childrenOf(s, s.head[cue]!)).flatMap(t => (s.depName[t] === 'aux' ? [s.lower[t]!] : [])))
  const isModal = aux.some(word => /^(?:would|could|might|'d|’d)$/u.test(word))
  // An imperative at the head of the sentence, over what somebody says in it.
  if (supposing.test(s.lower[first]!) && childBy(s, first, 'nsubj') < 0 && s.posName[first] !== 'NOUN') return true
  if (isModal && s.lower[first] === 'had' && s.posName[first] === 'AUX') return true
  if (
    isModal &&
    speaks.test(s.lemma[cue]!) &&
    s.lower.slice(cue, s.sentenceEnd[s.sentence[cue]!]).includes('?') &&
    asks.test(s.lower[first]!)
  )
    return true
  // Nobody in particular: “a cynic might say”, “one could object”.
  const head = source.find(t => !source.includes(s.head[t]!))
  if (head === undefined || !aux.some(word => /^(?:might|could|may)$/u.test(word))) return false
  const isAnybody = s.lower[head] === 'one' || /^(?:an?|any|some)$/u.test(s.lower[source[0]!]!)
  return (
    isAnybody && !s.tagName[head]!.endsWith('S') && aux.every(word => word !== 'have') && childBy(s, cue, 'neg') < 0
  )
}

const speaks = /^(?:say|tell|claim|argue|answer|reply|explain|believe)$/u
const asks = /^(?:what|who|how|why|which|when|where)$/u

function firstWord(s: Syntax, cue: number): number {
  let at = s.sentenceStart[s.sentence[cue]!]!
  while (at < cue && (!s.isWord[at] || /^(?:and|but|so|now|just)$/u.test(s.lower[at]!))) at++
  return at
}

// As much as stands on a sign, a cap or a door without being anybody's sentence.
const SIGN = 4

/** “A sign with the word “Danger” hung above the door”: what is written on a thing, and no verb of speech. */
const isWritten = (s: Syntax, { cue, content, cueWords }: Scored): boolean =>
  (s.reporting[cue] === 0 || /^words?$/u.test(s.lower[cue]!)) &&
  content.filter(t => s.quoted[t]! >= 0).length <= SIGN &&
  [...content, ...cueWords].some(
    t => /^words?$/u.test(s.lower[t]!) && s.lower[t - 1] === 'the' && s.lower[t - 2] === 'with',
  )

// What a page asks of its reader.
const invites =
  /^(?:click|tap|scroll|swipe|watch|listen|subscribe|sign|follow|read|see|visit|check|download|join|tell|share|send|email)$/u

/** “Click here to read what Marr said”, “Tell us what you think”: the page speaks to its reader. */
function isInvitation(s: Syntax, { cue, source }: Scored): boolean {
  const first = firstWord(s, cue)
  if (s.quoted[first]! >= 0 || s.tagName[first] !== 'VB' || !invites.test(s.lower[first]!)) return false
  // “See Marr deny it: the minister says …”: behind a colon or a dash somebody may speak.
  for (let i = first; i < cue; i++) if (/^(?:[:;]|[–—-]+)$/u.test(s.lower[i]!)) return false
  return childBy(s, first, 'nsubj') < 0 && source.every(t => t > first)
}

// What one looks at and reads; a poll or a letter says something.
const works = new Set([
  'video',
  'photo',
  'photograph',
  'picture',
  'image',
  'book',
  'novel',
  'film',
  'song',
  'play',
  'painting',
])

/** “The story is told in the novel”, “Thursday was supposed to be the day”, “the scene is reminiscent of a play”: nobody supposes, nobody is reminded. */
const isThing = (s: Syntax, { cue, source }: Scored): boolean =>
  (s.tagName[cue] === 'VBN' &&
    s.lemma[cue] === 'tell' &&
    childrenOf(s, cue).some(t => s.lower[t] === 'in' && works.has(s.lemma[childBy(s, t, 'pobj')] ?? ''))) ||
  (/^(?:in|at|on)$/u.test(s.lower[cue]!) && source.some(t => works.has(s.lemma[t]!) && s.depName[t] === 'pobj')) ||
  s.lower[cue] === 'reminiscent' ||
  (s.lower[cue] === 'supposed' &&
    source.length === 0 &&
    childBy(s, cue, 'auxpass', 'aux') >= 0 &&
    childBy(s, cue, 'xcomp') >= 0)
