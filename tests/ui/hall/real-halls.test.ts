import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { arenaPlan } from '../../../db/demo/plans/arena-plan.ts'
import { stadiumPlan } from '../../../db/demo/plans/stadium-plan.ts'
import { theatrePlan } from '../../../db/demo/plans/theatre-plan.ts'
import { readPlanFile } from '../../../src/desk/plan-files/read-plan-file.ts'
import { layOutGrid } from '../../../src/domain/grid-layout/lay-out-grid.ts'
import type { HallGrid } from '../../../src/domain/hall-grid.ts'
import { isRefusal } from '../../../src/domain/refusal.ts'
import type { SeatPlan } from '../../../src/domain/seat-plan.ts'
import { seatState } from '../../../src/domain/seat-state.ts'
import { Cells } from '../../../src/terminal/cells.ts'
import { type HallIndex, indexHall } from '../../../src/ui/hall/hall-index.ts'
import { type HallMove, moveHall } from '../../../src/ui/hall/hall-moves.ts'
import { paintHall, paintMove } from '../../../src/ui/hall/hall-painter.ts'
import { type HallScene, hallScene } from '../../../src/ui/hall/hall-scene.ts'
import { type HallState, openHallState, zoomIn } from '../../../src/ui/hall/hall-state.ts'
import { hallTheme } from '../../../src/ui/hall/hall-theme.ts'
import { layOutOverview, sectionBeside } from '../../../src/ui/hall/overview-layout.ts'
import { makeTheme } from '../../../src/ui/theme.ts'

const plans: Record<string, () => SeatPlan> = {
  'demo theatre': theatrePlan,
  'demo arena': arenaPlan,
  'demo stadium': stadiumPlan,
  'a theatre': () => sharedPlan('theatre-1156.pretix.json'),
  'an arena': () => sharedPlan('arena-738.pretix.json'),
  'a stadium': () => sharedPlan('stadium-16054.pretix.json'),
}
const shared = new URL('../../../../shared/halls/', import.meta.url)

function sharedPlan(name: string): SeatPlan {
  const plan = readPlanFile({ bytes: readFileSync(new URL(name, shared)), name })
  if (isRefusal(plan)) throw new Error(`${name} was refused`)
  return plan
}

function hasShared(): boolean {
  try {
    return readFileSync(new URL('theatre-1156.pretix.json', shared)).length > 0
  } catch {
    return false
  }
}

const grids = new Map<string, HallGrid>()

/** Each hall is laid out once for all tests. */
function gridOf(name: string): HallGrid {
  const plan = plans[name]
  const grid = grids.get(name) ?? (plan === undefined ? undefined : layOutGrid(plan()))
  if (grid === undefined) throw new Error(`there is no plan ${name}`)
  grids.set(name, grid)
  return grid
}

const small = { columns: 54, rows: 21 }
const large = { columns: 156, rows: 57 }
const arrows = ['left', 'right', 'up', 'down'] as const

function reachedByArrows(index: HallIndex, states: Uint8Array, start: HallState): Set<number> {
  const reached = new Map([[start.seat, start]])
  for (const state of reached.values()) {
    for (const move of arrows) {
      const next = moveHall({ index, states, window: small }, state, move)
      if (!reached.has(next.seat)) reached.set(next.seat, next)
    }
  }
  return new Set(reached.keys())
}

describe.each(Object.keys(plans))('%s', (name) => {
  const isMissing = !name.startsWith('demo') && !hasShared()

  test.skipIf(isMissing)('arrows alone reach every seat of a level, and every level its seats', () => {
    const index = indexHall(gridOf(name))
    const states = new Uint8Array(index.sequence.length)
    let state: HallState = { ...openHallState(index, states, small), zoom: 'seats' }
    const reached = new Set<number>()
    for (const _ of index.levels) {
      for (const seat of reachedByArrows(index, states, state)) reached.add(seat)
      state = moveHall({ index, states, window: small }, state, 'next-level')
    }
    expect(reached.size).toBe(states.length)
  })

  test.skipIf(isMissing)('its overview shows every section on one page, and arrows reach them all', () => {
    for (const level of gridOf(name).levels) {
      for (const window of [small, large]) {
        const overview = layOutOverview(level, window)
        expect(overview.rows).toBe(window.rows)
        expect(overview.boxes.filter((box) => box.name.join('') === '')).toEqual([])
        const reached = new Set([0])
        for (const section of reached) {
          for (const move of arrows) {
            const next = sectionBeside(overview, section, move)
            if (next >= 0) reached.add(next)
          }
        }
        expect(reached.size).toBe(level.sections.length)
      }
    }
  })
})

describe('a stadium of 16,000 on a screen of 200×60', () => {
  const plan = stadiumPlan()
  const index = indexHall(gridOf('demo stadium'))
  const states = Uint8Array.from(plan.seats, (_, seat) => (seat * 7919) % 6)
  const scene: HallScene = hallScene(
    index,
    plan.seats,
    { states, symbols: new Map() },
    hallTheme(16, makeTheme(16, false).glyphs.border),
  )
  const window = { column: 0, row: 1, columns: 156, rows: 57 }
  const inside = zoomIn(index, states, window, openHallState(index, states, window))
  const cells = new Cells(200, 60)

  /**
   * What a call takes when nothing is in its way: the fastest of many. The limits are some times what the bundled
   * program needs, because tests run slower and beside others; what goes through all seats is far beyond them.
   */
  function fastestMs(count: number, run: (at: number) => void): number {
    let fastest = Number.POSITIVE_INFINITY
    for (let at = 0; at < count; at++) {
      const start = performance.now()
      run(at)
      fastest = Math.min(fastest, performance.now() - start)
    }
    return fastest
  }

  test('painting the whole window takes about half a millisecond', () => {
    expect(fastestMs(400, () => paintHall(cells, window, scene, inside))).toBeLessThan(1)
  })

  test('a move and its painting take less than a tenth of a millisecond', () => {
    const moves: HallMove[] = ['right', 'down', 'right', 'up', 'left', 'next-free', 'row-end', 'down', 'next-section']
    for (const move of moves) {
      expect(fastestMs(300, () => moveHall({ index, states, window }, inside, move))).toBeLessThan(0.1)
    }
    const next = moveHall({ index, states, window }, inside, 'right')
    expect(fastestMs(300, () => paintMove(cells, window, scene, inside, next))).toBeLessThan(0.1)
  })

  test('the next free seat is found at once in a hall that is all but sold out', () => {
    const soldOut = new Uint8Array(states.length).fill(seatState.sold)
    const last = index.sequence.at(-2) ?? 0
    soldOut[last] = seatState.free
    const sight = { index, states: soldOut, window }
    expect(moveHall(sight, inside, 'next-free').seat).toBe(last)
    expect(fastestMs(100, () => moveHall(sight, inside, 'next-free'))).toBeLessThan(1)
  })
})
