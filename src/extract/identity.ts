import { createHash } from 'node:crypto'
import type { Capture } from '../contracts/index.ts'

/**
 * The article's name: the one it came with, else from its words and its address, so that neither order nor time decides.
 *
 * `text`: the whole decoded capture. `part`: 0 for the first article of a page.
 */
export function articleId({ given, url, path }: Capture, text: string, part: number): string {
  if (given?.id !== undefined) return part === 0 ? given.id : `${given.id}/${part + 1}`
  const hash = createHash('sha256')
    .update(text)
    .update('\0')
    .update(url ?? path ?? '')
  if (part > 0) hash.update(`\0${part + 1}`)
  return `a-${hash.digest('hex').slice(0, 12)}`
}
