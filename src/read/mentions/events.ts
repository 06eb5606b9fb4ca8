/** What happened, under its nouns: “the uprising”, “a failed coup attempt”, “Friday’s clashes”. */
import { type Parse, posOf, tagOf, tokenAt } from '../../language/english/index.ts'
import { partitionPoint, type Span } from '../../text/index.ts'

export type EventNoun = Span & {
  /** Nouns of one family can be words for one event; within an article those of a family are taken for one, unless a year tells them apart. */
  readonly family: string
  readonly year: string | null
}

// Not a list of good and bad words: each row holds what different papers have called one and the same thing.
const FAMILIES: Readonly<Record<string, string>> = {
  power: 'coup putsch uprising revolt rebellion insurrection mutiny insurgency revolution overthrow takeover',
  protest: 'protest demonstration rally march riot unrest disturbance disorder clash sit-in rampage melee',
  labour: 'strike walkout walk-out stoppage lockout lock-out go-slow',
  removal: 'evacuation removal relocation resettlement displacement eviction expulsion deportation',
  attack: 'attack assault raid ambush shooting stabbing',
  killing: 'massacre killing slaughter execution murder assassination atrocity slaying',
  blast: 'explosion blast bombing',
  bombardment: 'shelling airstrike bombardment',
  war: 'war conflict hostilities fighting',
  invasion: 'invasion incursion intervention offensive occupation annexation liberation aggression',
  crackdown: 'crackdown repression suppression purge sweep roundup',
  accident: 'accident crash collision sinking derailment wreck shipwreck capsizing mishap pile-up',
  disaster: 'disaster catastrophe tragedy calamity horror',
  fire: 'fire blaze inferno',
  crisis: 'crisis standoff turmoil stalemate impasse chaos',
  affair: 'scandal affair controversy row dispute feud',
  deal: 'deal agreement accord pact truce ceasefire settlement treaty',
  ban: 'ban embargo blockade sanction boycott',
  reform: 'reform overhaul',
  vote: 'election referendum plebiscite runoff',
  inquiry: 'investigation probe inquiry inquest',
  interference: 'interference meddling collusion conspiracy',
  dismissal: 'dismissal firing sacking ouster',
}
const families = new Map(
  Object.entries(FAMILIES).flatMap(([family, nouns]) =>
    nouns.split(' ').map((noun): [string, string] => [noun, family]),
  ),
)

/** “clashes” is “clash”; `null` for a word that names no event. */
export function eventOf(word: string): { noun: string; family: string } | null {
  const small = word.toLowerCase()
  // “Foreign affairs” are no affair.
  if (small === 'affairs') return null
  for (const noun of [small, small.replace(/s$/u, ''), small.replace(/es$/u, ''), small.replace(/ies$/u, 'y')]) {
    const family = families.get(noun)
    if (family !== undefined) return { noun, family }
  }
  return null
}

// One noun, two things: with a weapon before it or a target behind it a strike is no strike of work, “in horror” is a feeling, and
// what is removed from office or from a list was not driven from its home.
const OTHERWISE: Readonly<
  Record<string, { readonly before?: RegExp; readonly behind?: RegExp; readonly with?: RegExp }>
> = {
  strike: {
    before:
      /\b(?:air|drone|missile|rocket|artillery|military|nuclear|naval|bombing|retaliatory|preventive|pre-?emptive|precision|targeted|deadly|first|second|lightning|hunger|counter|israeli|russian|american|u\.?s\.?)[\s-]+$/iu,
    behind: /^s?\s+(?:on|against|at|near|inside|that\s+killed)\s+(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)/iu,
  },
  horror: {
    behind: /^s|^\s+(?:of|that|at|when|film|movie|story|stories|novel)\b/iu,
    with: /(?:\bthe|\p{L}{4,})\s+$/iu,
    before: /\b(?:with|into|than|from|pure|sheer|absolute|utter|such|this|that|their)\s+$/iu,
  },
  removal: {
    before: /\b(?:snow|debris|rubble|waste|tumou?r|hair|mine|tariff)\s+$/iu,
    behind:
      /^\s+(?:from\s+(?:office|power|the\s+(?:list|post|bench|board|ballot))|as\b|proceedings?\b|of\s+(?:the\s+)?(?:statues?|monuments?|flags?|debris|rubble|snow|waste|mines?|tariffs?|sanctions?|restrictions?|barriers?|troops|weapons|president|minister|chief|judge|speaker)\b)/iu,
  },
}

