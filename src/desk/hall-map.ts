import type { BasketId } from '../domain/ids.ts'
import type { OpenHall } from '../domain/open-hall.ts'
import { type SeatState, seatState } from '../domain/seat-state.ts'
import type { Claim } from './read-claims.ts'

/** Seats held by other tills, and when those holds end: an end is no change in the database, so it is watched for here. */
interface ForeignHolds {
  readonly bySeat: Map<number, BasketId>
  readonly expiresAt: Map<BasketId, number>
}

const foreignHolds = new WeakMap<OpenHall, ForeignHolds>()

function holdsOf(hall: OpenHall): ForeignHolds {
  let holds = foreignHolds.get(hall)
  if (holds === undefined) {
    holds = { bySeat: new Map(), expiresAt: new Map() }
    foreignHolds.set(hall, holds)
  }
  return holds
}

/** F16: an expired hold is none, unless it is the desk's own, which stays until somebody else takes the seat. */
export function stateOfClaim(claim: Claim, ownBasket: BasketId | null, now: number): SeatState {
  switch (claim.state) {
    case 'free':
      return seatState.free
    case 'hold':
      if (claim.basketId === ownBasket) return seatState.basket
      return (claim.expiresAt ?? 0) > now ? seatState.held : seatState.free
    default:
      return seatState[claim.state]
  }
}

/** Takes claims over into the hall's map. @returns the seats that look different now. */
export function applyClaims(
  hall: OpenHall,
  claims: readonly Claim[],
  ownBasket: BasketId | null,
  now: number,
): number[] {
  const { map } = hall
  const holds = holdsOf(hall)
  const changed: number[] = []
  for (const claim of claims) {
    const index = claim.seat
    if (index >= map.states.length) continue
    const state = stateOfClaim(claim, ownBasket, now)
    if (claim.basketId !== null && state !== seatState.basket && claim.expiresAt !== null) {
      holds.bySeat.set(index, claim.basketId)
      holds.expiresAt.set(claim.basketId, claim.expiresAt)
    } else holds.bySeat.delete(index)
    const symbol = claim.state === 'reserved' ? claim.symbol : null
    if (setSeat(hall, index, state, symbol)) changed.push(index)
    map.version = Math.max(map.version, claim.version)
  }
  return changed
}

/** What a verb of this desk just did to seats, so that the screen need not wait for its own news. */
export function setSeats(hall: OpenHall, seats: readonly number[], state: SeatState): number[] {
  const holds = holdsOf(hall)
  return seats.filter((index) => {
    holds.bySeat.delete(index)
    return setSeat(hall, index, state, null)
  })
}

function setSeat({ map }: OpenHall, index: number, state: SeatState, symbol: string | null): boolean {
  const isSame = map.states[index] === state && (map.symbols.get(index) ?? null) === symbol
  if (isSame) return false
  map.states[index] = state
  if (symbol === null) map.symbols.delete(index)
  else map.symbols.set(index, symbol)
  return true
}

/** Baskets of other tills whose known end has passed: they ended, or were renewed. */
export function endedBaskets(hall: OpenHall, now: number): BasketId[] {
  const { expiresAt, bySeat } = holdsOf(hall)
  const ended = [...expiresAt].filter(([, at]) => at <= now).map(([id]) => id)
  if (ended.length === 0) return ended
  const stillHolding = new Set(bySeat.values())
  return ended.filter((id) => stillHolding.has(id) || !expiresAt.delete(id))
}

/** What the database says now of baskets that seemed ended. @returns the seats that look different now. */
export function applyExpiries(
  hall: OpenHall,
  ended: readonly BasketId[],
  found: ReadonlyMap<BasketId, number>,
  now: number,
): number[] {
  const holds = holdsOf(hall)
  const gone = new Set<BasketId>()
  for (const id of ended) {
    const at = found.get(id)
    if (at !== undefined) holds.expiresAt.set(id, at)
    if (at !== undefined && at > now) continue
    holds.expiresAt.delete(id)
    gone.add(id)
  }
  const seats = [...holds.bySeat].filter(([, id]) => gone.has(id)).map(([index]) => index)
  return setSeats(hall, seats, seatState.free)
}
