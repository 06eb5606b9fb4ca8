/** A growing row of feature numbers, used again for every row: nothing is allocated while a text is read. */
export class Features {
  data = new Int32Array(256)
  n = 0

  clear(): void {
    this.n = 0
  }

  add(feature: number): void {
    if (this.n === this.data.length) {
      const wider = new Int32Array(2 * this.n)
      wider.set(this.data)
      this.data = wider
    }
    this.data[this.n++] = feature
  }
}

/** Numbers for kinds of feature, `from` onwards, in the order of their names. */
export const numbered = <const Name extends string>(from: number, names: readonly Name[]): Record<Name, number> => {
  const table: Partial<Record<Name, number>> = {}
  names.forEach((name, i) => {
    table[name] = from + i
  })
  // Every name has its number by now.
  return table as Record<Name, number>
}
