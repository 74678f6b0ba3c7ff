/**
 * Best available seats (F20): side by side in one row without leaving a lone seat; then side by side; then in one row;
 * then simply those nearest to the focal point. Within each, nearer to the focal point is better.
 */
import type { GridLevel, GridPlace, HallGrid } from './hall-grid.ts'
import type { HallSeat } from './open-hall.ts'
import type { SeatKind } from './seat-plan.ts'
import { seatState } from './seat-state.ts'

export interface BestHall {
  readonly grid: HallGrid
  readonly seats: readonly HallSeat[]
  readonly map: { readonly states: Uint8Array }
}

export interface BestWish {
  readonly count: number
  /** Index of a price zone. */
  readonly zone?: number
  /** Only in these zones: those that are sold at the tariffs wanted. */
  readonly zones?: ReadonlySet<number>
  /** Name of a section. */
  readonly section?: string
  /** Places for wheelchairs and those who come along; without it these are never offered. */
  readonly accessible?: boolean
  /** 0 for the best, 1 for the next best … Alternatives share no seat as long as there are such. */
  readonly skip?: number
  /** Seats to be taken as free although they are in this till's basket: those offered before. */
  readonly alsoFree?: readonly number[]
}

/** Far above any sum of distances, so that a better tier always wins. */
const tierStep = 1e12
const gapPenalty = 1e6

/** @returns seat indexes in the order they stand, or `null` when there are not (or no more) that many. */
export function bestSeats(hall: BestHall, wish: BestWish): number[] | null {
  const { count, skip = 0 } = wish
  if (!Number.isInteger(count) || count < 1 || count > hall.seats.length) return null
  const rows = seatRows(hall)
  const isFree = freePlaces(hall, rows, wish.alsoFree ?? [])
  const wanted = wantedPlaces(hall, rows, wish, isFree)
  const scores = scorePlaces(rows, wish, isFree, wanted)
  const alternatives = pickInOrder(wanted, scores, count, skip + 1, rows.seat.length)
  const chosen = alternatives[skip] ?? scattered(rows, wish, wanted, skip - alternatives.length)
  return chosen?.map((place) => rows.seat[place] ?? 0) ?? null
}

/**
 * The hall as one long run of places, line after line, in flat arrays: what a search over 16,000 seats can go through
 * several times within a millisecond.
 */
interface SeatRows {
  /** Per place: index of the seat. */
  readonly seat: Int32Array
  readonly line: Int32Array
  /** 1: the next place is the neighbour, no aisle between. */
  readonly joined: Uint8Array
  readonly kind: Uint8Array
  /** From the focal point, in seat widths. */
  readonly distance: Float64Array
}
/** What `SeatRows.kind` holds. */
const [forNobody, forEverybody, forCompanion, forWheelchair] = [0, 1, 2, 3] as const

const known = new WeakMap<BestHall['seats'], SeatRows>()

function seatRows({ grid, seats }: BestHall): SeatRows {
  const found = known.get(seats)
  if (found !== undefined) return found
  const count = seats.length
  const rows = {
    seat: new Int32Array(count),
    line: new Int32Array(count),
    joined: new Uint8Array(count),
    kind: new Uint8Array(count),
    distance: new Float64Array(count),
  }
  const points = grid.levels.map(focalPoint)
  let place = 0
  for (const [line, { seats: inLine, aisles }] of grid.lines.entries()) {
    for (const [order, index] of inLine.entries()) {
      rows.seat[place] = index
      rows.line[place] = line
      rows.joined[place] = aisles[order] === false ? 1 : 0
      rows.kind[place] = kindCode(seats[index]?.kind)
      rows.distance[place] = distanceOf(grid.places[index], points)
      place += 1
    }
  }
  known.set(seats, rows)
  return rows
}

function kindCode(kind: SeatKind | undefined): number {
  if (kind === 'normal' || kind === 'box' || kind === 'restricted') return forEverybody
  if (kind === 'wheelchair') return forWheelchair
  return kind === 'companion' ? forCompanion : forNobody
}

interface FocalPoint {
  readonly column: number
  readonly row: number
}
/** A row is about twice as deep as a seat is wide. */
const rowDepth = 2
/** Lower floors come first. */
const levelStep = 1000

/** What everybody looks at: the middle of the stage or pitch, or of the first row where a level shows neither. */
function focalPoint(level: GridLevel): FocalPoint {
  const sight =
    level.labels.find((label) => label.kind === 'stage') ?? level.labels.find((label) => label.kind === 'pitch')
  if (sight === undefined) return { column: (level.columns - 1) / 2, row: 0 }
  return { column: sight.column + (sight.columns - 1) / 2, row: sight.row }
}

function distanceOf(place: GridPlace | undefined, points: readonly FocalPoint[]): number {
  const point = place === undefined ? undefined : points[place.level]
  if (place === undefined || point === undefined) return 0
  const across = place.column - point.column
  const along = (place.row - point.row) * rowDepth
  return Math.sqrt(across * across + along * along) + place.level * levelStep
}

function freePlaces(hall: BestHall, rows: SeatRows, alsoFree: readonly number[]): Uint8Array {
  const { states } = hall.map
  const isFree = new Uint8Array(rows.seat.length)
  const offered = new Set(alsoFree)
  for (let place = 0; place < isFree.length; place += 1) {
    const state = states[rows.seat[place] ?? 0]
    if (state === seatState.free || (state === seatState.basket && offered.has(rows.seat[place] ?? 0)))
      isFree[place] = 1
  }
  return isFree
}

