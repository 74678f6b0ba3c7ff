import { expect, test } from 'vitest'
import { layOutGrid } from '../../../src/domain/grid-layout/lay-out-grid.ts'
import type { SeatPlan } from '../../../src/domain/seat-plan.ts'
import { expectSound } from './grid-checks.ts'
import { gridText } from './grid-text.ts'
import { planOf, withShapes } from './plan-builders.ts'

function show(plan: SeatPlan, level = 0): string {
  const grid = layOutGrid(plan)
  expectSound(plan, grid)
  return grid.levels[level] ? `\n${gridText(grid, level)}\n` : ''
}

test('a row is one line with its name at both ends, an aisle is an empty cell', () => {
  expect(show(planOf({ rows: 2, seats: 6, aisleAfter: 3, aisleSeats: 1.2 }))).toMatchInlineSnapshot(`
    "
         A
    1 ●●● ●●● 1
    2 ●●● ●●● 2
    "
  `)
})

test('curved rows are straight and keep their middle', () => {
  const rows = planOf(
    { section: 'A', rows: 3, seats: 12, bend: 0.001 },
    { section: 'A', rows: 1, seats: 8, y: 90, bend: 0.001 },
  )
  expect(
    show({ ...rows, seats: rows.seats.map((seat, i) => ({ ...seat, row: i >= 36 ? '4' : seat.row })) }),
  ).toMatchInlineSnapshot(`
    "
           A
    1 ●●●●●●●●●●●● 1
    2 ●●●●●●●●●●●● 2
    3 ●●●●●●●●●●●● 3
      4 ●●●●●●●● 4
    "
  `)
})

test('rows staggered by half a seat all move to the same side', () => {
  const rows = [0, 1, 2, 3].map((row) => ({ rows: 1, seats: 6, y: row * 30, x: row % 2 === 0 ? 0 : 12.5 }))
  const plan = planOf(...rows)
  expect(
    show({ ...plan, seats: plan.seats.map((seat, i) => ({ ...seat, row: String(Math.floor(i / 6) + 1) })) }),
  ).toMatchInlineSnapshot(`
    "
         A
    1 ●●●●●● 1
     2 ●●●●●● 2
    3 ●●●●●● 3
     4 ●●●●●● 4
    "
  `)
})

test('a block turned by less than 60 degrees stands upright with its rows across', () => {
  expect(show(planOf({ angle: 40, rows: 2, seats: 5 }))).toMatchInlineSnapshot(`
    "
        A
    1 ●●●●● 1
    2 ●●●●● 2
    "
  `)
})

test('a block turned by a right angle keeps its rows down, their names written downwards', () => {
  expect(show(planOf({ angle: 90, rows: 11, seats: 3 }))).toMatchInlineSnapshot(`
    "
         A
    11
    10987654321
    ●●●●●●●●●●●
    ●●●●●●●●●●●
    ●●●●●●●●●●●
    11987654321
    10
    "
  `)
})

test('nothing is mirrored: what is left in the plan is left on the grid, what is above is above', () => {
  for (const angle of [0, 30, 59, 90, 120, 180, 200, 270, 315]) {
    const plan = planOf({ angle, rows: 3, seats: 5 })
    const grid = layOutGrid(plan)
    const [first, last] = [plan.seats[0], plan.seats.at(-1)]
    const [from, to] = [grid.places[0], grid.places.at(-1)]
    const isAcross = grid.lines[0]?.direction === 'across'
    const planned = isAcross ? (last?.x ?? 0) - (first?.x ?? 0) : (last?.y ?? 0) - (first?.y ?? 0)
    const drawn = isAcross ? (to?.column ?? 0) - (from?.column ?? 0) : (to?.row ?? 0) - (from?.row ?? 0)
    expect(Math.sign(drawn), `at ${angle} degrees`).toBe(Math.sign(planned))
  }
})

test('seats on one spot each get a cell, and the others keep their order', () => {
  expect(show(planOf({ rows: 1, seats: 5, duplicates: 1 }))).toMatchInlineSnapshot(`
    "
        A
    1 ●●●●● 1
    "
  `)
})

test('sections side by side stand side by side, rows of one name on one line', () => {
  expect(
    show(
      planOf(
        { section: 'Left', x: -200, y: 30, rows: 2, seats: 4 },
        { section: 'Mid', rows: 3, seats: 6 },
        { section: 'Right', x: 200, rows: 3, seats: 4 },
      ),
    ),
  ).toMatchInlineSnapshot(`
    "
      Left       Mid       Right
    1 ●●●● 1  1 ●●●●●● 1  1 ●●●● 1
    2 ●●●● 2  2 ●●●●●● 2  2 ●●●● 2
              3 ●●●●●● 3  3 ●●●● 3
    "
  `)
})

