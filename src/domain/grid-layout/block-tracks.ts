import type { Block } from './plan-blocks.ts'
import { across, along, distance, median, type PlanPoints, samples } from './plan-points.ts'
import type { Run } from './plan-runs.ts'

/** A run as it will stand on the grid, in cells along and across its block. */
export interface TrackRun {
  readonly run: Run
  /** In the order they are drawn. */
  readonly seats: readonly number[]
  /** Cell of its first seat along the block. */
  readonly start: number
  /** Per seat, its distance in cells from the first: rising from 0. */
  readonly steps: readonly number[]
  readonly aisles: readonly boolean[]
  /** Line of the block, from 0, empty lines counted. */
  readonly track: number
}

/** What must stay free before a run that shares its track with the run before it. */
export type SpaceBefore = (run: Run, before: Run) => number

interface LooseRun {
  run: Run
  seats: readonly number[]
  /** Steps from the run's first seat, in cells. */
  steps: readonly number[]
  aisles: readonly boolean[]
  u: readonly number[]
  /** Depth of the run within the block, curvature taken out. */
  depth: number
  /** Where its first seat would stand, in cells and fractions of one. */
  offset: number
}

/** A gap of this many seats is an aisle even before it would be rounded up to one. */
const aisleFrom = 1.4
const widestGap = 9
const mostRunsOnTrack = 64

/**
 * Straightens the runs of a block and stands them in parallel tracks: every seat gets a cell of its own, gaps stay in
 * units of the row's own seats, rows keep their places towards one another.
 */
export function tracksOf(points: PlanPoints, block: Block, spaceBefore: SpaceBefore): TrackRun[] {
  const loose = block.runs.map((run) => straighten(points, block, run))
  takeOutCurve(points, block, loose)
  loose.sort((a, b) => a.depth - b.depth || (a.u[0] ?? 0) - (b.u[0] ?? 0))
  align(loose, block.pitch)
  const tracks = stack(loose, block.pitch)
  const placed: (Omit<TrackRun, 'start'> & { start: number })[] = []
  for (const { at, runs } of tracks) {
    runs.sort((a, b) => (a.u[0] ?? 0) - (b.u[0] ?? 0))
    let free = Number.NEGATIVE_INFINITY
    let before: Run | null = null
    for (const each of runs) {
      const start = before ? Math.max(each.offset, free + 1 + spaceBefore(each.run, before)) : each.offset
      placed.push({ run: each.run, seats: each.seats, start, steps: each.steps, aisles: each.aisles, track: at })
      free = start + lengthOf(each.steps)
      before = each.run
    }
  }
  startAtZero(placed)
  return placed
}

function straighten(points: PlanPoints, block: Block, run: Run): LooseRun {
  const { seats: given, pitch } = run
  const start = along(points, block.axis, given[0] ?? 0)
  const end = along(points, block.axis, given.at(-1) ?? 0)
  const seats = end < start ? [...given].reverse() : given
  if (run.isEven)
    return { run, seats, ...evenCells(seats.length), u: evenU(start, end, seats.length), depth: 0, offset: 0 }
  const steps = [0]
  const aisles: boolean[] = []
  const u = [along(points, block.axis, seats[0] ?? 0)]
  for (let i = 1; i < seats.length; i++) {
    const apart = distance(points, seats[i - 1] ?? 0, seats[i] ?? 0) / pitch
    const cells = apart < aisleFrom ? 1 : Math.min(widestGap, Math.max(2, Math.round(apart)))
    aisles.push(cells > 1)
    steps.push((steps[i - 1] ?? 0) + cells)
    u.push(along(points, block.axis, seats[i] ?? 0))
  }
  return { run, seats, steps, aisles, u, depth: 0, offset: 0 }
}

const evenRows: { steps: readonly number[]; aisles: readonly boolean[] }[] = []

/** The cells of a row without gaps, the same for all rows of a length. */
function evenCells(count: number): { steps: readonly number[]; aisles: readonly boolean[] } {
  const known = evenRows[count]
  if (known) return known
  const row = { steps: Array.from({ length: count }, (_, i) => i), aisles: new Array<boolean>(count - 1).fill(false) }
  if (count < 1000) evenRows[count] = row
  return row
}

function evenU(start: number, end: number, count: number): number[] {
  const first = Math.min(start, end)
  const step = Math.abs(end - start) / (count - 1)
  const u = [first]
  for (let i = 1; i < count; i++) u.push(first + i * step)
  return u
}

function lengthOf(steps: readonly number[]): number {
  return steps[steps.length - 1] ?? 0
}

/**
 * Sets each run's depth as if the block's common curve were bent straight, so that short and long rows compare. The
 * curve is the parabola that fits all runs best, each around its own mean.
 */
