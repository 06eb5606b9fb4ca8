/** How well one stage does on public data, as `npm run evaluate` measured it: told on the page, never used by it. */
export type Rate = { stage: string; measure: string; ours: string; peer: string; data: string }
