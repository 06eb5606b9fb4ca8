/**
 * All findings, in one voice: material that is odd, and what it was taken to be. The run went on.
 */
import type { Finding } from './contracts/index.ts'
import type { Span } from './text/index.ts'

export const quoteNeverOpens = (at: Span): Finding => ({
  code: 'quote-never-opens',
  at,
  message: 'A quotation closes here but none was opened; it is taken to begin with the paragraph.',
})

export const quoteNeverCloses = (at: Span): Finding => ({
  code: 'quote-never-closes',
  at,
  message: 'A quotation opens here and is never closed; it is taken to end with the paragraph.',
})
