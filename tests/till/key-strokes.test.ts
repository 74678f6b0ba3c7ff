import { describe, expect, test } from 'vitest'
import { sellPasses } from '../desk/pass-office.ts'
import { clara, openDemoOffice } from './demo-office.ts'

/** A till whose supervisor has just sold two seats and sees the hall. */
async function afterASale() {
  const office = await openDemoOffice()
  const till = await office.atHall('Tosca', { person: clara })
  await till.press('2', 'f3', 'f7')
  await till.waitFor('+ Sold 2 seats')
  await till.waitForBasket(0, 0)
  const store = await office.store()
  const sale = await store.db
    .selectFrom('orders')
    .select(['id', 'total'])
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  return { office, till, store, sale }
}

describe('key strokes in a real terminal from the hall, at most', () => {
  test('E20 E21 reserve four seats under a name with a symbol: 6 and the name', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Jazz')
    const keys = ['4', 'f3', 'r', ...'Quill', 'tab', 'Ω', 'enter']
    expect(keys.length - 'Quill'.length).toBeLessThanOrEqual(6)
    await till.press(...keys)
    await till.waitFor(/Quill: 4 seats reserved until/)
  })

  test('F34 reprint the last sale: 3', async () => {
    const { till, store, sale } = await afterASale()
    const keys = ['s', 'f5', '1']
    expect(keys.length).toBeLessThanOrEqual(3)
    await till.press(...keys)
    const reprinted = () =>
      store.db
        .selectFrom('ticket_reprint as r')
        .innerJoin('ticket as t', 't.id', 'r.ticket_id')
        .select('r.ticket_id')
        .where('t.order_id', '=', sale.id)
        .execute()
    await expect.poll(reprinted, { timeout: 15_000 }).toHaveLength(2)
  })

  test('Y19 T17 refund one ticket of the last sale: 5', async () => {
    const { till, store, sale } = await afterASale()
    const keys = ['s', 'enter', 'f6', 'enter']
    expect(keys.length).toBeLessThanOrEqual(5)
    await till.press(...keys)
    const refunds = () => store.db.selectFrom('orders').select('total').where('refund_of', '=', sale.id).execute()
    await expect.poll(refunds, { timeout: 15_000 }).toHaveLength(1)
    const [refund] = await refunds()
    expect(Number(refund?.total)).toBe(-Number(sale.total) / 2)
  })

  test('T10 a pass in a sale: the scan alone', async () => {
    const office = await openDemoOffice()
    const desk = await office.desk()
    const codes = await sellPasses(desk, { name: 'Winter', validFrom: '', validTo: '', sessions: 3 }, 2)
    const till = await office.atHall('Tosca')
    await till.press('2', 'f3')
    await till.waitForBasket(2)
    for (const code of codes) {
      till.terminal.scan(code)
      await till.waitFor(`Winter *${code.slice(-4)}: to pay`)
    }
    await till.waitForBasket(2, 0)
    await till.press('f7')
    await till.waitFor('Sold 2 seats, 0.00 EUR')
    till.terminal.scan(codes[0] ?? '')
    await till.waitFor('1 of 3 used, 2 left')
    const uses = await desk.store.db.selectFrom('voucher_use').select('voucher_id').execute()
    expect(new Set(uses.map((use) => use.voucher_id)).size).toBe(2)
  })
})
