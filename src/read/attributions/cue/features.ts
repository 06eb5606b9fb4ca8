/**
 * Whether a word introduces what somebody says: what the model looks at.
 *
 * No word is looked at by itself unless it is of the closed classes or in our own list of reporting words; all others are known
 * by their tag, their place in the parse and what WordNet says above them.
 */
import { type Features, numbered } from '../features.ts'
import { box, mix, mix2, mix3, nameHash } from '../hash.ts'
import { reportingWord } from '../lexicon.ts'
import { subjectOf } from '../subject.ts'
import { quoteEndingBehind, type QuoteTokens, type Syntax } from '../syntax.ts'

const open = new Set(['VERB', 'NOUN', 'ADJ', 'ADP', 'ADV', 'SCONJ'])
const auxiliary = new Set(['aux', 'auxpass', 'neg'])
const sign = /^(?::|[–—―-]+)$/u

/** Every word that may be a cue: verbs, nouns, adjectives, adverbs, prepositions, colons and dashes. */
export function candidatesOf(s: Syntax): number[] {
  const found: number[] = []
  for (let i = 0; i < s.n; i++) {
    const pos = s.posName[i]!
    if (!s.isWord[i]) {
      if (!s.isSpace[i] && sign.test(s.lower[i]!)) found.push(i)
    } else if (open.has(pos) || pos === 'AUX' || (pos === 'PROPN' && s.reporting[i] !== 0)) {
      if (!auxiliary.has(s.depName[i]!)) found.push(i)
    }
  }
  return found
}

const key = numbered(100, [
  'bias',
  'class',
  'classes',
  'tag',
  'dep',
  'classTag',
  'classDep',
  'depTag',
  'depTagClass',
  'closed',
  'closedDep',
  'wn',
  'wnTag',
  'wnDep',
  'wnFrame',
  'wnQuote',
  'wnSubject',
  'wnHead',
  'headTag',
  'headDep',
  'headClass',
  'headField',
  'headClosed',
  'depHeadClass',
  'grandDep',
  'child',
  'childClosed',
  'childClass',
  'marker',
  'markerClass',
  'markerWn',
  'prep',
  'prepClass',
  'prepTag',
  'object',
  'objectClass',
  'frame',
  'frameClass',
  'frameField',
  'frameTag',
  'subject',
  'subjectClass',
  'subjectField',
  'subjectBy',
  'subjectByClass',
  'subjectPos',
  'nearClosed',
  'nearTag',
  'nearClass',
  'nearPair',
  'nearTags',
  'inQuote',
  'inQuoteClass',
  'inQuoteDep',
  'quoteAfter',
  'quoteAfterClass',
  'quoteAfterDep',
  'quoteBefore',
  'quoteBeforeClass',
  'quoteBeforeDep',
  'quoteBoth',
  'quoteTag',
  'quoteShare',
  'quoteShareClass',
  'quotedChild',
  'quotedChildClass',
  'paragraphQuote',
  'place',
  'placeClass',
  'headline',
  'headlineClass',
  'headlineTag',
  'lastWord',
  'signBefore',
  'signAfter',
  'signShape',
  'signPlace',
  'signQuote',
])

const labels = [
  'nsubj',
  'nsubjpass',
  'csubj',
  'dobj',
  'dative',
  'ccomp',
  'xcomp',
  'advcl',
  'prep',
  'agent',
  'acomp',
  'attr',
  'oprd',
  'parataxis',
  'acl',
  'relcl',
  'poss',
  'det',
  'amod',
  'compound',
  'appos',
  'prt',
  'auxpass',
  'neg',
  'mark',
  'dep',
  'expl',
  'pcomp',
  'pobj',
  'npadvmod',
]
const inFrame = new Map(labels.map((label, i) => [label, 1 << i]))
const markers = new Set(['mark', 'aux', 'advmod', 'nsubj', 'dobj', 'pobj', 'det'])

/** What a noun phrase is, without its words: the kind of name, the pronoun, or WordNet's field. */
export function kindOfNoun(s: Syntax, i: number): number {
  if (s.entity[i] !== 0) return s.entity[i]!
  if (s.closed[i] !== 0) return s.closed[i]!
  const field = s.wordnet.fieldOf(s.lemma[i]!, s.posName[i]!)
  return field >= 0 ? field + 1 : s.pos[i]!
}

export function cueFeatures(s: Syntax, i: number, f: Features): void {
  f.clear()
  f.add(mix(key.bias, 0))
  if (s.isWord[i]) ofWord(s, i, f)
  else ofSign(s, i, f)
  ofPlace(s, i, f)
  ofQuotes(s, i, f)
}

