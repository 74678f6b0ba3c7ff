import { readFile, stat } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { addCustomer } from '../../src/desk/add-customer.ts'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { changeCustomer } from '../../src/desk/change-customer.ts'
import { customerHistory } from '../../src/desk/customer-history.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { eraseCustomer } from '../../src/desk/erase-customer.ts'
import { exportCustomer, saveCustomerData } from '../../src/desk/export-customer.ts'
import { findCustomers } from '../../src/desk/find-customers.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { mergeCustomers } from '../../src/desk/merge-customers.ts'
import { previewSale } from '../../src/desk/preview-document.ts'
import { nextQueuedJob } from '../../src/desk/print-jobs.ts'
import { saleByKey } from '../../src/desk/read-sale.ts'
import { sell } from '../../src/desk/sell.ts'
import type { CustomerContact } from '../../src/domain/customer.ts'
import type { CustomerId, EventId } from '../../src/domain/ids.ts'
import { permissionsOf } from '../../src/domain/permission.ts'
import { type BoxOffice, done, faults, hallAt, openBoxOffice } from './box-office.ts'

async function added(desk: Desk, contact: Partial<CustomerContact>): Promise<CustomerId> {
  return done(await addCustomer(desk, contact)).id
}

async function found(desk: Desk, typed: string): Promise<string[]> {
  return done(await findCustomers(desk, typed)).customers.map((customer) => customer.name)
}

async function soldTo(desk: Desk, eventId: EventId, seats: number[], customerId?: CustomerId) {
  const hall = await hallAt(desk, eventId)
  expect(done(await holdSeats(desk, { hall, seats })).taken).toEqual([])
  const whose = customerId === undefined ? {} : { customerId }
  const { key } = done(await beginPayment(desk, whose))
  return done(await sell(desk, { key, payments: [{ tender: 'card' }], ...whose }))
}

/** Somebody at that till who may only sell. */
function asCashier(desk: Desk): Desk {
  const { session } = desk.state
  if (session !== null) desk.state.session = { ...session, permissions: permissionsOf('cashier') }
  return desk
}

async function journal(office: BoxOffice, desk: Desk) {
  const rows = await desk.store.db.selectFrom('journal').select(['kind', 'subject', 'body']).orderBy('seq').execute()
  expect(faults(await office.diagnosis())).toEqual([])
  return rows.filter((row) => row.kind.startsWith('customer-'))
}

test('E13 a customer is added at one till and found at another by name, phone and e-mail', async () => {
  const office = await openBoxOffice()
  const [desk, other] = [asCashier(await office.desk()), asCashier(await office.desk('B'))]
  const id = await added(desk, { name: 'Иван Иванов', phone: '+359 888 123 456', email: 'ivan@example.org' })
  await added(desk, { name: 'Eva Müller' })
  for (const typed of ['ivanov', 'Иван', 'ivan ivanov', 'ivanov iva', '0888 123', 'ivan@ex', '@example.org', id])
    expect([typed, await found(other, typed)]).toEqual([typed, ['Иван Иванов']])
  for (const typed of ['mueller', 'muller', 'eva mü']) expect(await found(other, typed)).toEqual(['Eva Müller'])
  for (const typed of ['', '  ', 'nobody', 'ivanov eva', '%', '_', "' or 1=1 --", 'cus_none'])
    expect([typed, await found(other, typed)]).toEqual([typed, []])
  const [entry] = await journal(office, desk)
  expect(entry).toEqual({ kind: 'customer-added', subject: id, body: '{}' })
})

test('E13 E19 who has the same phone or e-mail is offered; another person is added on demand', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const id = await added(desk, { name: 'Ivan', phone: '+359 888 123 456', email: 'Family@example.org' })
  const known = { id, name: 'Ivan', phone: '+359 888 123 456', email: 'Family@example.org' }
  for (const contact of [{ phone: '0888/123456' }, { name: 'Maria', email: 'family@EXAMPLE.org' }])
    expect(await addCustomer(desk, contact)).toEqual({ refused: 'customer-exists', customers: [known] })
  const maria = done(await addCustomer(desk, { name: 'Maria', phone: '0888 123 456', isOther: true }))
  expect(maria.name).toBe('Maria')
  expect((await found(desk, '0888123456')).sort()).toEqual(['Ivan', 'Maria'])
})

