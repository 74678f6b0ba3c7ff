import { expect, test } from 'vitest'
import { addCustomer } from '../../src/desk/add-customer.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { listEvents } from '../../src/desk/list-events.ts'
import { listReservations } from '../../src/desk/list-reservations.ts'
import { reserve } from '../../src/desk/reserve.ts'
import {
  assignCustomerClass,
  assignSalesClass,
  listSalesClasses,
  saveSalesClass,
} from '../../src/desk/sales-classes.ts'
import { setEventStatus } from '../../src/desk/set-event-status.ts'
import { sweepHolds } from '../../src/desk/sweep-holds.ts'
import { watchSeats } from '../../src/desk/watch-seats.ts'
import { administratorEmail } from '../../src/domain/permission.ts'
import { seatState } from '../../src/domain/seat-state.ts'
import { instantOfLocal } from '../../src/domain/time-zone.ts'
import { done, faults, hallAt, openBoxOffice } from './box-office.ts'
import { journalKinds, reserving, shown, withClass } from './reservation-office.ts'

const paris = (text: string) => instantOfLocal(text, 'Europe/Paris') ?? Number.NaN

test('E20 E21 picked seats are saved under a name, with a note and a symbol that is drawn on them', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await withClass(desk)
  const { reservation, basket } = done(await reserving(desk, office.eventId, [3, 4, 5, 6], { note: 'aisle' }))
  expect(reservation).toMatchObject({
    ...{ name: 'Ivanova', note: 'aisle', symbol: 'Ж', pickUp: 'desk', optionDate: '2027-03-08', isLapsed: false },
    ...{ lapsesAt: paris('2027-03-09T00:00'), eventTitle: 'Tosca' },
  })
  expect(reservation.seats.map((seat) => seat.number)).toEqual(['4', '5', '6', '7'])
  expect(basket.lines).toEqual([])
  const hall = await hallAt(desk, office.eventId)
  expect(shown(hall, 3, 6, 7)).toEqual([
    [seatState.reserved, 'Ж'],
    [seatState.reserved, 'Ж'],
    [seatState.free, null],
  ])
  expect(hall.map.reservations.get(4)).toMatchObject({ name: 'Ivanova', lapsesAt: reservation.lapsesAt })
  expect((await journalKinds(desk)).at(-1)).toBe('reserve')
  expect(faults(await office.diagnosis())).toEqual([])
})

test('E20 a reservation needs a name and seats, and no card number stands in it', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await withClass(desk)
  expect(await reserve(desk, { eventId: office.eventId, name: 'Ivanova' })).toEqual({ refused: 'basket-empty' })
  expect(await reserving(desk, office.eventId, [1], { name: ' \u0007 ' })).toMatchObject({ field: 'name' })
  const note = '4111 1111 1111 1111'
  expect(await reserving(desk, office.eventId, [1], { note })).toMatchObject({ refused: 'bad-input', field: 'note' })
})

test('E21 a symbol that is not one cell wide is refused by its name, and the seats stay in the basket', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await withClass(desk)
  expect(await reserving(desk, office.eventId, [1], { symbol: '🎭' })).toEqual({ refused: 'bad-symbol', symbol: '🎭' })
  expect(desk.state.basket.lines).toHaveLength(1)
  expect(done(await reserving(desk, office.eventId, [1], { symbol: '' })).reservation.symbol).toBe('')
})

test('O02 a user without a class cannot book; a debtor with a class of his own makes it possible and decides', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  expect(await reserving(desk, office.eventId, [1])).toEqual({ refused: 'no-sales-class', user: 'Administrator' })
  done(await saveSalesClass(desk, { name: 'Debtor', optionDays: -5, reservationDays: 2, eveningDays: 0 }))
  const customer = done(await addCustomer(desk, { name: 'Chess club', phone: '', email: '' }))
  done(await assignCustomerClass(desk, { customerId: customer.id, salesClass: 'debtor' }))
  const booked = done(await reserving(desk, office.eventId, [1], { customerId: customer.id }))
  expect(booked.reservation.optionDate).toBe('2027-03-15')
  await withClass(desk)
  const own = done(await reserving(desk, office.eventId, [2], { customerId: customer.id }))
  expect(own.reservation.optionDate).toBe('2027-03-15')
  done(await assignCustomerClass(desk, { customerId: customer.id, salesClass: null }))
  const usual = done(await reserving(desk, office.eventId, [3], { customerId: customer.id }))
  expect(usual.reservation.optionDate).toBe('2027-03-08')
})