function ofWord(s: Syntax, i: number, f: Features): void {
  const cls = s.reporting[i]!
  const tag = s.tag[i]!
  const dep = s.dep[i]!
  const closed = s.closed[i]!
  f.add(mix(key.tag, tag))
  f.add(mix(key.dep, dep))
  f.add(mix2(key.depTag, dep, tag))
  f.add(mix(key.class, cls))
  f.add(mix2(key.classTag, cls, tag))
  f.add(mix2(key.classDep, cls, dep))
  f.add(mix3(key.depTagClass, dep, tag, cls))
  if (closed !== 0) {
    f.add(mix(key.closed, closed))
    f.add(mix2(key.closedDep, closed, dep))
  }
  const classes = reportingWord(s.lemma[i]!, s.posName[i]!)?.classes ?? []
  for (const name of classes) f.add(mix(key.classes, nameHash(name)))

  const above = s.head[i]!
  const headTag = above === i ? 0 : s.tag[above]!
  f.add(mix(key.headTag, headTag))
  f.add(mix2(key.headDep, dep, above === i ? 0 : s.dep[above]!))
  f.add(mix(key.headClass, above === i ? 0 : s.reporting[above]!))
  f.add(mix2(key.depHeadClass, dep, above === i ? 0 : s.reporting[above]!))
  if (above !== i) {
    f.add(mix2(key.headField, dep, kindOfNoun(s, above)))
    if (s.closed[above] !== 0) f.add(mix2(key.headClosed, dep, s.closed[above]!))
    const grand = s.head[above]!
    f.add(mix3(key.grandDep, dep, s.dep[above]!, grand === above ? 0 : s.tag[grand]!))
  }

  let frame = 0
  let object = 0
  let marker = 0
  let prep = 0
  for (let q = s.firstChild[i]!; q < s.firstChild[i + 1]!; q++) {
    const child = s.children[q]!
    const name = s.depName[child]!
    const side = child < i ? 1 : 2
    f.add(mix2(key.child, s.dep[child]!, side))
    frame |= inFrame.get(name) ?? 0
    if (s.closed[child] !== 0 && name !== 'punct') f.add(mix2(key.childClosed, s.dep[child]!, s.closed[child]!))
    if (s.reporting[child] !== 0) f.add(mix2(key.childClass, s.dep[child]!, s.reporting[child]!))
    if (name === 'prep' || name === 'agent' || name === 'prt') {
      prep = s.closed[child]!
      f.add(mix2(key.prep, prep, side))
      f.add(mix2(key.prepClass, prep, cls))
      f.add(mix2(key.prepTag, prep, tag))
    } else if (name === 'dobj' || name === 'attr' || name === 'oprd' || name === 'dative' || name === 'acomp') {
      object = kindOfNoun(s, child)
      f.add(mix2(key.object, s.dep[child]!, object))
      f.add(mix2(key.objectClass, object, cls))
    } else if (
      name === 'ccomp' ||
      name === 'xcomp' ||
      name === 'acl' ||
      name === 'advcl' ||
      name === 'relcl' ||
      name === 'pcomp'
    ) {
      let word = 0
      for (let r = s.firstChild[child]!; r < s.firstChild[child + 1]! && s.children[r]! < child; r++) {
        const inner = s.children[r]!
        if (s.closed[inner] !== 0 && markers.has(s.depName[inner]!)) {
          word = s.closed[inner]!
          break
        }
      }
      marker = mix2(side, s.dep[child]!, word)
      f.add(mix2(key.marker, marker, s.tag[child]!))
      f.add(mix(key.marker, marker))
      f.add(mix2(key.markerClass, marker, cls))
    }
  }
  f.add(mix(key.frame, frame))
  f.add(mix2(key.frameClass, frame, cls))
  f.add(mix2(key.frameTag, frame, tag))

  const subject = subjectOf(s, i)
  const by = subject ? nameHash(subject.by) : 0
  const who = subject ? kindOfNoun(s, subject.token) : 0
  f.add(mix(key.subject, who))
  f.add(mix2(key.subjectClass, who, cls))
  f.add(mix(key.subjectBy, by))
  f.add(mix2(key.subjectByClass, by, cls))
  f.add(mix3(key.subjectPos, by, who, s.pos[i]!))
  if (subject) f.add(mix2(key.subjectField, by, s.pos[subject.token]!))

  const clause = (frame & (inFrame.get('ccomp')! | inFrame.get('xcomp')! | inFrame.get('parataxis')!)) !== 0 ? 1 : 0
  const thing = (frame & (inFrame.get('dobj')! | inFrame.get('attr')!)) !== 0 ? 2 : 0
  const shape = clause | thing | (prep === 0 ? 0 : 4)
  const human = subject
    ? s.entity[subject.token] !== 0
      ? 1
      : s.closed[subject.token] !== 0
        ? 2
        : who === 19
          ? 3
          : who === 15
            ? 4
            : 5
    : 0
  const near = quoteNearness(s, i)
  const known = s.wordnet.featuresOf(s.lemma[i]!, s.posName[i]!)
  for (let q = 0; q < known.all.length; q++) {
    const w = known.all[q]!
    f.add(mix(key.wn, w))
    f.add(mix2(key.wnTag, w, tag))
    if (q >= known.chief) continue
    f.add(mix2(key.wnDep, w, dep))
    f.add(mix2(key.wnFrame, w, shape))
    f.add(mix2(key.wnSubject, w, human))
    f.add(mix2(key.wnQuote, w, near))
    if (marker !== 0) f.add(mix2(key.markerWn, w, marker))
    if (prep !== 0) f.add(mix2(key.wnHead, w, prep))
  }

  for (let d = -2; d <= 2; d++) {
    const j = i + d
    if (d === 0 || j < 0 || j >= s.n) continue
    const t = s.sentence[j] === s.sentence[i] ? s.tag[j]! : 1
    f.add(mix2(key.nearTag, d, t))
    if (s.closed[j] !== 0) {
      f.add(mix2(key.nearClosed, d, s.closed[j]!))
      if (d === 1 || d === -1) f.add(mix3(key.nearPair, d, s.closed[j]!, cls))
    }
    if (s.reporting[j] !== 0) f.add(mix2(key.nearClass, d, s.reporting[j]!))
  }
  if (i > 0 && i + 1 < s.n) f.add(mix3(key.nearTags, s.tag[i - 1]!, tag, s.tag[i + 1]!))
}

