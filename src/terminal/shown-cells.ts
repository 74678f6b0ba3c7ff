import { type Glyph, rightHalf, space } from './glyph.ts'
import { background, blinkBit, plain, reverseBit, type Style, underlineBit } from './style.ts'

const markingBits = reverseBit | underlineBit
const backgroundMask = 0b11111 << 5

/** Of a blank's style only the ground is seen, unless it is reversed or underlined. */
export function seenStyle(glyph: Glyph, style: Style): Style {
  return glyph === space && (style & markingBits) === 0 ? style & backgroundMask : style
}

/** Whether a pen that is set to `pen` draws a glyph so that it looks like `style` (which is a seen style). */
export function drawsAlike(pen: Style, glyph: Glyph, style: Style): boolean {
  return pen === style || (glyph === space && (style & markingBits) === 0 && seenStyle(space, pen) === style)
}

/** Whether cells erased with this pen come out plain on every terminal, also where erasing takes the pen's ground. */
export function erasesPlain(pen: Style): boolean {
  return (pen & (markingBits | blinkBit)) === 0 && background(pen) === 0
}

/** What the terminal shows now, as far as we wrote it, and the style its pen is set to. */
export class ShownCells {
  columns: number
  rows: number
  glyphs: Uint32Array
  styles: Uint16Array
  /** The styles as they were given, before this terminal's limits: unchanged cells are found by them alone. */
  given: Uint16Array
  pen: Style = plain

  constructor(columns: number, rows: number) {
    this.columns = columns
    this.rows = rows
    this.glyphs = new Uint32Array(columns * rows).fill(space)
    this.styles = new Uint16Array(columns * rows)
    this.given = new Uint16Array(columns * rows)
  }

  glyphAt(column: number, row: number): Glyph {
    return this.glyphs[row * this.columns + column] ?? space
  }

  /** Whether the glyph may be written again in passing: one column wide for sure, and the pen already fits. */
  isReprintable(column: number, row: number): boolean {
    const at = row * this.columns + column
    const glyph = this.glyphs[at] ?? rightHalf
    return glyph >= space && glyph < 0x1100 && drawsAlike(this.pen, glyph, this.styles[at] ?? plain)
  }

  /** The first of some cells in a row that is not given here as it stands in the frame; `count` when all are. */
  firstGivenOtherwise(glyphs: Uint32Array, styles: Uint16Array, source: number, target: number, count: number): number {
    let at = 0
    while (
      at < count &&
      glyphs[source + at] === this.glyphs[target + at] &&
      styles[source + at] === this.given[target + at]
    )
      at++
    return at
  }

  erase(from: number, to: number): void {
    this.glyphs.fill(space, from, to)
    this.styles.fill(plain, from, to)
    this.given.fill(plain, from, to)
  }

  /** Moves the rows of a region, up by `lines` or down if negative; what comes in is plain and empty. */
  scroll(top: number, bottom: number, lines: number): void {
    const first = top * this.columns
    const end = (bottom + 1) * this.columns
    const cells = Math.abs(lines) * this.columns
    if (lines > 0) {
      this.glyphs.copyWithin(first, first + cells, end)
      this.styles.copyWithin(first, first + cells, end)
      this.given.copyWithin(first, first + cells, end)
      this.erase(end - cells, end)
    } else {
      this.glyphs.copyWithin(first + cells, first, end - cells)
      this.styles.copyWithin(first + cells, first, end - cells)
      this.given.copyWithin(first + cells, first, end - cells)
      this.erase(first, first + cells)
    }
  }
}

/** UTF-8 length of a glyph of one code point, to compare ways of writing. */
export function glyphBytes(glyph: Glyph): number {
  if (glyph < 0x80) return 1
  if (glyph < 0x800) return 2
  return glyph < 0x10000 ? 3 : 4
}
