import type { Cells } from '../terminal/cells.ts'
import { plain } from '../terminal/style.ts'
import { smallest } from './layout.ts'
import type { Model } from './model.ts'
import { fill } from './words.ts'
import { wrapWords } from './wrap-words.ts'

/** Below the smallest screen: a plain message; everything else waits unchanged. */
export function paintTooSmall(cells: Cells, { layout, words }: Model): void {
  const { columns, rows } = layout.size
  const text = fill(words.tooSmall, { columns, rows, needColumns: smallest.columns, needRows: smallest.rows })
  for (const [row, line] of wrapWords(text, columns).entries()) cells.put(0, row, line, plain)
}
