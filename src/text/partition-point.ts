/**
 * Of a list in order, how many stand before the first for which `isBefore` does not hold: a binary search.
 *
 * `isBefore` holds for the first so many and for none behind them (C++ calls it `std::partition_point`).
 */
export function partitionPoint<T>(sorted: readonly T[], isBefore: (one: T) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(sorted[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
