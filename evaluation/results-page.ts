import type { Outcome } from './stage.ts'

const cell = (text: string | undefined): string => (text ?? '–').replaceAll('|', '\\|').replaceAll('\n', ' ')

/** RESULTS.md from the stored outcome of each stage, in the order of their names. */
export function resultsPage(outcomes: readonly (readonly [string, Outcome])[]): string {
  const parts = outcomes.map(([name, { title, command, rows, notes }]) =>
    [
      `## ${title}`,
      '',
      `\`${command}\` (stage \`${name}\`)`,
      '',
      '| Measure | Ours | Floor | Peer | Data | Note |',
      '|---|---|---|---|---|---|',
      ...rows.map(
        row => `| ${[row.measure, row.ours, row.floor, row.peer, row.data, row.note].map(cell).join(' | ')} |`,
      ),
      ...(notes && notes.length > 0 ? ['', ...notes] : []),
    ].join('\n'),
  )
  return [
    '# Results',
    '',
    'Every figure was measured by `npm run evaluate` on the data named beside it; the file is written by that command.',
    'Peers’ figures are theirs on the same data unless the note says otherwise. The data are not part of this project.',
    '',
    parts.join('\n\n'),
    '',
  ].join('\n')
}
