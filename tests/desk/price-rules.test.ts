import { describe, expect, test } from 'vitest'
import { addCustomer } from '../../src/desk/add-customer.ts'
import { addFee } from '../../src/desk/add-fee.ts'
import { addPolicy, type PolicyInput } from '../../src/desk/add-policy.ts'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { changeTariff } from '../../src/desk/change-tariff.ts'
import { chooseBuyer } from '../../src/desk/choose-buyer.ts'
import { chooseFee } from '../../src/desk/choose-fee.ts'
import { currentBasket } from '../../src/desk/current-basket.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { eraseCustomer } from '../../src/desk/erase-customer.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { listFees } from '../../src/desk/list-fees.ts'
import { listPolicies } from '../../src/desk/list-policies.ts'
import { openSale } from '../../src/desk/open-sale.ts'
import { saleByKey } from '../../src/desk/read-sale.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { sell } from '../../src/desk/sell.ts'
import { setCustomerGroup } from '../../src/desk/set-customer-group.ts'
import { setFee } from '../../src/desk/set-fee.ts'
import { setPolicy } from '../../src/desk/set-policy.ts'
import type { CustomerId, EventId, FeeId, TariffId } from '../../src/domain/ids.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { done, faults, hallAt, openBoxOffice } from './box-office.ts'
import { actAs } from './sold-sale.ts'

/** Two seats of zone A, 40.00 each, in the basket. */
async function twoSeats(desk: Desk, eventId: EventId) {
  const hall = await hallAt(desk, eventId)
  done(await holdSeats(desk, { hall, seats: [0, 1] }))
  return hall
}

const tenPercent: PolicyInput = { title: 'Early bird', effect: 'percent', value: 1000 }

async function groupMember(desk: Desk, group: string): Promise<CustomerId> {
  const { id } = done(await addCustomer(desk, { name: 'Ivan Ivanov', phone: '', email: 'ivan@example.org' }))
  done(await setCustomerGroup(desk, { customerId: id, group }))
  return id
}

