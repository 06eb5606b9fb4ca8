/** Where names may be: runs of capitals, and what the model found, cut to one another. */
import { entitiesOf, type EntityKind, charactersOf, type Parse, tagOf, tokenAt } from '../../language/english/index.ts'
import { byPlace, overlaps, partitionPoint, type Span } from '../../text/index.ts'
import {
  beginsAsBody,
  beginsAsPlace,
  endsAsBody,
  endsAsBuilding,
  endsAsPlace,
  isBodyBehind,
  isCommonBody,
  isPersonBehind,
  isPlainCapital,
} from './knowledge/bodies.ts'
import { isGiven, isHonorific, isRole } from './knowledge/people.ts'
import { isPeople, knownPlace } from './knowledge/places.ts'
import { type Word, wordsOf } from './words.ts'

export type Candidate = Span & {
  readonly words: readonly Word[]
  /** What the model took it for, if it found it. */
  readonly model: EntityKind | null
  /** Titles and role words right before the name: “Deputy Superintendent”. */
  readonly title: Span | null
  readonly titleWords: readonly string[]
}

const STARTERS = new Set(
  'The A An In On At By Of For From To With And But Or Nor So Yet As If When While Where Why How What Who Whom Whose Which This That These Those There Here It Its He She They We You I His Her Their Our Your My Me Him Them Us No Not None Nobody Yes All Any Some Many Most Much More Less Few Several Each Every Both Either Neither Another Other Others One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Dozens Hundreds Thousands Millions After Before Since Until Till Although Though Because Despite During Through Throughout Without Within Among Amid Between Against About Above Below Under Over Up Down Out Off Into Onto Upon Across Along Around Behind Beyond Near Inside Outside Toward Towards Like Unlike Also Then Now Today Yesterday Tomorrow Tonight Once Only Just Even Still Already Again Soon Later Earlier Meanwhile However Moreover Furthermore Nevertheless Nonetheless Instead Indeed Perhaps Maybe Such Same Last Next First Second Third Finally Recently According Asked Speaking Born Police Officials Authorities Experts Analysts Critics Residents Witnesses Soldiers Protesters Demonstrators Rebels Militants Investigators Prosecutors Lawyers Doctors Rescuers Firefighters Workers Students People Men Women Children Reporters Relatives Supporters Opponents Troops Forces Voters Lawmakers Local Former Senior Top Chief Acting Deputy New Old Young Good Great Big Small High Long Early Late Nearly Almost About Roughly Another Echoing Asked Told Given Let Do Does Did Is Are Was Were Be Been Have Has Had Will Would Can Could May Might Shall Should Must Get Go Come Take Make See Say Says Said Please Thank Thanks Sorry Hello Well Oh Okay Right Hope Townspeople Hairdresser Hotel Health Security Security Foreign Interior Defense Defence Finance Justice Education Trade Sport Sports Photo Video Updated Published Share Click Sign Subscribe Copyright Contact Follow'.split(
    ' ',
  ),
)
const SMALL =
  /^(?:A|An|In|On|At|By|Of|For|From|To|With|And|But|Or|As|If|When|While|Where|Why|How|What|Who|Which|This|That|These|Those|There|Here|It|Its|Is|Are|Was|Were|Be|Has|Have|Had|Will|Would|Can|Could|Again|Now|Then|Also|Not|After|Before|Over|Under|Into|Out|Up|Down|More|Most|His|Her|Their|Our|My|Your|He|She|They|We|You|Against|Amid|About)$/u
const INNER = new Set([
  'de',
  'la',
  'von',
  'van',
  'der',
  'den',
  'bin',
  'ibn',
  'al',
  'el',
  'da',
  'dos',
  'das',
  'du',
  'del',
  'di',
  'le',
  'y',
  'e',
  'ter',
  'ten',
  'zu',
  'af',
  'abu',
  'arap',
  'op',
  'zum',
  'zur',
  'ben',
])
const NAMED = new Set<EntityKind>([
  'PERSON',
  'ORG',
  'GPE',
  'LOC',
  'FAC',
  'NORP',
  'PRODUCT',
  'EVENT',
  'WORK_OF_ART',
  'LAW',
])