function takeOutCurve(points: PlanPoints, block: Block, runs: readonly LooseRun[]): void {
  const sign = block.direction === 'across' ? 1 : -1
  const middle = ((runs[0]?.u[0] ?? 0) + (runs[0]?.u.at(-1) ?? 0)) / 2
  let both = 0
  let squares = 0
  const bends = new Float64Array(runs.length)
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at]
    if (!run) continue
    const base = across(points, block.axis, run.seats[0] ?? 0) * sign
    let [bend, depth, bendBend, bendDepth] = [0, 0, 0, 0]
    const chosen = samples(run.u.length)
    for (const i of chosen) {
      const b = (((run.u[i] ?? 0) - middle) / block.pitch) ** 2
      const d = across(points, block.axis, run.seats[i] ?? 0) * sign - base
      bend += b
      depth += d
      bendBend += b * b
      bendDepth += b * d
    }
    const count = chosen.length
    both += bendDepth - (bend * depth) / count
    squares += bendBend - (bend * bend) / count
    run.depth = base + depth / count
    bends[at] = bend / count
  }
  const curve = squares > 1e-9 ? both / squares : 0
  for (const [at, run] of runs.entries()) run.depth -= curve * (bends[at] ?? 0)
}

/**
 * Finds where each run begins, starting with the longest and going outwards: a run's seats stand over those seats of
 * the run before it that they stand behind in the plan, though both have been straightened.
 */
function align(runs: LooseRun[], pitch: number): void {
  let longest = 0
  for (const [i, each] of runs.entries()) {
    if (lengthOf(each.steps) > lengthOf(runs[longest]?.steps ?? [])) longest = i
  }
  const start = runs[longest]
  if (!start) return
  start.offset = (start.u[0] ?? 0) / pitch
  for (const order of [runs.slice(longest), runs.slice(0, longest + 1).reverse()]) {
    let wide = start
    for (const each of order) {
      if (each === start) continue
      let sum = 0
      const chosen = samples(each.u.length)
      for (const i of chosen) sum += cellAt(wide, each.u[i] ?? 0, pitch) - (each.steps[i] ?? 0)
      each.offset = sum / chosen.length
      if (each.seats.length * 2 >= wide.seats.length) wide = each
    }
  }
  roundTogether(runs)
}

/** Where on a straightened run a place of the plan would be, in cells. */
function cellAt(run: LooseRun, u: number, pitch: number): number {
  let low = 1
  let high = run.u.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((run.u[middle] ?? 0) < u) low = middle + 1
    else high = middle
  }
  const before = run.u[low - 1] ?? 0
  const from = run.offset + (run.steps[low - 1] ?? 0)
  if (low === run.u.length || u < before) return from + (u - before) / pitch
  const length = (run.u[low] ?? 0) - before
  const share = length > 0 ? (u - before) / length : 0
  return from + share * ((run.steps[low] ?? 0) - (run.steps[low - 1] ?? 0))
}

/** Rounds all offsets the same way: rows staggered by half a seat all move to the same side. */
function roundTogether(runs: readonly LooseRun[]): void {
  const parts = runs.map((each) => each.offset - Math.floor(each.offset)).sort((a, b) => a - b)
  let border = (parts[0] ?? 0) / 2 + (parts.at(-1) ?? 0) / 2 + 0.5
  let widest = (parts[0] ?? 0) + 1 - (parts.at(-1) ?? 0)
  for (let i = 1; i < parts.length; i++) {
    const gap = (parts[i] ?? 0) - (parts[i - 1] ?? 0)
    if (gap > widest + 1e-6) {
      widest = gap
      border = (parts[i - 1] ?? 0) + gap / 2
    }
  }
  for (const each of runs) each.offset = Math.floor(each.offset - border)
}

/** Puts runs of the same depth that do not stand in each other's way on one track; a cross aisle leaves one empty. */
function stack(runs: readonly LooseRun[], pitch: number): { at: number; runs: LooseRun[] }[] {
  const apart: number[] = []
  for (let i = 1; i < runs.length; i++) {
    const step = (runs[i]?.depth ?? 0) - (runs[i - 1]?.depth ?? 0)
    if (step > pitch * 0.35) apart.push(step)
  }
  const usual = median(apart) || pitch
  const tracks: { at: number; depth: number; runs: LooseRun[] }[] = []
  for (const each of runs) {
    const shared = tracks.slice(-3).find((track) => each.depth - track.depth < usual / 2 && !overlaps(track.runs, each))
    if (shared) {
      shared.runs.push(each)
      continue
    }
    const last = tracks.at(-1)
    const step = last ? (each.depth - last.depth >= usual * 1.6 ? 2 : 1) : 0
    tracks.push({ at: (last?.at ?? 0) + step, depth: each.depth, runs: [each] })
  }
  return tracks
}

function overlaps(track: readonly LooseRun[], run: LooseRun): boolean {
  if (track.length >= mostRunsOnTrack) return true
  return track.some((other) => {
    const between = (other.u.at(-1) ?? 0) < (run.u[0] ?? 0) || (run.u.at(-1) ?? 0) < (other.u[0] ?? 0)
    return !between
  })
}

/**
 * Moves all runs so that the first cell is 0. A staircase of short rows must not cost a huge grid: when nearly all of it
 * would be empty, rows begin together.
 */
function startAtZero(placed: readonly { track: number; start: number; steps: readonly number[] }[]): void {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  let tracks = 0
  let seats = 0
  const starts = new Map<number, number>()
  for (const each of placed) {
    first = Math.min(first, each.start)
    last = Math.max(last, each.start + lengthOf(each.steps))
    tracks = Math.max(tracks, each.track + 1)
    seats += each.steps.length
    if (!starts.has(each.track)) starts.set(each.track, each.start)
  }
  const isWasteful = (last - first + 1) * tracks > seats * 40 + 4000
  for (const each of placed) each.start -= isWasteful ? (starts.get(each.track) ?? 0) : first
}
