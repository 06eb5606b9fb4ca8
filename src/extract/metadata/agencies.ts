/**
 * News agencies: the names under which papers credit them, and patterns of one or several.
 */
// Agencies by the names under which papers credit them; longest first, as the pattern tries them in order.
const agencies: readonly (readonly [name: string, forms: string])[] = [
  ['AP', '(?:The )?Associated Press|A\\.?P\\.?'],
  ['Reuters', '(?:Thomson )?Reuters|REUTERS'],
  ['AFP', 'Agence[ -]France[ -]Presse|AFP'],
  ['UPI', 'United Press International|UPI'],
  ['dpa', 'Deutsche Presse-Agentur|dpa|DPA'],
  ['EFE', '(?:Agencia )?EFE'],
  ['ANSA', 'ANSA'],
  ['TASS', 'ITAR-TASS|TASS'],
  ['RIA Novosti', 'RIA Novosti'],
  ['Interfax', 'Interfax'],
  ['Xinhua', 'Xinhua(?: News Agency)?'],
  ['PTI', 'Press Trust of India|PTI'],
  ['ANI', 'Asian News International|ANI'],
  ['IANS', 'IANS'],
  ['Kyodo', 'Kyodo(?: News)?'],
  ['Yonhap', 'Yonhap(?: News Agency)?'],
  ['Anadolu', 'Anadolu(?: Agency)?'],
  ['PA', 'PA Media|Press Association'],
  ['Canadian Press', '(?:The )?Canadian Press'],
  ['Bloomberg', 'Bloomberg(?: News)?'],
  ['CNN', 'CNN(?: Wire| Newsource)?'],
  ['APA', 'APA'],
  ['sid', 'sid|SID'],
  ['epd', 'epd'],
  ['KNA', 'KNA'],
  ['Belga', 'Belga'],
  ['ANP', 'ANP'],
  ['Notimex', 'Notimex'],
  ['Europa Press', 'Europa Press'],
  ['Lusa', 'Lusa'],
  ['PAP', 'PAP'],
  ['Tribune News Service', 'Tribune News Service|TNS'],
  ['New York Times News Service', 'New York Times News Service|NYT News Service'],
]
// Any other agency that says it is one: “Tern News Agency”.
const titled = "(?:[\\p{Lu}][\\p{L}.'’-]+ ){1,3}(?:News|Press|Wire)(?: (?:Agency|Service|Wire))"
/** A pattern of every agency that is known by its name, or calls itself one. */
export const anyAgency = `${agencies.map(([, forms]) => forms).join('|')}|${titled}`
// In a dateline or behind “with reporting by” nothing else can stand: any sign of capitals is an agency's there.
const sign = `${anyAgency}|[A-Z]{2,5}`
/** The name under which an agency is kept, by any form of it: “The Associated Press” is AP. `null` for what is no agency that we know. */
export const agencyNamed = (text: string): string | null =>
  agencies.find(([, forms]) => new RegExp(`^(?:${forms})$`, 'u').test(text))?.[0] ?? null
export const nameOf = (text: string): string => agencyNamed(text) ?? text

export const signs = `(?:${sign})(?:(?:\\s*[/,&]\\s*|,? and )(?:${sign}))*`
export const list = `(?:${anyAgency})(?:(?:\\s*[/,&]\\s*|,? and | und |, )(?:${anyAgency}|[\\p{Lu}][\\p{L}.]{1,20}(?: [\\p{Lu}][\\p{L}.]{1,20}){0,2}))*`
const names = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sign})(?![\\p{L}\\p{N}])`, 'gu')

/** Every agency that is named in the words, with its places in them. */
export const agenciesIn = (words: string): { start: number; end: number; agency: string }[] =>
  [...words.matchAll(names)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    agency: nameOf(name),
  }))
