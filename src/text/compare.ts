/**
 * Orders that do not depend on the machine's locale.
 */

/** Code-unit order. Not `localeCompare`: two machines would write two ledgers. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
