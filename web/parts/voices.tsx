import type { JSX } from 'preact'
import type { Claim } from '../../src/contracts/index.ts'
import { accountCount, voiceCount, type Voices } from '../model/voices.ts'
import { useBook } from './context.ts'
import { Why } from './why.tsx'

const DOTS = 12

/** A large dot for a voice shown to be separate, a ring for one that may be another's; small dots for the accounts that carry it. */
export function Dots({ voices }: { voices: Voices }): JSX.Element | null {
  const { groups } = voices
  if (groups.length === 0 || groups.length > DOTS) return null
  // Over twelve accounts only the voices are drawn; the numbers stand in words.
  const carried = voices.accounts <= DOTS
  const marks: JSX.Element[] = []
  let x = 5
  for (const group of groups) {
    const small = carried ? group.accounts - 1 : 0
    if (small > 0) marks.push(<path d={`M${x} 5h${small * 8}`} stroke="currentColor" />)
    marks.push(
      group.known ? (
        <circle cx={x} cy="5" r="4" fill="currentColor" />
      ) : (
        <circle class="hollow" cx={x} cy="5" r="3.5" />
      ),
    )
    for (let n = 1; n <= small; n++) marks.push(<circle cx={x + n * 8} cy="5" r="1.8" fill="currentColor" />)
    x += small * 8 + 12
  }
  return (
    <svg class="gl" width={x - 6} height="10" viewBox={`0 0 ${x - 6} 10`} aria-hidden="true">
      {marks}
    </svg>
  )
}

/** “5 accounts · 1 voice”, with the dots. */
export function VoiceCount({ voices, short }: { voices: Voices; short?: boolean }): JSX.Element {
  // Most lines have one account: the same dot, by the style.
  if (voices.accounts === 1 && voices.least === 1 && voices.most === 1)
    return <span class="d1">{short === true ? '1 voice' : '1 account · 1 voice'}</span>
  return (
    <span class="iv">
      <Dots voices={voices} />
      <span>{short === true ? voiceCount(voices) : `${accountCount(voices.accounts)} · ${voiceCount(voices)}`}</span>
    </span>
  )
}

/** The same for a claim, with the reasons behind the count one click away. */
export function ClaimVoices({ claim, short }: { claim: Claim; short?: boolean }): JSX.Element {
  const voices = useBook().voices(claim)
  const { why } = claim.independent
  return (
    <>
      <VoiceCount voices={voices} {...(short === true ? { short } : {})} />
      {voices.accounts > 1 && <Why why={why} label="Why?" />}
    </>
  )
}
