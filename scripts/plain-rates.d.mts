import type { Rate } from '../web/model/rates.ts'

type Results = Readonly<
  Record<string, { rows: readonly { measure: string; ours: string; peer?: string; data: string }[] }>
>

export const told: readonly { file: string; stage: string }[]
export function plainRates(results: Results): Rate[]
export function score(stored: string): string