test('E13 those found stand in the order of their names, whatever their ids', async () => {
  const desk = await (await openBoxOffice()).desk()
  for (const name of ['Eva Stone', 'Ivan Evans', 'Eva Ärmel', 'Ева Стоянова', 'Eva Stein']) await added(desk, { name })
  expect(await found(desk, 'eva')).toEqual(['Eva Ärmel', 'Eva Stein', 'Eva Stone', 'Ivan Evans', 'Ева Стоянова'])
})

test('bad input is refused and stores nothing', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  for (const contact of [
    {},
    { name: 'x'.repeat(10_000) },
    { name: '\u001b\u0007' },
    { name: 'A', phone: 'call me' },
    { email: 'a' },
  ])
    expect(await addCustomer(desk, contact)).toMatchObject({ refused: 'bad-input' })
  expect(await desk.store.db.selectFrom('customer').selectAll().execute()).toEqual([])
  expect(await journal(office, desk)).toEqual([])
})

test('E13 a corrected customer is found by the new contact and no more by the old one', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const id = await added(desk, { name: 'Petrova', phone: '0888 111 111' })
  const other = await added(desk, { name: 'Georgi', email: 'g@example.org' })
  done(await changeCustomer(desk, { id, name: 'Ivanova', phone: '' }))
  expect([await found(desk, 'petrova'), await found(desk, '0888'), await found(desk, 'иванова')]).toEqual([
    [],
    [],
    ['Ivanova'],
  ])
  expect(await changeCustomer(desk, { id, email: 'G@example.org' })).toMatchObject({
    refused: 'customer-exists',
    customers: [{ id: other }],
  })
  expect(await changeCustomer(desk, { id, name: '', email: 'bad' })).toMatchObject({
    refused: 'bad-input',
    field: 'email',
  })
  expect(await changeCustomer(desk, { id: 'cus_none' as CustomerId, name: 'X' })).toMatchObject({
    refused: 'customer-unknown',
  })
  expect((await journal(office, desk)).at(-1)?.body).toBe('{"fields":["name","phone"]}')
})

test('E13 a sale belongs to its customer, on the order and on its papers; the next sale has none', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const id = await added(desk, { name: 'Иван Иванов' })
  const sale = await soldTo(desk, office.eventId, [0, 1], id)
  expect(sale).toMatchObject({ customerId: id, customerName: 'Иван Иванов' })
  expect(await saleByKey(desk, sale.key)).toEqual(sale)
  const papers = done(await previewSale(desk, sale, 40))
  expect(papers.map((lines) => lines.some((line) => line.includes('Иван Иванов')))).toEqual([true, true, true])
  expect(JSON.stringify((await nextQueuedJob(desk))?.document)).toContain('Иван Иванов')
  const walkIn = await soldTo(desk, office.eventId, [2])
  expect(walkIn).toMatchObject({ customerId: null, customerName: '' })
  expect(
    done(await previewSale(desk, walkIn, 40))
      .flat()
      .join(),
  ).not.toContain('{customer}')
  const bodies = await desk.store.db.selectFrom('journal').select('body').where('kind', '=', 'sale').execute()
  expect(bodies.map(({ body }) => JSON.parse(body).customer)).toEqual([id, undefined])
  expect(await beginPayment(desk, { customerId: 'cus_none' as CustomerId })).toMatchObject({ refused: 'basket-empty' })
  expect(faults(await office.diagnosis())).toEqual([])
})

