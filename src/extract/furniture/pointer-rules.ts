/**
 * Lines between and below the paragraphs of pages in many languages: read-also lines, invitations, notes on links that pay,
 * boxes for what stands elsewhere. The words are the general vocabulary of news pages; no rule names a site.
 */
import { fold } from '../../text/index.ts'
import type { LineRule } from './rule.ts'

const any = (...phrases: readonly string[]): string =>
  phrases
    .map(phrase => fold(phrase).replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
    .sort((a, b) => b.length - a.length)
    .join('|')

// These point elsewhere whatever follows.
const surely = any(
  'lea también', 'lee también', 'leé también', 'lea más', 'lee más', 'leé más', 'lea aquí', 'lea además', 'te puede interesar', 'le puede interesar', 'te podría interesar', 'también te puede interesar', 'mira también', 'ver también', 'vea también', 'vea además', 'nota relacionada', 'notas relacionadas', 'puedes leer', 'puede leer', 'más información en',
  'leia também', 'leia mais', 'veja também', 'veja mais', 'saiba mais', 'confira também',
  'à lire aussi', 'lire aussi', 'à lire également', 'lire également', 'à voir aussi', 'sur le même sujet', 'lire la suite', 'pour aller plus loin',
  'leggi anche', 'leggi di più', 'guarda anche', 'potrebbe interessarti',
  'lesen sie auch', 'lesen sie mehr', 'lesen sie hier', 'lies auch', 'auch lesen', 'mehr lesen', 'das könnte dich auch interessieren', 'das könnte sie auch interessieren', 'das könnte sie ebenfalls interessieren', 'diese artikel könnten sie ebenfalls interessieren', 'diese artikel könnten sie auch interessieren', 'passend zum thema', 'lesetipp', 'lesen sie jetzt',
  'lees ook', 'lees meer', 'bekijk ook', 'läs också', 'läs även', 'läs mer', 'les også', 'læs også', 'les mer', 'læs mere', 'lue myös', 'lue lisää', 'lue seuraavaksi', 'lue aiheesta lisää',
  'czytaj także', 'czytaj też', 'czytaj również', 'czytaj więcej', 'przeczytaj także', 'przeczytaj też', 'przeczytaj również', 'zobacz także', 'zobacz też', 'zobacz również', 'polecamy także',
  'čtěte také', 'přečtěte si také', 'čítajte aj', 'prečítajte si aj', 'pročitajte i', 'pročitajte još', 'citește și', 'citeşte şi', 'vezi și', 'olvassa el', 'kapcsolódó cikkek', 'lexo edhe',
  'читайте также', 'читайте по теме', 'смотрите также', 'материалы по теме', 'читайте ще', 'читайте також', 'прочетете още', 'вижте още', 'прочитајте и',
  'διαβάστε επίσης', 'διαβάστε ακόμα', 'δείτε επίσης', 'ilgili haber', 'ilginizi çekebilir', 'bunu da oku', 'daha fazlasını oku',
  'baca juga', 'baca selengkapnya', 'simak juga', 'simak video', 'tonton video', 'lihat juga', 'artikel terkait', 'baca lainnya', 'xem thêm', 'đọc thêm', 'tin liên quan', 'basahin din',
  'اقرأ أيضا', 'اقرأ أيضاً', 'اقرأ المزيد', 'شاهد أيضا', 'مواضيع ذات صلة', 'بیشتر بخوانید', 'همچنین بخوانید', 'קראו גם', 'כתבות נוספות', 'مزید پڑھیں', 'یہ بھی پڑھیں',
  'यह भी पढ़ें', 'ये भी पढ़ें', 'आणखी वाचा', 'আরও পড়ুন', 'மேலும் படிக்க', 'อ่านเพิ่มเติม', 'ข่าวที่เกี่ยวข้อง',
  '関連記事', '関連ニュース', 'あわせて読みたい', '合わせて読みたい', '続きを読む', '相关阅读', '相关新闻', '延伸阅读', '推荐阅读', '相關新聞', '延伸閱讀', '相關報導', '추천 기사', '관련기사', '관련 기사',
) // biome-ignore format: a list
// These do so alone, or before a colon or a mark.
const alone = any(
  'siehe auch', 'zum weiterlesen', 'mehr dazu', 'mehr zum thema', 'mehr zu diesem thema', 'weitere themen', 'weiterführende links', 'weiterführender link', 'weitere artikel', 'schon gelesen', 'lust auf mehr', 'auch spannend', 'auch interessant', 'mehr zu', 'mehr aus', 'externer link', 'externe links',
  'voir aussi', 'à propos de', 'plus d’infos', 'en savoir plus', 'vedi anche', 'zie ook', 'se også', 'se även', 'katso myös', 'ver más', 'más información', 'más noticias', 'más sobre el tema', 'temas relacionados', 'noticias relacionadas', 'artículos relacionados', 'contenido relacionado', 'etiquetas', 'mais lidas', 'matérias relacionadas', 'notícias relacionadas', 'articoli correlati', 'articles associés', 'articles similaires', 'sur ce sujet', 'tags', 'read on', 'see also', 'see more', 'more from', 'more on this', 'related', 'related links', 'in related news',
  'по теме', 'подробнее', 'ещё', 'по темі', 'źródła', 'tagi', 'powiązane', 'powiązane artykuły', 'súvisiace', 'související', '關鍵字', '关键词', '標籤', '标签', 'タグ', 'キーワード', '태그', 'الكلمات المفتاحية', 'ذات صلة', 'etiket', 'etiketler', 'từ khóa',
) // biome-ignore format: a list

const inviting = any(
  'suscríbete', 'suscríbase', 'regístrate', 'inscríbete', 'únete', 'sigue', 'síguenos', 'síganos', 'hazte', 'ya sabías que', 'tú también puedes', 'abonnez-vous', 'inscrivez-vous', 'suivez-nous', 'rejoignez-nous', 'iscriviti', 'seguici', 'assine', 'inscreva-se', 'cadastre-se', 'siga', 'siga-nos', 'clique aqui', 'haz clic',
  'melde dich', 'melden sie sich', 'abonniere', 'abonnieren sie', 'folge uns', 'folgen sie uns', 'folgt uns', 'jetzt abonnieren', 'hol dir', 'holen sie sich', 'werde mitglied', 'werden sie mitglied', 'unterstütze', 'unterstützen sie', 'unterstützt uns', 'volg ons', 'schrijf je in', 'takip edin', 'ikuti', 'подписаться', 'подписывайтесь', 'подпишитесь', 'підписуйтесь',
) // biome-ignore format: a list
const followed = any(
  'newsletter', 'boletín', 'lettre', 'infolettre', 'canal', 'kanal', 'whatsapp', 'telegram', 'instagram', 'facebook', 'twitter', 'youtube', 'google', ' app', 'correo', 'e-mail', 'email', 'notificaciones', 'contenido', 'miembro', 'mitglied', 'membre', 'socio', 'suscri', 'abonn', 'journalis', 'periodismo', 'beneficios', 'exclusiv', 'канал', 'новост', 'рассылк', 'berita', 'posteingang', 'postfach', 'sozialen medien', 'redes sociales',
) // biome-ignore format: a list

export const pointerRules: readonly LineRule[] = [
  {
    name: 'read-also',
    kind: 'related',
    reason: 'a pointer to other articles',
    // A whole sentence that happens to begin so stays: seven words and more, and a full stop.
    pattern: new RegExp(
      `^(?:[-–>»►▶→•*+\\[(【■●] ?)*(?!(?:\\S+ ){7,}\\S*[.!]$)(?:${surely})(?![\\p{L}\\p{N}]).{0,180}$|^(?:${alone}) ?(?:[:?>»…→]|\\.\\.\\.).{0,180}$|^(?:${alone})$`,
      'u',
    ),
    most: 220,
    takes: [
      'Lea también: El puerto de Tern cierra por obras',
      'Leia também',
      'Czytaj też: Prom uderzył w molo',
      'Читайте также: Паром ударился о мол',
      'Baca juga: Feri menabrak dermaga',
      '関連記事',
      '관련기사',
      'اقرأ أيضا',
      'Siehe auch:',
      'Lesen Sie auch: Fähre rammt Mole',
    ],
    leaves: [
      'Saiba mais quem ficou em terra, disse o capitão do porto na segunda-feira.',
      'Siehe auch die Mole an, sagte er.',
      'Related or not, they left.',
      'A propos de la jetée, il n’a rien dit.',
    ],
  },
  {
    name: 'picture-label',
    kind: 'caption',
    reason: 'the words below a picture',
    pattern:
      /^(?:titelbild|beitragsbild|vorschaubild|aufmacherbild|symbolbild|credits? ?photos?|credits?|photo credits?|image credits?|bildnachweise?|bildrechte|bildquellen?|rubriklistenbild|abb|abbildung|zdjecie|fot|imagen|fotografi[ae]|fotos?|фото|写真|사진|图片来源|圖片來源|図)\s*[:：.©].{1,200}$/u,
    most: 220,
    takes: [
      'Titelbild: Ana Varga',
      'Abb.: Die Mole',
      'Crédits photos : Ana Varga',
      'Фото: Ана Варга',
      '写真：アナ・ヴァルガ',
    ],
    leaves: ['Credit where it is due: the pilot saved them.', 'Fotografie war sein Beruf.'],
  },
  {
    name: 'invitation',
    kind: 'newsletter',
    reason: 'an invitation to subscribe or to follow',
    pattern: new RegExp(
      `^[^\\p{L}]{0,4}(?:(?:${inviting})(?!\\p{L})(?=.*(?:${followed})).{0,240}|follow [\\p{L} '.]{2,50} on (?=.*\\b(?:facebook|twitter|instagram|whatsapp|telegram|youtube|tiktok)\\b).{0,220}|do you want to be informed.{0,120}|sign up for (?:the |our )?[\\p{L}'’ ]{2,30}|(?:our|the) (?:\\p{L}+ )?newsletters? (?:tells?|brings?|gives?|sends?|delivers?|keeps?|rounds?)\\b(?=.*\\b(?:you|your|free)\\b).{0,200})$`,
      'u',
    ),
    most: 260,
    takes: [
      'Suscríbete a nuestro boletín',
      'Abonnez-vous à la lettre du matin',
      'Melde dich hier für unseren Newsletter an!',
      'Sign up for The Tide',
      'Our newsletter tells you every Friday what the week brought.',
      'Подписывайтесь на наш канал',
    ],
    leaves: ['Suivez le quai, dit-il.', 'Folgen hatte es keine.', 'Unterstützen Sie die Matrosen, sagte er.'],
  },
  {
    name: 'paid-links',
    kind: 'advertisement',
    reason: 'a note on links that pay',
    pattern:
      /^(?=.*\b(?:commissions?|compensation|provision|affiliate|affiliate-links?|werbung|werbelinks?)\b)(?=.*\b(?:links?|affiliate|click|buy|purchase|partners?|advertisers?|enthalt|gekennzeichnet)\b)[^\p{L}]*(?:this (?:article|post|page|story|content|site)|we (?:may|might|recommend|earn|sometimes)|when you|if you (?:buy|click|make)|some (?:of the )?links|(?:dieser|dieses|diese|der|die) (?:artikel|beitrag|text|seite|links?|mit)|wenn (?:du|sie|ihr)|disclosure|products? (?:featured|are)|our (?:editors|team|writers)|as an .{2,20} associate|purchases|\*? ?werbung|anzeige|affiliate|all products).{0,380}$/u,
    most: 400,
    takes: [
      'This article contains affiliate links; if you buy through them we may earn a commission.',
      'Diese Links sind mit einem Stern gekennzeichnet und bringen uns eine Provision.',
    ],
    leaves: [
      'The commission said that this article of the treaty holds.',
      'We may never know, the commission of inquiry wrote.',
    ],
  },
  {
    name: 'embed-box',
    kind: 'navigation',
    reason: 'a box for what stands elsewhere',
    pattern:
      /^(?:externer inhalt|externe inhalte.{0,40}|empfohlener (?:redaktioneller|externer) inhalt|(?:an dieser stelle|hier) (?:findest du|finden sie|wurden? wir|mochten wir) .{0,80}(?:extern|inhalt|tweet|video|beitrag von).{0,220}|wir (?:respektieren|benotigen) (?:deine|ihre) (?:privatsphare|zustimmung|einwilligung).{0,260}|(?:mit dem|durch (?:den|das)) (?:klick|laden|aktivieren|abspielen)\b.{0,80}(?:akzeptier|stimm|ubermitt).{0,240}|to (?:view|see|watch) this (?:content|video|tweet|post).{0,160}|this (?:content|embed|video) is (?:not available|hosted|blocked).{0,160}|(?:load|show|view) (?:tweet|video|content|post|comments)|view (?:this post )?on (?:instagram|twitter|facebook|youtube|x|tiktok)|see album|a post shared by .{1,80}|inhalte? (?:laden|anzeigen|entsperren).{0,40}|bild (?:anzeigen|schließen|schliessen|vergroßern|vergrossern).{0,30}|vergroßern|vergrossern|zum vergroßern .{0,30}|click to (?:enlarge|expand|view|play).{0,30}|advertisement\W.{0,20}|(?:your browser|ihr browser) .{0,40}(?:not support|nicht).{0,120}|(?:javascript|flash) .{0,40}(?:required|disabled|deaktiviert|aktivieren).{0,80})$/u,
    most: 360,
    takes: ['Externer Inhalt', 'View this post on Instagram', 'To view this video please enable JavaScript'],
    leaves: ['To see this through, he stayed.', 'Hier finden Sie die Mole, sagte der Kapitän.'],
  },
  {
    name: 'comment-invitation',
    kind: 'comment-form',
    reason: 'the form for comments',
    pattern:
      /^(?:(?:du musst|sie mussen|you (?:must|need to|have to) be|please) .{0,40}(?:eingeloggt|angemeldet|einloggen|anmelden|logged in|log in|sign in|registriert).{0,60}(?:kommentar|kommentier|diskussion|comment|discussion).{0,80}|um .{0,80}(?:kommentieren|kommentare?).{0,60}(?:eingeloggt|angemeldet|einloggen|anmelden|registriert).{0,40}|(?:mochten sie|mochtest du|willst du) (?:den|diesen) (?:artikel|beitrag) .{0,20}(?:teilen|kommentieren) ?\??|(?:hat (?:dir|ihnen) )?(?:(?:der|dieser) )?(?:artikel|beitrag) gefallen ?[?!].{0,60}|valora esta noticia|(?:kommentare?|comments|commentaires|comentarios|commenti|komentarze|комментарии|trackbacks?) ?(?:sind )?(?:geschlossen|are closed|fermes|cerrados|\.{3}|\(\d+\))|kommentarfeed.{0,80}|(?:how useful was|was this (?:article|page|story) (?:helpful|useful)|did you (?:like|enjoy|find) this (?:article|page|story|post|useful)|wie (?:hat|hilfreich|gefallt) .{0,40}(?:artikel|beitrag)).{0,60}|(?:schreibe|verfasse)n? (?:sie )?(?:einen|den ersten) kommentar.{0,40}|deja (?:tu|un) comentario.{0,40}|deixe (?:seu|um) comentario.{0,40}|laissez un commentaire.{0,40})$/u,
    most: 240,
    takes: [
      'Um den Beitrag kommentieren zu können, müssen Sie eingeloggt sein.',
      'Was this article helpful?',
      'Artikel gefallen? Vergiss nicht zu teilen!',
      'Kommentare ...',
    ],
    leaves: ['Please sign in the book, he told them.', 'Der Artikel gefiel niemandem.'],
  },
  {
    name: 'licence',
    kind: 'copyright',
    reason: 'the notice of rights',
    pattern:
      /^(?:(?:dieser|der) (?:text|beitrag|artikel) (?:wurde (?:unter|veroffentlicht unter)|steht unter|ist lizenziert).{0,200}|sofern nicht anders .{0,200}|(?:dieses werk|this work|this article|this text) (?:ist|is) (?:lizenziert|licensed|published|republished) (?:unter|under|here under).{0,200}|.{0,60}\bthis (?:article|story) is (?:the )?copyrighted.{0,260}|textquelle ?:.{0,80}|(?:re)?produccion (?:total o parcial|prohibida).{0,160}|todos os direitos reservados.{0,120}|todos los derechos reservados.{0,120}|tutti i diritti riservati.{0,120}|wszelkie prawa zastrzezone.{0,160}|все права защищены.{0,120}|無断転載.{0,60}|版权所有.{0,60}|版權所有.{0,60}|무단.{0,20}재배포.{0,30})$/u,
    most: 320,
    takes: ['Todos los derechos reservados.', 'This article is licensed under a free licence.'],
    leaves: ['This work is licensed only in Tern, he said of the mole.\u0020Nobody asked why that was so.'.repeat(4)],
  },
  {
    name: 'player',
    kind: 'navigation',
    reason: 'a button of the page',
    pattern:
      /^(?:listen(?: to (?:this |the )?(?:article|story))?|(?:(?:diesen |den )?(?:artikel|beitrag) )?(?:anhoren|vorlesen)|ecouter(?: (?:l'|cet )article)?|escuchar(?: (?:la nota|el articulo|noticia))?|ouvir(?: (?:a |o )?\p{L}{2,12})?|\d+ ?min(?:uten)? (?:read|lesezeit|lesedauer|de lecture|de lectura|de leitura|czytania)|follow|following|speichern|merken)$/u,
    most: 60,
    takes: ['Listen', 'Listen to this article', 'Artikel anhören', '3 min de lectura'],
    leaves: ['Listen to the sea.', 'Anhören wollte ihn niemand.'],
  },
  {
    name: 'server-words',
    kind: 'residue',
    reason: 'what the server says of its own errors',
    pattern:
      /^(?:warning|notice|deprecated|strict standards|fatal error|parse error)\s?: .{5,340}\bon line \d{1,6}\.?$/u,
    most: 400,
    takes: ['Warning: Use of undefined constant FERRY in /srv/tern/functions.php on line 45'],
    leaves: ['Warning: the quay is slippery.', 'Notice: the ferry stopped on line 4 of the timetable for good.'],
  },
  {
    name: 'own-address',
    kind: 'navigation',
    reason: 'the address of the page',
    pattern:
      /^(?:find this (?:article|story|page)(?: at| on)?|printed from|(?:article|story|source|page|short) (?:url|link|address)|url(?: of (?:this|the) (?:article|page))?|link to (?:this|the) (?:article|page)|permalink|kurzlink|short ?url|artikel-?url|adresse (?:dieses artikels|dieser seite)|url zu diesem artikel|url de (?:cet|l') ?article|url de este articulo)\s?:? ?(?:https?:\/\/|www\.)\S{4,200}$/u,
    most: 300,
    takes: ['Find this article at: http://courier.example/port/ferry', 'Permalink: https://courier.example/f'],
    leaves: ['Find this article at the library.', 'The charts are at www.orlo.example'],
  },
  {
    name: 'send-on',
    kind: 'share',
    reason: 'buttons for sharing',
    pattern:
      /^[^\p{L}\d]{0,3}(?:versenden|weiterleiten|weitersagen|teile mich|teilt uns|(?:teile |teilen sie )?(?:diese[nr]?|den|die) (?:artikel|beitrag|seite|meldung) (?:teilen|empfehlen|weiterempfehlen|versenden|drucken)|partager (?:cet|l') ?article|compartir (?:esta|la) (?:nota|noticia)|compartilhar|podziel sie|поделиться|paylas|bagikan)[^\p{L}\d]{0,3}$/u,
    most: 60,
    takes: ['› Versenden', 'Teile mich:', 'Diesen Artikel teilen', 'Поделиться'],
    leaves: ['Versenden wollte ihn niemand.', 'Teile mich nicht, sagte er.', 'Die Meldung'],
  },
  {
    name: 'picture-count',
    kind: 'caption',
    reason: 'the words below a picture',
    // “2/28 photos © Anybody”: which picture of how many, and whose.
    pattern:
      /^(?:(?:photo|picture|image|slide|bild|foto|imagen) \d{1,3} ?(?:\/|of|von|de|sur) ?\d{1,3}|\d{1,3} ?(?:\/|of|von|de|sur) ?\d{1,3} (?:photos?|pictures?|images?|slides?|fotos?|bilder|bildern|imagenes)|\d{1,3} ?(?:\/|of|von|de|sur) ?\d{1,3}(?= ?[|©]))(?: ?[|©].{0,80})?$/u,
    most: 120,
    takes: ['2/28 photos © Ana Varga', 'Bild 3 von 12', '4 of 9 | Ana Varga'],
    leaves: ['2/28 photos showed the quay before the storm.', 'Bild 3 von 12 hing schief.', '4 of 9'],
  },
  {
    name: 'house-note',
    kind: 'copyright',
    reason: 'a note of the house',
    // “* The Courier is part of the Tern news network”, the foot of a page of a chain of papers.
    pattern:
      /^\* ?\S+(?: \S+){0,5} (?:ist (?:teil|ein angebot|ein portal)|is (?:part|a member)|fait partie|forma parte) (?:des|der|von|of|de|du) .{0,60}(?:netzwerks?|redaktionsnetzwerks?|network|group|gruppe|reseau|red)\.?$/u,
    most: 140,
    takes: ['* Terner Bote ist Teil des Orlo-Redaktionsnetzwerks', '*The Courier is part of the Tern news network'],
    leaves: ['* Die Mole ist Teil des Hafens.', 'Tern is part of the Orlo network of ports.'],
  },
  {
    name: 'desk-line',
    kind: 'byline',
    reason: 'who wrote it',
    pattern: /^[（(【[]?(?:责任编辑|責任編輯|编辑|編輯|作者|记者|記者|文|撰文|审核|校对|取材・文)\s?[:：/／].{1,30}$/u,
    most: 40,
    takes: ['责任编辑：伊达', '（编辑：伊达）'],
    leaves: ['作者说，渡船撞上了防波堤。'],
  },
  {
    name: 'agency-caption',
    kind: 'caption',
    reason: 'the words below a picture',
    // “In this Tuesday, Oct. 26, 2021 photo, …”, “FILE - In this …”: how agencies begin them, with a day or whose it is.
    pattern:
      /^(?:file ?- ?)?in this (?=.{0,60}\b(?:photo|image|picture|frame grab|frame from video|screen ?shot)\b)(?=.{0,90}(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:19|20)\d\d\b|\b(?:provided|released|taken|supplied|made available|posted)\b)).{20,390}$|^file ?[-–—] ?.{30,300}\((?:ap|afp|photo|.{2,40}\/.{2,40}|.{2,40} via .{2,40})\W?.{0,60}\)$/u,
    most: 400,
    takes: [
      'In this Tuesday, Oct. 26, 2021 photo, boats are seen at the grain quay in Tern.',
      'In this image taken from video, divers work at the quay on Monday.',
      'FILE - In this March 3, 2020 file photo, the deputy chair speaks in Tern.',
    ],
    leaves: [
      'In this picture he found all that he had wanted to say about the sea.',
      'File the papers with the harbour office by noon on Monday, they were told.',
    ],
  },
  {
    name: 'way-on',
    kind: 'navigation',
    reason: 'a way through the site',
    pattern:
      /^(?:pages? ?:(?: \d{1,3}){1,20}|seiten? ?:(?: \d{1,3}){1,20}|if you(?:'re| are) (?:on|using|viewing|reading) .{2,60}\bclick here\b.{0,60}|click (?:here|aqui)\b.{0,80}|(?:para|pour|per) .{4,80}\b(?:clic|click|cliquez|clique)\b.{0,20}|follow us ?(?:on|:) ?.{2,160}|reportar error|introduzca el texto aqui)$/u,
    most: 180,
    takes: [
      'Pages: 1 2 3 4',
      'If you are on our app, click here to watch',
      'Follow us: Google News | Facebook | Twitter',
    ],
    leaves: ['Pages: that was what the ferry carried, he said.', 'Follow us, he told them.'],
  },
  {
    name: 'corrections-box',
    kind: 'comment-form',
    reason: 'an invitation to report errors',
    pattern:
      /^(?:(?:found|spotted|see|notice[d]?) (?:a|an|any) (?:mistake|error|typo|bug)s?\b.{0,140}|report (?:a|an) (?:typo|error|mistake|correction)\b.{0,60}|pokud jste v clanku zaznamenali chybu.{0,120}|(?:fehler (?:gefunden|entdeckt)|haben sie einen fehler (?:gefunden|entdeckt))\b.{0,140}|(?:если вы )?(?:нашли|заметили|обнаружили) (?:ошибку|опечатку).{0,140}|vous avez (?:repere|trouve|constate) une (?:faute|erreur|coquille).{0,140}|(?:encontraste|encontro|viste) (?:un|algun) error.{0,100}|encontrou (?:um|algum) erro.{0,100})$/u,
    most: 200,
    takes: ['Found a mistake? Tell us.', 'Haben Sie einen Fehler gefunden? Schreiben Sie uns.'],
    leaves: ['Found a mile from the quay, the boat was whole.'],
  },
  {
    name: 'about-the-writer',
    kind: 'bio',
    reason: 'about the writer',
    pattern: new RegExp(
      `^(?:${any('über den autor', 'über die autorin', 'über die autoren', 'über den verfasser', 'über mich', 'zur person', 'sobre el autor', 'sobre la autora', 'sobre o autor', 'sobre a autora', 'à propos de l’auteur', 'à propos de l’auteure', 'l’auteur', 'o autorze', 'o autorce', 'об авторе', 'про автора', 'sull’autore', 'sull’autrice', 'over de auteur', 'om forfatteren', 'om skribenten', 'om författaren', 'meet the author', 'author bio', 'author profile', '作者简介', '作者介绍', '作者簡介', '著者プロフィール', '筆者プロフィール', '執筆者', 'tentang penulis', 'yazar hakkında')})(?: ?[:：].{0,200})?$|^(?:autor(?:in|en|:in|:innen)?|authors?|auteure?s?|autore|tekija) ?:?$`,
      'u',
    ),
    most: 240,
    takes: ['Über den Autor', 'Autorin', 'Об авторе', '作者简介'],
    leaves: ['Über den Autor wusste er nichts.', 'Autor: Ana Varga'],
  },
]
