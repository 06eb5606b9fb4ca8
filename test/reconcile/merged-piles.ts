/** Small piles in which names, offices, bodies and groups become one, each way that there is. */
import { account } from './notation.ts'

type Readings = ReturnType<typeof account>[]

const speaks = (id: string, by: string, names: Record<string, 'person' | 'organization' | 'place'>, roles = {}) =>
  account(id, [{ say: 'The gate was open', subject: 'The gate', predicate: 'was', by }], { names, roles })

export const handWrittenPiles: readonly (readonly [string, Readings])[] = [
  [
    'one name in two accounts',
    [speaks('a', 'Oskar Venn', { 'Oskar Venn': 'person' }), speaks('b', 'Oskar Venn', { 'Oskar Venn': 'person' })],
  ],
  [
    'two spellings',
    [speaks('a', 'Oskar Venn', { 'Oskar Venn': 'person' }), speaks('b', 'Oscar Ven', { 'Oscar Ven': 'person' })],
  ],
  [
    'initials',
    [
      speaks('a', 'Tern Port Authority', { 'Tern Port Authority': 'organization' }),
      speaks('b', 'TPA', { TPA: 'organization' }),
    ],
  ],
  [
    'two kinds',
    [
      speaks('a', 'Solane Water', { 'Solane Water': 'organization' }),
      speaks('b', 'Solane Water', { 'Solane Water': 'place' }),
    ],
  ],
]