test('O01 classes are created, changed, listed and assigned; only supervisors and admins do', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  done(await saveSalesClass(desk, { name: 'House', optionDays: 7, reservationDays: 0, eveningDays: 1 }))
  done(await saveSalesClass(desk, { name: 'house', optionDays: 14, reservationDays: 1, eveningDays: 2 }))
  done(await assignSalesClass(desk, { email: administratorEmail, salesClass: 'HOUSE' }))
  expect(done(await listSalesClasses(desk))).toMatchObject([
    {
      name: 'house',
      optionDays: 14,
      reservationDays: 1,
      eveningDays: 2,
      users: [administratorEmail],
      customerCount: 0,
    },
  ])
  expect(await assignSalesClass(desk, { email: administratorEmail, salesClass: 'x' })).toEqual({
    ...{ refused: 'sales-class-unknown', salesClass: 'x', known: ['house'] },
  })
  expect(await assignSalesClass(desk, { email: 'nobody@x.y', salesClass: null })).toMatchObject({
    refused: 'user-unknown',
  })
  const bad = { name: 'x', optionDays: 7, reservationDays: -1, eveningDays: 0 }
  expect(await saveSalesClass(desk, bad)).toMatchObject({ refused: 'bad-input', field: 'reservationDays' })
  const { session } = desk.state
  if (session !== null) desk.state.session = { ...session, permissions: new Set(['sell']) }
  expect(await saveSalesClass(desk, { ...bad, reservationDays: 0 })).toEqual({
    ...{ refused: 'not-permitted', permission: 'manage-users' },
  })
})

test('O08 O09 the option date may be changed within the cap, and not beyond it', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await withClass(desk, { reservationDays: 2 })
  const cap = { earliest: '2027-03-01', latest: '2027-03-18' }
  for (const date of ['2027-03-19', '2027-02-28'])
    expect(await reserving(desk, office.eventId, [1], { optionDate: date })).toEqual({
      refused: 'option-date',
      date,
      ...cap,
    })
  const { reservation } = done(await reserving(desk, office.eventId, [1], { optionDate: '2027-03-18' }))
  expect(reservation.lapsesAt).toBe(paris('2027-03-19T00:00'))
  expect(await reserving(desk, office.eventId, [2], { optionDate: 'soon' })).toMatchObject({ refused: 'bad-input' })
})

test('O12 with R=2 only immediate payment from 18 March; O13 with R=0 until the event starts', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await withClass(desk, { reservationDays: 2 })
  office.time.now = paris('2027-03-18T00:00')
  expect(await reserving(desk, office.eventId, [1])).toEqual({ refused: 'pay-at-once', event: 'Tosca' })
  await withClass(desk)
  office.time.now = paris('2027-03-20T19:29')
  const { reservation } = done(await reserving(desk, office.eventId, [1]))
  expect(reservation).toMatchObject({ pickUp: 'evening', lapsesAt: paris('2027-03-20T19:30') })
  office.time.now = paris('2027-03-20T19:30')
  expect(await reserving(desk, office.eventId, [2])).toMatchObject({ refused: 'pay-at-once' })
})

test('O10 from A days before the event unpaid seats can only be picked up in the evening', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await withClass(desk, { eveningDays: 3 })
  office.time.now = paris('2027-03-17T00:00')
  expect(await reserving(desk, office.eventId, [1], { pickUp: 'desk' })).toEqual({
    ...{ refused: 'pick-up-closed', pickUp: 'desk', open: 'evening' },
  })
  expect(done(await reserving(desk, office.eventId, [1])).reservation.pickUp).toBe('evening')
})

