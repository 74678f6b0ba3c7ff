import type { GridLine, HallGrid } from '../../src/domain/hall-grid.ts'
import { type HallId, seatIdAt } from '../../src/domain/ids.ts'
import type { HallSeat } from '../../src/domain/open-hall.ts'
import { seatState } from '../../src/domain/seat-state.ts'

/**
 * A hall drawn with characters, one string a row: `.` free, `x` sold, `w` free wheelchair place, `c` free companion, a space
 * an aisle. The stage stands above the middle of the first row. `section/text` names a section; otherwise it is Stalls.
 */
export function hallOfRows(rows: readonly string[]): {
  grid: HallGrid
  seats: HallSeat[]
  map: { states: Uint8Array }
} {
  const seats: HallSeat[] = []
  const states: number[] = []
  const lines: GridLine[] = []
  const places: HallGrid['places'][number][] = []
  const sections = [...new Set(rows.map((text) => (text.includes('/') ? (text.split('/')[0] ?? '') : 'Stalls')))]
  const hallId = 'hal_1' as HallId
  const columns = Math.max(...rows.map((text) => (text.split('/').at(-1) ?? '').length))
  for (const [row, text] of rows.entries()) {
    const section = text.includes('/') ? (text.split('/')[0] ?? '') : 'Stalls'
    const line = { seats: [] as number[], aisles: [] as boolean[] }
    let hasGap = false
    for (const [column, sign] of [...(text.split('/').at(-1) ?? '')].entries()) {
      if (sign === ' ') {
        hasGap = true
        continue
      }
      if (line.seats.length > 0) line.aisles.push(hasGap)
      hasGap = false
      const kind = sign === 'w' ? 'wheelchair' : sign === 'c' ? 'companion' : 'normal'
      places.push({
        level: 0,
        column,
        row: row + 1,
        section: sections.indexOf(section),
        line: row,
        order: line.seats.length,
      })
      line.seats.push(seats.length)
      states.push(sign === 'x' ? seatState.sold : seatState.free)
      seats.push({
        id: seatIdAt(hallId, seats.length),
        section,
        row: String(row + 1),
        number: String(line.seats.length),
        kind,
        zone: row % 2,
      })
    }
    lines.push({
      section,
      row: String(row + 1),
      level: 0,
      sectionIndex: sections.indexOf(section),
      direction: 'across',
      ...line,
    })
  }
  const level = {
    name: '',
    columns,
    rows: rows.length + 1,
    seats: new Int32Array(columns * (rows.length + 1)).fill(-1),
    sections: sections.map((name) => ({
      name,
      column: 0,
      row: 1,
      columns,
      rows: rows.length,
      seatCount: seats.length,
    })),
    shapes: [],
    labels: [{ kind: 'stage' as const, text: 'Stage', column: 0, row: 0, columns }],
  }
  for (const [seat, place] of places.entries()) level.seats[place.row * columns + place.column] = seat
  return { grid: { levels: [level], places, lines }, seats, map: { states: Uint8Array.from(states) } }
}
