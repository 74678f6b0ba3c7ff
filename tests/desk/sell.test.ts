import { expect, test } from 'vitest'
import { openStore } from '../../db/open-store.ts'
import { acknowledgeSale } from '../../src/desk/acknowledge-sale.ts'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { changeTariff } from '../../src/desk/change-tariff.ts'
import { currentBasket } from '../../src/desk/current-basket.ts'
import { previewSale } from '../../src/desk/preview-document.ts'
import { sell } from '../../src/desk/sell.ts'
import { setEventStatus } from '../../src/desk/set-event-status.ts'
import { signInAsAdministrator } from '../../src/desk/sign-in.ts'
import { seatState } from '../../src/domain/seat-state.ts'
import { isTicketCode } from '../../src/domain/ticket-code.ts'
import { deskOn, done, faults, hallAt, openBoxOffice, pendingKeys } from './box-office.ts'
import { basketOf, soldSale } from './sold-sale.ts'
import { storeBeforeCommit } from './store-before-commit.ts'

test('a basket is sold for cash: code, tickets, change, receipt number, papers, and the next sale starts clean', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const hall = await hallAt(desk, office.eventId)
  await basketOf(desk, office.eventId, [0, 1, 100])
  const payment = done(await beginPayment(desk))
  expect(payment.total).toBe(4000 + 4000 + 2500)
  const sale = done(await sell(desk, { key: payment.key, payments: [{ tender: 'cash', given: 20_000 }] }))
  expect(sale).toMatchObject({
    receiptNumber: 1,
    total: 10_500,
    given: 20_000,
    change: 9500,
    currency: 'EUR',
    payments: [{ tender: 'cash', amount: 10_500, given: 20_000, reference: '' }],
  })
  expect(sale.code).toMatch(/^[2-9A-Z]{8}$/)
  expect(sale.tickets.map(({ section, row, number, amount }) => [section, row, number, amount])).toEqual([
    ['Stalls', '1', '1', 4000],
    ['Stalls', '1', '2', 4000],
    ['Stalls', '6', '1', 2500],
  ])
  expect(sale.tickets.every((ticket) => isTicketCode(ticket.code))).toBe(true)
  expect(sale.jobs).toHaveLength(4)
  expect(currentBasket(desk)).toMatchObject({ lines: [], total: 0, expiresAt: null })
  expect([0, 1, 100].map((seat) => hall.map.states[seat])).toEqual([seatState.sold, seatState.sold, seatState.sold])
  expect(pendingKeys(office.folder)).toEqual([payment.key])
  acknowledgeSale(desk)
  expect(pendingKeys(office.folder)).toEqual([])
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F44 receipt numbers are consecutive per till, whichever process at the till sells', async () => {
  const office = await openBoxOffice()
  const [one, same, other] = [await office.desk('A'), await office.desk('A'), await office.desk('B')]
  const numbers = []
  for (const [index, desk] of [one, other, same, one, same, other].entries()) {
    numbers.push((await soldSale(desk, office.eventId, [index])).receiptNumber)
  }
  expect(numbers).toEqual([1, 1, 2, 3, 4, 2])
})

test('F44 two processes of one till that sell at the same moment leave no gap and no double', async () => {
  const office = await openBoxOffice()
  const desks = [await office.desk('A'), await office.desk('A'), await office.desk('A')]
  const numbers = await Promise.all(
    desks.map(async (desk, index) => {
      const own = []
      for (let round = 0; round < 5; round += 1)
        own.push((await soldSale(desk, office.eventId, [index * 20 + round])).receiptNumber)
      return own
    }),
  )
  expect(numbers.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F13 a retry with the same key returns the first sale and sells nothing', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await basketOf(desk, office.eventId, [3, 4])
  const { key } = done(await beginPayment(desk))
  const first = done(await sell(desk, { key, payments: [{ tender: 'cash', given: 10_000 }] }))
  expect(done(await sell(desk, { key, payments: [{ tender: 'cash', given: 10_000 }] }))).toEqual(first)
  await basketOf(desk, office.eventId, [5])
  expect(done(await sell(desk, { key, payments: [{ tender: 'card' }] }))).toEqual(first)
  expect(currentBasket(desk).lines.map((line) => line.seatIndex)).toEqual([5])
})

test('F13 F16 two presses of Enter at once make one sale', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await basketOf(desk, office.eventId, [3])
  const { key } = done(await beginPayment(desk))
  const [one, two] = await Promise.all([
    sell(desk, { key, payments: [{ tender: 'card' }] }),
    sell(desk, { key, payments: [{ tender: 'card' }] }),
  ])
  expect(done(one)).toEqual(done(two))
})

test('F13 another process that has the same key gets the first sale', async () => {
  const office = await openBoxOffice()
  const [one, other] = [await office.desk('A'), await office.desk('B')]
  await basketOf(one, office.eventId, [3])
  const { key } = done(await beginPayment(one, { key: 'script-key-0001' }))
  const first = done(await sell(one, { key, payments: [{ tender: 'card' }] }))
  await basketOf(other, office.eventId, [4])
  done(await beginPayment(other, { key: 'script-key-0001' }))
  expect(done(await sell(other, { key, payments: [{ tender: 'card' }] })).id).toBe(first.id)
})

