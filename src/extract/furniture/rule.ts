/** What a rule for lines of furniture is. */
export type LineKind =
  | 'residue'
  | 'separator'
  | 'comment-form'
  | 'share'
  | 'navigation'
  | 'related'
  | 'newsletter'
  | 'advertisement'
  | 'byline'
  | 'timestamp'
  | 'caption'
  | 'credit'
  | 'tags'
  | 'copyright'
  | 'signature'
  | 'quoted-mail'
  | 'bio'
  | 'poll'
  | 'other-article'

export type LineRule = {
  readonly name: string
  readonly kind: LineKind
  /** For the reader: why the line is set aside. */
  readonly reason: string
  readonly pattern: RegExp
  /** Lines longer than this (characters) are prose, whatever they begin with. */
  readonly most: number
  /** Lines it takes, and lines it must leave. Run as tests. */
  readonly takes: readonly string[]
  readonly leaves: readonly string[]
}
