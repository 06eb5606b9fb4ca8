// Pages and texts spoilt on purpose, each in a way that a warning ought to tell.
import type { Article, Capture } from '../src/contracts/index.ts'
import { extractionMap } from '../src/extract/index.ts'
import { decodeAll } from '../src/text/index.ts'
import { randomFrom } from './bare.ts'
import { captureOf, firstArticle, half, percent, type Read } from './pages.ts'
import type { Row } from './stage.ts'

// How papers say that the rest is for those who pay; written for this measure.
const walls = [
  'To keep reading, please log in or take out a subscription.',
  'This article is for subscribers only.',
  'You have read all your free articles this month.',
  'Subscribe now to read the full story. Already a subscriber? Sign in.',
  'Register for free to continue reading.',
  'Jetzt weiterlesen mit unserem Probemonat für 1 Euro.',
  'Dieser Artikel ist nur für Abonnenten.',
  'La suite est réservée aux abonnés.',
]

// What pages say that were taken without their article, heading first; written for this measure when the rules stood.
const notices: readonly (readonly string[])[] = [
  [
    'Your privacy matters to us',
    'Together with 148 partners we keep cookies on your device and use them to measure our audience, to show advertisements and to improve what we offer.',
    'By clicking “Agree” you consent to this. You can withdraw your consent at any time.',
    'Agree',
    'More options',
  ],
  [
    'Before you continue',
    'We need your permission to store cookies and similar identifiers. Some of our vendors process personal data on the basis of a legitimate interest, to which you may object.',
    'Accept all',
    'Reject all',
    'Manage preferences',
  ],
  [
    'Willkommen',
    'Wir und bis zu 90 Partner speichern Cookies auf Ihrem Gerät und verarbeiten personenbezogene Daten, um Inhalte und Anzeigen auf Sie zuzuschneiden.',
    'Mit „Zustimmen“ erteilen Sie Ihre Einwilligung, die Sie jederzeit widerrufen können.',
    'Alle akzeptieren',
    'Oder lesen Sie mit dem Pur-Abo ohne Werbung und ohne Tracking.',
  ],
  [
    'Le respect de votre vie privée est notre priorité',
    'Avec votre accord, nos partenaires et nous utilisons des cookies pour mesurer l’audience et afficher des publicités personnalisées.',
    'Vous pouvez retirer votre consentement à tout moment.',
    'Tout accepter',
    'Continuer sans accepter',
  ],
  [
    'Su privacidad es importante',
    'Nosotros y nuestros socios usamos cookies para mostrar anuncios y medir la audiencia.',
    'Aceptar todo',
    'Configurar',
  ],
  [
    'JavaScript needed',
    'This site does not work without JavaScript. Switch on JavaScript in the settings of your browser and load the page again.',
  ],
  [
    'Ad blocker detected',
    'It looks as if you are using an ad blocker. Please turn off your ad blocker for this site so that we can go on paying our reporters.',
  ],
  [
    'Nur noch ein Schritt',
    'Ihr Browser führt keine Skripte aus. Bitte JavaScript aktivieren, um diese Seite zu sehen.',
  ],
  [
    'One more step',
    'Please confirm that you are a human and not a robot by ticking the box below.',
    'Reference: 8a7f-22c1',
  ],
  ['Access denied', 'You do not have permission to view this page on this server.', 'Reference number 18.4f2a'],
  ['Security check', 'We noticed unusual activity from your network. Solve the captcha to go on to the site.'],
  ['404', 'We could not find the page. It may have been moved, or the address was mistyped.', 'Go to the front page'],
  [
    'Article not available',
    'The article you requested has expired and is no longer available on our site.',
    'Search our archive',
  ],
  [
    'Seite nicht gefunden',
    'Die gesuchte Seite konnte leider nicht gefunden werden. Vielleicht hilft die Suche weiter.',
  ],
  ['Sorry!', 'Something went wrong on our side. Please try again in a few minutes.'],
]

