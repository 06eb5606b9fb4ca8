export { listFraming } from './framing.ts'
