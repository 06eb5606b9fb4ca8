import { describe, expect, it } from 'vitest'
import { articleOfPage, paragraphs } from './capture.ts'

const page = (inside: string): string =>
  `<!doctype html><html lang="en"><head><title>Live: ferry strikes mole</title></head><body><nav><a href="/">Home</a></nav><main><h1>Live: ferry strikes mole</h1>${inside}</main></body></html>`
const clocks = ['18:40', '18:12', '17:55', '17:30']
const each = (make: (clock: string, text: string, i: number) => string): string =>
  clocks.map((clock, i) => make(clock, paragraphs[i] ?? '', i)).join('')

describe('the updates of a live blog', () => {
  it.each([
    [
      'entries with a clock in an element of its own',
      each((clock, text) => `<div class="entry"><span class="when">${clock}</span><h3>News</h3><p>${text}</p></div>`),
      clocks.map(clock => `T${clock}`),
    ],
    [
      'entries with a time of seconds',
      each(
        (_, text, i) =>
          `<div class="post" data-timestamp="${1_602_005_308 - i * 600}"><h3>News</h3><p>${text}</p></div>`,
      ),
      ['2020-10-06T17:28:28Z', '2020-10-06T17:18:28Z', '2020-10-06T17:08:28Z', '2020-10-06T16:58:28Z'],
    ],
    [
      'headings that are clocks',
      each((clock, text) => `<h3>${clock.replace(':', '.')} Uhr</h3><p>${text}</p>`),
      clocks.map(clock => `T${clock}`),
    ],
    [
      'paragraphs that begin with one',
      each((clock, text) => `<p><strong>${clock}</strong> – ${text}</p>`),
      clocks.map(clock => `T${clock}`),
    ],
    [
      'a list, the hour in two halves',
      `<ul>${each((clock, text) => `<li class="item"><time>${Number(clock.slice(0, 2)) - 12}${clock.slice(2)} p.m. ET</time><p>${text}</p></li>`)}</ul>`,
      clocks.map(clock => `T${clock}`),
    ],
  ])('are found in %s', async (_, inside, times) => {
    const { updates, text } = await articleOfPage(page(inside))
    expect(updates?.map(({ time }) => time)).toEqual(times)
    for (const [i, update] of (updates ?? []).entries())
      expect(text.slice(update.start, update.end)).toContain(paragraphs[i])
  })

  it('are none where an article tells the hours of a day', async () => {
    const [first = '', second = '', third = '', fourth = ''] = paragraphs
    const told = `<p>${first}</p><p>17:30 was the hour of the crash, he said.</p><p>${second} ${third} ${fourth}</p><p>At 18:12 the last boat came in.</p>`
    expect((await articleOfPage(page(told))).updates).toBeUndefined()
  })
})
