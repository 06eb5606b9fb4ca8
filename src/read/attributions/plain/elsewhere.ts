/**
 * Fixed turns of other languages: „Nach Angaben der Polizei“, « Selon la police », « …, a-t-elle ajouté », «По словам мэра»,
 * and a clause with its tag behind a comma and no marks: …, dijo el lunes la portavoz del puerto.
 *
 * Knows no grammar: where what stands there is no short phrase there is no answer.
 */
import type { Span } from '../../../text/index.ts'
import type { Lexicon } from './lexicon.ts'
import { type Found, foundBy, isComma, isStop, type PlainRule, stretchOf, words } from './rule.ts'
import type { Stretch, Token } from './stretch.ts'

// A guess: no marked text of these languages was at hand.
const CONFIDENCE = 0.7

const accordings =
  'nach angaben|nach worten|laut|selon|d’après|según|de acuerdo con|secondo|de acordo com|volgens|według|zdaniem|по словам|по данным|по информации|за словами|за даними|за інформацією'
    .split('|')
    .map(turn => turn.split(' '))
const dayWords =
  /^(?:am|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|hier|ayer|gestern|heute|в|во|у|вчера|вчора|сегодня|сьогодні|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|понеділок|вівторок|середу|четвер|п['’]ятницю|суботу|неділю)$/u
const conjunctions = /^(?:dass|daß|que|qu’|что|що|che|dat|że|ob|si|et|y|und|и|і|a)$/u
const sparePronouns = /^(?:a|ont)-t-(?:il|elle|ils|elles|on)$/u

export const elsewhere: PlainRule = {
  name: 'elsewhere',
  examples: [
    {
      language: 'fr',
      text: 'Selon la police, trois personnes ont été blessées.',
      finds: ['la police | Selon | trois personnes ont été blessées'],
    },
    {
      language: 'de',
      text: 'Nach Angaben der Polizei wurden drei Menschen verletzt.',
      finds: ['der Polizei | Nach Angaben | wurden drei Menschen verletzt'],
    },
    {
      language: 'ru',
      text: 'По словам полиции, пострадали три человека.',
      finds: ['полиции | По словам | пострадали три человека'],
    },
    {
      language: 'fr',
      text: '« Nous n’avons pas le choix », a-t-elle ajouté.',
      finds: ['elle | ajouté | « Nous n’avons pas le choix »'],
    },
    {
      language: 'es',
      text: 'El puerto seguirá cerrado hasta el viernes, dijo el lunes la portavoz del puerto.',
      finds: ['la portavoz del puerto | dijo | El puerto seguirá cerrado hasta el viernes'],
    },
    { language: 'fr', text: 'Selon le vent et la mer, tout change vite, ou non.', finds: [] },
    { language: 'fr', text: 'Charles Vosse, a déclaré que le port fermerait.', finds: [] },
    { language: 'es', text: 'El puerto seguirá cerrado, dijo que no.', finds: [] },
  ],
  match(stretch, lexicon) {
    if (lexicon.language === 'en') return []
    return [...accordingTo(stretch), ...pronounTags(stretch, lexicon), ...bareTags(stretch, lexicon)]
  },
}

const found = (source: Span, cue: Span, content: Span): Found =>
  foundBy(elsewhere.name, CONFIDENCE, { source, cue, content: [content] })

function accordingTo({ tokens }: Stretch): Found[] {
  const lower = (k: number): string => (tokens[k]?.lower ?? '').replace(/'/gu, '’')
  const out: Found[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (i > 0 && !isComma(tokens[i - 1])) continue
    const turn = accordings.find(words => words.every((word, n) => lower(i + n) === word))
    const [first, last] = [tokens[i], tokens[i + (turn?.length ?? 1) - 1]]
    if (!turn || !first || !last) continue
    const from = i + turn.length
    const to = phraseEnd(tokens, from, turn[0] === 'nach' || turn[0] === 'laut')
    const source = to < from ? null : stretchOf(tokens, from, to)
    const leads = i === 0
    if (!leads && tokens[to + 1] && !isStop(tokens[to + 1])) continue
    const content = leads ? stretchOf(tokens, to + 1, tokens.length - 1) : stretchOf(tokens, 0, i - 1)
    const size = leads ? words(tokens, to + 1, tokens.length - 1) : words(tokens, 0, i - 1)
    if (source && content && size > 2) out.push(found(source, { start: first.start, end: last.end }, content))
  }
  return out
}

/** As far as a comma or the end; in German, where none is, as far as the noun. Before its start where no short phrase stands. */
function phraseEnd(tokens: readonly Token[], from: number, isGerman: boolean): number {
  let named = false
  for (let k = from; k < tokens.length && k < from + 9; k++) {
    const token = tokens[k]
    if (!token || isComma(token) || isStop(token)) return k - 1
    if (token.kind !== 'word' || conjunctions.test(token.lower)) return -1
    const isNoun = /^\p{Lu}/u.test(token.text)
    if (isGerman && named && !isNoun && !/^(?:der|des|von|vom|für|in)$/u.test(token.lower)) return k - 1
    named ||= isNoun
  }
  return tokens.length - from <= 9 ? tokens.length - 1 : -1
}

/** « …, a-t-elle ajouté » */
function pronounTags({ tokens }: Stretch, lexicon: Lexicon): Found[] {
  return tokens.flatMap((token, i): Found[] => {
    const cue = tokens[i + 1]
    let quote = i - 1
    while (isComma(tokens[quote])) quote--
    const said = tokens[quote]
    if (!sparePronouns.test(token.lower) || !cue || !lexicon.verbs.has(cue.lower) || said?.kind !== 'quote') return []
    const pronoun = token.text.split('-').at(-1) ?? ''
    return [found({ start: token.end - pronoun.length, end: token.end }, cue, { start: said.start, end: said.end })]
  })
}

/** A clause, a comma, a verb of saying, and who says it to the end: no “that”, and nothing between but a day. */
function bareTags({ tokens }: Stretch, lexicon: Lexicon): Found[] {
  return tokens.flatMap((cue, i): Found[] => {
    const verb = lexicon.verbs.get(cue.lower)
    // English has its own rule, and its words stand among those of an unknown language.
    if (!verb || verb.frames !== 'qt' || cue.text !== cue.lower || i < 4) return []
    const opens = /^(?:a|ont|hat|haben|ha|han)$/u.test(tokens[i - 1]?.lower ?? '') ? i - 2 : i - 1
    if (
      !isComma(tokens[opens]) ||
      words(tokens, 0, opens - 1) < 4 ||
      tokens.slice(0, opens).some(t => t.kind === 'quote')
    )
      return []
    let from = i + 1
    while (
      dayWords.test(tokens[from]?.lower ?? '') ||
      (tokens[from]?.lower === 'el' && dayWords.test(tokens[from + 1]?.lower ?? ''))
    )
      from++
    let to = from
    const goesOn = (k: number): boolean => {
      const token = tokens[k]
      return token?.kind === 'word' && !conjunctions.test(token.lower) && !dayWords.test(token.lower)
    }
    while (to < from + 9 && goesOn(to)) to++
    // “…, sagte die Sprecherin am Montag.”
    let end = to
    while (dayWords.test(tokens[end]?.lower ?? '')) end++
    const behind = tokens[end]
    const source = to > from && (!behind || isComma(behind) || isStop(behind)) ? stretchOf(tokens, from, to - 1) : null
    const content = stretchOf(tokens, 0, opens - 1)
    return source && content ? [found(source, cue, content)] : []
  })
}

/**
 * A tag inside the marks, as Russian papers print it: «У нас нет выбора, — сказала Берг. — Кран небезопасен».
 *
 * `null` where the quotation holds none.
 */
export function tagInside(text: string, quote: Span, lexicon: Lexicon): Found | null {
  if (lexicon.language === 'en') return null
  const inside = text.slice(quote.start, quote.end)
  const match =
    /[,!?…]\s+[—–]\s+(?<cue>\p{Ll}+)\s+(?<source>\p{L}[\p{L}\s’'-]{1,60}?)(?:[.,]\s+[—–]\s+|[.]?[»”"]?$)/u.exec(inside)
  const { cue, source } = match?.groups ?? {}
  if (!match || cue === undefined || source === undefined || !lexicon.verbs.has(cue)) return null
  const at = quote.start + match.index
  const cueAt = text.indexOf(cue, at)
  const sourceAt = text.indexOf(source, cueAt + cue.length)
  const rest = { start: at + match[0].length, end: quote.end }
  return {
    ...found(
      { start: sourceAt, end: sourceAt + source.length },
      { start: cueAt, end: cueAt + cue.length },
      { start: quote.start, end: at },
    ),
    content: [{ start: quote.start, end: at }, ...(rest.end - rest.start > 3 ? [rest] : [])],
  }
}
