/**
 * Places that a reader of newspapers knows: states with their capitals and the words for their people, great cities, the states of
 * the United States. General knowledge, written for this project; no list of others was taken over.
 */
import { withSingleBlanks } from '../../../text/index.ts'

// State; its other names; capital; words for its people. An underscore is a blank.
const STATES = `
Afghanistan - Kabul Afghan
Albania - Tirana Albanian
Algeria - Algiers Algerian
Andorra - Andorra_la_Vella Andorran
Angola - Luanda Angolan
Argentina - Buenos_Aires Argentine,Argentinian
Armenia - Yerevan Armenian
Australia - Canberra Australian
Austria - Vienna Austrian
Azerbaijan - Baku Azerbaijani,Azeri
Bahamas - Nassau Bahamian
Bahrain - Manama Bahraini
Bangladesh - Dhaka Bangladeshi
Barbados - Bridgetown Barbadian
Belarus Byelorussia Minsk Belarusian,Belarussian
Belgium - Brussels Belgian
Belize - Belmopan Belizean
Benin - Porto-Novo Beninese
Bhutan - Thimphu Bhutanese
Bolivia - La_Paz Bolivian
Bosnia Bosnia-Herzegovina,Bosnia_and_Herzegovina Sarajevo Bosnian
Botswana - Gaborone Botswanan
Brazil - Brasilia Brazilian
Brunei - Bandar_Seri_Begawan Bruneian
Bulgaria - Sofia Bulgarian
Burkina_Faso - Ouagadougou Burkinabe
Burundi - Bujumbura Burundian
Cambodia - Phnom_Penh Cambodian
Cameroon - Yaounde Cameroonian
Canada - Ottawa Canadian
Cape_Verde - Praia Cape_Verdean
Central_African_Republic - Bangui -
Chad - N'Djamena Chadian
Chile - Santiago Chilean
China People's_Republic_of_China Beijing Chinese
Colombia - Bogota Colombian
Comoros - Moroni Comoran
Congo Democratic_Republic_of_Congo,Democratic_Republic_of_the_Congo,Zaire Kinshasa Congolese,Zairean
Costa_Rica - San_Jose Costa_Rican
Croatia - Zagreb Croatian,Croat
Cuba - Havana Cuban
Cyprus - Nicosia Cypriot
Czech_Republic Czechia,Czechoslovakia Prague Czech,Czechoslovak
Denmark - Copenhagen Danish,Dane
Djibouti - - Djiboutian
Dominican_Republic - Santo_Domingo Dominican
East_Timor Timor-Leste Dili Timorese
Ecuador - Quito Ecuadorean,Ecuadorian
Egypt - Cairo Egyptian
El_Salvador - San_Salvador Salvadoran
England - London English
Eritrea - Asmara Eritrean
Estonia - Tallinn Estonian
Ethiopia - Addis_Ababa Ethiopian
Fiji - Suva Fijian
Finland - Helsinki Finnish,Finn
France - Paris French,Frenchman,Frenchmen
Gabon - Libreville Gabonese
Gambia - Banjul Gambian
Georgia - Tbilisi Georgian
Germany East_Germany,West_Germany Berlin German
Ghana - Accra Ghanaian
Greece - Athens Greek
Grenada - - Grenadian
Guatemala - Guatemala_City Guatemalan
Guinea - Conakry Guinean
Guinea-Bissau - Bissau -
Guyana - Georgetown Guyanese
Haiti - Port-au-Prince Haitian
Honduras - Tegucigalpa Honduran
Hungary - Budapest Hungarian
Iceland - Reykjavik Icelandic,Icelander
India - New_Delhi Indian
Indonesia - Jakarta Indonesian
Iran - Tehran Iranian
Iraq - Baghdad Iraqi
Ireland Republic_of_Ireland,Northern_Ireland Dublin Irish,Irishman
Israel - Jerusalem Israeli
Italy - Rome Italian
Ivory_Coast Cote_d'Ivoire Yamoussoukro Ivorian
Jamaica - Kingston Jamaican
Japan - Tokyo Japanese
Jordan - Amman Jordanian
Kazakhstan - Astana Kazakh
Kenya - Nairobi Kenyan
Kosovo - Pristina Kosovar
Kuwait - Kuwait_City Kuwaiti
Kyrgyzstan - Bishkek Kyrgyz
Laos - Vientiane Laotian
Latvia - Riga Latvian
Lebanon - Beirut Lebanese
Lesotho - Maseru -
Liberia - Monrovia Liberian
Libya - Tripoli Libyan
Liechtenstein - Vaduz -
Lithuania - Vilnius Lithuanian
Luxembourg - - Luxembourger
Macedonia North_Macedonia Skopje Macedonian
Madagascar - Antananarivo Malagasy
Malawi - Lilongwe Malawian
Malaysia - Kuala_Lumpur Malaysian
Maldives - Male Maldivian
Mali - Bamako Malian
Malta - Valletta Maltese
Mauritania - Nouakchott Mauritanian
Mauritius - Port_Louis Mauritian
Mexico - Mexico_City Mexican
Moldova - Chisinau Moldovan
Monaco - - Monegasque
Mongolia - Ulan_Bator,Ulaanbaatar Mongolian
Montenegro - Podgorica Montenegrin
Morocco - Rabat Moroccan
Mozambique - Maputo Mozambican
Myanmar Burma Naypyidaw,Yangon,Rangoon Burmese
Namibia - Windhoek Namibian
Nepal - Kathmandu Nepalese,Nepali
Netherlands Holland Amsterdam Dutch,Dutchman
New_Zealand - Wellington New_Zealander
Nicaragua - Managua Nicaraguan
Niger - Niamey -
Nigeria - Abuja Nigerian
North_Korea - Pyongyang North_Korean
Norway - Oslo Norwegian
Oman - Muscat Omani
Pakistan - Islamabad Pakistani
Palestine - Ramallah Palestinian
Panama - Panama_City Panamanian
Papua_New_Guinea - Port_Moresby -
Paraguay - Asuncion Paraguayan
Peru - Lima Peruvian
Philippines - Manila Filipino,Philippine
Poland - Warsaw Polish,Pole
Portugal - Lisbon Portuguese
Qatar - Doha Qatari
Romania - Bucharest Romanian
Russia Soviet_Union,USSR,Russian_Federation Moscow Russian,Soviet
Rwanda - Kigali Rwandan
Samoa - Apia Samoan
San_Marino - - -
Saudi_Arabia - Riyadh Saudi,Saudi_Arabian
Scotland - Edinburgh Scottish,Scot,Scotsman
Senegal - Dakar Senegalese
Serbia Yugoslavia Belgrade Serbian,Serb,Yugoslav
Seychelles - - -
Sierra_Leone - Freetown Sierra_Leonean
Singapore - - Singaporean
Slovakia - Bratislava Slovak,Slovakian
Slovenia - Ljubljana Slovenian,Slovene
Somalia - Mogadishu Somali
South_Africa - Pretoria South_African
South_Korea Korea Seoul South_Korean,Korean
South_Sudan - Juba South_Sudanese
Spain - Madrid Spanish,Spaniard
Sri_Lanka - Colombo Sri_Lankan
Sudan - Khartoum Sudanese
Suriname Surinam Paramaribo Surinamese
Swaziland Eswatini Mbabane Swazi
Sweden - Stockholm Swedish,Swede
Switzerland - Bern Swiss
Syria - Damascus Syrian
Taiwan - Taipei Taiwanese
Tajikistan - Dushanbe Tajik
Tanzania - Dodoma,Dar_es_Salaam Tanzanian
Thailand - Bangkok Thai
Tibet - Lhasa Tibetan
Togo - Lome Togolese
Tonga - - Tongan
Trinidad Trinidad_and_Tobago Port-of-Spain Trinidadian
Tunisia - Tunis Tunisian
Turkey Türkiye Ankara Turkish,Turk
Turkmenistan - Ashgabat Turkmen
Uganda - Kampala Ugandan
Ukraine - Kiev,Kyiv Ukrainian
United_Arab_Emirates UAE Abu_Dhabi,Dubai Emirati
United_Kingdom Britain,Great_Britain,UK,U.K. London British,Briton,Britons
United_States U.S.,US,USA,U.S.A.,America,United_States_of_America Washington American
Uruguay - Montevideo Uruguayan
Uzbekistan - Tashkent Uzbek
Vatican Vatican_City,Holy_See - -
Venezuela - Caracas Venezuelan
Vietnam Viet_Nam Hanoi Vietnamese
Wales - Cardiff Welsh,Welshman
Yemen - Sanaa,San'a Yemeni
Zambia - Lusaka Zambian
Zimbabwe Rhodesia Harare Zimbabwean
`

