import type { JSX } from 'preact'
import type { Coverage } from '../../src/contracts/index.ts'

type State = Coverage['byArticle'][number]['state']

const WIDTH = 4
const HEIGHT = 12

// Height tells the states apart, so that a strip is read without its colours: full, upper half, full with a gap, middle.
const strokes: readonly { states: readonly State[]; word: string; path: (x: number) => string }[] = [
  { states: ['states'], word: 'state it', path: x => `M${x} 0h3v${HEIGHT}h-3z` },
  { states: ['attributes'], word: 'attribute it', path: x => `M${x} 6h3v6h-3z` },
  { states: ['denies'], word: 'deny it', path: x => `M${x} 0h3v4h-3zM${x} 8h3v4h-3z` },
  { states: ['other-answer'], word: 'give another answer', path: x => `M${x} 4h3v4h-3z` },
  { states: ['silent', 'silent-earlier'], word: 'are silent', path: x => `M${x} 11h3v1h-3z` },
  { states: ['maybe-truncated'], word: 'maybe truncated', path: x => `M${x} 10h1v2h-1z` },
  { states: ['elsewhere'], word: 'about something else', path: () => '' },
]

/** One claim over many articles: a stroke each, in the order of the page, and the counts in words. */
export function Strip({ states }: { states: readonly (State | null)[] }): JSX.Element {
  const drawn = strokes.map(({ states: kinds, word, path }) => {
    const at = states.flatMap((state, index) => (state !== null && kinds.includes(state) ? [index] : []))
    return { word, count: at.length, d: at.map(index => path(index * WIDTH)).join('') }
  })
  const words = drawn.filter(({ count }) => count > 0).map(({ count, word }) => `${count} ${word}`)
  return (
    <>
      <svg
        class="strip"
        viewBox={`0 0 ${states.length * WIDTH} ${HEIGHT}`}
        width={states.length * WIDTH}
        height={HEIGHT}
        aria-hidden="true"
      >
        <path d={drawn.map(({ d }) => d).join('')} fill="currentColor" />
      </svg>
      <span class="us sm"> {words.join(' · ')}</span>
    </>
  )
}
