// How the time of `reconcile` grows with the number of accounts.
//   npx tsx bench/reconcile.ts [LARGEST]     processor time, invented accounts, no copies; default 800
import type { Reading } from '../src/contracts/index.ts'
import { reconcile } from '../src/reconcile/index.ts'
import { account, type Line } from '../test/reconcile/notation.ts'

const people = 'Venn Marsh Leth Rask Tolle Vint Hale Dunn Pell Linn Iverin Quill Orm Stamm Brandl Ferrin'.split(' ')
const deeds = [
  'opened',
  'closed',
  'inspected',
  'painted',
  'sold',
  'searched',
  'left',
  'repaired',
  'guarded',
  'photographed',
  'measured',
  'praised',
]
const things =
  'lamp mole quay ferry crane warehouse tug bridge clinic school office boat market street tower archive'.split(' ')
const manners = 'quietly twice again late early alone slowly quickly badly well'.split(' ')

/** The same sequence in every run. */
function sequence(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function invented(count: number): Reading[] {
  const next = sequence(7)
  const pick = (words: readonly string[]): string => words[Math.floor(next() * words.length)] ?? ''
  // Each day of the archive has its own people, as archives have.
  return Array.from({ length: count }, (_, index) => {
    const names = Object.fromEntries(
      Array.from({ length: 6 }, () => [`${pick(people)}a${Math.floor(index / 4)} ${pick(people)}`, 'person' as const]),
    )
    const lines = Array.from({ length: 25 }, (): Line => {
      const who = pick(Object.keys(names))
      const deed = pick(deeds)
      const value = 2 + Math.floor(next() * 60)
      return {
        say: `${who} ${manner(pick)} ${deed} ${value} ${pick(things)}s near the ${pick(things)} of the ${pick(things)}`,
        subject: who,
        predicate: deed,
        counts: [{ words: String(value), value }],
      }
    })
    return account(`account-${index}`, lines, {
      names,
      published: `2031-05-${String(1 + (index % 28)).padStart(2, '0')}`,
    })
  })
}

const manner = (pick: (words: readonly string[]) => string): string => pick(manners)

function seconds(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const largest = Number(process.argv[2] ?? 800)
reconcile(invented(20))
let last: { count: number; time: number } | null = null
for (let count = 50; count <= largest; count *= 2) {
  const readings = invented(count)
  const time = seconds(() => reconcile(readings))
  const exponent = last ? Math.log(time / last.time) / Math.log(count / last.count) : null
  console.log(
    `${count} accounts  ${time.toFixed(2)} s  ${((time / count) * 1000).toFixed(1)} ms each${exponent === null ? '' : `  exponent ${exponent.toFixed(2)}`}`,
  )
  last = { count, time }
}