const CITIES = `
New_York,New_York_City,NYC,Los_Angeles,Chicago,Houston,Philadelphia,Phoenix,San_Antonio,San_Diego,Dallas,San_Francisco,Austin,Seattle,Denver,Boston,Detroit,Memphis,Nashville,Baltimore,Milwaukee,Albuquerque,Miami,Atlanta,Cleveland,New_Orleans,Minneapolis,Tampa,Pittsburgh,Cincinnati,Buffalo,Orlando,Las_Vegas,Salt_Lake_City,Sacramento,Honolulu,Anchorage,Brooklyn,Manhattan,Queens,Harlem,Hollywood,Silicon_Valley,Oklahoma_City,St._Louis,Kansas_City,Indianapolis,Louisville,Charlotte,Oakland,Newark,Portland,Tucson,Omaha
Toronto,Montreal,Vancouver,Calgary,Quebec,Quebec_City,Halifax,Winnipeg,Ontario,British_Columbia,Alberta,Nova_Scotia,Manitoba,Saskatchewan
Sydney,Melbourne,Brisbane,Perth,Adelaide,Auckland,Christchurch,Queensland,New_South_Wales,Tasmania
Birmingham,Manchester,Liverpool,Leeds,Glasgow,Belfast,Bristol,Sheffield,Newcastle,Oxford,Cambridge,York
Barcelona,Valencia,Seville,Bilbao,Zaragoza,Malaga,Catalonia,Porto,Milan,Naples,Turin,Venice,Florence,Genoa,Palermo,Bologna,Sicily,Sardinia,Lombardy
Marseille,Lyon,Nice,Toulouse,Strasbourg,Bordeaux,Lille,Corsica,Hamburg,Munich,Cologne,Frankfurt,Stuttgart,Dresden,Leipzig,Bonn,Duesseldorf,Bavaria,Saxony
Zurich,Geneva,Basel,Davos,Salzburg,Graz,Rotterdam,Antwerp,The_Hague,Utrecht,Gothenburg,Malmo,Bergen,Aarhus,Krakow,Gdansk,Lodz,Brno,Split,Novi_Sad,Mostar,Srebrenica,Tuzla,Thessaloniki,Salonica,Crete,Istanbul,Izmir,Antalya,Diyarbakir
St._Petersburg,Leningrad,Novosibirsk,Yekaterinburg,Vladivostok,Kaliningrad,Chechnya,Grozny,Dagestan,Ingushetia,Tatarstan,Siberia,Sochi,Rostov,Volgograd,Murmansk,Crimea,Sevastopol,Odessa,Odesa,Kharkiv,Kharkov,Donetsk,Luhansk,Donbas,Donbass,Lviv,Mariupol,Kherson,Zaporizhzhia,Abkhazia,South_Ossetia,Sukhumi,Nagorno-Karabakh
Mumbai,Bombay,Delhi,Calcutta,Kolkata,Madras,Chennai,Bangalore,Hyderabad,Ahmedabad,Kashmir,Punjab,Gujarat,Karachi,Lahore,Peshawar,Quetta,Rawalpindi,Kandahar,Herat,Mazar-e-Sharif,Jalalabad
Shanghai,Hong_Kong,Guangzhou,Shenzhen,Wuhan,Chongqing,Tianjin,Nanjing,Xinjiang,Macau,Macao,Osaka,Kyoto,Nagoya,Hiroshima,Nagasaki,Fukushima,Okinawa,Hokkaido,Yokohama,Kobe,Nagano,Busan,Pusan,Inchon
Ho_Chi_Minh_City,Saigon,Chiang_Mai,Phuket,Surabaya,Bali,Sumatra,Java,Aceh,Borneo,Penang,Johor,Malacca,Sabah,Sarawak,Selangor,Mindanao,Cebu,Davao
Mosul,Basra,Fallujah,Tikrit,Kirkuk,Irbil,Erbil,Najaf,Karbala,Ramadi,Aleppo,Homs,Idlib,Raqqa,Hama,Latakia,Gaza,Gaza_City,Gaza_Strip,West_Bank,Hebron,Nablus,Jenin,Bethlehem,Jericho,Rafah,Khan_Younis,Tel_Aviv,Haifa,Eilat,Golan_Heights,Galilee,Negev,Sinai,Alexandria,Suez,Giza,Luxor,Jeddah,Mecca,Medina,Aden,Isfahan,Shiraz,Qom,Mashhad,Sidon,Tyre
Johannesburg,Cape_Town,Durban,Soweto,Lagos,Kano,Mombasa,Casablanca,Marrakesh,Benghazi,Misrata,Darfur,Timbuktu,Zanzibar,Goma,Lubumbashi,Tigray,Port_Harcourt
Rio_de_Janeiro,Sao_Paulo,Salvador,Recife,Porto_Alegre,Cordoba,Rosario,Valparaiso,Medellin,Cali,Cartagena,Maracaibo,Guayaquil,Cusco,Tijuana,Monterrey,Guadalajara,Acapulco,Cancun,Ciudad_Juarez,Chiapas,Guantanamo,Puerto_Rico,San_Juan,Falkland_Islands
Europe,Asia,Africa,Antarctica,North_America,South_America,Latin_America,Central_America,Middle_East,Far_East,Near_East,Balkans,Caucasus,Scandinavia,Caribbean,Persian_Gulf,Gulf,Mediterranean,Mediterranean_Sea,Black_Sea,Red_Sea,Baltic_Sea,North_Sea,South_China_Sea,Atlantic,Pacific,Atlantic_Ocean,Pacific_Ocean,Indian_Ocean,Arctic,Alps,Himalayas,Andes,Sahara,Amazon,Nile,Danube,Rhine,Thames,Mississippi,Mars,Moon,Earth,Eastern_Europe,Western_Europe,Central_Asia,Southeast_Asia,North_Africa,West_Africa,East_Africa,Sub-Saharan_Africa,Indochina,Korean_Peninsula,Arabian_Peninsula,Kurdistan,Palestinian_territories,New_England,Midwest
`

