/**
 * The page's script. It moves focus, filters, and lifts the accounts into a pane; what it shows stands in the page already.
 *
 * It runs in the head: the class comes before the body, so that a browser never lays out a view that is hidden.
 */
import { startFilters } from './filter.ts'
import { startReader } from './reader.ts'
import { startRoutes } from './routes.ts'

document.documentElement.classList.add('js')

document.addEventListener('DOMContentLoaded', () => {
  const reader = startReader()
  const filters = startFilters()
  startRoutes(reader, filters)
  startTools()
})

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
