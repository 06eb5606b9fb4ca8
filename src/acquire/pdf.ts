import { pdfEmpty, pdfTooSlow, pdfUnreadable } from '../errors.ts'
import { guardedThread } from '../threads/index.ts'
import { captured, failed, type Acquired } from './acquired.ts'

// No article needs as long; a file made to tire programs has no end.
const LONGEST_MS = 60_000
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

/** The text of a PDF, pages apart by a blank line. Pictures of text have none, and that is said. `milliseconds`: of the clock. */
export async function fromPdf(bytes: Uint8Array, path: string, milliseconds = LONGEST_MS): Promise<Acquired> {
  const thread = guardedThread<Uint8Array, string[]>(new URL(`./pdf-worker.${ending}`, import.meta.url), milliseconds)
  const outcome = await thread.run(bytes)
  await thread.close()
  if (outcome.kind === 'ended') return failed(path, pdfTooSlow(path, milliseconds))
  if (outcome.kind === 'failed') return failed(path, pdfUnreadable(path, new Error(outcome.message)))
  const whole = outcome.value
    .map(page => page.trim())
    .filter(page => page !== '')
    .join('\n\n')
  if (whole === '') return failed(path, pdfEmpty(path))
  return captured(new TextEncoder().encode(whole), { path, mime: 'text/plain', charset: 'utf-8' })
}
