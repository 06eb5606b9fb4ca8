/**
 * Brackets in the margin, line by line.
 *
 * The page says who speaks beside a paragraph and from which character to which (`data-at`); where those characters fall
 * depends on the width of the pane, so the lines are measured here. Without scripts the bracket is as long as the paragraph.
 */
import { all } from './dom.ts'
import { hitsIn } from './mark.ts'

type Lines = { top: number; bottom: number }

// Brackets that overlap stand this far from each other, in px.
const STEP = 4

export function drawBrackets(source: Element): void {
  for (const old of all('.bk', source)) old.remove()
  const plans = all('.para.br', source).map(plan)
  // Measured first, written after: one layout for the whole account.
  for (const { margin, asides } of plans) write(margin, asides)
}

type Aside = { label: HTMLElement; height: number; lines: Lines[] }

function plan(para: HTMLElement): { margin: HTMLElement; asides: Aside[] } {
  const margin = para.querySelector<HTMLElement>('.vo') ?? para
  const text = para.querySelector<HTMLElement>('p[data-from]')
  const top = para.getBoundingClientRect().top
  const asides = all('[data-at]', margin).map(label => ({
    label,
    height: label.offsetHeight,
    lines: text
      ? linesOf(text, label.dataset['at'] ?? '').map(one => ({ top: one.top - top, bottom: one.bottom - top }))
      : [],
  }))
  return { margin, asides }
}

/** Words that are one speaker's and stand on the same or on neighbouring lines have one bracket. */
function linesOf(text: HTMLElement, at: string): Lines[] {
  const from = Number(text.dataset['from'])
  const out: Lines[] = []
  const found = at.split(' ').flatMap(span => {
    const [start = 0, end = 0] = span.split('-').map(Number)
    const rects = hitsIn(text, start - from, end - from).flatMap(({ node, from: a, to: b }) => {
      const range = document.createRange()
      range.setStart(node, a)
      range.setEnd(node, b)
      return [...range.getClientRects()].filter(({ width }) => width > 0)
    })
    if (rects.length === 0) return []
    return { top: Math.min(...rects.map(one => one.top)), bottom: Math.max(...rects.map(one => one.bottom)) }
  })
  for (const one of found) {
    const last = out.at(-1)
    if (last && one.top <= last.bottom + 2) last.bottom = Math.max(last.bottom, one.bottom)
    else out.push(one)
  }
  return out
}

function write(margin: HTMLElement, asides: readonly Aside[]): void {
  let free = 0
  const drawn: (Lines & { depth: number })[] = []
  for (const { label, height, lines } of asides) {
    const top = Math.max(free, lines[0]?.top ?? 0)
    label.style.top = `${top}px`
    free = top + height + 2
    for (const one of lines) {
      const taken = new Set(
        drawn.filter(other => other.top < one.bottom && one.top < other.bottom).map(({ depth }) => depth),
      )
      let depth = 0
      while (taken.has(depth)) depth++
      drawn.push({ ...one, depth })
      const bracket = document.createElement('i')
      bracket.className = 'bk'
      bracket.style.top = `${one.top + 2}px`
      bracket.style.height = `${Math.max(8, one.bottom - one.top - 4)}px`
      bracket.style.right = `${depth * STEP}px`
      margin.append(bracket)
    }
  }
  margin.style.minHeight = `${free}px`
  margin.classList.add('lined')
}
