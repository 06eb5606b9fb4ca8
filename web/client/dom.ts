/** The one element of a page that is ours, by its id. @throws RangeError if the page lacks it */
export function must(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`#${id}`)
  if (!found) throw new RangeError(`No #${id} on the page`)
  return found
}

export const all = <T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T[] => [
  ...within.querySelectorAll<T>(selector),
]

/** `s-KEY` or `s-KEY.12-40`, without the `#`; `null` for any other fragment. */
export function placeOf(fragment: string): { key: string; start: number; end: number } | null {
  const parts = /^s-(?<key>[\w-]+)(?:\.(?<start>\d+)-(?<end>\d+))?$/u.exec(fragment)?.groups
  if (!parts?.['key']) return null
  return { key: parts['key'], start: Number(parts['start'] ?? 0), end: Number(parts['end'] ?? 0) }
}

export const fragmentOf = (link: Element): string => (link.getAttribute('href') ?? '').slice(1)