test('E13 the history shows what was bought, newest first', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const id = await added(desk, { name: 'Ivan' })
  await soldTo(desk, office.eventId, [0], id)
  office.time.now += 1000
  const second = await soldTo(desk, office.eventId, [100, 101], id)
  await soldTo(desk, office.eventId, [5])
  const history = done(await customerHistory(asCashier(desk), id))
  expect(history.orders.map(({ total, kind }) => [kind, total])).toEqual([
    ['sale', 5000],
    ['sale', 4000],
  ])
  expect(history.orders[0]).toMatchObject({
    code: second.code,
    tillName: 'Till 1',
    lines: [{ event: 'Tosca', timeZone: 'Europe/Paris', tariff: 'full', amount: 2500 }, {}],
    payments: [{ tender: 'card', amount: 5000 }],
  })
  expect(await customerHistory(desk, 'cus_none' as CustomerId)).toMatchObject({ refused: 'customer-unknown' })
})

test('duplicates become one: found by everything, with the sales of both, and what one lacked', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const kept = await added(desk, { name: 'Ivan Ivanov', phone: '0888 111 111' })
  const gone = await added(desk, { name: 'Ваньо', phone: '0888 222 222', email: 'ivan@example.org' })
  const third = await added(desk, { name: 'Vanko' })
  await soldTo(desk, office.eventId, [0], gone)
  done(await mergeCustomers(desk, { kept: gone, gone: third }))
  const one = done(await mergeCustomers(desk, { kept, gone }))
  expect(one).toEqual({ id: kept, name: 'Ivan Ivanov', phone: '0888 111 111', email: 'ivan@example.org' })
  for (const typed of ['ivanov', 'vanyo', 'vanko', '0888 2', '0888111', 'ivan@'])
    expect([typed, await found(desk, typed)]).toEqual([typed, ['Ivan Ivanov']])
  const history = done(await customerHistory(desk, gone))
  expect(history.customer.id).toBe(kept)
  expect(history.merged.map((each) => each.name).sort()).toEqual(['Vanko', 'Ваньо'])
  expect(history.orders).toHaveLength(1)
  // Another till still has the old one chosen.
  expect((await soldTo(desk, office.eventId, [1], gone)).customerId).toBe(kept)
  // A correction does not lose what the others were found by.
  done(await changeCustomer(desk, { id: gone, name: 'Ivan Vasilev' }))
  for (const typed of ['vasilev', 'vanyo', '0888222']) expect(await found(desk, typed)).toEqual(['Ivan Vasilev'])
  expect(await found(desk, 'ivanov')).toEqual([])
  expect(await mergeCustomers(desk, { kept, gone })).toMatchObject({ refused: 'bad-input' })
  const merges = (await journal(office, desk)).filter((row) => row.kind === 'customer-merged')
  expect(merges.map(({ subject, body }) => [subject, body])).toEqual([
    [gone, `{"gone":"${third}"}`],
    [kept, `{"gone":"${gone}"}`],
  ])
})

test('A19 an erased person is gone from everywhere, and sales, money and journal are whole', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const id = await added(desk, { name: 'Zinaida Qwertova', phone: '0888 765 432', email: 'zina@example.org' })
  const twin = await added(desk, { name: 'Zina Qwertova' })
  const sale = await soldTo(desk, office.eventId, [0, 1], twin)
  done(await mergeCustomers(desk, { kept: id, gone: twin }))
  const before = await desk.store.db.selectFrom('orders').selectAll().execute()
  expect(done(await eraseCustomer(desk, id))).toEqual({ id, erased: 2 })
  for (const typed of ['zina', 'qwertova', '0888765', 'zina@', id, twin]) expect(await found(desk, typed)).toEqual([])
  expect(await desk.store.db.selectFrom('orders').selectAll().execute()).toEqual(before)
  expect(
    done(await previewSale(desk, (await saleByKey(desk, sale.key)) ?? sale, 40))
      .flat()
      .join(),
  ).not.toMatch(/qwertova/i)
  for (const table of ['customer', 'customer_key', 'orders', 'print_job', 'journal', 'reservation'] as const) {
    const rows = await desk.store.db.selectFrom(table).selectAll().execute()
    expect([table, /qwertov|zina|765432|765 432/i.test(JSON.stringify(rows))]).toEqual([table, false])
  }
  for (const again of [
    eraseCustomer(desk, id),
    customerHistory(desk, twin),
    changeCustomer(desk, { id: twin, name: 'X' }),
  ])
    expect(await again).toMatchObject({ refused: 'customer-unknown' })
  const erased = (await journal(office, desk)).at(-1)
  expect(erased).toEqual({ kind: 'customer-erased', subject: id, body: `{"merged":["${twin}"]}` })
})

