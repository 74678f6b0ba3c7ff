import { expect, test } from 'vitest'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { changePickUp, changeReservation, extendReservation } from '../../src/desk/change-reservation.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { annulReservation } from '../../src/desk/free-reserved.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { listReservations, openReservation } from '../../src/desk/list-reservations.ts'
import { clearBasket, releaseBasketLines } from '../../src/desk/release-seats.ts'
import { renewBasket } from '../../src/desk/renew-basket.ts'
import { reserve } from '../../src/desk/reserve.ts'
import { sell } from '../../src/desk/sell.ts'
import { setEveningRelease } from '../../src/desk/set-evening-release.ts'
import { sweepHolds } from '../../src/desk/sweep-holds.ts'
import { takeUpReservation } from '../../src/desk/take-up-reservation.ts'
import type { ReservationId } from '../../src/domain/ids.ts'
import type { Reservation } from '../../src/domain/reservation.ts'
import { seatState } from '../../src/domain/seat-state.ts'
import { instantOfLocal } from '../../src/domain/time-zone.ts'
import { type BoxOffice, done, faults, hallAt, openBoxOffice } from './box-office.ts'
import { reserving, shown, withClass } from './reservation-office.ts'

const paris = (text: string) => instantOfLocal(text, 'Europe/Paris') ?? Number.NaN

interface Reserved {
  readonly office: BoxOffice
  readonly desk: Desk
  readonly other: Desk
  readonly reservation: Reservation
}

/** Two tills, and a reservation of seats 1 to 4 made at the first. */
async function reserved(): Promise<Reserved> {
  const office = await openBoxOffice()
  const [desk, other] = [await office.desk('A'), await office.desk('B')]
  await withClass(desk)
  const { reservation } = done(await reserving(desk, office.eventId, [1, 2, 3, 4]))
  return { office, desk, other, reservation }
}

async function sellBasket(desk: Desk) {
  const { key } = done(await beginPayment(desk))
  return done(await sell(desk, { key, payments: [{ tender: 'cash' }] }))
}

test('Y17 a reservation is extended to the date proposed now, or to another within the cap', async () => {
  const { office, desk, reservation } = await reserved()
  office.time.now = paris('2027-03-05T12:00')
  expect(done(await extendReservation(desk, { id: reservation.id })).optionDate).toBe('2027-03-12')
  const chosen = await extendReservation(desk, { id: reservation.id, optionDate: '2027-03-20' })
  expect(done(chosen).lapsesAt).toBe(paris('2027-03-20T19:30'))
  const late = await extendReservation(desk, { id: reservation.id, optionDate: '2027-03-21' })
  expect(late).toMatchObject({ refused: 'option-date', latest: '2027-03-20' })
})

test('Y17 one that has lapsed comes back with the seats that nobody took', async () => {
  const { office, desk, other, reservation } = await reserved()
  office.time.now = paris('2027-03-09T10:00')
  done(await holdSeats(other, { hall: await hallAt(other, office.eventId), seats: [2] }))
  const extended = done(await extendReservation(desk, { id: reservation.id }))
  expect(extended.seats.map((seat) => seat.index)).toEqual([1, 3, 4])
  expect(shown(await hallAt(other, office.eventId), 1, 2)).toEqual([
    [seatState.reserved, 'Ж'],
    [seatState.basket, null],
  ])
  expect(faults(await office.diagnosis())).toEqual([])
})

test('Y17 F18 one that waits for the evening is extended to the start; O12 nothing is extended when it has to be paid', async () => {
  const { office, desk, reservation } = await reserved()
  office.time.now = paris('2027-03-20T12:00')
  await withClass(desk, { reservationDays: 1 })
  expect(await extendReservation(desk, { id: reservation.id })).toEqual({ refused: 'pay-at-once', event: 'Tosca' })
  await withClass(desk)
  const evening = done(await extendReservation(desk, { id: reservation.id }))
  expect(evening).toMatchObject({ pickUp: 'evening', lapsesAt: paris('2027-03-20T19:30') })
})

test('O10 F18 the pick-up is changed to the evening, which waits until N minutes before the start, as the event says', async () => {
  const { office, desk, other, reservation } = await reserved()
  const evening = done(await changePickUp(desk, { id: reservation.id, pickUp: 'evening' }))
  expect(evening).toMatchObject({ pickUp: 'evening', lapsesAt: paris('2027-03-20T19:00') })
  done(await setEveningRelease(desk, { eventId: office.eventId, minutes: 45 }))
  expect(done(await openReservation(other, reservation.id)).lapsesAt).toBe(paris('2027-03-20T18:45'))
  expect(await setEveningRelease(desk, { eventId: office.eventId, minutes: 1441 })).toMatchObject({ field: 'minutes' })
  office.time.now = paris('2027-03-20T18:45')
  expect(done(await holdSeats(other, { hall: await hallAt(other, office.eventId), seats: [1] })).held).toEqual([1])
})

