/**
 * Which mark belongs to which, paragraph by paragraph.
 */
import type { Finding } from '../../contracts/index.ts'
import { quoteNeverCloses, quoteNeverOpens } from '../../findings.ts'
import { byPlace, type Span, trimmed } from '../../text/index.ts'
import { type Family, type Mark, marksIn } from './marks.ts'

/** A stretch in quotation marks, or after a dash, within one paragraph. The span holds its marks. */
export type Quotation = Span & {
  /** What stands between the marks, never empty. */
  readonly inner: Span
  /** Whether a mark stands at its beginning; without one it begins where the paragraph or the sentence does. */
  readonly opened: boolean
  readonly closed: boolean
  /** The next paragraph goes on with it. */
  readonly continues: boolean
  /** 0 for one that lies in no other. */
  readonly depth: number
  readonly marks: Family | 'dash'
}

type Open = { readonly mark: Mark; readonly family: Family }
type Draft = { start: number; end: number; inner: Span; opened: boolean; closed: boolean; family: Family }

export function pairMarks(
  text: string,
  paragraphs: readonly Span[],
): { quotations: readonly Quotation[]; findings: readonly Finding[] } {
  const found = paragraphs.map(paragraph => withDepth(pairParagraph(text, paragraph)))
  const findings: Finding[] = []
  const quotations: Quotation[] = []
  let runningInto: ReadonlySet<Family> = new Set()
  found.forEach((drafts, p) => {
    const takesUp = familiesTakenUp(text, found[p + 1] ?? [], paragraphs[p + 1])
    const running = new Set<Family>()
    for (const { family, depth, ...draft } of drafts) {
      const continues = !draft.closed && endsParagraph(text, draft, paragraphs[p]) && takesUp.has(family)
      if (continues) running.add(family)
      // A single mark that nothing closes was an apostrophe.
      if (family === 'single' && !draft.closed && !continues) continue
      const at = { start: draft.start, end: draft.end }
      if (!draft.closed && !continues) findings.push(quoteNeverCloses(at))
      if (!draft.opened && !runningInto.has(family)) findings.push(quoteNeverOpens(at))
      quotations.push({ ...draft, continues, depth, marks: family })
    }
    runningInto = running
  })
  return { quotations, findings }
}

/** A paragraph takes up the quotation of the one before if it begins with a mark, or closes one that it never opened. */
function familiesTakenUp(text: string, drafts: readonly Draft[], paragraph: Span | undefined): ReadonlySet<Family> {
  const lead = paragraph && trimmed(text, paragraph)
  return new Set(drafts.filter(q => !q.opened || q.start === lead?.start).map(q => q.family))
}

const endsParagraph = (text: string, draft: Span, paragraph: Span | undefined): boolean =>
  paragraph !== undefined &&
  (draft.end >= paragraph.end || trimmed(text, { start: draft.end, end: paragraph.end }) === null)

/** Earlier first, with how many others hold each. Of two that cross, the later is broken (a mark is missing) and left out. */
function withDepth(drafts: readonly Draft[]): (Draft & { depth: number })[] {
  const around: Draft[] = []
  const kept: (Draft & { depth: number })[] = []
  for (const draft of [...drafts].sort(byPlace)) {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= draft.start) around.pop()
    if (around.length > 0 && (around.at(-1)?.end ?? 0) < draft.end) continue
    kept.push({ ...draft, depth: around.length })
    around.push(draft)
  }
  return kept
}

