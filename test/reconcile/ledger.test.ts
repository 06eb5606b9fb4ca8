import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ledgerSchema, type Reading } from '../../src/contracts/index.ts'
import { check } from '../../src/reconcile/check.ts'
import { reconcile } from '../../src/reconcile/index.ts'
import { account, type Line, wordsOf } from './notation.ts'

const injured = (words: string, value: number, more: Partial<Line> = {}): Line => ({
  say: `${words} people were injured`,
  subject: `${words} people`,
  predicate: 'were injured',
  counts: [{ words, value, counted: 'people' }],
  ...more,
})

const struck = (more: Partial<Line> = {}): Line => ({
  say: 'The harbour ferry Saint Alder struck the north mole at Tern',
  subject: 'The harbour ferry Saint Alder',
  predicate: 'struck',
  ...more,
})

const names = {
  'Saint Alder': 'organization',
  Tern: 'place',
  'Anouk Leth': 'person',
  'Oskar Venn': 'person',
  'Lena Marsh': 'person',
} as const

const pile = (): Reading[] => [
  account(
    'alpha',
    [
      struck(),
      injured('Thirty', 30, { by: 'Anouk Leth' }),
      { say: 'the light had been out since Sunday', subject: 'the light', predicate: 'had been out', by: 'Lena Marsh' },
    ],
    { names, published: '2031-05-04T08:00' },
  ),
  account('beta', [struck(), injured('Seventeen', 17, { by: 'Oskar Venn' })], { names, published: '2031-05-04T09:00' }),
  account(
    'gamma',
    [
      {
        say: 'that the light had been out since Sunday',
        subject: 'the light',
        predicate: 'had been out',
        by: 'Oskar Venn',
        cue: 'denied',
        stance: 'denies',
      },
    ],
    { names, published: '2031-05-04T10:00' },
  ),
]

describe('a ledger', () => {
  it('is the same whatever the order of the readings, and in a second run', () => {
    const expected = JSON.stringify(reconcile(pile()))
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }), order => {
        const readings = pile()
        expect(JSON.stringify(reconcile(order.map(index => readings[index] as Reading)))).toBe(expected)
      }),
      { numRuns: 6 },
    )
  })

  it('is what its schema says', () => {
    expect(ledgerSchema.safeParse(reconcile(pile())).error).toBeUndefined()
  })

  it('keeps its ids when an account is added that was published later', () => {
    const before = reconcile(pile())
    const after = reconcile([
      ...pile(),
      account('delta', [struck(), injured('Forty', 40)], { names, published: '2031-05-05T09:00' }),
    ])
    for (const part of ['claims', 'entities', 'disputes'] as const) {
      const ids = new Set(after[part].map(({ id }) => id))
      expect(before[part].filter(({ id }) => !ids.has(id))).toEqual([])
    }
  })

  it('of nothing is empty', () => {
    const ledger = reconcile([])
    expect(ledger.claims).toEqual([])
    expect(ledger.articles).toEqual([])
  })

  it('counts a reading that is given twice once', () => {
    const [one] = pile()
    expect(one && reconcile([one, one]).articles).toHaveLength(1)
  })
})

describe('the check before a ledger is given back', () => {
  it('stops at a place that leaves its text', () => {
    const ledger = reconcile(pile())
    const [claim] = ledger.claims
    if (claim) claim.gist = { ...claim.gist, span: { start: 0, end: 100_000 } }
    expect(() => check(ledger)).toThrow(expect.objectContaining({ code: 'span-outside-text' }))
  })

  it('stops at a place in an article that is not there', () => {
    const ledger = reconcile(pile())
    const [claim] = ledger.claims
    if (claim) claim.gist = { ...claim.gist, article: 'nowhere' }
    expect(() => check(ledger)).toThrow(expect.objectContaining({ code: 'span-outside-text' }))
  })
})

const only = (readings: Reading[], kind: string) =>
  reconcile(readings).disputes.filter(dispute => dispute.kind === kind)

