import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Book } from '../model/book.ts'

const Shown = createContext<Book | null>(null)
export const BookProvider = Shown.Provider

/** The ledger that is being shown. */
export function useBook(): Book {
  const found = useContext(Shown)
  if (!found) throw new RangeError('A part of the page is used outside <Report>')
  return found
}
