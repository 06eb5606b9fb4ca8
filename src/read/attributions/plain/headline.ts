/**
 * Headlines that name who says it.
 *
 *     Mayor: no crane will move             ‘We had no choice’: harbour chief defends closure
 *     Marr on the bridge: ‘Never’           Two killed in mill fire: police
 *     Marr to council: ‘Build it now’       Crane to be sold – mayor.  Crane unsafe, report finds
 *
 * A line by itself may be a headline of another article, or “Chair: Ida Orlo”: there it must tell something.
 */
import { isSection } from '../../sections.ts'
import { isTopic, speaksInHeadlines } from './headline-words.ts'
import { isCapital } from './noun-phrase.ts'
import { foundBy, isComma, isDash, type PlainRule, stretchOf, words } from './rule.ts'
import { canSpeak, sourceKindOf } from './source-kind.ts'
import type { Stretch, Token } from './stretch.ts'

export const headline: PlainRule = {
  name: 'headline',
  examples: [
    {
      text: 'Mayor: no crane will move before winter',
      kind: 'heading',
      finds: ['Mayor | : | no crane will move before winter'],
    },
    { text: 'Marr: Crane was “never safe”', kind: 'heading', finds: ['Marr | : | Crane was “never safe”'] },
    {
      text: 'Harbour chief: ‘Nobody saw it move’',
      kind: 'heading',
      finds: ['Harbour chief | : | ‘Nobody saw it move’'],
    },
    // Short ones deny, count, or are nothing but words in quotation marks.
    { text: 'Minister: no bridge', kind: 'heading', finds: ['Minister | : | no bridge'] },
    { text: 'Police: two dead', kind: 'heading', finds: ['Police | : | two dead'] },
    { text: 'Marr: ‘Never’', kind: 'heading', finds: ['Marr | : | ‘Never’'] },
    { text: 'Marr: ‘Heron’', kind: 'heading', finds: [] },
    { text: 'Mayor: a portrait', kind: 'heading', finds: [] },
    // What about, and to whom.
    { text: 'Marr on bridge: ‘Never’', kind: 'heading', finds: ['Marr | : | ‘Never’'] },
    { text: 'Mayor on why the ferry sank: ‘Nobody looked’', kind: 'heading', finds: ['Mayor | : | ‘Nobody looked’'] },
    { text: 'Bridge on the brink: ‘It will fall’', kind: 'heading', finds: [] },
    {
      text: 'Marr to council: ‘Build the bridge now’',
      kind: 'heading',
      finds: ['Marr | : | ‘Build the bridge now’'],
    },
    { text: 'Mayor to dockers: Go back to work', kind: 'heading', finds: ['Mayor | : | Go back to work'] },
    { text: 'Union to strike: what you need to know', kind: 'heading', finds: [] },
    { text: 'Road to ministers: who travels it', kind: 'heading', finds: [] },
    {
      text: '‘We had no choice’: harbour chief defends closure',
      kind: 'heading',
      finds: ['harbour chief | : | ‘We had no choice’'],
    },
    {
      text: '‘It was like thunder’: survivors tell of mill fire',
      kind: 'heading',
      finds: ['survivors | : | ‘It was like thunder’'],
    },
    { text: 'Two killed in mill fire: police', kind: 'heading', finds: ['police | : | Two killed in mill fire'] },
    { text: 'Ferry had too few boats: report', kind: 'heading', finds: ['report | : | Ferry had too few boats'] },
    { text: 'Bridge ‘will fall’: engineer', kind: 'heading', finds: ['engineer | : | Bridge ‘will fall’'] },
    { text: 'Mill dust rises with heat: study', kind: 'heading', finds: ['study | : | Mill dust rises with heat'] },
    { text: 'Deal close on quay pay: source', kind: 'heading', finds: ['source | : | Deal close on quay pay'] },
    { text: 'Sources: Marr to quit as mayor', kind: 'heading', finds: ['Sources | : | Marr to quit as mayor'] },
    { text: 'Sources: Tern Gazette, Orlo port office', kind: 'heading', finds: [] },
    { text: 'Storm over Tern: the report', kind: 'heading', finds: [] },
    { text: 'A life on the beat: police', kind: 'heading', finds: [] },
    { text: 'How the ferry was lost: report', kind: 'heading', finds: [] },
    { text: '“We had no choice” – Ode Marr', kind: 'heading', finds: ['Ode Marr | – | “We had no choice”'] },
    { text: 'Crane to be sold in May - mayor', kind: 'heading', finds: ['mayor | - | Crane to be sold in May'] },
    {
      text: 'Crane ‘unsafe for years’, report finds',
      kind: 'heading',
      finds: ['report | finds | Crane ‘unsafe for years’'],
    },
    {
      text: 'Ferry had no boats, coast guard chief says',
      kind: 'heading',
      finds: ['coast guard chief | says | Ferry had no boats'],
    },
    // Other languages write them so too.
    {
      text: 'Polizei: Zwei Tote bei Brand',
      kind: 'heading',
      language: 'de',
      finds: ['Polizei | : | Zwei Tote bei Brand'],
    },
    { text: 'Maire : « Jamais »', kind: 'heading', language: 'fr', finds: ['Maire | : | « Jamais »'] },
    {
      text: 'Мэр: моста не будет до весны',
      kind: 'heading',
      language: 'ru',
      finds: ['Мэр | : | моста не будет до весны'],
    },
    { text: 'Meinung: „Die Brücke muss gebaut werden“', kind: 'heading', language: 'de', finds: [] },
    { text: 'Fußball: Tern schlägt Orlo', kind: 'heading', language: 'de', finds: [] },
    // In a list.
    {
      text: 'Police: Two were killed in mill fire',
      kind: 'list-item',
      finds: ['Police | : | Two were killed in mill fire'],
    },
    { text: 'Chair: Ida Orlo of the Tern Harbour Union', kind: 'list-item', finds: [] },
    { text: 'Director: Ida Orlo, two terms', kind: 'list-item', finds: [] },
    { text: '• Minister: no bridge', kind: 'list-item', finds: [] },
    { text: '• Harbour chief: ‘Nobody saw it’', kind: 'list-item', finds: ['Harbour chief | : | ‘Nobody saw it’'] },
    { text: 'Report: four pages and a summary', kind: 'list-item', finds: [] },
    // A section, a subject, an outlet's name, a place: nobody who says it.
    { text: 'Football: Tern beat Orlo', kind: 'heading', finds: [] },
    { text: 'Opinion: “The harbour needs a bridge”', kind: 'heading', finds: [] },
    { text: 'Video: Crane falls into the harbour', kind: 'heading', finds: [] },
    { text: 'Mill Fire: ‘We lost everything’', kind: 'heading', finds: [] },
    { text: 'Ferry sinking: what we know', kind: 'heading', finds: [] },
    { text: 'Crane to be sold in May – The Tern Gazette', kind: 'heading', finds: [] },
    { text: 'Ferry sinks off Tern – three missing', kind: 'heading', finds: [] },
    { text: 'Mayor: no crane will move before winter.', finds: [] },
  ],
  match(stretch) {
    const isHeading = stretch.kind === 'heading'
    const tokens = stretch.tokens.slice(
      Math.max(
        0,
        stretch.tokens.findIndex(t => t.kind !== 'mark'),
      ),
    )
    if (!isHeading && !isLine(stretch, tokens)) return []
    const draft =
      behindComma(tokens) ?? beforeColon(tokens) ?? behindColon(tokens) ?? speakerLast(tokens) ?? behindDash(tokens)
    if (!draft) return []
    const { from, to, cue } = draft
    const [first, last, mark] = [tokens[from], tokens[to], tokens[cue]]
    const content = stretchOf(tokens, draft.said[0], draft.said[1])
    if (!first || !last || !mark || !content) return []
    if (!isHeading && !hasPredicate(tokens, draft.said[0], draft.said[1])) return []
    const source = { start: first.start, end: last.end }
    return [foundBy(headline.name, 0.7, { source, cue: mark, content: [content] })]
  },
}

