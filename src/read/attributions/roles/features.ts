/**
 * What part a word plays for one cue: what the model looks at.
 *
 * Above all the path through the parse from the word to the cue, the branch it hangs in, and where it lies in the quotations.
 */
import { kindOfNoun } from '../cue/features.ts'
import { type Features, numbered } from '../features.ts'
import { box, mix, mix2, mix3, nameHash } from '../hash.ts'
import { subjectOf } from '../subject.ts'
import { quoteEndingBehind, type Syntax } from '../syntax.ts'

const key = numbered(300, [
  'bias',
  'tag',
  'dep',
  'closed',
  'entity',
  'nearTag',
  'nearDep',
  'mark',
  'side',
  'sideClass',
  'farSide',
  'path',
  'pathTag',
  'pathClass',
  'branch',
  'branchWord',
  'branchClass',
  'branchCue',
  'branchTag',
  'branchDep',
  'branchClosed',
  'branchDepth',
  'branchSpan',
  'branchQuote',
  'branchHeadline',
  'branchKind',
  'chain',
  'chainClass',
  'chainDep',
  'other',
  'otherClass',
  'quote',
  'quoteClass',
  'quoteDep',
  'quoteBetween',
  'noQuote',
  'noQuoteClass',
  'quoteCue',
  'quoteOwn',
  'subject',
  'subjectDep',
  'subjectTag',
  'subjectClass',
  'subjectWhole',
  'commas',
  'commasBranch',
  'earlier',
  'earlierClass',
  'between',
  'governor',
  'governorClass',
  'governorDep',
  'headPath',
  'cueWord',
])

/** What is the same for all words of one cue. */
export type CueView = {
  readonly cue: number
  /** For the tokens from `aboveFrom` on, 1 + how many steps above the cue one stands; 0 if it does not. See `stepsAbove`. */
  readonly above: Uint8Array
  readonly aboveFrom: number
  /** Labels from the cue up: after no step, one, two, … */
  readonly ups: readonly number[]
  readonly reporting: number
  readonly look: number
  readonly subject: number
  readonly subjectFrom: number
  readonly subjectTo: number
  readonly subjectBy: number
  readonly quoteBefore: number
  readonly quoteAfter: number
  readonly quotesNear: number
}

export function viewOf(s: Syntax, cue: number): CueView {
  const chain: number[] = []
  const ups: number[] = []
  let at = cue
  let path = 0
  for (let k = 0; k < 8; k++) {
    chain.push(at)
    ups.push(path)
    if (s.head[at] === at) break
    path = k < 3 ? mix(path, s.dep[at]!) : mix(path, 7)
    at = s.head[at]!
  }
  // As long as the way up is wide, not as the text is: there is one a cue.
  const aboveFrom = Math.min(...chain)
  const above = new Uint8Array(Math.max(...chain) + 1 - aboveFrom)
  chain.forEach((token, k) => (above[token - aboveFrom] = k + 1))
  const subject = s.isWord[cue] ? subjectOf(s, cue) : null
  const inParagraph = (q: number): number =>
    q >= 0 && q < s.quotes.length && s.paragraph[s.quotes[q]!.from] === s.paragraph[cue] ? q : -1
  const next = quoteEndingBehind(s, cue)
  const quoteBefore = inParagraph(next - 1)
  const quoteAfter = inParagraph(s.quoted[cue] === next ? next + 1 : next)
  const lengthOf = (q: number): number => (q < 0 ? 0 : s.quotes[q]!.words >= 4 ? 2 : 1)
  const gapOf = (q: number): number =>
    q < 0 ? 0 : box(q === quoteBefore ? cue - s.quotes[q]!.to : s.quotes[q]!.from - cue)
  const token = subject ? subject.token : -1
  return {
    cue,
    above,
    aboveFrom,
    ups,
    reporting: s.reporting[cue]! !== 0 ? s.reporting[cue]! : s.closed[cue]!,
    look: mix(s.tag[cue]!, s.dep[cue]!),
    subject: token,
    subjectFrom: token < 0 ? -1 : s.left[token]!,
    subjectTo: token < 0 ? -1 : s.right[token]!,
    subjectBy: subject ? nameHash(subject.by) : 0,
    quoteBefore,
    quoteAfter,
    quotesNear: mix2(
      lengthOf(quoteBefore) * 3 + lengthOf(quoteAfter),
      Math.min(4, gapOf(quoteBefore)),
      Math.min(4, gapOf(quoteAfter)),
    ),
  }
}

