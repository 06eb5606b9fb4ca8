import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A gold mention with what a reader would know of it: its words, where it stands, and the words of its document. */
export type GoldMention = {
  id: string
  /** Scored on its own: a topic. */
  part: string
  document: string
  sentence: number
  first: number
  words: string[]
  /** The words of its sentence, and which of them is its first. */
  around: readonly string[]
  at: number
  chain: string
}

export type GoldSet = { mentions: GoldMention[]; texts: Map<string, string> }

type Token = { id: string; sentence: number; word: string }
type EcbDocument = {
  document: string
  part: string
  /** Without the address of the page, which is the first sentence of an *ecbplus* file and would give the answer away. */
  tokens: Token[]
  /** Position of a token in its file. */
  place: ReadonlyMap<Token, number>
  marks: { id: string; kind: string; own: Token[] }[]
  /** Mention → chain; a mention without a link has none. */
  chains: ReadonlyMap<string, string>
  /** Whether the set lists the sentence as annotated. */
  isListed(sentence: number): boolean
}

function* ecbDocuments(folder: string): Generator<EcbDocument> {
  const listed = new Set(
    readFileSync(join(folder, 'ECBplus_coreference_sentences.csv'), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map(line => line.split(',').slice(0, 3).join('_')),
  )
  for (const part of readdirSync(folder)
    .filter(name => /^\d+$/.test(name))
    .sort()) {
    for (const file of readdirSync(join(folder, part))
      .filter(name => name.endsWith('.xml'))
      .sort()) {
      const xml = readFileSync(join(folder, part, file), 'utf8')
      const document = file.replace('.xml', '')
      const tokens = [...xml.matchAll(/<token t_id="(\d+)" sentence="(\d+)" number="\d+">([^<]*)<\/token>/g)].map(
        ([, id = '', sentence = '', word = '']): Token => ({ id, sentence: Number(sentence), word: unescaped(word) }),
      )
      const byId = new Map(tokens.map(token => [token.id, token]))
      const chains = new Map<string, string>()
      for (const [, kind = '', attributes = '', body = ''] of xml.matchAll(
        /<(CROSS_DOC_COREF|INTRA_DOC_COREF)([^>]*)>([\s\S]*?)<\/\1>/g,
      )) {
        const target = /<target m_id="(\d+)"/.exec(body)?.[1] ?? ''
        const note =
          kind === 'CROSS_DOC_COREF' ? (/note="([^"]*)"/.exec(attributes)?.[1] ?? target) : `${document} ${target}`
        for (const [, source = ''] of body.matchAll(/<source m_id="(\d+)"/g)) chains.set(source, note)
      }
      const marks = [...xml.matchAll(/<([A-Z_]+) m_id="(\d+)"[^>]*>([\s\S]*?)<\/\1>/g)].map(
        ([, kind = '', id = '', body = '']) => ({
          id,
          kind,
          own: [...body.matchAll(/t_id="(\d+)"/g)]
            .map(([, token = '']) => byId.get(token))
            .filter(token => token !== undefined),
        }),
      )
      yield {
        document,
        part,
        tokens: tokens.filter(({ sentence }) => !document.endsWith('ecbplus') || sentence > 0),
        place: new Map(tokens.map((token, index) => [token, index])),
        marks,
        chains,
        isListed: sentence => listed.has(`${document}_${sentence}`),
      }
    }
  }
}

/** ECB+: markables HUMAN_* and NON_HUMAN_* of the sentences that the set lists as annotated; no link is a chain of its own. */
export function ecbParticipants(folder: string): GoldSet {
  const mentions: GoldMention[] = []
  const texts = new Map<string, string>()
  for (const { document, part, tokens, place, marks, chains, isListed } of ecbDocuments(folder)) {
    texts.set(document, sentencesOf(tokens))
    const sentences = sentenceWords(tokens)
    for (const { id, kind, own } of marks) {
      const [head] = own
      if (!head || !/^(?:NON_)?HUMAN_/.test(kind) || !isListed(head.sentence)) continue
      mentions.push({
        id: `${document}:${id}`,
        part,
        document,
        sentence: head.sentence,
        first: place.get(head) ?? 0,
        words: own.map(({ word }) => word),
        around: sentences.get(head.sentence)?.map(({ word }) => word) ?? [],
        at: sentences.get(head.sentence)?.indexOf(head) ?? 0,
        chain: chains.get(id) ?? `${document}:${id}`,
      })
    }
  }
  return { mentions, texts }
}

