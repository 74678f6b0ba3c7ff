import { beginPayment } from '../../src/desk/begin-payment.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { readSaleCard } from '../../src/desk/read-sale-card.ts'
import { sell } from '../../src/desk/sell.ts'
import type { EventId, OrderId } from '../../src/domain/ids.ts'
import { permissionsOf, type Role } from '../../src/domain/permission.ts'
import type { Sale } from '../../src/domain/sale.ts'
import type { Tender } from '../../src/domain/tender.ts'
import { done, hallAt } from './box-office.ts'

/** Puts seats of an event into the basket, all of them, by their index in the plan. */
export async function basketOf(desk: Desk, eventId: EventId, seats: readonly number[]): Promise<void> {
  done(await holdSeats(desk, { hall: await hallAt(desk, eventId), seats, allOrNone: true }))
}

/** Sells seats of an event, by their index in the plan. */
export async function soldSale(
  desk: Desk,
  eventId: EventId,
  seats: readonly number[],
  tender: Tender = 'cash',
  { given, ...more }: { given?: number; ticketForm?: 'individual' | 'grouped' } = {},
): Promise<Sale> {
  await basketOf(desk, eventId, seats)
  const { key } = done(await beginPayment(desk))
  return done(await sell(desk, { key, payments: [{ tender, ...(given === undefined ? {} : { given }) }], ...more }))
}

/** The codes of a sale's tickets as they are now. */
export async function ticketCodes(desk: Desk, sale: OrderId): Promise<string[]> {
  return ((await readSaleCard(desk, sale))?.lines ?? []).map((line) => line.code)
}

/** Who stands at the till from now on, in the session and in the database. */
export async function actAs(desk: Desk, role: Role): Promise<void> {
  const { session } = desk.state
  if (session === null) throw new Error('nobody is signed in')
  const id = desk.ids.newId('usr')
  const email = `${id}@example.org`
  const row = { id, email, name: `A ${role}`, role, password_hash: null, pin_hash: null, failed_count: 0, is_active: 1 }
  const result = await desk.store.commit([
    desk.store.db.insertInto('user').values({ ...row, is_active: 1, locked_until: null, created_by: null }),
  ])
  if (!result.committed) throw new Error(result.guard)
  desk.state.session = { ...session, user: { id, email, name: row.name, role }, permissions: permissionsOf(role) }
}
