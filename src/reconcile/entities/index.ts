export { chainMentions, type Described } from './chains.ts'
export { type Comparison, compareNames, type Sort } from './compare.ts'
export { type Alias, type Entities, joinEntities } from './entities.ts'
export { nameOf } from './name.ts'
