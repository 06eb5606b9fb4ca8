import type { Quantity } from '../../contracts/index.ts'
import { fold, overlaps, type Span } from '../../text/index.ts'
import { wordsAt } from '../pile.ts'
import { lemmaOf, stopWords } from '../words/index.ts'
import { predicateOf, type Telling } from './tellings.ts'

/** A figure of a statement, with what makes it comparable. */
export type Figure = {
  readonly quantity: Quantity
  /** What happened to what is counted: `dead`, `injured`, or the verb's lemma. */
  readonly outcome: string
  /** What is counted: `people`, `soldier`, or the noun's lemma; `people` where an outcome for people stands alone. */
  readonly counted: string
  /** The statement is about this figure: it opens it, or counts a toll that is not said in passing. */
  readonly isPoint: boolean
  /** It stands in the subject: “some 400 dockers walked out”. */
  readonly isSubject: boolean
  readonly low: number
  readonly high: number
}

// One line an outcome: its name, then lemmas. General knowledge of how agencies write; the first word is the key.
const outcomes = groupsOf(`
dead die death kill slay fatality perish perished perishes toll corpse drown
injured injure wound hurt injury wounded casualty
missing miss unaccounted
arrested arrest detain detention custody jail apprehend
rescued rescue save
evacuated evacuate evacuation evacuee evacuees removal
displaced displace homeless flee
hospitalised hospitalize hospitalise hospital treat
released release free
infected infect infection
destroyed destroy demolish raze flatten
aboard board onboard
gathered gather demonstrate rally march protest assemble throng crowd turnout
`)

const counted = groupsOf(`
people person individual resident man inhabitant citizen victim villager local other life human
soldier troop serviceman military trooper
police officer policeman constable
protester demonstrator protestor marcher rioter
child kid minor boy girl
passenger traveller traveler
worker employee staff
house home dwelling
ship vessel boat
migrant refugee
`)

function groupsOf(lines: string): ReadonlyMap<string, string> {
  return new Map(
    lines
      .trim()
      .split('\n')
      .flatMap(line => {
        const words = line.split(' ')
        const [name = ''] = words
        return words.map((word): [string, string] => [word, name])
      }),
  )
}

// Outcomes that only people (and animals) meet: “30 were injured” counts people.
const ofPeople: ReadonlySet<string> = new Set([
  'dead',
  'injured',
  'missing',
  'arrested',
  'rescued',
  'evacuated',
  'displaced',
  'hospitalised',
  'infected',
  'aboard',
  'gathered',
])

/**
 * The figures of all statements, by the statement.
 *
 * “Three workers died” in one account and “four people have died” in another count one toll: who was there when it happened is called
 * worker, passenger, guest. Not where the account itself tells them from other people (“nine people, among them four workers”), and not
 * soldiers, police or children, of whom accounts keep a count of their own.
 */
export function figuresOfAll(tellings: readonly Telling[]): ReadonlyMap<string, readonly Figure[]> {
  const all = tellings.map(telling => ({ telling, own: figuresOf(telling) }))
  const classes = new Map<string, Set<string>>()
  for (const { telling, own } of all) {
    for (const { outcome, counted } of own) {
      const key = `${telling.paper.id} ${outcome}`
      classes.set(key, (classes.get(key) ?? new Set()).add(counted))
    }
  }
  return new Map(
    all.map(({ telling, own }) => [
      telling.id,
      own.map(figure =>
        tolls.has(figure.outcome) &&
        present.has(figure.counted) &&
        classes.get(`${telling.paper.id} ${figure.outcome}`)?.size === 1
          ? { ...figure, counted: 'people' }
          : figure,
      ),
    ]),
  )
}

const tolls: ReadonlySet<string> = new Set(['dead', 'injured', 'missing', 'hospitalised'])
// Heads of `counted`, and lemmas that are no head.
const present: ReadonlySet<string> = new Set(
  'worker passenger miner guest visitor spectator fan pilgrim patient inmate worshipper shopper tourist climber hiker'.split(
    ' ',
  ),
)

/**
 * The figures of a statement that can have rivals, in the order of the text: counts of something, with bounds.
 *
 * Shares, ages, sums and measures are left out unless the reader tells what they measure; a figure whose noun and verb are
 * both unknown says nothing that another could contradict.
 */
