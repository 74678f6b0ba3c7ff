import { describe, expect, test } from 'vitest'
import { markedSeats } from '../../../src/ui/hall/seat-line.ts'
import { isInRange, rangeBetween, seatsInRange } from '../../../src/ui/hall/seat-range.ts'
import { drawnHall, openAt } from './drawn-hall.ts'

describe('F23 ranges', () => {
  const hall = drawnHall(`
aaa aaa
aaa aaa
 bb bb
`)

  test('F23 within one line a range is the run between its ends, across aisles', () => {
    const range = rangeBetween(hall.index, hall.at(5, 0), hall.at(1, 0))
    expect(range.kind).toBe('run')
    expect(seatsInRange(hall.index, range)).toEqual([hall.at(1, 0), hall.at(2, 0), hall.at(4, 0), hall.at(5, 0)])
  })

  test('F23 over several lines it is the rectangle between its corners', () => {
    const range = rangeBetween(hall.index, hall.at(4, 0), hall.at(2, 2))
    const expected = [
      [2, 0],
      [4, 0],
      [2, 1],
      [4, 1],
      [2, 2],
      [4, 2],
    ].map(([column = 0, row = 0]) => hall.at(column, row))
    expect(seatsInRange(hall.index, range)).toEqual(expected)
  })

  test('F23 what is painted as marked is what is applied', () => {
    for (const anchor of hall.seats.keys()) {
      for (const seat of hall.seats.keys()) {
        const range = rangeBetween(hall.index, anchor, seat)
        const inside = [...hall.seats.keys()].filter((each) => isInRange(hall.index, range, each))
        expect([...seatsInRange(hall.index, range)].sort((a, b) => a - b)).toEqual(inside)
        expect(inside).toContain(anchor)
        expect(inside).toContain(seat)
      }
    }
  })

  test('F23 nothing is marked until a range is begun', () => {
    const state = openAt(hall, hall.at(0, 0))
    expect(markedSeats(hall.index, state)).toEqual([])
    expect(markedSeats(hall.index, { ...state, anchor: hall.at(1, 0) })).toEqual([hall.at(0, 0), hall.at(1, 0)])
  })
})
