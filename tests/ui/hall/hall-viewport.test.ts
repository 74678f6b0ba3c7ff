import { describe, expect, test } from 'vitest'
import { emptyMap } from '../../../src/domain/open-hall.ts'
import { seatState } from '../../../src/domain/seat-state.ts'
import { moveHall } from '../../../src/ui/hall/hall-moves.ts'
import { fitToWindow } from '../../../src/ui/hall/hall-state.ts'
import { originShowing, originShowingSection, seatAtCell, seatColumns } from '../../../src/ui/hall/hall-viewport.ts'
import { seatLine, sectionLine } from '../../../src/ui/hall/seat-line.ts'
import { type DrawnHall, drawnHall, openAt, sightOf } from './drawn-hall.ts'

const wide = drawnHall(
  Array(50)
    .fill(`${'a'.repeat(60)}  ${'b'.repeat(20)}`)
    .join('\n'),
)

function isInSight(
  hall: DrawnHall,
  seat: number,
  origin: { column: number; row: number },
  window: { columns: number; rows: number },
) {
  const column = (hall.index.column[seat] ?? 0) - origin.column
  const row = (hall.index.row[seat] ?? 0) - origin.row
  return column >= 0 && column < window.columns && row >= 0 && row < window.rows
}

describe('the window', () => {
  const window = { columns: 30, rows: 12 }

  test('wherever the cursor goes it is in sight, and the window never leaves the hall', () => {
    let state = openAt(wide, 0, window)
    for (const move of [
      'down',
      'right',
      'page-down',
      'row-end',
      'up',
      'next-section',
      'page-up',
      'row-start',
      'left',
    ] as const) {
      for (let times = 0; times < 25; times++) {
        state = moveHall(sightOf(wide, window), state, move)
        expect(isInSight(wide, state.seat, state.origin, window)).toBe(true)
        expect(state.origin.column).toBeGreaterThanOrEqual(0)
        expect(state.origin.column).toBeLessThanOrEqual(82 - 30)
        expect(state.origin.row).toBeGreaterThanOrEqual(0)
        expect(state.origin.row).toBeLessThanOrEqual(50 - 12)
      }
    }
  })

  test('a leap to a section shows all of its width where that fits', () => {
    const seat = wide.at(62, 0)
    const { column } = originShowingSection(wide.index, seat, window, { column: 0, row: 0 })
    expect([62, 81].every((at) => at >= column && at < column + 30)).toBe(true)
    const near = { column: 52, row: 0 }
    expect(originShowingSection(wide.index, seat, window, near).column).toBe(52)
  })

  test('another size keeps the cursor in sight', () => {
    const state = openAt(wide, wide.at(40, 40), window)
    const fitted = fitToWindow(wide.index, { columns: 12, rows: 5 }, state)
    expect(isInSight(wide, fitted.seat, fitted.origin, { columns: 12, rows: 5 })).toBe(true)
  })

  test('the seat painted at a cell is found again, also where seats are two columns wide', () => {
    const hall = drawnHall('aa a\n aaa')
    for (const size of [
      { columns: 20, rows: 6 },
      { columns: 5, rows: 3 },
    ]) {
      const [level] = hall.grid.levels
      const width = level === undefined ? 0 : seatColumns(level, size)
      const origin = originShowing(hall.index, 0, size, null)
      for (const seat of hall.seats.keys()) {
        const column = (hall.index.column[seat] ?? 0) * width - origin.column
        const row = (hall.index.row[seat] ?? 0) - origin.row
        expect(seatAtCell(hall.index, 0, origin, size, column, row)).toBe(seat)
        expect(seatAtCell(hall.index, 0, origin, size, column + width - 1, row)).toBe(seat)
      }
      expect(seatAtCell(hall.index, 0, origin, size, -1, 0)).toBe(-1)
      expect(seatAtCell(hall.index, 0, origin, size, 0, size.rows)).toBe(-1)
    }
  })
})

describe('what the cursor stands on', () => {
  const hall = drawnHall('aaA\nbbb')
  hall.states[1] = seatState.reserved
  hall.symbols.set(1, 'K')
  const open = {
    seats: hall.seats.map((seat, at) => ({ ...seat, zone: at === 0 ? -1 : 0 })),
    zones: [{ id: 'zon_a' as never, name: 'A' }],
    map: { ...emptyMap(0), states: hall.states, symbols: hall.symbols },
    amountOf: (_zone: number, tariff: number) => (tariff === 0 ? 2400 : null),
  }

  test('a seat is told with its place, zone, price, state and symbol', () => {
    expect(seatLine(open, 1, 0)).toEqual({
      section: 'a',
      row: '1',
      number: '2',
      kind: 'normal',
      zone: 'A',
      amount: 2400,
      state: 'reserved',
      symbol: 'K',
    })
  })

  test('E06 there is no price where the zone is not sold at the tariff, or the event prices the seat not at all', () => {
    expect(seatLine(open, 1, 1)?.amount).toBeNull()
    expect(seatLine(open, 0, 0)).toMatchObject({ zone: null, amount: null })
    expect(seatLine(open, 99, 0)).toBeNull()
  })

  test('a section is told with its free seats', () => {
    hall.states[3] = seatState.basket
    const state = openAt(hall, 3)
    expect(sectionLine(hall.index, hall.states, state)).toEqual({ section: 'b', total: 3, free: 2, basket: 1 })
  })
})
