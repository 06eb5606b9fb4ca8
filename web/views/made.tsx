import type { JSX } from 'preact'
import { useBook } from '../parts/context.ts'
import { View } from '../parts/section.tsx'
import type { Rate } from '../model/rates.ts'

/** How the page came about: what went in, what was lost, by which settings, how often the method errs. */
export function Made({ rates }: { rates: readonly Rate[] }): JSX.Element {
  const { ledger, cards, accounts } = useBook()
  const { made, failures, articles } = ledger
  const warnings = articles.reduce((sum, { warnings }) => sum + warnings.length, 0)
  const findings = cards.flatMap(card => (card.evidence?.findings ?? []).map(finding => ({ card, finding })))
  const readers = [...new Set(ledger.evidence.map(({ reader }) => reader))].sort()
  return (
    <View
      id="made"
      title="How this was made"
      about="By a program, from the words of the accounts alone. It does not know what is true. It errs; how often is measured below."
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
        {Object.entries(made.settings).map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
        <dt>Guesses</dt>
        <dd>
          Every attribution, claim, question and tie here is a machine’s. None was checked by a person. What the program
          is not sure of says <span class="perhaps">perhaps</span>.
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
          <ul class="plain">
            {cards.flatMap(card =>
              card.article.warnings.map(({ code, message, span }) => (
                <li>
                  <a
                    class="lm"
                    href={span && span.end > span.start ? `#s-${card.key}.${span.start}-${span.end}` : `#s-${card.key}`}
                    aria-label={`${card.letter}, ${card.name}`}
                  >
                    {card.letter}
                  </a>{' '}
                  {message} <span class="us">{code}</span>
                </li>
              )),
            )}
          </ul>
        </>
      )}
      {findings.length > 0 && (
        <>
          <h3 class="hh">Not understood</h3>
          <ul class="plain">
            {findings.slice(0, 200).map(({ card, finding: { code, message, at } }) => (
              <li>
                <a class="lm" href={`#s-${card.key}.${at.start}-${at.end}`} aria-label={`${card.letter}, ${card.name}`}>
                  {card.letter}
                </a>{' '}
                {message} <span class="us">{code}</span>
              </li>
            ))}
          </ul>
          {findings.length > 200 && <p class="us">and {findings.length - 200} more, at their places in the accounts</p>}
        </>
      )}
      <h3 class="hh">How often each stage errs</h3>
      {rates.length === 0 ? (
        <p class="us">Not measured for this build.</p>
      ) : (
        <table class="t stack rates">
          <thead>
            <tr>
              <th scope="col">Measure</th>
              <th scope="col">Ours</th>
              <th scope="col">Others</th>
              <th scope="col">On</th>
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
                    <td data-h="Ours">{ours}</td>
                    <td data-h="Others">{peer}</td>
                    <td data-h="On">{data}</td>
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      )}
    </View>
  )
}