/** The page with its article's words blanked from a run on, and `html` in their place. */
function replaced(
  bytes: Uint8Array,
  runs: readonly { start: number; end: number }[],
  from: number,
  html: string,
): Uint8Array | null {
  const first = runs[from]
  if (first === undefined) return null
  const blank = Uint8Array.from(bytes)
  for (const { start, end } of runs.slice(from)) blank.fill(0x20, start, end)
  return Buffer.concat([blank.subarray(0, first.start), new TextEncoder().encode(html), blank.subarray(first.start)])
}

/** A way of spoiling an article, and the warning that ought to come of it. */
export type Damage = {
  name: string
  code: string
  spoil(read: Read, other: Read, random: () => number, all: readonly Read[]): Capture | null | Promise<Capture | null>
}

/** The bytes of the article's words, stretch by stretch. */
async function runsOf({ gold, bytes, article }: Read): Promise<{ start: number; end: number; words: string }[]> {
  const [map] = await extractionMap(captureOf(gold.file, bytes, 'text/html'))
  return (map?.runs ?? []).map(({ span, bytes: at }) => ({
    ...at,
    words: article?.text.slice(span.start, span.end) ?? '',
  }))
}

/** A place in the middle of a sentence, about halfway: a blank between two words of lower case. */
function middle(
  runs: readonly { start: number; end: number; words: string }[],
  random: () => number,
): { run: number; words: number } | null {
  const from = Math.floor(runs.length * (0.35 + 0.3 * random()))
  for (let run = from; run < runs.length - 1; run++) {
    const words = runs[run]?.words ?? ''
    const at = words.length > 80 ? /\p{Ll} (?=\p{Ll})/u.exec(words.slice(40)) : null
    if (at !== null) return { run, words: 41 + at.index }
  }
  return null
}

/** The same place in bytes: the run that it lies in, and the first byte behind the words that stay. */
async function cutIn(
  read: Read,
  random: () => number,
): Promise<{ runs: readonly { start: number; end: number }[]; run: number; at: number } | null> {
  const runs = await runsOf(read)
  const place = middle(runs, random)
  const run = place === null ? undefined : runs[place.run]
  if (place === null || run === undefined) return null
  return { runs, run: place.run, at: run.start + Math.round(((run.end - run.start) * place.words) / run.words.length) }
}

/** The page with its article's words blanked from the middle of a sentence on, and `html` in their place. */
async function withoutRest(read: Read, random: () => number, html: string): Promise<Uint8Array | null> {
  const cut = await cutIn(read, random)
  if (cut === null) return null
  const bytes = Uint8Array.from(read.bytes)
  bytes.fill(0x20, cut.at, cut.runs[cut.run]?.end)
  for (const { start, end } of cut.runs.slice(cut.run + 1)) bytes.fill(0x20, start, end)
  return Buffer.concat([bytes.subarray(0, cut.at), new TextEncoder().encode(html), bytes.subarray(cut.at)])
}

const madeOf = (path: string, bytes: Uint8Array | null): Capture | null =>
  bytes === null ? null : captureOf(path, bytes, 'text/html')

