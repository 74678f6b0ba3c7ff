import { expect, test } from 'vitest'
import { listEvents } from '../../src/desk/list-events.ts'
import { recoverPending } from '../../src/desk/recover-pending.ts'
import { sweepHolds } from '../../src/desk/sweep-holds.ts'
import { done, faults, openBoxOffice } from './box-office.ts'
import { startTill, type TillProcess } from './till-process.ts'

function soldBy(tills: readonly TillProcess[]) {
  return tills.flatMap((till) => till.lines()).flatMap((line) => ('sold' in line ? [line] : []))
}

test('F3 eight processes sell the same 500 seats at once: each seat once, every refusal names its seats', {
  timeout: 240_000,
}, async () => {
  const office = await openBoxOffice({ realTime: true, rows: 25 })
  const starts = [0, 0, 100, 100, 250, 250, 400, 400]
  const tills = await Promise.all(starts.map((first, index) => startTill(office, `Till ${index}`, { first, size: 2 })))
  for (const till of tills) till.start()
  await Promise.all(tills.map((till) => till.ended))
  expect(tills.map((till) => till.lines().at(-1))).toEqual(starts.map(() => ({ end: true })))
  const seats = soldBy(tills).flatMap((line) => line.tickets.map(([seat]) => seat))
  expect(seats).toHaveLength(500)
  expect(new Set(seats).size).toBe(500)
  const refusals = tills.flatMap((till) => till.lines()).flatMap((line) => ('refused' in line ? [line] : []))
  expect(refusals).toHaveLength(8 * 250 - 250)
  for (const { refused, wanted } of refusals) {
    expect(refused.refused).toBe('seats-taken')
    const named = refused.refused === 'seats-taken' ? refused.seats : []
    expect(named.length).toBeGreaterThan(0)
    expect(wanted).toEqual(expect.arrayContaining([...named]))
  }
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F1 kill -9 during sales, 30 times: no acknowledged sale is lost, nothing is half, baskets free themselves', {
  timeout: 240_000,
}, async () => {
  const office = await openBoxOffice({ realTime: true, rows: 100 })
  const names = ['Till A', 'Till B', 'Till C']
  const acknowledged: ReturnType<typeof soldBy> = []
  for (let round = 0; round < 10; round += 1) {
    const tills = await Promise.all(
      names.map((name, index) => startTill(office, name, { first: index * 660 + round * 60, size: 3 })),
    )
    for (const till of tills) till.start()
    for (const [index, till] of tills.entries()) {
      // In the middle of whatever comes after so many lines.
      await till.linesAtLeast(2 + ((round * 3 + index) % 5))
      till.child.kill('SIGKILL')
      await till.ended
      acknowledged.push(...soldBy([till]))
    }
  }
  expect(acknowledged.length).toBeGreaterThan(30)
  const desk = await office.desk('Till A')
  const stored = await desk.store.db.selectFrom('orders').select(['key', 'code']).execute()
  const codes = new Map(stored.map((order) => [order.key, order.code]))
  for (const { key, sold } of acknowledged) expect(codes.get(key)).toBe(sold)

  for (const name of names) {
    const till = await office.desk(name)
    for (const pending of done(await recoverPending(till))) {
      expect(pending.outcome).toBe(codes.has(pending.key) ? 'sold' : 'not-sold')
      codes.delete(pending.key)
    }
    expect(done(await recoverPending(till))).toEqual([])
  }
  for (const { key } of acknowledged) codes.delete(key)
  // Every stored sale was either acknowledged or told of after the crash.
  expect([...codes.keys()]).toEqual([])
  expect(faults(await office.diagnosis())).toEqual([])

  const before = done(await listEvents(desk)).find((event) => event.id === office.eventId)
  const later = await office.desk('Till A', () => Date.now() + 16 * 60_000)
  const after = done(await listEvents(later)).find((event) => event.id === office.eventId)
  expect(before?.soldCount).toBe(stored.length * 3)
  expect(after?.freeCount).toBe(2000 - stored.length * 3)
  done(await sweepHolds(later))
  const held = await desk.store.db.selectFrom('seat_claim').select('seat_id').where('state', '=', 'hold').execute()
  expect(held).toEqual([])
  expect(faults(await office.diagnosis())).toEqual([])
})
