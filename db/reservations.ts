import { sql } from 'kysely'
import type { BasketId, EventId, ReservationId, SeatId } from '../src/domain/ids.ts'
import type { PickUp } from '../src/domain/option-date.ts'
import { hasLapsed, isAbandoned, lapsesAt } from './reservation-lapse.ts'
import type { SqlStatement, Store } from './store.ts'

/** What the hall shows of a reservation (E20). */
export interface OpenReservation {
  readonly id: ReservationId
  readonly name: string
  readonly pickUp: PickUp
  /** F18: from then on its seats are free. */
  readonly lapsesAt: number
}

/** The reservations of an event that have not ended; lapsed ones too, as long as nobody freed their seats. */
export async function reservationsOfEvent(store: Store, eventId: EventId): Promise<OpenReservation[]> {
  const { rows } = await sql<OpenReservation>`
    SELECT r.id, r.name, r.pick_up AS pickUp, ${sql.raw(lapsesAt)} AS lapsesAt
    FROM reservation r JOIN event e ON e.id = r.event_id
    WHERE r.event_id = ${eventId} AND r.ended_at IS NULL`.execute(store.db)
  return rows
}

/**
 * Puts seats of a reservation into a basket: for everybody else they stay taken, and they go back unless they are sold.
 * Those in a basket that has not expired stay there.
 */
export function takeUpSeats(
  reservationId: ReservationId,
  seats: readonly SeatId[],
  basketId: BasketId,
  changedAt: number,
): SqlStatement {
  return { sql: takeUpSql, parameters: [reservationId, basketId, changedAt, JSON.stringify(seats)] }
}

const takeUpSql = `UPDATE seat_claim SET state = 'hold', basket_id = ?2, changed_at = ?3
  WHERE reservation_id = ?1 AND seat_id IN (SELECT value FROM json_each(?4)) AND (basket_id IS NULL OR basket_id = ?2
    OR (SELECT expires_at FROM basket WHERE id = basket_id) <= ?3)`

/** Breaks the batch with `E_MUST:<code>` unless the basket holds each of the seats for the reservation. */
export function mustHaveTakenUp(
  reservationId: ReservationId,
  seats: readonly SeatId[],
  basketId: BasketId,
  code: string,
): SqlStatement {
  return { sql: mustHaveTakenUpSql, parameters: [reservationId, basketId, JSON.stringify(seats), code] }
}

const mustHaveTakenUpSql = `INSERT INTO must (ok, code) SELECT count(*) = json_array_length(?3), ?4 FROM seat_claim
  WHERE reservation_id = ?1 AND basket_id = ?2 AND seat_id IN (SELECT value FROM json_each(?3))`

/** Frees seats of a reservation; it ends with its last one (E23, Y18). */
export function freeReserved(reservationId: ReservationId, seats: readonly SeatId[], changedAt: number): SqlStatement {
  return { sql: freeReservedSql, parameters: [reservationId, changedAt, JSON.stringify(seats)] }
}

const freeReservedSql = `UPDATE seat_claim SET state = 'free', basket_id = NULL, reservation_id = NULL, symbol = NULL,
    changed_at = ?2
  WHERE reservation_id = ?1 AND seat_id IN (SELECT value FROM json_each(?3))`

/**
 * Breaks the batch with `E_MUST:<code>` unless all these seats are the reservation's, and in no basket that has not expired.
 */
export function mustBeReserved(
  reservationId: ReservationId,
  seats: readonly SeatId[],
  at: number,
  code: string,
): SqlStatement {
  return { sql: mustBeReservedSql, parameters: [reservationId, at, JSON.stringify(seats), code] }
}

const mustBeReservedSql = `INSERT INTO must (ok, code) SELECT count(*) = json_array_length(?3), ?4 FROM seat_claim c
  LEFT JOIN basket b ON b.id = c.basket_id
  WHERE c.reservation_id = ?1 AND c.seat_id IN (SELECT value FROM json_each(?3)) AND coalesce(b.expires_at <= ?2, 1)`

/** Writes a reservation's symbol on its seats anew; also without a change of it, so that every till reads them again. */
export function drawReserved(reservationId: ReservationId, changedAt: number): SqlStatement {
  return { sql: drawReservedSql, parameters: [reservationId, changedAt] }
}

const drawReservedSql = `UPDATE seat_claim SET changed_at = ?2,
    symbol = nullif((SELECT symbol FROM reservation WHERE id = ?1), '')
  WHERE reservation_id = ?1`

/** Frees every seat whose reservation has lapsed, but for those that a basket holds (F18). */
export function freeLapsed(changedAt: number): SqlStatement {
  return { sql: freeLapsedSql, parameters: [changedAt] }
}

const freeLapsedSql = `UPDATE seat_claim SET state = 'free', reservation_id = NULL, symbol = NULL, changed_at = ?1
  WHERE state = 'reserved' AND ${hasLapsed('reservation_id', '?1')}`

/** Blocks seats of an event that nobody holds, reserved or bought; the others stay as they are. */
export function blockSeats(
  eventId: EventId,
  seats: readonly SeatId[],
  reason: string,
  changedAt: number,
): SqlStatement {
  return { sql: blockSeatsSql, parameters: [eventId, reason, changedAt, JSON.stringify(seats)] }
}

const blockSeatsSql = `INSERT INTO seat_claim (event_id, seat_id, state, reason, changed_at)
  SELECT ?1, value, 'blocked', ?2, ?3 FROM json_each(?4) WHERE true
  ON CONFLICT (event_id, seat_id) DO UPDATE SET
    state = 'blocked', reason = excluded.reason, basket_id = NULL, reservation_id = NULL, symbol = NULL,
    changed_at = excluded.changed_at
  WHERE seat_claim.state IN ('free', 'blocked') OR ${isAbandoned}`

/** Breaks the batch with `E_MUST:<code>` unless each of the seats is blocked. */
export function mustBeBlocked(eventId: EventId, seats: readonly SeatId[], code: string): SqlStatement {
  return { sql: mustBeBlockedSql, parameters: [eventId, JSON.stringify(seats), code] }
}

const mustBeBlockedSql = `INSERT INTO must (ok, code) SELECT count(*) = json_array_length(?2), ?3 FROM seat_claim
  WHERE event_id = ?1 AND state = 'blocked' AND seat_id IN (SELECT value FROM json_each(?2))`

/** Gives blocked seats of an event back to everybody. */
export function unblockSeats(eventId: EventId, seats: readonly SeatId[], changedAt: number): SqlStatement {
  return { sql: unblockSeatsSql, parameters: [eventId, changedAt, JSON.stringify(seats)] }
}

const unblockSeatsSql = `UPDATE seat_claim SET state = 'free', reason = NULL, changed_at = ?2
  WHERE event_id = ?1 AND state = 'blocked' AND seat_id IN (SELECT value FROM json_each(?3))`
