import type { JSX } from 'preact'
import type { Dispute } from '../../src/contracts/index.ts'
import type { Book } from '../model/book.ts'
import { shortText } from '../model/time.ts'
import { useBook } from './context.ts'
import { Letters } from './letter.tsx'
import { Words } from './words.tsx'

/** A figure that was replaced by a later one: the steps drawn, then in their words. */
export function Moved({ dispute }: { dispute: Dispute }): JSX.Element {
  const book = useBook()
  return (
    <div class="moved" data-line>
      <Steps dispute={dispute} />
      <ol>
        {dispute.sides.map(side => (
          <li data-line>
            <Words at={side.answer} long />
            <div>{whenText(book, side.asOf)}</div>
            <Letters accounts={side.accounts} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function whenText(book: Book, value: string | null | undefined): string {
  const at = book.moment(value ?? null)
  return at ? shortText(at) : 'time not stated'
}

const WIDTH = 200
const HEIGHT = 62

/** Equal steps, not a true scale: a night would eat half of it. Nothing is drawn where a value is not a number. */
function Steps({ dispute }: { dispute: Dispute }): JSX.Element | null {
  const book = useBook()
  const values = dispute.sides.map(({ value }) => Number(value ?? Number.NaN))
  if (values.length < 2 || values.some(value => !Number.isFinite(value))) return null
  const [low, high] = [Math.min(0, ...values), Math.max(...values)]
  const x = (index: number): number => 6 + (index * (WIDTH - 40)) / Math.max(1, values.length - 1)
  const y = (value: number): number => 16 + (1 - (value - low) / (high - low || 1)) * (HEIGHT - 24)
  const path = values
    .map((value, index) => `${index === 0 ? 'M' : 'H'}${x(index)}${index === 0 ? ` ${y(value)}` : `V${y(value)}`}`)
    .join('')
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      class="steps"
      role="img"
      aria-label={`Steps: ${dispute.sides.map(({ answer }) => book.words(answer)).join(', ')}`}
    >
      <path d={`${path}H${WIDTH}`} class="ln" />
      {values.map((value, index) => (
        <>
          <circle cx={x(index)} cy={y(value)} r="3" class="pt" />
          <text x={x(index) + 5} y={y(value) - 5}>
            {value}
          </text>
        </>
      ))}
    </svg>
  )
}