describe('rival figures', () => {
  const two = (a: Line, b: Line, options: { later?: string } = {}): Reading[] => [
    account('alpha', [a], { names, published: '2031-05-04T08:00' }),
    account('beta', [b], { names, published: options.later ?? '2031-05-04T08:00' }),
  ]

  it('make a dispute where no value fits both', () => {
    const readings = two(injured('Thirty', 30), injured('Seventeen', 17))
    const [dispute, ...more] = only(readings, 'figure')
    expect(more).toEqual([])
    expect(dispute?.sides.map(side => wordsOf(readings, side.answer))).toEqual(['Thirty', 'Seventeen'])
    expect(dispute?.relation).toBe('conflict')
  })

  it('make none where both may hold', () => {
    const least = injured('14', 14)
    least.counts = [{ words: '14', value: 14, counted: 'people', modifier: 'at-least' }]
    expect(only(two(least, injured('20', 20)), 'figure')).toEqual([])
    const about = injured('100', 100)
    about.counts = [{ words: '100', value: 100, counted: 'people', modifier: 'about' }]
    expect(only(two(about, injured('95', 95)), 'figure')).toEqual([])
  })

  const dead = (number: string, value: number, counted: string): Line => ({
    say: `${number} ${counted} died in the fire`,
    subject: `${number} ${counted}`,
    predicate: 'died',
    counts: [{ words: number, value, counted }],
  })

  it('count one toll whether the dead are called people or by what they did there', () => {
    expect(only(two(dead('Three', 3, 'workers'), dead('Four', 4, 'people')), 'figure')).toHaveLength(1)
    expect(only(two(dead('Three', 3, 'soldiers'), dead('Four', 4, 'people')), 'figure')).toEqual([])
    const both = account('alpha', [dead('Three', 3, 'workers'), dead('Four', 4, 'people')], { names })
    const other = account('beta', [dead('Four', 4, 'people')], { names })
    expect(only([both, other], 'figure')).toEqual([])
  })

  it('ask in the words of the account that does not answer with them', () => {
    const risen: Line = {
      say: 'The death toll has risen to four',
      subject: 'The death toll',
      predicate: 'has risen',
      counts: [{ words: 'four', value: 4, counted: 'death toll' }],
    }
    const readings = two(risen, dead('Three', 3, 'people'))
    const [dispute] = only(readings, 'figure')
    expect(dispute?.about.map(place => wordsOf(readings, place))).toEqual([
      'people died in the fire',
      'death toll has risen to four',
    ])
  })

  it('make none where another thing is counted or another thing happened to it', () => {
    const rescued: Line = {
      say: 'Twenty people were rescued',
      subject: 'Twenty people',
      predicate: 'were rescued',
      counts: [{ words: 'Twenty', value: 20, counted: 'people' }],
    }
    const soldiers: Line = {
      say: 'Five soldiers were injured',
      subject: 'Five soldiers',
      predicate: 'were injured',
      counts: [{ words: 'Five', value: 5, counted: 'soldiers' }],
    }
    expect(only(two(injured('Thirty', 30), rescued), 'figure')).toEqual([])
    expect(only(two(injured('Thirty', 30), soldiers), 'figure')).toEqual([])
  })

  it('are an update where the later account has the higher toll', () => {
    const [dispute] = only(
      two(injured('Seventeen', 17), injured('Thirty', 30), { later: '2031-05-04T12:00' }),
      'figure',
    )
    expect(dispute?.relation).toBe('update')
  })

  it('are of different scope where an account says what its figure leaves out', () => {
    const note: Line = {
      say: 'The figure covers only those whom ambulances took',
      subject: 'The figure',
      predicate: 'covers',
    }
    const readings = [
      account('alpha', [injured('Seventeen', 17), note], { names, published: '2031-05-04T08:00' }),
      account('beta', [injured('Thirty', 30)], { names, published: '2031-05-04T08:00' }),
    ]
    expect(only(readings, 'figure')[0]?.relation).toBe('different-scope')
  })

  it('are left alone where one part of the same account is counted', () => {
    const parts: Line = {
      say: 'Thirty people were injured and two of them are dead',
      subject: 'Thirty people',
      predicate: 'were injured',
      counts: [
        { words: 'Thirty', value: 30, counted: 'people' },
        { words: 'two', value: 2 },
      ],
    }
    expect(only(two(parts, injured('Thirty', 30)), 'figure')).toEqual([])
  })
})

