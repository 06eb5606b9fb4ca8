/**
 * The words an article chose for people, bodies, groups and events, where another could have been chosen.
 *
 * No word is good or bad here: a label is where it stands, what it is for, and whose it is. Whether accounts differ is seen when they
 * are laid side by side.
 */
import type { Label, LocalEntity, Mention } from '../../contracts/index.ts'
import { charactersOf, children, depOf, lemmaOf, type Parse, tagOf, tokenAt } from '../../language/english/index.ts'
import { atEnd, byPlace, type Span } from '../../text/index.ts'
import { innermostOf } from '../innermost.ts'
import { freeOf } from './things.ts'

export type Material = {
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly entities: readonly LocalEntity[]
  /** Who speaks where; the innermost counts. */
  readonly voices: readonly (Span & { readonly id: string })[]
  readonly quotations?: readonly Span[]
  readonly attributions?: readonly { readonly id: string; readonly content: readonly Span[] }[]
  readonly parse?: Parse | null
  /** Words for what is no person, body, group or event (`things.ts`). */
  readonly things?: readonly (Span & { readonly of: string; readonly lemma: string })[]
}

export function findLabels(material: Material): Label[] {
  const { text, mentions, voices, quotations = [], attributions = [], parse = null } = material
  const drafts: (Span & { of: string; lemma: string })[] = []
  const nameOf = new Map(material.entities.map(({ id, name }) => [id, name]))
  for (const mention of mentions) {
    if (mention.form === 'nominal') {
      const at = withoutArticle(text, mention)
      if (at !== null) drafts.push({ ...at, of: mention.entity, lemma: lemmaAt(text, at, parse) })
    } else if (mention.form === 'name') {
      for (const at of epithetsBefore(text, mention, parse))
        if (!isOfName(text.slice(at.start, at.end), nameOf.get(mention.entity)))
          drafts.push({ ...at, of: mention.entity, lemma: lemmaAt(text, at, parse) })
    }
  }
  const taken = new Set(drafts.map(({ start, end }) => `${start} ${end}`))
  for (const draft of rolesOf(text, material, parse)) if (!taken.has(`${draft.start} ${draft.end}`)) drafts.push(draft)
  const isFree = freeOf(drafts)
  drafts.push(...(material.things ?? []).filter(isFree))
  const quotationAt = innermostOf(quotations)
  const voiceAt = innermostOf(voices)
  const contentAt = innermostOf(
    attributions.flatMap(({ id, content }) => content.map(({ start, end }) => ({ start, end, id }))),
  )
  return drafts.sort(byPlace).map((draft, k) => {
    return {
      start: draft.start,
      end: draft.end,
      id: `l${k + 1}`,
      of: draft.of,
      voice: voiceAt(draft)?.id ?? voices[0]?.id ?? '',
      quoted: quotationAt(draft) !== null,
      lemma: draft.lemma,
      attribution: contentAt(draft)?.id ?? null,
    }
  })
}

/** “pro-Ana Varga troops”: “pro-Ana” is no word for her but the name itself, cut by its hyphen. */
function isOfName(epithet: string, name: string | undefined): boolean {
  const rest = /-(?<rest>\p{Lu}\p{L}+)$/u.exec(epithet)?.groups?.['rest']
  return rest !== undefined && name !== undefined && name.split(' ').includes(rest)
}

const ARTICLE =
  /^(?:the|an?|this|that|these|those|his|her|their|its|our|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{L}+)?|dozens? of|hundreds? of|thousands? of|a dozen|a hundred|several|some|many|other|another|no|\d[\d,.]*)\s+/iu

function withoutArticle(text: string, { start, end }: Span): Span | null {
  const article = ARTICLE.exec(text.slice(start, end))?.[0].length ?? 0
  return start + article < end ? { start: start + article, end } : null
}

/** Roles that stand right before a name: “opposition leader Varga”. */
function rolesOf(text: string, { entities }: Material, parse: Parse | null): (Span & { of: string; lemma: string })[] {
  return entities.flatMap(({ id, roles }) =>
    roles.flatMap(role => {
      const at = withoutArticle(text, role)
      if (at === null) return []
      // What stands before the role belongs to the wording: “self-proclaimed president”.
      const lead = epithets(text, at.start)
      const whole = lead.length > 0 ? { start: lead[0]?.start ?? at.start, end: at.end } : at
      return [{ ...whole, of: id, lemma: lemmaAt(text, whole, parse) }]
    }),
  )
}

