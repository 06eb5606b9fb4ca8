import type { JSX } from 'preact'
import type { Account } from '../../src/contracts/index.ts'
import { type Chain as Links, partText } from '../model/chain.ts'
import { useBook } from './context.ts'
import { Words } from './words.tsx'

/**
 * On whose word: origin ← through ← outlet. `end`: what closes the chain, the outlet's name unless given. `brief`: of a source
 * with its whole description only the beginning.
 */
export function Chain(props: { account: Account; end?: JSX.Element | null; brief?: boolean }): JSX.Element {
  const { account, end, brief = false } = props
  const book = useBook()
  const card = book.card(account.article)
  const chain = book.chain(account)
  // Drawn by the style, which also gives the word for whoever listens.
  const arrow = <i class="ar" />
  // A file's name tells no more than the letter, and is longer.
  const close = end === undefined ? <>{card.outletKnown ? card.name : card.letter}</> : end
  if (chain.kind === 'own')
    return (
      <>
        {chain.voice ? part(chain) : 'own voice'}
        {close && (chain.voice ? arrow : ' of ')}
        {close}
      </>
    )
  return (
    <>
      {chain.kind === 'none' && 'speaker not named'}
      {chain.links.map((at, index) => (
        <>
          {(index > 0 || chain.kind === 'none') && arrow}
          <Words at={at} brief={brief && 'source'} />
          {index === 0 && chain.name && (
            <>
              {' ('}
              <Words at={chain.name} />)
            </>
          )}
        </>
      ))}
      {chain.voice && (
        <>
          {arrow}
          {part(chain)}
        </>
      )}
      {close && arrow}
      {close}
    </>
  )
}

const part = ({ voice }: Links): string =>
  voice === null ? '' : `${partText[voice.kind] ?? voice.kind}${voice.name === null ? '' : `, ${voice.name}`}`

// What is named after this is counted: the line is read for who stands behind it, and Disputes has every chain.
const SPEAKERS = 3
const BRIEF = 2

/** Who is behind a line: each speaker once, however many accounts hand his words on. `brief`: who said it, not through whom. */
export function OnWhoseWord({ accounts, brief }: { accounts: readonly Account[]; brief?: boolean }): JSX.Element {
  const book = useBook()
  const seen = new Map<string, Account>()
  for (const one of book.inOrder(accounts)) {
    const { kind, links, name } = book.chain(one)
    const first = name ?? links[0]
    const speaker = book.origins.get(one.origin)?.kind === 'speaker' ? one.origin : null
    const key = first ? (speaker ?? book.words(first).toLowerCase()) : kind
    if (!seen.has(key)) seen.set(key, one)
  }
  const most = brief === true ? BRIEF : SPEAKERS
  const all = [...seen.values()]
  const rest = all.length - Math.min(all.length, most)
  return (
    <span class="ow">
      {all.slice(0, most).map((one, index) => (
        <>
          {index > 0 && ', '}
          {brief === true ? <First account={one} /> : <Chain account={one} end={null} brief />}
        </>
      ))}
      {rest > 0 && <span class="us"> and {rest} more</span>}
    </span>
  )
}

function First({ account }: { account: Account }): JSX.Element {
  const chain = useBook().chain(account)
  const first = chain.name ?? chain.links[0]
  return first ? <Words at={first} brief="source" /> : <>{chain.kind === 'none' ? 'speaker not named' : 'own voice'}</>
}
