import type { Desk } from '../../src/desk/desk.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { type Reserved, type ReserveInput, reserve } from '../../src/desk/reserve.ts'
import { assignSalesClass, saveSalesClass } from '../../src/desk/sales-classes.ts'
import type { EventId } from '../../src/domain/ids.ts'
import type { OpenHall } from '../../src/domain/open-hall.ts'
import type { ClassRule } from '../../src/domain/option-date.ts'
import { administratorEmail } from '../../src/domain/permission.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import { done, hallAt } from './box-office.ts'

/** Gives the administrator, who works at every desk of these tests, a class of this rule. */
export async function withClass(desk: Desk, rule: Partial<ClassRule> = {}): Promise<void> {
  done(await saveSalesClass(desk, { ...{ optionDays: 7, reservationDays: 0, eveningDays: 0 }, ...rule, name: 'House' }))
  done(await assignSalesClass(desk, { email: administratorEmail, salesClass: 'House' }))
}

/** Picks seats and reserves them under a name. */
export async function reserving(
  desk: Desk,
  eventId: EventId,
  seats: readonly number[],
  input: Partial<ReserveInput> = {},
): Promise<Reserved | Refusal> {
  const hall = await hallAt(desk, eventId)
  done(await holdSeats(desk, { hall, seats, allOrNone: true }))
  return reserve(desk, { eventId, name: 'Ivanova', symbol: 'Ж', ...input })
}

/** The state and symbol of seats as the map shows them. */
export function shown({ map }: OpenHall, ...seats: number[]) {
  return seats.map((seat) => [map.states[seat], map.symbols.get(seat) ?? null])
}

/** What the till's journal says, newest last. */
export async function journalKinds(desk: Desk): Promise<string[]> {
  const rows = await desk.store.db.selectFrom('journal').select('kind').where('till_id', '=', desk.till.id).execute()
  return rows.map((row) => row.kind)
}
