import type { Label, LedgerEntity } from '../../contracts/index.ts'
import { byText } from '../../text/index.ts'
import { idOf } from '../ids.ts'
import { type Paper, placeOf } from '../pile.ts'
import { otherNoun } from './against.ts'
import { calledSo } from './labelled.ts'

// Each row holds what different papers have called one and the same group or body; no row is good or bad. A word of two is read first.
const CLASSES = `
government, regime, junta, dictatorship
militant, fighter, rebel, insurgent, guerrilla, gunman, terrorist, extremist, jihadist, separatist
protester, protestor, demonstrator, marcher, rioter
migrant, refugee, asylum-seeker, asylum seeker
docker, dockworker, dock worker, port worker, longshoreman, stevedore
hostage, captive
settler, colonist
`
const classes = new Map(
  CLASSES.trim()
    .split('\n')
    .flatMap(row => {
      const words = row.split(', ')
      return words.map((word): [string, string] => [word, words[0] ?? ''])
    }),
)

/** The class of a label's noun: “riot protesters” is of `protester`; `null` for a word of none. */
export function classOf(lemma: string): { readonly noun: string; readonly of: string } | null {
  const words = lemma.split(' ')
  for (const noun of [words.slice(-2).join(' '), words.at(-1) ?? '']) {
    const of = classes.get(noun)
    if (of !== undefined) return { noun, of }
  }
  return null
}

type Use = { readonly paper: Paper; readonly label: Label; readonly noun: string }

/**
 * Groups and bodies that no account names, under the nouns that accounts choose for them: “protesters” here, “rioters” there.
 *
 * Only classes that two accounts have different nouns for: where all say the same, nothing is chosen. “A government” and “two
 * rebels” are any; what a name is tied to (`isTied`) goes by its name. Who exactly is meant is not known: accounts of one event that
 * tell of protesters and of rioters are taken to tell of one crowd.
 */
export function joinGroups(papers: readonly Paper[], isTied: (paper: Paper, local: string) => boolean): LedgerEntity[] {
  const byClass = new Map<string, Use[]>()
  for (const paper of papers) {
    for (const label of paper.reading.labels) {
      const kind = paper.entities.get(label.of)?.kind
      if ((kind !== 'group' && kind !== 'organization') || isTied(paper, label.of) || !isDefinite(paper, label))
        continue
      const found = classOf(label.lemma ?? '')
      if (found === null) continue
      byClass.set(found.of, [...(byClass.get(found.of) ?? []), { paper, label, noun: found.noun }])
    }
  }
  return [...byClass.values()].map(withoutMixed).filter(isChoice).map(entityOf)
}

/** An account with two nouns for bodies (“the government”, “the regime”) may tell of two countries: it is left out. */
const withoutMixed = (uses: readonly Use[]): readonly Use[] =>
  uses.filter(
    ({ paper, noun, label }) =>
      paper.entities.get(label.of)?.kind !== 'organization' ||
      uses.every(other => other.paper !== paper || other.noun === noun),
  )

/** Two accounts, one of which has a noun that the other has not. */
function isChoice(uses: readonly Use[]): boolean {
  const nouns = new Map<string, Set<string>>()
  for (const { paper, noun } of uses) nouns.set(paper.id, (nouns.get(paper.id) ?? new Set()).add(noun))
  const sets = new Set([...nouns.values()].map(own => [...own].sort(byText).join(' ')))
  return sets.size > 1
}

/** “a government” may be any, and “two rebels” are some; “the regime”, “his regime”, “protesters” are those of the event. */
const isDefinite = (paper: Paper, { start }: Label): boolean =>
  !/\b(?:an?|any|no|every|each|other|another|some|such|most|many|former|previous|next|new|one|two|three|four|five)\s+(?:\p{L}+\s+)?$/iu.test(
    paper.text.slice(Math.max(0, start - 24), start),
  )

function entityOf(uses: readonly Use[]): LedgerEntity {
  // In the order of publication and of the text, as they were met.
  const [head] = uses as readonly [Use, ...Use[]]
  const firsts = new Map<string, Use>()
  for (const use of uses) if (!firsts.has(use.noun)) firsts.set(use.noun, use)
  return {
    id: idOf('entity', head.paper.id, 'group', head.noun, head.label.start),
    name: placeOf(head.paper, head.label),
    kind: head.paper.entities.get(head.label.of)?.kind ?? 'group',
    ...calledSo(uses),
    roles: [],
    why: [
      {
        reason: 'joined: nouns that are words for one group',
        places: [...firsts.values()].slice(0, 4).map(({ paper, label }) => placeOf(paper, label)),
      },
      ...otherNoun(uses.map(({ paper, label, noun }) => ({ noun, at: placeOf(paper, label) }))),
    ],
  }
}
