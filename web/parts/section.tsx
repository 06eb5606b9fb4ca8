import type { ComponentChildren, JSX } from 'preact'

/** A part of the first page: a heavy rule, a head of ours, and what it holds. */
export function Section(props: {
  title: string
  note?: ComponentChildren
  children: ComponentChildren
  id?: string
}): JSX.Element {
  return (
    <section class="sec" {...(props.id === undefined ? {} : { id: props.id })}>
      <header>
        <h3>{props.title}</h3>
        {props.note !== undefined && <span class="us">{props.note}</span>}
      </header>
      {props.children}
    </section>
  )
}

/** A view: its title, one sentence on what it shows, its content. Hidden while another is shown, if scripts run. */
export function View(props: { id: string; title: string; about: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="view" id={props.id} aria-labelledby={`${props.id}-title`} tabIndex={-1}>
      <header class="vhead">
        <h2 id={`${props.id}-title`}>{props.title}</h2>
        <p>{props.about}</p>
      </header>
      {props.children}
    </section>
  )
}
