/**
 * Names in by-lines: “By Ana Varga and Iven Marr, Staff Writers”.
 */
import type { Span } from '../../text/index.ts'

export type NameAt = Span & { readonly name: string }

const lead =
  /^\s*(?:\(?(?:posted|written|reported|reporting|prepared|published|compiled|submitted|story|text)\s+(?:by|von)\b|by\b|author(?:s)?\s*:|von\b|par\b|por\b|di\b|autore?\s*:|autor(?:in)?\s*:|auteure?\s*:)\s*:?\s*/iu

// “Web Design”, “Courier Newsroom”, whatever stands before. “Gazette staff” is what a by-line says of itself, and stays.
const desk = /(?:^|\s)(?:newsroom|newsdesk|design|inhalte|suche)$|^casa editorial\s/iu

// What stands in by-lines and is nobody's name.
const nobody =
  /^(?:(?:the |our |a )?(?:staff|admin(?:istrator)?|editor(?:s|ial)?(?: (?:board|team|staff))?|redaktion|redaction|redacción|redazione|newsroom|news ?desk|web ?desk|desk|design|team|guest|contributor(?:s)?|correspondents?|reporters?|writers?|staff (?:writers?|reporters?|and agencies)|agencies|wires?|wire (?:reports|services|staff)|news (?:agency|service|agencies)|press release|unknown|anonymous|online|newsroom staff|webmaster|root|user|author|gastautor|von redaktion|posted|published|updated))$/iu

// Behind a name and a comma: what the person is, not who.
const role =
  /\b(?:staff|writer|reporter|editor|correspondent|bureau|chief|columnist|contributor|analyst|producer|journalist|news|press|times|post|daily|today|reuters|associated|afp|bloomberg|cnn|bbc|agency|magazine|university|professor|director|the|for|in|of|at|on|special|political|senior|photographs?|photos?|jr|sr|ii|iii|phd|ph\.d|md|m\.d)\b\.?/iu

const nameWord =
  /^(?:[\p{Lu}][\p{L}'’.-]*|d[’'][\p{Lu}][\p{L}-]+|de|da|di|do|del|della|der|den|van|von|zu|zur|la|le|el|al|bin|ibn|ben|dos|du|ter|ten|y|e|af|av)$/u

/** Whether words can be one person's name: two to five of them, capital first. */
export function isPersonName(text: string): boolean {
  const words = text.trim().split(/\s+/u)
  if (words.length < 2 || words.length > 5 || text.length > 60) return false
  if (isNobody(text) || /[\d@#:/|<>{}[\]()“”"!?…%&+=]/u.test(text)) return false
  return (
    words.every(word => nameWord.test(word)) && /^\p{Lu}/u.test(words.at(-1) ?? '') && /^[\p{Lu}dv]/u.test(text.trim())
  )
}

/** Whether the words are a desk, a department or the like, and no person. */
export const isNobody = (text: string): boolean => nobody.test(text.trim()) || desk.test(text.trim())

/**
 * The people a by-line names, with their places in it. Empty where it names none.
 *
 * `loose`: take names without “By” before them (the words come from an element or a field that is a by-line).
 */
export function namesIn(line: string, { loose = false } = {}): NameAt[] {
  const intro = lead.exec(line)?.[0] ?? ''
  if (intro === '' && !loose) return []
  const names: NameAt[] = []
  // “By Ede Marrow on the fish quay”, “Reporting by Ilse Roan in Tern; editing by …”: what follows is where.
  const rest = line
    .slice(intro.length)
    .replace(/\s(?:in|on|at|from|near|aboard)\s\S.*?(?=(?:\s+(?:and|und)\s)|,|;|$)/gu, place =>
      ' '.repeat(place.length),
    )
    .replace(/[;.]\s*(?:editing|edited|reprint|additional)\b.*$/iu, '')
  let at = 0
  for (const piece of rest.split(/(\s*(?:,|;|\||·|•|&|\/|\s[–—-]\s|\s+(?:and|und|et|y|e|with|mit)\s+)\s*)/iu)) {
    const from = intro.length + at
    at += piece.length
    const text = piece.replace(/^\s*(?:by|von|par|por|di|and|with|dr\.|prof\.)\s+/iu, '')
    const start = from + (piece.length - text.length)
    const trimmedText = text.trim().replace(/[.,:]+$/u, '')
    if (trimmedText === '' || (names.length > 0 && role.test(trimmedText) && !isPersonName(trimmedText))) continue
    if (!isPersonName(trimmedText) || (names.length > 0 && role.test(trimmedText))) continue
    const lead2 = text.length - text.trimStart().length
    names.push({ name: trimmedText, start: start + lead2, end: start + lead2 + trimmedText.length })
    if (names.length === 12) break
  }
  return names
}

// With every “(reporting)” in it; without them it may have 140. A run of a million blanks would cost its square below.
const LONGEST_BYLINE = 400

/** Whether a whole line is a by-line: “By” and nothing but names and what they are. */
export function isByline(whole: string): boolean {
  if (whole.length > LONGEST_BYLINE) return false
  // “By Ana Varga (reporting) and Iven Marr (photography)”.
  const line = whole.replace(/\s*\((?:words|text|reporting|photos?|pictures|photography|video|illustrations?)\)/giu, '')
  const intro = lead.exec(line)?.[0]
  if (intro === undefined || line.length > 140 || /[.!?]["”]?$/u.test(line.replace(/\b\p{Lu}\.$/u, ''))) return false
  return namesIn(line).length > 0
}
