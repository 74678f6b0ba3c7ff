/** The rules of reservations, refunds and shifts as a cashier meets them: through the screens, on a real database. */
import { expect, onTestFinished, test } from 'vitest'
import { createEvent } from '../../src/desk/create-event.ts'
import { listReservations } from '../../src/desk/list-reservations.ts'
import { addOutlet, changeOutlet } from '../../src/desk/outlets.ts'
import { assignSalesClass, saveSalesClass } from '../../src/desk/sales-classes.ts'
import { sweepHolds } from '../../src/desk/sweep-holds.ts'
import { administratorEmail, type Role } from '../../src/domain/permission.ts'
import { seatState } from '../../src/domain/seat-state.ts'
import { instantOfLocal } from '../../src/domain/time-zone.ts'
import { done, hallAt } from '../desk/box-office.ts'
import { reserving } from '../desk/reservation-office.ts'
import { soldSale } from '../desk/sold-sale.ts'
import { cashier, type RealTill } from './real-till.ts'
import { openReservationTill } from './reservation-till.ts'

const paris = (text: string) => instantOfLocal(text, 'Europe/Paris') ?? Number.NaN

/** Closed with the test, also when it fails. */
async function opened(role: Role = 'cashier'): Promise<RealTill> {
  const at = await openReservationTill(role)
  onTestFinished(() => at.till.close())
  return at
}

/** T = 1 March, P = 20 March: what the form proposes to a class. */
async function proposed(optionDays: number, reservationDays: number, eveningDays = 0): Promise<string> {
  const at = await opened()
  done(await saveSalesClass(at.other, { name: 'House', optionDays, reservationDays, eveningDays }))
  await at.till.press('2', 'f3', 'r')
  const text = at.till.text()
  return /Keep until +(\S+)/.exec(text)?.[1] ?? text
}

test('O06 the form proposes today and the days of the class', async () => {
  expect(await proposed(7, 2)).toBe('2027-03-08')
})

test('O07 a negative number counts back from the event', async () => {
  expect(await proposed(-5, 2)).toBe('2027-03-15')
})

test('O06 O07 O08 a proposal beyond the last day for reserving is capped to it', async () => {
  expect([await proposed(30, 2), await proposed(-1, 2), await proposed(30, 0)]).toEqual([
    '2027-03-18',
    '2027-03-18',
    '2027-03-20',
  ])
})

async function reserveTwo({ till }: RealTill): Promise<void> {
  await till.press('2', 'f3', 'r', 'Ivanova', 'tab', 'Ж', 'enter')
}

test('F18 at its option date a reservation is gone from the hall and its seats are green again', async () => {
  const at = await opened()
  await reserveTwo(at)
  const seats = () => [...at.till.text()].filter((cell) => cell === 'Ж').length
  expect(seats()).toBe(2)
  at.office.time.now = paris('2027-03-09T00:01')
  done(await sweepHolds(at.desk))
  await at.till.press('escape', 'enter')
  expect(seats()).toBe(0)
  const { states } = (await hallAt(at.other, at.office.eventId)).map
  expect([...states].every((state) => state === seatState.free)).toBe(true)
  expect(done(await listReservations(at.desk))).toEqual([])
})

test('E08 E22 picked seats and reserved seats carry marks of their own, and so do blocked ones', async () => {
  const at = await opened('supervisor')
  await reserveTwo(at)
  await at.till.press('3', 'f3', 'down', 'down', 'down', 'x', 'press', 'enter')
  const { map } = at.till.app.model.hall ?? (await hallAt(at.desk, at.office.eventId))
  const count = (state: number) => [...map.states].filter((each) => each === state).length
  expect([count(seatState.basket), count(seatState.reserved), count(seatState.blocked)]).toEqual([3, 2, 1])
  expect(at.till.text().match(/@/g)).toHaveLength(3)
  expect(at.till.text()).toContain('Ж')
  expect(at.till.text()).toMatch(/[.@Ж] x [.@Ж]/)
})

test('Y15 the table of all orders and the table of all bookings list what every till did', async () => {
  const at = await opened('admin')
  await reserveTwo(at)
  done(await assignSalesClass(at.other, { email: administratorEmail, salesClass: 'House' }))
  done(await reserving(at.other, at.office.eventId, [180], { name: 'Müller' }))
  await soldSale(at.other, at.office.eventId, [190])
  await at.till.press('2', 'f3', 'f7', 's', 'f3')
  expect(at.till.text()).toMatch(/ 1 Till 1 .*Tosca +2: .* 80\.00 sold/)
  expect(at.till.text()).toMatch(/ 1 Other .*Tosca +1: .* 25\.00 sold/)
  await at.till.press('escape', 'w')
  expect(at.till.text()).toMatch(/ Ж Ivanova +2: /)
  expect(at.till.text()).toMatch(/ Ж Müller +1: /)
})

