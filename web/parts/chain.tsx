import type { JSX } from 'preact'
import type { Account } from '../../src/contracts/index.ts'
import type { Chain as Links } from '../model/chain.ts'
import { useBook } from './context.ts'
import { Words } from './words.tsx'

const partText: Record<string, string> = {
  republished: 'a text it republishes',
  editor: 'a note of the editor',
  post: 'a post it shows',
  turn: 'a turn of the talk',
  update: 'an update',
  document: 'a document it prints',
}

/** On whose word: origin ← through ← outlet. `end`: what closes the chain, the outlet's name unless given. */
export function Chain({ account, end }: { account: Account; end?: JSX.Element | null }): JSX.Element {
  const book = useBook()
  const card = book.card(account.article)
  const chain = book.chain(account)
  const arrow = <span class="ar"> ← </span>
  const close = end === undefined ? <>{card.name}</> : end
  if (chain.kind === 'own')
    return (
      <span class="chain">
        {chain.voice ? part(chain) : 'own voice'}
        {close && (chain.voice ? arrow : ' of ')}
        {close}
      </span>
    )
  return (
    <span class="chain">
      {chain.kind === 'none' && 'speaker not named'}
      {chain.links.map((at, index) => (
        <>
          {(index > 0 || chain.kind === 'none') && arrow}
          <Words at={at} />
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
    </span>
  )
}

const part = ({ voice }: Links): string =>
  voice === null ? '' : `${partText[voice.kind] ?? voice.kind}${voice.name === null ? '' : `, ${voice.name}`}`

/** Who is behind a line, said once for accounts that rest on the same words. */
export function OnWhoseWord({ accounts }: { accounts: readonly Account[] }): JSX.Element {
  const book = useBook()
  const seen = new Map<string, Account>()
  for (const one of book.inOrder(accounts)) {
    const { kind, links, name } = book.chain(one)
    const first = name ?? links[0]
    const key = first ? book.words(first).toLowerCase() : kind
    if (!seen.has(key)) seen.set(key, one)
  }
  const shown = [...seen.values()]
  return (
    <span class="ow">
      {shown.slice(0, 3).map((one, index) => (
        <>
          {index > 0 && ', '}
          <Chain account={one} end={null} />
        </>
      ))}
      {shown.length > 3 && <span class="us"> and {shown.length - 3} more</span>}
    </span>
  )
}
