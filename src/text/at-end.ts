/**
 * A pattern that closes with `$`, made so that it is tried at the end of a text only.
 *
 * A pattern is tried at every place of a text before its `$` fails there; looking behind from the end tries it once. The same
 * texts match, but which of several groups took part may differ: for asking whether, not where.
 * @throws RangeError where the pattern does not close with `$`.
 */
export function atEnd({ source, flags }: RegExp): RegExp {
  if (!source.endsWith('$') || source.endsWith('\\$')) throw new RangeError(`No $ at the end of ${source}`)
  return new RegExp(`$(?<=${source.slice(0, -1)})`, flags)
}
