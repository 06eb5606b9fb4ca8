/**
 * A regular expression of Python's `re`, as the tokenizer's file has it, in JavaScript's with the flag `u`.
 *
 * Both take the leftmost match and of two alternatives the first, so only spelling differs.
 */

// What Python's `str.isspace` holds for white space. JavaScript's `\s` has U+FEFF too and lacks U+001C–1F and U+0085.
const SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
const SYNTAX = new Set('^$\\.*+?()[]{}|/')

/** @throws Error at an escape that the model's patterns do not have. */
export function javascriptPattern(python: string): string {
  const signs = Array.from(python.replace(/^\(\?u\)/, ''))
  let written = ''
  let inClass = false
  for (let i = 0; i < signs.length; i++) {
    const sign = signs[i] ?? ''
    if (sign === '\\') {
      const next = signs[i + 1] ?? ''
      const digits = next === 'U' ? 8 : next === 'u' ? 4 : 0
      written += escaped(next, signs.slice(i + 2, i + 2 + digits).join(''), inClass)
      i += 1 + digits
    } else if (inClass) {
      if (sign === ']') inClass = false
      written += sign === '[' ? '\\[' : sign
    } else if (sign === '[') {
      inClass = true
      written += sign
      if (signs[i + 1] === '^') written += signs[++i]
      // In Python a bracket that comes first in a class is itself.
      if (signs[i + 1] === ']') {
        written += '\\]'
        i++
      }
    } else {
      written += sign
    }
  }
  return written
}

function escaped(letter: string, digits: string, inClass: boolean): string {
  switch (letter) {
    case 'U':
      return `\\u{${Number.parseInt(digits, 16).toString(16)}}`
    case 'u':
      return `\\u${digits}`
    case 'w':
      return inClass ? '\\p{L}\\p{N}_' : '[\\p{L}\\p{N}_]'
    case 'd':
      return '\\p{Nd}'
    case 's':
      return inClass ? SPACE : `[${SPACE}]`
    case 'S':
      if (inClass) throw new Error('A class of the pattern has \\S in it, which cannot be written there')
      return `[^${SPACE}]`
  }
  if (SYNTAX.has(letter) || (inClass && letter === '-')) return `\\${letter}`
  if (/[A-Za-z0-9]/.test(letter)) throw new Error(`The pattern has an escape \\${letter} that is not known`)
  return letter
}
