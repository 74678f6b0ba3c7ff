import { describe, expect, test } from 'vitest'
import { freeSeatAfter, type HallMove, moveHall } from '../../../src/ui/hall/hall-moves.ts'
import { type HallState, toggleAnchor } from '../../../src/ui/hall/hall-state.ts'
import { type DrawnHall, drawnHall, openAt, sightOf } from './drawn-hall.ts'

function walk(hall: DrawnHall, from: HallState, ...moves: HallMove[]): HallState {
  return moves.reduce((state, move) => moveHall(sightOf(hall), state, move), from)
}

/** Where the cursor stands after moves from a place of the drawing. */
function placeAfter(hall: DrawnHall, column: number, row: number, ...moves: HallMove[]): [number, number] {
  const { seat } = walk(hall, openAt(hall, hall.at(column, row)), ...moves)
  return [hall.index.column[seat] ?? -1, hall.index.row[seat] ?? -1]
}

describe('arrows go from seat to seat by place', () => {
  const hall = drawnHall(`
  aaaa  aaaa
 aaaaa  aaaaa
   aa    aa
 aaaaa  aaaaa

bbb  cccc  ddd
bbb  cccc  ddd
`)

  test('left and right cross an aisle', () => {
    expect(placeAfter(hall, 5, 0, 'right')).toEqual([8, 0])
    expect(placeAfter(hall, 8, 0, 'left')).toEqual([5, 0])
  })

  test('up and down take the next line, also where it is shorter', () => {
    expect(placeAfter(hall, 1, 1, 'down')).toEqual([3, 2])
    expect(placeAfter(hall, 12, 1, 'down')).toEqual([10, 2])
  })

  test('the wanted column is kept past a shorter row, and forgotten by a step aside', () => {
    expect(placeAfter(hall, 1, 1, 'down', 'down')).toEqual([1, 3])
    expect(placeAfter(hall, 1, 1, 'down', 'right', 'down')).toEqual([4, 3])
  })

  test('at the end of a section they lead into the neighbouring one', () => {
    expect(placeAfter(hall, 1, 3, 'down')).toEqual([1, 5])
    expect(placeAfter(hall, 12, 3, 'down')).toEqual([12, 5])
    expect(placeAfter(hall, 6, 5, 'up')).toEqual([5, 3])
    expect(placeAfter(hall, 2, 6, 'right')).toEqual([5, 6])
    expect(placeAfter(hall, 8, 6, 'right', 'right')).toEqual([12, 6])
  })

  test('the same state comes back where nothing lies that way', () => {
    const state = openAt(hall, hall.at(0, 5))
    expect(moveHall(sightOf(hall), state, 'left')).toBe(state)
    const lowest = openAt(hall, hall.at(6, 6))
    expect(moveHall(sightOf(hall), lowest, 'down')).toBe(lowest)
  })

  test('a section beside is reached also where its rows stand higher or lower', () => {
    const stepped = drawnHall(`
      bbb
      bbb
aaaa
aaaa
`)
    expect(placeAfter(stepped, 3, 3, 'right')).toEqual([6, 1])
    expect(placeAfter(stepped, 6, 0, 'left')).toEqual([3, 2])
  })

  test('a section ahead is entered by its first line, though its second reaches further to the side', () => {
    const funnel = drawnHall(`
aaaaaaaaaaaa

   bbbbbb
  bbbbbbbb
 bbbbbbbbbb
`)
    expect(placeAfter(funnel, 0, 0, 'down')).toEqual([3, 2])
    expect(placeAfter(funnel, 0, 0, 'down', 'down', 'down')).toEqual([1, 4])
  })
})

describe('longer steps', () => {
  const hall = drawnHall(`
 aaa  aaa   bbb
 aaa  aaa   bbb
 aaa  aaa   bbb
 aaa  aaa
 aaa  aaa   bbb
`)

  test('Home and End go to the ends of the row, pressed again to those of the whole line of the hall', () => {
    expect(placeAfter(hall, 6, 2, 'row-start')).toEqual([1, 2])
    expect(placeAfter(hall, 6, 2, 'row-end')).toEqual([8, 2])
    expect(placeAfter(hall, 6, 2, 'row-end', 'row-end')).toEqual([14, 2])
  })

  test('PgDn and PgUp go a window further and never back', () => {
    const window = { columns: 60, rows: 4 }
    const down = moveHall(sightOf(hall, window), openAt(hall, hall.at(6, 0), window), 'page-down')
    expect(down.seat).toBe(hall.at(6, 2))
    const again = moveHall(sightOf(hall, window), moveHall(sightOf(hall, window), down, 'page-down'), 'page-down')
    expect(again.seat).toBe(hall.at(6, 4))
    expect(moveHall(sightOf(hall, window), again, 'page-up').seat).toBe(hall.at(6, 2))
  })

  test('next section leads to its free seat nearest the middle of the first row', () => {
    expect(placeAfter(hall, 1, 0, 'next-section')).toEqual([13, 0])
    expect(placeAfter(hall, 13, 0, 'next-section')).toEqual([3, 0])
    expect(placeAfter(hall, 1, 0, 'previous-section')).toEqual([13, 0])
  })
})

describe('next free seat', () => {
  const hall = drawnHall(
    `
aAAa
AAAA
bBBB
`,
    'ccCC',
  )

  test('goes on row by row, through the levels, and begins again', () => {
    const order = [hall.at(0, 0), hall.at(3, 0), hall.at(0, 2), hall.at(0, 0, 1), hall.at(1, 0, 1), hall.at(0, 0)]
    for (const [at, seat] of order.slice(0, -1).entries()) {
      expect(freeSeatAfter(hall.index, hall.states, seat, 1)).toBe(order[at + 1])
      expect(freeSeatAfter(hall.index, hall.states, order[at + 1] ?? -1, -1)).toBe(seat)
    }
  })

  test('stays where no other seat is free', () => {
    const full = drawnHall('aAAA')
    const state = openAt(full, full.at(0, 0))
    expect(moveHall(sightOf(full), state, 'next-free')).toBe(state)
  })
})

describe('levels', () => {
  const hall = drawnHall('aaa', 'bbb\nccc')

  test('the next level is entered in the middle of its first row, and left to where the cursor was', () => {
    const below = openAt(hall, hall.at(2, 0))
    const above = walk(hall, below, 'next-level')
    expect([above.level, above.seat]).toEqual([1, hall.at(1, 0, 1)])
    const moved = walk(hall, above, 'down', 'next-level')
    expect([moved.level, moved.seat]).toEqual([0, hall.at(2, 0)])
    expect(walk(hall, moved, 'previous-level').seat).toBe(hall.at(1, 1, 1))
  })

  test('a range ends where its level is left', () => {
    const marked = toggleAnchor(openAt(hall, hall.at(0, 0)))
    expect(walk(hall, marked, 'right').anchor).toBe(hall.at(0, 0))
    expect(walk(hall, marked, 'next-level').anchor).toBeNull()
  })

  test('a hall of one level has no other', () => {
    const flat = drawnHall('aaa')
    const state = openAt(flat, 0)
    expect(moveHall(sightOf(flat), state, 'next-level')).toBe(state)
  })
})
