// What of the measurements of `npm run evaluate` is told on the page, and how: in words that need no handbook.
//
// Every figure is the stored one; here stands only which, and what it means. A measure that is no longer stored drops out.

/**
 * Stages in the order in which an article passes them. `measure`: as it is stored, by its beginning; `on`: which data, where
 * several rows have the measure; `says`: completes “The program …”.
 */
export const told = [
  {
    file: 'bodies',
    stage: 'Taking the article out of a web page',
    rows: [
      { measure: 'body, segments', on: 'all', says: 'keeps what is the article and leaves out what is not' },
      { measure: 'title, accuracy', on: 'all', says: 'gives the right headline' },
      { measure: 'date, accuracy', on: 'all', says: 'gives the right day of publication' },
      { measure: 'author', on: 'all', says: 'gives the right authors' },
    ],
  },
  {
    file: 'attribution',
    stage: 'Who says what',
    rows: [
      { measure: 'found F1', says: 'sees that somebody is reported to say something' },
      { measure: 'direct recall', says: 'finds the words in quotation marks' },
      { measure: 'source accuracy', says: 'gives the right speaker, where it saw that one speaks' },
      { measure: 'content F1', says: 'marks the words that are reported, neither more nor less' },
      { measure: 'exact F1', says: 'has speaker, verb and words all three to the letter' },
    ],
  },
  {
    file: 'names',
    stage: 'Names',
    rows: [
      { measure: 'exact F1, documents left out', says: 'finds names of people, bodies and places, to the letter' },
    ],
  },
  {
    file: 'quantities',
    stage: 'Numbers',
    rows: [{ measure: 'overlap F1, documents left out', says: 'finds the numbers' }],
  },
  {
    file: 'times',
    stage: 'Times',
    rows: [
      { measure: 'relaxed F1, documents left out', says: 'finds what names a time' },
      { measure: 'value F1, documents left out', says: 'also works out which day or hour is meant' },
    ],
  },
  {
    file: 'entities',
    stage: 'Who is who',
    rows: [
      {
        measure: 'left out of training, ECB+, in five parts',
        says: 'puts all that is said of one person or thing together',
      },
      { measure: 'pairs of names: precision', says: 'is right when it takes two names for one' },
    ],
  },
  {
    file: 'reuse',
    stage: 'Copies',
    rows: [
      { measure: 'character F1, verbatim', says: 'finds passages that were copied word for word' },
      { measure: 'character F1, 20 % of words swapped', says: 'finds them where every fifth word was changed' },
      { measure: 'false alarms', says: 'takes for copied what was not (here 0 is best)' },
    ],
  },
  {
    file: 'claims',
    stage: 'The same claim, and its contrary',
    rows: [
      { measure: 'same statement: accuracy', says: 'tells whether two sentences say the same' },
      { measure: 'contradiction: P / R / F1', says: 'names sentences that contradict each other' },
    ],
  },
]

/** `results`: what is stored, by file name without its ending. @returns lines for the page, in order */
export function plainRates(results) {
  return told.flatMap(({ file, stage, rows }) =>
    rows.flatMap(({ measure, on = '', says }) => {
      const row = results[file]?.rows.find(one => one.measure.startsWith(measure) && one.data.includes(on))
      return row ? [{ stage, measure: says, ours: score(row.ours), peer: others(row.peer ?? ''), data: row.data }] : []
    }),
  )
}

/**
 * A stored figure out of a hundred. `P 92.0 R 94.4 F1 93.2` → `93.2`; `0.731` → `73.1`; `.27 / .21 / .24` → what each of the
 * first two means; anything else as it stands.
 */
export function score(stored) {
  const three = /^(\d*\.\d+) \/ (\d*\.\d+) \/ \d*\.\d+$/.exec(stored)
  if (three) return `right in ${hundred(three[1])} of 100 it names; names ${hundred(three[2])} of 100 there are`
  const f1 = /^P \S+ R \S+ F1 (\S+)$/.exec(stored)
  if (f1) return f1[1]
  return stored
    .replace(/^(\d+(?:\.\d+)?) %$/, '$1')
    .replace(/(^| )([01]?\.\d{2,})(?=$|[ ;,])/g, (_, before, number) => before + hundred(number))
}

// What we are compared with, said so that one need not know the method's name.
const plainNames = [
  [/5-gram shingles/g, 'comparing runs of five words'],
  [/word Jaccard/g, 'counting the words in common'],
  [/same head lemma/g, 'comparing the last word alone'],
  [/the model alone(?:, all documents)?/g, 'the grammar model alone'],
  [/ ?\(on the part kept aside\)/g, ''],
  [/ F1 /g, ' '],
  [/ %/g, ''],
]

/** The stored comparison; nothing where it is a list of figures that need a handbook. */
const others = stored =>
  /\bP [\d.–]/.test(stored) ? '' : plainNames.reduce((text, [from, to]) => text.replace(from, to), score(stored))

const hundred = number => String(Math.round(Number(number) * 1000) / 10)