export const damages: readonly Damage[] = [
  {
    name: 'page cut in the middle of a sentence',
    code: 'maybe-truncated',
    async spoil(read, _, random) {
      const cut = await cutIn(read, random)
      return cut === null ? null : captureOf('cut', read.bytes.subarray(0, cut.at), 'text/html')
    },
  },
  {
    name: 'rest of the article taken out, page whole',
    code: 'maybe-truncated',
    spoil: async (read, _, random) => madeOf('rest', await withoutRest(read, random, '')),
  },
  {
    name: 'rest of the article taken out, a wall in its place',
    code: 'paywalled',
    async spoil(read, _, random) {
      const runs = await runsOf(read)
      // Behind a paragraph of the article's first half.
      const from = runs.findIndex(({ words }, i) => i > runs.length * 0.2 && /[.!?]["”»]?$/u.test(words.trim())) + 1
      const wall = walls[Math.floor(random() * walls.length)] ?? ''
      const bytes = from === 0 ? null : replaced(read.bytes, runs, from, `<div class="box"><p>${wall}</p></div>`)
      return madeOf('wall', bytes)
    },
  },
  {
    name: 'links to thirty articles in place of the article',
    code: 'mostly-links',
    async spoil(read, _, __, all) {
      const titles = all.flatMap(({ article }) => article?.title?.text ?? []).slice(0, 30)
      const list = titles.map(title => `<div class="item"><a href="/a">${title.replace(/[<&]/gu, ' ')}</a></div>`)
      const bytes = replaced(read.bytes, await runsOf(read), 0, list.join(''))
      return madeOf('links', bytes)
    },
  },
  {
    name: 'thirty teasers, a headline and a sentence each, in place of the article',
    code: 'mostly-links',
    async spoil(read, _, __, all) {
      const list = all.slice(0, 30).flatMap(({ article }) => {
        const title = article?.title?.text.replace(/[<&]/gu, ' ')
        const first = article?.blocks.find(({ kind, start, end }) => kind === 'paragraph' && end - start > 60)
        const said = first && /^[^.!?]{30,300}[.!?]/u.exec(article?.text.slice(first.start, first.end) ?? '')?.[0]
        return title === undefined || said === undefined
          ? []
          : `<div class="item"><h3><a href="/a">${title}</a></h3><p>${said.replace(/[<&]/gu, ' ')}</p></div>`
      })
      const bytes = replaced(read.bytes, await runsOf(read), 0, list.join(''))
      return madeOf('teasers', bytes)
    },
  },
  {
    name: 'article taken out, page whole',
    code: 'nothing-extracted',
    async spoil(read) {
      const bytes = replaced(read.bytes, await runsOf(read), 0, '')
      return madeOf('empty', bytes)
    },
  },
  {
    name: 'text file cut in the middle of a sentence',
    code: 'maybe-truncated',
    spoil({ article }, _, random) {
      const text = article?.text ?? ''
      const from = Math.floor(text.length * (0.4 + 0.4 * random()))
      const at = /\p{Ll} (?=\p{Ll})/u.exec(text.slice(from))
      if (at === null) return null
      return captureOf('text', new TextEncoder().encode(text.slice(0, from + at.index + 1)), 'text/plain')
    },
  },
  {
    name: 'a paragraph twice',
    code: 'duplicate-paragraph',
    spoil({ article }, _, random) {
      const long = article?.blocks.filter(({ start, end, kind }) => kind === 'paragraph' && end - start > 100) ?? []
      const block = long[Math.floor(random() * long.length)]
      if (article === null || block === undefined) return null
      const words = article.text.slice(block.start, block.end)
      if (words.trimEnd().endsWith('?')) return null
      return captureOf(
        'twice',
        new TextEncoder().encode(`${article.text.slice(0, block.end)}\n\n${words}${article.text.slice(block.end)}`),
        'text/plain',
      )
    },
  },
  {
    name: 'another article below a bar',
    code: 'another-article',
    spoil({ article }, { article: second }) {
      if (article === null || second?.title === undefined || second.title === null) return null
      const text = `${article.text}\n\n* * *\n\n${second.title.text}\n\n${second.text}`
      return captureOf('glued', new TextEncoder().encode(text), 'text/plain')
    },
  },
  {
    name: 'encoded twice',
    code: 'wrong-encoding',
    spoil({ article }, _, random) {
      const text = article?.text ?? ''
      if ((text.match(/[\u00c0-\u017f“”’„]/gu)?.length ?? 0) < 5) return null
      // By a program that keeps to the table of windows-1252, and by one that calls Latin-1 so.
      const bytes = new TextEncoder().encode(text)
      const once =
        random() < 0.5 ? decodeAll(new TextDecoder('windows-1252'), bytes) : Buffer.from(bytes).toString('latin1')
      return captureOf('encoded', new TextEncoder().encode(once), 'text/plain')
    },
  },
  {
    name: 'a wall within a sentence, the rest taken out',
    code: 'paywalled',
    async spoil(read, _, random) {
      const wall = walls[Math.floor(random() * walls.length)] ?? ''
      return madeOf('inline', await withoutRest(read, random, `… <span class="box"><a href="/join">${wall}</a></span>`))
    },
  },
  {
    name: 'a notice in place of the article: consent, scripts, robots, page not there',
    code: 'nothing-extracted',
    async spoil(read, _, random) {
      const [head = '', ...rest] = notices[Math.floor(random() * notices.length)] ?? []
      const html = `<h1>${head}</h1>${rest.map(words => `<p>${words}</p>`).join('')}`
      return madeOf('notice', replaced(read.bytes, await runsOf(read), 0, html))
    },
  },
  {
    name: 'a page that is a notice and nothing else',
    code: 'nothing-extracted',
    spoil(read, _, random) {
      const [head = '', ...rest] = notices[Math.floor(random() * notices.length)] ?? []
      const title = (random() < 0.5 ? (read.article?.title?.text ?? head) : head).replace(/[<&]/gu, ' ')
      const html = `<!doctype html><html><head><title>${title}</title></head><body><div><h1>${head}</h1>${rest.map(words => `<p>${words}</p>`).join('')}<a href="/">Home</a></div></body></html>`
      return captureOf('only-notice', new TextEncoder().encode(html), 'text/html')
    },
  },
]

const isLoss = (code: string): boolean => /^(?:maybe-truncated|mostly-links|nothing-extracted)$/u.test(code)

/** Whether an article holds what another ends with. */
const holds = (article: Article, whole: Article): boolean =>
  article.text.replace(/\s+/gu, '').includes(whole.text.slice(-120).replace(/\s+/gu, '').slice(-60))

// Pages spoilt in each way: all of them take five times as long for the same figure.
const SPOILT = 100

export async function warningRows(pages: readonly Read[]): Promise<Row[]> {
  const random = randomFrom(7)
  const whole = pages.filter(
    ({ article }) =>
      article !== null && article.text.length > 1500 && article.text.length < 20_000 && article.blocks.length > 5,
  )
  const asked = whole.filter((_, i) => i % Math.max(1, Math.floor(whole.length / SPOILT)) === 0)
  // The same articles as text files, for the damages that are done to text.
  const asText: (Article | null)[] = []
  for (const { article } of whole)
    asText.push(await firstArticle(captureOf('whole', new TextEncoder().encode(article?.text ?? ''), 'text/plain')))
  const rows: Row[] = []
  for (const { name, code, spoil } of damages) {
    let [spoilt, told] = [0, 0]
    let isText = false
    const halves = { A: [0, 0], B: [0, 0] }
    for (const [i, read] of asked.entries()) {
      const other = asked[(i + 1) % asked.length]
      const capture = other === undefined ? null : await spoil(read, other, random, asked)
      if (capture === null) continue
      const article = await firstArticle(capture)
      // The page's own data may hold the whole article: then nothing was lost.
      if (isLoss(code) && article !== null && read.article !== null && holds(article, read.article)) continue
      spoilt++
      isText = capture.mime === 'text/plain'
      const own = halves[half(read.gold.file)]
      own[1] = (own[1] ?? 0) + 1
      // A page of which nothing is left fails: that is its warning.
      const codes = article === null ? ['nothing-extracted'] : article.warnings.map(warning => warning.code)
      if (!codes.includes(code)) continue
      told++
      own[0] = (own[0] ?? 0) + 1
    }
    const untouched = isText ? asText : whole.map(({ article }) => article)
    const { length: alarms } = untouched.filter(article => article?.warnings.some(warning => warning.code === code))
    const falsely = (alarms / untouched.length) * spoilt
    const shares = Object.entries(halves).map(([name, [right = 0, all = 0]]) => `${name} ${percent(right / all)}`)
    rows.push({
      measure: `warning ${code}: ${name}`,
      ours: `R ${percent(told / spoilt)} (${told} of ${spoilt}); P ${percent(told / (told + falsely))} among as many untouched`,
      data: `${asked.length} pages of trafilatura-990, spoilt by us`,
      note: `recall by halves: ${shares.join(', ')}; ${alarms} of ${untouched.length} untouched ${isText ? 'texts' : 'pages'} bear the warning, some of them rightly`,
    })
  }
  return rows
}
