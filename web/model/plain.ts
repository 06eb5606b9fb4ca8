/** A word without case and marks: what two versions are compared by. */
export const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
