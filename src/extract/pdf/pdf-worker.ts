/**
 * One PDF at a time in a thread that can be ended: see `pdf-article.ts`.
 */
import { answerJobs } from '../../threads/index.ts'
import { readPdf } from './read-pdf.ts'

answerJobs(({ bytes, path }: { bytes: Uint8Array; path: string }) => readPdf(bytes, path))
