/**
 * Dates as pages and texts give them, made ISO 8601 and no more exact than they were.
 */
import type { Published } from '../../contracts/index.ts'
import { fold } from '../../text/index.ts'

export type DateFound = Pick<Published, 'value' | 'precision'>

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january jan januar janvier janv enero ene gennaio gen janeiro januari stycznia ocak januari jaenner janner января январь січня ιανουαριου',
    'february feb februar fevrier fevr febrero febbraio fevereiro fev februari lutego subat февраля февраль лютого φεβρουαριου',
    'march mar marz maerz mrz mars marzo marco maart marca mart марта март березня μαρτιου',
    'april apr avril avr abril abr aprile kwietnia nisan апреля апрель квітня απριλιου',
    'may mai mayo maggio mag maio mei maja mayis мая май травня μαιου',
    'june jun juni juin junio giugno giu junho czerwca haziran июня июнь червня ιουνιου',
    'july jul juli juillet juil julio luglio lug julho lipca temmuz июля июль липня ιουλιου',
    'august aug aout agosto ago augustus sierpnia agustos августа август серпня αυγουστου',
    'september sep sept septembre septiembre settembre set setembro wrzesnia eylul сентября сентябрь вересня σεπτεμβριου',
    'october oct oktober okt octobre octubre ottobre ott outubro out pazdziernika ekim октября октябрь жовтня οκτωβριου',
    'november nov novembre noviembre novembro listopada kasim ноября ноябрь листопада νοεμβριου',
    'december dec dezember dez decembre diciembre dic dicembre dezembro grudnia aralik декабря декабрь грудня δεκεμβριου',
  ].flatMap((names, i) => names.split(' ').map(name => [name, i + 1] as const)),
)

const two = (n: number): string => String(n).padStart(2, '0')

