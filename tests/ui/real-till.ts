/** The screens over a real desk, with a till beside it: what is done here is in a database. */
import type { Desk } from '../../src/desk/desk.ts'
import type { Role } from '../../src/domain/permission.ts'
import { bindDesk } from '../../src/ui/bind-desk.ts'
import type { TillDesk } from '../../src/ui/till-desk.ts'
import type { Language } from '../../src/ui/words.ts'
import { type BoxOffice, deskOn } from '../desk/box-office.ts'
import { createQuickUser } from '../quick-hash.ts'
import { openTestTill, type TestTill } from './test-till.ts'

export interface RealTill {
  readonly office: BoxOffice
  readonly till: TestTill
  /** The desk behind the screens. */
  readonly desk: Desk
  /** Another till, at which the administrator stands. */
  readonly other: Desk
}

export const cashier = { email: 'anna@example.org', password: 'anna-secret', name: 'Anna' }

/** The other till of a new box office, and the user who will sit at this one. */
export async function withCashier(office: BoxOffice, role: Role): Promise<Desk> {
  const other = await office.desk('Other')
  await createQuickUser(other, { ...cashier, role })
  return other
}

/** Signed in, in the programme. */
export async function openRealTill(office: BoxOffice, other: Desk, language: Language = 'en'): Promise<RealTill> {
  const desk = await deskOn(other.store, office.folder, 'Till 1', () => office.time.now)
  // Papers are not what these tests are about, and would still be printing when the database closes.
  const bound: TillDesk = { ...bindDesk(desk), startPrintQueue: () => ({ stop: async () => undefined }) }
  const till = await openTestTill<TillDesk>({ desk: bound, language, demo: false, now: office.time.now })
  await till.press(cashier.email, 'tab', cashier.password, 'enter')
  // F01: the shift begins with an empty drawer.
  if (till.app.top.id !== 'programme') await till.press('0', 'enter')
  return { office, till, desk, other }
}
