import type { HallGrid } from '../../../src/domain/hall-grid.ts'

/** One level of a grid as text, for looking at and for comparing: `●` a seat, `#` what lies on something else. */
export function gridText(grid: HallGrid, level = 0, seatGlyph: (seat: number) => string = () => '●'): string {
  const shown = grid.levels[level]
  if (!shown) return ''
  const cells = Array.from({ length: shown.rows }, () => new Array<string>(shown.columns).fill(' '))
  const put = (row: number, column: number, glyph: string) => {
    const line = cells[row]
    if (!line || column < 0 || column >= shown.columns) throw new Error(`outside the grid: ${row}, ${column}`)
    line[column] = line[column] === ' ' || line[column] === '░' ? glyph : '#'
  }
  for (const shape of shown.shapes) {
    for (let row = 0; row < shape.rows; row++) {
      for (let column = 0; column < shape.columns; column++) put(shape.row + row, shape.column + column, '░')
    }
  }
  for (const label of shown.labels) {
    const text = [...label.text]
    const start = label.column + Math.floor((label.columns - text.length) / 2)
    for (const [i, glyph] of text.entries()) if (glyph !== ' ') put(label.row, start + i, glyph)
  }
  for (const [seat, place] of grid.places.entries()) {
    if (place.level === level) put(place.row, place.column, seatGlyph(seat))
  }
  return cells.map((line) => line.join('').trimEnd()).join('\n')
}
