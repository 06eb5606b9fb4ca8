export type { Alias } from './entities/index.ts'
export { idOf } from './ids.ts'
export { type Publisher, reconcile, type ReconcileOptions } from './reconcile.ts'
