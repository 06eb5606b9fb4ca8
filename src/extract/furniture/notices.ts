/**
 * What stands in an article's place when a page was taken without one: a question for consent, a call for scripts, a test
 * for robots, a page that is not there. The words are those of such notices anywhere; no rule names a site.
 */
import { fold } from '../../text/index.ts'
import { wordCount } from '../words.ts'

export type NoticeKind = 'consent' | 'script' | 'robot' | 'missing' | 'broken'

type NoticeRule = {
  readonly kind: NoticeKind
  /** For the reader: what it is. */
  readonly reason: string
  /** Of a folded passage. */
  readonly pattern: RegExp
  readonly takes: readonly string[]
  readonly leaves: readonly string[]
}

export const noticeRules: readonly NoticeRule[] = [
  {
    kind: 'consent',
    reason: 'a question for consent to cookies',
    pattern:
      /\b(?:(?:we|our|us|you|your)\b[^.]{0,160}\b(?:cookies?|consent|personal data|partners|vendors|privacy (?:settings|choices|policy|preferences))\b|(?:cookies?|consent|partners|vendors|privacy)\b[^.]{0,160}\b(?:you|your|we|our)\b|(?:accept|reject|manage|allow) (?:all|cookies|preferences|settings|options|consent)|legitimate interests?|(?:cookies|einwilligung|zustimmung|datenschutz\w*|partner)\b[^.]{0,160}\b(?:wir|sie|ihre?[rnm]?|unsere?[rnm]?)\b|(?:wir|sie|ihre?[rnm]?|unsere?[rnm]?)\b[^.]{0,160}\b(?:cookies|einwilligung|zustimmung|datenschutz\w*|partner)\b|(?:alle akzeptieren|alle ablehnen|einstellungen verwalten)|(?:nous|nos|vous|votre)\b[^.]{0,160}\b(?:cookies|consentement|partenaires|vie privee|donnees personnelles)\b|(?:tout accepter|tout refuser|continuer sans accepter)|(?:nosotros|nuestros?|su|sus|usted|utilizamos|usamos)\b[^.]{0,160}\b(?:cookies|consentimiento|socios|privacidad|datos personales)\b|(?:aceptar todo|rechazar todo)|(?:noi|nostri|utilizziamo|tuo|tua)\b[^.]{0,160}\b(?:cookie|consenso|partner|dati personali)\b|accetta(?: tutti| e continua)?$)/u,
    takes: [
      'We and our partners store and read information on your device, such as cookies.',
      'You can change your choices at any time in the privacy settings.',
      'Accept all',
      'Wir und unsere Partner brauchen Ihre Zustimmung.',
      'Nous et nos partenaires utilisons des cookies.',
    ],
    leaves: [
      'The council fined the harbour for its cookies.',
      'The ferry is run by two partners from Tern.',
      'We saw the ferry strike the mole, said a passenger.',
    ],
  },
  {
    kind: 'script',
    reason: 'a call to switch scripts on',
    pattern:
      /\b(?:(?:please |you (?:need|have) to |must )?(?:enable|activate|turn on|switch on|allow) (?:java ?script|cookies|scripts)|java ?script (?:is|has been|appears to be) (?:disabled|turned off|not (?:enabled|available|supported)|required)|(?:requires|without|needs|support) java ?script|java ?script (?:aktivieren|einschalten|ist (?:deaktiviert|ausgeschaltet|nicht aktiviert))|aktivieren sie (?:bitte )?java ?script|(?:activer|activez) java ?script|(?:activar?|habilitar?|active|habilite) java ?script|your browser (?:is (?:out ?dated|no longer supported|not supported)|does not support)|(?:disable|turn off|switch off|deactivate) your ad ?blocker|ad ?blocker (?:is )?(?:detected|enabled|erkannt|aktiv))/u,
    takes: [
      'Please enable JavaScript to view this page.',
      'You need to enable JavaScript to run this app.',
      'Bitte aktivieren Sie JavaScript in Ihrem Browser.',
      'Please disable your ad blocker.',
    ],
    leaves: ['Enable the pumps first, the harbour master told them.', 'Scripts for the play are lost.'],
  },
  {
    kind: 'robot',
    reason: 'a test for robots',
    pattern:
      /\b(?:(?:verify|confirm|prove|make sure|ensure|check(?:ing)?)(?: that| if| whether)? you(?:'re| are) (?:not a (?:ro)?bot|a? ?human|a real person)|are you a (?:ro)?bot|(?:checking|verifying) (?:your browser|you are human)|unusual (?:traffic|activity) (?:from|coming from|on)|(?:complete|solve|enter) the captcha|captcha|ddos protection|access (?:to this (?:page|site|resource) )?(?:has been |is |was )?(?:denied|blocked)|you (?:have been|are|were) blocked|just a moment|attention required|request could not be satisfied|you do(?: not|n't) have permission to (?:access|view)|incident id|ray id|ich bin kein roboter|sie (?:ein mensch|kein (?:ro)?bot) sind|je ne suis pas un robot|no soy un robot)\b/u,
    takes: [
      'Please verify that you are a human.',
      'Checking your browser before you go on.',
      'Access to this page has been denied.',
      'You do not have permission to view this page.',
      'We have seen unusual traffic from your network.',
    ],
    leaves: ['The robot that looked at the mole is 30 years old.', 'Access to the mole is closed to walkers.'],
  },
  {
    kind: 'missing',
    reason: 'a page that is not there',
    pattern:
      /\b(?:(?:error |http |fehler |erreur )?404\b|(?:page|article|content|story|file|document)(?: (?:that )?(?:you|we)(?: are| were|'re|'ve| have)? (?:looking for|requested|request|tried to (?:reach|open)))? (?:not found|(?:is|was) not (?:found|available|here)|(?:could not|cannot|can not|can't|couldn't) be (?:found|located|displayed)|(?:does not|doesn't|no longer) exists?|(?:is )?no longer (?:available|here|online)|has (?:been )?(?:moved|removed|deleted|expired)|(?:may|might) have (?:been )?(?:moved|removed|deleted|renamed|expired)|is (?:currently )?unavailable)\b|(?:we|you) (?:can't|cannot|could not|couldn't) (?:find|locate) (?:the|that|this|what) (?:page|article|story|you)\b|nothing (?:was found|here)\b|(?:die|diese) (?:gesuchte |angeforderte |gewunschte )?(?:seite|artikel) (?:wurde|konnte|existiert|ist)(?: leider)? nicht\b|seite nicht gefunden\b|page (?:introuvable|non trouvee)\b|(?:pagina|articulo) no (?:encontrad[ao]|existe|disponible)\b|pagina non trovata\b)/u,
    takes: [
      'Error 404',
      'Page not found',
      'The page you are looking for could not be found.',
      'Sorry, the article you requested is no longer available.',
      'Diese Seite wurde leider nicht gefunden.',
    ],
    leaves: ['The bell was not found.', 'The page that the clerk tore out of the log lay on the quay.'],
  },
  {
    kind: 'broken',
    reason: 'an error of the server',
    pattern:
      /\b(?:(?:50[0234]|429) (?:internal|bad|service|gateway|too many)|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|too many requests|(?:something|an error) (?:went wrong|has occurred|occurred)|temporarily (?:unavailable|down|offline)|(?:down|offline) for maintenance)\b/u,
    takes: ['503 Service Unavailable', 'Something went wrong. Try again later.'],
    leaves: ['An error of the pilot was to blame, the inquiry found.'],
  },
]

/** What notice a passage is by its words; `null` for others. */
export function noticeIn(passage: string): NoticeRule | null {
  const folded = fold(passage.slice(0, 1200))
  return noticeRules.find(({ pattern }) => pattern.test(folded)) ?? null
}

// A notice tells hardly anything else. Of 749 whole pages of trafilatura's set one in none has half of its words in notices.
const SHARE = 0.6
// Longer ones are articles about such things.
const MOST_WORDS = 700

/**
 * The notice that stands in an article's place: the passages are hardly anything but notices; `null` where there is prose.
 *
 * `title` counts as a passage; short ones beside a notice (buttons, “Go back”) count for neither.
 */
export function noticeInstead(title: string | null, passages: readonly string[]): NoticeRule | null {
  const all = passages.reduce((sum, one) => sum + wordCount(one), 0)
  if (all > MOST_WORDS) return null
  const kinds = new Map<NoticeRule, number>()
  let prose = 0
  for (const passage of [...(title === null ? [] : [title]), ...passages]) {
    const words = wordCount(passage)
    const found = noticeIn(passage)
    if (found !== null) kinds.set(found, (kinds.get(found) ?? 0) + words)
    else if (words >= BUTTON && passage !== title) prose += words
  }
  const told = [...kinds].reduce((sum, [, words]) => sum + words, 0)
  const [first] = [...kinds].sort((a, b) => b[1] - a[1])
  return first !== undefined && told >= (told + prose) * SHARE ? first[0] : null
}

const BUTTON = 6
