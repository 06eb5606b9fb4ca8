/**
 * When two words for one are two words.
 *
 *     President, Venezuelan President             one: the longer tells of which country
 *     spokesman, spokeswoman                      one
 *     president, self-proclaimed president        two: the epithet is chosen
 *     coup, failed coup                           two
 */

// What takes a side, a distance or a stand before an office. Neither good nor bad: others could have left it out.
const TELLING =
  /^(?:self-.+|so-called|interim|acting|caretaker|provisional|transitional|exiled|jailed|deposed|ousted|rightful|legitimate|illegitimate|elected|unelected|democratically|constitutional|would-be|purported|alleged|disputed|.+-(?:backed|installed|appointed|aligned|wing|led)|(?:far|hard|ultra|pro|anti)-.+)$/iu

/** The key of a wording: wordings with one key are one word. `words` as written, `lemma` in small letters. */
export function wordingOf(lemma: string, words: string, kind: string): string {
  const [front = lemma] = lemma.split(/\s+(?:of|for|in|at)\s+/u)
  const parts = front.split(/\s+/u)
  const head = spelled(parts.at(-1) ?? front).replace(
    /(?<=^(?:spokes|chair|congress|police|business|fire|sales))(?:wo)?man$|(?<=^(?:spokes|chair))person$/u,
    'man',
  )
  if (kind === 'event')
    return `${parts
      .slice(0, -1)
      .filter(word => !COUNTING.test(word))
      .join(' ')} ${head}`.trim()
  if (kind === 'group' || kind === 'organization') return head
  const telling = parts.slice(0, -1).filter(word => TELLING.test(word))
  // An epithet alone (“embattled Marr”) stands with no noun.
  return parts.length === 1 && /^\p{Ll}/u.test(words) && TELLING.test(head) ? head : [...telling, head].join(' ')
}

/** One key for the spellings of a word: organisation and organization, harbour and harbor, protestor and protester, memoranda. */
const spelled = (word: string): string =>
  word
    .replace(/is(?=ation$|e$|er$|ing$)/u, 'iz')
    .replace(/our$/u, 'or')
    .replace(/(?<=[bt])re$/u, 'er')
    .replace(/(?<=\p{L}{3})or$/u, 'er')
    .replace(/(?<=\p{L}{4})a$/u, 'um')
    .replace(/(?<=\p{L}{3})ogue$/u, 'og')
    .replace(/mme$/u, 'm')

// “Additional sanctions” are sanctions, “a federal investigation” is an investigation: how many, of when, of which level or place.
const COUNTING =
  /^(?:additional|new|further|more|other|another|first|second|third|last|next|previous|recent|latest|several|annual|initial|final|total|potential|possible|likely|federal|national|presidential|parliamentary|general|regional|local|municipal|domestic|international|official|formal|internal|independent|ongoing|entire|whole)$/iu
