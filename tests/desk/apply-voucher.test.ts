import { describe, expect, test } from 'vitest'
import { addVoucher, type VoucherInput } from '../../src/desk/add-voucher.ts'
import { applyVoucher, removeVoucher } from '../../src/desk/apply-voucher.ts'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { listVouchers } from '../../src/desk/list-vouchers.ts'
import { openSale } from '../../src/desk/open-sale.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { sell } from '../../src/desk/sell.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { sqldBinary, startSqld } from '../db/sqld-server.ts'
import { type BoxOffice, done, faults, openBoxOffice } from './box-office.ts'
import { actAs, basketOf } from './sold-sale.ts'
import { plainVoucher } from './voucher-input.ts'

async function define(desk: Desk, changes: Partial<VoucherInput> = {}): Promise<void> {
  done(await addVoucher(desk, { ...plainVoucher, code: 'SUMMER', ...changes }))
}

async function pay(desk: Desk) {
  const begun = await beginPayment(desk)
  return isRefusal(begun) ? begun : sell(desk, { key: begun.key, payments: [{ tender: 'cash' }] })
}

const usesOf = async (desk: Desk) => done(await listVouchers(desk)).map(({ uses, spent }) => [uses, spent])

test('E11 a voucher typed in any case reduces the basket, the sale and the receipt, and its uses are counted', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await define(desk)
  await basketOf(desk, office.eventId, [0, 1])
  const basket = done(await applyVoucher(desk, { code: ' summer ' }))
  expect(basket).toMatchObject({ total: 7200, discount: 800 })
  // E07: seats that come later are reduced as well.
  await basketOf(desk, office.eventId, [2])
  expect(desk.state.basket.total).toBe(10_800)
  const sale = done(await pay(desk))
  if (!('tickets' in sale)) throw new Error('no sale')
  expect(sale).toMatchObject({ total: 10_800, tickets: [{ amount: 3600 }, { amount: 3600 }, { amount: 3600 }] })
  const discount = { kind: 'voucher', title: 'SUMMER', amount: 400 }
  expect(sale.tickets[0]?.discounts).toMatchObject([discount])
  expect(await usesOf(desk)).toEqual([[3, 1200]])
  expect(done(await openSale(desk, { sale: sale.code })).vouchers).toEqual(['SUMMER'])
  expect(desk.state.basket.pricing.vouchers).toEqual([])
  expect(faults(await office.diagnosis())).toEqual([])
})

test('E26 what is taken back can be used again', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await define(desk, { maxUses: 1 })
  await basketOf(desk, office.eventId, [0, 1])
  done(await applyVoucher(desk, { code: 'SUMMER' }))
  const sale = done(await pay(desk))
  await basketOf(desk, office.eventId, [5])
  expect(await applyVoucher(desk, { code: 'SUMMER' })).toMatchObject({ problem: 'used-up' })
  if (!('id' in sale)) throw new Error('no sale')
  const begun = done(await beginRefund(desk, { saleId: sale.id }))
  done(await refundSale(desk, { saleId: sale.id, key: begun.key, reason: 'returned' }))
  done(await applyVoucher(desk, { code: 'SUMMER' }))
  done(await pay(desk))
  expect(await usesOf(desk)).toEqual([[1, 400]])
  expect(faults(await office.diagnosis())).toEqual([])
})

test('E26 one that is removed leaves the prices as they were', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await define(desk)
  await basketOf(desk, office.eventId, [0])
  done(await applyVoucher(desk, { code: 'SUMMER' }))
  expect(done(await removeVoucher(desk, { code: 'summer' }))).toMatchObject({ total: 4000, discount: 0 })
  expect(await removeVoucher(desk, { code: 'summer' })).toMatchObject({ refused: 'voucher-unknown' })
})

