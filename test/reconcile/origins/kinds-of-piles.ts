/**
 * Piles with known origins, a third part: ways in which words travel that the first two lack.
 */
import type { KnownPile, Told } from './piles.ts'

const told = (outlet: string | undefined, hour: string | undefined, ...paragraphs: string[]): Told => ({
  ...(outlet === undefined ? {} : { outlet }),
  ...(hour === undefined ? {} : { published: hour.length > 5 ? hour : `2023-03-14T${hour}:00Z` }),
  title: `What ${outlet ?? 'somebody'} has`,
  text: paragraphs.join('\n\n'),
})

// What each paper tells besides; no two share a line.
const own = {
  post: 'I walked along the quay at dawn and counted three lamps burning and a dog asleep.',
  gazette: 'A line of people with blankets and flasks formed outside the Rope Walk school before noon.',
  today: 'Shelves in the upper town have been without fruit since Monday, and oil for stoves has doubled in price.',
  meridian: 'In the capital the ministry kept its doors shut and its telephones off the hook all day.',
  voice: 'My neighbour ran for his boat, and his wife ran after him with his boots.',
  lantern: 'Six trams stood empty at the foot of the hill, and their drivers played cards in the last one.',
}
const event = 'The ferry Saint Alder struck the north mole at Tern on Tuesday morning, in clear weather.'
const engine = 'The main engine failed a minute before the ferry reached the harbour mouth.'
const anchors = 'The crew dropped both anchors, which did not hold on the stony ground.'
const strike = 'The strike of the dockers entered its third day, and the cranes stood still.'
const wire = told('Tern News Agency', '08:05', event, `${engine} ${anchors}`, strike)