// Adjectives that a writer puts before a name to take a distance or a side, by their make: “self-…”, “…-backed”, “pro-…”, “so-called”.
const EPITHET =
  /(?<word>(?:self|far|ultra|hard|pro|anti|quasi|neo)-\p{L}+|so-called|\p{L}+-(?:backed|sponsored|controlled|aligned|funded|installed|appointed|elected|wing|line|liner|allied)|democratically[\s-]elected|alleged|purported|disputed|contested|ousted|embattled|defiant|beleaguered|controversial|notorious|firebrand|populist|radical|moderate|extremist|authoritarian|autocratic|legitimate|illegitimate|unelected|disgraced|charismatic|fugitive|convicted|suspected|accused|would-be|breakaway|rogue|puppet|rebel|terrorist|interim|acting|caretaker|provisional|transitional|exiled|jailed|deposed|rightful)\s+$/iu

const ENDS_IN_EPITHET = atEnd(EPITHET)

const IS_VERB = /^(?:accused|suspected|convicted|ousted|disputed|contested|disgraced)$/iu
const BEFORE_EPITHET = /\b(?:the|an?|this|that|his|her|its|their|by|of|with|against|for|from)\s+$/iu

/** Wordings right before `at`, one by one, in the order of the text. */
function epithets(text: string, at: number): Span[] {
  const found: Span[] = []
  let start = at
  for (let k = 0; k < 3; k++) {
    const lead = text.slice(Math.max(0, start - 50), start)
    const match = ENDS_IN_EPITHET.test(lead) ? EPITHET.exec(lead) : null
    const word = match?.groups?.['word']
    if (match === null || word === undefined) break
    // “Varga accused Marr”, “voters ousted Marr”: a deed and no word for Marr, unless an article or a preposition stands before it.
    if (
      IS_VERB.test(word) &&
      !BEFORE_EPITHET.test(text.slice(Math.max(0, start - match[0].length - 12), start - match[0].length))
    )
      break
    const from = start - match[0].length
    found.unshift({ start: from, end: from + word.length })
    start = from
  }
  return found
}

function epithetsBefore(text: string, mention: Mention, parse: Parse | null): Span[] {
  const written = epithets(text, mention.start)
  if (written.length > 0 || parse === null || mention.kind === 'place' || mention.kind === 'group') return written
  // By the parse: any adjective that hangs on the name and stands before it.
  const head = tokenAt(parse, mention.end - 1)
  if (head >= parse.length) return []
  return children(parse, head)
    .filter(k => depOf(parse, k) === 'amod' && tagOf(parse, k).startsWith('JJ') && (parse.end[k] ?? 0) <= mention.start)
    .map(k => charactersOf(parse, { start: k, end: k + 1 }))
    .filter(
      ({ start, end }) =>
        /^\p{Ll}/u.test(text.slice(start, end)) &&
        !/^(?:former|late|current|then|incoming|outgoing|longtime|old|young|older|younger|elder|senior|junior|top|fellow|real|main|sole|key|respective|further|more|many|few|several|other|same|such|certain|particular|own|entire|whole|new|next|last|first|central|northern|southern|eastern|western)$/u.test(
          text.slice(start, end),
        ),
    )
}

/** Small letters, the last word in its dictionary form: “fighters” and “fighter” are one label. */
function lemmaAt(text: string, at: Span, parse: Parse | null): string {
  const words = text.slice(at.start, at.end).toLowerCase().split(/\s+/u)
  const last = words.at(-1) ?? ''
  if (parse !== null) {
    const i = tokenAt(parse, at.end - 1)
    const from = parse.start[i] ?? 0
    if (i < parse.length && parse.end[i] === at.end && from >= at.start) {
      // The parser may cut “walk-out” at its hyphen; the word stays whole.
      const stem = last.slice(0, Math.max(0, last.length - (at.end - from)))
      return [...words.slice(0, -1), stem + lemmaOf(parse, i).toLowerCase()].join(' ')
    }
  }
  return [...words.slice(0, -1), singular(last)].join(' ')
}

function singular(word: string): string {
  if (/(?:ss|us|is|police|series|news)$/u.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|x|ss)es$/u.test(word)) return word.slice(0, -2)
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`
  return word.endsWith('s') ? word.slice(0, -1) : word
}
