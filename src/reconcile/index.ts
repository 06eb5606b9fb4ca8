export { type Alias, compareNames, nameOf } from './entities/index.ts'
export { type Publisher, reconcile, type ReconcileOptions } from './reconcile.ts'
