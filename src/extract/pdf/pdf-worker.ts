/**
 * One PDF at a time in a thread that can be ended: see `pdf-article.ts`.
 */
import { answerJobs } from '../../threads/index.ts'
import { readPdf } from './read-pdf.ts'

// pdf.js leaves promises behind that nobody waits for when it mends a broken table of contents, and reads on; Node would end
// the thread for it. What a job waits for and never comes is ended by its time.
process.on('unhandledRejection', () => {})

answerJobs(({ bytes, path }: { bytes: Uint8Array; path: string }) => readPdf(bytes, path))
