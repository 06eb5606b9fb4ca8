/**
 * Words by which one text hands on what another has said or thinks, and what may follow each.
 *
 * From general knowledge of how English newspapers report; no corpus was listed for it. A line is a stance, then verbs
 * with their frames:
 *
 *     q  may tag a quotation            “…,” Varga said
 *     c  a clause with no “that”        Varga said the ferry had sailed
 *     t  a clause with “that”           Varga announced that …
 *     r  names a hearer first           Varga told the harbour office (that) …
 *     i  an infinitive                  Varga promised to return
 *     p  a person and an infinitive     Varga urged the dockers to return
 *     o  an object that is the content  Varga denied the report
 *     f  “for” and the content          Varga called for calm
 */
import { type Attribution, stances } from '../../../contracts/index.ts'
import type { Stretch } from './stretch.ts'

export type Frame = 'q' | 'c' | 't' | 'r' | 'i' | 'p' | 'o' | 'f'
export type Form = 'base' | 's' | 'past' | 'ing'
export type Verb = {
  readonly lemma: string
  readonly stance: Attribution['stance']
  readonly frames: string
  readonly form: Form
}

const english: Readonly<Record<Attribution['stance'], string>> = {
  asserts:
    'say:qct tell:qctr claim:qct state:qct add:qct note:qct announce:qto declare:qct insist:qct explain:qct argue:qct ' +
    'suggest:qct admit:qcto acknowledge:qcto concede:qct confirm:qcto tweet:qct write:qct report:qct reply:qt respond:qt ' +
    'answer:qt retort:q quip:q joke:qt shout:q cry:q yell:q whisper:q mutter:q exclaim:q murmur:q continue:q conclude:qt ' +
    'stress:qt emphasise:qt emphasize:qt underline:t underscore:t reiterate:qt repeat:qt recall:qt remark:qt observe:qt ' +
    'comment:q mention:t complain:qt lament:qt boast:qt brag:qt assure:qtr inform:tr remind:qtr notify:tr testify:qt ' +
    'swear:t allege:qct assert:qct contend:qct maintain:qt reveal:qto disclose:to indicate:t signal:t imply:t hint:t ' +
    'caution:qt speculate:qt predict:qcto estimate:ct accuse:o blame:o condemn:o criticise:o criticize:o denounce:o ' +
    'praise:o hail:o post:q counter:qt object:qt elaborate:q clarify:qt warn:qctr attest:t affirm:qt proclaim:qt recount:qt ' +
    'profess:t opine:q muse:q intone:q chant:q sigh:q read:q',
  denies: 'deny:qcto reject:o dismiss:o refute:o dispute:to rebut:o disavow:o',
  doubts: 'doubt:cto',
  demands:
    'demand:qtoi urge:qtp order:tpo recommend:qto propose:qto call:f appeal:f request:to insist:t advise:qtp instruct:p ' +
    'implore:qp beg:qp press:f',
  promises: 'promise:qctio vow:qtio pledge:qtio threaten:ti',
  fears: 'fear:ct worry:qt',
  hopes: 'hope:cti wish:i',
  asks: 'ask:qp wonder:q inquire:q query:q',
  believes: 'believe:ct think:qct feel:t suspect:ct guess:qct reckon:qct expect:t assume:ct',
}

const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  swear: ['swore', 'sworn'],
  think: ['thought'],
  feel: ['felt'],
  retort: ['retorted'],
  admit: ['admitted'],
  concede: ['conceded'],
  quip: ['quipped'],
  brag: ['bragged'],
  beg: ['begged'],
  read: ['read'],
}
const doubled = new Set(['admit', 'quip', 'brag', 'beg'])

