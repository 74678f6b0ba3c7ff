/** The screens over a real desk of a festival, with a till beside it. */
import { addPassKind } from '../../src/desk/pass-kinds.ts'
import type { Role } from '../../src/domain/permission.ts'
import type { Language } from '../../src/ui/words.ts'
import { done, openBoxOffice } from '../desk/box-office.ts'
import { importLines } from '../desk/festival-people.ts'
import { openRealTill, type RealTill, withCashier } from './real-till.ts'
import { scanOf } from './test-till.ts'

export interface FestivalTill extends RealTill {
  scan(data: string): Promise<void>
}

/** Signed in, in the programme. */
export async function openFestivalTill(role: Role = 'cashier', language: Language = 'en'): Promise<FestivalTill> {
  const office = await openBoxOffice({ rows: 2 })
  const other = await withCashier(office, role)
  done(await importLines(other))
  const prices = [
    { tariff: 'full', amount: 28_000 },
    { tariff: 'child', amount: 14_000 },
  ]
  done(await addPassKind(other, { name: 'Season', prices, validFrom: '2027-03-01', validTo: '2027-06-30' }))
  done(await addPassKind(other, { name: 'Matinee', prices: prices.slice(0, 1) }))
  const opened = await openRealTill(office, other, language)
  return { ...opened, scan: (data) => opened.till.send(scanOf(data)) }
}
