/**
 * Signs of Markdown in a text that a page gives as data, and lines that are no words of it: what a reader of the page never sees.
 *
 *     ## At the quay                                  a heading, “At the quay”
 *     **All** boats are [back](https://tern.example)  All boats are back
 *     +++group-2                                      nothing
 *     [#image: /photos/61979e4b]|||The quay.|||       nothing
 *     googletag.cmd.push(function() { show('a1'); })  nothing
 *     The score was 3 * 4 (a guess).                  stays
 */
import type { Block } from '../../contracts/index.ts'

type Line = { readonly text: string; readonly kind: Block['kind'] }

const CODE =
  /^(?:[{}();\s]+|(?:if|for|while|function|var|let|const|window|document|googletag|try|\(function)\b.{0,300}[;{})]\s*)$/u
const NO_WORDS = /^(?:\+{3}[\w-]*|\[#[a-z]+:.*|-{3,}|\*{3,}|_{3,}|!\[[^\]]{0,300}\]\([^()\s]{0,500}\))$/iu

/** The line without its signs; `null` where nothing of it is words. */
export function withoutSigns({ text, kind }: Line): Line | null {
  if (NO_WORDS.test(text) || (CODE.test(text) && /[{};=]|\(\)/u.test(text))) return null
  const heading = /^#{1,6}\s+(?=\S)/u.exec(text)?.[0].length ?? 0
  const words = text
    .slice(heading)
    .replace(/!\[[^\]]{0,300}\]\([^()\s]{0,500}\)\s?/gu, '')
    .replace(/\[(?<words>[^[\]]{1,300})\]\((?:https?:\/\/|\/)[^()\s]{0,500}\)/gu, '$<words>')
    .replace(/(?<![*\w])\*\*(?<words>[^*\s](?:[^*]{0,2000}[^*\s])?)\*\*(?![*\w])/gu, '$<words>')
    .trim()
  return words === '' ? null : { text: words, kind: heading > 0 ? 'heading' : kind }
}
