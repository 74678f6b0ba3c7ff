/** Texts with their places, painted into cells: of the first frame, which Ink then draws again at the same spots, and of the panel. */
import type { Cells } from '../terminal/cells.ts'
import type { Rect } from './layout.ts'
import type { BorderGlyphs, Role, Theme } from './theme.ts'

export interface PlacedText {
  readonly column: number
  readonly row: number
  readonly text: string
  readonly role: Role
}

export function paintTexts(cells: Cells, texts: readonly PlacedText[], theme: Theme): void {
  for (const { column, row, text, role } of texts) cells.put(column, row, text, theme.styles[role])
}

/** A frame as lines of text, empty inside, so that it also covers what is below it. */
export function frameLines({ columns, rows }: Rect, border: BorderGlyphs): readonly string[] {
  const inner = Math.max(0, columns - 2)
  const middle = `${border.left}${' '.repeat(inner)}${border.right}`
  return [
    `${border.topLeft}${border.top.repeat(inner)}${border.topRight}`,
    ...Array.from({ length: Math.max(0, rows - 2) }, () => middle),
    `${border.bottomLeft}${border.bottom.repeat(inner)}${border.bottomRight}`,
  ]
}