/** What other languages need at the least: the verb of saying in the forms that papers print. All may tag a quotation or take a clause. */
const others: Readonly<Record<string, string>> = {
  de: 'sagte sagt sagten sagen erklärte erklärt erklärten betonte betont teilte meinte meint behauptete behauptet warnte warnt fügte schrieb schreibt berichtete berichtet berichten kündigte forderte fordert fragte fragt antwortete antwortet widersprach entgegnete rief räumte bestätigte',
  fr: 'dit disent déclaré déclare déclarait affirmé affirme affirmait ajouté ajoute ajoutait expliqué explique estimé estime annoncé annonce assuré assure indiqué indique souligné souligne rapporté rapporte écrit précisé précise lancé lance demandé demande répondu répond répliqué réplique confirmé confirme raconté raconte',
  es: 'dijo dice dijeron declaró declara afirmó afirma afirmaron añadió añade agregó agrega explicó explica aseguró asegura anunció anuncia señaló señala indicó indica sostuvo reiteró advirtió informó informa escribió preguntó manifestó respondió responde replicó contestó exclamó comentó quejó denunció confirmó relató',
  it: 'disse dice detto dichiarato dichiara affermato afferma aggiunto aggiunge spiegato spiega annunciato annuncia scritto scrive',
  pt: 'disse diz disseram declarou afirmou afirma acrescentou explicou anunciou garantiu escreveu informou',
  ru: 'сказал сказала сказали говорит заявил заявила заявили заявляет сообщил сообщила сообщили сообщает отметил отметила подчеркнул подчеркнула добавил добавила пояснил пояснила рассказал рассказала написал написала считает утверждает спросил спросила объявил объявила возразил возразила ответил ответила пожаловался пожаловалась признал признала подтвердил подтвердила',
  uk: 'сказав сказала сказали заявив заявила заявили повідомив повідомила повідомили зазначив зазначила додав додала пояснив пояснила наголосив наголосила відповів відповіла поскаржився поскаржилася підтвердив підтвердила',
  nl: 'zei zegt zeiden verklaarde verklaart meldde meldt schreef',
  pl: 'powiedział powiedziała oświadczył oświadczyła dodał dodała podał poinformował napisał',
}

/** The word that opens a reported clause. */
const openers: Readonly<Record<string, string>> = {
  en: 'that',
  de: 'dass daß',
  fr: 'que qu’',
  es: 'que',
  it: 'che',
  pt: 'que',
  ru: 'что',
  uk: 'що',
  nl: 'dat',
  pl: 'że iż',
}

export type Lexicon = {
  readonly language: string
  readonly verbs: ReadonlyMap<string, Verb>
  readonly that: ReadonlySet<string>
}

const built = new Map<string, Lexicon>()

/** The words for a language (BCP 47); for one with no list, English and all the others together. */
export function lexiconFor(language: string): Lexicon {
  const base = language.toLowerCase().split('-')[0] ?? 'und'
  const key = base === 'en' || base in others ? base : 'und'
  const known = built.get(key)
  if (known) return known
  const verbs = new Map<string, Verb>()
  for (const [code, words] of Object.entries(others)) {
    if (key !== code && key !== 'und') continue
    for (const form of words.split(' ')) {
      verbs.set(form, { lemma: form, stance: 'asserts', frames: 'qt', form: 'past' })
    }
  }
  if (key === 'en' || key === 'und') for (const [form, verb] of englishForms()) verbs.set(form, verb)
  const that = Object.entries(openers).flatMap(([code, words]) =>
    code === key || key === 'und' ? words.split(' ') : [],
  )
  const lexicon = { language: key, verbs, that: new Set(that) }
  built.set(key, lexicon)
  return lexicon
}

/** The word of speech at a token. With a capital it is one only in a headline: “the United States”. */
export function verbAt(stretch: Stretch, i: number, lexicon: Lexicon): Verb | undefined {
  const token = stretch.tokens[i]
  if (token?.kind !== 'word') return undefined
  if (token.text !== token.lower && (stretch.kind !== 'heading' || stretch.tokens[i - 1]?.lower === 'united'))
    return undefined
  return lexicon.verbs.get(token.lower)
}

/** The form in which one of `lemmas`, which are no words of speech by themselves, stands at a token. */
export function verbAtLike({ tokens }: Stretch, i: number, lemmas: readonly string[]): Form | null {
  const word = tokens[i]?.text ?? ''
  for (const lemma of lemmas) {
    if (word === regularPast(lemma)) return 'past'
    if (word === thirdPerson(lemma)) return 's'
    if (word === lemma) return 'base'
  }
  return null
}

function* englishForms(): Iterable<[string, Verb]> {
  for (const stance of stances) {
    for (const entry of english[stance].split(' ')) {
      const [lemma, frames] = entry.split(':')
      if (lemma === undefined || frames === undefined) continue
      const verb = (form: Form): Verb => ({ lemma, stance, frames, form })
      yield [lemma, verb('base')]
      yield [thirdPerson(lemma), verb('s')]
      for (const past of irregular[lemma] ?? [regularPast(lemma)]) yield [past, verb('past')]
      yield [gerund(lemma), verb('ing')]
    }
  }
}

const thirdPerson = (lemma: string): string =>
  /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
const regularPast = (lemma: string): string =>
  lemma.endsWith('e') ? `${lemma}d` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`
const gerund = (lemma: string): string =>
  lemma.endsWith('e') ? `${lemma.slice(0, -1)}ing` : doubled.has(lemma) ? `${lemma}${lemma.at(-1)}ing` : `${lemma}ing`
