/** The facts of what the cursor stands on, for the line under the hall; the words are the screen's. */
import type { OpenHall } from '../../domain/open-hall.ts'
import type { SeatKind } from '../../domain/seat-plan.ts'
import { type SeatStateName, seatStateName } from '../../domain/seat-state.ts'
import type { HallIndex } from './hall-index.ts'
import type { HallState } from './hall-state.ts'
import { rangeBetween, seatsInRange } from './seat-range.ts'
import { countSection, type SectionCount } from './section-count.ts'

export interface SeatLine {
  readonly section: string
  readonly row: string
  readonly number: string
  readonly kind: SeatKind
  /** Name of its price zone; null when the event does not price it. */
  readonly zone: string | null
  /** Minor units, at the given tariff; null where the zone is not sold at it (E06). */
  readonly amount: number | null
  readonly state: SeatStateName
  /** E21; null unless the seat is reserved under one. */
  readonly symbol: string | null
}

export interface SectionLine extends SectionCount {
  readonly section: string
}

/** @param tariff index of the tariff whose price is shown. */
export function seatLine(
  hall: Pick<OpenHall, 'seats' | 'zones' | 'map' | 'amountOf'>,
  seatIndex: number,
  tariff: number,
): SeatLine | null {
  const seat = hall.seats[seatIndex]
  if (seat === undefined) return null
  return {
    section: seat.section,
    row: seat.row,
    number: seat.number,
    kind: seat.kind,
    zone: hall.zones[seat.zone]?.name ?? null,
    amount: seat.zone < 0 ? null : hall.amountOf(seat.zone, tariff),
    state: seatStateName(hall.map.states[seatIndex] ?? 0),
    symbol: hall.map.symbols.get(seatIndex) ?? null,
  }
}

/** The section under the overview's cursor. */
export function sectionLine(index: HallIndex, states: Uint8Array, state: HallState): SectionLine | null {
  const level = index.levels[state.level]
  const section = level?.grid.sections[state.section]
  if (level === undefined || section === undefined) return null
  return { section: section.name, ...countSection(level, states, state.section) }
}

/** The seats marked together, the cursor's among them; none while no range is marked. */
export function markedSeats(index: HallIndex, state: HallState): readonly number[] {
  return state.anchor === null ? [] : seatsInRange(index, rangeBetween(index, state.anchor, state.seat))
}
