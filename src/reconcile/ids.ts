import { createHash } from 'node:crypto'

/**
 * A short name made from content: the same parts give the same name on every machine and in every run.
 *
 * Ten hex digits of SHA-256 (40 bits): among 10,000 things of one kind two share a name once in 20,000 ledgers.
 */
export function idOf(kind: string, ...parts: readonly (string | number)[]): string {
  const digest = createHash('sha256').update(parts.join('\u0000')).digest('hex')
  return `${kind}-${digest.slice(0, 10)}`
}
