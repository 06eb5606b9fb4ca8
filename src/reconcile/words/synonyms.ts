/**
 * Words that news uses for one and the same, and that the vectors hold too far apart because they cut them into pieces
 * (arrest – detain .22, injure – wound .31). One group a line, lemmas; written from general knowledge, no group from a text.
 * A group is for words that may stand for each other in a headline, so “shoot” and “kill” are not one.
 */
const groups = `
injure wound hurt injury injured wounded casualty
kill slay death die dead fatality perish
arrest detain apprehend arrestee detention
protest demonstration rally march
protester demonstrator protestor marcher
blast explosion explode detonate detonation
resign quit resignation
buy acquire purchase acquisition
begin start launch commence
end finish conclude
attack assault raid
destroy destruction demolish
flee escape
vessel ship boat
fire blaze
police officer policeman constable
soldier troop serviceman
deny denial refute
accuse blame allege
aid help assist assistance
increase rise grow growth
decrease fall drop decline
shut close closure
evacuate evacuation
rescue save
crash collision collide hit strike ram
sink founder capsize
vote poll ballot election
leader head chief
lawmaker legislator parliamentarian deputy
firm company corporation
urge call appeal
statement declaration
quake earthquake tremor
flood flooding inundate
storm hurricane cyclone typhoon
strike walkout stoppage
kidnap abduct abduction
gunfire shooting shot
probe investigation investigate inquiry inquest
warn warning caution
meet meeting talk
cut reduce reduction
ban prohibit prohibition
allow permit
refuse decline reject
win victory
defeat beat
fake false bogus
truce ceasefire armistice
condemn denounce
praise applaud hail
missing unaccounted
ask request demand
negotiate talk negotiation
port harbour harbor
hospital clinic
shut close
out dark
`

// A word may stand in two groups: “strike” with “hit” and with “walkout”.
const groupsOf = new Map<string, number[]>()
for (const [index, line] of groups.trim().split('\n').entries()) {
  for (const word of line.split(' ')) groupsOf.set(word, [...(groupsOf.get(word) ?? []), index])
}

export function isSynonym(a: string, b: string): boolean {
  const theirs = groupsOf.get(b)
  return theirs !== undefined && (groupsOf.get(a)?.some(group => theirs.includes(group)) ?? false)
}
