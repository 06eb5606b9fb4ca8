/**
 * How likely an attribution as a whole is right: its cue, how sure its parts are, and what stronger ones say about the same words.
 *
 * What comes out decides which stand; the confidence shown is made of it (`confidence.ts`).
 */
import { type Draft } from './assemble.ts'
import { partitionPoint } from '../../text/index.ts'
import { apart, dice } from './decode.ts'
import { nameHash } from './hash.ts'
import { reportingWord, verbs } from './lexicon.ts'
import { CONTENT, CUE, SOURCE } from './roles/chain.ts'
import { subjectOf } from './subject.ts'
import type { Syntax } from './syntax.ts'
import { type Trees, treesChance } from './trees.ts'

export const RESCORE_WIDTH = 47

export type Whole = Draft & {
  /** How sure the choice of its content was. */
  readonly contentSure: number
}

const classNumber = new Map(Object.keys(verbs).map((name, i) => [name, i + 1]))

/** One row a draft, in their order. */
export function rescoreRows(s: Syntax, drafts: readonly Whole[]): Float32Array[] {
  const near = neighbours(s, drafts)
  const stronger = strongerIn(s, drafts)
  return drafts.map((draft, index) => {
    const row = new Float32Array(RESCORE_WIDTH)
    let w = 0
    const put = (value: number): void => {
      row[w++] = value
    }
    const { words, chances } = draft.roles
    const inContent = new Set(draft.content)
    const inSource = new Set(draft.source)
    let sum = 0
    let least = 1
    let outside = 0
    let sourceSum = 0
    let sourceTop = 0
    let sourceTotal = 0
    let contentTotal = 0
    let cueTotal = 0
    let quoted = 0
    for (let k = 0; k < words.length; k++) {
      const t = words[k]!
      const p = chances[4 * k + CONTENT]!
      const q = chances[4 * k + SOURCE]!
      contentTotal += p
      sourceTotal += q
      cueTotal += chances[4 * k + CUE]!
      sourceTop = Math.max(sourceTop, q)
      if (inContent.has(t)) {
        sum += p
        least = Math.min(least, p)
        if (s.quoted[t]! >= 0) quoted++
      } else if (p > outside && !inSource.has(t) && t !== draft.cue) outside = p
      if (inSource.has(t)) sourceSum += q
    }
    const size = draft.content.length
    put(draft.cueChance)
    put(draft.contentSure)
    put(size)
    put(size === 0 ? 0 : sum / size)
    put(least)
    put(outside)
    put(contentTotal)
    put(size + contentTotal === 0 ? 0 : (2 * sum) / (size + contentTotal))
    put(draft.source.length)
    put(draft.source.length === 0 ? 0 : sourceSum / draft.source.length)
    put(sourceTop)
    put(sourceTotal)
    put(cueTotal)
    put(draft.cueWords.length)
    put(quoted)
    put(size === 0 ? 0 : quoted / size)

    // What the others say.
    let covered = 0
    let holder = 0
    let holderSize = 0
    let holds = 0
    let same = 0
    let nearest = 0
    let conjunct = 0
    for (const other of near(index)) {
      if (other.cueChance > holder && holdsWord(other.content, draft.cue)) {
        holder = other.cueChance
        holderSize = other.content.length
      }
      if (inContent.has(other.cue)) holds = Math.max(holds, other.cueChance)
      if (s.sentence[other.cue] === s.sentence[draft.cue]) {
        nearest = Math.max(nearest, other.cueChance)
        if (s.head[other.cue] === draft.cue || s.head[draft.cue] === other.cue)
          conjunct = Math.max(conjunct, other.cueChance)
      }
      if (other.cueChance <= draft.cueChance || apart(other.content, draft.content)) continue
      const d = dice(other.content, draft.content)
      same = Math.max(same, d)
      let both = 0
      for (const t of other.content) if (inContent.has(t)) both++
      covered = Math.max(covered, size === 0 ? 0 : both / size)
    }
    put(covered)
    put(holder)
    put(holderSize)
    put(holds)
    put(same)
    put(stronger(draft))
    put(nearest)
    put(conjunct)

    const cue = draft.cue
    const first = draft.content[0] ?? cue
    const last = draft.content.at(-1) ?? cue
    const sourceAt = draft.source[0] ?? -1
    put(s.parse.tag[cue]!)
    put(s.parse.dep[cue]!)
    put(s.parse.pos[cue]!)
    put(s.head[cue] === cue ? -1 : s.parse.tag[s.head[cue]!]!)
    const report = reportingWord(s.lemma[cue]!, s.posName[cue]!)
    put(report ? (classNumber.get(report.classes[0]!) ?? 40) : 0)
    put(s.quoted[cue]! < 0 ? 0 : s.quotes[s.quoted[cue]!]!.words)
    put(s.paragraph[cue] === 0 ? 1 : 0)
    put(first - cue)
    put(last - cue)
    put(sourceAt < 0 ? -99 : sourceAt - cue)
    const subject = subjectOf(s, cue)
    put(subject ? nameHash(subject.by) & 255 : -1)
    put(subject && inSource.has(subject.token) ? 1 : 0)
    put(sourceAt < 0 ? -1 : s.parse.pos[draft.source.at(-1)!]!)
    put(
      sourceAt < 0
        ? -1
        : s.entity[draft.source.at(-1)!] === 0
          ? 0
          : s.entityName[draft.source.at(-1)!] === 'PERSON'
            ? 1
            : 2,
    )
    put(s.sentenceEnd[s.sentence[cue]!]! - s.sentenceStart[s.sentence[cue]!]!)
    put(s.parse.tag[first]!)
    put(s.parse.dep[first]!)
    put(last + 1 < s.n && !s.isWord[last + 1] ? 1 : 0)
    put(s.sentence[first]! - s.sentence[cue]!)
    put(s.sentence[last]! - s.sentence[cue]!)
    put(s.quoted[first]! >= 0 && s.quotes[s.quoted[first]!]!.from >= first - 1 ? 1 : 0)
    put(s.sentenceStart[s.sentence[cue]!]! - cue)
    put(s.wordnet.fieldOf(s.lemma[cue]!, s.posName[cue]!))
    if (w !== RESCORE_WIDTH) throw new RangeError(`A row of ${w} numbers, where ${RESCORE_WIDTH} are declared`)
    return row
  })
}

