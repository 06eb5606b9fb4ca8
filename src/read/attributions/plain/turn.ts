/**
 * A name, a colon, and what is said: Varga: “We saw nothing.” MARR: We saw nothing.
 */
import { isSection } from '../../sections.ts'
import { isTopic } from './headline-words.ts'
import { isCapital } from './noun-phrase.ts'
import { foundBy, type PlainRule, stretchOf, words } from './rule.ts'
import { canSpeak } from './source-kind.ts'

export const turn: PlainRule = {
  name: 'turn',
  examples: [
    { text: 'Varga: “We saw nothing.”', finds: ['Varga | : | “We saw nothing.”'] },
    { text: 'ODE MARR: We saw nothing.', finds: ['ODE MARR | : | We saw nothing'] },
    { text: 'Mayor Orlo: “No crane will move!”', finds: ['Mayor Orlo | : | “No crane will move!”'] },
    { text: 'Ode Marr (@odemarr): No crane will move!', finds: ['Ode Marr | : | No crane will move'] },
    {
      text: 'Ida Orlo, 54, kiosk owner: “It was like thunder.”',
      finds: ['Ida Orlo, 54, kiosk owner | : | “It was like thunder.”'],
    },
    // Words that name a section and nobody.
    { text: 'UPDATE: We saw nothing.', finds: [] },
    { text: 'WARNING: GRAPHIC CONTENT', finds: [] },
    { text: 'Note: the ferry sails at noon.', finds: [] },
    { text: 'Football: “We have to win in Orlo.”', finds: [] },
    { text: 'Ferry sinking: what we know', kind: 'heading', finds: [] },
    { text: 'Three things were missing: a crane, a ferry and “the rest.”', finds: [] },
  ],
  match(stretch) {
    const { tokens } = stretch
    const colon = tokens.findIndex(t => t.text === ':')
    if (!stretch.first || colon < 1 || colon > 14) return []
    const handle = tokens.findIndex(
      (t, k) => k < colon && t.text === '(' && tokens[k + 1]?.text.startsWith('@') === true,
    )
    const name = tokens.slice(0, handle > 0 ? handle : colon)
    const isName =
      name.length <= 8 &&
      name.every(t => isCapital(t) || /^(?:of|the|de|van|von|al|and|&|[.’'()-])$/.test(t.lower)) &&
      isCapital(name[0])
    // A name of two words, and behind a comma what he is: only before a quotation.
    const isIntroduced =
      isCapital(name[0]) &&
      isCapital(name[1]) &&
      name.findIndex(t => t.text === ',') >= 2 &&
      name.every(t => t.kind === 'word' || /^[,.’'&-]$/.test(t.text)) &&
      tokens[colon + 1]?.kind === 'quote'
    if (!isName && !isIntroduced) return []
    const label = name.map(t => t.text).join(' ')
    if (name.some(t => labels.test(t.lower)) || isSection(label)) return []
    if (stretch.kind === 'heading' && isTopic(label) && !canSpeak(label)) return []
    const next = tokens[colon + 1]
    const isSpeech = next?.kind === 'quote' && next.words > 1
    // Without quotation marks only a speaker in capitals, as in the record of a debate.
    const isRecord =
      stretch.kind !== 'heading' &&
      name.every(t => t.kind !== 'word' || (t.text === t.text.toUpperCase() && /\p{Lu}{2}|^\p{Lu}\.$/u.test(t.text)))
    if (!isSpeech && !isRecord && handle < 0) return []
    const content = stretchOf(tokens, colon + 1, tokens.length - 1)
    const [first, last, mark] = [name[0], name.at(-1), tokens[colon]]
    if (!content || !first || !last || !mark || words(tokens, colon + 1, tokens.length - 1) < 2) return []
    const source = { start: first.start, end: last.end }
    return [foundBy(turn.name, isSpeech ? 0.95 : 0.6, { source, cue: mark, content: [content] })]
  },
}

const labels =
  /^(?:updated?|note|notes|comment|correction|clarification|editor|ed|photo|image|picture|video|watch|read|more|related|source|sources|breaking|live|exclusive|analysis|opinion|q|a|question|answer|via|tags?|summary|background|key|points?|fact|facts|check|verdict|result|results|next|also|listen|share|published|posted|filed|topics?|location|date|time|where|when|what|why|how|who|here|this|conclusion|part|chapter|step|day|warning|alert|attention|caution|disclaimer|advisory|tip|caption)$/
