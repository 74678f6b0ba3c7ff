import { expect, test } from 'vitest'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { releaseSeats } from '../../src/desk/release-seats.ts'
import { sell } from '../../src/desk/sell.ts'
import { setEventStatus } from '../../src/desk/set-event-status.ts'
import { watchSeats } from '../../src/desk/watch-seats.ts'
import type { OpenHall } from '../../src/domain/open-hall.ts'
import { seatState } from '../../src/domain/seat-state.ts'
import { done, hallAt, openBoxOffice } from './box-office.ts'

/** Resolves as soon as the condition holds after a change of the hall. */
function watching(desk: Parameters<typeof watchSeats>[0], hall: OpenHall) {
  const waiting = new Set<() => void>()
  const changes: number[][] = []
  const watch = watchSeats(desk, hall, (seats) => {
    changes.push([...seats])
    for (const check of waiting) check()
  })
  const until = (condition: () => boolean) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (!condition()) return
        waiting.delete(check)
        resolve()
      }
      waiting.add(check)
      check()
    })
  return { until, changes, stop: () => watch.stop() }
}

test("F3 another till's holds, sales and releases are seen within 250 ms", async () => {
  const office = await openBoxOffice()
  const [one, other] = [await office.desk('A'), await office.desk('B')]
  const [mine, theirs] = [await hallAt(one, office.eventId), await hallAt(other, office.eventId)]
  const seen = watching(one, mine)
  const delays: number[] = []
  const after = async (act: () => Promise<unknown>, condition: () => boolean) => {
    await act()
    const before = performance.now()
    await seen.until(condition)
    delays.push(performance.now() - before)
  }
  await after(
    () => holdSeats(other, { hall: theirs, seats: [3, 4] }),
    () => mine.map.states[4] === seatState.held,
  )
  await after(
    () => releaseSeats(other, { hall: theirs, seats: [3] }),
    () => mine.map.states[3] === seatState.free,
  )
  const { key } = done(await beginPayment(other))
  await after(
    () => sell(other, { key, payments: [{ tender: 'cash' }] }),
    () => mine.map.states[4] === seatState.sold,
  )
  seen.stop()
  expect(seen.changes).toEqual([[3, 4], [3], [4]])
  // The middle one: a machine that is busy with other tests may be late once.
  expect(delays.sort((a, b) => a - b)[1]).toBeLessThan(250)
})

test('F16 a hold that ends is seen although nothing changed in the database; a renewed one is not', async () => {
  const office = await openBoxOffice()
  const [one, other, third] = [await office.desk('A'), await office.desk('B'), await office.desk('C')]
  const mine = await hallAt(one, office.eventId)
  const seen = watching(one, mine)
  done(await holdSeats(other, { hall: await hallAt(other, office.eventId), seats: [3] }))
  office.time.now += 5 * 60_000
  done(await holdSeats(third, { hall: await hallAt(third, office.eventId), seats: [4] }))
  await seen.until(() => mine.map.states[4] === seatState.held)
  office.time.now += 10 * 60_000
  await seen.until(() => mine.map.states[3] === seatState.free)
  expect(mine.map.states[4]).toBe(seatState.held)
  seen.stop()
})

test('own seats are marked as the basket at once, and the watcher tells nothing new of them', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const other = await office.desk('B')
  const hall = await hallAt(desk, office.eventId)
  const seen = watching(desk, hall)
  done(await holdSeats(desk, { hall, seats: [7] }))
  expect(hall.map.states[7]).toBe(seatState.basket)
  done(await holdSeats(other, { hall: await hallAt(other, office.eventId), seats: [8] }))
  await seen.until(() => hall.map.states[8] === seatState.held)
  expect(seen.changes).toEqual([[8]])
  seen.stop()
})

test('Y21 a sale that is stopped at one till is seen at the others', async () => {
  const office = await openBoxOffice()
  const [desk, boss] = [await office.desk(), await office.desk('Boss')]
  const hall = await hallAt(desk, office.eventId)
  const seen = watching(desk, hall)
  done(await setEventStatus(boss, { eventId: office.eventId, status: 'closed-sale' }))
  await seen.until(() => hall.event.status === 'closed-sale')
  seen.stop()
})

test('a watcher that was stopped says nothing more', async () => {
  const office = await openBoxOffice()
  const [one, other] = [await office.desk('A'), await office.desk('B')]
  const mine = await hallAt(one, office.eventId)
  const [stopped, running] = [watching(one, mine), watching(one, mine)]
  stopped.stop()
  done(await holdSeats(other, { hall: await hallAt(other, office.eventId), seats: [3] }))
  await running.until(() => mine.map.states[3] === seatState.held)
  running.stop()
  expect(stopped.changes).toEqual([])
})
