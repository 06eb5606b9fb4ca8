/** One cell of a CSV file (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  // “-5 degrees” or “=HYPERLINK(…)” may open an account's line; a spreadsheet must show it, not run it.
  const safe = /^[=+\-@\t\r\n]/u.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows with a header, lines ended as the RFC wants them. */
export const csv = (header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  `${[header, ...rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
