import { sql } from 'kysely'
import type { BasketId, EventId, OrderId, ReservationId, SeatId, TillId } from '../src/domain/ids.ts'
import { isAbandoned } from './reservation-lapse.ts'
import type { SqlStatement, Store } from './store.ts'
import type { Tables } from './tables.ts'

/** One seat that is or was taken. */
export interface SeatClaim {
  /** The seat's index in its plan. */
  readonly seat: number
  readonly state: Tables['seat_claim']['state']
  /** Whose hold it is; it stands in the way only while its basket has not expired. */
  readonly basketId: BasketId | null
  readonly symbol: string | null
  /** Whose seat it is while nobody bought it: also of one that a basket took up. */
  readonly reservationId: ReservationId | null
  /** Of a blocked seat. */
  readonly reason: string | null
  readonly version: number
}

/** All claims of an event, or those changed after the version that is known already. The newest version is the last. */
export async function claimsOfEvent(store: Store, eventId: EventId, afterVersion = 0): Promise<SeatClaim[]> {
  // One text instead of thousands of rows: see `seatsOfHall`.
  const { rows } = await sql<{ claims: string }>`
    SELECT json_group_array(json_array(
      CAST(substr(seat_id, instr(seat_id, '.') + 1) AS INTEGER), state, basket_id, symbol, version,
      reservation_id, reason)) AS claims
    FROM (SELECT * FROM seat_claim WHERE event_id = ${eventId} AND version > ${afterVersion} ORDER BY version)`.execute(
    store.db,
  )
  const claims: ClaimValues[] = JSON.parse(rows[0]?.claims ?? '[]')
  return claims.map(([seat, state, basketId, symbol, version, reservationId, reason]) => ({
    seat,
    state,
    basketId,
    symbol,
    reservationId,
    reason,
    version,
  }))
}

type ClaimValues = [
  number,
  SeatClaim['state'],
  BasketId | null,
  string | null,
  number,
  ReservationId | null,
  string | null,
]

/** A basket that holds seats. */
export interface HoldingBasket {
  readonly id: BasketId
  readonly tillId: TillId
  readonly expiresAt: number
}

/** The baskets that hold seats of an event, expired ones too. Renewing one changes no claim, so ask again now and then. */
export async function basketsOfEvent(store: Store, eventId: EventId): Promise<HoldingBasket[]> {
  return store.db
    .selectFrom('basket')
    .select(['id', 'till_id as tillId', 'expires_at as expiresAt'])
    .where('id', 'in', (query) =>
      query
        .selectFrom('seat_claim')
        .select((claim) => claim.ref('basket_id').$notNull().as('id'))
        .where('event_id', '=', eventId)
        .where('basket_id', 'is not', null),
    )
    .execute()
}

/**
 * Holds the seats that are free, held by this basket already, or held by one that has expired (F16), or whose reservation
 * has lapsed (F18); the others stay as they are, so that
 * `changes` of this statement counts the seats that are now the basket's.
 * @param changedAt the till's clock; an expiry is measured against it
 */
export function holdSeats(
  eventId: EventId,
  seats: readonly SeatId[],
  basketId: BasketId,
  changedAt: number,
): SqlStatement {
  return { sql: holdSeatsSql, parameters: [eventId, basketId, changedAt, JSON.stringify(seats)] }
}

const holdSeatsSql = `INSERT INTO seat_claim (event_id, seat_id, state, basket_id, changed_at)
  SELECT ?1, value, 'hold', ?2, ?3 FROM json_each(?4) WHERE true
  ON CONFLICT (event_id, seat_id) DO UPDATE SET
    reservation_id = iif(seat_claim.basket_id IS excluded.basket_id, seat_claim.reservation_id, NULL),
    symbol = iif(seat_claim.basket_id IS excluded.basket_id, seat_claim.symbol, NULL),
    state = 'hold', basket_id = excluded.basket_id, changed_at = excluded.changed_at
  WHERE seat_claim.state = 'free' OR (seat_claim.state = 'hold' AND seat_claim.basket_id = excluded.basket_id)
    OR ${isAbandoned}`

/** What a seat of a basket becomes that is not sold: one that was taken up goes back to its reservation. */
const givenBack = `state = iif(reservation_id IS NULL, 'free', 'reserved'), basket_id = NULL`

/** Gives seats of the basket back. */
export function releaseSeats(
  eventId: EventId,
  seats: readonly SeatId[],
  basketId: BasketId,
  changedAt: number,
): SqlStatement {
  return { sql: releaseSeatsSql, parameters: [eventId, basketId, changedAt, JSON.stringify(seats)] }
}

const releaseSeatsSql = `UPDATE seat_claim SET ${givenBack}, changed_at = ?3
  WHERE event_id = ?1 AND basket_id = ?2 AND seat_id IN (SELECT value FROM json_each(?4))`

/** Turns holds of the basket into sold seats of the order; expired ones too, as long as nobody took them. */
export function sellHolds(
  eventId: EventId,
  seats: readonly SeatId[],
  basketId: BasketId,
  orderId: OrderId,
  changedAt: number,
): SqlStatement {
  return { sql: sellHoldsSql, parameters: [eventId, basketId, orderId, changedAt, JSON.stringify(seats)] }
}

const sellHoldsSql = `UPDATE seat_claim SET state = 'sold', order_id = ?3, basket_id = NULL, reservation_id = NULL,
    symbol = NULL, changed_at = ?4
  WHERE event_id = ?1 AND basket_id = ?2 AND seat_id IN (SELECT value FROM json_each(?5))`

/** Turns holds of the basket into reserved seats, drawn with the reservation's symbol (E20). */
export function reserveHolds(
  eventId: EventId,
  seats: readonly SeatId[],
  basketId: BasketId,
  reservation: { readonly id: ReservationId; readonly symbol: string },
  changedAt: number,
): SqlStatement {
  const { id, symbol } = reservation
  return { sql: reserveHoldsSql, parameters: [eventId, basketId, id, symbol || null, changedAt, JSON.stringify(seats)] }
}

const reserveHoldsSql = `UPDATE seat_claim SET state = 'reserved', reservation_id = ?3, symbol = ?4, basket_id = NULL,
    changed_at = ?5
  WHERE event_id = ?1 AND basket_id = ?2 AND seat_id IN (SELECT value FROM json_each(?6))`

/** Frees every seat whose basket has expired (F16), or gives it back to its reservation. */
export function sweepExpiredHolds(changedAt: number): SqlStatement {
  return { sql: sweepSql, parameters: [changedAt] }
}

const sweepSql = `UPDATE seat_claim SET ${givenBack}, changed_at = ?1
  WHERE basket_id IS NOT NULL AND (SELECT expires_at FROM basket WHERE id = seat_claim.basket_id) <= ?1`

/** Breaks the batch with `E_MUST:<code>` unless the basket holds each of the seats. */
export function mustHoldSeats(
  eventId: EventId,
  seats: readonly SeatId[],
  basketId: BasketId,
  code: string,
): SqlStatement {
  return { sql: mustHoldSeatsSql, parameters: [eventId, basketId, JSON.stringify(seats), code] }
}

const mustHoldSeatsSql = `INSERT INTO must (ok, code) SELECT count(*) = json_array_length(?3), ?4 FROM seat_claim
  WHERE event_id = ?1 AND basket_id = ?2 AND seat_id IN (SELECT value FROM json_each(?3))`
