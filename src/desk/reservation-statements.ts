import { sql } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import type { ReservationId } from '../domain/ids.ts'
import { prepared, queries } from './prepared.ts'
import type { ReservationOption } from './reservation-option.ts'

export const insertReservation = prepared<Omit<Tables['reservation'], 'ended_at'>>((row) =>
  queries.insertInto('reservation').values({
    id: row.id,
    event_id: row.event_id,
    customer_id: row.customer_id,
    name: row.name,
    note: row.note,
    symbol: row.symbol,
    option_at: row.option_at,
    pick_up: row.pick_up,
    till_id: row.till_id,
    user_id: row.user_id,
    created_at: row.created_at,
    ended_at: null,
  }),
)

/** Breaks the batch with `E_MUST:open` when the reservation has ended. */
export const mustBeOpen = prepared<{ id: ReservationId }>(
  ({ id }) => sql`
    insert into must (ok, code) select count(*), 'open' from reservation where id = ${id} and ended_at is null`,
)

/** Breaks the batch with `E_MUST:reserved` unless the reservation has so many seats. */
export const mustHaveSeats = prepared<{ id: ReservationId; count: number }>(
  ({ id, count }) => sql`
    insert into must (ok, code) select count(*) = ${count}, 'reserved' from seat_claim where reservation_id = ${id}`,
)

export const updateOption = prepared<{ id: ReservationId } & ReservationOption>(({ id, pickUp, optionAt }) =>
  queries.updateTable('reservation').set({ pick_up: pickUp, option_at: optionAt }).where('id', '=', id),
)

export const updateText = prepared<{ id: ReservationId; name: string; note: string; symbol: string }>(
  ({ id, name, note, symbol }) => queries.updateTable('reservation').set({ name, note, symbol }).where('id', '=', id),
)
