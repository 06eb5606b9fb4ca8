/**
 * Brings back what Readability left out of an article: the lead in the header, a paragraph in a box of its own, a list of facts.
 */
import { common, isNamed, isProse, lineOf, namesLead, type Candidate } from './candidate.ts'
import { isByline } from '../metadata/names.ts'
import { within, type PageElement } from './tree.ts'

export type Around = {
  readonly headline: PageElement | null
  /** What the page itself calls the article's text. */
  readonly called: PageElement | null
  /** What was set aside, in the order of the page. */
  readonly aside: readonly PageElement[]
}

/** Brings back prose that stands between what was chosen, in what the page calls its text, and the lead above it. */
export function recover(candidates: Candidate[], { headline, called, aside }: Around): void {
  if (called !== null) takeCalled(candidates, called)
  const first = candidates.findIndex(({ keep }) => keep)
  const last = candidates.findLastIndex(({ keep }) => keep)
  if (first < 0) return
  const keepers = candidates.filter(({ keep }) => keep)
  const holder = grown(holderOf(keepers), candidates)
  const known = new Set(keepers.map(({ block }) => block.text))
  const put = (candidate: Candidate): void => {
    // Pages repeat the lead for small screens; what Readability left out of two is the copy.
    if (known.has(candidate.block.text) && candidate.size > 40) {
      candidate.kind = 'repeat'
      candidate.reason = 'the same words stand in the article'
    } else candidate.keep = true
    known.add(candidate.block.text)
  }
  const makes = makesOf(keepers)
  const nextKept: number[] = []
  for (let i = candidates.length - 1, next = -1; i >= 0; i--) {
    nextKept[i] = next
    if (candidates[i]?.keep === true) next = i
  }
  let before = candidates[first]
  for (let i = first + 1; i <= last; i++) {
    const candidate = candidates[i]
    if (candidate === undefined) continue
    if (candidate.keep) {
      before = candidate
      continue
    }
    const after = candidates[nextKept[i] ?? -1]
    if (before === undefined || after === undefined) continue
    const top = common(before.block.element, after.block.element)
    const tight =
      top !== null &&
      within(top, candidate.block.element) &&
      (holder === null ||
        within(holder, candidate.block.element) ||
        (candidate.block.kind !== 'list-item' && !within(holder, before.block.element)))
    if (!tight || isNamed(candidate.block.element, top)) continue
    const { kind } = candidate.block
    if (isProse(candidate, 40) || isLikeOthers(candidate, makes)) put(candidate)
    else if (
      kind === 'list-item' &&
      candidate.block.linked < candidate.size * 0.35 &&
      candidate.size > 3 &&
      lineOf(candidate.block) === null
    )
      put(candidate)
    else if (lineOf(candidate.block) !== null) continue
    else if (kind === 'heading' && candidate.size < 200 && candidate.block.linked === 0) put(candidate)
    else if (headsOwnBox(candidate, candidates[i - 1], candidates[i + 1])) put(candidate)
  }
  // Behind the last: its siblings, and theirs where the chosen paragraphs stand in several boxes.
  const after = candidates[last]?.block.element.index ?? 0
  const end = aside.find(element => element.index > after && isEnd(element))?.index ?? Number.POSITIVE_INFINITY
  for (let i = last + 1; i < candidates.length && i < last + 40; i++) {
    const candidate = candidates[i]
    if (candidate === undefined || holder === null || !within(holder, candidate.block.element)) break
    if (candidate.block.element.index > end) break
    if (isNamed(candidate.block.element, holder)) continue
    const isList =
      candidate.block.kind === 'list-item' &&
      candidate.block.linked < candidate.size * 0.3 &&
      candidates[i - 1]?.keep === true
    if (isProse(candidate, 60) || isList) put(candidate)
  }
  // What came back behind the last has its headings: the next one below is kept by now.
  for (let i = Math.min(candidates.length - 2, last + 39); i > last; i--) {
    const [candidate, below] = [candidates[i], candidates[i + 1]]
    if (candidate === undefined || candidate.keep || below?.keep !== true || lineOf(candidate.block) !== null) continue
    if (holder === null || !within(holder, candidate.block.element) || isNamed(candidate.block.element, holder))
      continue
    const isHead =
      candidate.block.kind === 'heading' &&
      below.block.kind !== 'heading' &&
      candidate.size < 200 &&
      candidate.block.linked === 0
    if (isHead || headsOwnBox(candidate, candidates[i - 1], below)) put(candidate)
  }
  // Above the first: the lead, which headers and boxes of their own hold.
  const from =
    headline === null
      ? -1
      : candidates.findIndex(({ block }) => within(headline, block.element) || block.element.index > headline.last)
  const opening = candidates[first]
  if (from < 0 || from >= first || opening === undefined || headline === null) {
    for (let i = first - 1; i >= Math.max(0, first - 20); i--) {
      const candidate = candidates[i]
      if (candidate === undefined || holder === null || !within(holder, candidate.block.element)) break
      if (!isNamed(candidate.block.element, holder) && isProse(candidate, 60)) put(candidate)
    }
    return
  }
  const top = common(headline, opening.block.element)
  const label = candidates[first - 1]
  if (first - 1 > from && label !== undefined && label.block.kind === 'heading' && label.block.linked === 0)
    if (lineOf(label.block) === null && headsOwnBox(label, candidates[first - 2], opening)) put(label)
  const points = pointsAmong(candidates.slice(from, first))
  for (let i = from; i < first; i++) {
    const candidate = candidates[i]
    if (candidate === undefined || within(headline, candidate.block.element)) continue
    if (top !== null && !within(top, candidate.block.element)) continue
    if (isNamed(candidate.block.element, top)) continue
    const called = namesLead(namesAbove(candidate.block.element, top))
    if (
      isProse(candidate, 60) ||
      isDeck(candidate, headline) ||
      points.has(candidate) ||
      (called &&
        candidate.size >= 30 &&
        candidate.block.linked < candidate.size * 0.3 &&
        lineOf(candidate.block) === null)
    )
      put(candidate)
  }
}

