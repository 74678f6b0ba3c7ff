import { expect, test } from 'vitest'
import { arenaPlan } from '../../db/demo/plans/arena-plan.ts'
import { stadiumPlan } from '../../db/demo/plans/stadium-plan.ts'
import { theatrePlan } from '../../db/demo/plans/theatre-plan.ts'
import { layOutGrid } from '../../src/domain/grid-layout/lay-out-grid.ts'
import type { SeatPlan } from '../../src/domain/seat-plan.ts'
import { expectSound } from '../domain/grid-layout/grid-checks.ts'
import { gridText } from '../domain/grid-layout/grid-text.ts'

const plans: readonly [string, () => SeatPlan, number, number][] = [
  ['theatre', theatrePlan, 1100, 1200],
  ['arena', arenaPlan, 700, 780],
  ['stadium', stadiumPlan, 15_500, 16_500],
]

test.each(plans)(
  'demo %s: the same seats every time, each known by its identifier and by its name',
  (_, make, least, most) => {
    const plan = make()
    expect(make()).toEqual(plan)
    expect(plan.seats.length).toBeGreaterThanOrEqual(least)
    expect(plan.seats.length).toBeLessThanOrEqual(most)
    expect(new Set(plan.seats.map((seat) => seat.guid)).size).toBe(plan.seats.length)
    expect(new Set(plan.seats.map((seat) => `${seat.section}/${seat.row}/${seat.number}`)).size).toBe(plan.seats.length)
    for (const category of new Set(plan.seats.map((seat) => seat.category))) expect(plan.categories).toContain(category)
    for (const seat of plan.seats) {
      // As the database keeps them: in thousandths.
      expect(Math.round(seat.x * 1000) / 1000).toBe(seat.x)
      expect(Math.round(seat.y * 1000) / 1000).toBe(seat.y)
    }
  },
)

test.each(plans)('demo %s: its grid is sound and every row of the plan is one line', (name, make) => {
  const plan = make()
  const grid = layOutGrid(plan)
  expectSound(plan, grid)
  const rows = new Set(plan.seats.map((seat) => `${seat.section}/${seat.row}`))
  // A box is two chairs deep, so two lines.
  const boxes = [...rows].filter((row) => row.startsWith('Boxes')).length
  expect(grid.lines.length, name).toBe(rows.size + boxes)
})

test('demo theatre: fits the hall window of an 80-column screen and has seats of every kind a theatre has', () => {
  const grid = layOutGrid(theatrePlan())
  expect(grid.levels).toHaveLength(1)
  expect(grid.levels[0]?.columns).toBeLessThanOrEqual(53)
  const kinds = new Set(theatrePlan().seats.map((seat) => seat.kind))
  expect(kinds).toEqual(new Set(['normal', 'wheelchair', 'companion', 'house', 'restricted', 'box']))
  expect(gridText(grid)).toMatchInlineSnapshot(`
    "                ░░░░░░░░STAGE░░░░░░░░░
    Boxes                                           Boxes
    left                   Stalls                   right
     1 ●●         1 ●●●●●●●●●● ●●●●●●●●●● 1         ●● 1
       ●●        2 ●●●●●●●●●●● ●●●●●●●●●●● 2        ●●
     2 ●●       3 ●●●●●●●●●●●● ●●●●●●●●●●●● 3       ●● 2
       ●●       4 ●●●●●●●●●●●● ●●●●●●●●●●●● 4       ●●
     3 ●●      5 ●●●●●●●●●●●●● ●●●●●●●●●●●●● 5      ●● 3
       ●●      6 ●●●●●●●●●●●●● ●●●●●●●●●●●●● 6      ●●
     4 ●●     7 ●●●●●●●●●●●●●● ●●●●●●●●●●●●●● 7     ●● 4
       ●●     8 ●●●●●●●●●●●●●● ●●●●●●●●●●●●●● 8     ●●
     5 ●●    9 ●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●● 9    ●● 5
       ●●   10 ●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●● 10   ●●
     6 ●●   11 ●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●● 11   ●● 6
       ●●   12 ●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●● 12   ●●
     7 ●●  13 ●●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●●● 13  ●● 7
       ●●  14 ●●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●●● 14  ●●
     8 ●●  15 ●●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●●● 15  ●● 8
       ●●  16 ●●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●●● 16  ●●
     9 ●●  17 ●●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●●● 17  ●● 9
       ●●  18 ●●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●●● 18  ●●
    10 ●●  19 ●●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●●● 19  ●● 10
       ●●    20 ●●●●●●●●●●●●●● ●●●●●●●●●●●●●● 20    ●●

                           Circle
          1 ●●●●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●●●●● 1
         2 ●●●●●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●●●●●● 2
        3 ●●●●●●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●●●●●●● 3
       4 ●●●●●●●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●●●●●●●● 4
      5 ●●●●●●●●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●●●●●●●●● 5
      6 ●●●●●●●●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●●●●●●●●● 6

                           Gallery
         1 ●●●●●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●●●●●● 1
        2 ●●●●●●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●●●●●●● 2
       3 ●●●●●●●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●●●●●●●● 3
      4 ●●●●●●●●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●●●●●●●●● 4
     5 ●●●●●●●●●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●●●●●●●●●● 5
     6 ●●●●●●●●●●●●●●●●●●●●●●● ●●●●●●●●●●●●●●●●●●●●●●● 6"
  `)
})

