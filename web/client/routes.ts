import type { Filters } from './filter.ts'
import { all, fragmentOf, must, placeOf } from './dom.ts'
import type { Reader } from './reader.ts'

/** What a fragment shows: a view, a line in a view, a place in an account. */
export function startRoutes(reader: Reader, filters: Filters): void {
  const show = (view: Element): void => {
    for (const one of all('.view')) one.classList.toggle('show', one === view)
    for (const link of all('.top nav a')) {
      if (fragmentOf(link) === view.id) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
  }
  const first = must('overview')
  show(first)

  const go = (fragment: string, from: HTMLElement | null): boolean => {
    if (placeOf(fragment)) return reader.open(fragment, from)
    const [id = '', state, other] = fragment.split('/')
    if (id === 'beside') return reader.beside(state ?? '', other ?? '', from)
    const named = document.getElementById(id === 'main' || id === '' ? 'overview' : id)
    // A former name of a claim stands inside its line.
    const target = named?.closest<HTMLElement>('.crow') ?? named
    const view = target?.closest('.view')
    if (!target || !view) return false
    if (target === view) reader.close()
    show(view)
    if (state !== undefined) filters.only(id, state)
    if (target === view) scrollTo({ top: 0, behavior: 'instant' })
    else target.scrollIntoView({ block: 'start' })
    // A line is no stop on the way with the tabulator key; led to by a link it is where reading goes on.
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1
    target.focus({ preventScroll: true })
    return true
  }

  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[href^="#"]') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    const fragment = fragmentOf(link)
    if (fragment === 'main') return
    if (!go(fragment, link)) return
    event.preventDefault()
    history.pushState(null, '', `#${fragment}`)
  })
  addEventListener('popstate', () => go(location.hash.slice(1), null))
  if (location.hash.length > 1) go(decodeURIComponent(location.hash.slice(1)), null)
}