// “In this article:” names a list of places in the page.
const contents =
  /^(?:in (?:this|diesem|dieser) (?:article|story|artikel|beitrag|ratgeber)|(?:table of )?contents|inhalt(?:sverzeichnis)?|sommaire|índice|indice|en ce moment)\W*$/iu
// “Ingredients”, “2. The pilot”: more is a sentence, and judged as one.
const LABEL = 70

/** Whether a short line shares a box with what is kept below it and not with what stands above: the name of a list, of a step, of an entry. */
function headsOwnBox(candidate: Candidate, before: Candidate | undefined, after: Candidate | undefined): boolean {
  const { block, size } = candidate
  if (before === undefined || after === undefined || !after.keep) return false
  if (!isLabel(candidate) && !(block.kind === 'heading' && size < 200 && (block.linked === 0 || nth.test(block.text))))
    return false
  if (after.block.kind === 'heading' || after.block.linked > after.size * 0.35) return false
  const box = common(block.element, after.block.element)
  return box !== null && box.tag !== 'body' && !within(box, before.block.element)
}

const nth = /^(?:#|no\.? ?)?\d{1,3}[.):]? \S/iu

const isLabel = ({ block: { text, kind, linked }, size }: Candidate): boolean =>
  kind === 'paragraph' &&
  linked === 0 &&
  size > 2 &&
  size <= LABEL &&
  /^[\p{L}\p{N}]/u.test(text) &&
  !isByline(text) &&
  !contents.test(text)

// Of the items of a list of key points so many are sentences, and there are at least two.
const SENTENCES = 0.6

/** “Key points”: lists of sentences between the headline and the text, with the heading that names them. */
function pointsAmong(above: readonly Candidate[]): ReadonlySet<Candidate> {
  const lists = new Map<PageElement | null, Candidate[]>()
  for (const candidate of above) {
    const { kind, linked, element } = candidate.block
    if (kind !== 'list-item' || linked > 0 || candidate.size < 12 || lineOf(candidate.block) !== null) continue
    const list = lists.get(element.parent)
    if (list === undefined) lists.set(element.parent, [candidate])
    else list.push(candidate)
  }
  const found = new Set<Candidate>()
  for (const list of lists.values()) {
    const sentences = list.filter(({ size, block }) => size >= 20 && /[.!?…。！？।؟]["'”’»)]*$/u.test(block.text))
    if (sentences.length < 2 || sentences.length < list.length * SENTENCES) continue
    for (const item of list) found.add(item)
    const [first] = list
    const label = first === undefined ? undefined : above[above.indexOf(first) - 1]
    if (label !== undefined && label.size <= LABEL && label.block.linked === 0 && lineOf(label.block) === null)
      if (first !== undefined && label.block.element.parent === first.block.element.parent?.parent) found.add(label)
  }
  return found
}

// Kept paragraphs of one make (tag and class) that make another of that make a paragraph, and how much of it links may be.
const ALIKE = 3
const LINKY = 0.75

const makeOf = ({ block: { element } }: Candidate): string => `${element.tag} ${element.attributes['class'] ?? ''}`

function makesOf(keepers: readonly Candidate[]): ReadonlyMap<string, number> {
  const makes = new Map<string, number>()
  for (const candidate of keepers)
    if (candidate.size > 80) makes.set(makeOf(candidate), (makes.get(makeOf(candidate)) ?? 0) + 1)
  return makes
}

/** “<div class="paragraph"><a>The harbour office said on Monday</a> that it …”: a sentence that is mostly link, made as its neighbours are. */
const isLikeOthers = (candidate: Candidate, makes: ReadonlyMap<string, number>): boolean =>
  candidate.block.element.attributes['class'] !== undefined &&
  candidate.size >= 60 &&
  candidate.block.linked < candidate.size * LINKY &&
  /[.!?…]["'”’»)\]]*$/u.test(candidate.block.text) &&
  lineOf(candidate.block) === null &&
  (makes.get(makeOf(candidate)) ?? 0) >= ALIKE

/** A sentence right below the headline, in its box: the deck, whatever its class. */
const isDeck = (candidate: Candidate, headline: PageElement): boolean =>
  candidate.block.element.parent === headline.parent &&
  candidate.block.element.nth <= headline.nth + 1 &&
  candidate.block.text.split(' ').length >= 5 &&
  isProse(candidate, 30)

function namesAbove(element: PageElement, top: PageElement | null): string {
  let names = ''
  for (let at: PageElement | null = element, i = 0; at !== null && at !== top && i < 4; at = at.parent, i++)
    names += ` ${at.attributes['class'] ?? ''} ${at.attributes['id'] ?? ''}`
  return names
}

/** The innermost element with nine tenths of what is kept. */
function holderOf(keepers: readonly Candidate[]): PageElement | null {
  const all = keepers.reduce((sum, { size }) => sum + size, 0)
  const held = new Map<PageElement, number>()
  for (const { block, size } of keepers) {
    for (let at: PageElement | null = block.element; at !== null; at = at.parent)
      held.set(at, (held.get(at) ?? 0) + size)
  }
  let best: PageElement | null = null
  for (const [element, size] of held)
    if (size >= all * 0.9 && (best === null || element.index > best.index)) best = element
  return best
}

// Prose beside the holder that is worth a wider one, as a share of what is kept; and how much of it links may be.
const WORTH = 0.3
const LINKED = 0.15
// Of that prose, what has to stand together: teasers each have a box of their own.
const TOGETHER = 0.6

/**
 * The holder, or the wider element in which the article goes on: pages give the first paragraph a box of its own, and
 * Readability takes it for all there is.
 */
function grown(holder: PageElement | null, candidates: readonly Candidate[]): PageElement | null {
  if (holder === null) return null
  let best = holder
  const kept = candidates.reduce((sum, { keep, size }) => sum + (keep ? size : 0), 0)
  for (let at = holder.parent; at !== null && !wide.has(at.tag); at = at.parent) {
    const around = at
    const beside = candidates.filter(
      ({ block, keep }) =>
        !keep && within(around, block.element) && block.element.index > holder.index && !isNamed(block.element, around),
    )
    const prose = beside.filter(candidate => isProse(candidate, 80))
    const size = prose.reduce((sum, one) => sum + one.size, 0)
    const links = beside.reduce((sum, { block }) => sum + block.linked, 0)
    if (prose.length >= 2 && size > kept * WORTH && links < size * LINKED && isTogether(prose, size)) best = at
    if (at.tag === 'article' || at.tag === 'main') break
  }
  return best
}
const wide = new Set(['body', 'html'])

function isTogether(prose: readonly Candidate[], all: number): boolean {
  const parents = new Map<PageElement | null, number>()
  for (const { block, size } of prose)
    parents.set(block.element.parent, (parents.get(block.element.parent) ?? 0) + size)
  return Math.max(...parents.values()) >= all * TOGETHER
}

// Of what is chosen, less than this in what the page calls its text: Readability took something else for the article.
const ELSEWHERE = 0.2

function takeCalled(candidates: readonly Candidate[], called: PageElement): void {
  let [inside, outside, missed] = [0, 0, 0]
  const back: Candidate[] = []
  for (const candidate of candidates) {
    const { block, size, keep } = candidate
    const isIn = within(called, block.element)
    if (keep && isIn) inside += size
    else if (keep) outside += size
    else if (isIn && isProse(candidate, 40) && !isNamed(block.element, called)) {
      missed += size
      back.push(candidate)
    }
  }
  for (const candidate of back) candidate.keep = true
  if (inside < (inside + outside) * ELSEWHERE && inside + missed > outside / 2) {
    for (const candidate of candidates) if (!within(called, candidate.block.element)) candidate.keep = false
  }
}

/** Where an article is over for sure: comments, the foot of the page. */
const isEnd = ({ tag, attributes }: PageElement): boolean =>
  tag === 'footer' ||
  attributes['role'] === 'contentinfo' ||
  /(?:^|[\s_-])(?:comments?|commentlist|respond|disqus_thread|footer|kommentare)(?:$|[\s_-])/iu.test(
    `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`,
  )