test('demo arena: an oval of twelve blocks that fits the hall window, the balcony a second level', () => {
  const grid = layOutGrid(arenaPlan())
  expect(grid.levels.map((level) => [level.name, level.sections.length])).toEqual([
    ['Ground', 12],
    ['Balcony', 4],
  ])
  for (const level of grid.levels) expect(level.columns).toBeLessThanOrEqual(53)
  expect(gridText(grid)).toMatchInlineSnapshot(`
    "        Ground 2      Ground 3      Ground 4
          F ●●●●●●●● F  F ●●●●●●●● F  F ●●●●●●●● F
          E ●●●●●●●● E  E ●●●●●●●● E  E ●●●●●●●● E
          D ●●●●●●●● D  D ●●●●●●●● D  D ●●●●●●●● D
          C ●●●●●●●● C  C ●●●●●●●● C  C ●●●●●●●● C
          B ●●●●●●●● B  B ●●●●●●●● B  B ●●●●●●●● B
          A ●●●●●●●● A  A ●●●●●●●● A  A ●●●●●●●● A

       Ground 1   ░░░░░░░░░░░░░░░░░░░░░░░░░   Ground 5
     F ●●●●●●●● F ░░░░░░░░░░░░░░░░░░░░░░░░░ F ●●●●●●●● F
     E ●●●●●●●● E ░░░░░░░░░░░░░░░░░░░░░░░░░ E ●●●●●●●● E
     D ●●●●●●●● D ░░░░░░░░░░░░░░░░░░░░░░░░░ D ●●●●●●●● D
     C ●●●●●●●● C ░░░░░░░░░░░░░░░░░░░░░░░░░ C ●●●●●●●● C
     B ●●●●●●●● B ░░░░░░░░░░░░░░░░░░░░░░░░░ B ●●●●●●●● B
     A ●●●●●●●● A ░░░░░░░░░░░░░░░░░░░░░░░░░ A ●●●●●●●● A
                  ░░░░░░░░░░░░░░░░░░░░░░░░░
    Ground 12     ░░░░░░░░░░░░░░░░░░░░░░░░░      Ground 6
      FEDCBA      ░░░░░░░░░░░░░░░░░░░░░░░░░       ABCDEF
      ●●●●●●      ░░░░░░░░░░░░░░░░░░░░░░░░░       ●●●●●●
      ●●●●●●      ░░░░░░░░░░░░░░░░░░░░░░░░░       ●●●●●●
      ●●●●●●      ░░░░░░░░░░ARENA░░░░░░░░░░       ●●●●●●
      ●●●●●●      ░░░░░░░░░░░░░░░░░░░░░░░░░       ●●●●●●
      ●●●●●●      ░░░░░░░░░░░░░░░░░░░░░░░░░       ●●●●●●
      ●●●●●●      ░░░░░░░░░░░░░░░░░░░░░░░░░       ●●●●●●
      ●●●●●●      ░░░░░░░░░░░░░░░░░░░░░░░░░       ●●●●●●
      ●●●●●●      ░░░░░░░░░░░░░░░░░░░░░░░░░       ●●●●●●
      FEDCBA      ░░░░░░░░░░░░░░░░░░░░░░░░░       ABCDEF
                  ░░░░░░░░░░░░░░░░░░░░░░░░░
      Ground 11   ░░░░░░░░░░░░░░░░░░░░░░░░░   Ground 7
     A ●●●●●●●● A ░░░░░░░░░░░░░░░░░░░░░░░░░ A ●●●●●●●● A
     B ●●●●●●●● B ░░░░░░░░░░░░░░░░░░░░░░░░░ B ●●●●●●●● B
     C ●●●●●●●● C ░░░░░░░░░░░░░░░░░░░░░░░░░ C ●●●●●●●● C
     D ●●●●●●●● D ░░░░░░░░░░░░░░░░░░░░░░░░░ D ●●●●●●●● D
     E ●●●●●●●● E ░░░░░░░░░░░░░░░░░░░░░░░░░ E ●●●●●●●● E
     F ●●●●●●●● F                           F ●●●●●●●● F

           Ground 10      Ground 9      Ground 8
          A ●●●●●●●● A  A ●●●●●●●● A  A ●●●●●●●● A
          B ●●●●●●●● B  B ●●●●●●●● B  B ●●●●●●●● B
          C ●●●●●●●● C  C ●●●●●●●● C  C ●●●●●●●● C
          D ●●●●●●●● D  D ●●●●●●●● D  D ●●●●●●●● D
          E ●●●●●●●● E  E ●●●●●●●● E  E ●●●●●●●● E
          F ●●●●●●●● F  F ●●●●●●●● F  F ●●●●●●●● F"
  `)
})

test('demo stadium: sixty blocks on one level around the pitch', () => {
  const grid = layOutGrid(stadiumPlan())
  expect(grid.levels).toHaveLength(1)
  expect(grid.levels[0]?.sections).toHaveLength(60)
  expect(grid.levels[0]?.shapes).toMatchObject([{ kind: 'pitch' }])
})