describe('price policies (E25)', () => {
  test('E25 a policy takes its discount off every seat it is for, and the sale, card and journal know why', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const { id } = done(await addPolicy(desk, { ...tenPercent, conditions: { zones: ['A'] } }))
    await twoSeats(desk, office.eventId)
    expect(currentBasket(desk)).toMatchObject({ total: 7200, discount: 800 })
    const { key, total } = done(await beginPayment(desk))
    expect(total).toBe(7200)
    const sale = done(await sell(desk, { key, payments: [{ tender: 'card' }] }))
    const discount = { kind: 'policy', id, title: 'Early bird', amount: 400 }
    expect(sale.tickets).toMatchObject([
      { amount: 3600, discounts: [discount] },
      { amount: 3600, discounts: [discount] },
    ])
    expect(await saleByKey(desk, key)).toEqual(sale)
    const card = done(await openSale(desk, { sale: sale.id }))
    expect(card.lines[0]).toMatchObject({ amount: 3600, discounts: [discount] })
    const lines = await desk.store.db
      .selectFrom('order_line')
      .select(['amount', 'discount_amount', 'tax_amount'])
      .execute()
    expect(lines).toEqual([
      { amount: 3600, discount_amount: 400, tax_amount: 600 },
      { amount: 3600, discount_amount: 400, tax_amount: 600 },
    ])
    const entry = await desk.store.db
      .selectFrom('journal')
      .select('body')
      .where('kind', '=', 'sale')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(entry.body)).toMatchObject({ payments: [['card', 7200, 7200]], taxes: [[2000, 7200, 1200]] })
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('E25 E07 the count of seats and the tariff decide anew with every change', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    done(await addPolicy(desk, { ...tenPercent, conditions: { fewestSeats: 3, tariffs: ['full'] } }))
    const hall = await twoSeats(desk, office.eventId)
    expect(currentBasket(desk).discount).toBe(0)
    done(await holdSeats(desk, { hall, seats: [2] }))
    expect(currentBasket(desk)).toMatchObject({ total: 10_800, discount: 1200 })
    const child = hall.tariffs.find(({ name }) => name !== 'full')
    const [line] = currentBasket(desk).lines
    if (child === undefined || line === undefined) throw new Error('no second tariff')
    done(await changeTariff(desk, { lines: [line], tariffId: child.id }))
    expect(currentBasket(desk).discount).toBe(0)
  })

  test('E25 E13 a customer of the group pays less from the moment they are chosen', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    done(await addPolicy(desk, { ...tenPercent, conditions: { customerGroups: ['Friends'] } }))
    const friend = await groupMember(desk, 'friends')
    await twoSeats(desk, office.eventId)
    expect(currentBasket(desk).total).toBe(8000)
    expect(done(await chooseBuyer(desk, friend)).total).toBe(7200)
    expect(done(await chooseBuyer(desk, null)).total).toBe(8000)
    done(await chooseBuyer(desk, friend))
    const { key, total } = done(await beginPayment(desk, { customerId: friend }))
    expect(total).toBe(7200)
    // Sold to a walk-in in the end, it costs what walk-ins pay.
    expect(await sell(desk, { key, payments: [{ tender: 'cash' }] })).toMatchObject({
      refused: 'total-changed',
      now: 8000,
    })
    expect(done(await sell(desk, { key, payments: [{ tender: 'cash' }], customerId: friend })).total).toBe(7200)
    done(await eraseCustomer(desk, friend))
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('E25 a policy that was switched off at another till is found before money is taken', async () => {
    const office = await openBoxOffice()
    const [desk, other] = [await office.desk(), await office.desk('till 2')]
    done(await addPolicy(desk, tenPercent))
    await twoSeats(desk, office.eventId)
    done(await setPolicy(other, { policy: 'Early bird', isActive: false }))
    expect(await beginPayment(desk)).toEqual({ refused: 'total-changed', shown: 7200, now: 8000, currency: 'EUR' })
    expect(done(await beginPayment(desk)).total).toBe(8000)
    expect(done(await listPolicies(desk))).toMatchObject([{ title: 'Early bird', isActive: false }])
  })

  test('E25 the policy ends by itself while the seats are in the basket', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    done(await addPolicy(desk, { ...tenPercent, conditions: { until: '2027-03-01T13:05' } }))
    await twoSeats(desk, office.eventId)
    expect(currentBasket(desk).total).toBe(7200)
    office.time.now += 10 * 60_000
    expect(await beginPayment(desk)).toMatchObject({ refused: 'total-changed', shown: 7200, now: 8000 })
  })

  test.each([
    [{ title: ' \x1b ' }, { field: 'title' }],
    [{ value: 10_001 }, { field: 'percent' }],
    [{ effect: 'fixed', value: -1 }, { field: 'amount' }],
    [{ conditions: { tariffs: ['Nobody'] } }, { refused: 'tariff-unknown' }],
    [{ conditions: { events: ['evt_x'] } }, { refused: 'event-unknown' }],
    [{ conditions: { channels: ['pigeon'] } }, { field: 'channel' }],
    [{ conditions: { from: 'yesterday' } }, { field: 'from' }],
    [{ conditions: { fewestSeats: 5, mostSeats: 2 } }, { field: 'seats' }],
  ] as const)('%j is refused', async (wrong, refusal) => {
    const desk = await (await openBoxOffice()).desk()
    expect(await addPolicy(desk, { ...tenPercent, ...wrong } as PolicyInput)).toMatchObject(refusal)
  })

  test('policies and fees are the business of those who manage events', async () => {
    const desk = await (await openBoxOffice()).desk()
    done(await addPolicy(desk, tenPercent))
    expect(await addPolicy(desk, tenPercent)).toEqual({ refused: 'policy-exists', policy: 'Early bird' })
    expect(await setPolicy(desk, { policy: 'Late bird' })).toEqual({ refused: 'policy-unknown', policy: 'Late bird' })
    await actAs(desk, 'supervisor')
    const refusal = { refused: 'not-permitted', permission: 'manage-events' }
    expect(await addPolicy(desk, { ...tenPercent, title: 'Mine' })).toEqual(refusal)
    expect(await setPolicy(desk, { policy: 'Early bird', value: 9000 })).toEqual(refusal)
    expect(await addFee(desk, { name: 'Mine', per: 'order', effect: 'fixed', value: 1 })).toEqual(refusal)
  })
})

