// Nations by what their people and things are called. One a line: the land, then its adjective and people.
const nations = `
usa us unitedstates america american americans unitedstatesofamerica
russia russian russians
china chinese
northkorea northkorean northkoreans
southkorea southkorean southkoreans
korea korean koreans
japan japanese
germany german germans
france french
britain british uk unitedkingdom britons greatbritain
italy italian italians
spain spanish
iran iranian iranians
iraq iraqi iraqis
israel israeli israelis
india indian indians
pakistan pakistani pakistanis
turkey turkish turks
syria syrian syrians
egypt egyptian egyptians
ukraine ukrainian ukrainians
poland polish
greece greek greeks
mexico mexican mexicans
brazil brazilian brazilians
venezuela venezuelan venezuelans
colombia colombian colombians
cuba cuban cubans
canada canadian canadians
australia australian australians
indonesia indonesian indonesians
somalia somali somalis
sudan sudanese
southsudan southsudanese
afghanistan afghan afghans
saudiarabia saudi saudis
netherlands dutch
sweden swedish
norway norwegian norwegians
denmark danish
finland finnish
switzerland swiss
austria austrian austrians
belgium belgian belgians
portugal portuguese
ireland irish
chile chilean chileans
argentina argentine argentinian
peru peruvian
nigeria nigerian nigerians
kenya kenyan kenyans
ethiopia ethiopian
libya libyan libyans
yemen yemeni yemenis
lebanon lebanese
jordan jordanian
palestine palestinian palestinians
vietnam vietnamese
thailand thai
philippines philippine filipino
malaysia malaysian
europe european europeans
africa african africans
`
const nationIndex = new Map(
  nations
    .trim()
    .split('\n')
    .flatMap(line => line.split(' ').map((word, _, all) => [word, all[0] ?? ''] as const)),
)
/** “american”, “us” → “usa”; none for a word that is no nation. */
export const nationOf = (word: string): string | undefined => nationIndex.get(word)
