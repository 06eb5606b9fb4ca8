// Writes pairs of statements as rows of features, for train_pairs.py.
//   tsx dump-pairs.ts ecb FOLDER OUT [READINGS]     FOLDER: the unpacked set; READINGS: a file to keep the readings in
//   tsx dump-pairs.ts read FOLDER OUT               FOLDER: a file PILE.jsonl of readings for each pile that labels.tsv names
// OUT is a path without ending. Of ECB+ the marks tell which statements are of one event; of the other piles people read the pairs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bareArticle } from '../../evaluation/bare.ts'
import { ecbMarked, type MarkedDocument } from '../../evaluation/mentions.ts'
import type { Reading } from '../../src/contracts/index.ts'
import { loadEnglish } from '../../src/language/english/index.ts'
import { read, readable } from '../../src/read/index.ts'
import { setApart } from '../../src/reconcile/apart/index.ts'
import { featureNames, pairRow, sceneOf } from '../../src/reconcile/claims/pair-features.ts'
import { mayBeLearned, nearPairs, pairOf } from '../../src/reconcile/claims/pairs.ts'
import { figuresOfAll } from '../../src/reconcile/claims/figures.ts'
import { storyOf } from '../../src/reconcile/claims/story.ts'
import type { Telling } from '../../src/reconcile/claims/tellings.ts'
import { joinEntities } from '../../src/reconcile/entities/index.ts'
import { pile } from '../../src/reconcile/pile.ts'
import { overlaps } from '../../src/text/index.ts'

type Row = {
  part: string
  /** 1 the same, 0 not, −1 not known. */
  label: number
  /** The rules join them. */
  rule: boolean
  /** Nothing but likeness stands between them: the chance would count. */
  asked: boolean
}

const [mode = '', folder = '', out = '', keep = ''] = process.argv.slice(2)
const rows: Buffer[] = []
const meta: Row[] = []
if (mode === 'ecb') await dumpMarked()
else dumpRead()
writeFileSync(`${out}.rows`, Buffer.concat(rows))
writeFileSync(`${out}.json`, JSON.stringify({ features: featureNames, pairs: meta }))
console.log(meta.length, 'pairs', meta.filter(({ label }) => label === 1).length, 'the same')

function dump(part: string, readings: readonly Reading[], labelOf: (a: Telling, b: Telling) => number | null): void {
  const all = pile(readings)
  const entities = joinEntities(all, [])
  const gone = new Set(setApart(all).map(({ article }) => article))
  const story = { papers: all.papers.filter(({ id }) => !gone.has(id)), paper: all.paper }
  const { tellings, compare } = storyOf(story, entities)
  const scene = sceneOf(tellings, compare)
  const figures = figuresOfAll(tellings)
  for (const near of nearPairs(tellings, compare, entities)) {
    const [x, y] = [tellings[near.a] as Telling, tellings[near.b] as Telling]
    if (x.paper === y.paper) continue
    const label = labelOf(x, y)
    const rule = pairOf(tellings, near, figures, compare)?.isSame ?? false
    const asked = mayBeLearned(x, y, near, figures)
    if (label === null || (label < 0 && (rule || !asked))) continue
    rows.push(Buffer.from(pairRow(x, y, near, scene, new Float32Array(featureNames.length)).buffer))
    meta.push({ part, label, rule, asked })
  }
}

// —— Piles that people read ——

function dumpRead(): void {
  const labels = new Map<string, Map<string, number>>()
  for (const line of readFileSync(new URL('labels.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)) {
    const [name = '', a = '', , aEnd = '', b = '', , bEnd = '', same = ''] = line.split('\t')
    const own = labels.get(name) ?? new Map<string, number>()
    own.set([`${a} ${aEnd}`, `${b} ${bEnd}`].sort().join(' '), Number(same))
    labels.set(name, own)
  }
  // By its end: where a statement begins depends on how much of “that” and “but” is cut.
  const keyOf = ({ paper, statement }: Telling): string => `${paper.id} ${statement.span.end}`
  for (const [name, own] of labels) {
    const file = join(folder, `${name}.jsonl`)
    if (!existsSync(file)) continue
    dump(name, linesOf(file), (a, b) => own.get([keyOf(a), keyOf(b)].sort().join(' ')) ?? -1)
  }
}

function linesOf(file: string): Reading[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Reading)
}

// —— ECB+ ——

async function dumpMarked(): Promise<void> {
  const documents = ecbMarked(folder)
  const readings = await readingsOf(documents)
  const marked = new Map(documents.map(one => [one.document, one]))
  const piles = new Map<string, Reading[]>()
  for (const [at, { story }] of documents.entries())
    piles.set(story, [...(piles.get(story) ?? []), readings[at] as Reading])
  for (const [story, own] of piles) {
    const looks = new Map<Telling, Look>()
    const look = (telling: Telling): Look => {
      const known = looks.get(telling) ?? lookOf(telling, marked.get(telling.paper.id) as MarkedDocument)
      looks.set(telling, known)
      return known
    }
    dump(story.replace(/\D/g, ''), own, (a, b) => labelOf(look(a), look(b)))
  }
}

type Look = { main: Set<string>; events: Set<string>; people: Set<string> }

/** Chains of the events in its predicate, of all its events, and of its participants. */
function lookOf({ at, statement }: Telling, { marks, listed }: MarkedDocument): Look {
  const look: Look = { main: new Set(), events: new Set(), people: new Set() }
  if (!listed.some(span => overlaps(span, at))) return look
  for (const mark of marks) {
    if (!overlaps(mark, at)) continue
    if (!mark.isEvent) look.people.add(mark.chain)
    else {
      look.events.add(mark.chain)
      if (overlaps(mark, statement.predicate)) look.main.add(mark.chain)
    }
  }
  return look
}

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some(one => b.has(one))
}

/** 1: one event in both predicates and a participant in common; 0: their events are others; `null`: the marks do not tell. */
function labelOf(a: Look, b: Look): 0 | 1 | null {
  if (meets(a.main, b.main)) return meets(a.people, b.people) ? 1 : null
  if (a.events.size === 0 || b.events.size === 0) return null
  if (meets(a.main, b.events) || meets(b.main, a.events)) return null
  return a.main.size > 0 && b.main.size > 0 ? 0 : meets(a.events, b.events) ? null : 0
}

async function readingsOf(all: readonly MarkedDocument[]): Promise<Reading[]> {
  if (keep !== '' && existsSync(keep)) return linesOf(keep)
  const english = await loadEnglish({ paragraphs: 'apart' })
  const found = all.map(({ document, text }) => {
    const article = bareArticle(document, text)
    return read(article, english.parse(readable(article)))
  })
  if (keep !== '') writeFileSync(keep, `${found.map(one => JSON.stringify(one)).join('\n')}\n`)
  return found
}
