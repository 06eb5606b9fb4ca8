/**
 * What was kept and is told to be furniture by what was set aside: captions that stand twice, lines below the comments.
 */
import { fold } from '../../text/index.ts'
import type { Candidate } from './candidate.ts'
import type { SetAside } from './clean.ts'
import { textBelow, type Page } from './tree.ts'

// A caption has so many characters.
const CAPTION = { least: 20, most: 400 }
// Comments worth the name: a counter at the top of the page (“3 comments”) has fewer characters.
const COMMENTS = 80
// What stands below the comments is of the page, not of the article, where it is at most this share of what stands above.
const BELOW = 0.25

/** Takes them out, each with its reason. */
export function dropAsideAgain(page: Page, candidates: readonly Candidate[], aside: readonly SetAside[]): void {
  const kept = candidates.filter(({ keep }) => keep)
  const captions = new Set(
    aside.filter(({ kind }) => kind === 'caption').map(({ element }) => key(textBelow(page, element))),
  )
  for (const candidate of kept) {
    const { size, block } = candidate
    if (size < CAPTION.least || size > CAPTION.most || block.kind === 'heading') continue
    if (captions.has(key(block.text))) drop(candidate, 'caption', 'the same words stand below a picture')
  }
  const comments = aside.find(
    ({ kind, element }) =>
      (kind === 'comment-form' || element.tag === 'footer') &&
      textBelow(page, element).length >= COMMENTS &&
      isAfter(kept, element.index),
  )
  if (comments === undefined) return
  for (const candidate of kept)
    if (candidate.keep && candidate.block.element.index > comments.element.index)
      drop(
        candidate,
        'below',
        comments.kind === 'comment-form' ? 'it stands below the comments' : 'it stands below the foot',
      )
}

/** Whether nearly all that is kept stands above a place. */
function isAfter(kept: readonly Candidate[], index: number): boolean {
  let [above, below] = [0, 0]
  for (const { keep, size, block } of kept) {
    if (keep && block.element.index < index) above += size
    else if (keep) below += size
  }
  return below <= above * BELOW
}

function drop(candidate: Candidate, kind: string, reason: string): void {
  candidate.keep = false
  candidate.kind = kind
  candidate.reason = reason
}

const key = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
