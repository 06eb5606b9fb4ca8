/** The words that make a name a body's, a place's or a building's, and common nouns for bodies. */

const set = (source: string): ReadonlySet<string> => new Set(source.trim().split(/\s+/u))

/** Last words of a body's name. */
const BODY_TAILS = set(`
Inc Inc. Corp Corp. Corporation Co Co. Company Companies Ltd Ltd. Limited LLC LLP PLC Plc AG SA S.A. NV N.V. GmbH Bhd Group Holding Holdings Industries Enterprises Partners Associates Brothers Bros. & Sons Trust Fund Funds Bank Bancorp Savings Insurance Airlines Airways Railways Lines Ferries Shipping Logistics Freight Motors Steel Oil Energy Petroleum Pharmaceuticals Laboratories Labs Technologies Systems Software Electronics Communications Telecom Networks Network Media Entertainment Pictures Studios Records Books Press Publishing Newspapers Times Post Herald Tribune Gazette Journal Guardian Telegraph Observer Chronicle News Agency Service Services Bureau Office Department Ministry Commission Committee Council Congress Parliament Senate Assembly Chamber Court Tribunal Authority Administration Board Organization Organisation Association Federation Confederation Union League Alliance Coalition Party Front Movement Brigade Brigades Army Navy Force Forces Corps Guard Guards Police University College School Institute Academy Hospital Clinic Church Foundation Society Club Team FC United Rovers City Orchestra Philharmonic Museum Center Centre Program Programme Mission Command Division Battalion Batallion Regiment Squad Unit Cell Cross Crescent Nations Community Commonwealth Pact Treaty Exchange Reserve Treasury Cabinet House Catering Institution Initiative Project Task Watch International Worldwide Workers Teamsters Democrats Republicans Conservatives Liberals Greens
`)
const BODY_HEADS = set(`
University Ministry Department Bank Institute Academy College Council Committee Commission Bureau Office Court Church Party Union Federation Association Organization Organisation International National Royal Federal
`)

/** Last words of a natural or ruled place. */
const PLACE_TAILS = set(`
River Lake Sea Ocean Bay Gulf Strait Straits Channel Island Islands Isle Peninsula Mountain Mountains Mount Hills Hill Valley Desert Forest Canyon Beach Coast Cape Point Falls Creek Harbor Harbour Province Region District County Township Territory Territories State Republic Kingdom Emirate Heights Plains Delta Canal Basin Ridge Plateau Glacier Park Grounds Village Town Square Street Avenue Road Boulevard Lane Drive Highway Springs
`)
const PLACE_HEADS = set(
  'Mount Lake Cape Fort Port Camp San Santa Saint St. Los Las El Isle Gulf Strait Jalan Sungai Rue Via',
)

const BUILDING_TAILS = set(`
Airport Station Stadium Arena Bridge Tunnel Tower Towers Palace Castle Cathedral Mosque Temple Synagogue Hotel Inn Prison Jail Barracks Base Plant Dam Pier Port Terminal Hall Theater Theatre Mall Plaza Garden Gardens Field Building Camp Cemetery Monument Memorial Market
`)

const EVENT_TAILS = set(
  'War Cup Olympics Games Championship Championships Open Prix Festival Conference Summit Revolution Uprising Massacre Holocaust Festival Marathon Tournament Awards Election Crisis',
)

export const endsAsBody = (word: string): boolean => BODY_TAILS.has(word)
export const beginsAsBody = (word: string): boolean => BODY_HEADS.has(word)
export const endsAsPlace = (word: string): boolean => PLACE_TAILS.has(word)
export const beginsAsPlace = (word: string): boolean => PLACE_HEADS.has(word)
export const endsAsBuilding = (word: string): boolean => BUILDING_TAILS.has(word)
export const endsAsEvent = (word: string): boolean => EVENT_TAILS.has(word)

/** Bodies under a common noun: “the government”, “the company”. */
const COMMON_BODIES = set(`
government regime administration cabinet parliament congress senate ministry department agency commission committee council court tribunal army navy military force police company firm corporation bank group organization organisation party opposition coalition alliance union federation association team club university school hospital church newspaper network channel station broadcaster embassy consulate authority junta militia gang cartel office bureau board panel operator regulator utility contractor airline carrier charity insurer watchdog guild legislature secretariat brigade
`)
export const isCommonBody = (word: string): boolean => COMMON_BODIES.has(word.toLowerCase())

