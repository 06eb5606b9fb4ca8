/**
 * The plain rules in their order: a rule stands above those it is an exception to. Of two that find the same cue, the upper one has it.
 */
import { accordingTo } from './according-to.ts'
import { asSaid } from './as-said.ts'
import { citing } from './citing.ts'
import { clause } from './clause.ts'
import { elsewhere } from './elsewhere.ts'
import { headline } from './headline.ts'
import { hearsay } from './hearsay.ts'
import { naming } from './naming.ts'
import { quotedAs } from './quoted-as.ts'
import { quotedWords } from './quoted-words.ts'
import type { PlainRule } from './rule.ts'
import { signature } from './signature.ts'
import { tag } from './tag.ts'
import { turn } from './turn.ts'

export const rules: readonly PlainRule[] = [
  headline,
  turn,
  signature,
  citing,
  asSaid,
  quotedAs,
  accordingTo,
  elsewhere,
  tag,
  naming,
  clause,
  quotedWords,
  hearsay,
]
