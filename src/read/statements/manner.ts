/**
 * Whether a statement denies, and whether it tells of what is, may be, is planned, hangs on something or was ordered.
 *
 * By words alone: the first that decides, wins.
 */
import type { Statement } from '../../contracts/index.ts'

const negation =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|failed to|fails to|fail to|refused to|refuses to|nicht|kein|keine|keinen|nie|niemand|ne|aucun|aucune|jamais|ningún|ninguna|nunca|nadie|non|nessuno|mai|não|nenhum)\b|n['’]t\b|(?<![\p{L}])(?:не|нет|никто|ничего|никогда)(?![\p{L}])/iu
// “no longer”, “not only”: the first still denies, the second does not.
const notReally =
  /\b(?:not only|not just|not merely|no doubt|no matter|nothing but|not unlike|no fewer than|no less than)\b/giu

export const polarityOf = (words: string): Statement['polarity'] =>
  negation.test(words.replace(notReally, ' ')) ? 'negative' : 'positive'

const conditional = /\b(?:if|unless|provided that|in case|would have|wenn|falls|si)\b/iu
const possible =
  /\b(?:may|might|could|perhaps|possibly|probably|likely|maybe|appears? to|appeared to|seems? to|seemed to|allegedly|reportedly|apparently|vielleicht|peut-être|quizás|tal vez)\b|\p{L}(?<!May)\b(?:may)\b/u
const ordered =
  /\b(?:must|ordered|orders|has to|have to|had to|is required|are required|instructed|commanded|demanded|urged|called on|called for)\b/iu
const planned =
  /\b(?:will|shall|plans? to|planned to|intends? to|intended to|is going to|are going to|was going to|were going to|is to|are to|due to (?=\p{Ll}+\b)|set to|aims? to|expected to|scheduled to|vowed to|promised to|preparing to|about to)\b|['’]ll\b/iu

export function modalityOf(words: string): Statement['modality'] {
  if (conditional.test(words)) return 'conditional'
  if (possible.test(words)) return 'possible'
  if (planned.test(words)) return 'planned'
  if (ordered.test(words)) return 'ordered'
  return 'actual'
}
