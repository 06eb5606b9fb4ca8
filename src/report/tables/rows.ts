import { book, type Book } from '../../../web/model.ts'
import type { Account, Ledger } from '../../contracts/index.ts'

/** The tables of a ledger, each a list of flat rows with the same fields. */
export const tableNames = ['claims', 'disputes', 'accounts', 'copies', 'voices'] as const
export type TableName = (typeof tableNames)[number]

export type Row = Readonly<Record<string, string | number | null>>

/** One row for each account of each claim, side, article, tie or speaker. Words stand beside their place. */
export function rows(ledger: Ledger, table: TableName): Row[] {
  const of = book(ledger)
  return tables[table](of)
}

const tables: Record<TableName, (of: Book) => Row[]> = {
  claims: of =>
    of.ledger.claims.flatMap(claim =>
      claim.accounts.map(account => ({
        claim: claim.id,
        state: of.state(claim),
        least_voices: claim.independent.least,
        most_voices: claim.independent.most,
        ...accountRow(of, account),
      })),
    ),
  disputes: of =>
    [...of.disputes, ...of.updates].flatMap(({ id, kind, relation, about, sides }) =>
      sides.flatMap(({ answer, value, asOf, accounts }, index) =>
        accounts.map(account => ({
          dispute: id,
          kind,
          relation,
          about: about[0] ? of.words(about[0]) : null,
          side: index + 1,
          answer: of.words(answer),
          value: value ?? null,
          as_of: asOf ?? null,
          ...accountRow(of, account),
        })),
      ),
    ),
  accounts: of =>
    of.cards.map(({ article, letter, name, outletKnown, apart, evidence }) => ({
      letter,
      article: article.id,
      outlet: outletKnown ? name : null,
      title: article.title?.text ?? null,
      published: article.published?.value ?? null,
      published_precision: article.published?.precision ?? null,
      language: article.language,
      address: article.url ?? article.path ?? null,
      words: evidence?.words ?? null,
      own_share: evidence?.own ?? null,
      apart: apart?.map(({ reason }) => reason).join('; ') ?? null,
      warnings: article.warnings.map(({ code }) => code).join(' ') || null,
      sha256: article.capture.sha256,
    })),
  copies: of =>
    of.ledger.reuse.map(({ id, a, b, kind, direction, changes }) => ({
      reuse: id,
      kind,
      direction,
      a: of.card(a.article).letter,
      a_article: a.article,
      a_start: a.span.start,
      a_end: a.span.end,
      a_words: of.words(a),
      b: of.card(b.article).letter,
      b_article: b.article,
      b_start: b.span.start,
      b_end: b.span.end,
      b_words: of.words(b),
      changes: changes.length,
    })),
  voices: of =>
    of.ledger.speakers.flatMap(({ entity, name, kind, byArticle }) =>
      byArticle.map(({ article, attributions, words, cues }) => ({
        speaker: of.words(name),
        entity,
        kind,
        letter: of.card(article).letter,
        article,
        attributions: attributions.length,
        words,
        cues: cues.map(span => of.words({ article, span })).join('; '),
      })),
    ),
}

function accountRow(of: Book, account: Account): Row {
  const card = of.card(account.article)
  const { kind, links } = of.chain(account)
  return {
    letter: card.letter,
    article: account.article,
    outlet: card.outletKnown ? card.name : null,
    start: account.span.start,
    end: account.span.end,
    words: of.words(account),
    stance: account.stance,
    on_the_word_of: kind === 'own' ? 'own voice' : links.map(at => of.words(at)).join(' ← ') || 'not named',
    origin: account.origin,
  }
}
