/**
 * The editor steps in: “Comment:”, “Editor’s note: …”, “[… – Ed.]”.
 *
 *     Comment:                                   a label alone: from here on the editor speaks
 *     Editor’s note: The ferry has since sailed. this paragraph only
 *     [The ferry has since sailed. – Ed.]        this paragraph only
 *     Comments: 12                               a counter, no editor
 */
import type { Passage, Speaking } from './speaking.ts'

const alone =
  /^(?:comment|our comment|editor(?:’|')?s? comment|editorial comment|editor(?:’|')?s note|commentary)\s*:?$/i
const labelled =
  /^[[(]?\s*(?:editor(?:’|')?s?(?:’|')? (?:note|comment)|editors(?:’|')? (?:note|comment)|ed(?:\.|itor)?(?:’s)? note|note from the editors?|ed\.|comment|correction|clarification|корр|ред)\s*[:.–—-]\s*\p{L}/iu
const signed = /^[[(].*(?:[–—-]\s*|\b)(?:ed\.?|editor|eds\.?)\s*[\])]\.?$/i

/** Whose page it is, paragraph by paragraph: the outlet's, or its editor's once a label has said so. */
export function hosts(passages: readonly Passage[], outlet: Speaking): Speaking[] {
  const editor: Speaking = { kind: 'editor', name: outlet.name }
  let host = outlet
  return passages.map(({ words }) => {
    if (alone.test(words) && words.length < 40) {
      host = editor
      return editor
    }
    return labelled.test(words) || (words.length < 2500 && signed.test(words)) ? editor : host
  })
}