export const kindsOfPiles: readonly KnownPile[] = [
  {
    name: 'five papers at one press conference',
    accounts: [
      told('Harbour Post', '12:00', own.post, 'The pumps had been tested in January, Oskar Venn told reporters.'),
      told('The Gazette', '12:05', own.gazette, 'Oskar Venn said the pumps had been tested in January.'),
      told('Orlo Today', '12:10', own.today, '“The pumps had been tested in January,” Oskar Venn said.'),
      told('The Meridian', '12:20', own.meridian, 'According to Oskar Venn, the pumps had been tested in January.'),
      told('The Lantern', '13:00', own.lantern, 'Venn, the harbour master, said the pumps had been tested in January.'),
    ],
    claim: 'pumps had been tested in January',
    truth: [1],
    tight: true,
  },
  {
    name: 'one document, quoted by three papers',
    accounts: [
      told(
        'Harbour Post',
        '12:00',
        own.post,
        'The lamp had been reported three times, the log of the coast guard says.',
      ),
      told(
        'The Gazette',
        '12:05',
        own.gazette,
        'According to the log of the coast guard, the lamp had been reported three times.',
      ),
      told('Orlo Today', '12:10', own.today, 'The log of the coast guard says the lamp had been reported three times.'),
    ],
    claim: 'lamp had been reported three times',
    truth: [1],
    tight: true,
  },
  {
    name: 'ten papers with one wire story, named by half of them',
    accounts: [
      wire,
      ...Array.from({ length: 10 }, (_, k) =>
        told(
          `Valley Paper ${'ABCDEFGHIJ'[k] ?? ''}`,
          `09:${10 + k}`,
          event,
          `${engine} ${anchors}`,
          ...(k % 2 === 0 ? ['Tern News Agency reported the failure first.'] : []),
        ),
      ),
    ],
    claim: 'main engine failed',
    truth: [1],
    tight: true,
  },
  {
    name: 'a page that says where its text first appeared',
    accounts: [
      told('Harbour Post', '09:00', own.post, `${engine} ${anchors}`),
      told('Orlo Today', '12:00', own.post, `${engine} ${anchors}`, 'This article first appeared in the Harbour Post.'),
    ],
    claim: 'main engine failed',
    truth: [1],
    tight: true,
  },
  {
    name: 'two papers that name each other',
    accounts: [
      told('Harbour Post', '09:00', own.post, 'The lamp on the mole had been dark since Sunday, Orlo Today reported.'),
      told(
        'Orlo Today',
        '09:30',
        own.today,
        'The Harbour Post reported that the lamp on the mole had been dark since Sunday.',
      ),
    ],
    claim: 'lamp on the mole had been dark',
    truth: [1],
    tight: true,
  },
  {
    name: 'a figure that a copy changed',
    accounts: [
      told(
        'Tern News Agency',
        '08:05',
        `${event} There were 212 people on board the ferry when it left Orlo.`,
        engine,
        strike,
      ),
      told(
        'Orlo Today',
        '11:20',
        `${event} There were 220 people on board the ferry when it left Orlo.`,
        engine,
        strike,
      ),
    ],
    claim: '220 people on board',
    together: 1,
    truth: [0, 1],
    tight: false,
  },
  {
    name: 'an opinion that rests on another paper’s report',
    accounts: [
      told('Harbour Post', '09:00', own.post, 'The lamp on the mole had been dark since Sunday.'),
      told(
        'The Lantern',
        '2023-03-15T08:00:00Z',
        own.lantern,
        'As the Harbour Post reported, the lamp on the mole had been dark since Sunday. Whoever is not angry has not understood.',
      ),
    ],
    claim: 'lamp on the mole had been dark',
    truth: [1],
    tight: true,
  },
  {
    name: 'one post, shown by three papers',
    accounts: [
      told(
        'Harbour Post',
        '09:00',
        own.post,
        '“Both tugs were moored at Orlo all night,” Marr Towage wrote on Twitter.',
      ),
      told(
        'The Gazette',
        '09:10',
        own.gazette,
        'Marr Towage wrote on Twitter: “Both tugs were moored at Orlo all night.”',
      ),
      told('Orlo Today', '09:20', own.today, 'Marr Towage tweeted that both tugs were moored at Orlo all night.'),
    ],
    claim: 'oth tugs were moored at Orlo all night',
    truth: [1],
    tight: true,
  },
  {
    name: 'three reporters who saw it, and two copies of the first',
    accounts: [
      told(
        'Harbour Post',
        '08:00',
        own.post,
        event,
        'A tug with a red funnel came out of the fog and took the ferry in tow.',
      ),
      told(
        'The Gazette',
        '09:00',
        own.gazette,
        'From the school I saw the ferry being taken in tow by a tug with a red funnel.',
      ),
      told('Dockside Voice', '10:00', own.voice, 'A tug took the ferry in tow; its funnel was red.'),
      told(
        'Valley Paper',
        '11:00',
        own.post,
        event,
        'A tug with a red funnel came out of the fog and took the ferry in tow.',
      ),
      told('Upland Paper', '11:30', event, 'A tug with a red funnel came out of the fog and took the ferry in tow.'),
    ],
    claim: 'took the ferry in tow',
    truth: [3],
    tight: true,
  },
  {
    name: 'one speech in two translations',
    accounts: [
      told(
        'Harbour Post',
        '12:00',
        own.post,
        '“We will not negotiate while the harbour is shut,” Lena Marsh said in Marrish.',
      ),
      told(
        'The Gazette',
        '12:30',
        own.gazette,
        '“We shall not negotiate as long as the harbour is shut,” said Lena Marsh.',
      ),
    ],
    claim: 'not negotiate',
    together: 0,
    truth: [1],
    tight: true,
  },
  {
    name: 'two named witnesses, each in a paper of their own',
    accounts: [
      told('Harbour Post', '12:00', own.post, 'The lamp had been dark since Sunday, said Maren Tolle, a baker.'),
      told('The Gazette', '12:30', own.gazette, 'The lamp had been dark since Sunday, said Pavo Linn, a pilot.'),
    ],
    claim: 'lamp had been dark',
    truth: [2],
    tight: true,
  },
  {
    name: 'a ministry and a union that say the same',
    accounts: [
      told('Harbour Post', '12:00', own.post, 'The talks broke down at midnight, the ports ministry said.'),
      told('The Gazette', '12:30', own.gazette, 'The dockers’ union said the talks broke down at midnight.'),
    ],
    claim: 'talks broke down at midnight',
    truth: [2],
    tight: true,
  },
  {
    name: 'a paper that repeats its own report the next day',
    accounts: [
      told('The Gazette', '08:40', own.gazette, 'The lamp on the mole had been dark since Sunday.'),
      told('The Gazette', '2023-03-15T08:40:00Z', own.lantern, 'Since Sunday, the lamp had been dark on the mole.'),
    ],
    claim: 'lamp',
    truth: [1],
    tight: true,
  },
  {
    name: 'one named witness, heard by two papers on two days',
    accounts: [
      told('The Gazette', '08:40', own.gazette, 'Maren Tolle said the lamp had been dark since Sunday.'),
      told('Orlo Today', '2023-03-15T08:40:00Z', own.today, 'The lamp had been dark since Sunday, Maren Tolle said.'),
    ],
    claim: 'lamp had been dark',
    truth: [1],
    tight: true,
  },
  {
    name: 'two spokespeople of one body',
    accounts: [
      told(
        'The Gazette',
        '08:40',
        own.gazette,
        'The pumps had been tested, Ana Rell, a spokeswoman for the port authority, said.',
      ),
      told(
        'Orlo Today',
        '09:40',
        own.today,
        'The pumps had been tested, Jan Sull, a spokesman for the port authority, said.',
      ),
    ],
    claim: 'pumps had been tested',
    truth: [1, 2],
    tight: false,
  },
  {
    name: 'nobody knows who, in three papers',
    accounts: [
      told('The Gazette', '08:40', own.gazette, 'It is said that the captain left the bridge before the collision.'),
      told('Orlo Today', '09:40', own.today, 'The captain left the bridge before the collision, sources said.'),
      told('The Lantern', '10:40', own.lantern, 'The captain left the bridge before the collision, it was claimed.'),
    ],
    claim: 'captain left the bridge',
    truth: [0, 1, 2, 3],
    tight: false,
  },
  {
    name: 'a copy without a date and its source without one, with a credit',
    accounts: [
      told('Harbour Post', undefined, own.post, `${engine} ${anchors}`),
      told('Orlo Today', undefined, own.today, `${engine} ${anchors}`, 'The Harbour Post reported the failure first.'),
    ],
    claim: 'main engine failed',
    truth: [1],
    tight: true,
  },
  {
    name: 'narration of one foreign text, translated twice',
    accounts: [
      told(
        'Sevaran Courier',
        '2023-03-15',
        'At noon the tugs of Marr Towage pulled 212 people off the Saint Alder and landed them at Orlo. By dusk 30 passengers from Tern were under care at the Quayside clinic in Orlo.',
      ),
      told(
        'Upland Paper',
        '2023-03-16',
        'Towed clear at midday by Marr Towage, 212 people left the Saint Alder and were landed near Orlo. Some 30 of the passengers, of Tern, got care by evening from the Quayside clinic, which is in Orlo.',
      ),
    ],
    claim: '212 people',
    together: 0,
    truth: [1],
    tight: false,
  },
  {
    name: 'a live blog with its own eyes and the wire’s, and the wire',
    accounts: [
      wire,
      told(
        'The Meridian',
        '10:10',
        '10:05 Our reporter sees both anchors hanging from the bow.',
        '09:05 The main engine failed a minute before the ferry reached the harbour mouth, Tern News Agency reports.',
        own.meridian,
      ),
    ],
    claim: 'main engine failed',
    truth: [1],
    tight: true,
  },
  {
    name: 'a wire that is not here, in three papers that put it in their datelines',
    accounts: [
      told('Harbour Post', '09:00', `TERN (AFP) - ${event}`, `${engine} ${anchors}`),
      told('The Gazette', '09:30', `TERN, March 14 (AFP) - ${event}`, engine, own.gazette),
      told('Orlo Today', '09:45', `TERN (Agence France-Presse) - ${event}`, `${engine} ${anchors}`, own.today),
    ],
    claim: 'main engine failed',
    truth: [1],
    tight: true,
  },
  {
    name: 'a body by its name, and by what it is to the ferry beside its name',
    accounts: [
      told('Harbour Post', '09:00', own.today, 'Tern Lines said that the ferry had passed its inspection in January.'),
      told(
        'The Gazette',
        '09:30',
        'According to its owner, Tern Lines, the ferry had passed its inspection in January.',
      ),
    ],
    claim: 'passed its inspection',
    truth: [1],
    tight: true,
  },
  {
    name: 'a count of the dead on somebody’s word, and in a paper’s own voice',
    accounts: [
      told('Harbour Post', '09:00', own.today, 'Four people died on the ferry Saint Alder, the coast guard said.'),
      told('The Gazette', '09:30', own.gazette, 'The death toll on the Saint Alder has risen to four.'),
    ],
    claim: 'died on the ferry',
    // The paper has the figure of somebody whom it does not name.
    truth: [1, 2],
    tight: false,
  },
]