describe('E26 refusals', () => {
  test.each<[string, Partial<VoucherInput>, string]>([
    ['used up elsewhere is not: it has uses', { maxUses: 2 }, ''],
    ['before its first day', { validFrom: '2027-03-02' }, 'not-yet'],
    ['after its last day', { validTo: '2027-02-28' }, 'expired'],
    ['without budget', { budget: 0 }, 'budget-spent'],
    ['for another zone', { zones: ['B'] }, 'no-line'],
    ['for another tariff', { tariffs: ['child'] }, 'no-line'],
    ['for another seat', { seats: ['Stalls 10-1'] }, 'no-line'],
    ['for another channel', { channels: ['web'] }, 'no-line'],
    ['for more seats than there are', { fewestSeats: 2 }, 'too-few-seats'],
    ['that sets a higher price', { effect: 'set', value: '50.00' }, 'no-benefit'],
  ])('E26 %s', async (_, changes, problem) => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    await define(desk, { ...changes, refusalText: 'Ask the manager.' })
    await basketOf(desk, office.eventId, [0])
    const answer = await applyVoucher(desk, { code: 'SUMMER' })
    if (problem === '') expect(isRefusal(answer)).toBe(false)
    else expect(answer).toMatchObject({ refused: 'voucher-refused', problem, text: 'Ask the manager.' })
    expect(desk.state.basket.total).toBe(problem === '' ? 3600 : 4000)
  })

  test('E26 for another event: refused there, accepted where it is for; with more seats the group\u2019s one counts', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const other = await office.addEvent({ title: 'Carmen' })
    await define(desk, { events: ['Carmen'], fewestSeats: 2, refusalText: 'Only for Carmen.' })
    await basketOf(desk, office.eventId, [0, 1])
    const refusal = { refused: 'voucher-refused', problem: 'no-line', text: 'Only for Carmen.' }
    expect(await applyVoucher(desk, { code: 'SUMMER' })).toMatchObject(refusal)
    await basketOf(desk, other, [5])
    expect(await applyVoucher(desk, { code: 'SUMMER' })).toMatchObject({ problem: 'too-few-seats' })
    await basketOf(desk, other, [6])
    expect(done(await applyVoucher(desk, { code: 'SUMMER' }))).toMatchObject({ total: 8000 + 7200 })
    expect(await addVoucher(desk, { ...plainVoucher, fewestSeats: 0 })).toMatchObject({ field: 'min-seats' })
  })

  test('E26 an empty basket, an unknown code, strange codes, a second time', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    await define(desk)
    expect(await applyVoucher(desk, { code: 'SUMMER' })).toEqual({ refused: 'basket-empty' })
    await basketOf(desk, office.eventId, [0])
    for (const code of ['WINTER', '', '=1+1', 'a\u0000b', '\ud800', "' OR 1=1 --", 'x'.repeat(10_000)])
      expect(await applyVoucher(desk, { code })).toMatchObject({ refused: 'voucher-unknown' })
    done(await applyVoucher(desk, { code: 'SUMMER' }))
    expect(await applyVoucher(desk, { code: 'SUMMER' })).toMatchObject({ problem: 'applied', text: '' })
  })

  test('E26 one whose time ends while the customer looks for money leaves the basket before money is taken', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    await define(desk, { validTo: '2027-03-01 13:01' })
    await basketOf(desk, office.eventId, [0])
    done(await applyVoucher(desk, { code: 'SUMMER' }))
    office.time.now += 120_000
    expect(await beginPayment(desk)).toMatchObject({ refused: 'voucher-refused', problem: 'expired' })
    expect(desk.state.basket.total).toBe(4000)
    expect(done(await pay(desk))).toMatchObject({ total: 4000 })
  })

  test('A1 whoever may not sell applies none', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    await define(desk)
    await basketOf(desk, office.eventId, [0])
    await actAs(desk, 'cashier')
    done(await applyVoucher(desk, { code: 'SUMMER' }))
    desk.state.session = null
    expect(await applyVoucher(desk, { code: 'SUMMER' })).toEqual({ refused: 'not-signed-in' })
    expect(await removeVoucher(desk, { code: 'SUMMER' })).toEqual({ refused: 'not-signed-in' })
  })
})

test('E26 fewer uses than seats go to the dearest, and one that adds nothing is counted for what it is meant for', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await define(desk, { maxUses: 1, effect: 'subtract', value: '5.00' })
  await define(desk, { code: 'MEMBERS', effect: 'none', value: '', tag: 'club' })
  await basketOf(desk, office.eventId, [120, 0])
  done(await applyVoucher(desk, { code: 'SUMMER' }))
  const { lines, total } = done(await applyVoucher(desk, { code: 'MEMBERS' }))
  expect(total).toBe(6000)
  expect(lines.map((line) => line.discounts.map(({ title, amount }) => [title, amount]))).toEqual([
    [['SUMMER', 500]],
    [['MEMBERS', 0]],
  ])
  done(await pay(desk))
  expect(await usesOf(desk)).toEqual([
    [1, 0],
    [1, 500],
  ])
  expect(faults(await office.diagnosis())).toEqual([])
})

/** Both tills have the voucher in their baskets and the payment open; who confirms first gets its last use. */
async function lastUseAtTwoTills(office: BoxOffice): Promise<void> {
  const [one, other] = [await office.desk('Till 1'), await office.desk('Till 2')]
  await define(one, { maxUses: 1, refusalText: 'Gone.' })
  const keys: string[] = []
  for (const [index, desk] of [one, other].entries()) {
    await basketOf(desk, office.eventId, [index])
    done(await applyVoucher(desk, { code: 'SUMMER' }))
    keys.push(done(await beginPayment(desk)).key)
  }
  const answers = await Promise.all(
    [one, other].map((desk, index) => sell(desk, { key: keys[index] ?? '', payments: [{ tender: 'cash' }] })),
  )
  const refusals = answers.filter(isRefusal)
  expect(refusals).toMatchObject([{ refused: 'voucher-refused', problem: 'used-up', text: 'Gone.' }])
  expect(answers.filter((answer) => !isRefusal(answer))).toMatchObject([{ total: 3600 }])
  const loser = isRefusal(answers[0]) ? one : other
  // Its seat is still held, at the full price, and can be paid at once.
  expect(loser.state.basket.total).toBe(4000)
  expect(done(await pay(loser))).toMatchObject({ total: 4000 })
  expect(await usesOf(one)).toEqual([[1, 400]])
  expect(faults(await office.diagnosis())).toEqual([])
}

test('E26 F3 the last use is not spent twice by two tills that confirm at once, on a file', async () => {
  await lastUseAtTwoTills(await openBoxOffice())
})

test.skipIf(sqldBinary() === null)(
  'E26 F3 the last use is not spent twice by two tills that confirm at once, on a server',
  { timeout: 60_000 },
  async () => {
    const server = await startSqld()
    try {
      await lastUseAtTwoTills(await openBoxOffice({ url: server.url }))
    } finally {
      await server.stop()
    }
  },
)
