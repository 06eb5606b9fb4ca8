/**
 * The weights of this folder, read from disk at the first question and kept: an edge.
 */
import { readFileSync } from 'node:fs'
import { type AttributionModels, openModels } from './models.ts'

let opened: AttributionModels | null = null

export function attributionModels(): AttributionModels {
  opened ??= openModels(name => readFileSync(new URL(`./weights/${name}.bin`, import.meta.url)))
  return opened
}
