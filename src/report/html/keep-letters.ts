import { cards } from '../../../web/model.ts'
import type { Ledger } from '../../contracts/index.ts'

/**
 * The ledger with the letters that its articles have on an earlier page; articles that are new get the next free ones.
 *
 * An article is known again by the key that its id gives. A page that holds none of them changes nothing.
 */
export function keepLetters(ledger: Ledger, earlierPage: string): Ledger {
  const before = new Map(
    [...earlierPage.matchAll(/<article class="src" id="s-([\w-]+)"[^>]* data-letter="([A-Z]+)"/g)].map(
      ([, key = '', letter = '']) => [key, letter],
    ),
  )
  const letters = cards(ledger).flatMap(({ article, key }) => {
    const letter = before.get(key)
    return letter === undefined ? [] : [{ article: article.id, letter }]
  })
  return letters.length === 0 ? ledger : { ...ledger, letters }
}
