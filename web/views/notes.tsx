import type { JSX } from 'preact'
import type { Place } from '../../src/contracts/index.ts'
import { momentText } from '../model/time.ts'
import { useBook } from '../parts/context.ts'

/** Where each line stands, for paper: what a link is on the screen is a number there, and the number leads here. */
export function Notes({ places }: { places: readonly Place[] }): JSX.Element | null {
  const book = useBook()
  if (places.length === 0) return null
  const told = new Set<string>()
  return (
    <section id="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">Where the lines stand</h2>
      <p class="us">
        The first note of an account names it in full, later ones by its letter. Numbers after it count the characters
        (UTF-16 units) of the text that was read, from 0, the second one not included.
      </p>
      <ol>
        {places.map(({ article, span }) => {
          const { letter } = book.card(article)
          const at = `${span.start}–${span.end}`
          if (told.has(article))
            return (
              <li>
                {letter} {at}
              </li>
            )
          told.add(article)
          return (
            <li>
              <b>{letter}</b> <Full article={article} /> {at}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Full({ article: id }: { article: string }): JSX.Element {
  const { article, name, outletKnown, published } = useBook().card(id)
  const { title, url, path, capture } = article
  const parts = [
    outletKnown ? name : 'outlet not known',
    title ? `“${title.text.replace(/\s+/gu, ' ').trim()}”` : 'no title found',
    published ? `${momentText(published)} ${published.year}` : 'date not known',
    url ?? path ?? '',
    `SHA-256 ${capture.sha256}`,
    'characters',
  ]
  return <>{parts.filter(part => part !== '').join(', ')}</>
}
