export { listSpeakers } from './speakers.ts'
