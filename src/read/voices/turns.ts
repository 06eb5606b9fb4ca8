/**
 * Interviews: names and colons, or questions and answers behind dashes and bullets.
 *
 *     MARR: We saw nothing.          – Did you see the ferry?
 *     ORLO: Nothing at all?          • We saw nothing.
 */
import { isSection } from '../sections.ts'
import { nameShape, type Passage, type Speaking, type VoiceRule } from './speaking.ts'

/** Turns with a name before them. At least two paragraphs have one, and one name comes back or there are two. */
// “marr: we saw nothing”, “The mayor of Tern, Ida Orlo: We will see”: words of any kind, where one label comes back.
// “Marr continued:” is a tag: a label has a capital to its end, or none at all.
const anyLabel = /^(?<name>(?:\p{Lu}[^:;.!?"“”«»]{0,60}?\s)?\p{Lu}[\p{L}’'-]+|@?\p{Ll}+(?:\s\p{Ll}+)?)\s?:\s+(?=\S)/u
const hasName = /\p{Lu}[\p{L}’'-]+\s\p{Lu}[\p{L}’'-]+$/u
const label = new RegExp(`^(?<name>Q|A|${nameShape})\\s?(?:\\([^)]{2,40}\\))?:\\s+(?=\\S)`, 'u')
const noSpeaker =
  /^(?:Update|Note|Comment|Photo|Video|Watch|Read|Related|Source|Correction|Editor|Location|Date|Time|Where|When|What|Why|How|Who|Fact|Facts|Verdict|Step|Day|Part|Breaking|Live|Tags?|Topics?|See|Also|Summary|Background|Example|Result|Claim|Price|Pros|Cons|Rating|Address|Phone|Hours|Published|Posted|By|Image|Credit)\b/i

export const namedTurns: VoiceRule = passages => {
  const loose = passages.map(p => (p.kind === 'heading' ? undefined : anyLabel.exec(p.words)?.groups?.['name']))
  const comesBack = (name: string): boolean => loose.indexOf(name) !== loose.lastIndexOf(name)
  const returns = loose.some(name => name !== undefined && comesBack(name))
  const names = passages.map((p, i) => {
    const own = p.kind === 'heading' ? undefined : label.exec(p.words)?.groups?.['name']
    const other = loose[i]
    const name =
      own ?? (other !== undefined && (comesBack(other) || (returns && hasName.test(other))) ? other : undefined)
    return name === undefined || noSpeaker.test(name) || isSection(name) || name.length > 60 ? null : name
  })
  const labelled = names.filter(n => n !== null)
  if (labelled.length < 3 || new Set(labelled).size === labelled.length || new Set(labelled).size < 2)
    return passages.map(() => null)
  const last = names.findLastIndex(n => n !== null)
  let current: Speaking | null = null
  return passages.map((p, i) => {
    const name = names[i]
    if (name) {
      current = { kind: 'turn', name: /^[QA]$/.test(name) ? null : name }
      return current
    }
    // Between two turns a speaker goes on; behind the last one nothing says who speaks.
    if (!current || p.kind === 'heading') return null
    return i < last ? current : { kind: 'turn', name: null }
  })
}

const dash = /^[–—―-]\s/
const isDashed = (p: Passage | undefined): boolean => p !== undefined && dash.test(p.words)
const isQuestion = (p: Passage | undefined): boolean => p !== undefined && isDashed(p) && /\?["”»]?$/.test(p.words)
const isBullet = (p: Passage | undefined): boolean =>
  p !== undefined && (p.kind === 'list-item' || /^[•·●▪‣*]\s/.test(p.words))
const verbs = '(?:said|says|stressed|noted|added|explained|believes|argues|told|thinks|stated|emphasized|emphasised)'
// The last two words with capitals, and an initial between them: a post or a university may stand before the name.
const person = String.raw`\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}\.)?\s\p{Lu}[\p{L}’'-]+`
// “…, – said Ode Marr, a pilot.”, “…, the pilot Ode Marr said.”
const taggedWith = new RegExp(
  `[–—-]\\s${verbs}\\s(?:[\\p{Ll}\\s]{0,60}\\s)?(?<after>${person})|(?:,|[–—-])\\s(?:[^,.–—]{0,80}\\s)?(?<before>${person})\\s${verbs}(?:[.,]|$)`,
  'u',
)
const tagged = new RegExp(`[–—-]\\s(?:${verbs}\\s|[^–—]{1,60}\\s${verbs}[.,\\s])|,\\s[^,.–—]{1,90}\\s${verbs}\\.$`, 'u')

/** Questions behind a dash, each with an answer behind a bullet or a dash. */
export const questions: VoiceRule = (passages, host) => {
  const out: (Speaking | null)[] = passages.map(() => null)
  const asked = passages.map((p, i) => isQuestion(p) && (isBullet(passages[i + 1]) || isDashed(passages[i + 1])))
  // One question alone is a rhetorical one in somebody's speech, unless a bullet answers it.
  if (asked.filter(Boolean).length < 2 && !asked.some((a, i) => a && isBullet(passages[i + 1]))) return out
  let interviewee: string | null = null
  let since = Number.POSITIVE_INFINITY
  let inside = false
  let answered = false
  passages.forEach((p, i) => {
    if (asked[i]) {
      // Too much stands between the speaker who was named and the first question.
      if (!inside && since > 2) interviewee = null
      inside = true
      answered = false
      out[i] = { kind: 'turn', name: host[i]?.name ?? null }
      return
    }
    if (!inside || isDashed(p)) {
      const match = isDashed(p) && tagged.test(p.words) ? taggedWith.exec(p.words)?.groups : undefined
      if (isDashed(p) && tagged.test(p.words)) {
        // A tag: the speech and who speaks it are the attribution's affair.
        interviewee = match?.['after'] ?? match?.['before'] ?? null
        since = 0
        inside = false
        return
      }
    }
    if (inside) {
      const nextAsked = nextIs(i, k => asked[k] === true)
      const own = (isBullet(p) || isDashed(p)) && !answered
      answered = true
      // Behind the answer's first paragraph it goes on only if another question shows where it ends.
      out[i] = { kind: 'turn', name: own || isBullet(p) || nextAsked ? interviewee : null }
      return
    }
    if (isDashed(p)) {
      since++
      if (leadsToQuestion(i)) out[i] = { kind: 'turn', name: since <= 2 ? interviewee : null }
    } else {
      since += isDashed(passages[i - 1]) ? 1 : 5
      // Plain words between somebody's speech and the first question: his, or the reporter's.
      if (asked[i + 1] && since < 5) out[i] = { kind: 'turn', name: null }
    }
  })
  return out

  /** Whether a question comes before the next paragraph with a tag. */
  function nextIs(from: number, is: (k: number) => boolean): boolean {
    for (let k = from + 1; k < passages.length && k < from + 12; k++) {
      if (is(k)) return true
      if (tagged.test(passages[k]?.words ?? '') && isDashed(passages[k])) return false
    }
    return false
  }
  function leadsToQuestion(from: number): boolean {
    return nextIs(from, k => asked[k] === true)
  }
}
