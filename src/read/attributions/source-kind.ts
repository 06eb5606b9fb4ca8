/**
 * What kind of source it is, by its head: named, titled, anonymous, collective, document, media.
 */
import type { Attribution } from '../../contracts/index.ts'
import { sourceKindOf } from './plain/source-kind.ts'
import type { Syntax } from './syntax.ts'

type SourceKind = Attribution['sourceKind']

// WordNet's lexicographer fields.
const ARTIFACT = 6
const COMMUNICATION = 10
const GROUP = 14
const PERSON = 18

const anonymous =
  /\b(?:sources?|insiders?|anonym\w+|unnamed|condition of anonymity|familiar with|close to|not authorized|unauthorized|declined to be (?:named|identified))\b/iu
const documents = new Set(
  'report statement letter study survey poll document memo filing lawsuit indictment book article data record transcript ruling order release website post tweet footage video bill law finding paper figure email e-mail ad headline complaint affidavit analysis research review editorial'.split(
    ' ',
  ),
)

const seats =
  /^(?:the\s)?(?:\p{Lu}[\p{L}’'-]+\s){0,3}(?:Palace|House|Castle|Hall|Hill|Street|Kremlin|Pentagon|Capitol|Residence|Chancellery|Ministry|Office|Guard|Council|Parliament|Congress|Senate|Assembly|Court|Commission|Union|Party|Committee|Institute|University|Service|Department|Agency|Authority|Bureau|Board|Bank|Company|Group)$|\bcoast guard$/iu

/** `unknown` for nobody and for a pronoun: `source.entity` says who that is. */
export function kindOfSource(s: Syntax, source: readonly number[]): SourceKind {
  const [first, last] = [source[0], source.at(-1)]
  if (first === undefined || last === undefined) return 'unknown'
  const text = s.text.slice(s.start[first], s.end[last])
  const inSource = new Set(source)
  const head = source.find(t => s.isWord[t] && (s.head[t] === t || !inSource.has(s.head[t]!))) ?? first
  if (s.posName[head] === 'PRON')
    return s.lower[head] === 'they' ||
      s.lower[head] === 'we' ||
      s.lower[head] === 'others' ||
      s.lower[head] === 'some' ||
      s.lower[head] === 'many'
      ? 'collective'
      : 'unknown'
  if (anonymous.test(text)) return 'anonymous'
  if (documents.has(s.lemma[head]!)) return 'document'
  const byWords = sourceKindOf(text)
  if (byWords === 'media') return 'media'
  // “The Old Palace said”: a seat speaks for those who sit in it.
  if (seats.test(text)) return 'collective'
  if (s.posName[head] === 'PROPN') {
    if (s.entityName[head] === 'PERSON') return 'named'
    if (s.entityName[head] === 'ORG' || s.entityName[head] === 'GPE' || s.entityName[head] === 'NORP')
      return 'collective'
    return byWords === 'collective' ? 'collective' : 'named'
  }
  // “the minister, Ode Marr,”, “pilot Ode Marr”: a name beside the title.
  if (source.some(t => s.posName[t] === 'PROPN' && s.entityName[t] === 'PERSON' && s.depName[t] === 'appos'))
    return 'named'
  if (s.tagName[head] === 'NNS' || source.some(t => s.posName[t] === 'NUM' && s.head[t] === head)) return 'collective'
  const field = s.wordnet.fieldOf(s.lemma[head]!, 'NOUN')
  if (field === GROUP) return 'collective'
  if (field === COMMUNICATION || (field === ARTIFACT && byWords === 'document')) return 'document'
  if (field === PERSON) {
    const indefinite = source.some(
      t => s.head[t] === head && (s.lower[t] === 'a' || s.lower[t] === 'an' || s.lower[t] === 'one'),
    )
    return indefinite ? 'anonymous' : 'titled'
  }
  return byWords === 'named' ? 'titled' : byWords
}
