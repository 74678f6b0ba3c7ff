import type { SeatPlan } from '../seat-plan.ts'
import { across, along, distance, mainAxis, median, type PlanPoints } from './plan-points.ts'
import { evenPitch, neighbourPitch, type SortedRow, sortAlong } from './seat-pitch.ts'

/** Seats that follow one another on one line: a row of the plan, or a part of a row that is bent back or torn apart. */
export interface Run {
  /** Index of the section, in the order the plan first names them. */
  readonly section: number
  readonly row: string
  /** Seat indexes along the line, in either direction. */
  readonly seats: readonly number[]
  /** Usual distance between neighbours in the plan's unit, never 0. */
  readonly pitch: number
  /** Straight, without gaps. */
  readonly isEven: boolean
  /** Direction of the line in radians, modulo a half turn; null when it has none. */
  readonly angle: number | null
}

/** A gap this wide (in seats) parts a row into two places rather than by an aisle. */
const tornApart = 8
const wideAisle = 3
const aisle = 1.6
const quarterTurn = Math.PI / 2
const sharpTurn = (100 * Math.PI) / 180
const slightTurn = (30 * Math.PI) / 180

export function sectionNames(plan: SeatPlan): string[] {
  return [...new Set(plan.seats.map((seat) => seat.section))]
}

/**
 * Cuts a plan into runs. Rows are told by section and name; their seats are ordered by place, because lists are often
 * ordered by number, and 1 3 5 | 2 4 6 jumps to and fro.
 */
export function runsOf(plan: SeatPlan, points: PlanPoints): Run[] {
  const rows = sortedRows(plan, points)
  const planPitch = median(rows.map((row) => row.pitch).filter((pitch) => pitch > 0)) || 1
  const pitches = new Map<number, number[]>()
  for (const row of rows) {
    if (row.pitch === 0 || row.sorted.length < 3) continue
    const known = pitches.get(row.section)
    if (known) known.push(row.pitch)
    else pitches.set(row.section, [row.pitch])
  }
  const usual = new Map([...pitches].map(([section, values]) => [section, median(values)]))
  return rows.flatMap((row) => {
    const sectionPitch = usual.get(row.section) ?? planPitch
    const trusted = row.sorted.length >= 4 && row.pitch > 0 && row.pitch < sectionPitch * 2.5
    const pitch = trusted ? row.pitch : Math.min(sectionPitch, row.pitch || sectionPitch)
    const isEven = row.isEven && pitch === row.pitch
    return partsOf(points, row, pitch, isEven).map((seats) => ({
      section: row.section,
      row: row.row,
      seats,
      pitch,
      isEven,
      angle: lineAngle(points, seats, pitch),
    }))
  })
}

const anyAxis = { cos: 1, sin: 0 }

function partsOf(points: PlanPoints, row: SortedRow, pitch: number, isEven: boolean): readonly (readonly number[])[] {
  if (isEven) return [row.sorted]
  return isOneLine(points, row, pitch) ? cutAtGaps(points, row, pitch) : cutAtTurns(points, row, pitch)
}

function sortedRows(plan: SeatPlan, points: PlanPoints): SortedRow[] {
  const sections = new Map<string, Map<string, number[]>>()
  let last: { section: string; row: string; seats: number[] } | null = null
  for (let i = 0; i < plan.seats.length; i++) {
    const { section = '', row = '' } = plan.seats[i] ?? {}
    if (last === null || last.section !== section || last.row !== row) {
      const rows: Map<string, number[]> = sections.get(section) ?? new Map()
      sections.set(section, rows)
      const seats: number[] = rows.get(row) ?? []
      rows.set(row, seats)
      last = { section, row, seats }
    }
    last.seats.push(i)
  }
  return [...sections.values()].flatMap((rows, section) =>
    [...rows].map(([row, listed]) => {
      const even = evenPitch(points, listed)
      if (even !== null) return { section, row, listed, axis: anyAxis, sorted: listed, pitch: even, isEven: true }
      const axis = mainAxis(points, listed)
      const sorted = sortAlong(points, axis, listed)
      return { section, row, listed, axis, sorted, pitch: neighbourPitch(points, axis, sorted), isEven: false }
    }),
  )
}