describe('fees (O20)', () => {
  test('O20 discounts first, then fees; they are sold, taxed, receipted and paid back as lines of their own', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    done(await addPolicy(desk, tenPercent))
    done(
      await addFee(desk, { name: 'Service', per: 'ticket', effect: 'percent', value: 500, taxRateBasisPoints: 2000 }),
    )
    done(await addFee(desk, { name: 'Handling', per: 'order', effect: 'fixed', value: 250 }))
    await twoSeats(desk, office.eventId)
    expect(currentBasket(desk).fees.map(({ name, amount }) => [name, amount])).toEqual([
      ['Service', 360],
      ['Handling', 250],
    ])
    const { key, total } = done(await beginPayment(desk))
    expect(total).toBe(7200 + 360 + 250)
    const sale = done(await sell(desk, { key, payments: [{ tender: 'cash', given: 10_000 }] }))
    expect(sale).toMatchObject({ change: 2190, fees: [{ name: 'Service 2x', amount: 360 }, { name: 'Handling' }] })
    expect(await saleByKey(desk, key)).toEqual(sale)
    const job = await desk.store.db
      .selectFrom('print_job')
      .select('document')
      .where('role', '=', 'receipt')
      .executeTakeFirstOrThrow()
    for (const text of ['Service 2x', 'Handling', 'Early bird -€4.00', '20 %']) expect(job.document).toContain(text)
    const begun = done(await beginRefund(desk, { saleId: sale.id }))
    const refund = done(await refundSale(desk, { saleId: sale.id, key: begun.key, reason: 'event-changed' }))
    expect(refund.total).toBe(total)
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('O20 an automatic fee that is not overridable cannot be removed; the others can, and come back', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const fee = async (name: string, facts: { isAutomatic?: boolean; isOverridable?: boolean }) =>
      done(await addFee(desk, { name, per: 'order', effect: 'fixed', value: 100, ...facts })).id
    const [fixed, soft, extra] = [
      await fee('Fixed', {}),
      await fee('Soft', { isOverridable: true }),
      await fee('Extra', { isAutomatic: false }),
    ]
    const choose = (feeId: FeeId, isCharged: boolean) => chooseFee(desk, { feeId, isCharged })
    expect(await choose(soft, false)).toEqual({ refused: 'basket-empty' })
    await twoSeats(desk, office.eventId)
    expect(currentBasket(desk).total).toBe(8200)
    expect(await choose(fixed, false)).toEqual({ refused: 'fee-fixed', fee: 'Fixed' })
    expect(done(await choose(soft, false)).total).toBe(8100)
    expect(done(await choose(extra, true)).fees.map(({ name }) => name)).toEqual(['Extra', 'Fixed'])
    expect(done(await choose(soft, true)).total).toBe(8300)
    expect(await choose('fee_none' as FeeId, true)).toMatchObject({ refused: 'fee-unknown' })
    done(await setFee(desk, { fee: 'Extra', isActive: false }))
    expect(await beginPayment(desk)).toMatchObject({ refused: 'total-changed', now: 8200 })
    expect(done(await listFees(desk)).map(({ name, isActive }) => [name, isActive])).toEqual([
      ['Extra', false],
      ['Fixed', true],
      ['Soft', true],
    ])
  })

  test('O20 a fee of one event is charged on its tickets alone', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const other = await office.addEvent({ title: 'Gala' })
    done(await addFee(desk, { name: 'Gala fee', per: 'ticket', effect: 'fixed', value: 500, eventId: other }))
    await twoSeats(desk, office.eventId)
    expect(currentBasket(desk).fees).toEqual([])
    const hall = await hallAt(desk, other)
    done(await holdSeats(desk, { hall, seats: [0] }))
    expect(currentBasket(desk).fees).toMatchObject([{ name: 'Gala fee', amount: 500, eventId: other, count: 1 }])
    const missing = await addFee(desk, { name: 'X', per: 'order', effect: 'fixed', value: 1, eventId: 'evt_x' })
    expect(missing).toEqual({ refused: 'event-unknown', event: 'evt_x' })
  })
})

describe('E06 T08 tariffs', () => {
  test('E06 a tariff that the zone of one of the seats is not sold at changes none of them', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    await twoSeats(desk, office.eventId)
    const { lines } = currentBasket(desk)
    const answer = await changeTariff(desk, { lines, tariffId: 'trf_none' as TariffId })
    expect(isRefusal(answer)).toBe(true)
    expect(currentBasket(desk).lines).toEqual(lines)
  })
})