/** 1 + how many steps above the cue a token stands; 0 if it does not. */
export const stepsAbove = ({ above, aboveFrom }: CueView, token: number): number =>
  token < aboveFrom || token >= aboveFrom + above.length ? 0 : above[token - aboveFrom]!

const boundary = new Set(['relcl', 'acl', 'advcl', 'prep', 'appos', 'conj', 'parataxis'])

export function roleFeatures(s: Syntax, v: CueView, t: number, f: Features): void {
  f.clear()
  const c = v.cue
  const cls = v.reporting
  const tag = s.tag[t]!
  const dep = s.dep[t]!
  const side = t < c ? 1 : t > c ? 2 : 0
  f.add(mix(key.bias, 0))
  f.add(mix2(key.tag, tag, side))
  f.add(mix2(key.dep, dep, side))
  if (s.closed[t] !== 0) f.add(mix2(key.closed, s.closed[t]!, side))
  f.add(mix2(key.entity, s.entity[t]!, side))
  const before = t > 0 ? t - 1 : t
  const after = t + 1 < s.n ? t + 1 : t
  f.add(mix3(key.nearTag, 1, s.tag[before]!, side))
  f.add(mix3(key.nearTag, 2, s.tag[after]!, side))
  f.add(mix3(key.nearDep, tag, s.dep[after]!, side))
  f.add(mix3(key.mark, s.isWord[before] ? 0 : s.closed[before]!, s.isWord[after] ? 0 : s.closed[after]!, side))
  const distance = box(t < c ? c - t : t - c)
  f.add(mix2(key.side, side, distance))
  f.add(mix3(key.sideClass, side, distance, cls))
  const sentences = s.sentence[t]! - s.sentence[c]!
  if (sentences !== 0) f.add(mix2(key.farSide, sentences, s.quoted[t]! >= 0 ? 1 : 0))

  // The way through the parse.
  let at = t
  let down = 0
  let depth = 0
  let branch = t
  let crossed = 0
  let governor = -1
  let steps = stepsAbove(v, at)
  while (steps === 0 && depth < 40) {
    if (depth < 3) down = mix(down, s.dep[at]!)
    if (governor < 0 && at !== t && s.reporting[at] !== 0 && s.posName[at] === 'VERB') governor = at
    if (crossed === 0 && boundary.has(s.depName[at]!)) crossed = s.dep[at]!
    branch = at
    const up = s.head[at]!
    if (up === at) break
    at = up
    depth++
    steps = stepsAbove(v, at)
  }
  if (steps === 0) {
    f.add(mix2(key.other, Math.max(-3, Math.min(3, sentences)), tag))
    f.add(mix2(key.otherClass, side, cls))
    f.add(mix3(key.other, side, s.quoted[t]! >= 0 ? 1 : 0, v.quotesNear))
  } else {
    const k = steps - 1
    const up = v.ups[k]!
    if (depth === 0) {
      f.add(mix(key.chain, up))
      f.add(mix2(key.chainClass, up, cls))
      f.add(mix2(key.chainDep, up, v.look))
      f.add(mix2(key.chainDep, up, tag))
    } else {
      const bdep = s.dep[branch]!
      const bside = branch < at ? 1 : 2
      const place = mix3(up, bdep, bside, branch < c ? 1 : 2)
      const path = mix2(down, up, depth > 3 ? 9 : depth)
      const lead = s.closed[s.left[branch]!]!
      f.add(mix2(key.path, path, side))
      f.add(mix2(key.pathTag, path, tag))
      f.add(mix2(key.pathClass, path, cls))
      f.add(mix(key.branch, place))
      f.add(mix2(key.branchWord, place, lead))
      f.add(mix2(key.branchClass, place, cls))
      f.add(mix2(key.branchCue, place, v.look))
      f.add(mix2(key.branchTag, place, tag))
      f.add(mix2(key.branchDep, place, dep))
      f.add(mix2(key.branchClosed, place, s.closed[t]!))
      f.add(mix3(key.branchDepth, place, Math.min(depth, 5), crossed))
      f.add(mix2(key.branchSpan, place, box(s.right[branch]! - s.left[branch]!)))
      f.add(mix3(key.branchQuote, place, s.quoted[t]! >= 0 ? 1 : 0, v.quotesNear))
      f.add(mix2(key.branchHeadline, place, s.paragraph[c] === 0 ? 1 : 0))
      f.add(mix2(key.branchKind, place, kindOfNoun(s, branch)))
      if (k === 0) {
        // What the cue already has before this branch: an object seen makes the next clause something else.
        let seen = 0
        for (let q = s.firstChild[c]!; q < s.firstChild[c + 1]!; q++) {
          const child = s.children[q]!
          if (child >= branch) break
          if (child > c && s.isWord[child]) seen = mix(seen, s.dep[child]!)
        }
        f.add(mix2(key.earlier, place, seen))
        f.add(mix3(key.earlierClass, place, seen, cls))
      }
    }
  }
  f.add(mix2(key.headPath, stepsAbove(v, s.head[t]!), dep))
  if (side === 0) f.add(mix2(key.cueWord, tag, cls))

  // Whose word it hangs on.
  const own = governor < 0 ? 0 : governor === c ? 1 : 2
  f.add(mix2(key.governor, own, side))
  f.add(mix3(key.governorClass, own, side, cls))
  if (own === 2) f.add(mix2(key.governorDep, s.dep[governor]!, side))

  ofQuotes(s, v, t, f)

  // The subject by the grammar.
  let inside = 0
  if (v.subject >= 0)
    inside = t === v.subject ? 3 : t >= v.subjectFrom && t <= v.subjectTo ? (crossed === 0 ? 2 : 1) : 0
  f.add(mix2(key.subject, inside, v.subjectBy))
  f.add(mix3(key.subjectClass, inside, v.subjectBy, cls))
  if (inside > 0) {
    f.add(mix3(key.subjectDep, inside, crossed, dep))
    f.add(mix3(key.subjectTag, inside, tag, v.subjectBy))
    f.add(mix3(key.subjectWhole, inside, box(v.subjectTo - v.subjectFrom), crossed))
  }

  let commas = 0
  let reports = 0
  const low = Math.min(t, c)
  const high = Math.max(t, c)
  // Farther away the count says nothing more.
  if (high - low < 80) {
    commas = s.commasBefore[high]! - s.commasBefore[Math.min(high, low + 1)]!
    reports = s.reportsBefore[high]! - s.reportsBefore[Math.min(high, low + 1)]!
  } else commas = 9
  f.add(mix2(key.commas, side, Math.min(4, commas)))
  f.add(mix3(key.commasBranch, side, Math.min(3, commas), v.look))
  f.add(mix2(key.between, side, Math.min(3, reports)))
}

