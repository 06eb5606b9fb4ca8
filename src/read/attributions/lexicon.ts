/**
 * Words of reporting, from general knowledge of English, by what they do.
 *
 * No text was counted for this list: it is what a style book would hold. A class is a feature of the models and carries the stance;
 * a word that is missing falls back on WordNet.
 */
import type { Attribution } from '../../contracts/index.ts'

export type Stance = Attribution['stance']
export type Group = { readonly stance: Stance; readonly words: string }

export const verbs = {
  say: { stance: 'asserts', words: 'say' },
  tell: { stance: 'asserts', words: 'tell inform notify brief advise' },
  add: { stance: 'asserts', words: 'add continue conclude begin finish interject' },
  state: {
    stance: 'asserts',
    words:
      'state declare announce report note remark comment observe mention explain clarify specify describe detail recount relate recall narrate summarize reiterate repeat stress emphasize underline underscore point outline elaborate disclose reveal divulge confide proclaim pronounce opine quip joke muse',
  },
  answer: { stance: 'asserts', words: 'answer reply respond retort counter rejoin rebut' },
  claim: {
    stance: 'asserts',
    words:
      'claim allege assert contend maintain insist argue charge purport profess boast brag posit imply insinuate hint suggest intimate',
  },
  admit: {
    stance: 'asserts',
    words: 'admit acknowledge concede confess confirm affirm attest testify vouch grant agree own',
  },
  deny: {
    stance: 'denies',
    words: 'deny refute reject dismiss disavow disown repudiate contradict dispute rebuff disclaim gainsay discount',
  },
  doubt: { stance: 'doubts', words: 'doubt question distrust mistrust suspect query disbelieve challenge' },
  demand: {
    stance: 'demands',
    words:
      'demand order command instruct require call urge request appeal plead beg implore exhort beseech press insist recommend advise propose ask direct decree rule mandate bid encourage summon invite',
  },
  promise: { stance: 'promises', words: 'promise pledge vow swear guarantee assure undertake commit threaten offer' },
  warn: { stance: 'fears', words: 'warn caution alert forewarn' },
  fear: { stance: 'fears', words: 'fear worry dread fret agonize' },
  hope: {
    stance: 'hopes',
    words: 'hope wish want desire yearn long aspire expect intend plan seek aim mean prefer need dream pray',
  },
  ask: { stance: 'asks', words: 'ask inquire enquire wonder query question' },
  believe: {
    stance: 'believes',
    words:
      'believe think consider feel reckon deem regard suppose assume presume guess suspect imagine figure view see judge hold understand know realize recognize find conclude infer deduce surmise speculate estimate predict forecast expect anticipate project foresee envision remember forget learn hear discover decide determine doubt perceive notice sense trust',
  },
  blame: {
    stance: 'asserts',
    words:
      'accuse blame criticize condemn denounce decry lambaste blast slam attack chide rebuke reprimand scold berate deride mock ridicule fault castigate censure assail lament bemoan complain grumble protest object deplore bash rap rip scorn disparage malign vilify',
  },
  praise: {
    stance: 'asserts',
    words:
      'praise applaud hail laud commend compliment thank congratulate welcome celebrate extol tout defend endorse support back champion vouch cheer salute credit honor',
  },
  oppose: {
    stance: 'denies',
    words: 'oppose disagree refuse decline resist resent balk protest object regret apologize disapprove differ',
  },
  name: {
    stance: 'asserts',
    words:
      'call label brand dub term characterize describe depict portray compare liken characterise refer cite name style',
  },
  shout: {
    stance: 'asserts',
    words:
      'shout yell scream cry exclaim whisper mutter murmur mumble bark bellow chant roar growl snap sigh sob gasp laugh scoff sneer utter voice speak talk chat intone thunder rant rave vent gush blurt drawl',
  },
  write: {
    stance: 'asserts',
    words:
      'write tweet post blog read publish email text cable wire print editorialize sign pen draft scribble note message retweet type caption',
  },
  quote: { stance: 'asserts', words: 'quote cite reference invoke paraphrase attribute credit' },
  show: {
    stance: 'asserts',
    words: 'show indicate prove demonstrate signal illustrate suggest find reveal reflect confirm display testify',
  },
  discuss: { stance: 'asserts', words: 'discuss debate address talk speak lecture preach negotiate testify argue' },
  decide: { stance: 'promises', words: 'decide vow resolve intend plan agree consent opt vote choose' },
  love: {
    stance: 'believes',
    words:
      'like love hate dislike admire respect despise detest loathe favor favour prefer enjoy appreciate approve envy regret',
  },
} as const satisfies Record<string, Group>

