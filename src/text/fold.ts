/**
 * Text made comparable.
 *
 * Not `toLowerCase()` on the whole text: it makes two code units of the İ in Turkish names,
 * and every later position would be off by one. Folded strings are keys, never texts with places.
 */

/** Lower case, no accents, straight quotation marks, single blanks: a key for comparing words, without places. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’‛′ʼ`´]/gu, "'")
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}
