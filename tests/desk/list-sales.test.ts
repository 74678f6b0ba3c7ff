import { expect, test } from 'vitest'
import { addCustomer } from '../../src/desk/add-customer.ts'
import { listSales } from '../../src/desk/list-sales.ts'
import { openSale } from '../../src/desk/open-sale.ts'
import { refundSale } from '../../src/desk/refund-sale.ts'
import type { SalesFilter } from '../../src/desk/sales-filter.ts'
import { done, openBoxOffice } from './box-office.ts'
import { actAs, soldSale } from './sold-sale.ts'

test('T17 the last sales of this till, newest first, with what became of them', async () => {
  const office = await openBoxOffice()
  const [desk, other] = [await office.desk('A'), await office.desk('B')]
  await soldSale(desk, office.eventId, [0, 1])
  const second = await soldSale(desk, office.eventId, [2])
  const third = await soldSale(desk, office.eventId, [100, 101])
  await soldSale(other, office.eventId, [10])
  const { lines } = done(await openSale(desk, { sale: third.id }))
  const half = { saleId: third.id, lines: lines.slice(1).map((line) => line.id), key: 'key_0123456789' }
  done(await refundSale(desk, { ...half, reason: 'returned' }))
  done(await refundSale(desk, { saleId: second.id, key: 'key_9876543210', reason: 'returned' }))
  const listed = done(await listSales(desk))
  expect(listed.map(({ receiptNumber, total, refunded, state }) => [receiptNumber, total, refunded, state])).toEqual([
    [3, 5000, 2500, 'partly-refunded'],
    [2, 4000, 4000, 'refunded'],
    [1, 8000, 0, 'sold'],
  ])
  expect(listed[2]).toMatchObject({
    eventTitle: 'Tosca',
    eventCount: 1,
    seats: ['Stalls 1-1', 'Stalls 1-2'],
    seatCount: 2,
  })
  expect(done(await listSales(desk, { limit: 1 }))).toHaveLength(1)
})

test('T16 T18 who may refund any sale sees those of all tills, by number, day, event, cashier and amount', async () => {
  const office = await openBoxOffice()
  const opera = await office.addEvent({ title: 'Борис_100%' })
  const [desk, other] = [await office.desk('A'), await office.desk('B')]
  const first = await soldSale(desk, office.eventId, [0])
  await actAs(other, 'supervisor')
  office.time.now += 86_400_000
  const second = await soldSale(other, opera, [0, 1])
  expect(await listSales(other, { allTills: true })).toEqual({ refused: 'not-permitted', permission: 'refund-any' })
  const found = async (filter: SalesFilter) =>
    done(await listSales(desk, { allTills: true, filter })).map((sale) => sale.code)
  expect(await found({})).toEqual([second.code, first.code])
  expect(await found({ number: '1' })).toHaveLength(2)
  expect(await found({ number: ` ${first.code.toLowerCase()}` })).toEqual([first.code])
  expect(await found({ date: '2027-03-01', timeZone: 'Europe/Paris' })).toEqual([first.code])
  expect(await found({ date: '2027-03-02', timeZone: 'Europe/Paris' })).toEqual([second.code])
  expect(await found({ event: 'борис' })).toEqual([second.code])
  expect(await found({ event: office.eventId })).toEqual([first.code])
  expect(await found({ event: '%' })).toEqual([second.code])
  expect(await found({ cashier: 'supervisor' })).toEqual([second.code])
  expect(await found({ amount: 8000 })).toEqual([second.code])
  expect(await found({ amount: 8000, cashier: 'administrator' })).toEqual([])
  expect(await listSales(desk, { filter: { date: '31.12.2027' } })).toMatchObject({
    refused: 'bad-input',
    field: 'date',
  })
})

test('A10 a customer is found by a part of the name, and wildcards are letters like others', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk('A')
  const sale = await soldSale(desk, office.eventId, [0])
  await soldSale(desk, office.eventId, [1])
  const { id } = done(await addCustomer(desk, { name: 'Anna_Petrova', phone: '', email: '' }))
  const guard = "CREATE TRIGGER orders_frozen BEFORE UPDATE ON orders BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END"
  const result = await desk.store.commit([
    { sql: 'DROP TRIGGER orders_frozen', parameters: [] },
    { sql: 'UPDATE orders SET customer_id = ? WHERE id = ?', parameters: [id, sale.id] },
    { sql: guard, parameters: [] },
  ])
  expect(result).toMatchObject({ committed: true })
  const found = async (customer: string) =>
    done(await listSales(desk, { filter: { customer } })).map(({ code }) => code)
  expect(await found('a_P')).toEqual([sale.code])
  expect(await found('an%a')).toEqual([])
  expect(done(await openSale(desk, { sale: sale.id })).customer?.name).toBe('Anna_Petrova')
})

test('E27 the card tells everything, and is found by code, number, ticket or id, at its own till', async () => {
  const office = await openBoxOffice()
  const [desk, other] = [await office.desk('A'), await office.desk('B')]
  const sale = await soldSale(desk, office.eventId, [0, 100], 'cash', { given: 10_000 })
  const card = done(await openSale(desk, { sale: '1' }))
  expect(card).toMatchObject({
    id: sale.id,
    code: sale.code,
    receiptNumber: 1,
    tillName: 'A',
    cashierName: 'Administrator',
    total: 6500,
    given: 10_000,
    ticketForm: 'individual',
    customer: null,
    vouchers: [],
    state: 'sold',
    payments: [{ tender: 'cash', amount: 6500 }],
    refunds: [],
    reprints: [],
  })
  expect(card.lines).toMatchObject([
    { eventTitle: 'Tosca', section: 'Stalls', row: '1', number: '1', zoneName: 'A', amount: 4000 },
    { eventTitle: 'Tosca', section: 'Stalls', row: '6', number: '1', zoneName: 'B', amount: 2500 },
  ])
  expect(card.papers.map((paper) => paper.role)).toEqual(['ticket', 'ticket', 'receipt'])
  const [ticket] = sale.tickets
  for (const text of [sale.code, `${sale.code.slice(0, 4)}-${sale.code.slice(4)}`, sale.id, ticket?.code ?? ''])
    expect(done(await openSale(other, { sale: text })).id).toBe(sale.id)
  for (const text of ['2', 'ord_nothing', 'nonsense', '', '99999999999999999999'])
    expect(await openSale(desk, { sale: text })).toEqual({ refused: 'sale-unknown', sale: text })
  await actAs(other, 'supervisor')
  expect(await openSale(other, { sale: sale.code })).toEqual({ refused: 'sale-elsewhere', till: 'A' })
})

test('A6 names changed behind the desk’s back are handed out clean', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk('A')
  const sale = await soldSale(desk, office.eventId, [0])
  const wild = `x\u001b]52;c;!\u0007\n\u202ey`
  const statements = [
    'UPDATE user SET name = ?',
    "UPDATE till SET name = ? WHERE name = 'A'",
    'UPDATE tariff SET name = ?',
  ]
  const result = await desk.store.commit(statements.map((sql) => ({ sql, parameters: [wild] })))
  expect(result).toMatchObject({ committed: true })
  const told = JSON.stringify([done(await openSale(desk, { sale: sale.id })), done(await listSales(desk))])
  expect(told).toContain('x]52;c;! y')
  expect(told).not.toMatch(/\\u001b|\\u0007|\\n|\u202e/)
})
