export { setApart } from './apart.ts'