/** `null` for a day that no calendar has, or a year in which no news was put online or scanned. */
function dateOf(year: number, month: number, date: number): string | null {
  if (year < 1600 || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31) return null
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return date > last ? null : `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}

const iso =
  /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,:]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i

/** A date field of a page (`2019-04-30T14:00:00Z`, RFC 2822, epoch seconds) as ISO 8601; `null` if it is none. */
export function isoDate(field: string): DateFound | null {
  const text = field.slice(0, 200).trim()
  if (text === '') return null
  // Seconds or milliseconds since 1970; before the rest, which would read “1602-00-53” in them.
  if (/^1[0-9]{9}(?:\d{3})?$/.test(text)) {
    const seconds = Number(text.slice(0, 10))
    return { value: new Date(seconds * 1000).toISOString().replace('.000', ''), precision: 'second' }
  }
  const match = iso.exec(text)
  if (match) {
    const day = dateOf(Number(match[1]), Number(match[2]), Number(match[3]))
    if (day === null) return null
    if (match[4] === undefined) return { value: day, precision: 'day' }
    const clock = clockOf(Number(match[4]), Number(match[5]), match[6] === undefined ? null : Number(match[6]))
    if (clock === null) return { value: day, precision: 'day' }
    return { value: `${day}T${clock.value}${zoneOf(match[7])}`, precision: clock.precision }
  }
  if (/^\d{4}-\d{2}$/.test(text)) return { value: text, precision: 'month' }
  if (/^(?:19|20)\d{2}$/.test(text)) return { value: text, precision: 'year' }
  return findDate(text)
}

function clockOf(
  hour: number,
  minute: number,
  second: number | null,
): { value: string; precision: 'minute' | 'second' } | null {
  if (hour > 24 || minute > 59 || (second ?? 0) > 60) return null
  return second === null
    ? { value: `${two(hour % 24)}:${two(minute)}`, precision: 'minute' }
    : { value: `${two(hour % 24)}:${two(minute)}:${two(Math.min(59, second))}`, precision: 'second' }
}

// Letters for zones are ambiguous (“IST” is three); these are not.
const zones: Readonly<Record<string, string>> = {
  z: 'Z', utc: 'Z', gmt: 'Z', est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00',
  pst: '-08:00', pdt: '-07:00', cet: '+01:00', cest: '+02:00', mez: '+01:00', mesz: '+02:00', msk: '+03:00',
} // biome-ignore format: a table

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  const known = zones[zone.toLowerCase()]
  if (known !== undefined) return known
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  return match ? `${match[1]}${match[2]}:${match[3] ?? '00'}` : ''
}

const monthNames = Object.keys(months)
  .sort((a, b) => b.length - a.length)
  .join('|')
const patterns: readonly { readonly pattern: RegExp; readonly order: 'dmy' | 'mdy' | 'ymd' }[] = [
  { pattern: /(?<![\d.])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, order: 'ymd' },
  { pattern: /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/, order: 'ymd' },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|°)?[.,]?[\\s-]*(?:de |of )?(${monthNames})(?!\\p{L})\\.?,?[\\s-]*(?:de |del )?(\\d{4})(?!\\d)`,
      'u',
    ),
    order: 'dmy',
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(${monthNames})(?!\\p{L})\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s*(?:,|-)?\\s*(\\d{4})(?!\\d)`,
      'u',
    ),
    order: 'mdy',
  },
  { pattern: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/, order: 'dmy' },
  { pattern: /(?<![\d/])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/, order: 'dmy' },
  { pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{2})(?![\d.])/, order: 'dmy' },
]

/**
 * The first full date in words or figures: “30 April 2019 at 5:12 pm GMT”, “30. April 2019”, “30/04/2019”.
 *
 * `30/04/2019` is day first unless only month first can be (`04/30/2019`); `null` where both can be and differ
 * (`03/04/2019`), unless `dayFirst` decides.
 */
export function findDate(
  text: string,
  { dayFirst }: { dayFirst?: boolean } = {},
): (DateFound & { index: number; length: number }) | null {
  // Not `fold`: it trims and joins blanks, and places would be off. Accents go one for one here.
  const plain = Array.from(text, sign => (sign.length === 1 ? (fold(sign)[0] ?? sign).slice(0, 1) || sign : '  ')).join(
    '',
  )
  let best: (DateFound & { index: number; length: number }) | null = null
  for (const { pattern, order } of patterns) {
    const match = pattern.exec(plain)
    if (match === null || (best !== null && match.index >= best.index)) continue
    const [a = '', b = '', c = ''] = match.slice(1)
    const number = (part: string): number => months[part] ?? Number(part)
    let [year, month, day] =
      order === 'ymd'
        ? [number(a), number(b), number(c)]
        : order === 'mdy'
          ? [number(c), number(a), number(b)]
          : [number(c), number(b), number(a)]
    if (year < 100) year += 2000
    if (order === 'dmy' && /^\d+[/-]\d/.test(match[0])) {
      if (month > 12 && day <= 12) [month, day] = [day, month]
      else if (month <= 12 && day <= 12 && month !== day) {
        if (dayFirst === undefined) continue
        if (!dayFirst) [month, day] = [day, month]
      }
    }
    const value = dateOf(year, month, day)
    if (value === null) continue
    best = { value, precision: 'day', index: match.index, length: match[0].length }
  }
  if (best === null) return null
  return { ...best, ...withClock(plain, best) }
}

const clockAfter =
  /^(?:\s|,|-|–|—|\||·|•|at\b|um\b|a las\b|um|às|alle|ore|h\b|kl\.?|о|в|@|\(|uhr){0,6}(\d{1,2})(?::|\.|h\s?)(\d{2})(?::(\d{2}))?\s*(uhr|[ap]\.?m\.?)?\s*\(?(z|utc|gmt|e[sd]t|c[sd]t|m[sd]t|p[sd]t|cest|cet|mesz|mez|msk|[+-]\d{2}:?\d{2})?\b/

function withClock(text: string, day: DateFound & { index: number; length: number }): DateFound & { length: number } {
  const match = clockAfter.exec(text.slice(day.index + day.length, day.index + day.length + 60))
  if (match === null) return { value: day.value, precision: 'day', length: day.length }
  let hour = Number(match[1])
  const half = match[4]?.[0]
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  const clock = clockOf(hour, Number(match[2]), match[3] === undefined ? null : Number(match[3]))
  if (clock === null) return { value: day.value, precision: 'day', length: day.length }
  return {
    value: `${day.value}T${clock.value}${zoneOf(match[5])}`,
    precision: clock.precision,
    length: day.length + match[0].trimEnd().length,
  }
}

/** The date that an address holds: `/2019/04/30/`, `/2019-04-30-`, `/20190430/`; month alone where there is no more. */
export function dateOfAddress(url: string): DateFound | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]+/i, '').replace(/[?#].*$/, '')
  const full =
    /(?:^|[/_-])((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/.exec(path) ??
    /(?:^|[/_-])((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/.exec(path)
  if (full) {
    const value = dateOf(Number(full[1]), Number(full[2]), Number(full[3]))
    if (value !== null) return { value, precision: 'day' }
  }
  const named = new RegExp(`/((?:19|20)\\d{2})/(${monthNames})/(\\d{1,2})(?=/|$)`, 'i').exec(path)
  if (named) {
    const value = dateOf(Number(named[1]), months[(named[2] ?? '').toLowerCase()] ?? 0, Number(named[3]))
    if (value !== null) return { value, precision: 'day' }
  }
  const month = /\/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])(?=\/|$)/.exec(path)
  return month ? { value: `${month[1]}-${month[2]}`, precision: 'month' } : null
}
