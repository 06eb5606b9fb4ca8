export { alignWordings } from './wordings.ts'
