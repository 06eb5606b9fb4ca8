import { all } from './dom.ts'

export type Filters = {
  /** Shows only the lines in one state. */
  only: (view: string, state: string) => void
}

/** Filters hide lines and count what is left; they write no line. */
export function startFilters(): Filters {
  const forms = all<HTMLFormElement>('form[data-filter]').map(filter)
  return { only: (view, state) => forms.find(one => one.view === view)?.only(state) }
}

function filter(form: HTMLFormElement): { view: string; only: (state: string) => void } {
  const list = document.getElementById(form.dataset['filter'] ?? '')
  const rows = list ? all('.crow', list) : []
  const home = rows.map(row => row.parentElement)
  const output = form.querySelector('output')
  const search = form.querySelector<HTMLInputElement>('input[type=search]')
  const selects = [...form.querySelectorAll('select')]
  let texts: string[] | undefined
  let sorted = ''

  const pressed = (key: string): string[] =>
    all<HTMLButtonElement>(`.chip[aria-pressed=true][data-key=${key}]`, form).map(({ value }) => value)
  const chosen = (key: string): string[] => {
    const value = selects.find(({ name }) => name === key)?.value ?? ''
    return value === '' ? [] : [value]
  }

  const run = (): void => {
    // A blank is put around the values once, so that `A` is not found in `AA`.
    const wanted = ['s', 'a', 'v', 'e', 't'].map(key => ({ key, values: [...pressed(key), ...chosen(key)] }))
    const words = (search?.value ?? '').toLowerCase().split(/\s+/u).filter(Boolean)
    if (words.length > 0) texts ??= rows.map(row => (row.textContent ?? '').toLowerCase())
    let left = 0
    for (const [index, row] of rows.entries()) {
      const fits =
        wanted.every(({ key, values }) => {
          if (values.length === 0) return true
          const own = ` ${row.dataset[key] ?? (key === 's' ? 'only-one' : '')} `
          return values.some(value => own.includes(` ${value} `))
        }) && words.every(word => texts?.[index]?.includes(word))
      row.hidden = !fits
      if (fits) left++
    }
    sort(selects.find(({ name }) => name === 'sort')?.value ?? '')
    for (const group of all('.grp', list ?? document)) group.hidden = !group.querySelector('.crow:not([hidden])')
    if (output) output.value = left === 1 ? '1 claim' : `${left} claims`
  }

  const sort = (by: string): void => {
    if (by === sorted || !list) return
    sorted = by
    // Out of the page while it is set anew: thousands of lines moved one by one would each be laid out.
    const place = document.createComment('')
    list.replaceWith(place)
    arrange(by, list)
    place.replaceWith(list)
  }

  const arrange = (by: string, list: HTMLElement): void => {
    list.querySelector('.sorted')?.remove()
    if (by === '') {
      for (const [index, row] of rows.entries()) home[index]?.append(row)
      return
    }
    const size = (row: HTMLElement): number => Number((row.dataset['n'] ?? '1 1').split(' ')[by === 'voices' ? 1 : 0])
    const order = [...rows].sort((a, b) => (by === 'fewest' ? size(a) - size(b) : size(b) - size(a)))
    const section = document.createElement('section')
    section.className = 'grp sorted'
    for (let from = 0; from < order.length; from += 50) {
      const bundle = document.createElement('ul')
      bundle.className = order.length > 400 ? 'bundle far' : 'bundle'
      bundle.append(...order.slice(from, from + 50))
      section.append(bundle)
    }
    list.append(section)
  }

  form.addEventListener('submit', event => event.preventDefault())
  form.addEventListener('input', run)
  form.addEventListener('click', event => {
    const chip = event.target instanceof Element ? event.target.closest('.chip') : null
    if (!chip) return
    chip.setAttribute('aria-pressed', String(chip.getAttribute('aria-pressed') !== 'true'))
    run()
  })
  const clear = (): void => {
    for (const chip of all('.chip', form)) chip.setAttribute('aria-pressed', 'false')
  }
  form.addEventListener('reset', () => {
    clear()
    // The fields are emptied after the event.
    setTimeout(run)
  })
  return {
    view: form.closest('.view')?.id ?? '',
    only: state => {
      form.reset()
      clear()
      for (const chip of all<HTMLButtonElement>('.chip[data-key=s]', form))
        chip.setAttribute('aria-pressed', String(chip.value === state))
      setTimeout(run)
    },
  }
}
