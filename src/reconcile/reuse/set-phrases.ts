/**
 * Phrases that stand ready in every newsroom: two accounts that share one share nothing.
 *
 * Written from general knowledge of news English, no corpus. Folded; `*` is any one word. Add one where a shared
 * passage turns out to be such a phrase and would be in another country too.
 */
import { fold } from '../../text/index.ts'

const phrases = `
on condition of anonymity | on the condition of anonymity | spoke on condition of anonymity | asked not to be named | asked not to be identified
who asked not to be named because they were not authorized to speak | because he was not authorized to speak publicly
because she was not authorized to speak publicly | because they were not authorized to speak publicly | was not authorized to discuss the matter publicly
were not authorized to speak to the media | not authorised to speak to the media | did not immediately respond to a request for comment
did not immediately respond to requests for comment | did not respond to a request for comment | did not immediately return a call seeking comment
could not immediately be reached for comment | could not be reached for comment | declined to comment on the matter | declined to comment further
declined to give further details | no further details were immediately available | there were no immediate reports of | there was no immediate comment from
there was no immediate claim of responsibility | no one has claimed responsibility for the attack | it was not immediately clear whether
it was not immediately clear if | it was not immediately clear how | it was not immediately clear what | it remains unclear whether | it is not yet clear whether
could not be independently verified | could not independently verify the | has not been independently verified | the investigation is ongoing
an investigation is under way | an investigation has been launched | the cause of the * is under investigation | the cause of the * was not immediately known
the incident is being investigated | police are appealing for witnesses | anyone with information is asked to contact | pending notification of next of kin
were taken to hospital | were taken to a nearby hospital | was taken to a local hospital | was pronounced dead at the scene | died at the scene
with non life threatening injuries | in serious but stable condition | remains in critical condition | in critical but stable condition
our thoughts and prayers are with the | our thoughts are with the families | condolences to the families of the victims | heartfelt condolences to the families
told a news conference on * | told reporters at a news conference | said in a statement on * | said in a statement posted on | in a statement issued on *
according to a statement released by | according to people familiar with the matter | according to sources familiar with the matter | people familiar with the matter said
told reporters on * | speaking to reporters on * | in an interview with * | in an emailed statement | in a post on social media | wrote on twitter
for the first time since the | for the first time in more than | for the second time in as many | in the wake of the | at the end of the day
one of the most important | one of the worst in the country's history | the worst of its kind in | since the end of the second world war | since world war ii
the vast majority of the | a wide range of | in the early hours of * | in the early hours of the morning | at around * local time | at about * a.m local time
more than a million people | hundreds of thousands of people | tens of thousands of people | took to the streets to protest | took to the streets of the capital
sparked outrage on social media | went viral on social media | drew widespread condemnation | called on both sides to | urged all sides to show restraint
called for an immediate end to | called for an immediate ceasefire | a spokesman for the | a spokeswoman for the | a spokesperson for the | said on condition of anonymity
reporting by * | editing by * | additional reporting by * | writing by * | the associated press contributed to this report | contributed to this report
this is a developing story | this story has been updated | this article has been updated | this is a breaking news story | more to follow | check back for updates
read more | sign up for our newsletter | follow us on | all rights reserved | this material may not be published broadcast rewritten or redistributed
click here for more | image copyright | image caption | getty images | file photo | the views expressed in this article are | do not necessarily reflect the views of
the president of the united states | the prime minister of the | the secretary general of the united nations | the united nations security council
the supreme court of the | the ministry of foreign affairs | the ministry of the interior | members of the security forces | the house of representatives
`

/** Each phrase as its folded words; `null` for any one word. */
const parsed: readonly (readonly (string | null)[])[] = phrases
  .split(/[|\n]/u)
  .map(phrase =>
    fold(phrase)
      .split(' ')
      .filter(word => word !== ''),
  )
  .filter(words => words.length > 1)
  .map(words => words.map(word => (word === '*' ? null : word)))

const byFirst = new Map<string, (readonly (string | null)[])[]>()
for (const phrase of parsed) {
  const [first] = phrase
  if (first != null) byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
}

/** The length in words of the longest set phrase that begins at `at`; 0 where none does. */
export function setPhraseAt(words: readonly string[], at: number): number {
  let longest = 0
  for (const phrase of byFirst.get(words[at] ?? '') ?? []) {
    if (
      phrase.length > longest &&
      phrase.every((word, k) => (word === null ? words[at + k] !== undefined : words[at + k] === word))
    )
      longest = phrase.length
  }
  return longest
}
