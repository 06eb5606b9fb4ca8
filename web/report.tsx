/** The page that an editor reads, as components: the same for one file that is mailed and for the served application. */
import type { JSX } from 'preact'
import type { Place } from '../src/contracts/index.ts'
import type { Span } from '../src/text/index.ts'
import { book, type Book } from './model/book.ts'
import type { Rate } from './model/rates.ts'
import { BookProvider } from './parts/context.ts'
import { Accounts } from './views/accounts.tsx'
import { Bar } from './views/bar.tsx'
import { Claims } from './views/claims.tsx'
import { Copies } from './views/copies.tsx'
import { CoverageView } from './views/coverage.tsx'
import { Disputes } from './views/disputes.tsx'
import { Made } from './views/made.tsx'
import { Notes } from './views/notes.tsx'
import { Overview } from './views/overview.tsx'
import { ReaderHead } from './views/reader.tsx'
import { Sources } from './views/sources.tsx'
import { Timeline } from './views/timeline.tsx'
import { Voices } from './views/voices.tsx'
import { WordsChosen } from './views/words.tsx'

export { book, type Book, type Rate }

/** All views in order, without the bar: which of them have something to show is known once they are rendered. */
export function Views({ of, rates }: { of: Book; rates: readonly Rate[] }): JSX.Element {
  return (
    <BookProvider value={of}>
      <main id="main" tabIndex={-1}>
        <Overview />
        <Disputes />
        <Claims />
        <Voices />
        <Copies />
        <Timeline />
        <WordsChosen />
        <CoverageView />
        <Accounts />
        <Made rates={rates} />
      </main>
    </BookProvider>
  )
}

/** `views`: the ids of the views that hold something. */
export function Head({ of, views }: { of: Book; views: ReadonlySet<string> }): JSX.Element {
  return (
    <BookProvider value={of}>
      <Bar views={views} />
    </BookProvider>
  )
}

/** The accounts whole: an appendix on paper and without scripts, the reader beside a view with them. */
export function Appendix(props: {
  of: Book
  /** The places that links lead to, by the key of the account. */
  targets: ReadonlyMap<string, readonly Span[]>
  /** The same in the order of their numbers on paper. */
  notes: readonly Place[]
}): JSX.Element {
  return (
    <BookProvider value={props.of}>
      <Notes places={props.notes} />
      <aside id="reader" aria-label="Sources">
        <ReaderHead />
        <div id="scroller" tabIndex={-1}>
          <Sources targets={props.targets} />
        </div>
      </aside>
    </BookProvider>
  )
}
