import { expect, test } from 'vitest'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { currentBasket } from '../../src/desk/current-basket.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { listEvents } from '../../src/desk/list-events.ts'
import { clearBasket, releaseSeats } from '../../src/desk/release-seats.ts'
import { renewBasket } from '../../src/desk/renew-basket.ts'
import { sell } from '../../src/desk/sell.ts'
import { setEventStatus } from '../../src/desk/set-event-status.ts'
import { sweepHolds } from '../../src/desk/sweep-holds.ts'
import { seatState } from '../../src/domain/seat-state.ts'
import { done, faults, hallAt, openBoxOffice } from './box-office.ts'

const minuteMs = 60_000

test('E05 E07 seats picked one after another, across zones, add up', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const hall = await hallAt(desk, office.eventId)
  for (const seat of [0, 21, 150]) done(await holdSeats(desk, { hall, seats: [seat] }))
  const basket = currentBasket(desk)
  expect(basket.lines.map((line) => [line.row, line.number, line.zoneName])).toEqual([
    ['1', '1', 'A'],
    ['2', '2', 'A'],
    ['8', '11', 'B'],
  ])
  expect(basket.total).toBe(4000 + 4000 + 2500)
})

test('F3 of two tills one gets the seat; the other is told which is gone and keeps the rest', async () => {
  const office = await openBoxOffice()
  const [one, other] = [await office.desk('A'), await office.desk('B')]
  const [hallOfOne, hallOfOther] = [await hallAt(one, office.eventId), await hallAt(other, office.eventId)]
  done(await holdSeats(one, { hall: hallOfOne, seats: [5, 6] }))
  const answer = done(await holdSeats(other, { hall: hallOfOther, seats: [4, 5, 6, 7] }))
  expect([answer.held, answer.taken]).toEqual([
    [4, 7],
    [5, 6],
  ])
  expect(answer.basket.lines.map((line) => line.seatIndex)).toEqual([4, 7])
  expect([4, 5, 6, 7].map((seat) => hallOfOther.map.states[seat])).toEqual([
    seatState.basket,
    seatState.held,
    seatState.held,
    seatState.basket,
  ])
})

test('a script that wants all seats or none is told the names of those that are gone', async () => {
  const office = await openBoxOffice()
  const [one, other] = [await office.desk('A'), await office.desk('B')]
  done(await holdSeats(one, { hall: await hallAt(one, office.eventId), seats: [5, 6] }))
  const hall = await hallAt(other, office.eventId)
  const answer = await holdSeats(other, { hall, seats: [4, 5, 6], allOrNone: true })
  expect(answer).toEqual({ refused: 'seats-taken', seats: ['Stalls 1-6', 'Stalls 1-7'] })
  expect(currentBasket(other).lines).toEqual([])
})

test('F16 a hold ends after 15 minutes and the seat is free for anybody', async () => {
  const office = await openBoxOffice()
  const [one, other] = [await office.desk('A'), await office.desk('B')]
  done(await holdSeats(one, { hall: await hallAt(one, office.eventId), seats: [5] }))
  expect(currentBasket(one).expiresAt).toBe(office.time.now + 15 * minuteMs)
  const hall = await hallAt(other, office.eventId)
  office.time.now += 15 * minuteMs - 1
  expect(done(await holdSeats(other, { hall, seats: [5] })).taken).toEqual([5])
  office.time.now += 1
  expect(done(await holdSeats(other, { hall, seats: [5] })).held).toEqual([5])
})

test('F16 activity renews the hold, with one row and not at every key', async () => {
  const office = await openBoxOffice()
  const [one, other] = [await office.desk('A'), await office.desk('B')]
  done(await holdSeats(one, { hall: await hallAt(one, office.eventId), seats: [5, 6] }))
  const first = currentBasket(one).expiresAt
  office.time.now += 30_000
  expect(done(await renewBasket(one)).basket.expiresAt).toBe(first)
  office.time.now += 10 * minuteMs
  expect(done(await renewBasket(one)).basket.expiresAt).toBe(office.time.now + 15 * minuteMs)
  office.time.now += 14 * minuteMs
  expect(done(await holdSeats(other, { hall: await hallAt(other, office.eventId), seats: [5] })).taken).toEqual([5])
})

