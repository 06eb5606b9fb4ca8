/**
 * All warnings about an article, in one voice: what was met, with its measure, and what it may mean.
 */
import type { Warning } from '../contracts/index.ts'
import type { Span } from '../text/index.ts'

export const bytesUndecodable = (span: Span, all: number): Warning => ({
  code: 'undecodable-bytes',
  message: `Bytes here are no character of this character set; they are shown as “\ufffd” (${all} in the whole text).`,
  span,
  measure: all,
})

export const encodingMisdeclared = (declared: string, used: string): Warning => ({
  code: 'wrong-encoding',
  message: `The page says “${declared}”; its bytes are ${used}, and so they were read.`,
})

export const encodingTwice = (span: Span, count: number): Warning => ({
  code: 'wrong-encoding',
  message: `The text was encoded twice before it came here (${count} places, the first is this): letters with accents and quotation marks are wrong.`,
  span,
  measure: count,
})

export const wordsMissing = (span: Span): Warning => ({
  code: 'words-missing',
  message:
    'The sentence breaks off here and the next line begins a new one: a link or a line was lost before the text came here.',
  span,
})

export const wordsLost = (span: Span): Warning => ({
  code: 'words-missing',
  message: 'Words are missing within the sentence here: a link was lost before the text came here.',
  span,
})

export const paragraphTwice = (span: Span, words: number): Warning => ({
  code: 'duplicate-paragraph',
  message: `This paragraph of ${words} words repeats an earlier one.`,
  span,
  measure: words,
})

export const anotherArticle = (span: Span, words: number): Warning => ({
  code: 'another-article',
  message: `Another article begins here; its ${words} words are marked as furniture and not read as part of this one.`,
  span,
  measure: words,
})

/** `measure`: the share of the words that the page says it has, or how many words are here. */
export const maybeTruncated = (why: string, span: Span | undefined, measure: number): Warning => ({
  code: 'maybe-truncated',
  message: `The article may go on where this text ends: ${why}.`,
  ...(span === undefined ? {} : { span }),
  measure,
})

/** `words`: how many are here. */
export const paywalled = (why: string, words: number, span?: Span): Warning => ({
  code: 'paywalled',
  message: `Part of the article is for subscribers: ${why}.`,
  ...(span === undefined ? {} : { span }),
  measure: words,
})

export const nothingRead = (words: number, span: Span): Warning => ({
  code: 'nothing-extracted',
  message: `Hardly a sentence of an article is in this text (${words} words of prose): the page may be none, or built by a script.`,
  span,
  measure: words,
})

export const articleMissing = (share: number, span: Span): Warning => ({
  code: 'nothing-extracted',
  message: `Of the words of the page’s headline and description ${Math.round(100 * share)} % are in this text: the article may be elsewhere, and this something beside it.`,
  span,
  measure: share,
})

export const mostlyLinks = (share: number, span: Span): Warning => ({
  code: 'mostly-links',
  message: `${Math.round(100 * share)} % of the text are words of links: this may be a list of articles, not an article.`,
  span,
  measure: share,
})

export const headlinesInstead = (count: number, share: number, span: Span): Warning => ({
  code: 'mostly-links',
  message: `The page has ${count} links as long as headlines (${Math.round(100 * share)} % of its words), and no article of its own was found: this may be a list of articles.`,
  span,
  measure: share,
})

/** Of a PDF: `pages` have pictures and no text. */
export const pagesWithoutText = (pages: readonly number[], all: number): Warning => ({
  code: 'pages-without-text',
  message: `${pages.length} of ${all} pages are pictures without a text (page ${pages.slice(0, 5).join(', ')}${pages.length > 5 ? ', …' : ''}): what stands there is not read.`,
  measure: pages.length / all,
})

export const pagesLeftOut = (read: number, all: number): Warning => ({
  code: 'pages-left-out',
  message: `The PDF has ${all} pages; the first ${read} were read.`,
  measure: read / all,
})

export const lettersUnknown = (share: number): Warning => ({
  code: 'letters-unknown',
  message: `A font of this PDF does not say which letters it shows: ${(share * 100).toFixed(1)} % of its signs are left out.`,
  measure: share,
})

export const teasersInstead = (count: number, share: number, span: Span): Warning => ({
  code: 'mostly-links',
  message: `${count} paragraphs (${Math.round(100 * share)} % of the text) each stand below a headline that leads elsewhere: this may be a list of articles.`,
  span,
  measure: share,
})
