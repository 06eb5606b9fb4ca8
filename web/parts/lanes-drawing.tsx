import type { JSX } from 'preact'
import type { Lanes as Plan } from '../model/lanes.ts'

const LANE = { happened: 24, said: 72, published: 120, ticks: 156 }

/** Three lanes of time. The table under it has the words. */
export function Lanes({ lanes }: { lanes: Plan }): JSX.Element {
  const { width, happened, said, published, threads, ticks, breaks } = lanes
  const stacked = new Map<number, number>()
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Timeline, drawn">
      <svg
        class="draw"
        viewBox={`0 0 ${width} 172`}
        role="img"
        aria-label={`Three lanes of time: ${happened.length} times at which something happened, ${said.length} at which something was said, ${published.length} accounts published. The table below has the words.`}
      >
        {(['happened', 'said', 'published'] as const).map(lane => (
          <>
            <text x="0" y={LANE[lane] + 4} class="b">
              {lane.slice(0, 1).toUpperCase() + lane.slice(1)}
            </text>
            <path d={`M92 ${LANE[lane]}H${width}`} class="hl" />
          </>
        ))}
        {breaks.map(x => (
          <path d={`M${x} 8V140`} class="hl da" />
        ))}
        {threads.map(({ from, to }) => (
          <path d={`M${from} ${LANE.said}L${to} ${LANE.published - 9}`} class="thread" />
        ))}
        {[
          { marks: happened, y: LANE.happened },
          { marks: said, y: LANE.said },
        ].map(({ marks, y }) =>
          marks.map(({ x, hollow }) => <circle cx={x} cy={y} r="4.5" class={hollow ? 'ho' : 'pt'} />),
        )}
        {published.map(({ x, card, dashed }) => {
          // Accounts of one hour stand on each other's shoulders, to the right.
          const n = stacked.get(x) ?? 0
          stacked.set(x, n + 1)
          if (n > 5) return null
          return (
            <g data-account={card.letter}>
              <rect x={x - 9 + n * 21} y={LANE.published - 9} width="18" height="18" class={dashed ? 'bx da' : 'bx'} />
              <text x={x + n * 21} y={LANE.published + 4} class="b mid-x">
                {card.letter}
              </text>
            </g>
          )
        })}
        {ticks.map(({ x, text }) => (
          <text x={x} y={LANE.ticks} class="m mid-x">
            {text}
          </text>
        ))}
      </svg>
      <p class="legend">
        <span>filled: hour stated</span>
        <span>hollow: only the day is stated, or the time is disputed</span>
        <span>dashed square: hour not known</span>
        <span>dashed line: the scale breaks</span>
        <span>equal steps, not to scale</span>
      </p>
    </div>
  )
}