// A headline of fifteen words is a long one.
const LONGEST = 20

/** A line by itself, with no stop at its end: as a page lists what else it has. */
const isLine = (stretch: Stretch, tokens: readonly Token[]): boolean =>
  (stretch.kind === 'list-item' || stretch.kind === 'paragraph') &&
  stretch.depth === 0 &&
  stretch.first &&
  stretch.last &&
  tokens.length <= LONGEST &&
  !/^[.!?…;:]$/u.test(tokens.at(-1)?.text ?? '') &&
  !/[.!?…]$/u.test(tokens.at(-1)?.quoted ?? '')

/** All by index of token, ends included. */
type Draft = {
  readonly from: number
  readonly to: number
  readonly cue: number
  readonly said: readonly [number, number]
}

/** Mayor: no crane will move. Marr on the bridge: ‘Never’. Marr to council: build it. */
function beforeColon(tokens: readonly Token[]): Draft | null {
  const colon = tokens.findIndex(t => t.text === ':')
  if (colon < 1 || colon > 16 || isSection(phrase(tokens, 0, colon - 1))) return null
  const said: Draft['said'] = [colon + 1, tokens.length - 1]
  const isQuoted = tokens.slice(colon + 1).some(t => t.kind === 'quote' && t.words > 1)
  const isAllQuoted =
    tokens[colon + 1]?.kind === 'quote' &&
    tokens.slice(colon + 2).every(t => t.kind === 'mark') &&
    isAnswer(tokens[colon + 1])
  const count = words(tokens, colon + 1, said[1])
  const draft = (to: number): Draft => ({ from: 0, to, cue: colon, said })

  const aside = tokens.findIndex((t, k) => k > 0 && k < colon - 1 && /^(?:on|to)$/u.test(t.lower))
  if (aside > 0 && aside <= 5 && isSpeaker(tokens, 0, aside - 1)) {
    const isTitled = speaks(tokens[aside - 1])
    if (tokens[aside]?.lower === 'on') return isAllQuoted ? draft(aside - 1) : null
    const hears = isHearer(tokens, aside + 1, colon - 1)
    if (hears && (isAllQuoted || (isTitled && count > 2))) return draft(aside - 1)
  }

  if (colon > 6 || !isSpeaker(tokens, 0, colon - 1)) return null
  const isTitled = speaks(tokens[colon - 1])
  if (isAllQuoted) return draft(colon - 1)
  // “Sources: Tern Gazette, port office” is a credit.
  if (/^sources?$/u.test(tokens[colon - 1]?.lower ?? '') && !hasPredicate(tokens, colon + 1, said[1])) return null
  if ((isQuoted || isTitled) && count > 3) return draft(colon - 1)
  const opens = tokens[colon + 1]?.lower ?? ''
  return isTitled && count > 1 && (denies.test(opens) || counts.test(opens)) ? draft(colon - 1) : null
}

