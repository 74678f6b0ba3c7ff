/**
 * Seats as people write them: `Stalls 5-12,5-14` or `12-14..18`. A place is `[section] row-number`; a section holds for the
 * places after it until another is named; `..` takes all seats that stand between two of one row, whatever their numbers.
 */
import type { HallGrid } from './hall-grid.ts'
import type { HallSeat } from './open-hall.ts'
import type { Refusal } from './refusal.ts'

export interface SeatNames {
  readonly grid: Pick<HallGrid, 'lines' | 'places'>
  readonly seats: readonly Pick<HallSeat, 'section' | 'row' | 'number'>[]
}

/** A seat's name in refusals and lists, which `readSeatSpec` reads back: `Stalls 5-12`. */
export function seatName(seat: Pick<HallSeat, 'section' | 'row' | 'number'>): string {
  return `${seat.section === '' ? '' : `${seat.section} `}${seat.row}-${seat.number}`
}

/**
 * @returns seat indexes in the order written, each once.
 * Refusals: unknown-seats, seats-ambiguous, bad-input (nothing that could be a place).
 */
export function readSeatSpec(hall: SeatNames, text: string): number[] | Refusal {
  const places = text
    .split(/[,;\n]/)
    .map((place) => place.trim())
    .filter((place) => place !== '')
  if (places.length === 0) return badSpec(text)
  const index = indexSeats(hall)
  const found = new Set<number>()
  const unknown: string[] = []
  let section: string | null = null
  for (const place of places) {
    const [from, to, ...more] = place.split('..').map((part) => part.trim())
    if (from === undefined || from === '' || to === '' || more.length > 0) return badSpec(place)
    const read = readPlace(index, from, section)
    if (read.section !== null) section = read.section
    const [seat, ...others] = read.seats
    if (seat === undefined) unknown.push(place)
    else if (to === undefined) {
      if (others.length > 0) return ambiguous(hall, from, read.seats)
      found.add(seat)
    } else {
      const range = readRange(hall, index, read.seats, to)
      if (range.length > 1)
        return ambiguous(
          hall,
          place,
          range.flatMap((seats) => seats.slice(0, 1)),
        )
      if (range[0] === undefined) unknown.push(place)
      for (const each of range[0] ?? []) found.add(each)
    }
  }
  return unknown.length > 0 ? { refused: 'unknown-seats', seats: unknown } : [...found]
}

interface SeatIndex {
  /** Folded `row-number` → seats; the same in every section. */
  readonly byPlace: ReadonlyMap<string, readonly number[]>
  /** Folded names of sections. */
  readonly sections: ReadonlySet<string>
  readonly sectionOf: (seat: number) => string
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function indexSeats({ seats }: SeatNames): SeatIndex {
  const byPlace = new Map<string, number[]>()
  const sections = new Set<string>()
  const folded = new Map<string, string>()
  for (const [index, seat] of seats.entries()) {
    let section = folded.get(seat.section)
    if (section === undefined) {
      section = fold(seat.section)
      folded.set(seat.section, section)
      sections.add(section)
    }
    const place = fold(`${seat.row}-${seat.number}`)
    const there = byPlace.get(place)
    if (there === undefined) byPlace.set(place, [index])
    else there.push(index)
  }
  return { byPlace, sections, sectionOf: (seat) => folded.get(seats[seat]?.section ?? '') ?? '' }
}

/** The seats one place can mean: with the section named in it, or else the one named before, or else any. */
function readPlace(
  index: SeatIndex,
  text: string,
  before: string | null,
): { section: string | null; seats: readonly number[] } {
  const folded = fold(text)
  for (let at = folded.lastIndexOf(' '); at > 0; at = folded.lastIndexOf(' ', at - 1)) {
    const section = folded.slice(0, at)
    if (!index.sections.has(section)) continue
    return { section, seats: seatsIn(index, folded.slice(at + 1), section) }
  }
  return { section: null, seats: seatsIn(index, folded, before) }
}

function seatsIn(index: SeatIndex, place: string, section: string | null): readonly number[] {
  const seats = index.byPlace.get(place) ?? []
  return section === null ? seats : seats.filter((seat) => index.sectionOf(seat) === section)
}

/** Every run from one of `starts` to the seat `to` names in the same line, in the order they stand from the one to the other. */
function readRange({ grid, seats }: SeatNames, index: SeatIndex, starts: readonly number[], to: string): number[][] {
  return starts.flatMap((start) => {
    const place = grid.places[start]
    const line = place === undefined ? undefined : grid.lines[place.line]
    if (place === undefined || line === undefined) return []
    const row = seats[start]?.row ?? ''
    const ends = new Set([...seatsIn(index, fold(to), null), ...seatsIn(index, fold(`${row}-${to}`), null)])
    const order = line.seats.findIndex((seat) => ends.has(seat))
    if (order < 0) return []
    const run = line.seats.slice(Math.min(order, place.order), Math.max(order, place.order) + 1)
    return [order < place.order ? run.reverse() : run]
  })
}

function ambiguous(hall: SeatNames, place: string, seats: readonly number[]): Refusal {
  const candidates = seats.slice(0, 20).flatMap((index) => {
    const seat = hall.seats[index]
    return seat === undefined ? [] : [seatName(seat)]
  })
  return { refused: 'seats-ambiguous', place, candidates }
}

function badSpec(text: string): Refusal {
  return { refused: 'bad-input', field: 'seats', value: text.slice(0, 60), expected: 'Stalls 5-12,5-14 or 12-14..18' }
}