test.each([
  ['upcoming', false],
  ['on-sale', true],
  ['closed-sale', true],
] as const)('E01 selling while %s: %s', async (status, isAllowed) => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const eventId = await office.addEvent({ status, title: 'Carmen' })
  await basketOf(desk, eventId, [7])
  const payment = await beginPayment(desk)
  if (isAllowed)
    expect(done(await sell(desk, { key: done(payment).key, payments: [{ tender: 'card' }] })).total).toBe(4000)
  else expect(payment).toEqual({ refused: 'event-not-selling', event: 'Carmen', status })
})

test('E01 E24 a sale that was stopped and cancelled during the payment is refused, and the seats stay in the basket', async () => {
  const office = await openBoxOffice()
  const [desk, boss] = [await office.desk(), await office.desk('Boss')]
  await basketOf(desk, office.eventId, [7])
  const { key } = done(await beginPayment(desk))
  done(await setEventStatus(boss, { eventId: office.eventId, status: 'closed-sale' }))
  done(await setEventStatus(boss, { eventId: office.eventId, status: 'cancelled' }))
  const refusal = { refused: 'event-not-selling', event: 'Tosca', status: 'cancelled' }
  expect(await sell(desk, { key, payments: [{ tender: 'cash' }] })).toEqual(refusal)
  expect(currentBasket(desk).lines).toHaveLength(1)
})

test('E01 a sale that is stopped between the check and the commit is stopped by the database itself', async () => {
  const office = await openBoxOffice()
  const inner = done(await openStore({ url: office.url }))
  let beforeCommit = async () => {}
  const store = storeBeforeCommit(inner, () => beforeCommit())
  const desk = await deskOn(store, office.folder, 'Till 1', () => office.time.now)
  done(await signInAsAdministrator(desk))
  await basketOf(desk, office.eventId, [7])
  const { key } = done(await beginPayment(desk))
  const boss = await office.desk('Boss')
  beforeCommit = async () => {
    beforeCommit = async () => {}
    for (const status of ['closed-sale', 'cancelled'] as const)
      done(await setEventStatus(boss, { eventId: office.eventId, status }))
  }
  expect(await sell(desk, { key, payments: [{ tender: 'cash' }] })).toEqual({
    refused: 'event-not-selling',
    event: 'Tosca',
    status: 'cancelled',
  })
  expect(faults(await office.diagnosis())).toEqual([])
  await inner.close()
})

test('T07 seats of several events are one sale', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const second = await office.addEvent({ title: 'Carmen', prices: [{ zone: 'A', amount: 3000 }] })
  await basketOf(desk, office.eventId, [0])
  await basketOf(desk, second, [0, 1])
  const { key, total } = done(await beginPayment(desk))
  expect(total).toBe(10_000)
  const sale = done(await sell(desk, { key, payments: [{ tender: 'card' }] }))
  expect(sale.tickets.map((ticket) => ticket.eventTitle)).toEqual(['Tosca', 'Carmen', 'Carmen'])
  expect(faults(await office.diagnosis())).toEqual([])
})

test('E06 the tariff decides what is paid; a zone that is not sold at it refuses and changes nothing', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const hall = await hallAt(desk, office.eventId)
  await basketOf(desk, office.eventId, [0, 1, 199])
  const child = hall.tariffs.find((tariff) => tariff.name === 'child')
  if (child === undefined) throw new Error('no tariff for children')
  const [first, second] = currentBasket(desk).lines
  if (first === undefined || second === undefined) throw new Error('no lines')
  expect(done(await changeTariff(desk, { lines: [second], tariffId: child.id })).total).toBe(4000 + 2000 + 2500)
  const all = currentBasket(desk).lines
  expect(await changeTariff(desk, { lines: all, tariffId: child.id })).toEqual({
    refused: 'no-price',
    zone: 'B',
    tariff: 'child',
  })
  expect(currentBasket(desk).total).toBe(8500)
})

test('tickets that cost nothing are sold without a payment', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const free = await office.addEvent({ prices: [{ zone: 'A', amount: 0 }] })
  await basketOf(desk, free, [0])
  const { key } = done(await beginPayment(desk))
  const sale = done(await sell(desk, { key, payments: [{ tender: 'cash' }] }))
  expect([sale.total, sale.given, sale.change]).toEqual([0, 0, 0])
  expect(done(await sell(desk, { key, payments: [{ tender: 'cash' }] }))).toEqual(sale)
  expect(faults(await office.diagnosis())).toEqual([])
})

test('E15 E17 individual tickets are one paper a seat, grouped ones one a row, each with every code', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const papersOf = async (ticketForm: 'individual' | 'grouped', seats: number[]) => {
    await basketOf(desk, office.eventId, seats)
    const { key } = done(await beginPayment(desk))
    const sale = done(await sell(desk, { key, payments: [{ tender: 'cash' }], ticketForm }))
    const papers = done(await previewSale(desk, sale, 42)).map((lines) => lines.join('\n'))
    for (const { code } of sale.tickets)
      expect(papers.some((paper) => paper.replaceAll(' ', '').includes(code))).toBe(true)
    return papers
  }
  expect(await papersOf('individual', [0, 1, 20])).toHaveLength(3 + 1)
  const grouped = await papersOf('grouped', [40, 41, 60])
  expect(grouped).toHaveLength(2 + 1)
  expect(grouped[0]).toContain('groupTicket')
  expect(grouped[0]).toContain('Tosca')
  expect(grouped[2]).toContain('€120.00')
})