const denies =
  /^(?:no|not|never|kein|keine|nicht|nie|pas|aucun|aucune|ningún|ninguna|nessun|nessuna|nenhum|нет|не|ні|geen|nie|żaden)$/u
const counts =
  /^(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|zwei|drei|vier|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|due|tre|dois|три|два|двое|трое|двоє|троє|twee|drie|dwóch|trzy)$/u
// One word in quotation marks is a name more often than an answer: ‘Never’ and ‘Heron’.
const answers =
  /^(?:never|no|yes|enough|sorry|absolutely|nonsense|nothing|nie|niemals|nein|ja|genug|jamais|non|oui|assez|nunca|jamás|sí|basta|mai|sì|não|sim|никогда|нет|да|ніколи|ні|так|nooit|nee|nigdy|tak)[.!]?$/iu

const isAnswer = (token: Token | undefined): boolean =>
  token?.kind === 'quote' && (token.words > 1 || answers.test(token.quoted.trim()))

/** “to council”, “to dockers”: somebody, and nothing one is going to do. */
function isHearer(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to]
  if (!last || to - from > 3 || tokens.slice(from, to + 1).some(t => t.kind !== 'word')) return false
  return speaks(last) || isCapital(last) || /[^su]s$/u.test(last.lower)
}

/** ‘We had no choice’: harbour chief defends closure. */
function behindColon(tokens: readonly Token[]): Draft | null {
  if (tokens[0]?.kind !== 'quote' || tokens[0].words < 2 || tokens[1]?.text !== ':') return null
  let to = 2
  while (to < 7 && tokens[to]?.kind === 'word' && !speaks(tokens[to])) {
    if (isCapital(tokens[to]) && isCapital(tokens[to - 1]) && !isCapital(tokens[to + 1])) break
    to++
  }
  return to < 7 && isSpeaker(tokens, 2, to) ? { from: 2, to, cue: 1, said: [0, 0] } : null
}

/** Two killed in mill fire: police. With an article or a name it is what the piece is about: “the report”. */
function speakerLast(tokens: readonly Token[]): Draft | null {
  const colon = tokens.findLastIndex(t => t.text === ':')
  const last = tokens.length - 1
  if (colon < 2 || last - colon < 1 || last - colon > 4 || words(tokens, 0, colon - 1) < 3) return null
  if (tokens.findIndex(t => t.text === ':') !== colon || !speaks(tokens[last])) return null
  if (
    !tokens
      .slice(colon + 1)
      .every(t => t.kind === 'word' && !/^(?:an?|the|our|your|its|his|her|their|and|in|of)$/u.test(t.lower))
  )
    return null
  // Nobody writes about “source”.
  const isSource = /^(?:sources?|insiders?)$/u.test(tokens[last]?.lower ?? '')
  return isSource || isToldOf(tokens, colon - 1)
    ? { from: colon + 1, to: last, cue: colon, said: [0, colon - 1] }
    : null
}