function pairParagraph(text: string, paragraph: Span): Draft[] {
  const marks = marksIn(text, paragraph.start, paragraph.end)
  const drafts: Draft[] = []
  const open: Open[] = []
  const nests = mayNest(marks)
  let lastEnd = paragraph.start
  const add = (from: Mark | null, start: number, to: Mark | null, end: number, family: Family): void => {
    const inner = trimmed(text, { start: from ? from.end : start, end: to ? to.start : end })
    if (!inner || inner.start >= inner.end) return
    const outer = trimmed(text, { start, end: to ? to.end : end })
    if (!outer) return
    drafts.push({ ...outer, inner, opened: from !== null, closed: to !== null, family })
    lastEnd = Math.max(lastEnd, outer.end)
  }
  const has = (family: Family): boolean => open.some(o => o.family === family)

  marks.forEach((mark, i) => {
    const way = wayOf(text, mark, has(mark.family))
    if (way === 'neither') return
    if (way === 'opens') {
      if (has(mark.family) && !nests[i]) {
        // The one before was never closed; a single mark was an apostrophe.
        const lost = open.splice(open.findIndex(o => o.family === mark.family))[0]
        if (lost && lost.family !== 'single') add(lost.mark, lost.mark.start, null, mark.start, lost.family)
      }
      open.push({ mark, family: mark.family })
      return
    }
    const partner = open.findLastIndex(o => o.family === mark.family)
    if (partner >= 0) {
      if (mark.family === 'single' && isPossessive(text, marks, i)) return
      const [first, ...inside] = open.splice(partner)
      for (const o of inside) if (o.family !== 'single') add(o.mark, o.mark.start, null, mark.start, o.family)
      if (first) add(first.mark, first.mark.start, mark, mark.end, mark.family)
    } else if (mark.family !== 'single') {
      add(null, beginning(text, paragraph, lastEnd, mark), mark, mark.end, mark.family)
    }
  })
  for (const o of open) add(o.mark, o.mark.start, null, paragraph.end, o.family)
  return drafts
}

function wayOf(text: string, mark: Mark, isOpen: boolean): 'opens' | 'closes' | 'neither' {
  if (mark.family === 'single') {
    if (mark.sign === 'opens') return mark.place === 'closes' && isOpen ? 'closes' : 'opens'
    if (mark.place === 'opens' && !isOpen) return 'opens'
    if (mark.place === 'opens') return mark.sign === 'either' ? 'opens' : 'neither'
    return mark.place === 'closes' ? 'closes' : 'neither'
  }
  // 6' 2" tall.
  if (!isOpen && mark.sign === 'either' && /\d/.test(text[mark.start - 1] ?? '') && mark.place !== 'opens')
    return 'neither'
  if (mark.sign === 'opens') return mark.place === 'closes' && isOpen ? 'closes' : 'opens'
  if (mark.sign === 'closes') return mark.place === 'opens' && !isOpen ? 'opens' : 'closes'
  return mark.place === 'either' ? (isOpen ? 'closes' : 'opens') : mark.place
}

/**
 * For each mark, whether one more may open there: “He told me “go home” and left,” Marr said.
 *
 * True where, counting on from it, more marks of its family close than open.
 */
function mayNest(marks: readonly Mark[]): boolean[] {
  const lowest = new Map<Family, number>()
  const nests: boolean[] = []
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]
    if (!mark) continue
    const opens = mark.sign === 'either' ? mark.place === 'opens' : mark.sign === 'opens' && mark.place !== 'closes'
    const least = (opens ? 1 : -1) + Math.min(0, lowest.get(mark.family) ?? 0)
    lowest.set(mark.family, least)
    nests[i] = least <= -1
  }
  return nests
}

/** ‘The dockers’ strike is over’: the first mark after “dockers” is no end if a better one follows. */
function isPossessive(text: string, marks: readonly Mark[], i: number): boolean {
  const mark = marks[i]
  if (!mark || !/[sz]/i.test(text[mark.start - 1] ?? '') || !/^\s\p{L}/u.test(text.slice(mark.end, mark.end + 2)))
    return false
  for (let k = i + 1; k < marks.length; k++) {
    const later = marks[k]
    if (later?.family === 'single') return later.place === 'closes' && later.sign !== 'opens'
  }
  return false
}

/** Where a quotation begins that no mark opens: with the paragraph, or with the first sentence after the quotation before. */
function beginning(text: string, paragraph: Span, before: number, mark: Mark): number {
  if (before === paragraph.start) return before
  const sentence = /[.!?…]\s+(?=\S)/u.exec(text.slice(before, mark.start))
  return before + (sentence ? sentence.index + sentence[0].length : 0)
}
