/**
 * More piles with known origins: the ways in which ten accounts are fewer voices, and the ways in which they are not.
 */
import type { KnownPile, Told } from './piles.ts'

const event = 'The ferry Saint Alder struck the north mole at Tern on Tuesday morning, in clear weather.'
const engine = 'The main engine failed a minute before the ferry reached the harbour mouth.'
const anchors = 'The crew dropped both anchors, which did not hold on the stony ground.'
const strike = 'The strike of the dockers entered its third day, and the cranes stood still.'
const wireText = `${event}\n\n${engine} ${anchors}\n\n${strike}`

const own: Readonly<Record<string, string>> = {
  Gazette: 'A line of people with blankets and flasks formed outside the Rope Walk school before noon.',
  Post: 'I walked along the quay at dawn and counted three lamps burning and a dog asleep.',
  Today: 'Shelves in the upper town have been without fruit since Monday, and lamp oil has doubled.',
  Meridian: 'In the capital the ministry kept its doors shut and its telephones off the hook all day.',
  Voice: 'My neighbour ran for his boat, and his wife ran after him with his boots.',
}

const told = (outlet: string | undefined, hour: string | undefined, text: string): Told => ({
  ...(outlet === undefined ? {} : { outlet }),
  ...(hour === undefined ? {} : { published: hour.length > 5 ? hour : `2023-03-14T${hour}:00Z` }),
  title: `What ${outlet ?? 'somebody'} has`,
  text,
})

const wire = told('Tern News Agency', '08:05', wireText)

