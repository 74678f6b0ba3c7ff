import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestSeats } from '../../src/domain/best-available.ts'
import { seatState } from '../../src/domain/seat-state.ts'
import { hallOfRows } from './hall-of-rows.ts'

/** The hall drawn again with the chosen seats as `#`. */
function shown(rows: readonly string[], wish: Parameters<typeof bestSeats>[1]): string[] | null {
  const chosen = bestSeats(hallOfRows(rows), wish)
  if (chosen === null) return null
  let seat = -1
  return rows.map((row) =>
    [...row].map((sign) => (/[.xwc]/.test(sign) && chosen.includes(++seat) ? '#' : sign)).join(''),
  )
}

test('F20 the best two are side by side in the middle of the first row', () => {
  expect(shown(['........', '........'], { count: 2 })).toEqual(['...##...', '........'])
})

test('F20 rather a row further back than a lone seat left behind', () => {
  expect(shown(['...', '......'], { count: 2 })).toEqual(['...', '..##..'])
})

test('F20 a lone seat is left only when there is no other way to sit together', () => {
  expect(shown(['...', 'x.x'], { count: 2 })).toEqual(['##.', 'x.x'])
})

test('F20 an aisle parts neighbours', () => {
  expect(shown(['x.. ..x', '.......'], { count: 4 })).toEqual(['x.. ..x', '####...'])
})

test('F20 one row with gaps comes before several rows', () => {
  expect(shown(['.x.x.', '.xxx.', 'xx.xx'], { count: 3 })).toEqual(['#x#x#', '.xxx.', 'xx.xx'])
})

test('F20 at last simply the nearest to the stage', () => {
  expect(shown(['x.x.x', 'x.xxx', 'xxx.x'], { count: 3 })).toEqual(['x#x#x', 'x#xxx', 'xxx.x'])
})

test('F20 the next best shares no seat with those before it', () => {
  const rows = ['........']
  expect(shown(rows, { count: 2, skip: 1 })).not.toEqual(shown(rows, { count: 2 }))
  const offered = [0, 1, 2].map((skip) => bestSeats(hallOfRows(rows), { count: 2, skip }) ?? [])
  expect(new Set(offered.flat()).size).toBe(6)
})

test('F20 seats offered before count as free when the next best is asked for', () => {
  const hall = hallOfRows(['....'])
  const first = bestSeats(hall, { count: 4 }) ?? []
  for (const seat of first) hall.map.states[seat] = seatState.basket
  expect(bestSeats(hall, { count: 4 })).toBeNull()
  expect(bestSeats(hall, { count: 4, alsoFree: first })).toEqual(first)
})

test('F20 zone and section narrow the choice', () => {
  const hall = hallOfRows(['Stalls/....', 'Stalls/....', 'Circle/....'])
  expect(bestSeats(hall, { count: 2, zone: 1 })?.map((seat) => hall.seats[seat]?.row)).toEqual(['2', '2'])
  expect(bestSeats(hall, { count: 2, section: 'Circle' })?.map((seat) => hall.seats[seat]?.section)).toEqual([
    'Circle',
    'Circle',
  ])
  expect(bestSeats(hall, { count: 2, section: 'Attic' })).toBeNull()
})

test('F20 places for wheelchairs are offered on request alone, with at least one of them', () => {
  expect(shown(['wc..cc'], { count: 2 })).toEqual(['wc##cc'])
  expect(shown(['wc..cc'], { count: 2, accessible: true })).toEqual(['##..cc'])
  expect(shown(['wc..cc'], { count: 3 })).toBeNull()
})

test.each([0, -1, 1.5, Number.NaN, 1000])('F20 %d seats cannot be found', (count) => {
  expect(bestSeats(hallOfRows(['....']), { count })).toBeNull()
})

const anyHall = fc.array(
  fc.stringMatching(/^[.x ]{1,14}$/).filter((row) => /[.x]/.test(row)),
  { minLength: 1, maxLength: 6 },
)

test('F20 whatever is offered is free, of the right number, without repeats, and never worse than a hand-checked pair', () => {
  fc.assert(
    fc.property(anyHall, fc.integer({ min: 1, max: 5 }), fc.nat(6), (rows, count, skip) => {
      const hall = hallOfRows(rows)
      const chosen = bestSeats(hall, { count, skip })
      const free = hall.seats.filter((_, index) => hall.map.states[index] === seatState.free).length
      if (chosen === null) {
        if (skip === 0) expect(free).toBeLessThan(count)
        return
      }
      expect(new Set(chosen).size).toBe(count)
      for (const seat of chosen) expect(hall.map.states[seat]).toBe(seatState.free)
      const hasRun = hall.grid.lines.some(({ seats, aisles }) =>
        seats.some(
          (_, from) =>
            seats.slice(from, from + count).length === count &&
            seats.slice(from, from + count).every((seat) => hall.map.states[seat] === seatState.free) &&
            aisles.slice(from, from + count - 1).every((aisle) => !aisle),
        ),
      )
      if (skip > 0 || !hasRun) return
      const places = chosen.map((seat) => hall.grid.places[seat])
      expect(new Set(places.map((place) => place?.line)).size).toBe(1)
      expect((places.at(-1)?.order ?? 0) - (places[0]?.order ?? 0)).toBe(count - 1)
    }),
    { numRuns: 400 },
  )
})

test('F20 a stadium of 16,000 answers within 3 ms', () => {
  const rows = Array.from(
    { length: 160 },
    (_, row) => '.x..... ........'.repeat(7).slice(0, 100) + (row % 3 ? '..' : 'x.'),
  )
  const hall = hallOfRows(rows)
  expect(hall.seats.length).toBeGreaterThan(14_000)
  const answerMs = (calls: number) => {
    const before = process.cpuUsage()
    for (let skip = 0; skip < calls; skip += 1) bestSeats(hall, { count: 6, skip: skip % 10 })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000 / calls
  }
  answerMs(20)
  // Processor time: other tests run beside this one.
  expect(answerMs(40)).toBeLessThan(3)
})