function figuresOf(telling: Telling): Figure[] {
  const { paper, statement, at } = telling
  const known = new Set(statement.quantities)
  return (
    paper.reading.quantities
      .filter(quantity => (known.has(quantity.id) || overlaps(quantity, at)) && overlaps(quantity, at))
      .filter(({ kind }) => kind === undefined || kind === 'count' || kind === 'money')
      // “12, not 21”: nobody says 21.
      .filter(({ denied }) => denied !== true)
      .flatMap(quantity => {
        const figure = figureOf(telling, quantity)
        return figure ? [figure] : []
      })
  )
}

function figureOf(telling: Telling, quantity: Quantity): Figure | null {
  if (isPart(telling, quantity) || isAge(telling, quantity) || isMeasure(telling, quantity)) return null
  const bounds = boundsOf(quantity)
  if (!bounds) return null
  const noun = nounOf(telling, quantity)
  const outcome = outcomeOf(telling, quantity, noun)
  if (outcome === null) return null
  const isOutcomeNoun = noun !== null && outcomes.get(noun) === outcome
  // “No deaths had been reported” counts; “none were hurt, thank God” is said of whoever the speaker means.
  if (bounds.high === 0 && noun === null) return null
  const what =
    // A crowd is counted as people, whoever the account says they are.
    outcome === 'gathered' || noun === 'body'
      ? 'people'
      : noun === null || isOutcomeNoun
        ? ofPeople.has(outcome)
          ? 'people'
          : null
        : (memberIn(telling, quantity) ?? counted.get(noun) ?? noun)
  return what === null
    ? null
    : {
        quantity,
        outcome,
        counted: what,
        isPoint: isPoint(telling, quantity, outcome),
        isSubject: telling.statement.subject !== null && overlaps(quantity, telling.statement.subject),
        ...bounds,
      }
}

// “Thirty people were injured”, “a storm killed 14 people”: so many words into the statement, or a toll.
const POINT = 4

function isPoint({ paper, at }: Telling, quantity: Quantity, outcome: string): boolean {
  const before = paper.text.slice(at.start, Math.max(at.start, quantity.start)).match(/\p{L}+/gu)?.length ?? 0
  return before < POINT || quantity.kind === 'money' || (ofPeople.has(outcome) && outcome !== 'aboard')
}

