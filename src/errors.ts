/**
 * All errors, in one voice: what was met, with its values, and what to do next.
 *
 * A `RashomonError` is for what we cannot go on with and the person can act on. Odd material that
 * we read all the same is a finding (`findings.ts`); a broken rule of ours is a `RangeError`.
 */

export class RashomonError extends Error {
  readonly code: string
  /** What the person can do about it; a whole sentence. */
  readonly remedy: string

  constructor(code: string, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'RashomonError'
    this.code = code
    this.remedy = remedy
  }
}

export const isRashomonError = (error: unknown): error is RashomonError => error instanceof RashomonError

export const inputMissing = (path: string): RashomonError =>
  new RashomonError(
    'input-missing',
    `${path}: there is no such file or folder.`,
    'Check the spelling, or name the folder that holds the articles.',
  )
