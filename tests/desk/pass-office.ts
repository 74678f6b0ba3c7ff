import { applyVoucher } from '../../src/desk/apply-voucher.ts'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { openPass } from '../../src/desk/find-passes.ts'
import { addPassKind, type PassKindInput } from '../../src/desk/pass-kinds.ts'
import { sell } from '../../src/desk/sell.ts'
import { takePass } from '../../src/desk/take-pass.ts'
import type { EventId } from '../../src/domain/ids.ts'
import type { UsedPass } from '../../src/domain/pass.ts'
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts'
import type { Sale } from '../../src/domain/sale.ts'
import { type BoxOffice, done, openBoxOffice } from './box-office.ts'
import { basketOf } from './sold-sale.ts'

export const ana = { firstName: 'Ana', lastName: 'Петрова', personId: 'B123' }

export interface PassOffice {
  readonly office: BoxOffice
  readonly desk: Desk
  /** Codes of as many passes as were asked for. */
  readonly codes: readonly string[]
}

/** A box office that sold passes of one kind: all of March 2027, without a limit of sessions where nothing else is said. */
export async function passOffice(
  kind: Partial<PassKindInput> = {},
  count = 1,
  options: Parameters<typeof openBoxOffice>[0] = {},
): Promise<PassOffice> {
  const office = await openBoxOffice(options)
  const desk = await office.desk('Till 1')
  return { office, desk, codes: await sellPasses(desk, kind, count) }
}

export async function sellPasses(desk: Desk, kind: Partial<PassKindInput>, count = 1): Promise<string[]> {
  const prices = [{ tariff: 'full', amount: 28_000 }]
  const march = { validFrom: '2027-03-01', validTo: '2027-03-31' }
  const { id, prices: cells } = done(await addPassKind(desk, { name: 'Season', prices, ...march, ...kind }))
  const [cell] = cells
  if (cell === undefined) throw new Error('no prices')
  for (let index = 0; index < count; index += 1)
    done(await takePass(desk, { kindId: id, tariffId: cell.tariffId, ...ana }))
  const codes = desk.state.basket.items.flatMap((item) => (item.kind === 'pass' ? [item.code] : []))
  done(await payCash(desk))
  return codes
}

export async function payCash(desk: Desk): Promise<Sale | Refusal> {
  const begun = await beginPayment(desk)
  return isRefusal(begun) ? begun : sell(desk, { key: begun.key, payments: [{ tender: 'cash' }] })
}

/** Seats of an event on a pass, paid with nothing else. */
export async function seatsOnPass(desk: Desk, eventId: EventId, seats: readonly number[], code: string): Promise<Sale> {
  await basketOf(desk, eventId, seats)
  done(await applyVoucher(desk, { code }))
  return done(await payCash(desk))
}

export async function passOf(desk: Desk, code = ''): Promise<UsedPass> {
  return done(await openPass(desk, code))
}
