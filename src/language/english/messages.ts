/** What goes between a pool and its workers. */
import type { EnglishOptions } from './english.ts'
import type { ModelFiles } from './model-file.ts'
import type { Parse } from './parse.ts'
import type { Weights } from './weights.ts'

/** What a worker starts with: the weights are not copied, they lie in the memory that all see. */
export type Start = {
  readonly files: Pick<ModelFiles, 'tables' | 'lemmaIndex'>
  readonly memory: WebAssembly.Memory
  readonly weights: Weights
  readonly room: number
  readonly options: Omit<EnglishOptions, 'model'>
}

export type Task = { readonly id: number; readonly text: string }
/** `text` is not sent back: who asked has it. */
export type Answer =
  | { readonly id: number; readonly parse: Omit<Parse, 'text'> }
  | { readonly id: number; readonly error: string }