export const nouns = {
  statement: {
    stance: 'asserts',
    words:
      'statement comment remark word announcement declaration speech address interview testimony message tweet post letter email memo report account note briefing briefness explanation response reply answer release utterance quotation quote observation description mention disclosure revelation admission confession confirmation acknowledgment assurance line phrase expression op-ed column editorial article',
  },
  claim: {
    stance: 'asserts',
    words:
      'claim allegation assertion contention argument charge accusation complaint insistence suggestion rumor rumour gossip talk',
  },
  denial: {
    stance: 'denies',
    words: 'denial rejection refusal opposition objection dismissal rebuttal repudiation refutation disagreement',
  },
  doubt: { stance: 'doubts', words: 'doubt suspicion skepticism scepticism question uncertainty distrust disbelief' },
  demand: {
    stance: 'demands',
    words:
      'demand call appeal order request plea petition recommendation proposal urging advice instruction command ultimatum',
  },
  promise: {
    stance: 'promises',
    words: 'promise pledge vow commitment threat guarantee oath offer plan intention decision',
  },
  fear: { stance: 'fears', words: 'fear worry concern warning anxiety alarm caution dread' },
  hope: { stance: 'hopes', words: 'hope wish desire expectation aspiration goal ambition dream willingness interest' },
  belief: {
    stance: 'believes',
    words:
      'belief view opinion thought idea notion conviction conclusion assumption theory impression feeling sense assessment estimate prediction forecast judgment judgement finding understanding speculation perception confidence faith stance position attitude perspective',
  },
  praise: {
    stance: 'asserts',
    words:
      'praise criticism support endorsement condemnation blame attack insult compliment apology approval thanks rebuke outrage',
  },
  document: {
    stance: 'asserts',
    words:
      'poll survey study report document record filing lawsuit letter book memo transcript analysis data statistics research paper investigation review ruling indictment affidavit complaint email ad advertisement video tape recording bill law constitution headline',
  },
} as const satisfies Record<string, Group>

export const others = {
  according: { stance: 'asserts', words: 'according per' },
  sure: { stance: 'believes', words: 'sure certain confident convinced aware positive adamant clear' },
  unsure: { stance: 'doubts', words: 'skeptical sceptical doubtful unsure uncertain unaware dubious wary suspicious' },
  afraid: { stance: 'fears', words: 'afraid fearful worried concerned nervous anxious alarmed scared' },
  hopeful: {
    stance: 'hopes',
    words: 'hopeful eager willing keen optimistic determined ready reluctant unwilling hesitant',
  },
  upset: {
    stance: 'believes',
    words:
      'angry upset happy glad proud sorry disappointed surprised shocked pleased grateful critical supportive thankful furious ashamed excited',
  },
  reputed: {
    stance: 'asserts',
    words:
      'reportedly allegedly supposedly apparently purportedly ostensibly reputedly presumably alleged supposed reported so-called self-described self-proclaimed',
  },
} as const satisfies Record<string, Group>

type Kind = 'verb' | 'noun' | 'other'
export type ReportingWord = { readonly classes: readonly string[]; readonly stance: Stance }

function byWord(groups: Record<string, Group>): ReadonlyMap<string, ReportingWord> {
  const found = new Map<string, { classes: string[]; stance: Stance }>()
  for (const [name, { stance, words }] of Object.entries(groups)) {
    for (const word of words.split(' ')) {
      const known = found.get(word)
      if (known) known.classes.push(name)
      else found.set(word, { classes: [name], stance })
    }
  }
  return found
}

const tables: Record<Kind, ReadonlyMap<string, ReportingWord>> = {
  verb: byWord(verbs),
  noun: byWord(nouns),
  other: byWord(others),
}

/** The classes of a word by its dictionary form, the first its chief one; `undefined` for a word that is none of reporting. */
export function reportingWord(lemma: string, pos: string): ReportingWord | undefined {
  if (pos === 'VERB') return tables.verb.get(lemma) ?? tables.other.get(lemma)
  if (pos === 'NOUN' || pos === 'PROPN') return tables.noun.get(lemma)
  return tables.other.get(lemma)
}
