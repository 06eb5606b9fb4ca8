/** Numbers that count nothing: names, addresses, turns of phrase. */
import { atEnd } from '../../text/index.ts'

// A thing's own number stands after its word.
const SERIAL = atEnd(
  /\b(?:articles?|sections?|chapters?|paragraphs?|clauses?|amendments?|resolutions?|propositions?|titles?|acts?|bills?|part|flights?|channels?|routes?|routers?|interstate|highway|motorway|road|street|avenue|room|suite|apartment|apt\.?|flat|gate|platform|terminal|runway|track|line|bus|tram|pier|berth|dock|page|pp?\.|vol\.|volume|no\.|nos\.|number|#|nr\.?|version|model|type|class|category|grade|level|phase|stage|round|tier|group|area|zone|district|ward|precinct|sector|unit|station|studio|radio|fm|am|formula|apollo|mach|psalm|verse|figure|fig\.|table|exhibit|case|count|question|item|lot|box|day|week|year|season|episode|game|hole|lane|seed|noon|primary|form|rule|law|order|decree|directive|protocol|annex|appendix|schedule|exit|junction|hall|bed|shed|hangar|cell|camp|checkpoint|court|block|wing|reactor|postcode|battalion|brigade|division|regiment|company|squadron|windows|iphone|boeing|airbus)\s+$/iu,
)

// A capital right before, as in “Soyuz 11”, “Airbus 320”: a name, unless the sentence begins there or the number counts what follows.
const CAPITAL = /(?:^|[^.!?:;\n]\s+|[\p{Ll},]\s)(?<name>\p{Lu}[\p{L}'’]*)\s+$/u
const ENDS_WITH_CAPITAL = atEnd(/\p{Lu}[\p{L}'’]*\s+$/u)
const NOT_NAMES = new Set(
  'The A An In On At By Of For From To With And But Or As About Some Over Under Nearly Almost Around More Less Fewer Only Just Than Between After Before Until Since Among Also Then There These Those They We He She It His Her Their Its Our Your My All Both Another Other At Least Most Up Another Was Were Is Are Had Has Have Killed Injured When While Where If That This Percent Per Police Officials Not No So Every Each Including Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December'.split(
    ' ',
  ),
)

const STREET =
  /^\s+(?:(?:North|South|East|West|N\.|S\.|E\.|W\.|NW|NE|SW|SE)\s+)?(?:\p{Lu}[\p{L}.'’-]+\s+|\d+(?:st|nd|rd|th)\s+){1,3}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Lane|Ln\.?|Drive|Dr\.?|Boulevard|Blvd\.?|Way|Court|Ct\.?|Place|Pl\.?|Square|Quay|Row|Walk|Close|Mews|Gardens|Alley|Terrace|Crescent|Highway|Parkway)\b/u

// “Two dissented and one was absent”: a number stands before, and this one beside it.
const NUMBER_WORD = String.raw`(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)`
export const AFTER_NUMBER = new RegExp(
  String.raw`\b${NUMBER_WORD}\b[^.;:]{0,50}(?:,|\band|\bwhile|\bbut)\s+$|\b${NUMBER_WORD}\s+to\s+$`,
  'iu',
)
const NO_NUMBER_BEFORE = new RegExp(String.raw`(?<!\b${NUMBER_WORD}\b[^.;:]{0,50}(?:,|\band|\bwhile|\bbut)\s+)$`, 'iu')

// Turns of phrase, as what follows the number and what stands before it.
const IDIOMS: readonly (readonly [before: RegExp | null, words: RegExp, after: RegExp | null])[] = [
  [
    /\b(?:no|any|every|some|each|this|that|which|the|another|the\s+other|number|day|square|loved|little|young|good|bad|first|last|only|wrong|right|for|as|all\s+in)\s+$/iu,
    /^one$/iu,
    /^(?!\s+(?:of|hundred|thousand|million)\b)/u,
  ],
  [
    null,
    /^one$/iu,
    /^\s+(?:another|day|time|thing|way|can|could|might|must|should|would|may|has\s+to|who|that|'s\b|knows|wonders|on\s+one|(?:degree|way|reason)\s+or\s+another)|^['’]s\b|^(?:-way|-time|-off|-sided|-on-one|-stop|-size)/iu,
  ],
  // “two dissented and one was absent” counts; “one is never sure” does not.
  [NO_NUMBER_BEFORE, /^one$/iu, /^\s+(?:is|was)\b/iu],
  [null, /^(?:nine|99|ninety-nine)$/iu, /^\s+times\s+out\s+of\s/iu],
  [/\btimes\s+out\s+of\s+(?:a\s+)?$/iu, /^(?:ten|10|100|hundred)$/iu, null],
  [/\btakes?\s+$/iu, /^two$/iu, /^\s+to\b/iu],
  [null, /^one\s+degree$/iu, /^\s+or\s+another\b/iu],
  [/\bthat\s+(?:is|was|are|were)\s+$/iu, /^none$/iu, null],
  [null, /^one$/iu, /^\s+of\s+those\s+present\b/iu],
  [null, /^an?\s+(?:hundred|thousand|million)$/iu, /^\s+to\s+one\b/iu],
  // “a two thirds majority”: the part of a share that is written apart.
  [null, /^(?:one|two|three|four|five)$/iu, /^[\s-](?:thirds?|quarters|fifths)\s+(?:majority|vote|threshold)\b/iu],
  // “51.5 N, 0.1 W”
  [null, /^\d+(?:\.\d+)?$/u, /^\s?°?\s?[NSEW]\b(?!\.)/u],
  // A book or a song: “Forty Days of Rain”.
  [/[“"‘]$/u, /^\p{Lu}/u, /^\s\p{Lu}\p{Ll}+(?:\s(?:of|the|and|in|to|at|from))*(?:\s\p{Lu}\p{Ll}+)+(?=[”"’,])/u],
  // “the film “Seven Bridges””, “the band Three Oars”
  [
    /\b(?:film|movie|novel|book|play|song|album|series|painting|poem|magazine|exhibition|called|titled|entitled)\s[“"‘]$/u,
    /^\p{Lu}/u,
    /^\s\p{Lu}/u,
  ],
  [
    /\b(?:band|group|club|team|trio|quartet|label|pub|inn|bar|café|cafe|restaurant|hotel|ship|ferry|boat|yacht|trawler|film|novel|album|play|series|magazine)\s$/u,
    /^\p{Lu}/u,
    /^\s\p{Lu}/u,
  ],
  // “the Group of Seven”, “the Committee of 12 met”; “a Council of 12 elders” counts.
  [/\bGroup\s+of\s+$/u, /^\S+$/u, null],
  [/\b(?:Committee|Council|Club|Gang|Board)\s+of\s+$/u, /^\S+$/u, /^(?!\s+\p{Ll}+s\b)/u],
  [/\bmakes\s+$/iu, /^two$/iu, /^\s+of\s+us\b/iu],
  // “a three-legged dog”, “one-eyed”: what it is like.
  [null, /^\p{L}+$/u, /^-(?:eyed|legged|armed|handed|headed|dimensional|pronged)\b/iu],
  // “one in a million”; “one in a million patients” is a share.
  [null, /^one$/iu, /^\s+in\s+a\s+million\b(?!\s+\p{Ll}+s\b)/iu],
  [/\bone\s+in\s+$/iu, /^a\s+million$/iu, /^(?!\s+\p{Ll}+s\b)/iu],
  [/\b(?:on\s+(?:the\s+)?|at\s+)$/iu, /^one$/iu, /^\s+(?:hand|point|side|time|level|stage)\b/iu],
  [/\bone\s+by\s+$|\bone\s+on\s+$|(?:^|[^\d\s]\s+)one\s+to\s+$/iu, /^one$/iu, null],
  [null, /^one$/iu, /^\s+(?:by|on|to)\s+one\b/iu],
  [
    null,
    /^(?:two|three|four|five|six|seven|eight|nine|ten)$/iu,
    /^-(?:faced|fold|letter|way|time|wheel|ply|piece|star)\b/iu,
  ],
  [/\b(?:second\s+to|bar)\s+$/iu, /^none$/iu, null],
  [null, /^none$/iu, /^\s+(?:other|too|the|of\s+(?:your|my|our)\s+business)\b/iu],
  [/\b(?:cloud|at\s+sixes\s+and|catch-?|plan|forty)\s+$/iu, /^\S+$/u, null],
  [null, /^(?:24|9|7|20)$/u, /^\/(?:7|11|20)\b/u],
  [/\/$/u, /^\d+$/u, null],
  [/\b(?:a|the)\s+$/iu, /^(?:thousand|million|hundred)$/iu, /^\s+(?:words|times)\b/iu],
  [null, /^(?:zero)$/iu, /^[\s-](?:tolerance|sum|hour|in\b)/iu],
  [null, /^(?:fifty|50)$/iu, /^[-\s](?:fifty|50)\b/iu],
  [null, /^fifty[-\s]fifty$/iu, null],
  [/\b(?:fifty|50)[-\s]$/iu, /^(?:fifty|50)$/iu, null],
  [null, /^(?:two)$/iu, /^\s+cents\b/iu],
  [
    /\b(?:put|puts|putting|come|comes|came|cut|cuts|broken?|torn?|split|fold(?:ed)?|divided?)\s+(?:\p{L}+\s+)?(?:in|into)\s+$/iu,
    /^two$/iu,
    /^(?!\s+\p{L})/u,
  ],
  [/\btwo\s+and\s+$/iu, /^two$/iu, null],
  [null, /^two$/iu, /^\s+and\s+two\b/iu],
  [/\b(?:in|by)\s+(?:the\s+)?$/iu, /^(?:dozens|hundreds|thousands|scores|millions)$/iu, /^\s+(?:at\s+a\s+time)\b/iu],
  [/\b(?:test|box-?office|music(?:al)?|film|final|evened|even|settle|settled|settling|high)\s+$/iu, /^scores$/iu, null],
  [
    null,
    /^scores$/iu,
    /^\s+(?:(?:were|was|are)(?!\s+(?:hurt|killed|injured|wounded|arrested|detained|dead|missing|shot|trapped|rescued|evacuated))|on|in|for|from|at|a|the|his|her|points|goals)\b/iu,
  ],
]

// “at eight”, “shortly after seven”, “by nine the tide had turned”: an hour of the day, unless something rises or falls by it.
const HOUR = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/iu
const AT_HOUR =
  /(?:\b(?:(?:shortly|just|soon|long|right)\s+(?:after|before)|(?:at|until|till|since|before|after)\s+(?:about\s+|around\s+|half\s+past\s+|quarter\s+(?:past|to)\s+)?|half\s+past)|(?:^|[.,;:]\s|\band\s)by(?:\s+(?:about|around))?)\s*$/iu

// “the 7.15 to Orlo”: a train or a boat.
const CLOCK = /\bthe\s+\d{1,2}\.\d\d\s+(?:to|from|ferry|train|bus|boat|service|sailing|departure)\b/iu

/** “second to none”, “one another”. */
export const isTurnOfPhrase = (words: string, before: string, after: string): boolean =>
  IDIOMS.some(
    ([lead, figure, tail]) => figure.test(words) && (lead?.test(before) ?? true) && (tail?.test(after) ?? true),
  )

/** Whether the words at a number make it a name, an address or an idiom. `counts` says that it stands before a noun. */
export function isNoQuantity(words: string, before: string, after: string, counts: boolean): boolean {
  const digits = /^\d/u.test(words)
  if (
    !counts &&
    HOUR.test(words) &&
    AT_HOUR.test(before) &&
    !/^(?:-|\s+(?:of|percent|per\s+cent|or|other|more|were|people)\b)/iu.test(after)
  )
    return true
  if (isTurnOfPhrase(words, before, after)) return true
  const serial = SERIAL.test(before) ? /[\p{L}#.]+\s+$/u.exec(before)?.[0] : undefined
  // “Phase 2 begins”: with a capital it is a name, whatever follows.
  // “Primary One classrooms” too; “The dead number 12” counts.
  if (
    serial !== undefined &&
    (!counts || ((digits || /^\p{Lu}/u.test(words)) && /^\p{Lu}/u.test(serial))) &&
    !/\b(?:\p{L}+s|dead|injured|wounded|missing|people)\s+number\s+$/u.test(before) &&
    !/\b(?:number|part|group)\s+of\s+$/iu.test(before)
  )
    return true
  if (
    /\b(?:articles?|sections?|chapters?|resolutions?|flights?|channels?|no\.|nos\.|number|room|route|highway|page)\s+$/iu.test(
      before,
    ) &&
    !/\b(?:\p{L}+s|dead|injured|wounded|missing|people)\s+number\s+$/u.test(before)
  )
    return true
  if (digits && STREET.test(after)) return true
  const name = !ENDS_WITH_CAPITAL.test(before) ? undefined : CAPITAL.exec(before)?.groups?.['name']
  if (name !== undefined && !NOT_NAMES.has(name) && !counts && !/^\s*(?:[-–]\d|percent|%)/u.test(after)) return true
  // “left at 9.40”, “the 7.15 to Orlo”: an hour with a point, as British papers write it.
  if (
    /^(?:1?\d|2[0-3])\.[0-5]\d$/u.test(words) &&
    !counts &&
    (AT_HOUR.test(before) || CLOCK.test(before + words + after))
  )
    return true
  // A telephone, a code, part of a longer number.
  return (
    digits &&
    (/^0\d/u.test(words) ||
      /\b0\d{1,4}[\s-]+(?:\d{2,4}[\s-]+)*$/u.test(before) ||
      // “+44 20 7946 0999”
      /\+(?:\d[\d\s()-]*)?$/u.test(before) ||
      (/[\d)][-–\s.]$/u.test(before) && /^\s?[-–]\d/u.test(after)) ||
      /^[-–]\d{4}\b|^[-–.]\d{3}[-–.\s]\d{3,4}\b/u.test(after) ||
      /\d{3}[-–.]$/u.test(before))
  )
}