const US_STATES = `
Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Georgia,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New_Hampshire,New_Jersey,New_Mexico,North_Carolina,North_Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode_Island,South_Carolina,South_Dakota,Tennessee,Texas,Utah,Vermont,Virginia,Washington_state,West_Virginia,Wisconsin,Wyoming,District_of_Columbia
Ala.,Ariz.,Ark.,Calif.,Colo.,Conn.,Del.,Fla.,Ga.,Ill.,Ind.,Kan.,Ky.,La.,Md.,Mass.,Mich.,Minn.,Miss.,Mo.,Mont.,Neb.,Nev.,N.H.,N.J.,N.M.,N.Y.,N.C.,N.D.,Okla.,Ore.,Pa.,R.I.,S.C.,S.D.,Tenn.,Tex.,Vt.,Va.,Wash.,W.Va.,Wis.,Wyo.,D.C.
`

/** Words for peoples and creeds that belong to no one state. */
const PEOPLES = `
Arab,European,African,Asian,Latin_American,Western,Muslim,Moslem,Islamic,Christian,Catholic,Roman_Catholic,Protestant,Orthodox,Jewish,Jew,Hindu,Sikh,Buddhist,Shiite,Shia,Sunni,Kurdish,Kurd,Hutu,Tutsi,Bosniak,Chechen,Tamil,Pashtun,Hispanic,Latino,Basque,Catalan,Corsican,Uighur,Uyghur,Rohingya,Gypsy,Roma,Druze,Alawite,Zulu,Republican,Democrat,Democratic,Communist,Socialist,Conservative,Labour,Liberal,Islamist,Nazi,Maoist,Marxist,Zionist,Mormon,Quaker,Anglican,Texan,Californian,New_Yorker,Londoner,Parisian,Berliner,Native_American,African_American,Caucasian,Slav,Slavic,Balkan,Nordic,Scandinavian
`

