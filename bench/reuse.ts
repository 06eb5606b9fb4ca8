// How the search for shared passages grows: time for 50, 200, 800, 3,200 invented articles, one in ten a copy of another.
//   npm run bench -- reuse
import { findReuse } from '../src/reconcile/reuse/index.ts'
import { exponentOf, milliseconds } from './growth.ts'
import { inventedReadings } from './invented.ts'

const sizes = [50, 200, 800, 3200]
const times = sizes.map(size => {
  const readings = inventedReadings(size)
  const passages = findReuse(readings).length
  const time = milliseconds(() => findReuse(readings))
  console.log(
    `${size} articles: ${time.toFixed(0)} ms, ${passages} passages, ${(time / size).toFixed(2)} ms an article`,
  )
  return time
})

console.log(`growth exponent ${exponentOf(sizes, times).toFixed(2)}`)
