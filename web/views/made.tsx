import type { JSX } from 'preact'
import { useBook } from '../parts/context.ts'
import { View } from '../parts/section.tsx'
import type { Span } from '../../src/text/index.ts'
import type { Card } from '../model/cards.ts'
import type { Rate } from '../model/rates.ts'

/** How the page came about: what went in, what was lost, by which settings, how often the method errs. */
export function Made({ rates }: { rates: readonly Rate[] }): JSX.Element {
  const { ledger, cards, accounts, state } = useBook()
  const { made, failures, articles } = ledger
  const warnings = articles.reduce((sum, { warnings }) => sum + warnings.length, 0)
  const findings = cards.flatMap(card => (card.evidence?.findings ?? []).map(finding => ({ card, finding })))
  const left = articles.reduce((sum, { furniture }) => sum + furniture.length, 0)
  const sayings = ledger.evidence.flatMap(({ attributions }) => attributions)
  const [said, unnamed] = [sayings.length, sayings.filter(({ source }) => source === null).length]
  const alone = ledger.claims.filter(claim => state(claim) === 'only-one').length
  const readers = [...new Set(ledger.evidence.map(({ reader }) => reader))].sort()
  const plainly = cards.filter(({ evidence }) => evidence?.reader === 'plain')
  return (
    <View
      id="made"
      title="How this was made"
      about="By a program, from the words of the accounts alone. It says who says what; it does not know what is true. It errs; how often was measured, below."
    >
      <dl class="made">
        <dt>Made by</dt>
        <dd>
          {made.by} {made.version}
        </dd>
        <dt>Went in</dt>
        <dd>
          {articles.length + failures.length} inputs: {accounts.length} accounts
          {cards.length > accounts.length && `, ${cards.length - accounts.length} set apart`}
          {failures.length > 0 && `, ${failures.length} not read`}
        </dd>
        <dt>Read by</dt>
        <dd>
          {readers.length === 0
            ? 'not known'
            : readers
                .map(reader => (reader === 'plain' ? 'the plain reader, which knows no grammar' : 'the English reader'))
                .join('; ')}
        </dd>
        {Object.keys(made.settings).length === 0 && (
          <>
            <dt>Settings</dt>
            <dd>none changed</dd>
          </>
        )}
        {Object.entries(made.settings).map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
        <dt>Guesses</dt>
        <dd>
          Who speaks, what is one claim, what is a question, who copied whom: all of it was found by a machine, and
          nobody has checked it. Words in this <span class="their-face">other typeface</span> are an account’s own, to
          the letter; the rest is the program’s. What it is not sure of says <span class="perhaps">perhaps</span>, and a
          count of voices that it cannot settle is a range.
        </dd>
        <dt>Left out</dt>
        <dd>
          {left === 0
            ? 'Nothing of the texts.'
            : `${left === 1 ? '1 piece' : `${left} pieces`} of the texts: by-lines, links, captions, other articles. They stand in grey in the accounts, named in the margin.`}{' '}
          {alone} of {ledger.claims.length} claims stand in one account only.
        </dd>
        <dt>Not understood</dt>
        <dd>
          {findings.length === 0
            ? 'Nothing was odd enough to be noted.'
            : `${findings.length} ${findings.length === 1 ? 'place' : 'places'}, listed below.`}{' '}
          {unnamed > 0 && `Of ${said} reported sayings ${unnamed} have no speaker that could be named.`}
        </dd>
      </dl>
      {failures.length > 0 && (
        <>
          <h3 class="hh">Not read</h3>
          <ul class="plain">
            {failures.map(({ input, code, message }) => (
              <li>
                <b>{input}</b> <span class="us">{code}</span> {message}
              </li>
            ))}
          </ul>
        </>
      )}
      {warnings > 0 && (
        <>
          <h3 class="hh">Read with a warning</h3>
          <Noted
            all={cards.flatMap(card =>
              card.article.warnings.map(({ code, message, span }) => ({ card, code, message, span: span ?? null })),
            )}
          />
        </>
      )}
      {findings.length > 0 && (
        <>
          <h3 class="hh">Not understood</h3>
          <Noted
            all={findings.map(({ card, finding: { code, message, at } }) => ({ card, code, message, span: at }))}
          />
        </>
      )}
      <h3 class="hh">How often each stage errs</h3>
      {rates.length === 0 ? (
        <p class="us">Not measured for this build.</p>
      ) : (
        <>
          <p class="us say">
            Measured on texts that people had marked before, and not on yours: news in other styles is read better or
            worse. 100 would mean nothing missed and nothing wrong. Where people were measured by the same rule their
            score stands in the third column: they do not agree on everything either.
          </p>
          {readers.includes('plain') && (
            <p class="us say">
              The figures are of the English reader. Accounts read without grammar (
              {plainly.map(({ letter }) => letter).join(', ')}) gave fewer lines; how many of theirs are right was not
              measured, but for English.
            </p>
          )}
          <table class="t stack rates">
            <thead>
              <tr>
                <th scope="col">The program …</th>
                <th scope="col">of 100</th>
                <th scope="col">People and other programs</th>
                <th scope="col">Measured on</th>
              </tr>
            </thead>
            {[...new Set(rates.map(({ stage }) => stage))].map(stage => (
              <tbody>
                <tr class="grp">
                  <th scope="rowgroup" colSpan={4}>
                    {stage}
                  </th>
                </tr>
                {rates
                  .filter(one => one.stage === stage)
                  .map(({ measure, ours, peer, data }) => (
                    <tr>
                      <th scope="row">{measure}</th>
                      <td data-h="of 100">{ours}</td>
                      <td data-h="Others">{peer}</td>
                      <td data-h="Measured on">{data}</td>
                    </tr>
                  ))}
              </tbody>
            ))}
          </table>
        </>
      )}
    </View>
  )
}

type Note = { card: Card; code: string; message: string; span: Span | null }

// As many places of one kind are listed; the rest stand at their places in the accounts.
const PLACES = 40

/** One line a message, with every place it was met at: a text of fifty lost links says so once. */
function Noted({ all }: { all: readonly Note[] }): JSX.Element {
  const byMessage = new Map<string, Note[]>()
  for (const one of all) byMessage.set(one.message, [...(byMessage.get(one.message) ?? []), one])
  return (
    <ul class="plain">
      {[...byMessage].map(([message, notes]) => (
        <li>
          {message} <span class="us">{notes[0]?.code}</span>{' '}
          <span class="lms">
            {notes.slice(0, PLACES).map(({ card, span }) => (
              <a
                class="lm"
                href={span && span.end > span.start ? `#s-${card.key}.${span.start}-${span.end}` : `#s-${card.key}`}
              >
                {card.letter}
              </a>
            ))}
          </span>
          {notes.length > PLACES && <span class="us"> and {notes.length - PLACES} more</span>}
        </li>
      ))}
    </ul>
  )
}
