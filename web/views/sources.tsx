import { Fragment, type JSX } from 'preact'
import { type Span, holds, overlaps, slice } from '../../src/text/index.ts'
import type { Card } from '../model/cards.ts'
import { marginOf } from '../model/margin.ts'
import { nest, type Nested } from '../model/nest.ts'
import { type Paragraph, paragraphs } from '../model/paragraphs.ts'
import { useBook } from '../parts/context.ts'
import { Letter } from '../parts/letter.tsx'
import { printable, tongue } from '../parts/words.tsx'
import { When } from './key.tsx'

/** The accounts whole. `targets`: the places that the rest of the page links to, by the key of the account. */
export function Sources({ targets }: { targets: ReadonlyMap<string, readonly Span[]> }): JSX.Element {
  const { cards } = useBook()
  return (
    <section id="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">The accounts, whole</h2>
      {cards.map(card => (
        <Source card={card} targets={targets.get(card.key) ?? []} />
      ))}
    </section>
  )
}

function Source({ card, targets }: { card: Card; targets: readonly Span[] }): JSX.Element {
  const { article, evidence, key, name, letter } = card
  const { title, url, capture, byline, warnings } = article
  const whole = warnings.filter(({ span }) => span === undefined)
  return (
    <article
      class="src"
      id={`s-${key}`}
      tabIndex={-1}
      aria-labelledby={`name-${key}`}
      data-letter={letter}
      data-outlet={name}
      data-title={title?.text ?? ''}
      data-date={article.published?.value ?? ''}
      data-url={url ?? article.path ?? ''}
      data-hash={capture.sha256}
      data-length={article.text.length}
    >
      <header>
        <h3 class="out" id={`name-${key}`}>
          <Letter card={card} /> {name}
          {!card.outletKnown && <span class="us">outlet not known</span>}
        </h3>
        {title && !('start' in title) && (
          <p class="headline w" {...tongue(article.language)}>
            {printable(title.text)}
          </p>
        )}
        <p class="us sm">
          <When card={card} />
          {card.published && ` ${card.published.year}`}
          {byline.length > 0 && ` · ${byline.map(({ name }) => name).join(', ')}`}
          {evidence && ` · ${evidence.words} words`}
          {evidence?.reader === 'plain' && ' · read without grammar'}
        </p>
        {whole.map(({ message }) => (
          <p class="warn">{message}</p>
        ))}
      </header>
      {paragraphs(article).map(paragraph => (
        <Para card={card} at={paragraph} targets={targets} />
      ))}
    </article>
  )
}

function Para({ card, at, targets }: { card: Card; at: Paragraph; targets: readonly Span[] }): JSX.Element {
  const { article, evidence } = card
  const warnings = [
    ...article.warnings.flatMap(({ span, message }) => (span && starts(span, at) ? [message] : [])),
    ...(evidence?.findings ?? []).flatMap(({ at: place, message }) => (starts(place, at) ? [message] : [])),
  ]
  const grey = at.furniture === null ? article.furniture.filter(one => holds(at, one)) : []
  const text = <Stretch text={article.text} at={at} inside={nest(targets, at)} id={`s-${card.key}.`} grey={grey} />
  const said = evidence === null || at.furniture !== null ? [] : marginOf(evidence, article.text, at)
  const beside = at.furniture !== null || said.length > 0
  const classes = `para${at.furniture === null ? '' : ' fu'}${said.length > 0 ? ' br' : ''}${at.kind === 'text' ? '' : ` ${at.kind}`}`
  const words = (
    <p class={beside ? undefined : classes} data-from={at.start} dir="auto" {...tongue(article.language)}>
      {text}
    </p>
  )
  return (
    <>
      {beside ? (
        <div class={classes}>
          <div class="vo">
            {at.furniture !== null && <>left out: {at.furniture.replaceAll('-', ' ')}</>}
            {said.map(({ who, ours, cues, spans }) => (
              <p data-at={spans.map(({ start, end }) => `${start}-${end}`).join(' ')}>
                {ours !== null && <span>{ours}</span>}
                {who !== null && <b dir="auto">{who}</b>}
                {cues}
              </p>
            ))}
          </div>
          {words}
        </div>
      ) : (
        words
      )}
      {warnings.map(message => (
        <p class="warn">{message}</p>
      ))}
    </>
  )
}

const starts = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.start < outer.end

/** A stretch of the text with the places that links lead to. Its characters are exactly those of the text. */
function Stretch(props: {
  text: string
  at: Span
  inside: readonly Nested[]
  id: string
  grey: readonly Span[]
}): JSX.Element {
  const { text, at, inside, id, grey } = props
  const out: JSX.Element[] = []
  let from = at.start
  const run = (to: number): void => {
    if (to > from) out.push(<Run text={text} at={{ start: from, end: to }} grey={grey} />)
    from = to
  }
  for (const one of inside) {
    run(one.start)
    out.push(
      <span id={`${id}${one.whole.start}-${one.whole.end}`}>
        <Stretch {...props} at={one} inside={one.inside} />
      </span>,
    )
    from = one.end
  }
  run(at.end)
  return <>{out}</>
}

function Run({ text, at, grey }: { text: string; at: Span; grey: readonly Span[] }): JSX.Element {
  const left = grey.filter(one => overlaps(one, at))
  if (left.length === 0) return <>{printable(slice(text, at))}</>
  const cuts = [...new Set([at.start, at.end, ...left.flatMap(({ start, end }) => [start, end])])]
    .filter(cut => cut >= at.start && cut <= at.end)
    .sort((a, b) => a - b)
  return (
    <>
      {cuts.slice(1).map((end, index) => {
        const start = cuts[index] ?? at.start
        const words = printable(text.slice(start, end))
        return left.some(one => one.start <= start && end <= one.end) ? (
          <span class="fu">{words}</span>
        ) : (
          <Fragment>{words}</Fragment>
        )
      })}
    </>
  )
}
