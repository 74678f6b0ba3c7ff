import type { PlanRectangle } from './plan-blocks.ts'
import { median, type PlanPoints } from './plan-points.ts'
import type { Run } from './plan-runs.ts'
import { seatSquares } from './seat-squares.ts'

/** Seats of two sections nearer than this (in seats) cannot stand on one floor. */
const tooNear = 0.75
/** This share of a section must lie over another before they count as stacked: real plans have careless edges. */
const liesOver = 0.2
/** So many seats of a section, evenly chosen, speak for all of it. */
const mostAsked = 30
/** Neighbours turned upright may cross a little; this share of the smaller one is more than that. */
const crosses = 0.08
/** With more blocks than this rectangles are not compared: all are suspect. */
const mostOutlined = 1000

/** A block of a section, where it stands in the plan once it is upright. */
export interface Stand extends PlanRectangle {
  readonly section: number
}

/**
 * Per section: the floor it is on, from 0. Sections that lie over one another are on different floors, the one the plan
 * names first below; sections named alike ("First Floor 1", "First Floor 2") go together.
 */
export function floorsOf(
  stands: readonly Stand[],
  points: PlanPoints,
  runs: readonly Run[],
  names: readonly string[],
): number[] {
  const over = overlaps(stands, points, runs, names)
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
  const families = new Map<string, Set<number>>()
  for (const [section, name] of names.entries()) {
    const family = familyName(name)
    const known = families.get(family)
    if (known) known.add(section)
    else families.set(family, new Set([section]))
  }
  for (const members of families.values()) {
    let isStacked = false
    let highest = 0
    for (const member of members) {
      highest = Math.max(highest, floors[member] ?? 0)
      for (const other of over[member] ?? []) isStacked ||= members.has(other)
    }
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
function overlaps(
  stands: readonly Stand[],
  points: PlanPoints,
  runs: readonly Run[],
  names: readonly string[],
): Set<number>[] {
  const over = names.map(() => new Set<number>())
  const pitch = median(runs.map((run) => run.pitch)) || 1
  const suspects = suspectSections(stands)
  if (suspects.size === 0) return over
  const near = (pitch * tooNear) ** 2
  const { x, y } = points
  const sections = new Int32Array(points.x.length)
  const own = new Map([...suspects].map((section) => [section, [] as number[]]))
  const all: number[] = []
  for (const run of runs) {
    const seats = own.get(run.section)
    if (!seats) continue
    for (const seat of run.seats) {
      sections[seat] = run.section
      seats.push(seat)
      all.push(seat)
    }
  }
  const squares = seatSquares(points, all, pitch * tooNear)
  const lastSeat = new Int32Array(names.length).fill(-1)
  for (const [section, seats] of own) {
    const stride = Math.ceil(seats.length / mostAsked)
    const counts = new Map<number, number>()
    for (let i = 0; i < seats.length; i += stride) {
      const seat = seats[i] ?? 0
      squares.visitNear(seat, (other) => {
        const foreign = sections[other] ?? 0
        if (foreign === section || lastSeat[foreign] === seat) return
        if (((x[seat] ?? 0) - (x[other] ?? 0)) ** 2 + ((y[seat] ?? 0) - (y[other] ?? 0)) ** 2 > near) return
        lastSeat[foreign] = seat
        counts.set(foreign, (counts.get(foreign) ?? 0) + 1)
      })
    }
    for (const [foreign, count] of counts) {
      if (count < (seats.length / stride) * liesOver) continue
      over[section]?.add(foreign)
      over[foreign]?.add(section)
    }
  }
  return over
}

/** Sections that cross another by more than an edge, block by block: only their seats need comparing. */
function suspectSections(stands: readonly Stand[]): Set<number> {
  const suspects = new Set<number>()
  if (stands.length > mostOutlined) {
    for (const stand of stands) suspects.add(stand.section)
    return suspects
  }
  const order = [...stands].sort((a, b) => a.left - b.left)
  for (const [at, one] of order.entries()) {
    for (let next = at + 1; next < order.length; next++) {
      const other = order[next]
      if (!other || other.left > one.right) break
      const wide = Math.min(one.right, other.right) - other.left
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      const crossed = one.section !== other.section && wide > 0 && high > 0 ? wide * high : 0
      if (crossed > Math.min(areaOf(one), areaOf(other)) * crosses) suspects.add(one.section).add(other.section)
    }
  }
  return suspects
}

function areaOf(stand: Stand): number {
  return (stand.right - stand.left) * (stand.bottom - stand.top)
}