test('E02 nothing is reserved of a cancelled event, but before its sale starts it is', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await withClass(desk)
  const upcoming = await office.addEvent({ title: 'Aida', status: 'upcoming' })
  done(await reserving(desk, upcoming, [1]))
  done(await setEventStatus(desk, { eventId: office.eventId, status: 'closed-sale' }))
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [1] }))
  done(await setEventStatus(desk, { eventId: office.eventId, status: 'cancelled' }))
  expect(await reserve(desk, { eventId: office.eventId, name: 'x' })).toMatchObject({ refused: 'event-not-holding' })
})

test('T07 only the seats of the one event are reserved; the others stay in the basket', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await withClass(desk)
  const other = await office.addEvent({ title: 'Aida' })
  done(await holdSeats(desk, { hall: await hallAt(desk, other), seats: [9] }))
  const { basket } = done(await reserving(desk, office.eventId, [1]))
  expect(basket.lines.map((line) => line.eventTitle)).toEqual(['Aida'])
})

test('F4 a hold that ran out is taken back before it is reserved, unless somebody was faster: those seats are named', async () => {
  const office = await openBoxOffice()
  const [desk, other] = [await office.desk('A'), await office.desk('B')]
  await withClass(desk)
  const hall = await hallAt(desk, office.eventId)
  done(await holdSeats(desk, { hall, seats: [1, 2] }))
  office.time.now += 16 * 60_000
  done(await holdSeats(other, { hall: await hallAt(other, office.eventId), seats: [2] }))
  const input = { eventId: office.eventId, name: 'Ivanova' }
  expect(await reserve(desk, input)).toEqual({ refused: 'hold-lost', seats: ['Stalls 1-3'] })
  expect(done(await reserve(desk, input)).reservation.seats.map((seat) => seat.index)).toEqual([1])
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F18 a reservation that lapses is free at every till at once, and the programme counts it so', async () => {
  const office = await openBoxOffice()
  const [desk, other] = [await office.desk('A'), await office.desk('B')]
  await withClass(desk)
  done(await reserving(desk, office.eventId, [1, 2]))
  const hall = await hallAt(other, office.eventId)
  const seen: number[][] = []
  let changed = () => {}
  const watch = watchSeats(other, hall, (seats) => {
    seen.push([...seats])
    changed()
  })
  const free = async () => done(await listEvents(other)).map((event) => event.freeCount)
  expect([shown(hall, 1), await free()]).toEqual([[[seatState.reserved, 'Ж']], [198]])
  const news = new Promise<void>((resolve) => {
    changed = resolve
  })
  office.time.now = paris('2027-03-09T00:00')
  const before = performance.now()
  await news
  // Ten times a second, as watch-seats measures it; generous, since the machine may be busy with other tests.
  expect(performance.now() - before).toBeLessThan(1000)
  watch.stop()
  expect([shown(hall, 1, 2), seen.at(-1), await free()]).toEqual([
    [
      [seatState.free, null],
      [seatState.free, null],
    ],
    [1, 2],
    [200],
  ])
  expect(done(await holdSeats(other, { hall, seats: [1] })).held).toEqual([1])
  expect(done(await listReservations(desk))).toMatchObject([{ isLapsed: true }])
  done(await sweepHolds(desk))
  expect(done(await listReservations(desk))).toEqual([])
  expect((await journalKinds(desk)).at(-1)).toBe('reservations-lapsed')
  expect(faults(await office.diagnosis())).toEqual([])
})

test('two tills reserve and hold the same seats at once: each seat has one owner, the other hears which are gone', async () => {
  const office = await openBoxOffice()
  const [one, other] = [await office.desk('A'), await office.desk('B')]
  await withClass(one)
  const halls = [await hallAt(one, office.eventId), await hallAt(other, office.eventId)] as const
  for (let seat = 0; seat < 20; seat += 1) {
    const [mine, theirs] = await Promise.all([
      holdSeats(one, { hall: halls[0], seats: [seat] }).then(() =>
        reserve(one, { eventId: office.eventId, name: 'x' }),
      ),
      holdSeats(other, { hall: halls[1], seats: [seat] }),
    ])
    const isMine = !('refused' in mine)
    expect(done(theirs)[isMine ? 'taken' : 'held']).toEqual([seat])
  }
  expect(faults(await office.diagnosis())).toEqual([])
})
