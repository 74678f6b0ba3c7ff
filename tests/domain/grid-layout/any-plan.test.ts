import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutGrid } from '../../../src/domain/grid-layout/lay-out-grid.ts'
import { readLayout, storedLayout } from '../../../src/domain/grid-layout/stored-layout.ts'
import type { SeatPlan } from '../../../src/domain/seat-plan.ts'
import { expectSound } from './grid-checks.ts'
import { type BlockSpec, blockSeats } from './plan-builders.ts'

const spec: fc.Arbitrary<BlockSpec> = fc.record({
  section: fc.constant(''),
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  angle: fc.oneof(fc.constantFrom(0, 45, 60, 90, 135, 180, 270), fc.double({ min: 0, max: 360, noNaN: true })),
  rows: fc.integer({ min: 1, max: 8 }),
  seats: fc.integer({ min: 1, max: 14 }),
  pitch: fc.constantFrom(0, 1, 24.6, 25, 55),
  depth: fc.constantFrom(0, 12, 30, 90),
  bend: fc.constantFrom(0, 0, 0.0003, 0.002, 0.01),
  aisleAfter: fc.integer({ min: 0, max: 8 }),
  aisleSeats: fc.double({ min: 0, max: 12, noNaN: true }),
  duplicates: fc.integer({ min: 0, max: 2 }),
})

/** Blocks at any angle, curved, on top of each other, some in one section, some with seats on one spot. */
const plans: fc.Arbitrary<SeatPlan> = fc
  .record({
    blocks: fc.array(spec, { minLength: 1, maxLength: 7 }),
    names: fc.constantFrom(
      ['Stalls', 'Circle', 'Box', 'Loge 日本'],
      ['Sector 1', 'Sector 2', 'Sector 3', 'Sector 4'],
      [''],
    ),
    rowWord: fc.constantFrom('', 'Row ', 'Ряд '),
    order: fc.constantFrom<'listed' | 'reversed' | 'by number'>('listed', 'reversed', 'by number'),
    shapes: fc.array(
      fc.record({
        text: fc.constantFrom('', 'STAGE', 'A very long name for what is no more than a little bar'),
        kind: fc.constantFrom<'stage' | 'pitch' | 'label'>('stage', 'pitch', 'label'),
        x: fc.integer({ min: -2500, max: 2500 }),
        y: fc.integer({ min: -2500, max: 2500 }),
        width: fc.integer({ min: 0, max: 3000 }),
        height: fc.integer({ min: 0, max: 3000 }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ blocks, names, rowWord, order, shapes }) => {
    const seats = blocks.flatMap((block, i) => {
      const section = names[i % names.length] ?? ''
      return blockSeats(block).map((seat) => ({
        ...seat,
        section,
        row: rowWord + seat.row,
        guid: `${i}-${seat.guid}`,
      }))
    })
    if (order === 'reversed') seats.reverse()
    if (order === 'by number') seats.sort((a, b) => Number(a.number) - Number(b.number))
    return { name: 'Any', categories: ['All'], seats, shapes }
  })

test('any plan: every seat has a cell of its own, lines are whole, sections apart, labels clear', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      expectSound(plan, layOutGrid(plan))
    }),
    { numRuns: 300 },
  )
})

test('any plan: the same plan gives the same grid, also after it was written and read again', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const grid = layOutGrid(plan)
      expect(layOutGrid(plan)).toEqual(grid)
      expect(layOutGrid(JSON.parse(JSON.stringify(plan)) as SeatPlan)).toEqual(grid)
    }),
    { numRuns: 60 },
  )
})

test('any single block: at every angle its rows are whole lines in the order of their seats', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 360, noNaN: true }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 2, max: 20 }),
      fc.constantFrom(0, 0.0002, 0.0006),
      (angle, rows, seats, bend) => {
        const block: BlockSpec = {
          section: 'A',
          x: 500,
          y: 500,
          angle,
          rows,
          seats,
          bend,
          pitch: 25,
          depth: 30,
          aisleAfter: 0,
          aisleSeats: 0,
          duplicates: 0,
        }
        const plan = { name: '', categories: ['All'], seats: blockSeats(block), shapes: [] }
        const grid = layOutGrid(plan)
        expect(grid.lines.length).toBe(rows)
        for (const line of grid.lines) {
          const listed = [...line.seats].sort((a, b) => a - b)
          const isForward = (line.seats[0] ?? 0) < (line.seats.at(-1) ?? 0)
          expect(line.seats).toEqual(isForward ? listed : listed.reverse())
          expect(line.aisles.some(Boolean)).toBe(false)
        }
        // Upright: rows of one length stand exactly behind each other.
        const columns = new Set(
          grid.lines.map((line) => {
            const place = grid.places[line.seats[0] ?? 0]
            return line.direction === 'across' ? place?.column : place?.row
          }),
        )
        expect(columns.size).toBe(1)
      },
    ),
    { numRuns: 300 },
  )
})

test('the layout of any plan comes back from its text as it was', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const grid = layOutGrid(plan)
      expect(readLayout(storedLayout(grid), plan.seats.length)).toEqual(grid)
    }),
    { numRuns: 40 },
  )
})
