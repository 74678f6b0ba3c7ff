/** The screens over a real desk, with a till beside it: what is reserved here is in a database. */

import type { Desk } from '../../src/desk/desk.ts'
import { assignSalesClass, saveSalesClass } from '../../src/desk/sales-classes.ts'
import type { Role } from '../../src/domain/permission.ts'
import { bindDesk } from '../../src/ui/bind-desk.ts'
import type { TillDesk } from '../../src/ui/till-desk.ts'
import { type BoxOffice, deskOn, done, openBoxOffice } from '../desk/box-office.ts'
import { createQuickUser } from '../quick-hash.ts'
import { openTestTill, type TestTill } from './test-till.ts'

export interface ReservationTill {
  readonly office: BoxOffice
  readonly till: TestTill
  /** The desk behind the screens. */
  readonly desk: Desk
  /** Another till, at which the administrator stands. */
  readonly other: Desk
}

export const cashier = { email: 'anna@example.org', password: 'anna-secret', name: 'Anna' }

/** Signed in, in the hall of the first event. @param withClass O02. */
export async function openReservationTill(
  role: Role = 'cashier',
  { withClass = true, language = 'en' as const } = {},
): Promise<ReservationTill> {
  const office = await openBoxOffice()
  const other = await office.desk('Other')
  await createQuickUser(other, { ...cashier, role })
  done(await saveSalesClass(other, { name: 'House', optionDays: 7, reservationDays: 0, eveningDays: 0 }))
  if (withClass) done(await assignSalesClass(other, { email: cashier.email, salesClass: 'House' }))
  const desk = await deskOn(other.store, office.folder, 'Till 1', () => office.time.now, {
    ticket: 'preview',
    receipt: 'preview',
  })
  // Papers are not what these tests are about, and would still be printing when the database closes.
  const bound: TillDesk = { ...bindDesk(desk), startPrintQueue: () => ({ stop: async () => undefined }) }
  const till = await openTestTill<TillDesk>({ desk: bound, language, demo: false, now: office.time.now })
  await till.press(cashier.email, 'tab', cashier.password, 'enter')
  // F01: the shift begins with an empty drawer.
  if (till.app.top.id !== 'programme') await till.press('0', 'enter')
  await till.press('enter')
  return { office, till, desk, other }
}
