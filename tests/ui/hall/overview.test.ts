import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GridLevel } from '../../../src/domain/hall-grid.ts'
import { distinctNames, namesInShort } from '../../../src/domain/place-names/section-names.ts'
import { type CellRectangle, Cells } from '../../../src/terminal/cells.ts'
import { moveHall } from '../../../src/ui/hall/hall-moves.ts'
import { paintHall } from '../../../src/ui/hall/hall-painter.ts'
import { openHallState, zoomIn, zoomOut } from '../../../src/ui/hall/hall-state.ts'
import { layOutOverview, sectionAtCell } from '../../../src/ui/hall/overview-layout.ts'
import { drawnHall, openAt, sceneOf, sightOf, textOf } from './drawn-hall.ts'

function overlap(one: CellRectangle, other: CellRectangle): boolean {
  return (
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns &&
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows
  )
}

/** Sections cut out of a wide area along a lattice, so that they never overlap, as in a real level. */
const levels: fc.Arbitrary<GridLevel> = fc
  .record({
    across: fc.integer({ min: 1, max: 12 }),
    down: fc.integer({ min: 1, max: 12 }),
    name: fc.constantFrom('Sector ', 'Ground floor ', '', 'Block Nord-'),
  })
  .chain(({ across, down, name }) =>
    fc
      .array(
        fc.record({
          columns: fc.integer({ min: 1, max: 20 }),
          rows: fc.integer({ min: 1, max: 18 }),
          is: fc.boolean(),
        }),
        {
          minLength: across * down,
          maxLength: across * down,
        },
      )
      .map((parts) => {
        const sections = parts.flatMap(({ columns, rows, is }, at) =>
          is
            ? [
                {
                  name: `${name}${at + 1}`,
                  column: (at % across) * 22,
                  row: Math.floor(at / across) * 20,
                  columns,
                  rows,
                  seatCount: columns * rows,
                },
              ]
            : [],
        )
        return {
          name,
          columns: across * 22,
          rows: down * 20,
          seats: new Int32Array(0),
          sections,
          labels: [],
          shapes: [],
        }
      }),
  )

describe('the overview', () => {
  test('boxes never overlap, lie within the window’s columns and have room for their free count', () => {
    const sizes = fc.record({ columns: fc.integer({ min: 40, max: 160 }), rows: fc.integer({ min: 15, max: 57 }) })
    fc.assert(
      fc.property(levels, sizes, (level, window) => {
        const { boxes, rows } = layOutOverview(level, window)
        expect(boxes.length).toBe(level.sections.length)
        for (const [at, box] of boxes.entries()) {
          expect(box.column).toBeGreaterThanOrEqual(0)
          expect(box.column + box.columns).toBeLessThanOrEqual(window.columns)
          expect(box.row).toBeGreaterThanOrEqual(0)
          expect(box.row + box.rows).toBeLessThanOrEqual(rows)
          expect(box.columns).toBeGreaterThanOrEqual(String(level.sections[at]?.seatCount).length)
          for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false)
        }
      }),
    )
  })

  test('sixty sections in a ring are readable in 54×21, each near its place', () => {
    const sections = Array.from({ length: 60 }, (_, at) => {
      const angle = (at / 60) * 2 * Math.PI
      const radius = at % 2 === 0 ? 0.95 : 0.75
      return {
        name: `Sector ${at + 1}`,
        column: Math.round(160 + 150 * radius * Math.cos(angle)),
        row: Math.round(100 + 90 * radius * Math.sin(angle)),
        columns: 10,
        rows: 8,
        seatCount: 270,
      }
    })
    const level: GridLevel = {
      name: 'Sector',
      columns: 335,
      rows: 201,
      seats: new Int32Array(0),
      sections,
      labels: [],
      shapes: [],
    }
    const { boxes, rows } = layOutOverview(level, { columns: 54, rows: 21 })
    expect(rows).toBe(21)
    expect(boxes.map((box) => box.name.join(' '))).toEqual(sections.map((_, at) => `${at + 1}`))
    const [east, south, west, north] = [boxes[0], boxes[14], boxes[30], boxes[44]]
    expect((west?.column ?? 0) + 30).toBeLessThan(east?.column ?? 0)
    expect((north?.row ?? 0) + 12).toBeLessThan(south?.row ?? 0)
  })

  test('names drop the words they share, unless nothing would be left', () => {
    expect(distinctNames(['Sector 1', 'Sector 12'])).toEqual(['1', '12'])
    expect(distinctNames(['Ground floor 1', 'Ground floor 2'])).toEqual(['1', '2'])
    expect(distinctNames(['Stalls', 'Stalls left'])).toEqual(['Stalls', 'Stalls left'])
    expect(distinctNames(['Stalls'])).toEqual(['Stalls'])
  })
})

