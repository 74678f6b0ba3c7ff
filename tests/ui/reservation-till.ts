/** The screens over a real desk, with a till beside it: what is reserved here is in a database. */
import { assignSalesClass, saveSalesClass } from '../../src/desk/sales-classes.ts'
import type { Role } from '../../src/domain/permission.ts'
import type { Language } from '../../src/ui/words.ts'
import { done, openBoxOffice } from '../desk/box-office.ts'
import { cashier, openRealTill, type RealTill, withCashier } from './real-till.ts'

/** Signed in, in the hall of the first event. @param withClass O02. */
export async function openReservationTill(
  role: Role = 'cashier',
  { withClass = true, language = 'en' }: { withClass?: boolean; language?: Language } = {},
): Promise<RealTill> {
  const office = await openBoxOffice()
  const other = await withCashier(office, role)
  done(await saveSalesClass(other, { name: 'House', optionDays: 7, reservationDays: 0, eveningDays: 0 }))
  if (withClass) done(await assignSalesClass(other, { email: cashier.email, salesClass: 'House' }))
  const opened = await openRealTill(office, other, language)
  await opened.till.press('enter')
  return opened
}
