import type { BasketId, ReservationId } from '../domain/ids.ts'
import type { OpenHall, SeatReservation } from '../domain/open-hall.ts'
import { type SeatState, seatState } from '../domain/seat-state.ts'
import type { Claim } from './read-claims.ts'

/**
 * Seats held by other tills and reserved ones, and when that ends: an end is no change in the database, so it is watched
 * for here.
 */
interface KnownEnds {
  readonly bySeat: Map<number, BasketId | ReservationId>
  readonly endsAt: Map<BasketId | ReservationId, number>
}

const knownEnds = new WeakMap<OpenHall, KnownEnds>()

function endsOf(hall: OpenHall): KnownEnds {
  let ends = knownEnds.get(hall)
  if (ends === undefined) {
    ends = { bySeat: new Map(), endsAt: new Map() }
    knownEnds.set(hall, ends)
  }
  return ends
}

/**
 * F16: an expired hold is none, unless it is the desk's own, which stays until somebody else takes the seat; one that was
 * taken up belongs to its reservation again. F18: a reservation that has lapsed is none.
 */
export function stateOfClaim(claim: Claim, ownBasket: BasketId | null, now: number): SeatState {
  switch (claim.state) {
    case 'free':
      return seatState.free
    case 'hold':
      if (claim.basketId === ownBasket) return seatState.basket
      return (claim.expiresAt ?? 0) > now ? seatState.held : reservedOrFree(claim, now)
    case 'reserved':
      return reservedOrFree(claim, now)
    default:
      return seatState[claim.state]
  }
}

function reservedOrFree({ reservation }: Claim, now: number): SeatState {
  return reservation !== null && reservation.lapsesAt > now ? seatState.reserved : seatState.free
}

/** Takes claims over into the hall's map. @returns the seats that look different now. */
export function applyClaims(
  hall: OpenHall,
  claims: readonly Claim[],
  ownBasket: BasketId | null,
  now: number,
): number[] {
  const { map } = hall
  const changed: number[] = []
  for (const claim of claims) {
    const index = claim.seat
    if (index >= map.states.length) continue
    const state = stateOfClaim(claim, ownBasket, now)
    watchEnd(hall, index, claim, state)
    if (setSeat(hall, index, lookOf(claim, state))) changed.push(index)
    map.version = Math.max(map.version, claim.version)
  }
  return changed
}

function watchEnd(hall: OpenHall, index: number, claim: Claim, state: SeatState): void {
  const { bySeat, endsAt } = endsOf(hall)
  const { basketId, expiresAt, reservation } = claim
  if (state === seatState.held && basketId !== null && expiresAt !== null) {
    bySeat.set(index, basketId)
    endsAt.set(basketId, expiresAt)
  } else if (state === seatState.reserved && reservation !== null) {
    bySeat.set(index, reservation.id)
    endsAt.set(reservation.id, reservation.lapsesAt)
  } else bySeat.delete(index)
}

/** What the map knows of a seat. */
interface SeatLook {
  readonly state: SeatState
  readonly symbol: string | null
  readonly reservation: SeatReservation | null
  readonly reason: string | null
}

function lookOf({ symbol, reservation, reason }: Claim, state: SeatState): SeatLook {
  const isReserved = state === seatState.reserved
  return {
    state,
    symbol: isReserved ? symbol : null,
    reservation: isReserved ? reservation : null,
    reason: state === seatState.blocked ? reason : null,
  }
}

/** What a verb of this desk just did to seats, so that the screen need not wait for its own news. */
export function setSeats(hall: OpenHall, seats: readonly number[], state: SeatState): number[] {
  const { bySeat } = endsOf(hall)
  return seats.filter((index) => {
    bySeat.delete(index)
    return setSeat(hall, index, { state, symbol: null, reservation: null, reason: null })
  })
}

function setSeat({ map }: OpenHall, index: number, { state, symbol, reservation, reason }: SeatLook): boolean {
  const isSame = map.states[index] === state && (map.symbols.get(index) ?? null) === symbol
  // A name or a reason changes no cell, but the line under the hall tells it.
  put(map.reservations, index, reservation)
  put(map.reasons, index, reason)
  if (isSame) return false
  map.states[index] = state
  put(map.symbols, index, symbol)
  return true
}

function put<T>(map: Map<number, T>, index: number, value: T | null): void {
  if (value === null) map.delete(index)
  else map.set(index, value)
}

/** Seats whose hold or reservation should have ended by now: it has, or was renewed; the database knows. */
export function endedSeats(hall: OpenHall, now: number): number[] {
  const { endsAt, bySeat } = endsOf(hall)
  const ended = [...endsAt].filter(([, at]) => at <= now).map(([id]) => id)
  if (ended.length === 0) return []
  const watched = new Set(bySeat.values())
  for (const id of ended) if (!watched.has(id)) endsAt.delete(id)
  return [...bySeat].filter(([, id]) => ended.includes(id)).map(([index]) => index)
}