/** NewsWCL50: every bracket is a mention; several on one token are parted by “| ”. */
export function wclMentions(folder: string): GoldSet {
  const mentions: GoldMention[] = []
  const texts = new Map<string, string>()
  for (const file of readdirSync(folder)
    .filter(name => name.endsWith('.conll'))
    .sort()) {
    const open = new Map<string, { first: number; sentence: number; words: string[] }[]>()
    const tokens = new Map<string, { word: string; sentence: number }[]>()
    const found: Omit<GoldMention, 'around' | 'at'>[] = []
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const [document = '', sentence = '', , word = '', brackets = ''] = line.split('\t')
      if (word === '' || document.startsWith('#')) continue
      const own = tokens.get(document) ?? []
      tokens.set(document, own)
      const parts = brackets
        .split('|')
        .map(part => part.trim())
        .filter(part => part !== '' && part !== '-')
      for (const part of parts.filter(one => one.startsWith('('))) {
        const key = `${document} ${part.replace(/[()]/g, '')}`
        open.set(key, [...(open.get(key) ?? []), { first: own.length, sentence: Number(sentence), words: [] }])
      }
      own.push({ word, sentence: Number(sentence) })
      for (const [key, stack] of open)
        if (key.startsWith(`${document} `)) for (const mention of stack) mention.words.push(word)
      for (const part of parts.filter(one => one.endsWith(')'))) {
        const chain = part.replace(/[()]/g, '')
        const mention = open.get(`${document} ${chain}`)?.pop()
        if (!mention) continue
        found.push({
          id: `${document}:${mention.first}-${own.length}:${chain}:${mentions.length + found.length}`,
          part: file,
          document,
          ...mention,
          chain,
        })
      }
    }
    for (const [document, own] of tokens) texts.set(document, sentencesOf(own))
    // Only now are the sentences whole.
    const sentences = new Map([...tokens].map(([document, own]) => [document, sentenceWords(own)]))
    for (const mention of found) {
      const own = tokens.get(mention.document) ?? []
      const around = sentences.get(mention.document)?.get(mention.sentence) ?? []
      const head = own[mention.first]
      mentions.push({ ...mention, around: around.map(({ word }) => word), at: around.findIndex(one => one === head) })
    }
  }
  return { mentions, texts }
}

function sentenceWords<T extends { sentence: number }>(tokens: readonly T[]): Map<number, T[]> {
  const out = new Map<number, T[]>()
  for (const token of tokens) {
    const own = out.get(token.sentence)
    if (own) own.push(token)
    else out.set(token.sentence, [token])
  }
  return out
}

function sentencesOf(tokens: readonly { word: string; sentence: number }[]): string {
  let text = ''
  let last = -1
  for (const { word, sentence } of tokens) {
    text += text === '' ? word : `${sentence === last ? ' ' : '\n'}${word}`
    last = sentence
  }
  return text
}

/** MEANTIME, chains across documents: a chain is an instance, or what refers to one target of the document. Sentence 1 is the date. */
export function meantimeEntities(folder: string): GoldSet {
  const mentions: GoldMention[] = []
  const texts = new Map<string, string>()
  const root = join(folder, 'intra_cross-doc_annotation')
  for (const part of readdirSync(root).sort()) {
    for (const file of readdirSync(join(root, part))
      .filter(name => name.endsWith('.xml'))
      .sort()) {
      const xml = readFileSync(join(root, part, file), 'utf8')
      const document = file.replace('.xml', '')
      const tokens = [...xml.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)].map(
        ([, attributes = '', word = '']): Token => ({
          id: /t_id="(\d+)"/.exec(attributes)?.[1] ?? '',
          sentence: Number(/sentence="(\d+)"/.exec(attributes)?.[1]),
          word: unescaped(word),
        }),
      )
      const place = new Map(tokens.map((token, index) => [token.id, index]))
      const instances = new Map(
        [...xml.matchAll(/<ENTITY ([^>]*)\/>/g)].map(([, attributes = '']) => [
          /m_id="(\d+)"/.exec(attributes)?.[1] ?? '',
          /instance_id="([^"]+)"/.exec(attributes)?.[1] ?? null,
        ]),
      )
      const chains = new Map<string, string>()
      for (const [, body = ''] of xml.matchAll(/<REFERS_TO[^>]*>([\s\S]*?)<\/REFERS_TO>/g)) {
        const target = /<target m_id="(\d+)"/.exec(body)?.[1] ?? ''
        for (const [, source = ''] of body.matchAll(/<source m_id="(\d+)"/g))
          chains.set(source, instances.get(target) ?? `${document} ${target}`)
      }
      texts.set(document, sentencesOf(tokens))
      const sentences = sentenceWords(tokens)
      for (const [, id = '', body = ''] of xml.matchAll(
        /<ENTITY_MENTION [^>]*m_id="(\d+)"[^>]*>([\s\S]*?)<\/ENTITY_MENTION>/g,
      )) {
        const own = [...body.matchAll(/t_id="(\d+)"/g)]
          .map(([, token = '']) => tokens[place.get(token) ?? -1])
          .filter(token => token !== undefined)
        const [head] = own
        const chain = chains.get(id)
        if (!head || head.sentence === 1 || chain === undefined) continue
        const around = sentences.get(head.sentence) ?? []
        mentions.push({
          id: `${document}:${id}`,
          part,
          document,
          sentence: head.sentence,
          first: place.get(head.id) ?? 0,
          words: own.map(({ word }) => word),
          around: around.map(({ word }) => word),
          at: around.indexOf(head),
          chain,
        })
      }
    }
  }
  return { mentions, texts }
}