/** The names that may be, in the order of the text, apart from one another. */
export function candidatesIn(text: string, passages: readonly Span[], parse: Parse | null): Candidate[] {
  const found: Candidate[] = []
  const lower = lowerWords(text, passages)
  const known = new Set<string>()
  const model = parse === null ? [] : modelSpans(parse)
  let from = 0
  const all = passages.map(passage => wordsOf(text, passage))
  for (const words of all) for (const word of words) if (word.isCapital && !word.startsSentence) known.add(word.text)
  for (const [index, passage] of passages.entries()) {
    const words = all[index] ?? []
    while (from < model.length && (model[from]?.end ?? 0) <= passage.start) from++
    let until = from
    while (until < model.length && (model[until]?.start ?? 0) < passage.end) until++
    const inside = model.slice(from, until)
    const runs = runsIn(words, lower, known, parse, inside)
    for (const one of merged(text, words, runs, inside)) found.push(one)
  }
  return withParticles(text, found).sort(byPlace)
}

/** “del Orlo said” after “Carla del Orlo”: the small word is part of the surname. */
function withParticles(text: string, found: readonly Candidate[]): Candidate[] {
  const surnames = new Set<string>()
  for (const { words } of found) {
    const [particle, last] = words.slice(-2)
    if (words.length > 2 && particle && last && INNER.has(particle.text)) surnames.add(`${particle.text} ${last.text}`)
  }
  if (surnames.size === 0) return [...found]
  return found.map(candidate => {
    const [first] = candidate.words
    const particle = /(?:^|\s)(?<word>\p{L}{1,4})\s+$/u.exec(
      text.slice(Math.max(0, candidate.start - 8), candidate.start),
    )?.groups?.['word']
    if (candidate.words.length !== 1 || !first || !particle || !surnames.has(`${particle.toLowerCase()} ${first.text}`))
      return candidate
    const start = text.lastIndexOf(particle, candidate.start)
    const word = { ...first, start, end: start + particle.length, text: particle.toLowerCase(), isPossessive: false }
    return { ...candidate, start, words: [word, first] }
  })
}

type Model = Span & { readonly kind: EntityKind }
const modelSpans = (parse: Parse): Model[] =>
  entitiesOf(parse)
    .filter(({ kind }) => NAMED.has(kind))
    .map(entity => ({ ...charactersOf(parse, entity), kind: entity.kind }))