function isOtherwise(text: string, at: Span, noun: string): boolean {
  const rule = OTHERWISE[noun]
  if (rule === undefined) return false
  const lead = text.slice(Math.max(0, at.start - 24), at.start)
  return (
    (rule.before?.test(lead) ?? false) ||
    (rule.behind?.test(text.slice(at.start + noun.length, at.end + 30)) ?? false) ||
    (rule.with !== undefined && !rule.with.test(lead))
  )
}

// What may stand between an article and the noun and belongs to the wording.
const MODIFIER =
  /^(?:failed|forced|forcible|mandatory|compulsory|precautionary|attempted|alleged|apparent|so-called|deadly|bloody|brutal|violent|peaceful|military|armed|popular|mass|street|anti-\p{L}+|pro-\p{L}+|\p{L}+-(?:backed|led|style|sponsored|related)|student|police|bomb|suicide|gun|knife|terror|terrorist|car|drug|trade|border|civil|labou?r|hunger|general|political|constitutional|economic|humanitarian|diplomatic|illegal|unlawful|unprovoked|special|ground|air|naval|peace|tax|hostage|ferry|train|plane|boat|\p{L}{3,}(?:ist|ous|ive|ful|less|ary|al|ic))$/iu

export function eventNounsIn(
  text: string,
  passages: readonly Span[],
  names: readonly Span[],
  parse: Parse | null,
): EventNoun[] {
  const found: EventNoun[] = []
  const isTaken = coveredBy(names)
  for (const passage of passages) {
    for (const match of text
      .slice(passage.start, passage.end)
      .matchAll(/(?<![\p{L}’'-])\p{L}[\p{L}-]{2,}(?![\p{L}’'-]*\p{L})/gu)) {
      const event = eventOf(match[0])
      if (event === null) continue
      const at = { start: passage.start + match.index, end: passage.start + match.index + match[0].length }
      if (isTaken(at.start) || !isNoun(text, parse, at) || isOtherwise(text, at, event.noun)) continue
      const start = from(text, passage, at.start, isTaken)
      const plot = /^\s+(?:attempt|bid|plot|plan|campaign)\b/u.exec(text.slice(at.end, at.end + 12))
      const lead = text.slice(Math.max(0, start - 12), start)
      found.push({
        start,
        end: at.end + (plot?.[0].length ?? 0),
        family: event.family,
        year: /\b(?<year>(?:1[89]|20)\d\d)\s+$/u.exec(lead)?.groups?.['year'] ?? null,
      })
    }
  }
  return found
}

/** Whether a span of a sorted list covers an offset. */
function coveredBy(spans: readonly Span[]): (offset: number) => boolean {
  return offset => (spans[partitionPoint(spans, ({ end }) => end <= offset)]?.start ?? Infinity) <= offset
}

function isNoun(text: string, parse: Parse | null, at: Span): boolean {
  const lead = text.slice(Math.max(0, at.start - 30), at.start)
  if (parse !== null) {
    const i = tokenAt(parse, at.start)
    if (i >= parse.length || posOf(parse, i) !== 'NOUN') return false
    const next = i + 1
    // “attack helicopters”, “riot police”: the noun before another is a kind of it.
    return !(
      next < parse.length &&
      tagOf(parse, next).startsWith('NN') &&
      parse.start[next] === at.end + 1 &&
      !/^(?:attempt|bid|plot|plan|campaign)/u.test(text.slice(at.end + 1))
    )
  }
  if (/\b(?:to|will|would|can|could|may|might|they|we|you|i|not)\s+$/iu.test(lead)) return false
  if (
    /^\s+(?:police|helicopters?|shield|gear|gun|squad|crew|truck|department|station|chief|alarm|engine|fighters?|minister|leaders?)\b/iu.test(
      text.slice(at.end, at.end + 16),
    )
  )
    return false
  // Without grammar an article, a possessive, an adjective or a preposition before it makes it a noun.
  return (
    /(?:\b(?:the|an?|this|that|these|those|its|his|her|their|our|of|in|during|after|before|since|from|against|by|with|no|any|some|of|two|three|several|deadly|failed|violent|new|another)|['’]s|\p{L}(?:al|ic|ive|ous|ed|ist|ary)|\d)\s+$/iu.test(
      lead,
    ) || text.slice(at.start, at.end).endsWith('s')
  )
}

function from(text: string, passage: Span, at: number, isTaken: (offset: number) => boolean): number {
  let start = at
  for (let k = 0; k < 3; k++) {
    const match = /(?<word>[\p{L}-]+)\s+$/u.exec(text.slice(Math.max(passage.start, start - 30), start))
    const word = match?.groups?.['word']
    if (match === null || word === undefined || !MODIFIER.test(word) || /^(?:several|official)$/iu.test(word)) break
    const next = start - match[0].length
    if (isTaken(next)) break
    start = next
  }
  return start
}
