import { describe, expect, test } from 'vitest'
import { layOutGrid } from '../../../src/domain/grid-layout/lay-out-grid.ts'
import type { HallGrid } from '../../../src/domain/hall-grid.ts'
import { expectSound } from './grid-checks.ts'
import { hasSharedHalls, sharedHall } from './shared-halls.ts'

function sectionAt(grid: HallGrid, name: string) {
  const section = grid.levels.flatMap((level) => level.sections).find((each) => each.name === name)
  if (!section) throw new Error(`no section ${name}`)
  return section
}

function rowsOf(grid: HallGrid, section: string): Set<number> {
  return new Set(
    grid.lines.filter((line) => line.section === section).map((line) => grid.places[line.seats[0] ?? 0]?.row ?? -1),
  )
}

describe.skipIf(!hasSharedHalls)('real plans beside the project', () => {
  test('theatre: each of its curved rows is one line around its aisle, one row of the plan a grid row', () => {
    const plan = sharedHall('theatre-1156')
    const grid = layOutGrid(plan)
    expectSound(plan, grid)
    expect(grid.levels).toHaveLength(1)
    for (const [section, rows] of [
      ['Stalls', 20],
      ['Dress circle', 6],
      ['Gallery', 7],
    ] as const) {
      const lines = grid.lines.filter((line) => line.section === section)
      expect(lines).toHaveLength(rows)
      expect(rowsOf(grid, section).size).toBe(rows)
      for (const line of lines) {
        expect(line.direction).toBe('across')
        // Odd numbers left, even right: the aisle is between 1 and 2.
        expect(line.aisles.filter(Boolean)).toHaveLength(1)
        const middle = line.aisles.indexOf(true)
        expect([line.seats[middle], line.seats[middle + 1]].map((seat) => plan.seats[seat ?? -1]?.number)).toEqual([
          '1',
          '2',
        ])
      }
    }
  })

  test('theatre: boxes at the sides of the stalls, circle and gallery below, all middles above each other', () => {
    const grid = layOutGrid(sharedHall('theatre-1156'))
    const [stalls, circle, gallery] = ['Stalls', 'Dress circle', 'Gallery'].map((name) => sectionAt(grid, name))
    const [left, right] = [sectionAt(grid, 'Boxes left'), sectionAt(grid, 'Boxes right')]
    expect(left.column + left.columns).toBeLessThan(stalls?.column ?? 0)
    expect(right.column).toBeGreaterThan((stalls?.column ?? 0) + (stalls?.columns ?? 0))
    expect(circle?.row).toBeGreaterThan((stalls?.row ?? 0) + (stalls?.rows ?? 0) - 1)
    expect(gallery?.row).toBeGreaterThan((circle?.row ?? 0) + (circle?.rows ?? 0) - 1)
    const middles = [stalls, circle, gallery].map((each) => (each?.column ?? 0) + (each?.columns ?? 0) / 2)
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(1)
    const stage = grid.levels[0]?.labels.find((label) => label.kind === 'stage')
    expect(stage?.row).toBeLessThan(stalls?.row ?? 0)
  })

  test('arena: the first floor is a level of its own, turned blocks stand upright, side blocks keep their rows down', () => {
    const plan = sharedHall('arena-738')
    const grid = layOutGrid(plan)
    expectSound(plan, grid)
    expect(grid.levels.map((level) => [level.name, level.sections.length])).toEqual([
      ['Ground floor', 12],
      ['First Floor', 3],
    ])
    for (const line of grid.lines) {
      const isAtSide = line.section === 'Ground floor 3' || line.section === 'Ground floor 10'
      expect(line.direction).toBe(isAtSide ? 'down' : 'across')
      expect(line.aisles.some(Boolean)).toBe(false)
    }
    expect(grid.lines).toHaveLength(90)
    const place = (section: string) => sectionAt(grid, section)
    expect(place('Ground floor 10').column).toBeLessThan(place('Ground floor 6').column)
    expect(place('Ground floor 3').column).toBeGreaterThan(place('Ground floor 1').column)
    expect(place('Ground floor 7').row).toBeGreaterThan(place('Ground floor 6').row + 6)
  })

  test('stadium: 60 sectors around the pitch, each row one line, seats on one spot side by side', () => {
    const plan = sharedHall('stadium-16054')
    const grid = layOutGrid(plan)
    expectSound(plan, grid)
    expect(grid.levels).toHaveLength(1)
    const level = grid.levels[0]
    expect(level?.sections).toHaveLength(60)
    const rows = new Set(plan.seats.map((seat) => `${seat.section}/${seat.row}`))
    expect(grid.lines).toHaveLength(rows.size)
    // A ring of stands with a field in it cannot be full, but it is not a desert either.
    expect(plan.seats.length / ((level?.columns ?? 0) * (level?.rows ?? 0))).toBeGreaterThan(0.2)
    const pitch = level?.labels.find((label) => label.kind === 'pitch')
    expect(pitch?.text).toBe('PITCH')
    expect(sectionAt(grid, 'Sector 1').row).toBeLessThan(pitch?.row ?? 0)
    expect(sectionAt(grid, 'Sector 46').row).toBeGreaterThan(pitch?.row ?? 0)
    expect(sectionAt(grid, 'Sector 32').column).toBeLessThan(pitch?.column ?? 0)
    expect(sectionAt(grid, 'Sector 20').column).toBeGreaterThan(pitch?.column ?? 0)
  })

  test('the same file gives the same grid, whatever was laid out before', () => {
    const first = layOutGrid(sharedHall('arena-738'))
    layOutGrid(sharedHall('theatre-1156'))
    expect(layOutGrid(sharedHall('arena-738'))).toEqual(first)
  })
})
