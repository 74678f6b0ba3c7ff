import { describe, expect, test } from 'vitest'
import { addCustomer } from '../../src/desk/add-customer.ts'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { saleByKey } from '../../src/desk/read-sale.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { sell } from '../../src/desk/sell.ts'
import type { EventId } from '../../src/domain/ids.ts'
import { done, faults, hallAt, openBoxOffice } from './box-office.ts'
import { actAs } from './sold-sale.ts'

/** Two seats at 40.00 each, the payment open. */
async function paying(desk: Desk, eventId: EventId): Promise<string> {
  const hall = await hallAt(desk, eventId)
  done(await holdSeats(desk, { hall, seats: [0, 1], allOrNone: true }))
  return done(await beginPayment(desk)).key
}

describe('F28 split tenders', () => {
  test('F28 F37 cash and two cards: each is a payment, change comes out of the cash, and each gets back what it paid', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const key = await paying(desk, office.eventId)
    const sale = done(
      await sell(desk, {
        key,
        payments: [
          { tender: 'card', amount: 3000, reference: 'T-4711' },
          { tender: 'card', amount: 1500 },
          { tender: 'cash', given: 5000 },
        ],
      }),
    )
    expect(sale).toMatchObject({ total: 8000, given: 9500, change: 1500 })
    expect(sale.payments).toEqual([
      { tender: 'card', amount: 3000, given: 3000, reference: 'T-4711' },
      { tender: 'card', amount: 1500, given: 1500, reference: '' },
      { tender: 'cash', amount: 3500, given: 5000, reference: '' },
    ])
    expect(await saleByKey(desk, key)).toEqual(sale)
    expect(done(await sell(desk, { key, payments: [{ tender: 'account' }] }))).toEqual(sale)
    const begun = done(await beginRefund(desk, { saleId: sale.id }))
    const refund = done(await refundSale(desk, { saleId: sale.id, key: begun.key, reason: 'returned' }))
    expect(refund.payments).toEqual([
      { tender: 'card', amount: 4500 },
      { tender: 'cash', amount: 3500 },
    ])
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F28 what is short, too much or no amount sells nothing, and the payment goes on', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const key = await paying(desk, office.eventId)
    const refused = async (...payments: Parameters<typeof sell>[1]['payments'][number][]) =>
      sell(desk, { key, payments })
    expect(await refused({ tender: 'card', amount: 7999 })).toMatchObject({ refused: 'payment-short', paid: 7999 })
    expect(await refused({ tender: 'card', amount: 8001 })).toMatchObject({ refused: 'payment-over', left: 8000 })
    expect(await refused({ tender: 'cash', amount: -1 })).toMatchObject({ refused: 'bad-input', field: 'amount' })
    expect(await refused({ tender: 'cash', given: 2 ** 60 })).toMatchObject({ refused: 'bad-input', field: 'given' })
    expect(await refused({ tender: 'account' })).toMatchObject({ refused: 'customer-required' })
    expect(await refused({ tender: 'gift-card', reference: 'ABCD' })).toMatchObject({ refused: 'gift-card-unknown' })
    expect(await refused({ tender: 'card', reference: '4111111111111111' })).toMatchObject({ refused: 'bad-input' })
    expect(await refused(...Array.from({ length: 21 }, () => ({ tender: 'cash' as const, amount: 1 })))).toMatchObject({
      field: 'payments',
    })
    expect(await desk.store.db.selectFrom('orders').selectAll().execute()).toEqual([])
    expect(done(await sell(desk, { key, payments: [{ tender: 'cash' }] })).total).toBe(8000)
  })

  test('an account pays for a customer who is known', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const key = await paying(desk, office.eventId)
    const { id } = done(await addCustomer(desk, { name: 'School', phone: '', email: 'school@example.org' }))
    const sale = done(await sell(desk, { key, payments: [{ tender: 'account' }], customerId: id }))
    expect(sale).toMatchObject({ total: 8000, payments: [{ tender: 'account', amount: 8000 }], customerName: 'School' })
  })

  test('a note of 10,000 characters is cut, and signs that steer a terminal are taken out of it', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const key = await paying(desk, office.eventId)
    const note = `\x1b]0;x\x07Loge${'ä'.repeat(10_000)}`
    done(await sell(desk, { key, payments: [{ tender: 'cash' }], note }))
    const row = await desk.store.db.selectFrom('orders').select('note').executeTakeFirstOrThrow()
    expect(row.note).toHaveLength(500)
    expect(row.note).not.toMatch(/[\x1b\x07]/)
  })
})

describe('F27 complimentary tickets', () => {
  test('F27 they cost nothing, the tender stands on the sale with whom they are for, and they can be given back', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    await actAs(desk, 'supervisor')
    const key = await paying(desk, office.eventId)
    const free = { key, payments: [{ tender: 'complimentary' as const }] }
    expect(await sell(desk, free)).toEqual({ refused: 'recipient-required' })
    const sale = done(await sell(desk, { ...free, note: 'Press, Daily News' }))
    expect(sale).toMatchObject({ total: 0, change: 0, payments: [{ tender: 'complimentary', amount: 0 }] })
    expect(sale.tickets).toMatchObject([{ amount: 0, discounts: [{ kind: 'complimentary', amount: 4000 }] }, {}])
    expect(await saleByKey(desk, key)).toEqual(sale)
    const begun = done(await beginRefund(desk, { saleId: sale.id }))
    expect(done(await refundSale(desk, { saleId: sale.id, key: begun.key, reason: 'returned' })).total).toBe(0)
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F27 a cashier gives nothing away, also not past the till', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    await actAs(desk, 'cashier')
    const key = await paying(desk, office.eventId)
    const free = { key, payments: [{ tender: 'complimentary' as const }], note: 'my friends' }
    expect(await sell(desk, free)).toEqual({ refused: 'not-permitted', permission: 'complimentary' })
    const { session } = desk.state
    if (session === null) throw new Error('nobody is signed in')
    // Whoever claims the permission is still stopped by the database.
    desk.state.session = { ...session, permissions: new Set([...session.permissions, 'complimentary']) }
    expect(await sell(desk, free)).toMatchObject({ refused: 'not-permitted' })
    expect(await desk.store.db.selectFrom('orders').selectAll().execute()).toEqual([])
  })

  test('a free tariff is sold without any payment', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const eventId = await office.addEvent({ title: 'Open day', prices: [{ zone: 'A', amount: 0 }] })
    const key = await paying(desk, eventId)
    const sale = done(await sell(desk, { key, payments: [] }))
    expect(sale).toMatchObject({ total: 0, payments: [], tickets: [{ amount: 0, discounts: [] }, {}] })
    expect(faults(await office.diagnosis())).toEqual([])
  })
})