test('many names are shortened to the first ones and the last', () => {
  expect(namesInShort(['1', '2', '3'])).toBe('1, 2, 3')
  expect(namesInShort(Array.from({ length: 20 }, (_, at) => `${at + 1}`))).toBe('1, 2 .. 20')
  expect(namesInShort([])).toBe('')
})

describe('in the overview', () => {
  const hall = drawnHall(`
aaaaaaaa  bbbbbbbb
aaaaaaaa  bBBBBBBB
aaaaaaaa  BBBBBBBB

cccccccc  DDDDDDDD
cccccccc  DDDDDDDD
CCCCCCCC  DDDDDDDD
`)
  const window = { columns: 30, rows: 8 }
  const overview = zoomOut(hall.index, openAt(hall, hall.at(0, 0), window))

  test('each section shows its name and its free seats', () => {
    const cells = new Cells(30, 8)
    paintHall(cells, { column: 0, row: 0, ...window }, sceneOf(hall), overview)
    const text = textOf(cells).join('\n').replaceAll(/ +/g, ' ')
    expect(text).toContain(' a b\n 24/24 9/24')
    expect(text).toContain(' c d\n 16/24 0/24')
    expect(cells.cursor).not.toBeNull()
  })

  test('arrows go to the section beside, Enter into it', () => {
    const walk = (...moves: ('left' | 'right' | 'up' | 'down' | 'next-free')[]) =>
      moves.reduce((state, move) => moveHall(sightOf(hall, window), state, move), overview)
    expect(walk('right').section).toBe(1)
    expect(walk('down').section).toBe(2)
    expect(walk('down', 'right').section).toBe(3)
    expect(walk('down', 'right', 'up', 'left').section).toBe(0)
    expect(walk('left')).toBe(overview)
    expect(walk('right', 'down', 'next-free').section).toBe(0)
    const inside = zoomIn(hall.index, hall.states, window, walk('right'))
    expect([inside.zoom, inside.seat]).toEqual(['seats', hall.at(13, 0)])
  })

  test('a click finds the section whose box it hits', () => {
    const [level] = hall.grid.levels
    if (level === undefined) throw new Error('the hall has no level')
    for (const [section, box] of layOutOverview(level, window).boxes.entries()) {
      expect(sectionAtCell(level, window, 0, box.column, box.row)).toBe(section)
      expect(sectionAtCell(level, window, 0, box.column + box.columns - 1, box.row + box.rows - 1)).toBe(section)
    }
    expect(sectionAtCell(level, window, 0, -1, 0)).toBe(-1)
  })

  test('Enter on the section the cursor came from leads back to its seat', () => {
    const before = openAt(hall, hall.at(5, 1), window)
    expect(zoomIn(hall.index, hall.states, window, zoomOut(hall.index, before)).seat).toBe(before.seat)
  })
})

describe('how a hall opens', () => {
  const picture = Array.from({ length: 40 }, () => `${'a'.repeat(70)}  ${'b'.repeat(70)}`).join('\n')

  test('one larger than three windows opens as an overview, another with its seats', () => {
    const large = drawnHall(picture)
    expect(openHallState(large.index, large.states, { columns: 54, rows: 21 }).zoom).toBe('overview')
    expect(openHallState(large.index, large.states, { columns: 156, rows: 57 }).zoom).toBe('seats')
    const oneSection = drawnHall(picture.replaceAll('b', 'a'))
    expect(openHallState(oneSection.index, oneSection.states, { columns: 54, rows: 21 }).zoom).toBe('seats')
  })

  test('the cursor begins in the middle of the first row with a free seat', () => {
    const hall = drawnHall('AAAAA\naaAaa\naaaaa')
    expect(openHallState(hall.index, hall.states, { columns: 54, rows: 21 }).seat).toBe(hall.at(1, 1))
    const soldOut = drawnHall('AAA')
    expect(openHallState(soldOut.index, soldOut.states, { columns: 54, rows: 21 }).seat).toBe(soldOut.at(0, 0))
  })
})
