import type { JSX } from 'preact'
import type { Dispute, Place } from '../../src/contracts/index.ts'
import { questionWord } from '../model/questions.ts'
import { useBook } from './context.ts'
import { Words } from './words.tsx'

/** Our question word and their words. */
export function Question({ dispute }: { dispute: Dispute }): JSX.Element {
  const book = useBook()
  const first = dispute.about[0]
  const answers = dispute.sides.map(({ answer }) => book.words(answer))
  return (
    <>
      <b>{questionWord(dispute.kind, answers)}</b> {first && <Words at={asked(first, book.words(first))} />}
    </>
  )
}

/** “that the light was out” behind “Whether”: their words from the clause itself on. */
function asked({ article, span }: Place, text: string): Place {
  const skip = /^(?:that|whether|if)\s+(?=\S)/iu.exec(text)?.[0].length ?? 0
  return { article, span: { start: span.start + skip, end: span.end } }
}
