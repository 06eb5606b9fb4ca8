/**
 * Who publishes and owns well-known outlets, as far as it makes two of them one house.
 *
 * Small on purpose: only outlets that share a publisher or an owner with another in the table, only where this is told by
 * the companies themselves. Written from general knowledge of their public reports and pages, not from a register that
 * could be queried; `asOf` is the year for which the row was held to be true, and houses are sold. A row says nothing of
 * how an outlet reports. Whoever knows better says so with `--publishers`: a row there stands in place of one here.
 */
export type PublisherRow = {
  /** Names that the outlet goes by; a leading article and capitals do not matter. */
  readonly outlets: readonly string[]
  readonly domains: readonly string[]
  readonly publisher: string
  readonly owner: string
  readonly asOf: string
  readonly source: string
}

type House = {
  readonly publisher: string
  readonly owner: string
  readonly asOf: string
  readonly source: string
  /** `Name | Other name = domain, domain` */
  readonly outlets: readonly string[]
}

const houses: readonly House[] = [
  {
    publisher: 'Dow Jones & Company',
    owner: 'News Corp',
    asOf: '2024',
    source: 'News Corp, annual report (10-K)',
    outlets: [
      'Wall Street Journal | WSJ = wsj.com',
      'MarketWatch = marketwatch.com',
      'Barron’s | Barrons = barrons.com',
    ],
  },
  {
    publisher: 'News UK',
    owner: 'News Corp',
    asOf: '2024',
    source: 'News Corp, annual report (10-K)',
    outlets: ['Times of London = thetimes.co.uk, thetimes.com', 'Sun UK | The Sun (UK) = thesun.co.uk'],
  },
  {
    publisher: 'News Corp Australia',
    owner: 'News Corp',
    asOf: '2024',
    source: 'News Corp, annual report (10-K)',
    outlets: [
      'The Australian = theaustralian.com.au',
      'Herald Sun = heraldsun.com.au',
      'Courier-Mail = couriermail.com.au',
      'news.com.au = news.com.au',
    ],
  },
  {
    publisher: 'NYP Holdings',
    owner: 'News Corp',
    asOf: '2024',
    source: 'News Corp, annual report (10-K)',
    outlets: ['New York Post = nypost.com'],
  },
  {
    publisher: 'Reach plc',
    owner: 'Reach plc',
    asOf: '2024',
    source: 'Reach plc, annual report',
    outlets: [
      'Daily Mirror = mirror.co.uk',
      'Daily Express = express.co.uk',
      'Daily Record = dailyrecord.co.uk',
      'Manchester Evening News = manchestereveningnews.co.uk',
      'Liverpool Echo = liverpoolecho.co.uk',
      'Irish Mirror = irishmirror.ie',
      'WalesOnline = walesonline.co.uk',
    ],
  },
  {
    publisher: 'DMG Media',
    owner: 'Daily Mail and General Trust',
    asOf: '2024',
    source: 'Daily Mail and General Trust, pages of the company',
    outlets: [
      'Daily Mail | MailOnline | Mail Online = dailymail.co.uk',
      'Metro UK | Metro.co.uk = metro.co.uk',
      'i newspaper | The i Paper = inews.co.uk',
    ],
  },
  {
    publisher: 'Gannett',
    owner: 'Gannett',
    asOf: '2024',
    source: 'Gannett, annual report (10-K)',
    outlets: [
      'USA Today = usatoday.com',
      'Indianapolis Star | IndyStar = indystar.com',
      'Arizona Republic = azcentral.com',
      'Detroit Free Press = freep.com',
      'Milwaukee Journal Sentinel = jsonline.com',
      'The Tennessean = tennessean.com',
    ],
  },
  {
    publisher: 'McClatchy',
    owner: 'Chatham Asset Management',
    asOf: '2024',
    source: 'McClatchy, pages of the company',
    outlets: [
      'Miami Herald = miamiherald.com',
      'Charlotte Observer = charlotteobserver.com',
      'Kansas City Star = kansascity.com',
      'Sacramento Bee = sacbee.com',
    ],
  },
  {
    publisher: 'Tribune Publishing',
    owner: 'Alden Global Capital',
    asOf: '2024',
    source: 'Tribune Publishing, notice of the merger of 2021 (SEC filing)',
    outlets: [
      'Chicago Tribune = chicagotribune.com',
      'New York Daily News = nydailynews.com',
      'Orlando Sentinel = orlandosentinel.com',
      'Hartford Courant = courant.com',
    ],
  },
  {
    publisher: 'MediaNews Group',
    owner: 'Alden Global Capital',
    asOf: '2024',
    source: 'MediaNews Group, pages of the company',
    outlets: ['Denver Post = denverpost.com', 'Mercury News = mercurynews.com', 'Boston Herald = bostonherald.com'],
  },
  {
    publisher: 'Lee Enterprises',
    owner: 'Lee Enterprises',
    asOf: '2024',
    source: 'Lee Enterprises, annual report (10-K)',
    outlets: [
      'St. Louis Post-Dispatch = stltoday.com',
      'Omaha World-Herald = omaha.com',
      'Richmond Times-Dispatch = richmond.com',
      'Buffalo News = buffalonews.com',
    ],
  },
  {
    publisher: 'Hearst Newspapers',
    owner: 'Hearst',
    asOf: '2024',
    source: 'Hearst, pages of the company',
    outlets: [
      'San Francisco Chronicle = sfchronicle.com',
      'Houston Chronicle = houstonchronicle.com',
      'Times Union = timesunion.com',
    ],
  },
  {
    publisher: 'Advance Local',
    owner: 'Advance Publications',
    asOf: '2024',
    source: 'Advance, pages of the company',
    outlets: [
      'MLive = mlive.com',
      'cleveland.com = cleveland.com',
      'NJ.com = nj.com',
      'OregonLive = oregonlive.com',
      'syracuse.com = syracuse.com',
    ],
  },
  {
    publisher: 'Condé Nast',
    owner: 'Advance Publications',
    asOf: '2024',
    source: 'Advance, pages of the company',
    outlets: ['New Yorker = newyorker.com', 'Wired = wired.com', 'Vanity Fair = vanityfair.com'],
  },
  {
    publisher: 'Postmedia Network',
    owner: 'Postmedia Network',
    asOf: '2024',
    source: 'Postmedia, annual information form',
    outlets: [
      'National Post = nationalpost.com, news.nationalpost.com',
      'Ottawa Citizen = ottawacitizen.com',
      'Vancouver Sun = vancouversun.com',
      'Montreal Gazette = montrealgazette.com',
      'Calgary Herald = calgaryherald.com',
    ],
  },
  {
    publisher: 'Nine Entertainment',
    owner: 'Nine Entertainment',
    asOf: '2024',
    source: 'Nine Entertainment, annual report',
    outlets: [
      'Sydney Morning Herald | SMH = smh.com.au',
      'The Age = theage.com.au',
      'Australian Financial Review = afr.com',
    ],
  },
  {
    publisher: 'Mediahuis Ireland',
    owner: 'Mediahuis',
    asOf: '2024',
    source: 'Mediahuis, annual report',
    outlets: ['Irish Independent = independent.ie', 'Belfast Telegraph = belfasttelegraph.co.uk'],
  },
  {
    publisher: 'The Irish Times Group',
    owner: 'The Irish Times Trust',
    asOf: '2024',
    source: 'The Irish Times Group, pages of the company',
    outlets: ['Irish Times = irishtimes.com', 'Irish Examiner = irishexaminer.com'],
  },
  {
    publisher: 'Axel Springer',
    owner: 'Axel Springer',
    asOf: '2024',
    source: 'Axel Springer, pages of the company',
    outlets: [
      'Bild = bild.de',
      'Die Welt = welt.de',
      'Politico = politico.com, politico.eu',
      'Business Insider = businessinsider.com',
    ],
  },
  {
    publisher: 'Nikkei Inc.',
    owner: 'Nikkei Inc.',
    asOf: '2024',
    source: 'Nikkei, pages of the company',
    outlets: ['Financial Times = ft.com', 'Nikkei Asia = asia.nikkei.com'],
  },
  {
    publisher: 'GEDI Gruppo Editoriale',
    owner: 'Exor',
    asOf: '2024',
    source: 'Exor, annual report',
    outlets: ['La Repubblica = repubblica.it', 'La Stampa = lastampa.it'],
  },
  {
    publisher: 'RCS MediaGroup',
    owner: 'Cairo Communication',
    asOf: '2024',
    source: 'Cairo Communication, annual report',
    outlets: [
      'Corriere della Sera = corriere.it',
      'La Gazzetta dello Sport = gazzetta.it',
      'El Mundo = elmundo.es',
      'Marca = marca.com',
    ],
  },
  {
    publisher: 'Schibsted',
    owner: 'Schibsted',
    asOf: '2024',
    source: 'Schibsted, pages of the company',
    outlets: [
      'Aftenposten = aftenposten.no',
      'Verdens Gang | VG = vg.no',
      'Aftonbladet = aftonbladet.se',
      'Svenska Dagbladet = svd.se',
    ],
  },
  {
    publisher: 'JP/Politikens Hus',
    owner: 'JP/Politikens Hus',
    asOf: '2024',
    source: 'JP/Politikens Hus, annual report',
    outlets: [
      'Politiken = politiken.dk',
      'Jyllands-Posten = jyllands-posten.dk, jp.dk',
      'Ekstra Bladet = ekstrabladet.dk',
    ],
  },
  {
    publisher: 'Sanoma Media Finland',
    owner: 'Sanoma',
    asOf: '2024',
    source: 'Sanoma, annual report',
    outlets: ['Helsingin Sanomat = hs.fi', 'Ilta-Sanomat = is.fi'],
  },
  {
    publisher: 'Bennett, Coleman & Co.',
    owner: 'Bennett, Coleman & Co.',
    asOf: '2024',
    source: 'The Times Group, pages of the company',
    outlets: [
      'Times of India = timesofindia.indiatimes.com, timesofindia.com',
      'Economic Times = economictimes.indiatimes.com, economictimes.com',
    ],
  },
  {
    publisher: 'HT Media',
    owner: 'HT Media',
    asOf: '2024',
    source: 'HT Media, annual report',
    outlets: ['Hindustan Times = hindustantimes.com', 'Mint = livemint.com'],
  },
  {
    publisher: 'The Hindu Group',
    owner: 'The Hindu Group',
    asOf: '2024',
    source: 'The Hindu Group, pages of the company',
    outlets: ['The Hindu = thehindu.com', 'BusinessLine | The Hindu BusinessLine = thehindubusinessline.com'],
  },
  {
    publisher: 'SPH Media',
    owner: 'SPH Media Trust',
    asOf: '2024',
    source: 'SPH Media, pages of the company',
    outlets: ['Straits Times = straitstimes.com', 'Business Times Singapore = businesstimes.com.sg'],
  },
  {
    publisher: 'Nation Media Group',
    owner: 'Nation Media Group',
    asOf: '2024',
    source: 'Nation Media Group, annual report',
    outlets: [
      'Daily Nation = nation.africa',
      'The EastAfrican = theeastafrican.co.ke',
      'Daily Monitor = monitor.co.ug',
    ],
  },
  {
    publisher: 'Grupo Globo',
    owner: 'Grupo Globo',
    asOf: '2024',
    source: 'Grupo Globo, pages of the company',
    outlets: ['O Globo = oglobo.globo.com', 'G1 = g1.globo.com', 'Valor Econômico = valor.globo.com'],
  },
  {
    publisher: 'Rossiya Segodnya',
    owner: 'Russian Federation',
    asOf: '2024',
    source: 'Rossiya Segodnya, pages of the agency',
    outlets: ['RIA Novosti = ria.ru', 'Sputnik = sputniknews.com, sputnikglobe.com'],
  },
  {
    publisher: 'People’s Daily Press',
    owner: 'Chinese Communist Party',
    asOf: '2024',
    source: 'People’s Daily, pages of the paper',
    outlets: ['People’s Daily = people.com.cn, en.people.cn', 'Global Times = globaltimes.cn'],
  },
]

const rowOf = ({ publisher, owner, asOf, source }: House, line: string): PublisherRow => {
  const [names = '', domains = ''] = line.split(' = ')
  return { outlets: names.split(' | '), domains: domains.split(', '), publisher, owner, asOf, source }
}

/** The table, an outlet a row. */
export const publisherRows: readonly PublisherRow[] = houses.flatMap(house =>
  house.outlets.map(line => rowOf(house, line)),
)
