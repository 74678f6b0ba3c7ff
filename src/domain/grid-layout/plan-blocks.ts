import { nearRuns } from './near-runs.ts'
import { type Axis, across, along, median, type PlanPoints, samples } from './plan-points.ts'
import { halfTurn, type Run } from './plan-runs.ts'

/** Runs of one section that stand together and look the same way: what is drawn as one upright rectangle. */
export interface Block {
  readonly section: number
  readonly runs: readonly Run[]
  /** `across`: its runs become lines of the grid; `down`: columns of it, as on the sides of a pitch. */
  readonly direction: 'across' | 'down'
  /** Along the runs: seats are drawn in this order, left to right or top to bottom. */
  readonly axis: Axis
  /** Usual distance between neighbours, in the plan's unit. */
  readonly pitch: number
}

/**
 * Blocks turned by less than this are drawn with lines across, the others with lines down. That is more than half a
 * quarter turn, because a line across is easier to read, and far less than a whole one, because a side stand drawn
 * across would be many times too high for its place beside the pitch. Neither mirrors anything: across keeps what is
 * left and what is in front, down keeps what is left and what is above.
 */
const drawnAcross = (60 * Math.PI) / 180

export function blocksOf(points: PlanPoints, runs: readonly Run[]): Block[] {
  const sections = new Map<number, Run[]>()
  for (const run of runs) {
    const known = sections.get(run.section)
    if (known) known.push(run)
    else sections.set(run.section, [run])
  }
  return [...sections.values()].flatMap((own) => {
    const pitch = median(own.map((run) => run.pitch))
    return nearRuns(points, own, pitch).map(blockOf)
  })
}

export function blockOf(runs: readonly Run[]): Block {
  // Directions are doubled before they are averaged: a line has no front, 179 and 1 degree are neighbours.
  let cos = 0
  let sin = 0
  for (const run of runs) {
    if (run.angle === null) continue
    cos += Math.cos(run.angle * 2) * run.seats.length
    sin += Math.sin(run.angle * 2) * run.seats.length
  }
  const angle = Math.hypot(cos, sin) > 1e-9 ? halfTurn(settled(Math.atan2(sin, cos) / 2)) : 0
  const direction = Math.abs(angle) <= drawnAcross ? 'across' : 'down'
  const forward = direction === 'down' && angle < 0 ? angle + Math.PI : angle
  return {
    section: runs[0]?.section ?? 0,
    runs,
    direction,
    axis: { cos: Math.cos(forward), sin: Math.sin(forward) },
    pitch: median(runs.map((run) => run.pitch)),
  }
}

/** Directions within a hair of each other count as equal, so that noise in the last digits decides nothing. */
function settled(angle: number): number {
  return Math.round(angle * 1e6) / 1e6
}

/** A rectangle of the plan, in its unit. */
export interface PlanRectangle {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where a block stands in the plan once it is turned upright about its middle, with half a seat around it. */
export function planRectangle(points: PlanPoints, block: Block): PlanRectangle {
  let [uMin, uMax, vMin, vMax] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const run of block.runs) {
    for (const i of samples(run.seats.length)) {
      const seat = run.seats[i] ?? 0
      const u = along(points, block.axis, seat)
      const v = across(points, block.axis, seat)
      uMin = Math.min(uMin, u)
      uMax = Math.max(uMax, u)
      vMin = Math.min(vMin, v)
      vMax = Math.max(vMax, v)
    }
  }
  const u = (uMin + uMax) / 2
  const v = (vMin + vMax) / 2
  const x = u * block.axis.cos - v * block.axis.sin
  const y = u * block.axis.sin + v * block.axis.cos
  const long = (uMax - uMin + block.pitch) / 2
  const deep = (vMax - vMin + block.pitch) / 2
  const [wide, high] = block.direction === 'across' ? [long, deep] : [deep, long]
  return { left: x - wide, right: x + wide, top: y - high, bottom: y + high }
}
