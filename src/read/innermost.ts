/** Which of many places holds another most closely; asked often, so that an article of any length is read in time that grows with it. */
import { byPlace, partitionPoint, type Span } from '../text/index.ts'

/** A function from a place to the shortest of `places` that holds it, of equals the one that stands first; `null` where none does. */
export function innermostOf<Place extends Span>(places: readonly Place[]): (at: Span) => Place | null {
  const sorted = [...places].sort(byPlace)
  // The farthest end of those up to each place: before one that reaches no farther than `at`, none can hold it.
  const reach: number[] = []
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0))
  return at => {
    const begun = partitionPoint(sorted, ({ start }) => start <= at.start)
    let best: Place | null = null
    for (let k = begun - 1; k >= 0 && (reach[k] ?? 0) >= at.end; k--) {
      const place = sorted[k]
      if (place === undefined || place.end < at.end) continue
      if (best === null || place.end - place.start <= best.end - best.start) best = place
    }
    return best
  }
}