const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

export type EventSentence = { part: string; document: string; text: string; events: string[]; participants: string[] }

/** ECB+: annotated sentences that hold an event, with the chains of their events (reporting left out) and participants. */
export function ecbEvents(folder: string): EventSentence[] {
  const out: EventSentence[] = []
  for (const { document, part, tokens, marks, chains, isListed } of ecbDocuments(folder)) {
    const sentences = new Map<number, EventSentence>()
    for (const { id, kind, own } of marks) {
      const sentence = own[0]?.sentence ?? -1
      if (!isListed(sentence)) continue
      const known = sentences.get(sentence) ?? {
        part,
        document,
        text: sentencesOf(tokens.filter(token => token.sentence === sentence)),
        events: [],
        participants: [],
      }
      sentences.set(sentence, known)
      const chain = chains.get(id) ?? `${document}:${id}`
      if (/^(?:NEG_)?ACTION_/.test(kind)) {
        if (!kind.endsWith('ACTION_REPORTING')) known.events.push(chain)
      } else if (/^(?:NON_)?HUMAN_/.test(kind)) known.participants.push(chain)
    }
    out.push(...[...sentences.values()].filter(({ events }) => events.length > 0))
  }
  return out
}

export type MarkedDocument = {
  part: string
  /** The topic and which of its two events. */
  story: string
  document: string
  text: string
  /** Marked words of sentences that the set lists, reporting left out; `chain` is shared by what means the same. */
  marks: { start: number; end: number; isEvent: boolean; chain: string }[]
  /** Stretches of the sentences that are marked in full. */
  listed: { start: number; end: number }[]
}

/** ECB+: documents as running text, a line a sentence, with their events and participants as stretches of it. */
export function ecbMarked(folder: string): MarkedDocument[] {
  return [...ecbDocuments(folder)].map(({ document, part, tokens, marks, chains, isListed }) => {
    const { text, places } = runningText(tokens)
    const listed = new Map<number, { start: number; end: number }>()
    for (const token of tokens) {
      const at = places.get(token)
      if (!at || !isListed(token.sentence)) continue
      const known = listed.get(token.sentence)
      listed.set(token.sentence, { start: known?.start ?? at.start, end: at.end })
    }
    return {
      part,
      story: document.endsWith('ecbplus') ? `${part}ecbplus` : `${part}ecb`,
      document,
      text,
      listed: [...listed.values()],
      marks: marks.flatMap(({ id, kind, own }) => {
        const [first, last] = [own[0] && places.get(own[0]), own.at(-1) && places.get(own.at(-1) as Token)]
        const isEvent = /^(?:NEG_)?ACTION_/.test(kind)
        if (!first || !last || kind.endsWith('ACTION_REPORTING') || !isListed(own[0]?.sentence ?? -1)) return []
        if (!isEvent && !/^(?:NON_)?HUMAN_/.test(kind)) return []
        return [{ start: first.start, end: last.end, isEvent, chain: chains.get(id) ?? `${document}:${id}` }]
      }),
    }
  })
}

/** Tokens as a newspaper would print them: no blank before a full stop, quotation marks in pairs. */
function runningText(tokens: readonly Token[]): {
  text: string
  places: Map<Token, { start: number; end: number }>
} {
  const places = new Map<Token, { start: number; end: number }>()
  let text = ''
  let sentence = -1
  let isOpen = false
  let glue = true
  for (const token of tokens) {
    if (token.sentence !== sentence) {
      if (sentence >= 0) text += '\n'
      sentence = token.sentence
      isOpen = false
      glue = true
    }
    const isMark = /^(?:"|``|'')$/u.test(token.word)
    const word = isMark ? '"' : token.word
    const closes = (isMark && isOpen) || /^(?:[.,;:!?%)\]’”]|n't|n’t|['’](?:s|re|ve|ll|d|m))$/iu.test(word)
    if (!glue && !closes) text += ' '
    const start = text.length
    text += word
    places.set(token, { start, end: text.length })
    if (isMark) isOpen = !isOpen
    glue = /^[([$“‘]$/u.test(word) || (isMark && isOpen)
  }
  return { text, places }
}
