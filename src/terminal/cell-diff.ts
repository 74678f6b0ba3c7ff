import type { ByteSink } from './byte-sink.ts'
import type { Cells } from './cells.ts'
import { atDepth, type ColourDepth } from './colour-depth.ts'
import { type CursorPlace, moveCursor } from './cursor-motion.ts'
import { type Glyph, hasUncertainWidth, rightHalf, space } from './glyph.ts'
import { renditionChange } from './graphic-rendition.ts'
import { drawsAlike, erasesPlain, ShownCells, seenStyle } from './shown-cells.ts'
import { plain, type Style } from './style.ts'

/** A part of the screen moved as a whole: rows `top` to `bottom` (both included, from 0) went up by `lines`, down if negative. */
export interface Scroll {
  readonly top: number
  readonly bottom: number
  readonly lines: number
}

/** A scroll must save more cells than this, because setting the region and feeding lines has its price. */
const scrollCost = 24
/** Erasing to the end of the line takes three bytes, so it pays from here on. */
const shortestErase = 5
const unknownStyle = 0xffff

/**
 * Turns a frame into the bytes that change what the terminal shows into it, using only what a VT220 knows, and
 * remembers the result.
 */
export class CellDiff {
  private shown: ShownCells
  private readonly at: CursorPlace = { column: -1, row: -1 }
  private isKnown = false
  private cursorShown: boolean | null = null
  private readonly depth: ColourDepth
  /** Style → what this terminal shows of it. */
  private readonly atDepth = new Uint16Array(1 << 15).fill(unknownStyle)

  constructor(columns: number, rows: number, depth: ColourDepth) {
    this.shown = new ShownCells(columns, rows)
    this.depth = depth
  }

  /** Forgets what the terminal shows; the next frame is drawn whole. */
  invalidate(columns = this.shown.columns, rows = this.shown.rows): void {
    this.shown = new ShownCells(columns, rows)
    this.isKnown = false
  }

  /** Appends the bytes for a frame; none when everything is shown already. A frame of another size is drawn as far as both reach. */
  write(cells: Cells, sink: ByteSink, scroll: Scroll | null): void {
    if (!this.isKnown) this.eraseAll(sink)
    if (scroll !== null) this.scrollIfCheaper(cells, sink, scroll)
    const rows = Math.min(cells.rows, this.shown.rows)
    for (let row = 0; row < rows; row++) this.writeRow(cells, row, sink)
    this.placeCursor(cells, sink)
  }

  private eraseAll(sink: ByteSink): void {
    sink.ascii('\x1b[r\x1b[m\x1b[H\x1b[2J')
    this.shown.erase(0, this.shown.glyphs.length)
    this.shown.pen = plain
    this.at.column = 0
    this.at.row = 0
    this.cursorShown = null
    this.isKnown = true
  }

  private placeCursor(cells: Cells, sink: ByteSink): void {
    const { cursor } = cells
    const isInside =
      cursor !== null &&
      cursor.column >= 0 &&
      cursor.row >= 0 &&
      cursor.column < this.shown.columns &&
      cursor.row < this.shown.rows
    if (isInside) moveCursor(sink, this.at, this.shown, cursor.column, cursor.row)
    if (this.cursorShown !== isInside) sink.ascii(isInside ? '\x1b[?25h' : '\x1b[?25l')
    this.cursorShown = isInside
  }

  private setPen(sink: ByteSink, style: Style): void {
    if (this.shown.pen === style) return
    sink.ascii(renditionChange(this.shown.pen, style))
    this.shown.pen = style
  }

  /** The style a cell has to show on this terminal. */
  private wanted(glyph: Glyph, style: Style): Style {
    let reduced = this.atDepth[style] ?? plain
    if (reduced === unknownStyle) {
      reduced = atDepth(style, this.depth)
      this.atDepth[style] = reduced
    }
    return glyph === space ? seenStyle(glyph, reduced) : reduced
  }

  private isShown(cells: Cells, from: number, at: number): boolean {
    const glyph = cells.glyphs[from] ?? space
    if (glyph !== this.shown.glyphs[at]) return false
    const given = cells.styles[from] ?? plain
    if (given === this.shown.given[at]) return true
    if (this.wanted(glyph, given) !== this.shown.styles[at]) return false
    this.shown.given[at] = given
    return true
  }

