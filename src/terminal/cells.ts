import { codePointWidth, type Glyph, glyphText, rightHalf, space, visitGlyphs } from './glyph.ts'
import { plain, type Style } from './style.ts'

export interface CellRectangle {
  readonly column: number
  readonly row: number
  readonly columns: number
  readonly rows: number
}

/**
 * What the screen is to show: a glyph and a style a cell, and where the terminal's own cursor stands. A wide glyph
 * takes two cells and never stands there by half: whatever overwrites one half blanks the other.
 */
export class Cells {
  columns = 0
  rows = 0
  /** `row * columns + column`. Only read from outside. */
  glyphs = new Uint32Array(0)
  styles = new Uint16Array(0)
  /** Null hides the cursor. */
  cursor: { readonly column: number; readonly row: number } | null = null

  constructor(columns: number, rows: number) {
    this.resize(columns, rows)
  }

  /** Empties all cells; the size is at least 1×1. */
  resize(columns: number, rows: number): void {
    this.columns = Math.max(1, Math.trunc(columns))
    this.rows = Math.max(1, Math.trunc(rows))
    this.glyphs = new Uint32Array(this.columns * this.rows)
    this.styles = new Uint16Array(this.columns * this.rows)
    this.clear()
  }

  clear(): void {
    this.glyphs.fill(space)
    this.styles.fill(plain)
    this.cursor = null
  }

  /**
   * Writes text from a cell to the right, clipped by the screen and by `maxColumns`, and returns how many columns it
   * went. A wide glyph that would be cut by the clip becomes a space. Control characters do not get in.
   */
  put(column: number, row: number, text: string, style: Style, maxColumns = this.columns): number {
    const end = Math.min(this.columns, column + maxColumns)
    if (row < 0 || row >= this.rows || column >= end || end <= 0) return 0
    let at = column
    visitGlyphs(text, (glyph, width) => {
      if (at + width > end) {
        if (at >= 0 && at < end) this.place(at++, row, space, style)
        return false
      }
      if (at >= 0) this.place(at, row, glyph, style, width)
      else if (at + width > 0) this.place(0, row, space, style)
      at += width
      return at < end
    })
    return at - column
  }

  /** Sets one cell, two for a wide code point; what is no visible character of its own becomes a space. */
  set(column: number, row: number, codePoint: number, style: Style): void {
    if (column < 0 || column >= this.columns || row < 0 || row >= this.rows) return
    const width = codePointWidth(codePoint)
    if (width === 0 || column + width > this.columns) this.place(column, row, space, style)
    else this.place(column, row, codePoint, style, width)
  }

  /** Fills a rectangle, clipped by the screen, with a code point one column wide (another becomes a space). */
  fill(column: number, row: number, columns: number, rows: number, codePoint: number, style: Style): void {
    const glyph = codePointWidth(codePoint) === 1 ? codePoint : space
    const left = Math.max(0, column)
    const right = Math.min(this.columns, column + columns)
    const bottom = Math.min(this.rows, row + rows)
    if (left >= right) return
    for (let y = Math.max(0, row); y < bottom; y++) {
      const start = y * this.columns
      this.splitAt(start, left)
      this.splitAt(start, right)
      this.glyphs.fill(glyph, start + left, start + right)
      this.styles.fill(style, start + left, start + right)
    }
  }

  /** Copies a rectangle of another buffer (never of this one), to the same place or to `toColumn`, `toRow`; both buffers clip it. */
  copyFrom(other: Cells, from: CellRectangle, toColumn = from.column, toRow = from.row): void {
    const skip = Math.max(0, -from.column, -toColumn)
    const columns = Math.min(from.columns, other.columns - from.column, this.columns - toColumn) - skip
    if (columns <= 0) return
    for (let y = 0; y < from.rows; y++) {
      const sourceRow = from.row + y
      const targetRow = toRow + y
      if (sourceRow < 0 || targetRow < 0 || sourceRow >= other.rows || targetRow >= this.rows) continue
      const source = sourceRow * other.columns + from.column + skip
      const left = toColumn + skip
      const start = targetRow * this.columns
      const beyond = from.column + skip + columns
      const cutsLast = beyond < other.columns && other.glyphs[source + columns] === rightHalf
      this.splitAt(start, left)
      this.splitAt(start, left + columns)
      this.glyphs.set(other.glyphs.subarray(source, source + columns), start + left)
      this.styles.set(other.styles.subarray(source, source + columns), start + left)
      if (this.glyphs[start + left] === rightHalf) this.glyphs[start + left] = space
      if (cutsLast) this.glyphs[start + left + columns - 1] = space
    }
  }

  /** Makes this an exact copy of a buffer, its size and cursor too. */
  copyAll(other: Cells): void {
    if (this.columns !== other.columns || this.rows !== other.rows) this.resize(other.columns, other.rows)
    this.glyphs.set(other.glyphs)
    this.styles.set(other.styles)
    this.cursor = other.cursor
  }

  /** The text of a row, or of a part of it, with its spaces. */
  text(row: number, column = 0, columns = this.columns - column): string {
    let text = ''
    for (let x = column; x < column + columns; x++) text += glyphText(this.glyphs[row * this.columns + x] ?? space)
    return text
  }

  private place(column: number, row: number, glyph: Glyph, style: Style, width: 1 | 2 = 1): void {
    const start = row * this.columns
    this.splitAt(start, column)
    this.splitAt(start, column + width)
    this.glyphs[start + column] = glyph
    this.styles[start + column] = style
    if (width === 2) {
      this.glyphs[start + column + 1] = rightHalf
      this.styles[start + column + 1] = style
    }
  }

  /** Blanks both halves of a wide glyph that reaches over the edge before `column`. */
  private splitAt(start: number, column: number): void {
    if (column <= 0 || column >= this.columns || this.glyphs[start + column] !== rightHalf) return
    this.glyphs[start + column - 1] = space
    this.glyphs[start + column] = space
  }
}