export const rescore = (s: Syntax, model: Trees, drafts: readonly Whole[]): number[] =>
  rescoreRows(s, drafts).map(row => treesChance(model, row))

const holdsWord = (content: readonly number[], word: number): boolean =>
  content.length > 0 && content[0]! <= word && word <= content.at(-1)! && content.includes(word)

/**
 * For each draft the others of its paragraph that can touch it: those in its sentence, and those no farther than both contents reach.
 *
 * Drafts stand in the order of their cues, so a paragraph of any length costs what its words cost, not their square.
 */
function neighbours(s: Syntax, drafts: readonly Whole[]): (index: number) => Whole[] {
  const reach = drafts.map(({ cue, content }) => Math.max(cue - (content[0] ?? cue), (content.at(-1) ?? cue) - cue))
  const farthest = new Map<number, number>()
  drafts.forEach(({ cue }, i) => {
    const paragraph = s.paragraph[cue]!
    farthest.set(paragraph, Math.max(farthest.get(paragraph) ?? 0, reach[i]!))
  })
  return index => {
    const { cue } = drafts[index]!
    const far = reach[index]! + farthest.get(s.paragraph[cue]!)!
    const within = (other: Whole | undefined): other is Whole =>
      other !== undefined &&
      s.paragraph[other.cue] === s.paragraph[cue] &&
      (Math.abs(other.cue - cue) <= far || s.sentence[other.cue] === s.sentence[cue])
    let from = index
    while (within(drafts[from - 1])) from--
    let to = index + 1
    while (within(drafts[to])) to++
    return drafts.slice(from, to).filter((other, k) => from + k !== index && other.content.length > 0)
  }
}

/** How many drafts of the same paragraph have a surer cue. */
function strongerIn(s: Syntax, drafts: readonly Whole[]): (draft: Whole) => number {
  const chances = new Map<number, number[]>()
  for (const { cue, cueChance, content } of drafts) {
    if (content.length === 0) continue
    const known = chances.get(s.paragraph[cue]!)
    if (known) known.push(cueChance)
    else chances.set(s.paragraph[cue]!, [cueChance])
  }
  for (const known of chances.values()) known.sort((a, b) => b - a)
  return ({ cue, cueChance }) => partitionPoint(chances.get(s.paragraph[cue]!) ?? [], other => other > cueChance)
}
