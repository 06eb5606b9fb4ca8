/**
 * The page's script. It moves focus, filters, and lifts the accounts into a pane; what it shows stands in the page already.
 *
 * It runs in the head: the class comes before the body, so that a browser never lays out a view that is hidden.
 */
import { all, fragmentOf } from './dom.ts'
import { startFilters } from './filter.ts'
import { startReader } from './reader.ts'
import { startRoutes } from './routes.ts'

document.documentElement.classList.add('js')

document.addEventListener('DOMContentLoaded', () => {
  const reader = startReader()
  const filters = startFilters()
  startRoutes(reader, filters)
  startTools()
  nameLetters()
})

/** Every letter that opens an account says whose letter it is: the eye has the key of accounts, the ear has not. */
function nameLetters(): void {
  const names = new Map(all('.src').map(one => [one.id, `${one.dataset['letter']}, ${one.dataset['outlet']}`]))
  for (const link of all('a.lm:not([aria-label])')) {
    const name = names.get(fragmentOf(link).replace(/\..*$/u, ''))
    if (name !== undefined) link.ariaLabel = name
  }
}

function startTools(): void {
  const theme = document.getElementById('theme')
  const root = document.documentElement
  const dark = (): boolean =>
    root.dataset['theme'] === undefined
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : root.dataset['theme'] === 'dark'
  const name = (): void => {
    if (theme) theme.textContent = dark() ? 'Light' : 'Dark'
  }
  name()
  theme?.addEventListener('click', () => {
    root.dataset['theme'] = dark() ? 'light' : 'dark'
    name()
  })
  document.getElementById('print')?.addEventListener('click', () => print())
}
