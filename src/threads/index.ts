export { guardedThread, type Guarded, type Outcome } from './guarded.ts'
export { answerJobs } from './work.ts'