describe('a denial', () => {
  it('is tied to what it denies', () => {
    const readings = pile()
    const [dispute, ...more] = only(readings, 'denial')
    expect(more).toEqual([])
    expect(dispute?.sides.map(side => side.accounts.map(({ article, stance }) => `${article} ${stance}`))).toEqual([
      ['alpha attributes'],
      ['gamma denies'],
    ])
  })

  it('of what nobody said makes no dispute', () => {
    const readings = [
      account('alpha', [struck()], { names }),
      account(
        'beta',
        [
          {
            say: 'that the crane had been sold to a bank',
            subject: 'the crane',
            predicate: 'had been sold',
            by: 'Oskar Venn',
            cue: 'denied',
            stance: 'denies',
          },
        ],
        { names },
      ),
    ]
    expect(only(readings, 'denial')).toEqual([])
  })

  it('holds what its speaker does not say, and joins nothing that he says', () => {
    const about = 'the sprinklers'
    const said = (id: string, rest: string, more: Partial<Line>): Reading =>
      account(id, [{ say: `${about} ${rest}`, subject: about, predicate: rest, by: 'Oskar Venn', ...more }], { names })
    const claims = (...readings: Reading[]): number => reconcile(readings).claims.length
    const tested = said('alpha', 'had been tested in May', {})
    expect(claims(tested, said('beta', 'were tested in May', {}))).toBe(1)
    expect(claims(tested, said('beta', 'were out of order', { cue: 'denied', stance: 'denies' }))).toBe(2)
  })

  it('of “the claims” goes back to what was said of the one who denies', () => {
    const readings = [
      account(
        'alpha',
        [
          {
            say: 'that Oskar Venn had been asleep all night',
            subject: 'Oskar Venn',
            predicate: 'had been asleep',
            by: 'Lena Marsh',
          },
          { say: 'the claims', predicate: 'the claims', by: 'Oskar Venn', cue: 'denied', stance: 'denies' },
        ],
        { names },
      ),
    ]
    expect(only(readings, 'denial')).toHaveLength(1)
  })
})

describe('a denial of “this”', () => {
  const leak: Line = {
    say: 'Water was seeping through the wall',
    subject: 'Water',
    predicate: 'was seeping',
    by: 'Lena Marsh',
  }
  const horn: Line = {
    say: 'The horn had been sold to a bank',
    subject: 'The horn',
    predicate: 'had been sold',
    by: 'Lena Marsh',
  }
  const denied: Line = { say: 'this', predicate: 'this', by: 'Oskar Venn', cue: 'denied', stance: 'denies' }
  const own: Line = { say: 'The road has been closed to lorries', subject: 'The road', predicate: 'has been closed' }

  it('is of what somebody said in the sentence before', () => {
    const reading = account('alpha', [horn, leak, denied], { names })
    const [dispute, ...more] = only([reading], 'denial')
    expect(more).toEqual([])
    const { start = 0, end = 0 } = dispute?.sides[0]?.answer.span ?? {}
    expect(reading.article.text.slice(start, end)).toBe(leak.say)
  })

  it('is of nothing where the outlet itself spoke last', () => {
    expect(only([account('alpha', [leak, own, denied], { names })], 'denial')).toEqual([])
  })
})

