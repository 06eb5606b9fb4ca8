/**
 * A letter wrong in a name is proposed, not made: it may be another name. It is made where more speaks for it.
 *
 *     a, b: “Marduc”; c: “Marduc … Madruc said”            c alone has it, and has the usual spelling too: one
 *     a, b: “President Marduc”; c: “President Madruc”      c alone has it, and gives the same office: one
 *     a: “Marduc”; b: “Madruc”                              proposed
 */
import { type Form, officeHeads } from './form.ts'
import { reasons } from './verdict.ts'

/** Why two spellings a letter apart are one, given all forms of each side; `null` where the slip stands alone. */
export function slipReason(a: readonly Form[], b: readonly Form[]): string | null {
  const [x, y] = [papersOf(a), papersOf(b)]
  const [rare, usual] = x.size <= y.size ? [a, b] : [b, a]
  const [few, many] = x.size <= y.size ? [x, y] : [y, x]
  if (few.size !== 1 || many.size < 2) return null
  if ([...few].every(paper => many.has(paper))) return reasons.slipBeside
  const [held, known] = [officeHeads(rare), officeHeads(usual)]
  return [...held].some(office => known.has(office)) ? reasons.slipOffice : null
}

const papersOf = (forms: readonly Form[]): Set<string> =>
  new Set(forms.flatMap(({ members }) => members.map(({ paper }) => paper.id)))
