// How the search for shared passages grows: time for 50, 200, 800, 3,200 invented articles, one in ten a copy of another.
//   npm run bench -- reuse
import { findReuse } from '../src/reconcile/reuse/index.ts'
import { inventedReadings } from './invented.ts'

const sizes = [50, 200, 800, 3200]
const rounds = 3

/** Processor time of one run in milliseconds: the least of a few rounds, for other work on the machine only adds. */
function milliseconds(run: () => unknown): number {
  let least = Infinity
  for (let k = 0; k < rounds; k++) {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

const times = sizes.map(size => {
  const readings = inventedReadings(size)
  const passages = findReuse(readings).length
  const time = milliseconds(() => findReuse(readings))
  console.log(
    `${size} articles: ${time.toFixed(0)} ms, ${passages} passages, ${(time / size).toFixed(2)} ms an article`,
  )
  return time
})

// Slope of log time over log size (least squares): 1 is linear, 2 quadratic.
const x = sizes.map(size => Math.log(size))
const y = times.map(time => Math.log(time))
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
const [mx, my] = [mean(x), mean(y)]
const slope =
  x.reduce((sum, xi, k) => sum + (xi - mx) * ((y[k] ?? 0) - my), 0) / x.reduce((sum, xi) => sum + (xi - mx) ** 2, 0)
console.log(`growth exponent ${slope.toFixed(2)}`)