const clean = (word: string): string => word.replace(/_/gu, ' ')
const listed = (source: string): string[] =>
  source
    .split(/[\n,]/u)
    .map(word => clean(word.trim()))
    .filter(word => word !== '')

const places = new Set<string>([...listed(CITIES), ...listed(US_STATES)])
const states = new Set<string>()
const peoples = new Set<string>(listed(PEOPLES).flatMap(withPlural))
const stateOf = new Map<string, string>()

function withPlural(word: string): string[] {
  return /(?:ese|ish|ss|ch|man|men|s)$/u.test(word) ? [word] : [word, `${word}s`]
}

for (const line of STATES.trim().split('\n')) {
  const [name = '', others = '-', capitals = '-', demonyms = '-'] = line.split(' ').map(clean)
  for (const state of [name, ...others.split(',')]) {
    if (state === '-') continue
    places.add(state)
    states.add(state)
    stateOf.set(state, name)
  }
  for (const capital of capitals.split(',')) if (capital !== '-') places.add(capital)
  for (const demonym of demonyms.split(',').filter(word => word !== '-'))
    for (const form of withPlural(demonym)) peoples.add(form)
}

const upper = new Map(
  [...places].filter(name => name.length > 3).map((name): [string, string] => [name.toUpperCase(), name]),
)

/** The place as it is usually written, also from capitals as in datelines; `null` if it is not known. */
export const knownPlace = (name: string): string | null => {
  const plain = withSingleBlanks(/[’`]/.test(name) ? name.replace(/[’`]/gu, "'") : name)
  return places.has(plain) ? plain : (upper.get(plain) ?? null)
}
export const isState = (name: string): boolean => states.has(name)
/** One name for all names of a state: “America” and “U.S.” are “United States”. */
export const canonicalState = (name: string): string | null => stateOf.get(withSingleBlanks(name)) ?? null
/** “Kenyan”, “Kenyans”, “Shiite”: a people, never a place. */
export const isPeople = (name: string): boolean => peoples.has(withSingleBlanks(name))
