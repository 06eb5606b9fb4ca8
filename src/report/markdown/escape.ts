/**
 * Text of an account as Markdown text.
 *
 * Every mark that Markdown reads is escaped, and white space is one blank: a line of a newspaper must not begin a list,
 * close a table, or become a link or markup.
 */
export const escaped = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&$:@/=^"']/gu, mark => `\\${mark}`)
    // An ordered list begins with a number and a dot, which is escaped; nothing else is left that begins a block.
    .replaceAll('\0', '\ufffd')
