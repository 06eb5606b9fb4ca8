import type { JSX } from 'preact'
import type { LedgerEntity } from '../../src/contracts/index.ts'
import type { Book } from '../model/book.ts'
import { useBook } from './context.ts'
import { Words } from './words.tsx'

type Role = LedgerEntity['roles'][number]

// Most are known by one or two; the JSON has all.
const ROLES = 3

/** When an office was held, where the account says so with a word of its own beside it: “former”, “then”, “acting”. */
const heldText: ReadonlyMap<NonNullable<Role['held']>, string> = new Map([
  ['before', 'formerly'],
  ['then', 'at that time'],
  ['now', 'now'],
  ['soon', 'to be'],
  ['in-place', 'for the time being'],
  ['dead', 'no longer alive'],
])
const said =
  /\b(?:former(?:ly)?|ex|then|outgoing|current|sitting|incumbent|incoming|designate|elect|acting|interim|late)\b/iu

/** The offices that accounts give somebody, in their words, and when each was held. */
export function Roles({ of }: { of: string | null }): JSX.Element | null {
  const book = useBook()
  const roles = distinct(book, (of === null ? null : book.entity(of))?.roles ?? [])
  if (roles.length === 0) return null
  return (
    <small class="roles">
      {roles.slice(0, ROLES).map((role, index) => (
        <>
          {index > 0 && <span class="sep"> · </span>}
          <Words at={role} brief="source" />
          {role.held && !said.test(book.words(role)) && ` ${heldText.get(role.held) ?? ''}`}
          {role.during && (
            <>
              {' '}
              <Words at={{ article: role.article, span: role.during }} />
            </>
          )}
        </>
      ))}
      {roles.length > ROLES && ` and ${roles.length - ROLES} more`}
    </small>
  )
}

/**
 * One of each wording, with a time before without, else as the accounts come. “Mayor” beside “mayor of Tern” tells nothing more;
 * beside “former mayor” it says that another account has her in office.
 */
function distinct(book: Book, roles: readonly Role[]): Role[] {
  const dated = [...roles].sort((a, b) => Number(isDated(b)) - Number(isDated(a)))
  const kept: { role: Role; key: string }[] = []
  for (const role of dated) {
    const key = keyOf(book.words(role))
    const like = kept.filter(one => heldOf(one.role) === heldOf(role))
    if (like.some(one => ` ${one.key} `.includes(` ${key} `) && (one.role.during || !role.during))) continue
    const shorter = like.find(one => ` ${key} `.includes(` ${one.key} `) && (role.during || !one.role.during))
    if (shorter) kept.splice(kept.indexOf(shorter), 1, { role, key })
    else kept.push({ role, key })
  }
  return kept.map(({ role }) => role)
}

const heldOf = ({ held }: Role): string => held ?? 'now'
const isDated = ({ held, during }: Role): boolean => held !== undefined || during !== undefined
const keyOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^(?:the|an?|his|her|its|their)\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