function ofQuotes(s: Syntax, v: CueView, t: number, f: Features): void {
  const q = s.quoted[t]!
  const own = s.quoted[v.cue]!
  if (q < 0) {
    f.add(mix2(key.noQuote, t < v.cue ? 1 : 2, v.quotesNear))
    f.add(mix3(key.noQuoteClass, t < v.cue ? 1 : 2, v.quotesNear, v.reporting))
    f.add(mix2(key.quoteOwn, own >= 0 ? 1 : 0, 0))
    return
  }
  const quote = s.quotes[q]!
  const rank =
    q === own
      ? 0
      : q === v.quoteBefore
        ? 1
        : q === v.quoteAfter
          ? 2
          : q === v.quoteAfter + 1
            ? 3
            : q === v.quoteBefore - 1
              ? 4
              : q < v.cue
                ? 5
                : 6
  const gap = q === own ? 0 : box(quote.from > v.cue ? quote.from - v.cue : v.cue - quote.to)
  const length = box(quote.words)
  const place = mix3(rank, gap, length, quote.from > v.cue ? 1 : 0)
  f.add(mix(key.quote, place))
  f.add(mix3(key.quote, rank, gap, 0))
  f.add(mix3(key.quote, rank, 0, length))
  f.add(mix3(key.quoteClass, rank, Math.min(gap, 4), v.reporting))
  f.add(mix3(key.quoteDep, rank, length > 3 ? 1 : 0, v.look))
  f.add(mix2(key.quoteOwn, own >= 0 ? 1 : 0, rank))
  let reports = 0
  const from = quote.from > v.cue ? v.cue + 1 : quote.to
  const to = quote.from > v.cue ? quote.from : v.cue
  if (to > from) reports = s.reportsBefore[to]! - s.reportsBefore[from]!
  f.add(mix3(key.quoteBetween, rank, Math.min(2, reports), s.sentence[quote.from]! - s.sentence[v.cue]!))
}
