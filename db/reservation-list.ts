import { sql } from 'kysely'
import type { EventId, OutletId, ReservationId } from '../src/domain/ids.ts'
import type { Reservation } from '../src/domain/reservation.ts'
import { lapsesAt } from './reservation-lapse.ts'
import type { Store } from './store.ts'

/** A reservation as it is stored: what follows from its venue's zone and the time of asking is not in it. */
export type StoredReservation = Omit<Reservation, 'optionDate' | 'isLapsed'>

export interface ReservationFilter {
  /** Of events linked to it (P02). */
  readonly outletId: OutletId
  /** A basket that has expired by then holds nothing. */
  readonly now: number
  readonly id?: ReservationId
  readonly eventId?: EventId
  readonly limit: number
}

/** Open reservations by event, name and id. */
export async function openReservations(
  store: Store,
  { outletId, now, id, eventId, limit }: ReservationFilter,
): Promise<StoredReservation[]> {
  const { rows } = await sql<Omit<StoredReservation, 'seats'> & { seats: string }>`
    SELECT r.id, r.event_id AS eventId, e.title AS eventTitle, e.starts_at AS startsAt, v.time_zone AS timeZone,
      v.name AS venueName, h.name AS hallName, e.currency, r.name, r.note, r.symbol, r.customer_id AS customerId,
      coalesce(c.phone, '') AS phone, r.pick_up AS pickUp, ${sql.raw(lapsesAt)} AS lapsesAt, r.created_at AS createdAt,
      t.name AS tillName, u.name AS userName,
      (SELECT json_group_array(json_object('id', s.id, 'index', s.position, 'section', s.section, 'row', s.row_name,
          'number', s.number, 'basketTill', s.basket_till))
        FROM (SELECT seat.*, bt.name AS basket_till FROM seat_claim k JOIN seat ON seat.id = k.seat_id
          LEFT JOIN basket b ON b.id = k.basket_id AND b.expires_at > ${now} LEFT JOIN till bt ON bt.id = b.till_id
          WHERE k.reservation_id = r.id ORDER BY seat.position) s) AS seats
    FROM reservation r JOIN event e ON e.id = r.event_id
      JOIN outlet_event l ON l.event_id = e.id AND l.outlet_id = ${outletId}
      JOIN hall h ON h.id = e.hall_id JOIN venue v ON v.id = h.venue_id
      JOIN till t ON t.id = r.till_id JOIN user u ON u.id = r.user_id
      LEFT JOIN customer g ON g.id = r.customer_id LEFT JOIN customer c ON c.id = coalesce(g.merged_into, g.id)
    WHERE r.ended_at IS NULL AND r.id = coalesce(${id ?? null}, r.id)
      AND r.event_id = coalesce(${eventId ?? null}, r.event_id)
    ORDER BY e.starts_at, e.title, e.id, r.name, r.id LIMIT ${limit}`.execute(store.db)
  return rows.map((row) => ({ ...row, seats: JSON.parse(row.seats) }))
}

/** A reservation that may have ended: its name, and whether. */
export async function reservationName(
  store: Store,
  id: ReservationId,
): Promise<{ readonly name: string; readonly isEnded: boolean } | null> {
  const row = await store.db
    .selectFrom('reservation')
    .select(['name', 'ended_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : { name: row.name, isEnded: row.ended_at !== null }
}
