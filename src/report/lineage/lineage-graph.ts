import { book } from '../../../web/model.ts'
import type { Ledger } from '../../contracts/index.ts'

/**
 * Who had it from whom as a graph in GEXF 1.3, for Gephi and the like.
 *
 * Nodes are articles, and texts that accounts point to and that were not given. An edge goes from source to copy. Where the
 * direction is not known there is one each way, and both say so: a graph that mixes directed and undirected edges is allowed by
 * the format and refused by readers of it (NetworkX 3).
 */
export function lineageGraph(ledger: Ledger): string {
  const { cards, card } = book(ledger)
  const absent = [...new Set(ledger.lineage.flatMap(({ common }) => (common === null ? [] : [common])))]
  const nodes = [
    ...cards.map(({ article, letter, name, apart, evidence }) =>
      node(article.id, `${letter} ${name}`, {
        kind: apart ? 'set apart' : 'account',
        published: article.published?.value ?? '',
        words: String(evidence?.words ?? ''),
        sha256: article.capture.sha256,
      }),
    ),
    ...absent.map(name =>
      node(`absent:${name}`, name, { kind: 'not among the articles', published: '', words: '', sha256: '' }),
    ),
  ]
  const all = ledger.lineage.flatMap(({ a, b, direction, shareOfA, shareOfB, common, reuse, why }) => {
    const known = direction === 'a-from-b' || direction === 'b-from-a' || common !== null
    const values = {
      direction: known ? 'known' : 'not known',
      share_of_source: '',
      share_of_target: '',
      passages: String(reuse.length),
      why: why.map(({ reason }) => reason).join('; '),
    }
    if (common !== null)
      return [a, b].map(id => ({
        source: `absent:${common}`,
        target: id,
        weight: id === a ? shareOfA : shareOfB,
        values,
      }))
    // Both ends are checked, so that no edge hangs in the air.
    card(a)
    card(b)
    const edge = (source: string, target: string, from: number, to: number) => ({
      source,
      target,
      weight: to,
      values: { ...values, share_of_source: String(from), share_of_target: String(to) },
    })
    return [
      ...(direction === 'a-from-b' ? [] : [edge(a, b, shareOfA, shareOfB)]),
      ...(direction === 'b-from-a' ? [] : [edge(b, a, shareOfB, shareOfA)]),
    ]
  })
  // A text that is not here may tie three accounts, pair by pair: one edge to each is enough.
  const edges = [...new Map(all.map(edge => [`${edge.source}\n${edge.target}`, edge])).values()]
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <meta><creator>rashomon ${xml(ledger.made.version)}</creator></meta>
  <graph defaultedgetype="directed" mode="static">
    <attributes class="node">
${['kind', 'published', 'words', 'sha256'].map(attribute).join('\n')}
    </attributes>
    <attributes class="edge">
${['direction', 'share_of_source', 'share_of_target', 'passages', 'why'].map(attribute).join('\n')}
    </attributes>
    <nodes>
${nodes.join('\n')}
    </nodes>
    <edges>
${edges.map(({ source, target, weight, values }, index) => `      <edge id="${index}" source="${xml(source)}" target="${xml(target)}" weight="${weight}">${attvalues(values)}</edge>`).join('\n')}
    </edges>
  </graph>
</gexf>
`
}

const attribute = (title: string): string => `      <attribute id="${title}" title="${title}" type="string"/>`

const node = (id: string, label: string, values: Record<string, string>): string =>
  `      <node id="${xml(id)}" label="${xml(label)}">${attvalues(values)}</node>`

const attvalues = (values: Record<string, string>): string =>
  `<attvalues>${Object.entries(values)
    .map(([key, value]) => `<attvalue for="${key}" value="${xml(value)}"/>`)
    .join('')}</attvalues>`

/** Text as an XML attribute. XML 1.0 has no form for most control characters; they become the replacement character. */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/gu, ' ')