describe('one event at two hours', () => {
  const at = (hour: string) =>
    struck({
      say: `The harbour ferry Saint Alder struck the north mole at Tern at ${hour}`,
      times: [[hour, `2031-05-04T${hour}`]],
    })
  const two = (a: string, b: string) => [account('alpha', [at(a)], { names }), account('beta', [at(b)], { names })]

  it('is a dispute from a quarter of an hour on', () => {
    expect(only(two('06:40', '07:05'), 'time')).toHaveLength(1)
    expect(only(two('06:40', '06:45'), 'time')).toEqual([])
  })
})

describe('one event at two places', () => {
  it('is a dispute where a word of direction differs', () => {
    const south = struck({ say: 'The harbour ferry Saint Alder struck the south mole at Tern' })
    const readings = [account('alpha', [struck()], { names }), account('beta', [south], { names })]
    const [dispute] = only(readings, 'place')
    expect(dispute?.sides.map(side => wordsOf(readings, side.answer))).toEqual(['north mole', 'south mole'])
  })
})

describe('one speech in other words', () => {
  const speech = (say: string): Line => ({
    say,
    subject: 'We',
    predicate: 'will not negotiate',
    by: 'Lena Marsh',
    type: 'direct',
    negative: true,
  })

  it('has a side for each wording, a clipping among them', () => {
    const whole = speech('We will not negotiate while the harbour is shut and people are in hospital')
    const other = speech('We will not negotiate while the port is closed and people are lying in hospital')
    const clipped = speech('We will not negotiate while the harbour is shut')
    const readings = [
      account('alpha', [whole], { names }),
      account('beta', [other], { names }),
      account('gamma', [clipped], { names }),
    ]
    const [dispute, ...more] = only(readings, 'wording')
    expect(more).toEqual([])
    expect(dispute?.sides).toHaveLength(3)
    const [a, b] = [whole, whole].map((line, index) => account(`same-${index}`, [line], { names }))
    expect(a && b && only([a, b], 'wording')).toEqual([])
  })
})

describe('one known speaker, reported', () => {
  const danger = (say: string, object: string): Line => ({
    say,
    predicate: 'was',
    object,
    by: 'Lena Marsh',
    negative: true,
  })
  const short = danger('there was no immediate danger', 'no immediate danger')
  const long = danger('that there was no danger that the mole would collapse', 'no danger that the mole would collapse')
  const full = danger('there was no immediate danger of a collapse', 'no immediate danger of a collapse')
  const voices = (readings: Reading[]) => reconcile(readings).claims.map(({ accounts }) => accounts.length)

  it('is one claim where “there was” is shorter or longer', () => {
    const readings = [full, short, danger('there was no danger of a collapse', 'no danger of a collapse')].map(
      (line, i) => account(`paper ${i}`, [line], { names }),
    )
    expect(voices(readings)).toEqual([3])
  })

  it('is two claims where another speaks with as few words in common', () => {
    const other: Line = { ...long, by: 'Oskar Venn' }
    expect(voices([account('alpha', [full], { names }), account('beta', [other], { names })])).toEqual([1, 1])
  })
})

