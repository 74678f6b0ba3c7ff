import { expect, test } from 'vitest'
import { approve } from '../../src/desk/approve.ts'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { currentBasket } from '../../src/desk/current-basket.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { giveAway } from '../../src/desk/give-away.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { saleByKey } from '../../src/desk/read-sale.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { releaseBasketLines } from '../../src/desk/release-seats.ts'
import { sell } from '../../src/desk/sell.ts'
import { shiftReport } from '../../src/desk/shift-report.ts'
import type { EventId } from '../../src/domain/ids.ts'
import { done, faults, hallAt, openBoxOffice } from './box-office.ts'
import { staffedOffice } from './people.ts'

/** Three seats at 40.00 each in the basket, the first of them given away. */
async function oneFree(desk: Desk, eventId: EventId) {
  const hall = await hallAt(desk, eventId)
  const { basket } = done(await holdSeats(desk, { hall, seats: [0, 1, 2], allOrNone: true }))
  return done(await giveAway(desk, { lines: basket.lines.slice(0, 1), isGiven: true }))
}

test('F27 one of three seats is given away: the rest is paid, and the sale says to whom it went', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  expect(await oneFree(desk, office.eventId)).toMatchObject({ total: 8000, discount: 4000 })
  const { key, total } = done(await beginPayment(desk))
  expect(total).toBe(8000)
  const paying = { key, payments: [{ tender: 'card' as const }] }
  expect(await sell(desk, paying)).toEqual({ refused: 'recipient-required' })
  const sale = done(await sell(desk, { ...paying, note: 'Teacher of the class' }))
  expect(sale.payments.map(({ tender, amount }) => [tender, amount])).toEqual([
    ['card', 8000],
    ['complimentary', 0],
  ])
  expect(sale.tickets).toMatchObject([
    { amount: 0, discounts: [{ kind: 'complimentary', amount: 4000 }] },
    { amount: 4000, discounts: [] },
    { amount: 4000 },
  ])
  expect(await saleByKey(desk, key)).toEqual(sale)
  const lines = await desk.store.db.selectFrom('order_line').select(['amount', 'tax_amount']).orderBy('id').execute()
  expect(lines).toMatchObject([{ amount: 0, tax_amount: 0 }, { tax_amount: 667 }, { tax_amount: 667 }])
  const { figures } = done(await shiftReport(desk))
  expect(figures.tenders.map(({ tender, count, amount }) => [tender, count, amount])).toEqual([
    ['card', 1, 8000],
    ['complimentary', 1, 0],
  ])
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F27 F36 what was given away can be given back alone, and the rest gets what was paid for it', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await oneFree(desk, office.eventId)
  const { key } = done(await beginPayment(desk))
  const sale = done(await sell(desk, { key, payments: [{ tender: 'cash' }], note: 'Press' }))
  const [free, ...paid] = await desk.store.db.selectFrom('order_line').select('id').orderBy('id').execute()
  const back = async (lines: readonly { id: never }[]) => {
    const input = { saleId: sale.id, lines: lines.map(({ id }) => id) }
    const begun = done(await beginRefund(desk, input))
    return done(await refundSale(desk, { ...input, key: begun.key, reason: 'returned' }))
  }
  expect(await back([free as never])).toMatchObject({ total: 0, payments: [] })
  expect(await back(paid as never)).toMatchObject({ total: 8000, payments: [{ tender: 'cash', amount: 8000 }] })
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F27 it is taken back by asking, and does not stick to a seat that left the basket', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const { lines } = await oneFree(desk, office.eventId)
  const hall = await hallAt(desk, office.eventId)
  expect(done(await giveAway(desk, { lines: lines.slice(0, 1), isGiven: false })).total).toBe(12_000)
  done(await giveAway(desk, { lines: lines.slice(0, 1), isGiven: true }))
  done(await releaseBasketLines(desk, lines.slice(0, 1)))
  done(await holdSeats(desk, { hall, seats: [0], allOrNone: true }))
  expect(currentBasket(desk).total).toBe(12_000)
  const elsewhere = { eventId: office.eventId, seatId: hall.seats[9]?.id as never }
  expect(await giveAway(desk, { lines: [elsewhere], isGiven: true })).toEqual({ refused: 'basket-empty' })
})

test('F27 with every seat given away nothing is left to pay, and no other tender stands on the sale', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const { lines } = await oneFree(desk, office.eventId)
  done(await giveAway(desk, { lines, isGiven: true }))
  const { key, total } = done(await beginPayment(desk))
  expect(total).toBe(0)
  const sale = done(await sell(desk, { key, payments: [{ tender: 'cash' }], note: 'Press' }))
  expect(sale.payments).toMatchObject([{ tender: 'complimentary', amount: 0 }])
})

test('F27 F41 a second person lets a cashier give one seat away, once; both stand on the order', async () => {
  const { office, at } = await staffedOffice()
  const desk = await at('anna')
  await oneFree(desk, office.eventId)
  const { key } = done(await beginPayment(desk))
  const selling = { key, payments: [{ tender: 'cash' as const }], note: 'Press' }
  const refused = { refused: 'not-permitted', permission: 'complimentary' }
  expect(await sell(desk, selling)).toEqual(refused)
  const clara = { email: 'clara@example.org', secret: 'clara-secret' }
  done(await approve(desk, { ...clara, permission: 'complimentary' }))
  done(await sell(desk, selling))
  const order = await desk.store.db.selectFrom('orders').selectAll().executeTakeFirstOrThrow()
  expect([order.user_id, order.approved_by]).toEqual(['usr_anna', 'usr_clara'])
  const entry = await desk.store.db
    .selectFrom('journal')
    .selectAll()
    .where('kind', '=', 'sale')
    .executeTakeFirstOrThrow()
  expect(JSON.parse(entry.body)).toMatchObject({ approvedBy: 'usr_clara' })
  // The next one is asked for anew, and what was approved for refunds gives nothing away.
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [5], allOrNone: true }))
  const next = {
    key: done(await beginPayment(desk)).key,
    payments: [{ tender: 'complimentary' as const }],
    note: 'Press',
  }
  expect(await sell(desk, next)).toEqual(refused)
  done(await approve(desk, { ...clara, permission: 'refund' }))
  expect(await sell(desk, next)).toEqual(refused)
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F27 A1 the database refuses a seat given away by who may not, and with an approval that was for something else', async () => {
  const { office, at } = await staffedOffice()
  const desk = await at('anna')
  await oneFree(desk, office.eventId)
  const { key } = done(await beginPayment(desk))
  const { session } = desk.state
  if (session === null) throw new Error('nobody is signed in')
  const clara = { email: 'clara@example.org', secret: 'clara-secret' }
  const approval = done(await approve(desk, { ...clara, permission: 'cash-operations' }))
  desk.state.approval = { ...approval, permission: 'complimentary' }
  const selling = { key, payments: [{ tender: 'cash' as const }], note: 'Press' }
  expect(await sell(desk, selling)).toEqual({ refused: 'approval-used' })
  desk.state.approval = null
  desk.state.session = { ...session, permissions: new Set([...session.permissions, 'complimentary']) }
  expect(await sell(desk, selling)).toEqual({ refused: 'not-permitted', permission: 'complimentary' })
  expect(await desk.store.db.selectFrom('orders').selectAll().execute()).toEqual([])
})
