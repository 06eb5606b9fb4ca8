const rounds = 3

/** Processor time of one run in milliseconds: the least of a few rounds, for other work on the machine only adds. */
export function milliseconds(run: () => unknown): number {
  let least = Infinity
  for (let k = 0; k < rounds; k++) {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

/** Slope of log time over log size (least squares): 1 is linear, 2 quadratic. */
export function exponentOf(sizes: readonly number[], times: readonly number[]): number {
  const [x, y] = [sizes.map(Math.log), times.map(Math.log)]
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
  const [mx, my] = [mean(x), mean(y)]
  return (
    x.reduce((sum, xi, k) => sum + (xi - mx) * ((y[k] ?? 0) - my), 0) / x.reduce((sum, xi) => sum + (xi - mx) ** 2, 0)
  )
}
