const units = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
)
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, (index + 2) * 10]),
)
const scales = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['bn', 1e9],
])

/** The value of one word: “thirty”, “twenty-two”, “1,200”, “2.5”; `null` where it is no number. */
export function valueOf(word: string): number | null {
  const lower = word.toLowerCase()
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(lower)) return Number(lower.replaceAll(',', ''))
  if (/^\d+(?:\.\d+)?$/.test(lower)) return Number(lower)
  const one = units.get(lower) ?? tens.get(lower)
  if (one !== undefined) return one
  const [ten = '', unit = ''] = lower.split('-')
  const high = tens.get(ten)
  const low = units.get(unit)
  return high !== undefined && low !== undefined && low > 0 && low < 10 ? high + low : null
}

export const scaleOf = (word: string): number | null => scales.get(word.toLowerCase()) ?? null
