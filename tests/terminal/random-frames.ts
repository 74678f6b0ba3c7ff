import type { Scroll } from '../../src/terminal/cell-diff.ts'
import { Cells } from '../../src/terminal/cells.ts'
import { space } from '../../src/terminal/glyph.ts'
import { plain } from '../../src/terminal/style.ts'

/** Seeded chance (mulberry32), so that a failing frame can be drawn again. */
export class Dice {
  private state: number

  constructor(seed: number) {
    this.state = seed
  }

  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }

  of<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0]
  }
}

/** Glyphs whose width every terminal agrees on, and one cluster. */
const pieces = ['a', '.', '#', ' ', '    ', 'é', 'Ж', '│', '券', '한국', 'e\u0301', 'text', '券a한'] as const

function copyOf(cells: Cells): Cells {
  const copy = new Cells(1, 1)
  copy.copyAll(cells)
  return copy
}

export function randomStyle(dice: Dice): number {
  return dice.below(3) === 0
    ? plain
    : dice.below(17) | (dice.below(17) << 5) | (dice.below(3) === 0 ? dice.below(32) << 10 : 0)
}

/** Moves rows as a scrolled view does; what comes in is empty. */
export function shiftRows(cells: Cells, top: number, bottom: number, lines: number): void {
  const kept = bottom - top + 1 - Math.abs(lines)
  const columns = cells.columns
  const from = (lines > 0 ? top + lines : top) * columns
  const to = (lines > 0 ? top : top - lines) * columns
  cells.glyphs.copyWithin(to, from, from + kept * columns)
  cells.styles.copyWithin(to, from, from + kept * columns)
  cells.fill(0, lines > 0 ? top + kept : top, columns, Math.abs(lines), space, plain)
}

/** Changes the frame in some way; returns the scroll to announce, which now and then is a lie. */
export function randomEdit(cells: Cells, dice: Dice): Scroll | null {
  const column = dice.below(cells.columns)
  const row = dice.below(cells.rows)
  const style = randomStyle(dice)
  cells.cursor = dice.below(6) === 0 ? null : { column: dice.below(cells.columns), row: dice.below(cells.rows) }
  const kind = dice.below(9)
  if (kind === 0)
    cells.fill(column, row, 1 + dice.below(cells.columns), 1 + dice.below(3), dice.of([0x2e, space, 0x41]), style)
  else if (kind === 1) cells.fill(column, row, cells.columns, 1, space, plain)
  else if (kind === 2) cells.set(column, row, dice.of([0x2e, 0x5238, 0x10, 0x301]), style)
  else if (kind === 3 && dice.below(10) === 0) cells.clear()
  else if (kind === 4) cells.copyFrom(copyOf(cells), { column: 2, row: 0, columns: 5, rows: 2 }, column, row)
  else if (kind === 5 && cells.rows > 2) {
    const top = dice.below(cells.rows - 1)
    const bottom = top + 1 + dice.below(cells.rows - top - 1)
    const lines = dice.of([1, -1, 2, -2, 1, -1])
    if (Math.abs(lines) > bottom - top) return null
    if (dice.below(8) > 0) shiftRows(cells, top, bottom, lines)
    return { top, bottom, lines }
  } else
    for (let count = 1 + dice.below(5); count > 0; count--) {
      cells.put(
        dice.below(cells.columns + 4) - 2,
        dice.below(cells.rows),
        dice.of(pieces),
        randomStyle(dice),
        1 + dice.below(10),
      )
    }
  return null
}
