import { createHash } from 'node:crypto'
import type { Capture, Failure, Given } from '../contracts/index.ts'
import type { RashomonError } from '../errors.ts'

/** What came of one input, or of one part of it. */
export type Acquired =
  | { readonly kind: 'capture'; readonly capture: Capture }
  | { readonly kind: 'failure'; readonly failure: Failure }
  /** A file of a folder that is no article by its kind: a picture, a style sheet. */
  | { readonly kind: 'skipped'; readonly path: string; readonly why: string }

export const failed = (input: string, error: RashomonError): Acquired => ({
  kind: 'failure',
  failure: { input, code: error.code, message: `${error.message} ${error.remedy}` },
})

/** What is known about bytes before anybody reads them. */
export type Origin = Pick<Capture, 'mime'> &
  Partial<Pick<Capture, 'path' | 'url' | 'charset' | 'captured' | 'headers' | 'source'>>

export function captured(bytes: Uint8Array, origin: Origin, given?: Given): Acquired {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const url = origin.url ?? given?.url
  return {
    kind: 'capture',
    capture: {
      ...origin,
      bytes,
      sha256,
      ...(url === undefined ? {} : { url }),
      ...(given === undefined ? {} : { given }),
    },
  }
}
