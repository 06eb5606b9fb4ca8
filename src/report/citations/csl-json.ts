import { book } from '../../../web/model.ts'
import type { Ledger } from '../../contracts/index.ts'

/** An item of CSL-JSON, as Zotero, Pandoc and citeproc read it. */
export type CslItem = {
  id: string
  type: 'article-newspaper'
  title?: string
  author?: { literal: string }[]
  'container-title'?: string
  issued?: { 'date-parts': [number[]] }
  URL?: string
  language?: string
  note: string
}

/** The articles as bibliography items, in the order of the page. What is not known is left out. */
export const cslJson = (ledger: Ledger): CslItem[] =>
  book(ledger).cards.map(({ article, outletKnown, name, published }) => ({
    id: article.id,
    type: 'article-newspaper',
    ...(article.title === null ? {} : { title: article.title.text.replace(/\s+/gu, ' ').trim() }),
    ...(article.byline.length === 0 ? {} : { author: article.byline.map(({ name: literal }) => ({ literal })) }),
    ...(outletKnown ? { 'container-title': name } : {}),
    ...(published === null
      ? {}
      : {
          issued: {
            'date-parts': [[published.year, published.month, published.day].filter(part => part !== null)] as [
              number[],
            ],
          },
        }),
    ...(article.url === undefined ? {} : { URL: article.url }),
    ...(article.language === 'und' ? {} : { language: article.language }),
    note: `SHA-256 ${article.capture.sha256}`,
  }))