test('a customer erased at another till during the payment is told; without one the sale goes on', async () => {
  const office = await openBoxOffice()
  const [desk, boss] = [await office.desk(), await office.desk('Boss')]
  const id = await added(desk, { name: 'Ivan' })
  const hall = await hallAt(desk, office.eventId)
  done(await holdSeats(desk, { hall, seats: [0] }))
  const { key } = done(await beginPayment(desk, { customerId: id }))
  done(await eraseCustomer(boss, id))
  expect(await sell(desk, { key, payments: [{ tender: 'card' }], customerId: id })).toEqual({
    refused: 'customer-unknown',
    customer: id,
  })
  expect(done(await sell(desk, { key, payments: [{ tender: 'card' }] })).customerId).toBeNull()
})

test('A19 everything about a person is given out, and that it was is journaled', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const id = await added(desk, { name: 'Ivan', email: 'ivan@example.org' })
  await soldTo(desk, office.eventId, [0], id)
  const given = done(await exportCustomer(desk, id))
  expect(given).toMatchObject({ customer: { id, name: 'Ivan', email: 'ivan@example.org' }, orders: [{ total: 4000 }] })
  expect((await journal(office, desk)).at(-1)).toEqual({ kind: 'customer-exported', subject: id, body: '{}' })
})

test("A19 a customer's data is given out in a file that only this user of the machine reads", async () => {
  const desk = await (await openBoxOffice()).desk()
  const id = await added(desk, { name: 'Ada', email: 'ada@example.org' })
  const { file } = done(await saveCustomerData(desk, id))
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ customer: { name: 'Ada', group: '' }, orders: [] })
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test('A1 a cashier may find, add and correct, but not merge, give out or erase; nobody signed in may nothing', async () => {
  const office = await openBoxOffice()
  const desk = asCashier(await office.desk())
  const [id, twin] = [await added(desk, { name: 'Ivan' }), await added(desk, { name: 'Ivan' })]
  const refusal = { refused: 'not-permitted', permission: 'manage-customers' }
  expect(await mergeCustomers(desk, { kept: id, gone: twin })).toEqual(refusal)
  expect(await exportCustomer(desk, id)).toEqual(refusal)
  expect(await eraseCustomer(desk, id)).toEqual(refusal)
  desk.state.session = null
  const signedOut = { refused: 'not-signed-in' }
  for (const answer of [
    findCustomers(desk, 'ivan'),
    addCustomer(desk, { name: 'A' }),
    changeCustomer(desk, { id }),
    customerHistory(desk, id),
  ])
    expect(await answer).toEqual(signedOut)
  expect(await found(await office.desk('B'), 'ivan')).toEqual(['Ivan', 'Ivan'])
})

test('P05 an outlet that sends tickets by e-mail asks for the e-mail before any payment, any other never', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const [without, withMail] = [
    await added(desk, { name: 'Ivan' }),
    await added(desk, { name: 'Eva', email: 'eva@example.org' }),
  ]
  const hall = await hallAt(desk, office.eventId)
  done(await holdSeats(desk, { hall, seats: [0] }))
  const { session } = desk.state
  if (session === null) throw new Error('nobody is signed in')
  desk.state.session = { ...session, outlet: { ...session.outlet, delivery: 'email' } }
  const refusal = { refused: 'email-required', outlet: session.outlet.name }
  expect(await beginPayment(desk)).toEqual(refusal)
  expect(await beginPayment(desk, { customerId: without })).toEqual(refusal)
  const { key } = done(await beginPayment(desk, { customerId: withMail }))
  expect(await sell(desk, { key, payments: [{ tender: 'cash' }] })).toEqual(refusal)
  expect(done(await sell(desk, { key, payments: [{ tender: 'cash' }], customerId: withMail })).customerName).toBe('Eva')
})
