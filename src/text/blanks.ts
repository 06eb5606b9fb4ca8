/** Every stretch of white space as one blank; most words have no other, and a look is quicker than a copy. */
export const withSingleBlanks = (words: string): string =>
  /\s\s|[^\S ]/.test(words) ? words.replace(/\s+/gu, ' ') : words