/** The places that fit the wish, in order. */
function wantedPlaces(hall: BestHall, rows: SeatRows, wish: BestWish, isFree: Uint8Array): Int32Array {
  const wanted = new Int32Array(rows.seat.length)
  let count = 0
  for (let place = 0; place < wanted.length; place += 1) {
    const kind = rows.kind[place] ?? forNobody
    if (isFree[place] === 0 || (wish.accessible ? kind < forCompanion : kind !== forEverybody)) continue
    const seat = hall.seats[rows.seat[place] ?? 0]
    if (seat === undefined || seat.zone < 0 || (wish.zone !== undefined && seat.zone !== wish.zone)) continue
    if (wish.zones !== undefined && !wish.zones.has(seat.zone)) continue
    if (wish.section !== undefined && seat.section !== wish.section) continue
    wanted[count] = place
    count += 1
  }
  return wanted.subarray(0, count)
}

/**
 * Per wanted place: how good it is to seat everybody from here on in the wanted places of this line; lower is better,
 * Infinity where the line has not enough of them.
 */
function scorePlaces(rows: SeatRows, wish: BestWish, isFree: Uint8Array, wanted: Int32Array): Float64Array {
  const { count } = wish
  const scores = new Float64Array(wanted.length).fill(Infinity)
  let sum = 0
  let gaps = 0
  let wheelchairs = 0
  let first = 0
  for (let at = 0; at < wanted.length; at += 1) {
    const place = wanted[at] ?? 0
    const before = wanted[at - 1] ?? -1
    if (at === first || rows.line[before] !== rows.line[place]) {
      first = at
      sum = gaps = wheelchairs = 0
    } else if (!isNext(rows, before, place)) gaps += 1
    sum += rows.distance[place] ?? 0
    if (rows.kind[place] === forWheelchair) wheelchairs += 1
    const start = at - count + 1
    if (start > first) {
      const left = wanted[start - 1] ?? 0
      sum -= rows.distance[left] ?? 0
      if (rows.kind[left] === forWheelchair) wheelchairs -= 1
      if (!isNext(rows, left, wanted[start] ?? 0)) gaps -= 1
    }
    if (start < first || (wish.accessible && wheelchairs === 0)) continue
    const tier = gaps > 0 ? 2 : leavesLone(rows, isFree, wanted[start] ?? 0, place) ? 1 : 0
    scores[start] = tier * tierStep + gaps * gapPenalty * count + sum
  }
  return scores
}

function isNext(rows: SeatRows, place: number, next: number): boolean {
  return next === place + 1 && rows.joined[place] === 1
}

/** Whether exactly one free seat would be left between these and the next taken seat, aisle or end of the row. */
function leavesLone(rows: SeatRows, isFree: Uint8Array, from: number, to: number): boolean {
  const left = isOpen(rows, isFree, from - 1, from)
  const right = isOpen(rows, isFree, to + 1, to)
  return (left && !isOpen(rows, isFree, from - 2, from - 1)) || (right && !isOpen(rows, isFree, to + 2, to + 1))
}

/** Whether somebody could still sit down at `place`, right beside `neighbour`. */
function isOpen(rows: SeatRows, isFree: Uint8Array, place: number, neighbour: number): boolean {
  return isFree[place] === 1 && rows.kind[place] === forEverybody && rows.joined[Math.min(place, neighbour)] === 1
}

/**
 * The best ways in order, at most `limit`: first those that share no seat with a better one, then the others.
 * Going through all of them once for each is faster than sorting 16,000 for the one that is wanted.
 */
function pickInOrder(
  wanted: Int32Array,
  scores: Float64Array,
  count: number,
  limit: number,
  placeCount: number,
): number[][] {
  const picked: number[][] = []
  const isUsed = new Uint8Array(placeCount)
  const isPicked = new Uint8Array(scores.length)
  for (const mayShare of [false, true]) {
    while (picked.length < limit) {
      let best = -1
      let bestScore = Infinity
      for (let start = 0; start < scores.length; start += 1) {
        const score = scores[start] ?? Infinity
        if (score >= bestScore || isPicked[start] === 1) continue
        if (!mayShare && touches(isUsed, wanted, start, count)) continue
        best = start
        bestScore = score
      }
      if (best < 0) break
      isPicked[best] = 1
      const places = [...wanted.subarray(best, best + count)]
      for (const place of places) isUsed[place] = 1
      picked.push(places)
    }
  }
  return picked
}

function touches(isUsed: Uint8Array, wanted: Int32Array, start: number, count: number): boolean {
  for (let at = start; at < start + count; at += 1) if (isUsed[wanted[at] ?? 0] === 1) return true
  return false
}

/** No row has room for all of them: the nearest to the focal point, wherever they are. */
function scattered(rows: SeatRows, wish: BestWish, wanted: Int32Array, skip: number): number[] | null {
  // Distance and place in one number, so that the fast sort of plain numbers does.
  const keys = Float64Array.from(
    wanted,
    (place) => Math.round((rows.distance[place] ?? 0) * 16) * 2 ** 20 + place,
  ).sort()
  const chosen = [...keys.subarray(skip * wish.count, (skip + 1) * wish.count)].map((key) => key % 2 ** 20)
  if (chosen.length < wish.count) return null
  if (wish.accessible && !chosen.some((place) => rows.kind[place] === forWheelchair)) return null
  return chosen.sort((one, other) => one - other)
}
