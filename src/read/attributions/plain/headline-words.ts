/**
 * Who speaks in headlines, and what they are about, as far as single words tell it.
 *
 * From general knowledge of how papers write; one list for all languages, for the form is the same in them. In lower case.
 */

// What happens, and what one talks about: “Mill Fire: ‘We lost everything’”, “Storm Ida: …” name no speaker.
const topics =
  /(?:^|[\s-])(?:storm|hurricane|typhoon|cyclone|earthquake|quake|flood|floods|flooding|fire|fires|wildfire|wildfires|blaze|blast|explosion|crash|collision|sinking|collapse|outbreak|virus|pandemic|strike|strikes|protest|protests|riot|riots|unrest|war|conflict|ceasefire|truce|crisis|attack|attacks|bombing|shooting|stabbing|murder|murders|killing|trial|inquest|inquiry|scandal|dispute|election|elections|vote|referendum|campaign|budget|summit|talks|merger|takeover|bridge|tunnel|port|harbour|harbor|quay|ferry|cup|league|derby|championship|championships|festival|awards|anniversary|funeral)(?:$|[\s-])/iu
// „Hafenstreik: …“, « Grève au port : … »: nouns have capitals there, or stand first.
const topicsElsewhere =
  /(?:streik|brand|feuer|sturm|wahl|wahlen|krieg|krise|unfall|unglück|prozess|brücke|hafen|debatte|affäre|skandal|urteil|gipfel|flut|hochwasser|beben|anschlag|angriff|mord|haushalt)$|(?:^|\s)(?:grève|incendie|tempête|élections?|guerre|crise|procès|accident|pont|port|sommet|budget|huelga|incendio|tormenta|elecciones|guerra|crisis|juicio|accidente|puente|puerto|cumbre|presupuesto|sciopero|elezioni|crisi|ponte|porto|greve|eleições|забастовка|пожар|шторм|выборы|война|кризис|авария|мост|порт|саммит|бюджет|страйк|пожежа|вибори|війна|криза|аварія|міст|staking|brand|storm|verkiezingen|oorlog|brug|strajk|pożar|wybory|wojna|most)(?:$|\s)/iu

export const isTopic = (words: string): boolean => topics.test(words) || topicsElsewhere.test(words)

/** Those who speak in headlines besides whom `source-kind.ts` knows: in other languages, and by their trade. */
const speakers = new Set(
  [
    'source, sources, engineer, engineers, scientist, expert, analyst, economist, economists, survivor, survivors, eyewitness, eyewitnesses, witness, nurse, nurses, medics, paramedics, rescuers, firefighters, teacher, teachers, farmers, fishermen, dockers, drivers, neighbour, neighbours, neighbor, neighbors, relatives, family, families, victims, campaigners, activists, charity, watchdog, regulator, regulators, ombudsman, inspector, inspectors, coroner, jury, mp, mps, lawmaker, lawmakers, senators, councillor, councillors, envoy, ambassador, premier, chancellor, pm, boss, captain, coach, manager, owner, insiders, aide, bishop, archbishop, pope, king, queen, coastguard, navy, army, rebels, thinktank, think-tank',
    'polizei, bürgermeister, bürgermeisterin, ministerin, kanzler, kanzlerin, präsident, präsidentin, ministerium, innenministerium, außenministerium, verteidigungsministerium, regierung, behörden, behörde, feuerwehr, gewerkschaft, experten, forscher, ärzte, studie, bericht, umfrage, sprecher, sprecherin, staatsanwaltschaft, gericht, medienbericht, medienberichte, augenzeugen',
    'maire, ministre, président, présidente, ministère, gouvernement, autorités, pompiers, syndicat, syndicats, expert, étude, rapport, sondage, porte-parole, parquet, procureur, tribunal, témoins, médias, chercheurs, médecins',
    'policía, alcalde, alcaldesa, ministro, ministra, presidente, presidenta, ministerio, gobierno, autoridades, bomberos, sindicato, sindicatos, expertos, estudio, informe, encuesta, portavoz, fiscalía, testigos, medios, médicos, gobernador',
    'polizia, sindaco, sindaca, ministero, governo, autorità, sindacato, sindacati, esperti, studio, rapporto, sondaggio, portavoce, procura, testimoni, medici',
    'polícia, prefeito, prefeita, ministério, governo, bombeiros, especialistas, estudo, relatório, pesquisa, porta-voz, testemunhas',
    'полиция, мэр, министр, президент, премьер, губернатор, министерство, минобороны, мид, правительство, власти, мчс, профсоюз, эксперты, учёные, ученые, врачи, исследование, доклад, опрос, источник, источники, сми, прокуратура, суд, очевидцы, пресс-секретарь',
    'поліція, мер, міністр, прем’єр, міністерство, міноборони, мзс, уряд, влада, дснс, профспілка, експерти, вчені, лікарі, дослідження, звіт, опитування, джерело, джерела, змі, очевидці, речник, речниця',
    'politie, burgemeester, ministerie, regering, brandweer, vakbond, onderzoek, rapport, deskundigen, policja, burmistrz, prezydent, ministerstwo, rząd, straż pożarna, eksperci, badanie, raport, sondaż, rzecznik, prokuratura, świadkowie',
  ].flatMap(line => line.split(', ')),
)
export const speaksInHeadlines = (word: string): boolean => speakers.has(word.toLowerCase())