test('E20 E21 name, note and symbol are changed, and every till draws the new symbol', async () => {
  const { office, desk, other, reservation } = await reserved()
  const hall = await hallAt(other, office.eventId)
  done(await changeReservation(desk, { id: reservation.id, name: 'Petrova', symbol: '♥', note: 'wheelchair' }))
  await hallAt(other, office.eventId)
  expect(shown(hall, 1)).toEqual([[seatState.reserved, '♥']])
  expect(hall.map.reservations.get(1)?.name).toBe('Petrova')
  expect(await changeReservation(desk, { id: reservation.id, symbol: '席' })).toMatchObject({ refused: 'bad-symbol' })
  expect(await changeReservation(desk, { id: 'res_x' as ReservationId, name: 'x' })).toMatchObject({
    refused: 'reservation-unknown',
  })
  expect(faults(await office.diagnosis())).toEqual([])
})

test('E23 some seats are released, the rest stays reserved; Y18 with the last one it ends', async () => {
  const { office, desk, reservation } = await reserved()
  const [first, second] = reservation.seats
  const some = [first, second].flatMap((seat) => seat?.id ?? [])
  const freed = done(await annulReservation(desk, { id: reservation.id, seats: some }))
  expect(freed.reservation?.seats.map((seat) => seat.index)).toEqual([3, 4])
  expect(shown(await hallAt(desk, office.eventId), 1, 3)).toEqual([
    [seatState.free, null],
    [seatState.reserved, 'Ж'],
  ])
  expect(await annulReservation(desk, { id: reservation.id, seats: some })).toEqual({
    ...{ refused: 'seats-not-reserved', seats: some },
  })
  expect(done(await annulReservation(desk, { id: reservation.id })).reservation).toBe(null)
  const ended = { refused: 'reservation-ended', name: 'Ivanova' }
  expect(await annulReservation(desk, { id: reservation.id })).toEqual(ended)
  expect(await extendReservation(desk, { id: reservation.id })).toEqual(ended)
  expect(await takeUpReservation(desk, { id: reservation.id })).toEqual(ended)
  expect(faults(await office.diagnosis())).toEqual([])
})

test('a reservation is sold at the prices then valid: its seats are in the basket and stay taken for everybody else', async () => {
  const { office, desk, other, reservation } = await reserved()
  await desk.store.commit([{ sql: 'UPDATE price SET amount = 5000 WHERE amount = 4000', parameters: [] }])
  const { basket } = done(await takeUpReservation(desk, { id: reservation.id }))
  expect(basket.lines.map((line) => [line.seatIndex, line.amount])).toEqual([1, 2, 3, 4].map((seat) => [seat, 5000]))
  const theirs = await hallAt(other, office.eventId)
  expect(shown(theirs, 1)).toEqual([[seatState.held, null]])
  expect(done(await holdSeats(other, { hall: theirs, seats: [1] })).taken).toEqual([1])
  const sale = await sellBasket(desk)
  expect([sale.total, sale.tickets.length]).toEqual([20_000, 4])
  expect(await openReservation(desk, reservation.id)).toEqual({ refused: 'reservation-ended', name: 'Ivanova' })
  expect(faults(await office.diagnosis())).toEqual([])
})

test('E23 some of its seats are sold, the others stay reserved', async () => {
  const { office, desk, reservation } = await reserved()
  const seats = reservation.seats.slice(0, 1).map((seat) => seat.id)
  done(await takeUpReservation(desk, { id: reservation.id, seats }))
  await sellBasket(desk)
  expect(done(await openReservation(desk, reservation.id)).seats.map((seat) => seat.index)).toEqual([2, 3, 4])
  expect(faults(await office.diagnosis())).toEqual([])
})

