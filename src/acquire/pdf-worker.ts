/**
 * The text of a PDF's pages, in a thread that can be ended: see `pdf.ts`.
 */
import { extractText, getDocumentProxy } from 'unpdf'
import { answerJobs } from '../threads/index.ts'

answerJobs(async (bytes: Uint8Array): Promise<string[]> => {
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: false })
  return text
})