test('F4 a hold that ended while the customer paid is still ours if nobody took the seat', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [5] }))
  const { key } = done(await beginPayment(desk))
  office.time.now += 60 * minuteMs
  expect(done(await sell(desk, { key, payments: [{ tender: 'cash' }] })).tickets).toHaveLength(1)
})

test('F4 the same after another till swept ended holds away', async () => {
  const office = await openBoxOffice()
  const [desk, other] = [await office.desk('A'), await office.desk('B')]
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [5, 6] }))
  const { key } = done(await beginPayment(desk))
  office.time.now += 60 * minuteMs
  expect(done(await sweepHolds(other))).toBe(2)
  expect(done(await sell(desk, { key, payments: [{ tender: 'cash' }] })).tickets).toHaveLength(2)
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F4 the same when the clock of the other till is ahead of ours', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk('A')
  const ahead = await office.desk('B', () => office.time.now + 20 * minuteMs)
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [5, 6] }))
  const { key } = done(await beginPayment(desk))
  expect(done(await sweepHolds(ahead))).toBe(2)
  expect(done(await sell(desk, { key, payments: [{ tender: 'cash' }] })).tickets).toHaveLength(2)
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F4 a hold that was lost is refused before money is taken, with the seats, and the rest stays', async () => {
  const office = await openBoxOffice()
  const [one, other] = [await office.desk('A'), await office.desk('B')]
  done(await holdSeats(one, { hall: await hallAt(one, office.eventId), seats: [5, 6] }))
  office.time.now += 20 * minuteMs
  done(await holdSeats(other, { hall: await hallAt(other, office.eventId), seats: [6] }))
  expect(await beginPayment(one)).toEqual({ refused: 'hold-lost', seats: ['Stalls 1-7'] })
  expect(currentBasket(one).lines.map((line) => line.seatIndex)).toEqual([5])
  const { key } = done(await beginPayment(one))
  expect(done(await sell(one, { key, payments: [{ tender: 'cash' }] })).total).toBe(4000)
})

test('F4 a hold lost after the payment was opened refuses the sale with the seats', async () => {
  const office = await openBoxOffice()
  const [one, other] = [await office.desk('A'), await office.desk('B')]
  done(await holdSeats(one, { hall: await hallAt(one, office.eventId), seats: [5, 6] }))
  const { key } = done(await beginPayment(one))
  office.time.now += 20 * minuteMs
  done(await holdSeats(other, { hall: await hallAt(other, office.eventId), seats: [6] }))
  expect(await sell(one, { key, payments: [{ tender: 'cash' }] })).toEqual({
    refused: 'hold-lost',
    seats: ['Stalls 1-7'],
  })
  expect(currentBasket(one).lines.map((line) => line.seatIndex)).toEqual([5])
  expect(faults(await office.diagnosis())).toEqual([])
})

test('renewing tells which seats were lost meanwhile', async () => {
  const office = await openBoxOffice()
  const [one, other] = [await office.desk('A'), await office.desk('B')]
  done(await holdSeats(one, { hall: await hallAt(one, office.eventId), seats: [5, 6] }))
  office.time.now += 20 * minuteMs
  done(await holdSeats(other, { hall: await hallAt(other, office.eventId), seats: [5] }))
  const renewed = done(await renewBasket(one))
  expect(renewed.lost).toEqual(['Stalls 1-6'])
  expect(renewed.basket.lines.map((line) => line.seatIndex)).toEqual([6])
  expect(done(await holdSeats(other, { hall: await hallAt(other, office.eventId), seats: [6] })).taken).toEqual([6])
})

test.each(['upcoming', 'on-sale', 'closed-sale'] as const)(
  'E02 seats are held and released while %s',
  async (status) => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const hall = await hallAt(desk, await office.addEvent({ status }))
    expect(done(await holdSeats(desk, { hall, seats: [1, 2] })).held).toEqual([1, 2])
    expect(done(await releaseSeats(desk, { hall, seats: [1] })).lines.map((line) => line.seatIndex)).toEqual([2])
  },
)

