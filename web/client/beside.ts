import { differing, type Word } from '../model/differ.ts'
import { all, fragmentOf, must, placeOf } from './dom.ts'
import { drawBrackets } from './margin.ts'
import { mark, unmark } from './mark.ts'

// While two accounts stand side by side these listeners live; they end together.
let listening = new AbortController()

type Pair = { left: HTMLElement[]; right: HTMLElement[] }

/**
 * Two accounts side by side. The passages they share are marked and numbered in both; scrolling one scrolls the other, so
 * that the passage in the middle of one stands at the same height in the other.
 */
export function beside(leftKey: string, rightKey: string): boolean {
  const left = document.getElementById(`s-${leftKey}`)
  const right = document.getElementById(`s-${rightKey}`)
  if (!left || !right || left === right) return false
  const root = document.documentElement
  alone()
  root.classList.add('reading', 'two')
  unmark()
  for (const one of all('.src')) one.classList.toggle('show', one === left || one === right)
  // The page has them in its own order; here the one asked for first stands first.
  left.style.order = '0'
  right.style.order = '1'
  const pairs: Pair[] = passages(leftKey, rightKey).map(([a, b], index) => {
    const pair = { left: mark(left, a.start, a.end), right: mark(right, b.start, b.end) }
    for (const side of [pair.left, pair.right]) {
      side[0]?.setAttribute('data-n', String(index + 1))
      for (const one of side) one.classList.add('sh')
    }
    const { onlyA, onlyB } = differing(wordsIn(left, a), wordsIn(right, b))
    for (const { start, end } of onlyA) mark(left, start, end)
    for (const { start, end } of onlyB) mark(right, start, end)
    return pair
  })
  const head = must('reader').querySelector<HTMLElement>('.rd')
  if (head) head.hidden = false
  for (const side of [left, right]) drawBrackets(side)
  must('rd-place').textContent = `${left.dataset['letter']} beside ${right.dataset['letter']}`
  must('rd-letters').replaceChildren()
  must('rd-where').textContent = ''
  must('rd-cite').hidden = true
  must('rd-more').textContent =
    pairs.length === 0
      ? 'no passage is shared'
      : pairs.length === 1
        ? '1 passage is shared; the words that differ in it are yellow'
        : `${pairs.length} passages are shared; the words that differ in them are yellow`
  const next = must('rd-next')
  next.hidden = pairs.length === 0
  let at = -1
  const step = (): void => {
    at = (at + 1) % pairs.length
    to(left, pairs[at]?.left[0])
    to(right, pairs[at]?.right[0])
  }
  next.addEventListener('click', step, { signal: listening.signal })
  follow(left, right, pairs)
  if (pairs.length > 0) step()
  must('rd-place').focus({ preventScroll: true })
  return true
}

export function alone(): void {
  document.documentElement.classList.remove('two')
  listening.abort()
  listening = new AbortController()
  for (const one of all('.src')) one.style.order = ''
  must('rd-next').hidden = true
}

/** The passages of a pair as the page lists them, in the order of the left account. */
function passages(
  leftKey: string,
  rightKey: string,
): [{ start: number; end: number }, { start: number; end: number }][] {
  const list =
    document.querySelector(`[data-pair="${leftKey} ${rightKey}"]`) ??
    document.querySelector(`[data-pair="${rightKey} ${leftKey}"]`)
  if (!list) return []
  return all('li', list)
    .flatMap(item => {
      const places = all('a.lm', item).flatMap(link => placeOf(fragmentOf(link)) ?? [])
      const a = places.find(({ key }) => key === leftKey)
      const b = places.find(({ key }) => key === rightKey)
      return a && b ? [[a, b] as [typeof a, typeof b]] : []
    })
    .sort((x, y) => x[0].start - y[0].start)
}

/** The words of a stretch of an account, each with its place in the article. */
function wordsIn(source: Element, { start, end }: { start: number; end: number }): Word[] {
  return all('p[data-from]', source).flatMap(paragraph => {
    const from = Number(paragraph.dataset['from'])
    return [...(paragraph.textContent ?? '').matchAll(/\S+/gu)]
      .map(({ 0: text, index }) => ({ text, start: from + index, end: from + index + text.length }))
      .filter(word => word.start >= start && word.end <= end)
  })
}

const middle = (pane: HTMLElement): number => pane.clientHeight / 3

function to(pane: HTMLElement, target: HTMLElement | undefined): void {
  if (target) pane.scrollTop += target.getBoundingClientRect().top - pane.getBoundingClientRect().top - middle(pane)
}

function follow(left: HTMLElement, right: HTMLElement, pairs: readonly Pair[]): void {
  let led: HTMLElement | null = null
  const lead = (
    pane: HTMLElement,
    other: HTMLElement,
    own: (pair: Pair) => HTMLElement[],
    theirs: (pair: Pair) => HTMLElement[],
  ): void => {
    const scrolled = (): void => {
      // The scroll that we cause ourselves must not answer back.
      if (led === pane) {
        led = null
        return
      }
      const height = pane.getBoundingClientRect().top + middle(pane)
      let best: { pair: Pair; off: number } | null = null
      for (const pair of pairs) {
        const top = own(pair)[0]?.getBoundingClientRect().top
        if (top === undefined) continue
        const off = top - height
        if (best === null || Math.abs(off) < Math.abs(best.off)) best = { pair, off }
      }
      const target = best && theirs(best.pair)[0]
      if (!best || !target || Math.abs(best.off) > pane.clientHeight) return
      const before = other.scrollTop
      other.scrollTop +=
        target.getBoundingClientRect().top - other.getBoundingClientRect().top - middle(other) - best.off
      if (other.scrollTop !== before) led = other
    }
    pane.addEventListener('scroll', scrolled, { signal: listening.signal })
  }
  lead(
    left,
    right,
    pair => pair.left,
    pair => pair.right,
  )
  lead(
    right,
    left,
    pair => pair.right,
    pair => pair.left,
  )
}
