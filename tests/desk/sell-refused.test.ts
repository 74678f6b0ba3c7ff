import { expect, test } from 'vitest'
import { beginPayment, cancelPayment } from '../../src/desk/begin-payment.ts'
import { sell } from '../../src/desk/sell.ts'
import { done, openBoxOffice, pendingKeys } from './box-office.ts'
import { basketOf } from './sold-sale.ts'

test('cash that is too little is refused with both amounts, and the payment stays open', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await basketOf(desk, office.eventId, [0])
  const { key } = done(await beginPayment(desk))
  expect(await sell(desk, { key, payments: [{ tender: 'cash', given: 3999 }] })).toEqual({
    refused: 'payment-short',
    total: 4000,
    paid: 3999,
    currency: 'EUR',
  })
  expect(done(await sell(desk, { key, payments: [{ tender: 'cash', given: 4000 }] })).change).toBe(0)
})

test.each([Number.NaN, 1.5, -1, 2 ** 60])('F17 %d is no amount of cash', async (given) => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await basketOf(desk, office.eventId, [0])
  const { key } = done(await beginPayment(desk))
  expect(await sell(desk, { key, payments: [{ tender: 'cash', given }] })).toHaveProperty('refused')
})

test('a basket that changed after the payment was opened is not sold at the other total', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await basketOf(desk, office.eventId, [0])
  const { key } = done(await beginPayment(desk))
  await basketOf(desk, office.eventId, [1])
  expect(await sell(desk, { key, payments: [{ tender: 'cash' }] })).toEqual({
    refused: 'total-changed',
    shown: 4000,
    now: 8000,
    currency: 'EUR',
  })
})

test('an empty basket cannot be paid', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  expect(await beginPayment(desk)).toEqual({ refused: 'basket-empty' })
  expect(await sell(desk, { key: 'key-of-nothing', payments: [{ tender: 'cash' }] })).toEqual({
    refused: 'basket-empty',
  })
})

test('a payment that was left leaves nothing pending', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await basketOf(desk, office.eventId, [0])
  done(await beginPayment(desk))
  expect(pendingKeys(office.folder)).toHaveLength(1)
  cancelPayment(desk)
  expect(pendingKeys(office.folder)).toEqual([])
})

test('A17 a note that holds a card number is refused', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await basketOf(desk, office.eventId, [0])
  const { key } = done(await beginPayment(desk))
  const refused = await sell(desk, { key, payments: [{ tender: 'card' }], note: 'paid with 4111 1111 1111 1111' })
  expect(refused).toMatchObject({ refused: 'bad-input', field: 'note' })
  expect(
    done(await sell(desk, { key, payments: [{ tender: 'card' }], note: 'row 12, phone 0888 123 456' })).total,
  ).toBe(4000)
})
