/** A place as a citation: quotation, outlet, title, date, address, characters, hash. */
export function citation(source: HTMLElement, quoted: string, start: number, end: number): string {
  const { outlet = '', title = '', date = '', url = '', hash = '', length = '' } = source.dataset
  return [
    `“${quoted.replace(/\s+/gu, ' ').trim()}”`,
    outlet,
    title === '' ? '' : `“${title.replace(/\s+/gu, ' ').trim()}”`,
    date === '' ? 'date not known' : date,
    url,
    `characters ${start}–${end} of ${length}`,
    `SHA-256 ${hash}`,
  ]
    .filter(part => part !== '')
    .join(', ')
}

/** Into the clipboard; a page opened from a file may have none, then by way of a selection. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    area.setAttribute('aria-hidden', 'true')
    document.body.append(area)
    area.select()
    // Deprecated, and the only way where the clipboard is closed to pages from files.
    const done = document.execCommand('copy')
    area.remove()
    return done
  }
}