test('boxes stand in the order of the plan, each with its name on the outer side', () => {
  const box = (section: string, x: number, n: number): SeatPlan['seats'] =>
    planOf({ section, x, y: n * 70, rows: 2, seats: 2, depth: 25 }).seats.map((seat, i) => ({
      ...seat,
      row: `Box ${n}`,
      number: String(i + 1),
      guid: `${section}-${n}-${i}`,
    }))
  const plan = planOf({ section: 'Stalls', x: 300, y: 70, rows: 5, seats: 8 })
  const boxes = [1, 2, 3].flatMap((n) => [...box('Boxes left', 0, n), ...box('Boxes right', 600, n)])
  expect(show({ ...plan, seats: [...plan.seats, ...boxes] })).toMatchInlineSnapshot(`
    "
    Boxes     Stalls     Boxes
     left  1 ●●●●●●●● 1  right
     1 ●●  2 ●●●●●●●● 2   ●● 1
       ●●  3 ●●●●●●●● 3   ●●
     2 ●●  4 ●●●●●●●● 4   ●● 2
       ●●  5 ●●●●●●●● 5   ●●
     3 ●●                 ●● 3
       ●●                 ●●
    "
  `)
})

test('a section that lies over another comes on a level of its own, its family with it', () => {
  const plan = planOf(
    { section: 'Ground 1', rows: 3, seats: 6 },
    { section: 'Ground 2', x: 300, rows: 3, seats: 6 },
    { section: 'Balcony 1', y: 10, rows: 2, seats: 6 },
    { section: 'Balcony 2', x: 300, y: 300, rows: 2, seats: 6 },
  )
  const grid = layOutGrid(plan)
  expect(grid.levels.map((level) => [level.name, level.sections.map((section) => section.name)])).toEqual([
    ['Ground', ['Ground 1', 'Ground 2']],
    ['Balcony', ['Balcony 1', 'Balcony 2']],
  ])
  expectSound(plan, grid)
})

test('the stage is drawn in place, as wide as the plan has it', () => {
  const stage = { text: 'STAGE', kind: 'stage', x: 0, y: -60, width: 250, height: 50 } as const
  expect(show(withShapes(planOf({ rows: 2, seats: 12 }), stage))).toMatchInlineSnapshot(`
    "
       ░░STAGE░░░

           A
    1 ●●●●●●●●●●●● 1
    2 ●●●●●●●●●●●● 2
    "
  `)
})

test('the pitch fills what its stands leave free', () => {
  const pitch = { text: 'PITCH', kind: 'pitch', x: 0, y: 0, width: 220, height: 100 } as const
  const plan = planOf(
    { section: 'N', y: -130, rows: 2, seats: 8 },
    { section: 'S', y: 100, rows: 2, seats: 8 },
    { section: 'W', x: -160, angle: 90, rows: 2, seats: 4 },
    { section: 'E', x: 190, angle: 90, rows: 2, seats: 4 },
  )
  expect(show(withShapes(plan, pitch))).toMatchInlineSnapshot(`
    "
             N
    W   1 ●●●●●●●● 1  E
    21  2 ●●●●●●●● 2  21
    ●●                ●●
    ●●    ░░PITCH░░   ●●
    ●●                ●●
    ●●       S        ●●
    21  1 ●●●●●●●● 1  21
        2 ●●●●●●●● 2
    "
  `)
})

test('an outline drawn around seats is not a thing of its own', () => {
  const outline = { text: '', kind: 'label', x: 0, y: 30, width: 300, height: 200 } as const
  expect(layOutGrid(withShapes(planOf({}), outline)).levels[0]?.shapes).toEqual([])
})

test('rows of one name in several places of a section are lines of their own, each where it belongs', () => {
  expect(show(planOf({ rows: 2, seats: 4 }, { rows: 2, seats: 4, x: 400, y: 200, angle: 90 }))).toMatchInlineSnapshot(`
    "
       A          A
    1 ●●●● 1      21
    2 ●●●● 2      ●●
                  ●●
                  ●●
                  ●●
                  21
    "
  `)
})

test('an empty plan gives an empty level', () => {
  const grid = layOutGrid({ name: '', categories: [], seats: [], shapes: [] })
  expect(grid.levels).toHaveLength(1)
  expect(grid.places).toEqual([])
})

test('nonsense of ten thousand seats costs no more than seconds and little memory', () => {
  const seats = Array.from({ length: 10_000 }, (_, i) => ({
    guid: String(i),
    section: `S${i % 2000}`,
    row: String(i),
    number: '1',
    x: (i * 7919) % 100_003,
    y: (i * 104_729) % 99_991,
    kind: 'normal' as const,
    category: 'All',
  }))
  const startedAt = performance.now()
  const grid = layOutGrid({ name: '', categories: ['All'], seats, shapes: [] })
  expect(performance.now() - startedAt).toBeLessThan(20_000)
  expect(grid.places).toHaveLength(10_000)
  for (const level of grid.levels) expect(level.columns * level.rows).toBeLessThan(10_000 * 200)
})