/** Colons and dashes: what stands before and after is all there is. */
function ofSign(s: Syntax, i: number, f: Features): void {
  const a = s.sentenceStart[s.sentence[i]!]!
  const p = s.paragraphStart[s.paragraph[i]!]!
  const end = s.paragraphEnd[s.paragraph[i]!]!
  const colon = s.lower[i] === ':' ? 1 : 2
  let before = i - 1
  while (before > p && s.isSpace[before]) before--
  let after = i + 1
  while (after < end && s.isSpace[after]) after++
  let names = 0
  let capitals = 0
  let words = 0
  for (let j = p; j < i; j++) {
    if (!s.isWord[j]) continue
    words++
    if (s.posName[j] === 'PROPN') names++
    const surface = s.text.slice(s.start[j], s.end[j])
    if (surface === surface.toUpperCase()) capitals++
  }
  f.add(mix2(key.signShape, colon, before < p ? 0 : s.tag[before]!))
  f.add(mix3(key.signBefore, colon, before < p ? 0 : s.entity[before]!, before < p ? 0 : s.reporting[before]!))
  f.add(mix2(key.signAfter, colon, after >= end ? 0 : s.tag[after]!))
  const quoted = after < end && s.quoted[after]! >= 0 && s.quotes[s.quoted[after]!]!.from === after
  f.add(
    mix3(
      key.signQuote,
      colon,
      quoted ? 1 + box(s.quotes[s.quoted[after]!]!.words) : 0,
      s.reporting[Math.max(0, before)]!,
    ),
  )
  f.add(mix3(key.signPlace, colon, box(words), words === 0 ? 0 : Math.floor((3 * names) / words)))
  f.add(mix3(key.signPlace, colon, box(words), words > 0 && capitals === words ? 11 : 12))
  f.add(mix3(key.signShape, colon, after >= end ? 1 : 0, s.paragraph[i] === 0 ? 1 : 0))
  f.add(mix3(key.signAfter, colon, a === p ? 1 : 0, box(end - after)))
}

function ofPlace(s: Syntax, i: number, f: Features): void {
  const cls = s.reporting[i]!
  const sentence = s.sentence[i]!
  const from = s.sentenceStart[sentence]!
  const to = s.sentenceEnd[sentence]!
  const place = Math.floor((5 * (i - from)) / Math.max(1, to - from))
  f.add(mix2(key.place, place, box(i - from)))
  f.add(mix2(key.placeClass, place, cls))
  const headline = s.paragraph[i] === 0 ? 1 : 0
  f.add(mix(key.headline, headline))
  f.add(mix2(key.headlineClass, headline, cls))
  f.add(mix2(key.headlineTag, headline, s.tag[i]!))
  let next = i + 1
  while (next < to && !s.isWord[next]) next++
  if (next >= to) f.add(mix2(key.lastWord, cls, s.tag[i]!))
}

