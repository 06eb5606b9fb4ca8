import type { JSX } from 'preact'
import { BOX, lineagePlan } from '../model/lineage-plan.ts'
import { accountCount } from '../model/voices.ts'
import { useBook } from './context.ts'
import { Letter } from './letter.tsx'

// What fits into a box at 12.5 px; the whole name stands in the title of the box and in Accounts.
const NAME = 18
const fitted = (name: string): string => (name.length > NAME ? `${name.slice(0, NAME - 1).trimEnd()}…` : name)

/** Accounts as boxes in time, arrows from source to copy. The table under it says all of it in words. */
export function LineageDrawing(): JSX.Element | null {
  const book = useBook()
  const plan = lineagePlan(book)
  if (plan.boxes.length === 0) return null
  const said = plan.arrows
    .filter(({ kind }) => kind === 'shown')
    .map(({ from, to }) => `${book.card(to).letter} has words from ${book.card(from).letter}`)
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label="Lineage, drawn">
        <svg
          class="draw"
          viewBox={`0 0 ${plan.width} ${plan.height}`}
          role="img"
          aria-label={`Lineage of ${accountCount(plan.boxes.length)}. ${said.join('; ')}. The table below says the same.`}
        >
          <defs>
            <marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" orient="auto">
              <path d="M1 1L9 5L1 9" class="ln" />
            </marker>
          </defs>
          {plan.arrows.map(({ path, kind, label, x, y, from, to }) => (
            <g data-source={from} data-copy={to}>
              <path
                d={path}
                class={kind === 'shown' ? 'ln' : 'ln da'}
                marker-end={kind === 'shown' ? 'url(#tip)' : undefined}
              />
              {label && (
                <text x={x} y={y} class="m">
                  {label}
                </text>
              )}
            </g>
          ))}
          {plan.absent.map(({ name, x, y }) => (
            <g>
              <rect x={x} y={y} width="150" height={BOX.height} class="bx da" />
              <text x={x + 10} y={y + 19}>
                {fitted(name)}
              </text>
              <text x={x + 10} y={y + 35} class="m">
                not among the articles
              </text>
            </g>
          ))}
          {plan.boxes.map(({ card, x, y, when }) => (
            <g data-box={card.letter} data-name={card.name}>
              <rect x={x} y={y} width={BOX.width} height={BOX.height} class="bx" />
              <text x={x + 10} y={y + 19} class="b">
                {card.letter}
              </text>
              <text x={x + 34} y={y + 19}>
                {fitted(card.name)}
              </text>
              <text x={x + 34} y={y + 35} class="m">
                {when}
              </text>
            </g>
          ))}
        </svg>
      </div>
      {plan.alone.length > 0 && (
        <p class="us">
          {plan.alone.length === 1 ? 'Shares' : 'Share'} no passage with any other account:{' '}
          <span class="lms">
            {plan.alone.slice(0, 24).map(card => (
              <Letter card={card} />
            ))}
          </span>
          {plan.alone.length > 24 && ` and ${plan.alone.length - 24} more`}
        </p>
      )}
      {plan.left > 0 && (
        <p class="us sm">Each account is drawn with its strongest tie; {plan.left} weaker ones stand in the table.</p>
      )}
    </>
  )
}
