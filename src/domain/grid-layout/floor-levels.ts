import type { SeatPlan } from '../seat-plan.ts'
import { median, type PlanPoints } from './plan-points.ts'
import type { Run } from './plan-runs.ts'
import { seatSquares } from './seat-squares.ts'

/** Seats of two sections nearer than this (in seats) cannot stand on one floor. */
const tooNear = 0.75
/** This share of a section must lie over another before they count as stacked: real plans have careless edges. */
const liesOver = 0.2
/** So many seats of a section, evenly chosen, speak for all of it. */
const mostAsked = 100

/**
 * Per section: the floor it is on, from 0. Sections that lie over one another are on different floors, the one the plan
 * names first below; sections named alike ("First Floor 1", "First Floor 2") go together.
 */
export function floorsOf(plan: SeatPlan, points: PlanPoints, runs: readonly Run[], names: readonly string[]): number[] {
  const over = overlaps(plan, points, median(runs.map((run) => run.pitch)) || 1, names)
  const floors = names.map(() => 0)
  for (const section of names.keys()) {
    const below = new Set([...(over[section] ?? [])].filter((other) => other < section).map((other) => floors[other]))
    while (below.has(floors[section] ?? 0)) floors[section] = (floors[section] ?? 0) + 1
  }
  raiseFamilies(names, floors, over)
  return floors
}

/** Sections of one family stand on the highest floor any of them needs, where nothing is in the way. */
function raiseFamilies(names: readonly string[], floors: number[], over: readonly Set<number>[]): void {
  const families = new Map<string, number[]>()
  for (const [section, name] of names.entries()) {
    const family = familyName(name)
    families.set(family, [...(families.get(family) ?? []), section])
  }
  for (const members of families.values()) {
    const isStacked = members.some((one) => members.some((other) => over[one]?.has(other)))
    const highest = Math.max(...members.map((member) => floors[member] ?? 0))
    if (isStacked || highest === 0) continue
    for (const member of members) {
      const isFree = [...(over[member] ?? [])].every((other) => floors[other] !== highest)
      if (isFree) floors[member] = highest
    }
  }
}

/** The name without the number or letter at its end. */
export function familyName(section: string): string {
  return section.replace(/[\s\-–—/.:]*(\p{N}+\p{L}?|\b\p{L})$/u, '')
}

/** Per section, the sections that lie over or under it. */
function overlaps(plan: SeatPlan, points: PlanPoints, pitch: number, names: readonly string[]): Set<number>[] {
  const near = (pitch * tooNear) ** 2
  const { x, y } = points
  const index = new Map(names.map((name, i) => [name, i]))
  const sections = new Int32Array(plan.seats.length)
  const own: number[][] = names.map(() => [])
  for (let seat = 0; seat < sections.length; seat++) {
    const section = index.get(plan.seats[seat]?.section ?? '') ?? 0
    sections[seat] = section
    own[section]?.push(seat)
  }
  const counts = new Map<number, number>()
  const lastSeat = new Int32Array(names.length).fill(-1)
  const squares = seatSquares(points, pitch * tooNear)
  const asked = own.map((seats) => Math.ceil(seats.length / mostAsked))
  for (const [section, seats] of own.entries()) {
    for (let i = 0; i < seats.length; i += asked[section] ?? 1) {
      const seat = seats[i] ?? 0
      squares.visitNear(seat, (other) => {
        const foreign = sections[other] ?? 0
        if (foreign === section || lastSeat[foreign] === seat) return
        if (((x[seat] ?? 0) - (x[other] ?? 0)) ** 2 + ((y[seat] ?? 0) - (y[other] ?? 0)) ** 2 > near) return
        lastSeat[foreign] = seat
        const pair = section * names.length + foreign
        counts.set(pair, (counts.get(pair) ?? 0) + 1)
      })
    }
  }
  const over = names.map(() => new Set<number>())
  for (const [pair, count] of counts) {
    const one = Math.floor(pair / names.length)
    const other = pair % names.length
    if (count < ((own[one]?.length ?? 0) / (asked[one] ?? 1)) * liesOver) continue
    over[one]?.add(other)
    over[other]?.add(one)
  }
  return over
}