/** 0: no quotation in the sentence; 1: inside one; 2–5: how near the next or the last one is. */
function quoteNearness(s: Syntax, i: number): number {
  const q = s.quoted[i]!
  if (q >= 0) return s.quotes[q]!.words >= 4 ? 1 : 6
  const sentence = s.sentence[i]!
  const from = s.sentenceStart[sentence]!
  const to = s.sentenceEnd[sentence]!
  let near = 0
  for (let j = quoteEndingBehind(s, from); j < s.quotes.length; j++) {
    const quote = s.quotes[j]!
    if (quote.from >= to) break
    const distance = quote.from > i ? quote.from - i : i - quote.to + 1
    const value = distance <= 4 ? (quote.words >= 4 ? 2 : 3) : quote.words >= 4 ? 4 : 5
    if (near === 0 || value < near) near = value
  }
  return near
}

const lengthOf = ({ words }: QuoteTokens): number => (words >= 12 ? 4 : words >= 4 ? 3 : words >= 2 ? 2 : 1)

function ofQuotes(s: Syntax, i: number, f: Features): void {
  const cls = s.reporting[i]!
  const dep = s.dep[i]!
  const q = s.quoted[i]!
  const inside = q >= 0 ? 1 + box(s.quotes[q]!.words) : 0
  f.add(mix(key.inQuote, inside))
  f.add(mix2(key.inQuoteClass, inside === 0 ? 0 : inside > 5 ? 2 : 1, cls))
  f.add(mix2(key.inQuoteDep, inside === 0 ? 0 : inside > 5 ? 2 : 1, dep))
  const paragraph = s.paragraph[i]!
  const from = s.paragraphStart[paragraph]!
  const to = s.paragraphEnd[paragraph]!
  const a = s.sentenceStart[s.sentence[i]!]!
  const b = s.sentenceEnd[s.sentence[i]!]!
  let before = 0
  let after = 0
  let shared = 0
  let whole = 0
  // Whether there are four quoted words in the paragraph is soon known.
  for (let j = quoteEndingBehind(s, from); j < s.quotes.length && whole < 4; j++) {
    if (s.quotes[j]!.from >= to) break
    whole += s.quotes[j]!.words
  }
  const next = quoteEndingBehind(s, i)
  const last = s.quotes[next - 1]
  if (last && last.to > from) before = mix2(lengthOf(last), box(i - last.to), last.to > a ? 1 : 0)
  const first = s.quotes[next === q ? next + 1 : next]
  if (first && first.from < to) after = mix2(lengthOf(first), box(first.from - i - 1), first.from < b ? 1 : 0)
  for (let j = quoteEndingBehind(s, a); j < s.quotes.length; j++) {
    const quote = s.quotes[j]!
    if (quote.from >= b) break
    if (j !== q) shared += Math.min(b, quote.to) - Math.max(a, quote.from)
  }
  f.add(mix(key.quoteBefore, before))
  f.add(mix2(key.quoteBeforeClass, before, cls))
  f.add(mix2(key.quoteBeforeDep, before, dep))
  f.add(mix(key.quoteAfter, after))
  f.add(mix2(key.quoteAfterClass, after, cls))
  f.add(mix2(key.quoteAfterDep, after, dep))
  f.add(mix3(key.quoteBoth, before === 0 ? 0 : 1, after === 0 ? 0 : 1, cls))
  f.add(mix3(key.quoteTag, before === 0 ? 0 : 1, after === 0 ? 0 : 1, s.tag[i]!))
  const share = Math.ceil((5 * shared) / Math.max(1, b - a))
  f.add(mix(key.quoteShare, share))
  f.add(mix2(key.quoteShareClass, share, cls))
  f.add(mix2(key.paragraphQuote, whole === 0 ? 0 : whole >= 4 ? 2 : 1, cls))
  let child = 0
  for (let r = s.firstChild[i]!; r < s.firstChild[i + 1]!; r++) {
    const c = s.children[r]!
    if (s.quoted[c]! >= 0 && s.quoted[c] !== q && s.isWord[c])
      child = mix2(s.dep[c]!, c < i ? 1 : 2, s.quotes[s.quoted[c]!]!.words >= 4 ? 1 : 0)
  }
  f.add(mix(key.quotedChild, child))
  f.add(mix2(key.quotedChildClass, child, cls))
}
