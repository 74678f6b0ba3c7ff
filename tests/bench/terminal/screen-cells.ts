import type { IBufferCell } from '@xterm/headless'
import type { SeenScreen } from '../../till/harness/seen-screen.ts'

/** A picture of a screen that can be compared: per cell its text and the SGR parameters that draw it. */
export interface ScreenCells {
  readonly columns: number
  readonly rows: number
  /** `row * columns + column`; ' ' for an empty cell, '' for the right half of a wide glyph. */
  readonly texts: readonly string[]
  /** '' for a plain cell. */
  readonly styles: readonly string[]
  /** Null while it is hidden. */
  readonly cursor: { readonly column: number; readonly row: number } | null
}

export function readCells(screen: SeenScreen, isCursorShown: boolean): ScreenCells {
  const { columns, rows } = screen
  const { active } = screen.terminal.buffer
  const texts: string[] = []
  const styles: string[] = []
  let cell: IBufferCell | undefined
  for (let row = 0; row < rows; row++) {
    const line = active.getLine(active.baseY + row)
    for (let column = 0; column < columns; column++) {
      cell = line?.getCell(column, cell)
      const text = cell === undefined ? ' ' : cell.getWidth() === 0 ? '' : cell.getChars() || ' '
      texts.push(text)
      styles.push(cell === undefined ? '' : styleOf(cell, text === ' '))
    }
  }
  return { columns, rows, texts, styles, cursor: isCursorShown ? screen.cursor : null }
}

/** Of an empty cell only what can be seen counts: the background, underlining, and the colour when they are swapped. */
function styleOf(cell: IBufferCell, isEmpty: boolean): string {
  const isReverse = cell.isInverse() !== 0
  const isInkSeen = !isEmpty || isReverse
  const parts: number[] = []
  if (isInkSeen && cell.isBold() !== 0) parts.push(1)
  if (isInkSeen && cell.isDim() !== 0) parts.push(2)
  if (cell.isUnderline() !== 0) parts.push(4)
  if (isReverse) parts.push(7)
  if (isInkSeen && !cell.isFgDefault()) parts.push(colourCode(cell.getFgColor(), 30))
  if (!cell.isBgDefault()) parts.push(colourCode(cell.getBgColor(), 40))
  return parts.join(';')
}

function colourCode(colour: number, base: 30 | 40): number {
  return colour < 8 ? base + colour : base + 60 + colour - 8
}

export function sameCells(one: ScreenCells, other: ScreenCells): boolean {
  return changedCells(one, other) === 0 && JSON.stringify(one.cursor) === JSON.stringify(other.cursor)
}

export function changedCells(one: ScreenCells, other: ScreenCells): number {
  let count = 0
  for (let index = 0; index < one.texts.length; index++) if (differs(one, other, index)) count++
  return count
}

export function differs(one: ScreenCells, other: ScreenCells, index: number): boolean {
  return one.texts[index] !== other.texts[index] || one.styles[index] !== other.styles[index]
}
