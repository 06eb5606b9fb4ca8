import type { JSX } from 'preact'
import { ties } from '../model/copies.ts'
import { useBook } from '../parts/context.ts'

/** The views that have something to show, with their counts. */
export function Bar({ views: shown }: { views: ReadonlySet<string> }): JSX.Element {
  const { ledger, disputes, updates, cards } = useBook()
  const views: readonly (readonly [string, string, number | null])[] = [
    ['overview', 'Overview', null],
    ['disputes', 'Disputes', disputes.length + updates.length],
    ['claims', 'Claims', ledger.claims.length],
    ['voices', 'Voices', ledger.speakers.length],
    ['copies', 'Copies', ties(ledger).length],
    ['timeline', 'Timeline', null],
    ['words', 'Words chosen', null],
    ['coverage', 'Coverage', null],
    ['accounts', 'Accounts', cards.length],
    ['made', 'How this was made', null],
  ]
  return (
    <header class="top">
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <h1 class="word">Rashomon</h1>
      <nav aria-label="Views" tabIndex={0}>
        <ul>
          {views
            .filter(([id]) => shown.has(id))
            .map(([id, name, count]) => (
              <li>
                <a href={`#${id}`}>
                  {name}
                  {count !== null && <span class="n"> {count}</span>}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <div class="tools">
        <button type="button" class="act" id="theme">
          Dark
        </button>
        <button type="button" class="act" id="print">
          Print
        </button>
      </div>
    </header>
  )
}