/** “Two of the injured”: a part of a figure that stands elsewhere. */
const isPart = ({ paper }: Telling, { start, end, partOf }: Quantity): boolean =>
  (partOf ?? null) !== null ||
  // “Two women and one man”: neither is the whole.
  /\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\p{N}+)\s+\p{L}+,?\s+and\s+$/iu.test(
    paper.text.slice(Math.max(0, start - 40), start),
  ) ||
  /^\s+\p{L}+(?:,|,?\s+and)\s+(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\p{N}+)\s+\p{L}+\s+(?!were|was|have|had)/iu.test(
    paper.text.slice(end, end + 60),
  ) ||
  /^\s+of\s+(?:(?:the|them|those|these|his|her|its|their|whom|which)\b|\p{Lu}\p{L}*[’']s\b)/u.test(
    paper.text.slice(end, end + 30),
  )

/** “A woman of 71”. */
const isAge = ({ paper }: Telling, { start }: Quantity): boolean =>
  /\b(?:man|woman|boy|girl|child|person|aged?)\s+(?:of\s+|as\s+)?$/iu.test(
    paper.text.slice(Math.max(0, start - 14), start),
  )

/** “A four-door car”, “the 529-strong group”, “135 pounds”: a measure of a thing. */
const isMeasure = ({ paper }: Telling, { end }: Quantity): boolean =>
  /^\s?-\s?\p{L}|^\s(?:pounds?|feet|foot|inch(?:es)?|miles?|kilomet(?:er|re)s?|met(?:er|re)s?|percent|years?|months?|weeks?|days?|hours?|minutes?)\b/iu.test(
    paper.text.slice(end, end + 14),
  )

// What “about” allows: within a tenth (claims-notes: “about 100” and “95” are no rivals).
const ABOUT = 0.1

export function boundsOf({ value, low, high, modifier }: Quantity): { low: number; high: number } | null {
  if (modifier === 'at-least')
    return (value ?? low) === null ? null : { low: value ?? low ?? 0, high: high ?? Number.POSITIVE_INFINITY }
  if (modifier === 'at-most') return (value ?? high) === null ? null : { low: low ?? 0, high: value ?? high ?? 0 }
  if (modifier === 'about' && value !== null)
    return { low: low ?? value * (1 - ABOUT), high: high ?? value * (1 + ABOUT) }
  if (value !== null) return { low: low ?? value, high: high ?? value }
  return low === null && high === null ? null : { low: low ?? 0, high: high ?? Number.POSITIVE_INFINITY }
}

/** “Military men” are soldiers, “opposition supporters” are no mere people: a word of a class stands before a general head. */
function memberIn({ paper }: Telling, { counted: at }: Quantity): string | null {
  if (!at) return null
  for (const [word] of wordsAt(paper, at).matchAll(/\p{L}+/gu)) {
    const kind = counted.get(lemmaOf(fold(word)))
    if (kind !== undefined && kind !== 'people') return kind
  }
  return null
}

/** The head noun of what is counted: the last word before a preposition, a comma or a relative word. */
function nounOf({ paper }: Telling, quantity: Quantity): string | null {
  if (!quantity.counted) return null
  const phrase = wordsAt(paper, quantity.counted)
    .slice(overlaps(quantity, quantity.counted) ? Math.max(0, quantity.end - quantity.counted.start) : 0)
    .split(/,|;|\b(?:of|in|from|at|on|for|with|who|which|that|were|was|are|is|had|have|by|and|or|as|to)\b/iu)
  const head = (phrase.find(part => /\p{L}/u.test(part)) ?? '').trim().split(/\s+/u).at(-1) ?? ''
  const lemma = lemmaOf(fold(head).replace(/[^\p{L}'-]/gu, ''))
  // “Left four dead and 12 wounded”: the dead before the figure are another’s.
  return lemma === '' || (quantity.counted.end <= quantity.start && outcomes.has(lemma)) ? null : lemma
}

/**
 * What happened to the counted.
 *
 * The noun itself tells (“14 deaths”), or the verb that the reader found for it (“14 people drowned”), or a word beside it (“left four
 * people dead”, “the deaths of 38 people”). Where the verb is one that only carries a figure (“the toll stood at 24”), or none is known,
 * the nearest outcome of the clause. Any other verb is the outcome: “683 men were sentenced to death” counts the sentenced, not the dead.
 */
function outcomeOf(telling: Telling, quantity: Quantity, noun: string | null): string | null {
  const own = noun === null ? undefined : outcomes.get(noun)
  if (own !== undefined) return own
  const event = quantity.event ? lemmaOf(fold(wordsAt(telling.paper, quantity.event))) : null
  const known = event === null ? undefined : outcomes.get(event)
  if (known !== undefined) return known
  const beside = outcomeBeside(telling, quantity)
  if (beside !== null) return beside
  const after = telling.paper.text.slice(quantity.end, telling.at.end)
  if (fromTheirHomes.test(after)) return 'evacuated'
  if (theirLives.test(after) || (noun === 'body' && wereFound.test(after))) return 'dead'
  if (event !== null && !carriers.has(event) && !stopWords.has(event)) return event
  const found = nearestOutcome(telling, clauseAround(telling, quantity), quantity)
  if (found !== null) return found
  const verb = event !== null && !stopWords.has(event) ? event : predicateOf(telling)
  return verb === '' || stopWords.has(verb) || verb.startsWith('#') ? null : verb
}

// Verbs that bring a figure and tell nothing of what is counted.
const carriers: ReadonlySet<string> = new Set(
  'be have leave stand reach rise climb put bring grow fall number total count exceed top remain say report confirm include'.split(
    ' ',
  ),
)

const word = '[\\p{L}-]+'
const afterCounted = new RegExp(
  `^(?:\\s+${word}){0,2}?\\s+(?<word>dead|injured|wounded|hurt|missing|homeless|aboard)\\b`,
  'iu',
)
const beforeFigure = new RegExp(
  `(?<word>deaths?|killings?|injur(?:y|ies)|arrests?|rescues?|evacuations?|removals?|detentions?) of (?:${word} ){0,2}$`,
  'iu',
)

// “4,200 people were told to leave their homes”, “some 4,000 were taken to safety”. Who lost them is displaced: “left without their homes”
// does not match, nor does “left their homes to the sea”.
const fromTheirHomes =
  /^(?:\s+[\p{L}’'-]+){0,8}?\s+(?:(?:(?:told|ordered|asked|advised|forced|made|had) to (?:leave|quit|vacate|get out of)|left|quit|abandoned|(?:forced|driven|moved|taken|ordered|brought) (?:out of|from)) (?:their|the) (?:homes?|houses?|dwellings?)\b(?! to\b)|(?:taken|brought|moved|led|flown|carried) (?:to safety|to higher ground|out of danger)\b)/iu

// “Four people lost their lives”, not “risked their lives”; “four bodies have been found”, not “four bodies oversee the port”.
const theirLives =
  /^(?:\s+[\p{L}’'-]+){0,8}?\s+(?:lost|lose|losing|paid with) (?:their|his|her) (?:own )?li(?:fe|ves)\b/iu
const wereFound =
  /^\s+bod(?:y|ies)\s+(?:\p{L}+\s+){0,3}?(?:found|recovered|retrieved|discovered|pulled|dug|brought)\b/iu

/** “Left four people dead”, “with 212 people on board”; “the death of those 38 people”. */
function outcomeBeside({ paper, at }: Telling, quantity: Quantity): string | null {
  const end = Math.max(quantity.end, quantity.counted?.end ?? 0)
  const right = paper.text.slice(quantity.end, at.end)
  const after =
    afterCounted.exec(right)?.groups?.['word'] ?? afterCounted.exec(paper.text.slice(end, at.end))?.groups?.['word']
  const before = beforeFigure.exec(paper.text.slice(at.start, quantity.start))?.groups?.['word']
  const place = paper.text.slice(end, at.end)
  const found =
    after ??
    before ??
    (/^\s+on board\b/iu.test(place)
      ? 'aboard'
      : /^\s+(?:on|in) the (?:\p{L}+ )?(?:square|streets?|plaza)\b/iu.test(place)
        ? 'crowd'
        : undefined)
  return found === undefined ? null : (outcomes.get(lemmaOf(fold(found))) ?? null)
}

/** The part of the statement around the number that no comma, semicolon, “and” or other number parts from it. */
function clauseAround({ paper, at }: Telling, quantity: Span): Span {
  const left = paper.text.slice(at.start, quantity.start)
  const right = paper.text.slice(quantity.end, at.end)
  const before = [...left.matchAll(borders)].at(-1)
  const after = right.search(borders)
  return {
    start: before ? at.start + before.index + before[0].length : at.start,
    end: after < 0 ? at.end : quantity.end + after,
  }
}

const borders = /[;:,]|\b(?:and|but|while)\b|\p{N}+/giu

// A word for what befell people that stands before another noun names that: “death sentence”, “arrest warrant”, “rescue workers”.
const compound =
  /^[\s-]+(?:sentences?|penalt(?:y|ies)|row|threats?|squads?|certificates?|warrants?|workers?|teams?|services?|efforts?|operations?|boats?|crews?|helicopters?|spree)\b/iu

function nearestOutcome({ paper }: Telling, clause: Span, quantity: Span): string | null {
  let best: string | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const match of paper.text.slice(clause.start, clause.end).matchAll(/\p{L}+/gu)) {
    const outcome = outcomes.get(lemmaOf(fold(match[0])))
    const start = clause.start + match.index
    const end = start + match[0].length
    if (outcome === undefined || compound.test(paper.text.slice(end, clause.end))) continue
    // A word on the left counts double the distance: the verb mostly follows what is counted.
    const away = start >= quantity.end ? start - quantity.end : (quantity.start - end) * 2
    if (away < distance) {
      best = outcome
      distance = away
    }
  }
  return best
}

/** Whether both may be true of one moment and one place. */
export const areCompatible = (a: Figure, b: Figure): boolean => a.low <= b.high && b.low <= a.high

/** “Thirty” and “about thirty” are one answer; “at least thirty” is another. */
export const isSameFigure = (a: Figure, b: Figure): boolean =>
  (a.low === b.low && a.high === b.high) ||
  (isPointValue(a) && isPointValue(b) && a.quantity.value === b.quantity.value)

const isPointValue = ({ quantity }: Figure): boolean =>
  quantity.value !== null && (quantity.modifier === 'exact' || quantity.modifier === 'about')

/** What is counted, for an index: figures with other keys are never rivals. */
export const figureKey = ({ outcome, counted: what }: Figure): string => `${outcome} ${what}`

/** Whether the outcome is one that accounts count: the dead, the injured, the missing. */
export const isToll = ({ outcome }: Figure): boolean => ofPeople.has(outcome)

/** Whether a lemma names what befell people (“dead”), or people and things that are counted (“passenger”). */
export const isOutcomeWord = (lemma: string): boolean => outcomes.has(lemma)
export const isCountedWord = (lemma: string): boolean => counted.has(lemma)
