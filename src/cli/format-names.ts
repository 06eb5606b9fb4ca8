/** The words that `--format` takes; what each writes stands in `formats.ts`, which brings the page along. */
export const formatNames = ['html', 'markdown', 'json', 'jsonl', 'csv', 'annotations', 'gexf', 'csl'] as const

export type FormatName = (typeof formatNames)[number]
