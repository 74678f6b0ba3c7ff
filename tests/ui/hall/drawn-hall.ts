import type { GridLevel, GridLine, GridPlace, GridSection, GridShape, HallGrid } from '../../../src/domain/hall-grid.ts'
import type { HallSeat } from '../../../src/domain/open-hall.ts'
import { seatState } from '../../../src/domain/seat-state.ts'
import type { Cells } from '../../../src/terminal/cells.ts'
import type { ColourDepth } from '../../../src/terminal/colour-depth.ts'
import { type HallIndex, indexHall } from '../../../src/ui/hall/hall-index.ts'
import type { HallSight } from '../../../src/ui/hall/hall-moves.ts'
import { type HallScene, hallScene } from '../../../src/ui/hall/hall-scene.ts'
import { type HallState, openHallState } from '../../../src/ui/hall/hall-state.ts'
import { type HallTheme, hallTheme } from '../../../src/ui/hall/hall-theme.ts'
import type { HallWindow } from '../../../src/ui/hall/hall-viewport.ts'
import { makeTheme } from '../../../src/ui/theme.ts'

export interface DrawnHall {
  readonly grid: HallGrid
  readonly index: HallIndex
  readonly seats: readonly HallSeat[]
  readonly states: Uint8Array
  readonly symbols: Map<number, string>
  /** The seat at a place of a drawing. */
  at(column: number, row: number, level?: number): number
}

/**
 * A hall from pictures, one a level: a letter is a seat of the section of that name, in capitals a sold one; `=` is the
 * stage; anything else is nothing. Rows are named 1, 2, 3 within their section, so are the seats of a row.
 */
export function drawnHall(...pictures: readonly string[]): DrawnHall {
  const places: GridPlace[] = []
  const lines: GridLine[] = []
  const seats: HallSeat[] = []
  const sold: number[] = []
  const levels = pictures.map((picture, level) => {
    const rows = picture.replace(/^\n|\n *$/g, '').split('\n')
    const columns = Math.max(...rows.map((row) => row.length))
    const cells = new Int32Array(columns * rows.length).fill(-1)
    const names = [...new Set([...picture.toLowerCase()].filter((glyph) => /[a-z]/.test(glyph)))].sort()
    const sections = names.map((name, section): GridSection => {
      const own: { column: number; row: number }[] = []
      let rowNumber = 0
      for (const [row, text] of rows.entries()) {
        const standing = [...text].flatMap((glyph, column) => (glyph.toLowerCase() === name ? [{ column, glyph }] : []))
        if (standing.length === 0) continue
        rowNumber++
        const line = lines.length
        const order = standing.map(({ column, glyph }, n) => {
          const seat = seats.length
          if (glyph !== name) sold.push(seat)
          cells[row * columns + column] = seat
          own.push({ column, row })
          places.push({ level, column, row, section, line, order: n })
          seats.push({
            id: `hal_drawn.${seat}` as HallSeat['id'],
            section: name,
            row: `${rowNumber}`,
            number: `${n + 1}`,
            kind: 'normal',
            zone: 0,
          })
          return seat
        })
        lines.push({
          section: name,
          row: `${rowNumber}`,
          level,
          sectionIndex: section,
          direction: 'across',
          seats: order,
          aisles: order
            .slice(1)
            .map((seat, n) => (places[seat]?.column ?? 0) - (places[order[n] ?? 0]?.column ?? 0) > 1),
        })
      }
      const left = Math.min(...own.map((place) => place.column))
      const top = Math.min(...own.map((place) => place.row))
      return {
        name,
        column: left,
        row: top,
        columns: Math.max(...own.map((place) => place.column)) - left + 1,
        rows: Math.max(...own.map((place) => place.row)) - top + 1,
        seatCount: own.length,
      }
    })
    const grid: GridLevel = {
      name: `level ${level}`,
      columns,
      rows: rows.length,
      seats: cells,
      sections,
      labels: [],
      shapes: rows.flatMap((text, row): GridShape[] => {
        const stage = /=+/.exec(text)
        return stage === null ? [] : [{ kind: 'stage', column: stage.index, row, columns: stage[0].length, rows: 1 }]
      }),
    }
    return grid
  })
  const grid: HallGrid = { levels, places, lines }
  const states = new Uint8Array(seats.length)
  for (const seat of sold) states[seat] = seatState.sold
  return {
    grid,
    index: indexHall(grid),
    seats,
    states,
    symbols: new Map(),
    at(column, row, level = 0) {
      const drawn = levels[level]
      const seat = drawn?.seats[row * drawn.columns + column] ?? -1
      if (seat < 0) throw new Error(`no seat is drawn at ${column}, ${row}`)
      return seat
    },
  }
}

export const wholeWindow: HallWindow = { columns: 60, rows: 40 }

export function sightOf(hall: DrawnHall, window: HallWindow = wholeWindow): HallSight {
  return { index: hall.index, states: hall.states, window }
}

export function openAt(hall: DrawnHall, seat: number, window: HallWindow = wholeWindow): HallState {
  const state = openHallState(hall.index, hall.states, window)
  return {
    ...state,
    zoom: 'seats',
    seat,
    level: hall.index.level[seat] ?? 0,
    section: hall.index.section[seat] ?? 0,
    wantedColumn: hall.index.column[seat] ?? 0,
  }
}

export function sceneOf(
  hall: DrawnHall,
  depth: ColourDepth = 16,
  theme: HallTheme = hallTheme(depth, makeTheme(depth, false).glyphs.border),
): HallScene {
  return hallScene(hall.index, hall.seats, { states: hall.states, symbols: hall.symbols }, theme)
}

export function textOf(cells: Cells): string[] {
  return Array.from({ length: cells.rows }, (_, row) => cells.text(row).trimEnd())
}
