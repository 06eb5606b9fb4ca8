import type { JSX } from 'preact'
import type { Dispute } from '../../src/contracts/index.ts'
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
      <b>{questionWord(dispute.kind, answers)}</b> {first && <Words at={first} />}
    </>
  )
}
