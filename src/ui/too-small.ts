import type { Cells } from '../terminal/cells.ts'
import { textWidth } from '../terminal/glyph.ts'
import { plain } from '../terminal/style.ts'
import { smallest } from './layout.ts'
import type { Model } from './model.ts'
import { fill } from './words.ts'

/** Below the smallest screen: a plain message, wrapped at words; everything else waits unchanged. */
export function paintTooSmall(cells: Cells, { layout, words }: Model): void {
  const { columns, rows } = layout.size
  const text = fill(words.tooSmall, { columns, rows, needColumns: smallest.columns, needRows: smallest.rows })
  for (const [row, line] of wrapWords(text, columns).entries()) cells.put(0, row, line, plain)
}

/** A text in lines of at most `columns`, broken between words where it can be. */
export function wrapWords(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && textWidth(line) + 1 + textWidth(word) <= columns)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
