/**
 * Through what a source spoke: told CNN, in an interview with the Gazette, on Twitter, in a statement, on state television.
 *
 * Only words of the same sentence that are no part of what is said; nearest to the cue first.
 */
import { without } from '../../../text/index.ts'
import type { Found } from './rule.ts'
import type { Stretch } from './stretch.ts'

type Via = Found['via'][number]

const name = String.raw`(?:the\s)?\p{Lu}[\p{L}\p{N}.&’'-]*(?:\s(?:of\s|for\s)?\p{Lu}[\p{L}\p{N}.&’'-]*){0,5}`
const medium = String.raw`(?:news|times|post|gazette|herald|tribune|journal|guardian|telegraph|mail|sun|mirror|globe|star|press|agency|radio|television|tv|channel|network|magazine|today|weekly|daily|online|reuters|bloomberg|politico|axios|tass|interfax|xinhua|spiegel|monde|figaro|país|pais)`
const patterns: readonly (readonly [RegExp, Via['kind']])[] = [
  [
    new RegExp(`\\b[Ii]n an? (?:[\\p{L}-]+ ){0,3}(?:interview|conversation) (?:with|on|to|for) (?<at>${name})`, 'dgu'),
    'told',
  ],
  [new RegExp(`\\b(?:told|tells|telling) (?<at>${name})`, 'dgu'), 'told'],
  [
    /\b(?:on|via|through|to|from) (?<at>(?:Twitter|Facebook|Instagram|Telegram|Truth Social|YouTube|TikTok|Weibo|WhatsApp|VK|Snapchat|Reddit|LinkedIn|Mastodon|Bluesky|X)(?: account| page| channel)?)(?=[\s,.:;]|$)/dgu,
    'post',
  ],
  [/\b(?:in|through|by|via) (?<at>an? (?:[\p{L}-]+ ){0,3}(?:tweet|post|message|video))(?=[\s,.:;]|$)/dgu, 'post'],
  [
    /\b(?:in|through|by|via) (?<at>(?:an?|his|her|their|its|the) (?:[\p{L}-]+ ){0,3}(?:statement|letter|report|memo|memorandum|e-?mail|communiqué|release|book|essay|article|op-ed|filing|affidavit|complaint|lawsuit|ruling|affidavit|decree))(?=[\s,.:;]|$)/dgu,
    'document',
  ],
  [
    /\bon (?<at>(?:(?:state|national|public|live|local)(?:-run| |-))?(?:television|TV|radio))(?=[\s,.:;]|$)/dgu,
    'broadcast',
  ],
]
// Told to a person is no channel; told to a medium is.
const isMedium = (words: string): boolean =>
  new RegExp(`\\b${medium}\\b`, 'iu').test(words) ||
  /^(?:the )?(?:\p{Lu}{2,5}|[A-Z]\p{L}*[A-Z]\p{L}*)(?: \p{Lu}\p{L}*)*$/u.test(words)

/** “Marr on Twitter announced”: the channel that stands in the source belongs to the chain. */
export function withoutChannel(text: string, found: Found): Found {
  const { source } = found
  if (!source || source.end - source.start > 300) return found
  const tail = / (?:on|via) (?<at>Twitter|Facebook|Instagram|Telegram|Truth Social|YouTube|TikTok|Weibo|X)$/u.exec(
    text.slice(source.start, source.end),
  )
  if (!tail || tail.index === 0) return found
  const name = tail.groups?.['at'] ?? ''
  const via = { span: { start: source.end - name.length, end: source.end }, kind: 'post' as const }
  return { ...found, source: { start: source.start, end: source.start + tail.index }, via: [via, ...found.via] }
}

export function channels(text: string, stretch: Stretch, found: Found): Via[] {
  const cue = found.cue
  if (!cue || stretch.end - stretch.start > 3000) return []
  const vias: Via[] = []
  const taken = [...found.content].sort((a, b) => a.start - b.start)
  for (const free of without(stretch, taken)) {
    const part = text.slice(free.start, free.end).replace(/\s/g, ' ')
    for (const [pattern, kind] of patterns) {
      for (const match of part.matchAll(pattern)) {
        const place = match.indices?.groups?.['at']
        if (!place) continue
        const stop = /[.,]$/.test(match.groups?.['at'] ?? '') ? 1 : 0
        const span = { start: free.start + place[0], end: free.start + place[1] - stop }
        if (kind === 'told' && match[0].startsWith('t') && !isMedium(text.slice(span.start, span.end))) continue
        if (found.source && span.start < found.source.end && found.source.start < span.end) continue
        if (!vias.some(v => v.span.start === span.start)) vias.push({ span, kind })
      }
    }
  }
  const distance = (v: Via): number => Math.abs(v.span.start - cue.start)
  return vias.sort((a, b) => distance(a) - distance(b) || a.span.start - b.span.start)
}