test('E02 E24 nothing can be held once the event is cancelled, at any till, but a basket can be emptied', async () => {
  const office = await openBoxOffice()
  const [desk, boss] = [await office.desk(), await office.desk('Boss')]
  const hall = await hallAt(desk, office.eventId)
  done(await holdSeats(desk, { hall, seats: [1] }))
  for (const status of ['closed-sale', 'cancelled'] as const)
    done(await setEventStatus(boss, { eventId: office.eventId, status }))
  expect(await holdSeats(desk, { hall, seats: [2] })).toEqual({
    refused: 'event-not-holding',
    event: 'Tosca',
    status: 'cancelled',
  })
  expect(done(await clearBasket(desk)).lines).toEqual([])
})

test('E23 a released seat is free for the other till at once', async () => {
  const office = await openBoxOffice()
  const [one, other] = [await office.desk('A'), await office.desk('B')]
  const hall = await hallAt(one, office.eventId)
  done(await holdSeats(one, { hall, seats: [5, 6] }))
  done(await releaseSeats(one, { hall, seats: [5] }))
  const answer = done(await holdSeats(other, { hall: await hallAt(other, office.eventId), seats: [5, 6] }))
  expect([answer.held, answer.taken]).toEqual([[5], [6]])
  expect(hall.map.states[5]).toBe(seatState.free)
})

test('clearing the basket frees seats of all its events', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const second = await office.addEvent({ title: 'Carmen' })
  for (const eventId of [office.eventId, second]) {
    done(await holdSeats(desk, { hall: await hallAt(desk, eventId), seats: [1, 2] }))
  }
  done(await clearBasket(desk))
  expect(done(await listEvents(desk)).map((event) => event.freeCount)).toEqual([200, 200])
  expect(currentBasket(desk)).toMatchObject({ id: null, lines: [], total: 0 })
})

test('F16 sweeping frees ended holds of tills that crashed, and only those', async () => {
  const office = await openBoxOffice()
  const [crashed, alive] = [await office.desk('A'), await office.desk('B')]
  done(await holdSeats(crashed, { hall: await hallAt(crashed, office.eventId), seats: [1, 2] }))
  office.time.now += 10 * minuteMs
  done(await holdSeats(alive, { hall: await hallAt(alive, office.eventId), seats: [3] }))
  office.time.now += 6 * minuteMs
  expect(done(await sweepHolds(alive))).toBe(2)
  expect(done(await sweepHolds(alive))).toBe(0)
  expect(done(await listEvents(alive))[0]?.freeCount).toBe(199)
})

test('seats the event does not price, or that do not exist, cannot be held', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const hall = await hallAt(desk, await office.addEvent({ prices: [{ zone: 'A', amount: 1000 }] }))
  expect(await holdSeats(desk, { hall, seats: [199] })).toEqual({ refused: 'no-price', zone: 'B', tariff: 'full' })
  expect(await holdSeats(desk, { hall, seats: [200] })).toEqual({ refused: 'unknown-seats', seats: ['200'] })
  const many = Array.from({ length: 1001 }, (_, index) => index)
  expect(await holdSeats(desk, { hall, seats: many })).toMatchObject({ refused: 'bad-input', field: 'seats' })
})

test('a till counts one currency: an event in another one is not sold there', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const changed = await desk.store.commit([
    { sql: "UPDATE event SET currency = 'BGN' WHERE id = ?", parameters: [office.eventId] },
  ])
  expect(changed.committed).toBe(true)
  const hall = await hallAt(desk, office.eventId)
  expect(await holdSeats(desk, { hall, seats: [0] })).toEqual({
    refused: 'mixed-currencies',
    currencies: ['EUR', 'BGN'],
  })
})

test('F11 a clock that is set back brings no ended hold to life', async () => {
  const office = await openBoxOffice()
  const [one, other] = [await office.desk('A'), await office.desk('B')]
  done(await holdSeats(one, { hall: await hallAt(one, office.eventId), seats: [5] }))
  office.time.now += 16 * minuteMs
  const hall = await hallAt(other, office.eventId)
  expect(hall.map.states[5]).toBe(seatState.free)
  office.time.now -= 60 * minuteMs
  expect(done(await holdSeats(other, { hall, seats: [5] })).held).toEqual([5])
})
