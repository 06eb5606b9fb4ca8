/**
 * Lines that are furniture by their words alone, in plain text and in the text of pages.
 *
 * A rule sees one whole line (in a page: one block), folded: lower case, no accents, straight quotation marks.
 * It must answer for the whole line, so that a sentence which merely begins like furniture stays. The words are
 * the general vocabulary of news pages; no rule names a site. First match wins.
 */
import { fold } from '../../text/index.ts'
import { pointerRules } from './pointer-rules.ts'
import { toolRules } from './tool-rules.ts'
import type { LineKind, LineRule } from './rule.ts'

export type { LineKind, LineRule } from './rule.ts'

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const day = `(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?`
const date = `(?:${day}(?:(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\.? (?:${months})\\.?,? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}))`
const clock = `(?:\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?[ap]\\.?m\\.?)(?: ?\\(?[a-z]{2,5}(?:[+-]\\d{1,2})?\\)?)?`

const socials =
  'facebook|twitter|x|linkedin|whatsapp|telegram|reddit|e-?mail|print|pinterest|tumblr|flipboard|messenger|pocket|instagram|youtube|vk|viber|skype|threads|bluesky|mastodon|sms|rss'

export const lineRules: readonly LineRule[] = [
  {
    name: 'no-words',
    kind: 'residue',
    reason: 'signs without words, left where links or pictures were',
    pattern: /^(?=.{2,})[^\p{L}\p{N}]+$/u,
    most: 200,
    takes: [', , , ,', '* * *', '|||', '---'],
    leaves: ['1', 'Tern', '– No.'],
  },
  {
    name: 'bar',
    kind: 'separator',
    reason: 'a bar between parts of the page',
    pattern: /^[|·•*_~=/\\-]$/u,
    most: 3,
    takes: ['|', '•'],
    leaves: ['a', ':'],
  },
  {
    name: 'comment-form',
    kind: 'comment-form',
    reason: 'the form for comments',
    pattern:
      /^(?:leave (?:a|your) (?:reply|comment)(?: to .{1,60})?(?: cancel reply)?|(?:cancel reply|post (?:a )?comment|post comment|add (?:a|your|new) comment|write a comment|submit comment|view comments|show comments|load (?:more )?comments|join the (?:conversation|discussion)|be the first to comment)[.!:]?|no comments(?: yet)?[.:]?|\d[\d,.]* (?:comments?|replies|responses|thoughts)(?: (?:on|to) .{1,120}| ?[·|•] .{0,200})?:?|comments? ?\(\d+\)|comments (?:are|have been|were) (?:now )?(?:closed|disabled|turned off)\.?(?: .{0,40})?|your email address will not be published\.?(?: required fields are marked ?\*?)?|required fields are marked ?\*?|please log ?in using one of these methods to post your comment:?.{0,20}|you are commenting using your .{0,60}|you must be logged in to (?:post a )?(?:comment|reply)\.?|(?:sign|log) ?in to (?:comment|reply|join the conversation)\.?|connecting to %s|this site uses akismet to reduce spam\..{0,80}|save my name,? e-?mail.{0,80}|notify me of (?:new|follow-?up).{0,60}|fill in your details below or click an icon to log in:?|(?:twitter|facebook|google\+?|wordpress\.com) (?:picture|photo|logo)|(?:name|e-?mail|website|comment) ?\*|enter your comment here\.{0,3}|kommentar (?:schreiben|hinterlassen|verfassen)|schreiben? sie einen kommentar|kommentare ?\(?\d*\)?|laisser un commentaire|deja un comentario|lascia un commento)$/u,
    most: 160,
    takes: [
      'Leave a Reply',
      'No comments:',
      'Post a Comment',
      '12 comments',
      'Your email address will not be published. Required fields are marked *',
      'Connecting to %s',
    ],
    leaves: [
      'Comment:',
      'Leave a reply within the hour, the harbour office told him.',
      'No comments were made about the ferry.',
    ],
  },
  {
    name: 'share-line',
    kind: 'share',
    reason: 'buttons for sharing',
    pattern: new RegExp(
      `^(?:(?:${socials}|share|shares|tweet|like|follow|copy|link|save|bookmark|listen|pin|it|this|on|via|by|to|us|article|story|page|post|with|friends|your|icon|logo|button|and|more|options|click|\\+|\\||/|·|•|-|:|[\\d.,]+k?)(?:\\s+|$)){1,16}$`,
      'u',
    ),
    most: 120,
    takes: [
      'Share this article',
      'Share on Facebook Tweet Email',
      'Facebook Twitter WhatsApp Print',
      'Share',
      '12 shares',
    ],
    leaves: ['Listen to us', 'Share prices fell in Tern on Monday', 'More', '12', 'This', 'On'],
  },
  {
    name: 'share-label',
    kind: 'share',
    reason: 'buttons for sharing',
    pattern: /^share (?:this|on|via|with|it)(?: (?:article|story|post|page))?\s*:.{0,80}$/u,
    most: 120,
    takes: ['Share this: Post it | Mail it | Copy link'],
    leaves: [
      'Share this burden: that was his plea.\u0020It was not heard, and nobody in Tern would lend him a boat, let alone a crew to sail it.',
    ],
  },
  {
    name: 'follow-us',
    kind: 'share',
    reason: 'an invitation to follow the outlet',
    pattern:
      /^(?:(?:please )?(?:follow|like|join|find|subscribe to) .{2,60}\b(?:on|via|at) (?:our )?(?:facebook|twitter|x|telegram|instagram|youtube|whatsapp|linkedin|google news|tiktok)\b.{0,100}|(?:teilen|auf (?:facebook|twitter|whatsapp) teilen|partager|compartir|condividi|weiterempfehlen|drucken|merken)(?: .{0,30})?)$/u,
    most: 140,
    takes: [
      'Follow us on Twitter',
      'Follow The Tern Courier on Twitter and Instagram',
      'Like our page on Facebook',
      'Teilen',
    ],
    leaves: ['Follow the coast north and you come to Tern.'],
  },
  {
    name: 'advertisement',
    kind: 'advertisement',
    reason: 'an advertisement or its label',
    pattern:
      /^[^\p{L}]*(?:advertisements?|advertising|sponsored(?: content| by .{1,40})?|promoted(?: content| by .{1,30})?|paid content|presented by|prasentiert von|story continues below(?: advertisement)?|continue reading (?:below|the main story)|(?:article|scroll) continues (?:below|after (?:ad|advertisement)).{0,20}|report this ad|skip (?:ad|advertisement)s?|ad|anzeige|werbung|publicite|publicidad|publicidade|pubblicita|annons|annonce|reklama|reklame|реклама|広告|广告|廣告|iklan)[^\p{L}]*$/u,
    most: 80,
    takes: ['Advertisement', 'Story continues below advertisement', 'Anzeige', '- Advertisement -'],
    leaves: ['Advertising spending fell.', 'Ad hoc talks began.'],
  },
  {
    name: 'newsletter',
    kind: 'newsletter',
    reason: 'an invitation to subscribe',
    pattern:
      /^(?:(?:sign up|subscribe|register)(?: (?:now|here|today))?(?: (?:for|to|and|free|via)\b.{0,120}\b(?:newsletters?|updates?|alerts?|e-?mails?|inbox|briefing|podcast|channel|feed|mailing list|today|day))?[.!]?|(?:get|receive) .{0,80}\b(?:newsletter|in your inbox|to your inbox|straight to your|email alerts).{0,120}|(?:our|the|free|daily|weekly|morning|evening) (?:\w+ )?newsletters?|newsletter(?: abonnieren| sign-?up)?|by (?:signing up|subscribing|clicking).{0,30}you (?:agree|accept|will).{0,120}|(?:please )?enter (?:a valid|your) e-?mail(?: address)?.{0,60}|download (?:our|the) (?:free )?(?:\w+ )?app\b.{0,60}|support (?:our|independent) journalism.{0,60})$/u,
    most: 220,
    takes: [
      'Sign up for our newsletter',
      'Subscribe',
      'Get the day’s headlines in your inbox',
      'Enter your email address',
    ],
    leaves: ['Sign up sheets were missing, Varga said.', 'Subscribers get the ferry times in print.'],
  },
  {
    name: 'read-more',
    kind: 'related',
    reason: 'a pointer to other articles',
    pattern:
      /^(?!(?:\S+ ){6,}\S*\.$)(?:must (?:watch|read|see)\s*:.{0,140}|(?:read|see|watch|listen|view|find out|learn|show|load) ?(?:more|also|next|on|now|full (?:story|article))?\s*[:>»→|…-].{0,160}|(?:also|must|further|related|recommended|editor'?s?) (?:read|reads|reading|picks?)\s*[:>»|]?.{0,140}|(?:read|see|watch|find out|learn|show|load|view) (?:more|also|all|the full (?:story|article)|next)(?: .{0,20})?[.…]{0,3}|continue reading.{0,60}|related(?: (?:articles?|stories|story|posts?|news|content|topics?|coverage|links?|videos?|to this .{1,30}))?\s*(?::.{0,140})?|(?:more|latest|top|popular|trending|recommended|recent|other|similar)(?: (?:on|from|in|for|about) (?:this|the|our) .{0,40}| (?:news|stories|articles|posts|headlines|videos|reading|for you|now|today|topics|coverage))+\s*:?|(?:most (?:read|viewed|popular|shared|commented))(?: .{0,30})?|more (?:from|in|on|about) \S+(?: \S+){0,2}|trending(?: now)?|recommended(?: for you)?|(?:you|readers) (?:may|might|will) also (?:like|be interested in|enjoy|love).{0,40}|don'?t miss:?.{0,120}|what to read next|up next|(?:previous|next|older|newer) (?:article|post|story|page)s?.{0,140}|(?:(?:das|dies|auch)(?: thema)? (?:konnte|durfte|kann)? ?(?:dich|sie|euch|ihnen)? ?auch interess(?:ieren|ant)|auch interessant|(?:weitere|mehr|ahnliche|verwandte|passende|meistgelesene|meistdiskutierte|meistgelesen|meistkommentiert|neueste|aktuelle) (?:artikel|themen|beitrage|informationen|meldungen|nachrichten|news|links|infos|videos)|(?:te|le|les) (?:puede|podria) interesar|noticias relacionadas|contexto de la noticia|articles? (?:lies|similaires|recommandes)|sur le meme sujet|dowiedz sie wiecej|zobacz (?:tez|takze)|mehr zum thema|lesen sie (?:auch|mehr)|weiterlesen|das konnte sie auch interessieren|a lire aussi|lire aussi|lire la suite|leer mas|lea tambien|leggi anche|lees ook|czytaj (?:tez|takze))\b.{0,140})$/u,
    most: 200,
    takes: [
      'Read more: Ferry inquiry opens',
      'Related articles',
      'You may also like',
      'Most read',
      'Must watch: the pier',
      'More news',
      'More from Region',
    ],
    leaves: [
      'Read more widely, he told the class.',
      'Related or not, the two were never seen together again.',
      'More from the harbour office was expected on Monday.',
      'Must watch exchange',
    ],
  },
  {
    name: 'navigation',
    kind: 'navigation',
    reason: 'a way through the site',
    pattern:
      /^(?:skip to (?:main )?(?:content|navigation)|(?:back|return|go|jump) to (?:the )?(?:top|home ?page|main page|article|results)|(?:main )?menu|home|search(?: this site)?|close|toggle (?:navigation|menu)|you are here:?.{0,80}|(?:home(?:page)?|startseite|inicio|accueil)\s*[>»/|›].{0,180}|(?:log|sign) ?(?:in|out|up)(?: [/|] (?:register|subscribe))?|my account|(?:privacy|cookie|cookies) (?:policy|settings|notice)|terms(?: (?:of|and|&) (?:use|service|conditions))?|contact(?: us)?|about(?: us)?|(?:we use cookies|(?:this|our) (?:web)?site uses cookies|by continuing to (?:use|browse)|wir (?:nutzen|verwenden|setzen) cookies|diese (?:web)?(?:site|seite) (?:nutzt|verwendet) cookies|die cookie-einstellungen auf dieser website|(?:nous utilisons|ce site utilise) des cookies|(?:utilizamos|usamos) cookies|este sitio(?: web)? (?:utiliza|usa) cookies).{0,300}|accept (?:all )?cookies|page \d+ of \d+|click here(?: to .{0,60})?|(?:zuruck|nach oben|startseite|impressum|datenschutz)|enlarge(?: image)?|view (?:image|gallery|photos)|image \d+ of \d+|\d+ ?\/ ?\d+|play(?: video)?|video|photos?|gallery|loading\.{0,3}|play (?:audio|podcast)|min(?:ute)?s? read|\d+ min(?:ute)?s?(?: read)?|reading time:? .{0,20})$/u,
    most: 400,
    takes: [
      'Skip to content',
      'Home > News > Harbour',
      'Startseite / Hafen / Fähre rammt Mole',
      'Wir nutzen Cookies auf dieser Website, um sie zu verbessern.',
      'Back to top',
      'We use cookies to improve your visit.',
      '3 min read',
    ],
    leaves: ['Home rule was discussed in Tern.', 'About 30 people were hurt.', 'Contact with the ferry was lost.'],
  },
  {
    name: 'tags',
    kind: 'tags',
    reason: 'the topics the outlet files the article under',
    pattern:
      /^(?:(?:tags?|tagged(?: (?:with|as|under))?|filed (?:under|in)|posted (?:in|under)|categor(?:y|ies)|topics?|keywords|labels|in this article|schlagworte|themen)\s*:.{0,200}|(?:filed under|tagged with|posted in) .{1,160}|(?:#[\p{L}\p{N}_]+[\s,|]*){1,20})$/u,
    most: 240,
    takes: ['Tags: ferry, harbour', 'Filed under: Orlo', '#ferry #tern'],
    leaves: ['Tags on the cargo had been swapped.', 'The topic: who steered.'],
  },
  {
    name: 'posted-by',
    kind: 'byline',
    reason: 'who wrote it',
    pattern:
      /^(?:(?:posted|written|published|reported|edited|compiled|submitted|contributed) by:?(?: .{1,80})?|author:?(?: .{1,80})?|(?:by|von|par|por|di) (?:the )?(?:staff|admin|editor|our (?:\w+ )?(?:correspondent|reporter|staff)|.{1,60} (?:correspondent|reporter|editor|bureau|staff|writer|desk|agencies|news agency|editor in chief))[.,]?)(?: (?:on|at|in)? ?.{0,40}\d{4}.{0,20})?$/u,
    most: 140,
    takes: ['Posted by', 'Written by Ana Varga', 'By our correspondent', 'By Ana Varga, Staff Writer'],
    leaves: [
      'Posted by the quay were two guards who had been told not to speak to the press, by the harbour office itself, in a memo that was shown to this paper late on Monday evening.',
      'By noon the ferry was gone.',
    ],
  },
  {
    name: 'date-line',
    kind: 'timestamp',
    reason: 'when it was published',
    pattern: new RegExp(
      `^(?:(?:first )?(?:published|posted|updated|last updated|last modified|modified|created|issued|date)(?: (?:on|at))?\\s*:?\\s*)?(?:${date}(?:(?:,| at| -| –| \\||) ?${clock})?|${clock}(?:,| on| -| –| \\||) ?${date})(?: ?[,|·•/-]? ?(?:(?:last )?(?:updated|modified|published)(?: (?:on|at))?\\s*:?\\s*)(?:${date})?(?:,| at|) ?(?:${clock})?)?(?:(?: ?[|·•]| in) ?.{0,60})?$`,
      'u',
    ),
    most: 140,
    takes: [
      'Published: 30 April 2019 14:00',
      'April 30, 2019',
      '2019-04-30',
      'Updated 12:30 GMT, 1 May 2019',
      'Tuesday, April 30, 2019 at 5:12 pm',
      'Posted on 15 March 2023 at 07:30 in Port, Ministry | 14 comments',
    ],
    leaves: ['30 April 2019 was a Tuesday.', '14:00'],
  },
  {
    name: 'caption-label',
    kind: 'caption',
    reason: 'the words below a picture',
    pattern:
      /^(?:(?:file )?(?:photo|picture|image|foto|bild|photograph|illustration|graphic|video|watch)(?: (?:credit|courtesy|caption|by|of|source))?\s*:.{1,240}|\(?(?:photo(?:graph)?s?|image|picture|foto)s? (?:by|courtesy(?: of)?|from|via) .{1,120}\)?|file (?:photo|picture|image)\b.{0,200}|.{0,240}\((?:photo|file photo|image|picture|ap photo|afp photo|reuters|getty|getty images|ap|afp|credit)(?: ?[:/] ?.{1,60})?\))$/u,
    most: 400,
    takes: [
      'Photo: Ana Varga',
      'Image: Orlo Harbour Office',
      'FILE PHOTO: The Saint Alder in May',
      '(Photo by Ana Varga)',
      'The Saint Alder at her berth. (Photo: Ana Varga)',
      'The Saint Alder at her berth (Getty/Ana Varga)',
    ],
    leaves: ['The photo shows the Saint Alder.', 'Photo finish decides the regatta'],
  },
  {
    name: 'picture-credit',
    kind: 'credit',
    reason: 'whose picture it is',
    pattern:
      /^(?:[(©]?\s*)?(?:(?:[\p{L}.'-]+ ){0,4}[\p{L}.'-]+ ?(?:\/|\||via|for) ?)?(?:getty(?: images)?|ap photo|ap images|afp photo|reuters|shutterstock|istock|alamy|epa|picture alliance|associated press|afp|ap|bloomberg|instagram|screenshot|screengrab|wikimedia(?: commons)?|unsplash|pixabay|flickr|handout)(?: ?(?:\/|\||via) ?(?:[\p{L}.'-]+ ?){1,4})?\)?\.?$/u,
    most: 90,
    takes: ['Getty Images', 'Getty/Instagram.', 'Ana Varga/Reuters', 'AP Photo/Ana Varga', 'Screenshot'],
    leaves: ['Reuters reported it first.', 'Ana Varga told Reuters so.'],
  },
  {
    name: 'copyright',
    kind: 'copyright',
    reason: 'the notice of rights',
    pattern:
      /^(?:(?:copyright\b|©|\(c\) ?(?:copyright|\d{4})).{0,200}|(?:all rights reserved|alle rechte vorbehalten|tous droits reserves)\.?.{0,120}|.{0,80}\ball rights reserved\.?.{0,100}|(?:this (?:material|content|article)|(?:the )?(?:materials?|content)) (?:may|must|can) not be (?:published|reproduced|copied|used).{0,160})$/u,
    most: 260,
    takes: [
      '© 2019 The Tern Courier',
      'Copyright 2019 Orlo Press. All rights reserved.',
      'This material may not be published, broadcast, rewritten or redistributed.',
    ],
    leaves: ['Copyrighted charts were found aboard.'],
  },
  {
    name: 'posting-note',
    kind: 'timestamp',
    reason: 'where and when it was filed',
    pattern:
      /^(?:(?:this (?:entry|article|post|story) was (?:posted|published|written|filed|first published|originally published)|(?:dieser|der) (?:beitrag|artikel|eintrag) (?:wurde|erschien)(?: zuletzt)? (?:am|geschrieben|veroffentlicht|von|unter))\b.{0,240}|(?:aktualisiert|veroffentlicht|erstellt|stand|publikacja|publie|publicado|aggiornato)(?: am| le| el| il)?:? ?.{0,40}\d.{0,40}|(?:aufrufe|views|kommentare insgesamt|lesezeit|lesedauer|reading time)\s*:(?: ?.{0,20})|(?:lesezeit|lesedauer|reading time|temps de lecture|tempo di lettura|tempo de leitura|tiempo de lectura|leestijd|czas czytania|okuma suresi|время чтения) ?:? ?\d.{0,20})$/u,
    most: 300,
    takes: [
      'This entry was posted in Harbour on Monday.',
      'Aktualisiert am 30.04.2019',
      'Lesezeit: 3 Minuten',
      'Tempo di lettura: 3 minuti',
    ],
    leaves: ['This article of the treaty was never signed.', 'Views differ in Tern.'],
  },
  {
    name: 'subscribe-wall',
    kind: 'newsletter',
    reason: 'an invitation to subscribe',
    pattern:
      /^(?:to (?:view|read|continue reading) (?:the full|this|the) (?:story|article).{0,120}|to (?:continue|keep) reading\b.{0,20}\b(?:subscribe|register|sign|log|become)\b.{0,160}|(?:already|if you(?:'re| are)).{0,40}\bsubscriber\b.{0,160}|subscribe (?:now|today) (?:to|for) .{0,120}|(?:never|don'?t) miss (?:a|an|the|any) .{0,120}|for the latest .{0,80}(?:download|follow|subscribe|visit).{0,120}|(?:submit|send) (?:your|a|us your) (?:letter|comment|tip|stor(?:y|ies))s? .{0,120}|we want to hear (?:what you think|from you).{0,120}|(?:do you )?have (?:a|any) (?:news )?(?:tip|story)s?\b.{0,140}|join our .{0,60}(?:channel|group|newsletter|community).{0,80})$/u,
    most: 320,
    takes: [
      'Already a subscriber? Log in',
      'To keep reading, please log in.',
      'Never miss a story from Tern',
      'Have a news tip? Write to us',
    ],
    leaves: [
      'To view the wreck, divers went down on Monday.',
      'To keep reading the gauge by night, two men were hired.',
      'Subscribers were told on Monday that the ferry would not sail.',
    ],
  },
  {
    name: 'about-the-author',
    kind: 'bio',
    reason: 'about the writer',
    pattern:
      /^(?:about (?:the (?:author|writer|editor)|me|us)s?(?:\s*:.{0,200})?|(?:follow|contact|email) (?:the (?:author|writer|reporter)|(?:him|her|them)) (?:on|at)\b.{0,80}|.{0,80}(?:can be reached|may be reached|is on twitter) (?:at|on|@).{0,60})$/u,
    most: 240,
    takes: [
      'About the author',
      'About me: I have written about boats for six years.',

      'Ana Varga can be reached at varga@example.org',
    ],
    leaves: ['Follow the ferry on its last day.'],
  },
  ...pointerRules,
  ...toolRules,
]

export type LineFound = { readonly kind: LineKind; readonly rule: string; readonly reason: string }

/** What kind of furniture a whole line is by its own words; `null` for prose. */
export function furnitureLine(line: string): LineFound | null {
  if (line.length > 400) return null
  const folded = fold(line)
  if (folded === '') return null
  for (const { name, kind, reason, pattern, most } of lineRules) {
    if (line.length <= most && pattern.test(folded) && !(name === 'share-line' && !namesSharing(folded))) {
      return { kind, rule: name, reason }
    }
  }
  return null
}

// “This”, “On”, “12” and “More” are made of the words of share lines; a share line has one of these too.
const strong = new RegExp(
  `(?:^|\\s)(?:${socials.replace('|x|', '|').replace('|print|', '|')}|shares?|tweet|print)(?:\\s|$)`,
  'u',
)
const namesSharing = (folded: string): boolean =>
  strong.test(folded) && !/^(?:link|print|share|x) (?:to|this|us|by)?$/u.test(folded)