/** Words that the text also writes small: “Hope was there … they hope”. */
function lowerWords(text: string, passages: readonly Span[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { start, end } of passages)
    for (const match of text.slice(start, end).matchAll(/(?<![\p{L}’'-])\p{Ll}{3,}/gu)) words.add(match[0])
  return words
}

type Run = { words: Word[]; title: Word[] }

function runsIn(
  words: readonly Word[],
  lower: ReadonlySet<string>,
  known: ReadonlySet<string>,
  parse: Parse | null,
  model: readonly Model[],
): Run[] {
  const runs: Run[] = []
  let run: Word[] = []
  let title: Word[] = []
  const close = (): void => {
    while (run.length > 0 && INNER.has(run.at(-1)?.text ?? '')) run.pop()
    if (run.length > 0) runs.push({ words: run, title })
    run = []
    title = []
  }
  words.forEach((word, k) => {
    const next = words[k + 1]
    // “Tern Ferries, Inc.”
    if (
      run.length > 0 &&
      /^,?\s+$/u.test(word.gap) &&
      /^(?:Inc|Ltd|Corp|LLC|PLC|Plc|S\.A)\.?$/iu.test(word.text) &&
      word.isCapital
    ) {
      run.push(word)
      return
    }
    // “Karl Odden, Jr., paid”
    if (run.length > 1 && /^,?\s+$/u.test(word.gap) && /^(?:Jr|Sr)\.?$/u.test(word.text)) {
      run.push(word)
      return
    }
    const joins =
      run.length === 0 || (/^\s+$/u.test(word.gap) && !/\n\s*\n/u.test(word.gap)) || (word.gap === '' && run.length > 0)
    const before = words[k - 1]
    // “Tern Dockers’ Association”: the owners are part of the body's name.
    const isOwners =
      before?.isPossessive === true && before.text.endsWith('s') && endsAsBody(word.text) && /^[’']\s+$/u.test(word.gap)
    // “Iven “Stork” Rask”: a nickname stands in the name.
    if (run.length > 0 && title.length < 4 && isNickname(words, k)) {
      run.push(word)
      return
    }
    if (run.length > 0 && before && run.at(-1) === before && isNickname(words, k - 1) && word.isCapital) {
      run.push(word)
      return
    }
    if (/^(?:Inc|Corp|Ltd|INC|CORP|LTD)\.$/u.test(before?.text ?? '') && run.at(-1) === before) close()
    if (!isOwners && (!joins || (run.length > 0 && (before?.isPossessive ?? false)))) close()
    // “Secretary of State Marr”, “Minister of Defence Varga”: all before the name is the title.
    const office =
      run.length === 0 && title.length > 0 && /^(?:of|for|the)$/u.test(word.text)
        ? 'link'
        : run.length === 0 &&
            /^(?:of|for|the)$/u.test(words[k - 1]?.text ?? '') &&
            title.length > 0 &&
            OFFICE.test(word.text)
          ? 'office'
          : null
    if (office !== null && isFollowing(word)) {
      title.push(word)
      return
    }
    const isName = word.isCapital && isNameWord(word, next, lower, known, parse, model)
    if (isName) {
      if (run.length === 0 && isTitle(word, next)) {
        title.push(word)
        return
      }
      if (run.length > 0 && title.length === 0 && isTitle(word, next) && !run.some(w => isGiven(w.text))) {
        // “Interior Minister Varga”: what stood before the title is part of it.
        // “US Secretary of State Marr”, “Tern Rep. Ana Varga”
        const isOffice =
          isRole(word.text.split('-').at(-1) ?? '') || (isHonorific(word.text) && word.text.endsWith('.'))
        if (isOffice && next && isFollowing(next) && (next.isCapital || /^(?:of|for)$/u.test(next.text))) {
          // “US Vice-President Marr”: the place or people in front is a name by itself.
          const front = keyOfWords(run)
          if (knownPlace(front) !== null || isPeople(front)) runs.push({ words: run, title: [] })
          title = [...run, word]
          run = []
          return
        }
      }
      // “Kenyan Steve Riungu”: the people is no part of the name.
      if (run.length > 0 && run.every(w => isPeople(w.text)) && isGiven(word.text)) {
        const people = run
        close()
        title = people
        runs.pop()
      }
      run.push(word)
      return
    }
    if (run.length > 0 && next !== undefined && connects(run, word, next, words[k + 2])) {
      run.push(word)
      return
    }
    close()
    title = []
  })
  close()
  return runs
}

const OFFICE =
  /^(?:State|Defen[cs]e|Foreign|Interior|Home|Finance|Health|Education|Justice|Trade|Culture|Energy|Transport|Information|Environment|Labou?r|Agriculture|Industry|Economy|Treasury|Security|Homeland|Affairs|War|Housing|Commerce|Exchequer)$/u
const keyOfWords = (words: readonly Word[]): string => words.map(word => word.text).join(' ')

const isFollowing = (word: Word): boolean => /^\s+$/u.test(word.gap) && !/\n\s*\n/u.test(word.gap)

/** “of”, “and”, “for” within a body's name; “de”, “van” within anybody's. */
function connects(run: readonly Word[], word: Word, next: Word, third: Word | undefined): boolean {
  if (!isFollowing(word) || run.at(-1)?.isPossessive) return false
  // “van der Ley”
  if (INNER.has(word.text))
    return (
      isFollowing(next) && (next.isCapital || (INNER.has(next.text) && third?.isCapital === true && isFollowing(third)))
    )
  const last = run.at(-1)?.text ?? ''
  const first = run[0]?.text ?? ''
  const isBody = endsAsBody(last) || beginsAsBody(first) || endsAsPlace(last) || last === 'Bank' || last === 'Institute'
  if (word.text === '&') return next.isCapital
  if (/^(?:of|for)$/u.test(word.text))
    return isBody && !isRole(last) && (next.isCapital || next.text === 'the') && isFollowing(next)
  if (word.text === 'the') return run.at(-1)?.text === 'of' && next.isCapital
  // “House Ways and Means Committee”
  if (word.text === 'and' && run.length > 1 && next.isCapital && third && endsAsBody(third.text) && isFollowing(third))
    return isFollowing(next) && !run.some(w => isGiven(w.text))
  if (word.text === 'and')
    return (
      run.some(w => w.text === 'of' || w.text === 'for') &&
      next.isCapital &&
      (endsAsBody(next.text) || /(?:ing|ture|try|tion|ment|ance|ics|nology|ence)$/u.test(next.text)) &&
      isFollowing(next)
    )
  return false
}

/** A word before a name that says what the person is: “Mr.”, “President”, “Deputy”. Only where a name follows. */
function isTitle(word: Word, next: Word | undefined): boolean {
  if (next === undefined || !isFollowing(next) || word.isPossessive) return false
  if (/^(?:Secretary|Minister|Chancellor|Undersecretary)$/u.test(word.text) && /^(?:of|for)$/u.test(next.text))
    return true
  if (!next.isCapital) return false
  if (isHonorific(word.text)) return true
  // “Ministers Varga, Lenz and Rask”
  if (
    /^(?:Ministers|Senators|Presidents|Generals|Judges|Governors|Mayors|Professors|Messrs|Captains|Officers)\.?$/u.test(
      word.text,
    )
  )
    return true
  const parts = word.text.split('-')
  return (
    isRole(parts.at(-1) ?? '') ||
    /^(?:Prime|Vice|Deputy|Chief|Acting|Foreign|Former|Crown|Secretary-General|Attorney|Brig|First|Lady)$/u.test(
      word.text,
    )
  )
}

const isNounPhrase = (word: string, next: string): boolean =>
  isPersonBehind(word, next) ||
  isBodyBehind(word, next) ||
  (/^(?:harbou?r|port|water|energy|power|dam|fire|police|army|health|education|trade|transport|union|opposition|government|company|state|city|town|river|border|rescue)$/u.test(
    word,
  ) &&
    /^\p{Ll}/u.test(next) &&
    (isRole(next) || isCommonBody(next)))

/** Whether the word stands alone in quotation marks between two words with a capital: “Iven “Stork” Rask”. */
function isNickname(words: readonly Word[], k: number): boolean {
  const [before, word, after] = [words[k - 1], words[k], words[k + 1]]
  return (
    before !== undefined &&
    word !== undefined &&
    after !== undefined &&
    before.isCapital &&
    word.isCapital &&
    after.isCapital &&
    /^\s+[“"‘']$/u.test(word.gap) &&
    /^[”"’']\s+$/u.test(after.gap)
  )
}

const SURNAME_PARTICLE = /^(?:van|von|dos|das|da|del|della|di|du|der|bin|ibn|ben|ter|zu)$/u

/** Whether a capital is a name's and not the sentence's. */
function isNameWord(
  word: Word,
  next: Word | undefined,
  lower: ReadonlySet<string>,
  known: ReadonlySet<string>,
  parse: Parse | null,
  model: readonly Model[],
): boolean {
  if (word.text.length === 1 && word.text !== 'X') return false
  // “(D-Tern)”: of which party and state.
  if (/^[DRI]-\p{Lu}/u.test(word.text)) return false
  // “RM120”, “A320”: a sum, a model.
  if (/^\p{Lu}{1,3}\d/u.test(word.text)) return false
  if (
    /^(?:I['’]|It['’]|He['’]|She['’]|We['’]|They['’]|You['’]|That['’]|There['’]|Don['’]t|Can['’]t|Won['’]t|Didn['’]t|Isn['’]t|Let['’])/u.test(
      word.text,
    )
  )
    return false
  // “BUT”, “AND” in capitals for show; “WHO” is a body.
  if (
    word.isUpper &&
    (word.text.length > 2 || word.text === 'BY') &&
    word.text !== 'WHO' &&
    SMALL.test(word.text.slice(0, 1) + word.text.slice(1).toLowerCase())
  )
    return false
  if (!word.startsSentence) {
    const isDate =
      /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u.test(word.text)
    if (isPlainCapital(word.text) && isDate) return false
    return true
  }
  if (isPlainCapital(word.text) && !(next?.isCapital && isFollowing(next))) return false
  if (STARTERS.has(word.text)) return false
  // “Van der Ley said”, where the surname is known from elsewhere.
  if (/^(?:Van|Von|De|Del|Della|Di|Da|Du|Le|La)$/u.test(word.text) && next && isFollowing(next))
    return INNER.has(next.text) || (next.isCapital && known.has(next.text))
  // “Rui dos Montes sails”
  if (next && isFollowing(next) && SURNAME_PARTICLE.test(next.text) && !lower.has(word.text.toLowerCase())) return true
  // “Harbour master Iven Rask”: a common word before a small role or body.
  if (next && isFollowing(next) && isNounPhrase(word.text.toLowerCase(), next.text)) return false
  // Elsewhere it has its capital in the middle of a sentence: “Ana Morrow … Morrow left”.
  if (known.has(word.text) && !lower.has(word.text.toLowerCase()) && !isRole(word.text) && !isHonorific(word.text))
    return true
  if (isPeople(word.text) || knownPlace(word.text) !== null || isGiven(word.text)) return true
  if (between(model, word.start, word.end).some(span => span.start <= word.start && word.end <= span.end))
    return !lower.has(word.text.toLowerCase())
  // “WHO officials”: capitals amid small words are a name's.
  if (word.isUpper && !next?.isUpper) return true
  if (parse !== null) {
    const i = tokenAt(parse, word.start)
    if (i < parse.length && !/^NNPS?$/u.test(tagOf(parse, i))) return false
  }
  if (word.isUpper) return true
  if (lower.has(word.text.toLowerCase())) return false
  return parse !== null || !/(?:ing|ed|ly|ers|ors|ists|ions|ents|ants)$/u.test(word.text)
}

/** Of spans apart from one another and in order, those that share a character with a stretch. */
function between<Place extends Span>(spans: readonly Place[], start: number, end: number): Place[] {
  const found: Place[] = []
  for (let k = partitionPoint(spans, one => one.end <= start); k < spans.length && (spans[k]?.start ?? end) < end; k++)
    found.push(spans[k] as Place)
  return found
}

/** Runs and the model's spans, one for each place. */
function merged(text: string, words: readonly Word[], runs: readonly Run[], model: readonly Model[]): Candidate[] {
  const out: Candidate[] = []
  const used = new Set<Model>()
  for (const run of runs.flatMap(splitRun)) {
    const at = spanOf(run.words)
    if (at === null) continue
    const over = between(model, at.start, at.end)
    over.forEach(span => used.add(span))
    const best = over.find(span => span.start <= at.start && at.end <= span.end) ?? over[0]
    // A longer one of the model stands where all it adds is part of a name: “Institute of Water Transport”.
    const wider = over.length === 1 && best !== undefined ? widened(text, words, at, best) : null
    const inside = wider ?? run.words
    const whole = spanOf(inside)
    if (whole === null) continue
    if (out.slice(-8).some(other => overlaps(other, whole))) continue
    out.push({
      ...whole,
      words: inside,
      model: best?.kind ?? null,
      title: spanOf(run.title),
      titleWords: run.title.map(word => word.text),
    })
  }
  for (const span of model) {
    if (used.has(span) || runs.some(run => run.title.some(word => overlaps(word, span)))) continue
    const inside = between(words, span.start, span.end).filter(word => word.start >= span.start && word.end <= span.end)
    while (inside.length > 0 && !isContent(inside[0])) inside.shift()
    while (inside.length > 0 && !isContent(inside.at(-1))) inside.pop()
    const whole = spanOf(inside)
    if (whole === null || out.some(other => overlaps(other, whole)) || inside.length === 0) continue
    const only = inside.length === 1 ? (inside[0]?.text ?? '') : null
    if (only !== null && (isPlainCapital(only) || STARTERS.has(only) || isRole(only) || /^[DRI]-\p{Lu}/u.test(only)))
      continue
    out.push({ ...whole, words: inside, model: span.kind, title: null, titleWords: [] })
  }
  return out
}

const isContent = (word: Word | undefined): boolean =>
  word !== undefined && word.isCapital && !STARTERS.has(word.text) && !word.text.endsWith('day')

function widened(text: string, words: readonly Word[], at: Span, model: Model): Word[] | null {
  if (model.start >= at.start && model.end <= at.end) return null
  const start = Math.min(at.start, model.start)
  const end = Math.max(at.end, model.end)
  if (/[,;(]|\n\s*\n/u.test(text.slice(start, end))) return null
  const inside = between(words, start, end).filter(word => word.start >= start && word.end <= end)
  while (inside.length > 0 && !isContent(inside[0])) inside.shift()
  while (inside.length > 0 && !isContent(inside.at(-1))) inside.pop()
  if (inside.some((word, k) => k < inside.length - 1 && word.isPossessive)) return null
  // “(NTA-Tern)” was cut in two: the model’s whole does not undo it.
  if (inside.some(word => overlaps(word, at) && (word.start < at.start || word.end > at.end) && word.gap.endsWith('(')))
    return null
  const extra = inside.filter(word => word.start < at.start || word.end > at.end)
  if (extra.length === 0 || model.kind === 'PERSON' || model.kind === 'GPE' || model.kind === 'NORP') return null
  // “and” joins two names as often as it stands in one; “of” and the like stand in one.
  if (extra.some(word => !word.isCapital && !/^(?:of|for|on|in|the|de|la|and)$/u.test(word.text))) return null
  if (extra.some(word => word.text === 'and') && !extra.some(word => /^(?:of|for)$/u.test(word.text))) return null
  if (extra.some(word => isRole(word.text) && word.isCapital) || extra.some(word => isHonorific(word.text))) return null
  return inside
}

const spanOf = (words: readonly Word[]): Span | null => {
  const [first, last] = [words[0], words.at(-1)]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

/** Runs that hold more than one name: “Tern, Kenya”, “San Francisco-San Jose”, “Kosovo Serbs”, “Italian Stefania”. */
function splitRun(run: Run): Run[] {
  const texts = run.words.map(word => word.text)
  if (knownPlace(texts.join(' ')) !== null) return [run]
  // “Kosovo Serbs”: a place, then a people.
  if (
    texts.length === 2 &&
    isPeople(texts[1] ?? '') &&
    knownPlace(texts[0] ?? '') !== null &&
    !isPeople(texts.join(' '))
  ) {
    return run.words.map((word, k) => ({ words: [word], title: k === 0 ? run.title : [] }))
  }
  // “African Union” is one; “Kenyan Parliament”, “Russian President” are a people and a common noun.
  const last = texts.at(-1) ?? ''
  if (texts.length === 2 && isPeople(texts[0] ?? '') && isPlainCapital(last))
    return [{ words: run.words.slice(0, 1), title: run.title }]
  if (texts.length === 1 && (isPlainCapital(last) || SMALL.test(last) || isRole(last) || isHonorific(last))) return []
  // A heading’s small words at the edges of a run.
  if (texts.length > 1 && SMALL.test(texts[0] ?? '')) return splitRun({ ...run, words: run.words.slice(1) })
  if (texts.length > 1 && SMALL.test(last)) return splitRun({ ...run, words: run.words.slice(0, -1) })
  // “Tern State University Ana Varga”: a body, then a person.
  const cut = texts.findIndex(
    (word, k) => k > 0 && endsAsBody(texts[k - 1] ?? '') && isGiven(word) && k < texts.length - 1,
  )
  // “NTA Ana Varga”: an acronym, then a person.
  const acronym =
    run.words[0]?.isUpper === true && texts.length > 2 && texts.length < 5 && isGiven(texts[1] ?? '') ? 1 : -1
  if (Math.max(cut, acronym) > 0) return cutAt(run, Math.max(cut, acronym))
  // A role after a name that is no person's: “Second Army Commander”.
  if (texts.length > 1 && isRole(last) && !isGiven(texts[0] ?? '') && !endsAsBuilding(last)) {
    const words = run.words.slice(0, -1)
    return words.length > 0 &&
      !words.every(word => isPeople(word.text) || isPlainCapital(word.text) || STARTERS.has(word.text))
      ? [{ words, title: run.title }]
      : []
  }
  if (beginsAsPlace(texts[0] ?? '') && texts.length === 1) return []
  // “Belgian Toon Vandenhove”: a people, then a person.
  if (
    texts.length > 2 &&
    isPeople(texts[0] ?? '') &&
    !texts
      .slice(1)
      .some(
        word =>
          endsAsBody(word) ||
          endsAsPlace(word) ||
          endsAsBuilding(word) ||
          !/^\p{Lu}/u.test(word) ||
          isPlainCapital(word),
      )
  ) {
    return [
      { words: run.words.slice(0, 1), title: [] },
      { words: run.words.slice(1), title: run.words.slice(0, 1) },
    ]
  }
  return hyphened(run)
}

const cutAt = (run: Run, at: number): Run[] =>
  [
    { words: run.words.slice(0, at), title: run.title },
    { words: run.words.slice(at), title: [] },
  ].flatMap(splitRun)

/** “U.S.-led”, “DAP-Tanjung”: the name in front, and the one behind if it is one. */
function hyphened(run: Run): Run[] {
  const word = run.words.at(-1)
  if (word === undefined) return [run]
  // “New York-based”: a participle hangs on the name.
  const tail = /-\p{Ll}+$/u.exec(word.text)
  // “NTA-Port Orlo”: whose, and of where.
  const [lead] = run.words
  const front0 = lead && run.words.length > 1 ? /^\p{Lu}{2,}(?=-\p{Lu}\p{Ll})/u.exec(lead.text)?.[0] : undefined
  if (lead && front0 !== undefined)
    return [
      { words: [part(lead, 0, front0.length)], title: run.title },
      { words: [part(lead, front0.length + 1, lead.text.length), ...run.words.slice(1)], title: [] },
    ]
  if (run.words.length > 1)
    return tail === null || isTwoSyllables(run.words)
      ? [run]
      : [{ ...run, words: [...run.words.slice(0, -1), part(word, 0, tail.index)] }]
  const cut = word.text.indexOf('-')
  if (cut < 0) return [run]
  const [front, back] = [word.text.slice(0, cut), word.text.slice(cut + 1)]
  const frontIs =
    knownPlace(front) !== null ||
    isPeople(front) ||
    (front.length > 1 && front === front.toUpperCase() && /^\p{Lu}/u.test(front))
  if (!frontIs && /^\p{Ll}/u.test(back) && knownPlace(word.text) === null)
    return [{ ...run, words: [part(word, 0, cut)] }]
  if (!frontIs || knownPlace(word.text) !== null) return [run]
  const pieces: Run[] = [{ words: [part(word, 0, cut)], title: run.title }]
  if (/^\p{Lu}/u.test(back)) pieces.push({ words: [part(word, cut + 1, word.text.length)], title: [] })
  return pieces
}

// One syllable as Korean and Chinese are written in Latin letters; “-based”, “-led”, “-born” are none.
const SYLLABLE =
  /^(?:[bcdfghjklmnpqrstwxyz]|ch|sh|zh|ts|hs|kk|pp|tt|ss)?[yw]?(?:ae|eo|eu|oe|ui|oo|ee|ou|ai|ao|ei|ia|iao|ie|iu|ua|uai|ue|uo|yo|[aeiou])(?:ng|[nmklptrh])?$/iu

/** “Lim Tae-jun”: given names of two syllables behind the family’s; not “Hong Kong-run”. */
function isTwoSyllables(words: readonly Word[]): boolean {
  const last = words.at(-1)?.text ?? ''
  const [first = '', second = '', ...more] = last.split('-')
  const front = [...words.slice(0, -1).map(({ text }) => text), first].join(' ')
  return (
    more.length === 0 && words.length < 4 && SYLLABLE.test(first) && SYLLABLE.test(second) && knownPlace(front) === null
  )
}

const part = (word: Word, from: number, to: number): Word => ({
  ...word,
  start: word.start + from,
  end: word.start + to,
  text: word.text.slice(from, to),
})
