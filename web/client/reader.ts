import { alone, beside } from './beside.ts'
import { citation, copy } from './cite.ts'
import { all, fragmentOf, must, placeOf } from './dom.ts'
import { drawBrackets } from './margin.ts'
import { mark, unmark } from './mark.ts'

export type Reader = {
  /** Opens the account at the place. `from`: the link that was followed; focus comes back to it. */
  open: (fragment: string, from: HTMLElement | null) => boolean
  close: () => void
  /** Two accounts side by side, by their keys. `from`: the link that was followed. */
  beside: (left: string, right: string, from: HTMLElement | null) => boolean
  isOpen: () => boolean
}

export function startReader(): Reader {
  const pane = must('reader')
  const head = pane.querySelector<HTMLElement>('.rd')
  const scroller = must('scroller')
  const root = document.documentElement
  let back: HTMLElement | null = null
  let shown: { source: HTMLElement; start: number; end: number; quoted: string } | null = null

  const isOpen = (): boolean => root.classList.contains('reading')

  const close = (): void => {
    if (!isOpen()) return
    unmark()
    alone()
    for (const one of all('.on')) one.classList.remove('on')
    const [line, top] = [back, back?.getBoundingClientRect().top ?? 0]
    root.classList.remove('reading')
    if (head) head.hidden = true
    shown = null
    if (line) {
      stay(line, top)
      line.focus({ preventScroll: true })
    }
  }

  const open = (fragment: string, from: HTMLElement | null): boolean => {
    const place = placeOf(fragment)
    const source = place && document.getElementById(`s-${place.key}`)
    if (!place || !source) return false
    const top = from?.getBoundingClientRect().top ?? 0
    const outside = from !== null && !pane.contains(from)
    root.classList.add('reading')
    if (head) head.hidden = false
    unmark()
    alone()
    for (const one of all('.src')) one.classList.toggle('show', one === source)
    others(place.key)
    const marks = place.end > place.start ? mark(source, place.start, place.end) : []
    const quoted = marks.map(one => one.textContent ?? '').join(' ')
    shown = { source, start: place.start, end: place.end, quoted }
    drawBrackets(source)
    if (outside) {
      back = from
      stay(from, top)
      letters(from, fragment)
    } else if (from === null) letters(null, fragment)
    tell(fragment)
    const first = marks[0]
    if (first) first.scrollIntoView({ block: 'center' })
    else scroller.scrollTop = 0
    // `scrollIntoView` scrolls the page too where the pane covers it.
    if (outside) {
      stay(from, top)
      uncover(from, pane)
    }
    must('rd-place').focus({ preventScroll: true })
    return true
  }

  const letters = (from: HTMLElement | null, fragment: string): void => {
    for (const one of all('.on')) one.classList.remove('on')
    from?.classList.add('on')
    const line = from?.closest('[data-line], .crow')
    const links = line ? all('a.lm[href^="#s-"]', line) : []
    const row = must('rd-letters')
    row.replaceChildren()
    const seen = new Set<string>()
    const fragments: string[] = []
    for (const link of links) {
      const place = fragmentOf(link)
      const key = placeOf(place)?.key ?? ''
      if (seen.has(key)) continue
      seen.add(key)
      fragments.push(place)
    }
    const own = placeOf(fragment)?.key
    // The words that were clicked may stand elsewhere in that account than the line's own place.
    if (own !== undefined && !seen.has(own)) fragments.unshift(fragment)
    for (const place of fragments) row.append(step(place))
  }

  const step = (fragment: string): HTMLButtonElement => {
    const source = document.getElementById(`s-${placeOf(fragment)?.key}`)
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'lm'
    button.textContent = source?.dataset['letter'] ?? ''
    button.setAttribute('aria-label', `${source?.dataset['letter']}, ${source?.dataset['outlet']}`)
    button.dataset['to'] = fragment
    button.addEventListener('click', () => {
      history.replaceState(null, '', `#${fragment}`)
      open(fragment, button)
    })
    return button
  }

  const tell = (fragment: string): void => {
    const steps = all('#rd-letters button')
    const key = placeOf(fragment)?.key
    const index = steps.findIndex(({ dataset }) => placeOf(dataset['to'] ?? '')?.key === key)
    for (const [n, one] of steps.entries()) {
      one.classList.toggle('on', n === index)
      if (n === index) one.setAttribute('aria-current', 'true')
      else one.removeAttribute('aria-current')
    }
    const { source, start, end } = shown ?? {}
    if (!source) return
    must('rd-place').textContent = end ? `Place ${index + 1} of ${steps.length}` : 'Whole account'
    must('rd-more').textContent = steps.length > 1 ? `the same line in ${steps.length - 1} more` : ''
    const hash = source.dataset['hash'] ?? ''
    must('rd-where').textContent =
      `${end ? `characters ${start}–${end} of ${source.dataset['length']} · ` : ''}SHA-256 ${hash.slice(0, 8)}…${hash.slice(-4)}`
    must('rd-cite').hidden = !end
  }

  const others = (key: string): void => {
    const select = must('rd-beside')
    if (!(select instanceof HTMLSelectElement)) return
    select.replaceChildren(
      new Option('none', ''),
      ...all('.src')
        .filter(one => one.id !== `s-${key}`)
        .map(one => new Option(`${one.dataset['letter']} ${one.dataset['outlet']}`, one.id.slice('s-'.length))),
    )
    select.dataset['of'] = key
  }

  must('rd-beside').addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return
    const key = target.dataset['of'] ?? ''
    if (target.value !== '') beside(key, target.value)
    else open(`s-${key}`, null)
  })
  must('rd-close').addEventListener('click', close)
  must('rd-cite').addEventListener('click', async () => {
    if (!shown) return
    const done = await copy(citation(shown.source, shown.quoted, shown.start, shown.end))
    const said = done ? 'Copied' : 'This browser did not let the page copy'
    must('rd-said').textContent = said
    must('rd-cite').textContent = said
    setTimeout(() => (must('rd-cite').textContent = 'Copy as citation'), 2000)
  })
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') close()
  })
  // The lines break elsewhere when the pane changes its width.
  let width = 0
  new ResizeObserver(() => {
    if (!isOpen() || width === scroller.clientWidth) return
    width = scroller.clientWidth
    for (const one of all('.src.show')) drawBrackets(one)
  }).observe(scroller)
  return {
    open,
    close,
    isOpen,
    beside: (left, right, from) => {
      if (from) back = from
      others(left)
      const select = must('rd-beside')
      if (select instanceof HTMLSelectElement) select.value = right
      return beside(left, right)
    },
  }
}

/** The line that was clicked stays where it was on the screen while the column is set anew. */
function stay(line: HTMLElement, top: number): void {
  scrollBy({ top: line.getBoundingClientRect().top - top, behavior: 'instant' })
}

/** On a phone the reader lies over the lower part of the page: the line moves up until it is seen. */
function uncover(line: HTMLElement, pane: HTMLElement): void {
  const { top, left, right } = pane.getBoundingClientRect()
  const at = line.getBoundingClientRect()
  if (at.right > left && at.left < right && at.bottom > top - 12)
    scrollBy({ top: at.bottom - top + 12, behavior: 'instant' })
}