  private writeRow(cells: Cells, row: number, sink: ByteSink): void {
    const { shown } = this
    const columns = Math.min(cells.columns, shown.columns)
    const source = row * cells.columns
    const target = row * shown.columns
    let column = shown.firstGivenOtherwise(cells.glyphs, cells.styles, source, target, columns)
    while (column < columns && this.isShown(cells, source + column, target + column)) column++
    if (column === columns) return
    let last = columns - 1
    while (this.isShown(cells, source + last, target + last)) last--
    const blankFrom = columns === shown.columns ? this.blankTail(cells, row, last) : columns
    // After a glyph of uncertain width the next cell is written even if nothing changed there.
    let spoilt = -1
    while (column <= last || column === spoilt) {
      if (column !== spoilt && this.isShown(cells, source + column, target + column)) column++
      else if (column >= blankFrom && last - column >= shortestErase) {
        this.eraseTail(sink, column, row)
        return
      } else {
        const glyph = cells.glyphs[source + column] ?? space
        const given = cells.styles[source + column] ?? plain
        const isWide = column + 1 < columns && cells.glyphs[source + column + 1] === rightHalf
        if (this.writeGlyph(sink, column, row, glyph, given, isWide)) spoilt = column + (isWide ? 2 : 1)
        column += isWide ? 2 : 1
        if (column >= columns) return
      }
    }
  }

  /** The first column from which the row is to be empty to its end; the whole width when that saves nothing. */
  private blankTail(cells: Cells, row: number, last: number): number {
    const source = row * cells.columns
    let from = cells.columns
    while (
      from > 0 &&
      cells.glyphs[source + from - 1] === space &&
      this.wanted(space, cells.styles[source + from - 1] ?? plain) === plain
    )
      from--
    return last - from >= shortestErase ? from : cells.columns
  }

  private eraseTail(sink: ByteSink, column: number, row: number): void {
    moveCursor(sink, this.at, this.shown, column, row)
    if (!erasesPlain(this.shown.pen)) this.setPen(sink, plain)
    sink.ascii('\x1b[K')
    const start = row * this.shown.columns
    this.shown.erase(start + column, start + this.shown.columns)
  }

  /** Writes one glyph and returns whether the terminal may think otherwise about its width. */
  private writeGlyph(
    sink: ByteSink,
    column: number,
    row: number,
    glyph: Glyph,
    given: Style,
    isWide: boolean,
  ): boolean {
    const { shown, at } = this
    const style = this.wanted(glyph, given)
    const index = row * shown.columns + column
    moveCursor(sink, at, shown, column, row)
    if (!drawsAlike(shown.pen, glyph, style)) this.setPen(sink, style)
    const isUncertain = hasUncertainWidth(glyph, isWide)
    // Where the terminal draws it narrow, the other cell must not keep what stood there.
    if (isUncertain && isWide && column + 2 < shown.columns) sink.ascii('  \b\b')
    sink.glyph(glyph === rightHalf ? space : glyph)
    shown.glyphs[index] = glyph
    shown.styles[index] = style
    shown.given[index] = given
    if (isWide) {
      shown.glyphs[index + 1] = rightHalf
      shown.styles[index + 1] = style
      shown.given[index + 1] = given
    }
    at.column = column + (isWide ? 2 : 1)
    if (at.column >= shown.columns || isUncertain) at.column = -1
    if (isUncertain) at.row = -1
    return isUncertain
  }

  private scrollIfCheaper(cells: Cells, sink: ByteSink, { top, bottom, lines }: Scroll): void {
    const { shown } = this
    const isPossible =
      top >= 0 && bottom < Math.min(shown.rows, cells.rows) && Math.abs(lines) <= bottom - top && lines !== 0
    if (!isPossible || cells.columns !== shown.columns) return
    const enough = this.differing(cells, top, bottom, lines, Number.POSITIVE_INFINITY) + scrollCost
    if (this.differing(cells, top, bottom, 0, enough) < enough) return
    if (!erasesPlain(shown.pen)) this.setPen(sink, plain)
    sink.ascii(`\x1b[${top + 1};${bottom + 1}r`)
    if (lines > 0) sink.ascii(`\x1b[${bottom + 1}H${'\n'.repeat(lines)}`)
    else sink.ascii(`\x1b[${top + 1}H${'\x1bM'.repeat(-lines)}`)
    sink.ascii('\x1b[r')
    this.at.column = -1
    this.at.row = -1
    shown.scroll(top, bottom, lines)
  }

  /** Cells of a region that would still differ from the frame after moving what is shown by some lines; counts to `enough`. */
  private differing(cells: Cells, top: number, bottom: number, lines: number, enough: number): number {
    const { shown } = this
    const { columns } = shown
    let count = 0
    for (let row = top; row <= bottom && count < enough; row++) {
      const source = row * columns
      const from = row + lines
      if (from < top || from > bottom) {
        for (let column = 0; column < columns; column++) if (cells.glyphs[source + column] !== space) count++
        continue
      }
      let column = 0
      for (;;) {
        const at = from * columns + column
        column += shown.firstGivenOtherwise(cells.glyphs, cells.styles, source + column, at, columns - column)
        if (column >= columns) break
        if (!this.isShown(cells, source + column, from * columns + column)) count++
        column++
      }
    }
    return count
  }
}