/** Whether no two seats stand beside each other across the row's own direction. A gentle curve is one line, a box of two by two is not. */
function isOneLine(points: PlanPoints, row: SortedRow, pitch: number): boolean {
  for (let i = 1; i < row.sorted.length; i++) {
    const seat = row.sorted[i - 1] ?? 0
    const next = row.sorted[i] ?? 0
    const du = along(points, row.axis, next) - along(points, row.axis, seat)
    if (du >= pitch * 0.45) continue
    const dv = across(points, row.axis, next) - across(points, row.axis, seat)
    if (Math.abs(dv) > pitch * 0.6) return false
  }
  return true
}

/** Cuts a line where it is torn apart, and where it goes on behind a wide gap in another direction. */
function cutAtGaps(points: PlanPoints, row: SortedRow, pitch: number): (readonly number[])[] {
  const pieces: (readonly number[])[] = []
  let start = 0
  for (let i = 1; i < row.sorted.length; i++) {
    if (distance(points, row.sorted[i - 1] ?? 0, row.sorted[i] ?? 0) <= pitch * wideAisle) continue
    pieces.push(row.sorted.slice(start, i))
    start = i
  }
  if (start === 0) return [row.sorted]
  pieces.push(row.sorted.slice(start))
  const runs: number[][] = []
  for (const next of pieces) {
    const run = runs.at(-1)
    if (run && goesOn(points, run, next, pitch)) for (const seat of next) run.push(seat)
    else runs.push([...next])
  }
  return runs
}

function goesOn(points: PlanPoints, run: readonly number[], next: readonly number[], pitch: number): boolean {
  const from = run.at(-1) ?? 0
  const to = next[0] ?? 0
  if (distance(points, from, to) > pitch * tornApart) return false
  const bridge = heading(points, from, to)
  return [run, next].every((side) => {
    const first = side[0] ?? 0
    const last = side.at(-1) ?? 0
    return first === last || Math.abs(turn(heading(points, first, last), bridge)) <= slightTurn
  })
}

/** Follows the plan's own order and cuts where it turns back or jumps: boxes, round tables, rows of one name in many places. */
function cutAtTurns(points: PlanPoints, row: SortedRow, pitch: number): number[][] {
  const runs: number[][] = []
  let run: number[] = []
  let direction: number | null = null
  for (const [i, seat] of row.listed.entries()) {
    const last = run.at(-1)
    const step = last === undefined ? 0 : distance(points, last, seat)
    if (last !== undefined && step > pitch * 0.1) {
      const towards = heading(points, last, seat)
      const next = row.listed[i + 1] ?? seat
      const onwards = step > pitch * aisle && next !== seat ? heading(points, seat, next) : towards
      const bend = direction === null ? 0 : Math.abs(turn(direction, towards))
      const bendBehindGap = direction === null ? 0 : Math.abs(turn(direction, onwards))
      const goesElsewhere = step > pitch * aisle && bendBehindGap > slightTurn
      if (step > pitch * wideAisle || bend > sharpTurn || goesElsewhere) {
        runs.push(run)
        run = []
        direction = null
      } else direction = towards
    }
    run.push(seat)
  }
  runs.push(run)
  return runs
}

function lineAngle(points: PlanPoints, seats: readonly number[], pitch: number): number | null {
  const first = seats[0] ?? 0
  const last = seats.at(-1) ?? 0
  if (distance(points, first, last) < pitch / 2) return null
  return halfTurn(heading(points, first, last))
}

function heading(points: PlanPoints, from: number, to: number): number {
  return Math.atan2((points.y[to] ?? 0) - (points.y[from] ?? 0), (points.x[to] ?? 0) - (points.x[from] ?? 0))
}

/** From one heading to another, between minus and plus a half turn. */
function turn(from: number, to: number): number {
  const by = to - from
  return Math.atan2(Math.sin(by), Math.cos(by))
}

/** The same line's direction between minus and plus a quarter turn. */
export function halfTurn(angle: number): number {
  const folded = angle - Math.PI * Math.round(angle / Math.PI)
  return folded <= -quarterTurn ? folded + Math.PI : folded
}
