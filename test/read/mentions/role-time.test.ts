import { expect, it } from 'vitest'
import { findMentions } from '../../../src/read/mentions/index.ts'

const roles = (text: string): string[] =>
  findMentions({ text }).entities.flatMap(entity =>
    entity.roles.map(
      ({ start, end, held, during }) =>
        `${text.slice(start, end)}: ${held ?? '-'}${during ? `, ${text.slice(during.start, during.end)}` : ''}`,
    ),
  )

it('a role says when it was held, where a word at it does', () => {
  expect(roles('Former Interior Minister Ana Varga spoke.')).toEqual(['Former Interior Minister: before'])
  expect(roles('Acting Interior Minister Ana Varga spoke.')).toEqual(['Acting Interior Minister: in-place'])
  expect(roles('Ana Varga, the mayor since 2029, spoke.')).toEqual(['the mayor: -, since 2029'])
  expect(roles('Interior Minister Ana Varga spoke.')).toEqual(['Interior Minister: -'])
})
