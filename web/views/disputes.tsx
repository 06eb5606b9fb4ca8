import type { JSX } from 'preact'
import type { Account, Dispute } from '../../src/contracts/index.ts'
import { kindText, relationText } from '../model/questions.ts'
import { momentText } from '../model/time.ts'
import { articlesOf } from '../model/voices.ts'
import { Chain } from '../parts/chain.tsx'
import { useBook } from '../parts/context.ts'
import { Letter } from '../parts/letter.tsx'
import { Moved } from '../parts/moved.tsx'
import { Question } from '../parts/question.tsx'
import { View } from '../parts/section.tsx'
import { Speech } from '../parts/speech.tsx'
import { VoiceCount } from '../parts/voices.tsx'
import { Reasons } from '../parts/why.tsx'
import { Words } from '../parts/words.tsx'

/** Each question with every side in full, each account's own sentence under it. */
export function Disputes(): JSX.Element | null {
  const book = useBook()
  if (book.disputes.length + book.updates.length === 0) return null
  return (
    <View
      id="disputes"
      title="Disputes"
      about="Questions to which the accounts give more than one answer. Questions that more accounts answer stand first. Sides stand in the order of first publication; the order means nothing else."
    >
      {book.disputes.map(dispute => (
        <Whole dispute={dispute} />
      ))}
      {book.updates.length > 0 && <h3 class="hh">Figures that moved</h3>}
      {book.updates.map(dispute => (
        <Whole dispute={dispute} />
      ))}
    </View>
  )
}

function Whole({ dispute }: { dispute: Dispute }): JSX.Element {
  const book = useBook()
  const { kind, sides, relation, why, about } = dispute
  const accounts = articlesOf(sides.flatMap(({ accounts }) => accounts)).length
  const longest = Math.max(...sides.map(({ answer }) => book.words(answer).length))
  return (
    <article class="dis" id={dispute.id} tabIndex={-1}>
      <div class="lab">
        <h3>
          <Question dispute={dispute} />
        </h3>
        <p>
          {kindText[kind]} · {accounts === 1 ? '1 account' : `${accounts} accounts`}, {sides.length} answers
        </p>
        {about.length > 1 && (
          <p>
            also asked as{' '}
            {about.slice(1, 4).map((at, index) => (
              <>
                {index > 0 && '; '}
                <Words at={at} />
              </>
            ))}
          </p>
        )}
      </div>
      <div>
        {relation === 'update' ? <Moved dispute={dispute} /> : kind === 'wording' && <Speech dispute={dispute} />}
        {/* More than four columns cannot be read beside each other; they go on in a second row of the same width. */}
        <ul class={sides.length > 4 ? 'sides wrap' : 'sides'}>
          {sides.map(side => (
            <li data-line>
              {kind !== 'wording' && relation !== 'update' && (
                <p class={longest > 60 ? 'mid' : longest > 28 ? 'big small' : 'big'}>
                  <Words at={side.answer} />
                </p>
              )}
              <p class="meta">
                <VoiceCount voices={book.voicesOf(side)} />
              </p>
              <ul class="acc">
                {book.inOrder(side.accounts).map(account => (
                  <Row account={account} asOf={kind === 'figure' ? side.asOf : undefined} />
                ))}
              </ul>
            </li>
          ))}
        </ul>
        <div class="why-row">
          <p>
            <b>{kind === 'wording' ? 'One speech.' : relationText[relation]}</b>
            {kind === 'differ' && ' The answers differ; how is not known.'}
          </p>
          <Reasons why={why} />
        </div>
      </div>
    </article>
  )
}

function Row({ account, asOf }: { account: Account; asOf: string | null | undefined }): JSX.Element {
  const book = useBook()
  const at = book.moment(asOf ?? null)
  return (
    <li>
      <Letter card={book.card(account.article)} at={account} />
      <div>
        <Words at={account} />
        <p class="chain">
          <Chain account={account} />
          {account.stance === 'denies' && ' · denies it'}
          {account.stance === 'doubts' && ' · doubts it'}
          {asOf !== undefined && ` · as of: ${at ? momentText(at) : 'not stated'}`}
        </p>
      </div>
    </li>
  )
}
