import type { Failure, Ledger, Reading } from '../contracts/index.ts'
import { byText } from '../text/index.ts'
import { setApart } from './apart/index.ts'
import { check } from './check.ts'
import { groupClaims } from './claims/index.ts'
import { tellCoverage } from './coverage/index.ts'
import { findDisputes } from './disputes/index.ts'
import { type Alias, joinEntities } from './entities/index.ts'
import { gatherEvidence } from './evidence/index.ts'
import { listFraming } from './framing/index.ts'
import { speakersOf, traceLineage } from './lineage/index.ts'
import { independenceOf, traceOrigins } from './origins/index.ts'
import { type Pile, pile } from './pile.ts'
import { findReuse } from './reuse/index.ts'
import { listSpeakers } from './speakers/index.ts'
import { drawTimeline } from './timeline/index.ts'
import { alignWordings } from './wordings/index.ts'

/**
 * Who owns or runs an outlet, as the user knows it: outlets of one publisher or owner are one voice at the least.
 *
 * `apart` names another outlet that is another voice, whatever the two have in common but a source they both name.
 */
export type Publisher = {
  readonly outlet: string
  readonly publisher?: string
  readonly owner?: string
  readonly apart?: string
}

export type ReconcileOptions = {
  /** Names that are one, or that are not one whatever they look like. Obeyed before anything is compared. */
  readonly aliases?: readonly Alias[]
  readonly publishers?: readonly Publisher[]
  /** Inputs that gave no article; handed through to the ledger. */
  readonly failures?: readonly Failure[]
  /** Of the program, for `made`. */
  readonly version?: string
}

/**
 * One ledger from many readings.
 *
 * A function of its arguments alone: no clock, no locale, and the order of the readings does not matter. Ids come from the
 * first account of each group in the order of publication, so that an account added later leaves the older ids as they are.
 * Every place is checked against its text before the ledger is given back.
 *
 * @throws RashomonError `span-outside-text` where a place does not hold: a defect of ours, and nothing is given back.
 */
export function reconcile(readings: readonly Reading[], options: ReconcileOptions = {}): Ledger {
  const { aliases = [], publishers = [], failures = [], version = '0.0.0' } = options
  const all = pile(readings)
  // Before anything else: the look-alike event is the worst error, and its words are the same.
  const apart = setApart(all)
  const elsewhere = new Set(apart.map(({ article }) => article))
  const story = without(all, elsewhere)

  const entities = joinEntities(all, aliases)
  const speaks = speakersOf(all, entities)
  const { lineage, reuse } = traceLineage(all, findReuse(all.papers.map(({ reading }) => reading)), speaks)
  const traced = traceOrigins(all, entities, reuse, speaks)
  const told = groupClaims(story, entities, traced, independenceOf({ pile: all, reuse, lineage, publishers, traced }))
  const framed = listFraming(story, entities, told)
  const { framing } = framed
  const disputes = findDisputes(story, told, entities, framing)
  const timeline = drawTimeline(told)
  const coverage = tellCoverage(all, elsewhere, told.claims, disputes, timeline)

  return check({
    schema: 'rashomon/ledger@1',
    articles: all.papers.map(({ article }) => article),
    entities: framed.entities,
    reuse,
    lineage,
    origins: traced.origins(),
    claims: told.claims,
    disputes,
    timeline,
    framing,
    coverage,
    apart,
    speakers: listSpeakers(story, entities),
    wordings: alignWordings(story, speaks, told.compare),
    evidence: gatherEvidence(all, reuse),
    failures: [...failures].sort((a, b) => byText(a.input, b.input) || byText(a.code, b.code)),
    ...(entities.tableNotes.length > 0 ? { tableNotes: [...entities.tableNotes] } : {}),
    made: { by: 'rashomon', version, settings: settingsOf(aliases, publishers) },
  })
}

/** What the user decided, kept in the ledger so that the same run can be made again. */
function settingsOf(aliases: readonly Alias[], publishers: readonly Publisher[]): Record<string, string> {
  return {
    ...(aliases.length > 0 ? { aliases: JSON.stringify(aliases) } : {}),
    ...(publishers.length > 0 ? { publishers: JSON.stringify(publishers) } : {}),
  }
}

const without = ({ papers, paper }: Pile, elsewhere: ReadonlySet<string>): Pile => ({
  papers: papers.filter(({ id }) => !elsewhere.has(id)),
  paper,
})
