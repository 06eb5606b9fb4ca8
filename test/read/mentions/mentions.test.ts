import { describe, expect, it } from 'vitest'
import { findMentions } from '../../../src/read/mentions/index.ts'

/** Entities as `name (kind): mention, mention`, in the order of the text. */
function entities(text: string, options: Partial<Parameters<typeof findMentions>[0]> = {}): string[] {
  const found = findMentions({ text, sentences: sentencesOf(text), ...options })
  return found.entities.map(entity => {
    const own = found.mentions.filter(mention => mention.entity === entity.id)
    return `${entity.name} (${entity.kind}): ${own.map(({ start, end }) => text.slice(start, end)).join(', ')}`
  })
}
const sentencesOf = (text: string) =>
  [...text.matchAll(/\S[^.!?]*(?:[.!?](?!\s|$)[^.!?]*)*[.!?]*["”]?/gu)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
const roles = (text: string) =>
  findMentions({ text }).entities.flatMap(({ roles: all }) => all.map(({ start, end }) => text.slice(start, end)))

describe('names of people', () => {
  it('are one under full name, surname and title', () => {
    expect(entities('Ana Varga spoke. Mrs. Varga left. Later Varga wrote.')).toEqual([
      'Ana Varga (person): Ana Varga, Varga, Varga',
    ])
  })

  it('stay two where two share a surname, and the bare surname joins neither', () => {
    expect(entities('Jon Marr spoke. His brother, Peter Marr, left. Later Marr wrote.')).toEqual([
      'Jon Marr (person): Jon Marr, His',
      'Peter Marr (person): His brother, Peter Marr',
      'Marr (person): Marr',
    ])
  })

  it('are told apart by a title that has a gender', () => {
    expect(entities('Anna Marr spoke. Peter Marr left. Later Mrs. Marr wrote.')).toEqual([
      'Anna Marr (person): Anna Marr, Marr',
      'Peter Marr (person): Peter Marr',
    ])
  })

  it('need no middle initial', () => {
    expect(entities('Ana M. Varga spoke. Ana Varga left.')).toEqual(['Ana Varga (person): Ana M. Varga, Ana Varga'])
  })

  it('keep small particles', () => {
    expect(entities('Carla del Orlo, 43, spoke. Later del Orlo wrote.')[0]).toBe(
      'Carla del Orlo (person): Carla del Orlo, del Orlo',
    )
  })

  it('lose the possessive and the title, and the title is a role', () => {
    const text = 'Former Defence Minister Ana Varga’s plan sank.'
    expect(entities(text)).toEqual(['Ana Varga (person): Ana Varga'])
    expect(roles(text)).toEqual(['Former Defence Minister'])
  })

  it('are one in spellings that differ by an accent, a mute h or a y', () => {
    expect(entities('Nicholas Orlo spoke. Nicolás Orlo left.')).toEqual([
      'Nicholas Orlo (person): Nicholas Orlo, Nicolás Orlo',
    ])
    expect(entities('Maria Orlova spoke. Marie Orlova left.').length).toBe(2)
  })

  it('lose a title that goes on with “of”', () => {
    expect(entities('Secretary of State Jon Marr spoke.')).toEqual(['Jon Marr (person): Jon Marr'])
    expect(entities('US Vice-President Varga spoke.')).toEqual(['United States (place): US', 'Varga (person): Varga'])
  })

  it('are parted from a body that stands right before', () => {
    expect(entities('He met Tern State University Anna Varga there.')).toContain('Anna Varga (person): Anna Varga')
  })

  it('have their age beside them', () => {
    expect(entities('The fire killed Orlova, 43, and others.')).toContain('Orlova (person): Orlova')
  })
})

describe('names of places', () => {
  it('are known by what stands around them', () => {
    expect(entities('They met near Ternholm, a town of 300. Ternholm slept.')[0]).toBe(
      'Ternholm (place): Ternholm, Ternholm',
    )
  })

  it('in a dateline are one with the same name in running text', () => {
    expect(entities('TERN, Orlo (AP) — The ferry left Tern at noon.')[0]).toBe('Tern (place): TERN, Tern')
  })

  it('are one under all names of a state', () => {
    expect(entities('In the United States it rains. The U.S. sent boats. In America they wait.')[0]).toBe(
      'United States (place): United States, U.S., America',
    )
  })

  it('are not the people who live there', () => {
    expect(entities('Kenyans cheered in Kenya.')).toEqual(['Kenyans (group): Kenyans', 'Kenya (place): Kenya'])
  })
})

describe('names of bodies', () => {
  it('are one with their acronym', () => {
    expect(entities('The Tern Harbour Office (THO) spoke. The THO denied it.')[0]).toBe(
      'Tern Harbour Office (organization): Tern Harbour Office, THO, THO',
    )
  })

  it('reach over “of”', () => {
    expect(entities('He teaches at the University of Tern in winter.')[0]).toBe(
      'University of Tern (organization): University of Tern',
    )
  })
})

describe('role words', () => {
  it('beside a name are the person’s', () => {
    expect(entities('Varga, the defence minister, spoke.')).toEqual(['Varga (person): Varga, the defence minister'])
  })

  it('mean the one person who was given that role', () => {
    expect(entities('Defence Minister Ana Varga met Jon Marr. The minister smiled.')[0]).toBe(
      'Ana Varga (person): Ana Varga, The minister',
    )
  })

  it('that two people have stay by themselves', () => {
    expect(entities('Defence Minister Ana Varga met Interior Minister Jon Marr. The minister smiled.')).toContain(
      'The minister (person): The minister',
    )
  })

  it('of a group are a group', () => {
    expect(entities('Police fled. The police came back.')).toEqual(['Police (group): Police, The police'])
  })
})

describe('pronouns', () => {
  it('mean the only person there is', () => {
    expect(entities('Ana Varga spoke. She left.')).toEqual(['Ana Varga (person): Ana Varga, She'])
  })

  it('stay unresolved where two could be meant', () => {
    expect(entities('Anna Orlova met Julia Varga, who scored. She left.').join()).not.toContain('She')
  })

  it('do not mean a person of the other gender', () => {
    expect(entities('Ana Varga met Peter Marr. He left.')).toContain('Peter Marr (person): Peter Marr, He')
  })

  it('are left alone in a quotation', () => {
    const text = 'Ana Varga spoke. “He left,” she said.'
    const quotations = [{ start: text.indexOf('“'), end: text.indexOf('”') + 1 }]
    expect(entities(text, { quotations })).toEqual(['Ana Varga (person): Ana Varga, she'])
  })
})

describe('headings', () => {
  it('in capitals or in title case show only names that the text has', () => {
    const text = 'MARR LEAVES HARBOUR IN ANGER\n\nJon Marr left the harbour. Marr was angry.'
    const end = text.indexOf('\n')
    const passages = [
      { start: 0, end, kind: 'heading' },
      { start: end + 2, end: text.length },
    ]
    expect(entities(text, { passages })).toEqual(['Jon Marr (person): MARR, Jon Marr, Marr'])
  })
})

describe('mentions', () => {
  it('each belong to one entity, and entities list their mentions', () => {
    const text = 'Ana Varga, the minister, met police in Tern. She and Jon Marr left for Orlo Harbour Bank.'
    const { mentions, entities: all } = findMentions({ text })
    expect(all.flatMap(entity => entity.mentions).sort()).toEqual(mentions.map(({ id }) => id).sort())
    mentions.forEach((mention, k) => expect(mention.start).toBeGreaterThanOrEqual(mentions[k - 1]?.end ?? 0))
  })
})
