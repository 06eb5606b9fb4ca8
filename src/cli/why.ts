/**
 * What is behind each line, for a sceptical reader at a terminal: the place, the rule, the words.
 */
import type { Article, Ledger, Place, Reading, Why } from '../contracts/index.ts'
import { slice, type Span } from '../text/index.ts'

const LONGEST = 100

function words(text: string, at: Span): string {
  const all = slice(text, at).replace(/\s+/gu, ' ').trim()
  return all.length > LONGEST ? `${all.slice(0, LONGEST)}…` : all
}

/** `path:line:column`, both from 1, as editors count them. */
function placeName(article: Article, at: number): string {
  const before = article.text.slice(0, at)
  const line = before.split('\n').length
  return `${article.path ?? article.id}:${line}:${at - before.lastIndexOf('\n')}`
}

/** One entry an attribution and a finding, in the order of the text. */
export function whyOfReading({ article, attributions, findings }: Reading): string[] {
  const { text } = article
  const lines = attributions.map(({ source, cue, content, rule, confidence }) => {
    const at = content[0]?.start ?? cue?.start ?? 0
    const who = source === null ? 'nobody named' : words(text, source)
    const said = content.map(piece => words(text, piece)).join(' … ')
    return {
      at,
      line: `${placeName(article, at)}  ${rule} (${confidence.toFixed(2)})\n  ${who} | ${cue === null ? '–' : words(text, cue)} | ${said}`,
    }
  })
  const odd = findings.map(({ at, code, message }) => ({
    at: at.start,
    line: `${placeName(article, at.start)}  ${code}\n  ${words(text, at)}\n  ${message}`,
  }))
  return [...lines, ...odd].sort((a, b) => a.at - b.at).map(entry => entry.line)
}

/** One entry a claim, a dispute, a reuse and an account set apart, each with its reasons. */
export function whyOfLedger(ledger: Ledger): string[] {
  const articles = new Map(ledger.articles.map(article => [article.id, article]))
  const said = ({ article: id, span }: Place): string => {
    const article = articles.get(id)
    return article === undefined ? id : `“${words(article.text, span)}” (${placeName(article, span.start)})`
  }
  const reasons = (why: readonly Why[]) =>
    why.map(({ reason, places }) => `\n    ${reason}${places.map(place => `\n      ${said(place)}`).join('')}`).join('')
  return [
    ...ledger.claims.map(
      ({ id, gist, accounts, independent: { least, most, why } }) =>
        `${id}  ${said(gist)}\n  ${accounts.length} accounts, ${least === most ? least : `${least}–${most}`} voices${reasons(why)}`,
    ),
    ...ledger.disputes.map(
      ({ id, kind, relation, sides, why }) =>
        `${id}  ${kind}, ${relation}${sides.map(side => `\n  ${said(side.answer)}`).join('')}${reasons(why)}`,
    ),
    ...ledger.reuse.map(
      ({ id, kind, direction, a, b, why }) => `${id}  ${kind}, ${direction}\n  ${said(a)}\n  ${said(b)}${reasons(why)}`,
    ),
    ...ledger.apart.map(({ article, why }) => `${articles.get(article)?.path ?? article}  set apart${reasons(why)}`),
  ]
}
