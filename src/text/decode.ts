/**
 * The text of bytes, by a decoder, all at once.
 *
 * Node 20 decodes windows-1252 as Latin-1 where it is given whole (0x93 becomes U+0093 instead of “): a quick path
 * that forgets the WHATWG table. Given as a stream it follows the table; so that is how it is given.
 */
export const decodeAll = (decoder: TextDecoder, bytes: Uint8Array): string =>
  decoder.decode(bytes, { stream: true }) + decoder.decode()
