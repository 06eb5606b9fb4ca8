/**
 * How often an attribution is right, by its confidence.
 *
 * Right: readers of the same article marked a content that shares half of its letters or more. Attributions inside others are left out,
 * as nobody marked such.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Attribution } from '../src/contracts/index.ts'

type Place = { readonly start: number; readonly end: number }
export type Judged = { readonly rule: string; readonly confidence: number; readonly right: boolean }
export type Bin = { readonly from: number; readonly count: number; readonly said: number; readonly right: number }

export const judged = (attributions: readonly Attribution[], marked: readonly (readonly Place[])[]): Judged[] =>
  attributions
    .filter(({ nestedIn }) => nestedIn === null)
    .map(({ rule, confidence, content }) => ({
      rule,
      confidence,
      right: marked.some(m => agreement(m, content) >= 0.5),
    }))

/** Bins of a tenth that hold any, `said` and `right` from 0 to 1. */
export function binsOf(all: readonly Judged[]): Bin[] {
  const bins = Array.from({ length: 10 }, (): Judged[] => [])
  for (const one of all) bins[Math.min(9, Math.floor(one.confidence * 10))]!.push(one)
  return bins.flatMap((of, k) =>
    of.length === 0
      ? []
      : [
          {
            from: k / 10,
            count: of.length,
            said: of.reduce((n, { confidence }) => n + confidence, 0) / of.length,
            right: of.filter(({ right }) => right).length / of.length,
          },
        ],
  )
}

/** Expected calibration error, 0 to 1 (Naeini and others 2015): the distance in each bin, weighed by how many lie in it. */
export const expectedError = (bins: readonly Bin[]): number =>
  bins.reduce((n, { count, said, right }) => n + count * Math.abs(said - right), 0) /
  bins.reduce((n, { count }) => n + count, 0)

function agreement(a: readonly Place[], b: readonly Place[]): number {
  const size = (spans: readonly Place[]): number => spans.reduce((n, s) => n + s.end - s.start, 0)
  let both = 0
  for (const x of a) for (const y of b) both += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
  return (2 * both) / (size(a) + size(b))
}

/** The contents that were marked in each article of a PolNeAR folder; of several readers the first by name. */
export function contentsByArticle(folder: string): Map<string, Place[][]> {
  const found = new Map<string, Place[][]>()
  for (const file of readdirSync(join(folder, 'attributions')).sort()) {
    const name = file.replace(/_[0-9a-f]{4}\.ann$/u, '')
    if (found.has(name)) continue
    const lines = readFileSync(join(folder, 'attributions', file), 'utf8').split('\n')
    found.set(
      name,
      lines.flatMap(line => {
        const places = /^T\d+\tContent ([\d ;]+)\t/u.exec(line)?.[1]
        return places === undefined
          ? []
          : [places.split(';').map(piece => ({ start: Number(piece.split(' ')[0]), end: Number(piece.split(' ')[1]) }))]
      }),
    )
  }
  return found
}
