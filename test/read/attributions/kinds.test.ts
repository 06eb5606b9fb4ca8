/**
 * Every kind of attribution and voice that the reader promises has its cases, and one at least that it must leave alone.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const cases = new URL('../../cases/', import.meta.url)

/** A kind, the files that hold its cases, and the title of a case that it must leave alone where none says “nothing”. */
const kinds: readonly (readonly [string, readonly string[], string?])[] = [
  ['quotation marks of every kind', ['quotations/kinds.txt'], 'Apostrophes alone are no marks'],
  ['quotation marks in every state of repair', ['quotations/repair.txt'], 'An empty pair holds nothing'],
  ['quotations that run on', ['quotations/running.txt'], 'The next paragraph opens another kind: nothing runs on'],
  ['quotations with a tag', ['attributions/quotations.txt'], 'Two quotations with a tag each are two'],
  ['a second quotation with no tag', ['attributions/second-quotation.txt'], 'A title behind speech is no speech'],
  ['a quotation that nobody took', ['attributions/left-over.txt'], 'Behind nobody'],
  ['clauses', ['attributions/clauses.txt']],
  ['infinitives', ['attributions/infinitives.txt']],
  ['nouns', ['attributions/nouns.txt']],
  ['adjectives', ['attributions/adjectives.txt']],
  ['according to', ['attributions/according-to.txt']],
  ['in the words of', ['attributions/in-the-words-of.txt']],
  ['as somebody reports', ['attributions/as-said.txt']],
  ['passives', ['attributions/passive.txt']],
  ['tags amid the sentence', ['attributions/amid.txt']],
  ['participles', ['attributions/participles.txt']],
  ['relatives', ['attributions/relatives.txt']],
  ['headlines', ['attributions/headlines.txt']],
  ['free quotation after a colon', ['attributions/free-quotation.txt']],
  ['blocks after a colon', ['attributions/after-colon.txt']],
  ['tweets and posts', ['attributions/posts.txt']],
  ['statements and documents', ['attributions/documents.txt']],
  ['dash dialogue', ['attributions/dashes.txt', 'quotations/dashes.txt', 'voices/dialogue.txt']],
  ['interview turns', ['attributions/transcripts.txt']],
  ['signatures', ['attributions/signatures.txt']],
  ['crowds and officials', ['attributions/crowds.txt']],
  ['no source', ['attributions/no-source.txt']],
  ['attitudes', ['attributions/attitudes.txt']],
  ['whole sources', ['attributions/sources.txt'], 'A phrase with a place in it stays whole'],
  ['who stands behind the verb', ['attributions/inverted.txt'], 'A circumstance between commas: left alone'],
  ['sources without what stands beside them', ['attributions/bare-sources.txt'], 'An age is no day'],
  ['reports that name whom they have it from', ['attributions/handed-on.txt']],
  ['chains', ['attributions/chains.txt'], 'Told a person: no hop'],
  ['nested speech', ['attributions/nested.txt'], "A speaker's own verb inside his words is no other's"],
  ['counts on somebody’s word', ['attributions/put-at.txt']],
  ['where what is said begins and ends', ['attributions/edges.txt'], 'Dashes around a remark: left alone'],
  ['who it is, by an office', ['attributions/who-by-office.txt'], 'The son of a pilot is not the pilot'],
  ['who it is', ['attributions/who.txt'], 'A spokesman is not who he speaks for'],
  ['a pronoun that goes on', ['attributions/continued.txt'], 'Two spoke before: left open'],
  ['a body that is “it” or “they”', ['attributions/who-bodies.txt'], 'Two bodies: left open'],
  ['unresolved', ['attributions/unresolved.txt'], 'One alone is meant'],
  ['metonyms', ['attributions/metonyms.txt']],
  ['stances', ['attributions/stances.txt'], 'To call somebody a name demands nothing'],
  ['kinds of source', ['attributions/kinds.txt'], 'A pronoun says nothing of its kind'],
  ['first-hand or relayed', ['attributions/relayed.txt'], 'First-hand'],
  ['not taken: scare quotes', ['attributions/not-taken-scare-quotes.txt'], 'Speech of one word is speech'],
  ['not taken: titles of works', ['attributions/not-taken-titles.txt'], 'Somebody speaks of a book'],
  ['not taken: nicknames', ['attributions/not-taken-nicknames.txt'], 'Who has one may speak'],
  ['not taken: names of operations', ['attributions/not-taken-operations.txt'], 'Somebody speaks of it'],
  ['not taken: irony', ['attributions/not-taken-irony.txt'], 'What somebody calls so is said'],
  ['not taken: single terms', ['attributions/not-taken-terms.txt'], 'Words of a speaker amid his clause are his'],
  ['not taken: inner thought', ['attributions/not-taken-thought.txt'], 'What somebody thinks, and says so, is his'],
  ['not taken: according to plan', ['attributions/not-taken-plan.txt'], 'A plan that was published says something'],
  ['not taken: hypothetical', ['attributions/not-taken-hypothetical.txt'], 'Nobody said it: told of as not said'],
  ['not taken: acts', ['attributions/not-taken-acts.txt'], 'Ordered to leave: said'],
  ['not taken: ignorance', ['attributions/not-taken-ignorance.txt'], 'Whether it is so is asked'],
  ['not taken: what a page asks of its reader', ['attributions/not-taken-invitations.txt']],
  ['not taken: what is written on things, told in novels', ['attributions/not-taken-signs.txt']],
  ['not taken: anonymity, other names', ['attributions/not-taken-anonymity.txt'], 'Speaks all the same'],
  ['not taken: supposed', ['attributions/not-taken-supposed.txt'], 'Known critics say so: said'],
  [
    'voices: another outlet',
    [
      'voices/block-quote.txt',
      'voices/unmarked-block.txt',
      'voices/via.txt',
      'voices/own-block.txt',
      'voices/no-lead.txt',
    ],
    'A colon that names nobody, and a speaker before a quotation, lead in no other voice',
  ],
  [
    'voices: the editor',
    ['voices/editors-note.txt', 'voices/comment.txt', 'voices/editor-lower.txt', 'voices/comments-counted.txt'],
    'A counter of comments is no editor',
  ],
  [
    'voices: posts',
    ['voices/posts.txt', 'voices/posted-block.txt', 'voices/handle-told.txt'],
    'A handle told of in a sentence makes no post',
  ],
  [
    'voices: interviews',
    [
      'voices/transcript.txt',
      'voices/questions.txt',
      'voices/questions-nobody.txt',
      'voices/turns-lower.txt',
      'voices/labels-are-no-turns.txt',
    ],
    'Labels are no speakers',
  ],
  [
    'voices: documents',
    ['voices/document.txt', 'voices/statement-block.txt', 'voices/document-told.txt'],
    'A letter that is told of is no voice',
  ],
  [
    'voices: updates',
    ['voices/updates.txt', 'voices/update-inside.txt', 'voices/update-told.txt'],
    'A time in a sentence is no update',
  ],
]

const titlesOf = (file: string): { title: string; expected: string }[] =>
  readFileSync(new URL(file, cases), 'utf8')
    .split(/^---\n/mu)
    .map(part => ({
      title: /^# (.+)$/mu.exec(part)?.[1] ?? '',
      expected: (part.split('\n==>\n')[1] ?? '').trim(),
    }))

for (const [kind, files, leftAlone] of kinds) {
  describe(kind, () => {
    const all = files.flatMap(titlesOf)
    it('has three cases or more', () => expect(all.length).toBeGreaterThanOrEqual(3))
    it('has one that must be left alone', () => {
      if (leftAlone === undefined) expect(all.map(c => c.expected)).toContain('nothing')
      else expect(all.map(c => c.title)).toContain(leftAlone)
    })
  })
}

it('no file of cases is left out of the table', () => {
  const listed = new Set(kinds.flatMap(([, files]) => files))
  const there = ['attributions', 'quotations', 'voices'].flatMap(folder =>
    readdirSync(new URL(`${folder}/`, cases)).map(file => `${folder}/${file}`),
  )
  expect(there.filter(file => !listed.has(file))).toEqual([])
})