test('Y16 one card shows every detail of an order, another one those of a booking', async () => {
  const at = await opened('admin')
  await reserveTwo(at)
  await at.till.press('2', 'f3', 'f7', 's', 'enter')
  for (const detail of ['Receipt 1', 'Anna', 'cash', 'Stalls']) expect(at.till.text()).toContain(detail)
  await at.till.press('escape', 'escape', 'w', 'enter')
  for (const detail of ['Ivanova', 'Tosca', 'Stalls Row 1', 'Keep until', 'Anna'])
    expect(at.till.text()).toContain(detail)
})

test('F36 what is left to refund gets less with every line; F37 it goes back to the tender it came from', async () => {
  const at = await opened('supervisor')
  await at.till.press('2', 'f3', 'f6', 'enter', 'enter', 's', 'enter', 'f6')
  expect(at.till.text()).toMatch(/To pay back +40\.00 EUR/)
  expect(at.till.text()).toMatch(/card +40\.00 EUR/)
  await at.till.press('enter', 'a', 'f6')
  expect(at.till.text()).toMatch(/To pay back +40\.00 EUR/)
  await at.till.press('enter', 'f6')
  expect(at.till.row(22)).toContain('Everything is refunded already.')
  const back = await at.desk.store.db
    .selectFrom('payment')
    .select(['tender', 'amount'])
    .where('amount', '<', 0)
    .execute()
  expect(back).toEqual([
    { tender: 'card', amount: -4000 },
    { tender: 'card', amount: -4000 },
  ])
})

test('F07 a shift with seats in a basket does not close; emptied, it does', async () => {
  const at = await opened()
  await at.till.press('2', 'f3', 'ctrl-g', '3', 'f5')
  expect(at.till.row(22)).toContain('Seats are still in a basket (2)')
  await at.till.press('escape', 'f4', 'f8', 'escape', 'ctrl-g', '3', 'f5')
  expect(at.till.text()).toContain('Z report 1')
})

/** What an outlet has set counts from the next sign-in on. */
async function signInAgain({ till }: RealTill): Promise<void> {
  await till.press('ctrl-g', '8', cashier.email, 'tab', cashier.password, 'enter', 'enter')
}

test('T21 an outlet that closes automatically asks for no count: the calculated figure is taken', async () => {
  const at = await opened()
  done(await changeOutlet(at.other, { outlet: 'Box office', closing: 'automatic' }))
  await signInAgain(at)
  await at.till.press('2', 'f3', 'f7', 'ctrl-g', '3')
  expect(at.till.text()).toContain('The calculated figure is taken')
  await at.till.press('f5')
  expect(at.till.text()).toMatch(/Difference +0\.00/)
})

test('F05 at an outlet that counts blind the amount shows after the count alone', async () => {
  const at = await opened()
  done(await changeOutlet(at.other, { outlet: 'Box office', isBlindCount: true }))
  await signInAgain(at)
  await at.till.press('2', 'f3', 'f7', 'ctrl-g', '1')
  expect(at.till.text()).not.toContain('Cash expected')
  await at.till.press('escape', 'ctrl-g', '3')
  expect(at.till.text()).toContain('Blind count')
  expect(at.till.text()).not.toContain('Cash expected')
  await at.till.press('f5')
  expect(at.till.text()).toContain('Nothing is counted. F5 again closes the shift for good.')
  await at.till.press('f5')
  expect(at.till.text()).toMatch(/Difference +-\d/)
})

test('T22 a movement of cash is taken back by the opposite one, with its own comment, and both stay listed', async () => {
  const at = await opened('supervisor')
  await at.till.press('ctrl-g', '2', 'f2', '50', 'tab', 'change', 'enter', 'f4', 'typed wrong', 'enter')
  expect(at.till.text()).toMatch(/50\.00.*change/)
  expect(at.till.text()).toMatch(/50\.00.*typed wrong/)
  const rows = await at.desk.store.db.selectFrom('cash_operation').select(['kind', 'amount', 'corrects']).execute()
  expect(rows.map(({ kind, amount }) => [kind, amount]).toSorted()).toEqual([
    ['credit', 5000],
    ['debit', 5000],
  ])
  expect(rows.filter(({ corrects }) => corrects !== null)).toMatchObject([{ kind: 'debit' }])
})

test('P02 P12 after the sign-in only the events linked to the outlet are listed', async () => {
  const at = await opened()
  const { id } = done(
    await createEvent(at.other, {
      ...{ hall: 'Hall', title: 'Elsewhere', starts: '2027-04-01T19:30', status: 'on-sale' },
      prices: [{ zone: 'A', amount: 1000 }],
    }),
  )
  done(await addOutlet(at.other, { name: 'Bookshop' }))
  await at.till.press('escape', 'f3')
  expect(at.till.text()).toContain('Elsewhere')
  done(await changeOutlet(at.other, { outlet: 'Box office', unlink: [id] }))
  done(await changeOutlet(at.other, { outlet: 'Bookshop', link: [id] }))
  await at.till.press('f3')
  expect(at.till.text()).not.toContain('Elsewhere')
  expect(at.till.text()).toContain('Tosca')
})
