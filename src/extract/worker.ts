/**
 * One page at a time in a thread that can be ended: see `guarded.ts`.
 */
import type { Capture } from '../contracts/index.ts'
import { answerJobs } from '../threads/index.ts'
import { extract } from './extract.ts'

answerJobs((capture: Capture) => extract(capture))