// Nouns that the word before them makes a body, a person, or neither.
const BODY_BEHIND = new Map(
  Object.entries<RegExp>({
    guard: /^(?:coast|national|republican|presidential|civil|home)$/,
    service:
      /^(?:fire|rescue|ambulance|weather|postal|prison|health|security|intelligence|secret|emergency|meteorological)$/,
    works: /^(?:water|gas|steel|public)$/,
  }),
)
const PERSON_BEHIND = new Map(
  Object.entries<RegExp>({
    master: /^(?:harbou?r|station|dock|port)$/,
    operator: /^(?:crane|machine|radio|telephone|camera|winch|drone|forklift)$/,
  }),
)
const THING_BEHIND = new Map(
  Object.entries<RegExp>({
    channel: /^(?!(?:tv|television|news|broadcast|cable|youtube|telegram|state|satellite)$)/,
    station: /^(?!(?:tv|television|radio|news|broadcast)$)/,
    bank: /^(?:north|south|east|west|northern|southern|eastern|western|left|right|river|far|near|opposite|steep|muddy)$/,
    court: /^(?:tennis|food|basketball|squash)$/,
    board: /^(?:notice|chess|chopping|wooden|diving)$/,
    party: /^(?:birthday|wedding|dinner|street|third)$/,
    club: /^(?:golf|wooden)$/,
  }),
)
/** Whether the word before can make the noun another thing than it is by itself. */
export const leansOnWordBefore = (noun: string): boolean =>
  BODY_BEHIND.has(noun) || PERSON_BEHIND.has(noun) || THING_BEHIND.has(noun)
/** “The coast guard”: a body, though a guard is a person. */
export const isBodyBehind = (before: string, noun: string): boolean => BODY_BEHIND.get(noun)?.test(before) ?? false
/** “The harbour master”, “the crane operator”. */
export const isPersonBehind = (before: string, noun: string): boolean => PERSON_BEHIND.get(noun)?.test(before) ?? false
/** “The channel” of a port, “the left bank”, “the bus station”. */
export const isThingBehind = (before: string, noun: string): boolean => THING_BEHIND.get(noun)?.test(before) ?? false

// Common nouns for bodies by the last word of their names.
const LIKE: Readonly<Record<string, ReadonlySet<string>>> = {
  newspaper: set('times post herald tribune gazette journal guardian telegraph observer chronicle courier mail'),
  company: set(
    'inc inc. corp corp. corporation co co. ltd ltd. limited llc plc industries enterprises holdings airlines airways ferries shipping logistics motors steel oil energy petroleum works lines electronics foods',
  ),
  airline: set('airlines airways air'),
  party: set('democrats republicans conservatives liberals greens'),
  agency: set('bureau'),
}
/** “The newspaper” for a name that ends in “Gazette”, small. */
export const isNamedLike = (last: string, noun: string): boolean => LIKE[noun]?.has(last) ?? false

/** Capitalised words that are no name of their own: “the Government”, “Parliament said”. */
const PLAIN = set(`
Government Cabinet Parliament Congress Senate House State States Court Ministry Minister President Premier Prime Army Navy Police Church Party Union Council Assembly Republic Kingdom Internet Web God Lord Bible Koran Quran Christmas Easter Ramadan Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mr Mrs Ms Miss Dr Gen Lt Col Capt Sgt Sen Rep Gov Rev Prof Inc Corp Ltd Co Games North South East West Northern Southern Eastern Western I OK TV DNA AIDS HIV GDP CEO GMT EST EDT PST A.M P.M AM PM Photo Video Image Read More Related Copyright
`)
export const isPlainCapital = (word: string): boolean => PLAIN.has(word.replace(/\.$/u, ''))

/** Wire and broadcast names in a dateline's brackets; and bodies so known that they need no other sign. */
const KNOWN_BODIES = set(
  'AP AFP UPI UN U.N. EU E.U. NATO OPEC IMF WTO WHO UNICEF UNESCO UNHCR OSCE BBC CNN NBC CBS ABC FBI CIA NSA KGB FSB IRS SEC FDA NASA EPA FAA FEMA IBM AT&T Reuters Xinhua TASS ITAR-TASS Interfax Hamas Hezbollah Hizbollah Fatah PLO IRA ETA Taliban Al-Qaeda al-Qaida al-Qaeda ISIS ISIL Kremlin Pentagon Interpol Europol Greenpeace Microsoft Google Apple Facebook Amazon Twitter Toyota Boeing Airbus',
)
export const isKnownBody = (name: string): boolean => KNOWN_BODIES.has(name)
