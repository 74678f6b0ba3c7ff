import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { arenaPlan } from '../../../db/demo/plans/arena-plan.ts'
import { stadiumPlan } from '../../../db/demo/plans/stadium-plan.ts'
import { theatrePlan } from '../../../db/demo/plans/theatre-plan.ts'
import { layOutGrid } from '../../../src/domain/grid-layout/lay-out-grid.ts'
import { layoutVersion, readLayout, storedLayout } from '../../../src/domain/grid-layout/stored-layout.ts'

const grid = layOutGrid(theatrePlan())
const seatCount = grid.places.length

describe('a stored layout', () => {
  test('of another version is not used', () => {
    const older = JSON.stringify({ ...JSON.parse(storedLayout(grid)), version: layoutVersion - 1 })
    expect(readLayout(older, seatCount)).toBeNull()
  })

  test('of a plan with another number of seats is not used', () => {
    expect(readLayout(storedLayout(grid), seatCount + 1)).toBeNull()
  })

  test('that was never made is not used', () => {
    expect(readLayout('{}', seatCount)).toBeNull()
  })

  test('changes only with its version: who changes the layout of a hall raises `layoutVersion`', () => {
    const text = [theatrePlan(), arenaPlan(), stadiumPlan()].map((plan) => storedLayout(layOutGrid(plan))).join()
    expect([layoutVersion, createHash('sha256').update(text).digest('hex').slice(0, 16)]).toEqual([
      1,
      '6171ef3e8a255042',
    ])
  })
})
