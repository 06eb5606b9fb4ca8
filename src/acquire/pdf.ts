import { extractText, getDocumentProxy } from 'unpdf'
import { pdfEmpty, pdfUnreadable } from '../errors.ts'
import { captured, failed, type Acquired } from './acquired.ts'

/** The text of a PDF, pages apart by a blank line. Pictures of text have none, and that is said. */
export async function fromPdf(bytes: Uint8Array, path: string): Promise<Acquired> {
  try {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false })
    const whole = text
      .map(page => page.trim())
      .filter(page => page !== '')
      .join('\n\n')
    if (whole === '') return failed(path, pdfEmpty(path))
    return captured(new TextEncoder().encode(whole), { path, mime: 'text/plain', charset: 'utf-8' })
  } catch (cause) {
    return failed(path, pdfUnreadable(path, cause))
  }
}