export const morePiles: readonly KnownPile[] = [
  {
    name: 'two papers with one text, and nothing said of where it is from',
    accounts: [told('The Gazette', '09:00', wireText), told('Orlo Today', '09:00', wireText)],
    claim: 'main engine failed',
    truth: [1],
    tight: true,
  },
  {
    name: 'two agencies, each with its own words',
    accounts: [
      wire,
      told(
        'Marr Press Agency',
        '08:10',
        `A ferry ran onto the stones.\n\nA minute before the harbour mouth the main engine of the ferry failed.\n\n${own['Meridian']}`,
      ),
    ],
    claim: 'main engine',
    truth: [2],
    tight: true,
  },
  {
    name: 'two agencies that are not here, each carried by a paper',
    accounts: [
      told('The Gazette', '09:00', `TERN (AP) — ${wireText}`),
      told(
        'Orlo Today',
        '09:30',
        `TERN (Reuters) — A ferry ran onto the stones.\n\nA minute before the harbour mouth the main engine of the ferry failed.\n\n${own['Meridian']}`,
      ),
    ],
    claim: 'main engine',
    truth: [2],
    tight: true,
  },
  {
    name: 'an agency here, and a paper that credits it by its sign',
    accounts: [wire, told('The Gazette', '09:00', `${wireText}\n\n${own['Gazette']}\n\nWith reporting by TNA.`)],
    claim: 'main engine failed',
    truth: [1],
    tight: true,
  },
  {
    name: 'a copy with every fifth word changed and no credit',
    accounts: [
      wire,
      told(
        'Orlo Today',
        '11:20',
        'The ferry Saint Alder rammed the north mole at Tern on Tuesday morning, in fair weather.\n\nThe main engine failed a moment before the ferry reached the harbour mouth. The crew threw both anchors, which did not bite on the stony ground.\n\nThe blockade of the dockers entered its third day, and the cranes stood still.',
      ),
    ],
    claim: 'main engine failed',
    truth: [1],
    tight: true,
  },
  {
    name: 'a copy with its sentences in another order',
    accounts: [wire, told('Orlo Today', '11:20', `${strike}\n\n${engine} ${anchors}\n\n${event}`)],
    claim: 'main engine failed',
    truth: [1],
    tight: true,
  },
  {
    name: 'a reporter who was there, with the wire’s cause under his own story',
    accounts: [
      wire,
      told(
        'Harbour Post',
        '10:00',
        `${own['Post']} The water smelt of oil. Nobody on the quay would say a word to a stranger with a notebook.\n\n${engine}\n\nTern News Agency reported the failure first.`,
      ),
    ],
    claim: 'main engine failed',
    truth: [1],
    tight: true,
  },
  {
    name: 'a live blog that repeats the wire, naming it',
    accounts: [
      wire,
      told(
        'The Meridian',
        '09:10',
        `09:05 The main engine failed a minute before the ferry reached the harbour mouth, TNA reports.\n\n${own['Meridian']}`,
      ),
    ],
    claim: 'main engine failed',
    truth: [1],
    tight: true,
  },
  {
    name: 'a blog that quotes a paper',
    accounts: [
      told('Harbour Post', '09:00', `${own['Post']}\n\nThe lamp on the north mole had been dark since Sunday night.`),
      told(
        'Dockside Voice',
        '2023-03-15T07:30:00Z',
        `${own['Voice']}\n\nThe lamp on the north mole had been dark since Sunday night, the Harbour Post reported.`,
      ),
    ],
    claim: 'lamp on the north mole had been dark',
    truth: [1],
    tight: true,
  },
  {
    name: 'a blog that quotes a paper, and a paper that saw for itself',
    accounts: [
      told('Harbour Post', '09:00', `${own['Post']}\n\nThe lamp on the north mole had been dark since Sunday night.`),
      told(
        'Dockside Voice',
        '2023-03-15T07:30:00Z',
        `${own['Voice']}\n\nThe lamp on the north mole had been dark since Sunday night, the Harbour Post reported.`,
      ),
      told(
        'The Meridian',
        '2023-03-15T09:00:00Z',
        `${own['Meridian']}\n\nSince Sunday night the lamp had been dark on the north mole.`,
      ),
    ],
    claim: 'lamp on the north mole had been dark',
    truth: [2],
    tight: true,
  },
  {
    name: 'one spokesman under a title in one paper and a name in the other',
    accounts: [
      told(
        'Harbour Post',
        '09:00',
        `${own['Post']}\n\nThe ferry had passed its yearly inspection, the harbour master, Oskar Venn, said.`,
      ),
      told(
        'The Meridian',
        '09:30',
        `${own['Meridian']}\n\nThe harbour master said the ferry had passed its yearly inspection.`,
      ),
    ],
    claim: 'passed its yearly inspection',
    truth: [1],
    tight: true,
  },
  {
    name: 'a body, and a spokeswoman for it',
    accounts: [
      told(
        'Harbour Post',
        '09:00',
        `${own['Post']}\n\nThe ferry had passed its yearly inspection, a spokeswoman for the port authority said.`,
      ),
      told(
        'The Meridian',
        '09:30',
        `${own['Meridian']}\n\nThe port authority said the ferry had passed its yearly inspection.`,
      ),
    ],
    claim: 'passed its yearly inspection',
    truth: [1],
    tight: true,
  },
  {
    name: 'two people of one body',
    accounts: [
      told(
        'Harbour Post',
        '09:00',
        `${own['Post']}\n\nThirty people were treated, said Anouk Leth, head of the Quayside clinic.`,
      ),
      told(
        'The Meridian',
        '09:30',
        `${own['Meridian']}\n\nThirty people were treated, said Pavo Linn, surgeon at the Quayside clinic.`,
      ),
    ],
    claim: 'hirty people were treated',
    truth: [1, 2],
    tight: false,
  },
  {
    name: 'two people of two bodies',
    accounts: [
      told('Harbour Post', '09:00', `${own['Post']}\n\nThe lamp had been dark since Sunday, Maren Tolle said.`),
      told('The Meridian', '09:30', `${own['Meridian']}\n\nThe lamp had been dark since Sunday, Pavo Linn said.`),
    ],
    claim: 'lamp had been dark',
    truth: [2],
    tight: true,
  },
  {
    name: 'officials without a name, in two papers',
    accounts: [
      told('Harbour Post', '09:00', `${own['Post']}\n\nThe lamp had been dark since Sunday, officials said.`),
      told('The Meridian', '09:30', `${own['Meridian']}\n\nOfficials said the lamp had been dark since Sunday.`),
    ],
    claim: 'lamp had been dark',
    truth: [1, 2],
    tight: false,
  },
  {
    name: 'an unnamed official and a named one, who may be the same',
    accounts: [
      told('Harbour Post', '09:00', `${own['Post']}\n\nThe lamp had been dark since Sunday, an official said.`),
      told('The Meridian', '09:30', `${own['Meridian']}\n\nThe lamp had been dark since Sunday, Oskar Venn said.`),
    ],
    claim: 'lamp had been dark',
    truth: [1, 2],
    tight: false,
  },
  {
    name: 'three pages that nobody signs',
    accounts: [1, 2, 3].map(k =>
      told(
        undefined,
        undefined,
        `${['One gull sat on the mast.', 'Rain fell on Marr.', 'Bread was dear.'][k - 1]}\n\n${['At 06:40 the ferry struck the north mole at Tern.', 'The ferry struck the north mole at Tern at 06:40.', 'On Tuesday at 06:40 the ferry struck the north mole at Tern.'][k - 1]}`,
      ),
    ),
    claim: 'struck the north mole',
    truth: [1, 2, 3],
    tight: false,
  },
  {
    name: 'two papers with one text, and no dates',
    accounts: [told('The Gazette', undefined, wireText), told('Orlo Today', undefined, wireText)],
    claim: 'main engine failed',
    truth: [1],
    tight: true,
  },
  {
    name: 'a paper, its copy, and the copy’s copy',
    accounts: [
      told('The Gazette', '08:00', wireText),
      told('Orlo Today', '09:00', `${event}\n\n${engine} ${anchors}`),
      told('The Meridian', '10:00', `${engine} ${anchors}`),
    ],
    claim: 'main engine failed',
    truth: [1],
    tight: true,
  },
  {
    name: 'two papers of one owner under two publishers',
    accounts: [
      told('Harbour Post', '09:00', `${own['Post']}\n\nThe ferry struck the north mole at Tern at 06:40.`),
      told('The Meridian', '09:30', `${own['Meridian']}\n\nAt 06:40 the ferry struck the north mole at Tern.`),
    ],
    claim: 'struck the north mole',
    truth: [1, 2],
    tight: false,
    options: {
      publishers: [
        { outlet: 'Harbour Post', publisher: 'Quay Press', owner: 'Selwyn Trust' },
        { outlet: 'The Meridian', publisher: 'Meridian Trust', owner: 'Selwyn Trust' },
      ],
    },
  },
  {
    name: 'three reporters who each saw it',
    accounts: [
      told('Harbour Post', '09:00', `${own['Post']}\n\nThe ferry struck the north mole at Tern at 06:40.`),
      told('The Meridian', '09:30', `${own['Meridian']}\n\nAt 06:40 the ferry struck the north mole at Tern.`),
      told(
        'Dockside Voice',
        '2023-03-15T07:30:00Z',
        `${own['Voice']}\n\nOn Tuesday at 06:40 the ferry struck the north mole at Tern.`,
      ),
    ],
    claim: 'struck the north mole',
    // Two of them have eight words in one order, as plain words may fall.
    truth: [3],
    tight: false,
  },
  {
    name: 'a speaker who is heard, and one who denies it',
    accounts: [
      told('Harbour Post', '09:00', `${own['Post']}\n\nThe lamp had been dark since Sunday, Maren Tolle said.`),
      told(
        'The Meridian',
        '09:30',
        `${own['Meridian']}\n\nOskar Venn denied that the lamp had been dark since Sunday.`,
      ),
    ],
    claim: 'lamp had been dark',
    truth: [1],
    tight: true,
  },
  {
    name: 'a paper and its correction of the same article',
    accounts: [
      told('The Gazette', '08:40', `${event}\n\n${engine} ${anchors}\n\n${own['Gazette']}`),
      told(
        'The Gazette',
        '11:10',
        `${event}\n\n${engine} ${anchors}\n\n${own['Gazette']}\n\nCorrection: an earlier version gave another hour.`,
      ),
    ],
    claim: 'main engine failed',
    truth: [1],
    tight: true,
  },
  {
    name: 'a page that republishes a paper and says so',
    accounts: [
      told('Harbour Post', '09:00', `${own['Post']}\n\n${engine} ${anchors}`),
      told('Orlo Today', '12:00', `Harbour Post reports:\n\n${own['Post']}\n\n${engine} ${anchors}`),
    ],
    claim: 'main engine failed',
    truth: [1],
    tight: true,
  },
  {
    name: 'a copy of a speech whose speaker it dropped',
    accounts: [
      told(
        'Harbour Post',
        '09:00',
        `${event}\n\nThe ferry had passed its yearly inspection in the month of January without a remark, Oskar Venn said.\n\n${strike}`,
      ),
      told(
        'Orlo Today',
        '11:00',
        `${event}\n\nThe ferry had passed its yearly inspection in the month of January without a remark.\n\n${strike}`,
      ),
      told(
        'The Meridian',
        '11:30',
        `${own['Meridian']}\n\nOskar Venn said the ferry had passed its yearly inspection in the month of January without a remark.`,
      ),
    ],
    claim: 'passed its yearly inspection',
    truth: [1],
    tight: true,
  },
  {
    name: 'two papers of one publisher that the user holds apart',
    accounts: [
      told('Harbour Post', '09:00', `${own['Post']}\n\nThe ferry struck the north mole at Tern at 06:40.`),
      told('The Meridian', '09:30', `${own['Meridian']}\n\nAt 06:40 the ferry struck the north mole at Tern.`),
    ],
    claim: 'struck the north mole',
    truth: [2],
    tight: true,
    options: {
      publishers: [
        { outlet: 'Harbour Post', publisher: 'Selwyn Press', apart: 'The Meridian' },
        { outlet: 'The Meridian', publisher: 'Selwyn Press' },
      ],
    },
  },
  {
    name: 'one speaker by his full name in one paper and his surname in the other',
    accounts: [
      told('Harbour Post', '09:00', `${own['Post']}\n\nThe lamp had been dark since Sunday, Oskar Venn said.`),
      told('The Meridian', '09:30', `${own['Meridian']}\n\nThe lamp had been dark since Sunday, Mr Venn said.`),
    ],
    claim: 'lamp had been dark',
    truth: [1],
    tight: true,
  },
]