const asks =
  /^(?:how|why|what|who|whose|where|when|which|inside|behind|meet|about|from|on|in|at|a|an|the|our|your|best|top|more)$/u
const predicate =
  /^(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|should|not|never|won['’]t|can['’]t|dead|missing|hurt|injured|close|likely|unlikely|possible|safe|unsafe|ready|due|guilty|\p{L}{2,}(?:ed|en|n['’]t)|fell|rose|sank|lost|hit|found|left|shot|held|set|kept|made|gave|took|knew|saw|began|broke|struck|sold|told|met|led|cut)$/u

/** “Two killed”, “A third of boats”: what is counted is told of, and what begins with a question or a place is a subject. */
function isToldOf(tokens: readonly Token[], to: number): boolean {
  const head = tokens[0]?.lower ?? ''
  if (counts.test(head) || /^(?:no|all|some|most|many|several|one)$/u.test(head)) return true
  return !asks.test(head) && hasPredicate(tokens, 1, to)
}

/** A verb or what stands for one, or a quotation. */
const hasPredicate = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.some((t, k) => {
    if (k < from || k > to) return false
    if ((t.kind === 'quote' && t.words > 1) || predicate.test(t.lower)) return true
    const next = tokens[k + 1]
    if (t.lower === 'to')
      return /^\p{Ll}+$/u.test(next?.text ?? '') && !/^(?:the|an?|\p{L}+s)$/u.test(next?.lower ?? '')
    // “Mill dust rises with heat”: a verb, or a plural; the last word and what “of” and “and” follow is a plural.
    const goesOn = k > from && k < to && next?.kind === 'word' && !/^(?:of|and|or|in|at|for)$/u.test(next.lower)
    return goesOn && /^\p{Ll}{2,}[^s\P{Ll}]s$/u.test(t.text)
  })

/** Crane to be sold in May – mayor. */
function behindDash(tokens: readonly Token[]): Draft | null {
  const dash = tokens.findLastIndex((t, k) => isDash(t) && t.start > (tokens[k - 1]?.end ?? t.start))
  const last = tokens.length - 1
  if (dash < 1 || dash === last || last - dash > 5 || words(tokens, 0, dash - 1) < 3) return null
  if (!isSpeaker(tokens, dash + 1, last)) return null
  return sourceKindOf(phrase(tokens, dash + 1, last)) === 'media'
    ? null
    : { from: dash + 1, to: last, cue: dash, said: [0, dash - 1] }
}

const says = /^(?:says?|said|finds?|shows?|suggests?|warns?|claims?|reveals?|reports?|concludes?)$/i

/** Crane ‘unsafe for years’, report finds. */
function behindComma(tokens: readonly Token[]): Draft | null {
  const last = tokens.length - 1
  const comma = tokens.findLastIndex(isComma)
  const behind = comma >= 0 ? comma : tokens.findLastIndex(t => t.kind === 'quote')
  if (behind < 0 || !says.test(tokens[last]?.text ?? '') || last - behind < 2 || last - behind > 6) return null
  if (!isSpeaker(tokens, behind + 1, last - 1) || words(tokens, 0, behind) < 2) return null
  return { from: behind + 1, to: last - 1, cue: last, said: [0, behind] }
}

/** A short row of words that ends in one who can speak, or a name of two words or more, or one alone. */
function isSpeaker(tokens: readonly Token[], from: number, to: number): boolean {
  const row = tokens.slice(from, to + 1)
  if (row.length === 0 || row.some(t => t.kind !== 'word' && !/^[.’'&]$/.test(t.text))) return false
  const last = row.at(-1)
  if (isSection(phrase(tokens, from, to))) return false
  if (speaks(last)) return true
  const isName = row.every(t => isCapital(t) || /^(?:of|the|de|van|von|al)$/.test(t.lower))
  return isName && (row.length > 1 || from === 0) && !isTopic(phrase(tokens, from, to))
}

const speaks = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (canSpeak(token.text) || speaksInHeadlines(token.text))
const phrase = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to + 1)
    .map(t => t.text)
    .join(' ')
