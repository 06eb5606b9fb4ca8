export { isOneSpeech, traceLineage } from './lineage.ts'
export { creditsOf, isAgency, isNamed, isOneOutlet, sameOutlet } from './named.ts'
export { type Speaker, type Speakers, speakersOf } from './speaker.ts'