describe('claims', () => {
  it('hold one statement of two accounts once', () => {
    const { claims } = reconcile(pile())
    expect(
      claims.filter(({ accounts }) => new Set(accounts.map(({ article }) => article)).size === 2).length,
    ).toBeGreaterThan(0)
  })

  it.each([
    ['another figure', injured('Thirty', 30), injured('Seventeen', 17)],
    [
      'another outcome',
      injured('Thirty', 30),
      {
        say: 'Thirty people were killed',
        subject: 'Thirty people',
        predicate: 'were killed',
        counts: [{ words: 'Thirty', value: 30, counted: 'people' }],
      } satisfies Line,
    ],
    [
      'a negation',
      struck(),
      struck({ say: 'The harbour ferry Saint Alder never struck the north mole at Tern', negative: true }),
    ],
    [
      'a plan',
      struck(),
      struck({ say: 'The harbour ferry Saint Alder will have struck the north mole at Tern', modality: 'planned' }),
    ],
    [
      'another subject by name',
      {
        say: 'Oskar Venn asked for a second tug at the mole',
        subject: 'Oskar Venn',
        predicate: 'asked',
      } satisfies Line,
      {
        say: 'Lena Marsh asked for a second tug at the mole',
        subject: 'Lena Marsh',
        predicate: 'asked',
      } satisfies Line,
    ],
  ])('are kept apart by %s', (_, a, b) => {
    const { claims } = reconcile([account('alpha', [a], { names }), account('beta', [b], { names })])
    expect(claims.every(({ accounts }) => accounts.length === 1)).toBe(true)
  })

  it('leave out questions, and what an outlet takes back', () => {
    const { claims } = reconcile([
      account('alpha', [{ say: 'Who had steered the harbour ferry onto the mole?', predicate: 'had steered' }], {
        names,
      }),
      account('beta', [injured('Thirty', 30, { by: 'An earlier version' })], { names }),
    ])
    expect(claims).toEqual([])
  })
})

describe('coverage', () => {
  const stateOf = (readings: Reading[], article: string): string | undefined =>
    reconcile(readings).coverage[0]?.byArticle.find(one => one.article === article)?.state
  const pair = (extra: Reading): Reading[] => [
    account('alpha', [struck({ times: [['Tern', '2031-05-04T06:40']] })], { names, published: '2031-05-04T08:00' }),
    account('beta', [struck()], { names, published: '2031-05-04T09:00' }),
    extra,
  ]

  it('tells silence from silence before it happened, and from a text that is cut off', () => {
    const other: Line = {
      say: 'Oskar Venn left the harbour office of Tern early',
      subject: 'Oskar Venn',
      predicate: 'left',
    }
    expect(stateOf(pair(account('gamma', [other], { names, published: '2031-05-04T10:00' })), 'gamma')).toBe('silent')
    expect(stateOf(pair(account('gamma', [other], { names, published: '2031-05-03T10:00' })), 'gamma')).toBe(
      'silent-earlier',
    )
    expect(
      stateOf(
        pair(account('gamma', [other], { names, published: '2031-05-04T10:00', warnings: ['maybe-truncated'] })),
        'gamma',
      ),
    ).toBe('maybe-truncated')
  })

  it('tells an own word from another’s and from a denial', () => {
    const ledger = reconcile(pile())
    const states = ledger.coverage.flatMap(({ byArticle }) => byArticle.map(({ state }) => state))
    expect(states).toContain('states')
    expect(states).toContain('other-answer')
  })
})

describe('an account of something else', () => {
  const other = account(
    'old',
    [
      {
        say: 'The ferry Gannet sank off Tern on 2 November 2019',
        subject: 'The ferry Gannet',
        predicate: 'sank',
        times: [['2 November 2019', '2019-11-02']],
      },
      {
        say: 'An inquiry read out the names of the lost on 2 November 2019',
        subject: 'An inquiry',
        predicate: 'read',
        times: [['2 November 2019', '2019-11-02']],
      },
    ],
    { names },
  )
  const day = struck({
    say: 'The harbour ferry Saint Alder struck the north mole at Tern on 4 May 2031',
    times: [['4 May 2031', '2031-05-04']],
  })
  const told = ['alpha', 'beta', 'gamma'].map(id => account(id, [day, injured('Thirty', 30)], { names }))

  it('is set apart with the days that say so, and carries no claim', () => {
    const ledger = reconcile([...told, other])
    expect(ledger.apart.map(({ article }) => article)).toEqual(['old'])
    expect(ledger.apart[0]?.why.map(({ reason }) => reason)).toContain('tells of other days')
    expect(ledger.claims.flatMap(({ accounts }) => accounts.map(({ article }) => article))).not.toContain('old')
  })

  it('is not seen where all tell of one day', () => {
    expect(reconcile(told).apart).toEqual([])
  })
})
