// Soft hyphens and signs of no width say where a word may be broken; a reader sees a whole word. Between the letters of Thai,
// Lao, Burmese and Khmer, which have no blanks, such a sign parts words and stays.
const unseen = /[\u00ad\u2060\ufeff]|(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b/gu

export const withoutUnseen = (text: string): string => text.replace(unseen, '')
