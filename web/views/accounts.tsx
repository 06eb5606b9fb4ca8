import type { JSX } from 'preact'
import type { Card } from '../model/cards.ts'
import { useBook } from '../parts/context.ts'
import { View } from '../parts/section.tsx'
import { Reasons } from '../parts/why.tsx'
import { notes, When } from './key.tsx'

/** What went in: one row an article, each opening the whole text. */
export function Accounts(): JSX.Element {
  const book = useBook()
  return (
    <View
      id="accounts"
      title="Accounts"
      about="The articles that went in, whole. Nothing in them is changed; what was not read is marked."
    >
      <table class="t stack">
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Published</th>
            <th scope="col">Headline</th>
            <th scope="col" class="num">
              Words
            </th>
            <th scope="col" class="num">
              Own
            </th>
            <th scope="col">What sets it apart</th>
          </tr>
        </thead>
        <tbody>
          {book.cards.map(card => (
            <Row card={card} />
          ))}
        </tbody>
      </table>
    </View>
  )
}

function Row({ card }: { card: Card }): JSX.Element {
  const book = useBook()
  const { article, evidence, apart } = card
  const special = notes(book, card)
  return (
    <tr>
      <th scope="row">
        <a class="lm" href={`#s-${card.key}`} aria-label={`Read ${card.letter}, ${card.name}`}>
          {card.letter}
        </a>{' '}
        {card.name}
        {!card.outletKnown && <span class="us"> (outlet not known)</span>}
      </th>
      <td data-h="Published">
        <When card={card} />
      </td>
      <td data-h="Headline">
        {article.title ? <span class="w">{article.title.text}</span> : <span class="us">none found</span>}
      </td>
      <td data-h="Words" class="num">
        {evidence?.words ?? ''}
      </td>
      <td data-h="Own" class="num">
        {evidence ? `${Math.round(evidence.own * 100)} %` : ''}
      </td>
      <td data-h="Apart">
        {special.join('; ')}
        {apart && (
          <>
            <span class="us">set apart</span>
            <Reasons why={apart} />
          </>
        )}
      </td>
    </tr>
  )
}
