export { drawTimeline } from './timeline.ts'
