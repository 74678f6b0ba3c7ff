/** The screens over a real desk of a festival, with a till beside it. */
import type { Desk } from '../../src/desk/desk.ts'
import { addPassKind } from '../../src/desk/pass-kinds.ts'
import type { Role } from '../../src/domain/permission.ts'
import type { ScanEvent } from '../../src/terminal/key-event.ts'
import { bindDesk } from '../../src/ui/bind-desk.ts'
import type { TillDesk } from '../../src/ui/till-desk.ts'
import type { Language } from '../../src/ui/words.ts'
import { type BoxOffice, deskOn, done, openBoxOffice } from '../desk/box-office.ts'
import { importLines } from '../desk/festival-people.ts'
import { createQuickUser } from '../quick-hash.ts'
import { openTestTill, type TestTill } from './test-till.ts'

export interface FestivalTill {
  readonly office: BoxOffice
  readonly till: TestTill
  /** The desk behind the screens. */
  readonly desk: Desk
  /** Another till, at which the administrator stands. */
  readonly other: Desk
  scan(data: string): Promise<void>
}

const person = { email: 'anna@example.org', password: 'anna-secret', name: 'Anna' }

/** Signed in, in the programme. */
export async function openFestivalTill(role: Role = 'cashier', language: Language = 'en'): Promise<FestivalTill> {
  const office = await openBoxOffice({ rows: 2 })
  const other = await office.desk('Other')
  await createQuickUser(other, { ...person, role })
  done(await importLines(other))
  const prices = [
    { tariff: 'full', amount: 28_000 },
    { tariff: 'child', amount: 14_000 },
  ]
  done(await addPassKind(other, { name: 'Season', prices, validFrom: '2027-03-01', validTo: '2027-06-30' }))
  done(await addPassKind(other, { name: 'Matinee', prices: prices.slice(0, 1) }))
  const desk = await deskOn(other.store, office.folder, 'Till 1', () => office.time.now)
  // Papers are not what these tests are about, and would still be printing when the database closes.
  const bound: TillDesk = { ...bindDesk(desk), startPrintQueue: () => ({ stop: async () => undefined }) }
  const till = await openTestTill<TillDesk>({ desk: bound, language, demo: false, now: office.time.now })
  await till.press(person.email, 'tab', person.password, 'enter')
  // F01: the shift begins with an empty drawer.
  if (till.app.top.id !== 'programme') await till.press('0', 'enter')
  return { office, till, desk, other, scan: (data) => till.send(typed(data)) }
}

function typed(data: string): ScanEvent {
  return { type: 'scan', data, prefix: '', terminator: 'enter', delivered: 0, before: '', typed: data }
}