test('E23 a sale that is given up leaves the reservation as before, seat by seat or all at once', async () => {
  const { office, desk, reservation } = await reserved()
  const { basket } = done(await takeUpReservation(desk, { id: reservation.id }))
  done(await releaseBasketLines(desk, basket.lines.slice(0, 1)))
  const hall = await hallAt(desk, office.eventId)
  expect(shown(hall, 1, 2)).toEqual([
    [seatState.reserved, 'Ж'],
    [seatState.basket, null],
  ])
  done(await clearBasket(desk))
  expect(shown(hall, 1, 2)).toEqual([
    [seatState.reserved, 'Ж'],
    [seatState.reserved, 'Ж'],
  ])
  expect(done(await openReservation(desk, reservation.id))).toEqual(reservation)
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F16 a basket that expired gives the seats back to the reservation; its own till may go on selling them', async () => {
  const { office, desk, other, reservation } = await reserved()
  done(await takeUpReservation(desk, { id: reservation.id }))
  office.time.now += 16 * 60_000
  const theirs = await hallAt(other, office.eventId)
  expect(shown(theirs, 1)).toEqual([[seatState.reserved, 'Ж']])
  expect(done(await holdSeats(other, { hall: theirs, seats: [1] })).taken).toEqual([1])
  done(await sweepHolds(other))
  expect(done(await renewBasket(desk))).toMatchObject({ lost: [] })
  await sellBasket(desk)
  expect(faults(await office.diagnosis())).toEqual([])
})

test('of annulling and selling at once exactly one wins, the other hears why', async () => {
  const { office, desk, other } = await reserved()
  for (let seat = 20; seat < 32; seat += 1) {
    const { reservation } = done(await reserving(desk, office.eventId, [seat]))
    const [sold, annulled] = await Promise.all([
      takeUpReservation(desk, { id: reservation.id }),
      annulReservation(other, { id: reservation.id }),
    ])
    if ('refused' in sold) {
      expect(sold).toEqual({ refused: 'reservation-ended', name: 'Ivanova' })
      done(annulled)
    } else {
      expect(annulled).toEqual({ refused: 'reservation-in-basket', name: 'Ivanova', till: 'A' })
      await sellBasket(desk)
    }
  }
  expect(faults(await office.diagnosis())).toEqual([])
})

test('of two tills that sell one reservation at once exactly one gets it', async () => {
  const { office, desk, other, reservation } = await reserved()
  const answers = await Promise.all([desk, other].map((each) => takeUpReservation(each, { id: reservation.id })))
  expect(answers.map((answer) => ('refused' in answer ? answer.refused : 'sold')).sort()).toEqual([
    'reservation-in-basket',
    'sold',
  ])
  expect(faults(await office.diagnosis())).toEqual([])
})

test('O11 the evening list has what waits unpaid for tonight; one step annuls it and takes its seats', async () => {
  const { office, desk, reservation } = await reserved()
  done(await changePickUp(desk, { id: reservation.id, pickUp: 'evening' }))
  done(await reserving(desk, office.eventId, [9]))
  expect(done(await listReservations(desk, { isEvening: true }))).toEqual([])
  office.time.now = paris('2027-03-20T18:00')
  expect(done(await listReservations(desk, { isEvening: true })).map((each) => each.id)).toEqual([reservation.id])
  const annulled = done(await annulReservation(desk, { id: reservation.id, intoBasket: true }))
  expect(annulled.basket.lines.map((line) => [line.seatIndex, line.reservationId])).toEqual(
    [1, 2, 3, 4].map((seat) => [seat, undefined]),
  )
  done(await clearBasket(desk))
  expect(shown(await hallAt(desk, office.eventId), 1)).toEqual([[seatState.free, null]])
  expect(faults(await office.diagnosis())).toEqual([])
})

test('E20 seats that are being sold can be reserved again, under another name', async () => {
  const { office, desk, reservation } = await reserved()
  done(await takeUpReservation(desk, { id: reservation.id, seats: reservation.seats.slice(2).map((seat) => seat.id) }))
  const again = done(await reserve(desk, { eventId: office.eventId, name: 'Moreau', symbol: 'M' }))
  expect(again.reservation.seats.map((seat) => seat.index)).toEqual([3, 4])
  expect(done(await openReservation(desk, reservation.id)).seats.map((seat) => seat.index)).toEqual([1, 2])
  expect(faults(await office.diagnosis())).toEqual([])
})

test('nothing of reservations works without the permission to sell', async () => {
  const { desk, reservation } = await reserved()
  const { session } = desk.state
  if (session !== null) desk.state.session = { ...session, permissions: new Set() }
  const refusal = { refused: 'not-permitted', permission: 'sell' }
  const { id } = reservation
  expect(await listReservations(desk)).toEqual(refusal)
  expect(await openReservation(desk, id)).toEqual(refusal)
  expect(await extendReservation(desk, { id })).toEqual(refusal)
  expect(await annulReservation(desk, { id })).toEqual(refusal)
  expect(await takeUpReservation(desk, { id })).toEqual(refusal)
})
