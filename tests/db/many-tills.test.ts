import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkInvariants } from '../../db/invariants.ts'
import type { Store } from '../../db/store.ts'
import { atAnotherTill, type BoxOffice, boxOffice } from './box-office.ts'
import { ended, firstLine, startProcess } from './child.ts'
import { opened, temporaryFolder } from './kinds-of-store.ts'

const folder = temporaryFolder()

async function soldKeys(store: Store, place: BoxOffice): Promise<{ key: string; seat_id: string | null }[]> {
  return store.db
    .selectFrom('orders')
    .innerJoin('ticket', 'ticket.order_id', 'orders.id')
    .select(['orders.key', 'ticket.seat_id'])
    .where('ticket.event_id', '=', place.event)
    .execute()
}

/** A till of its own process; its lines so far are the sales it has acknowledged. */
function startTill(url: string, place: BoxOffice, firstSeat: number) {
  const child = startProcess('sell-seats', url, JSON.stringify(place), String(firstSeat))
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  // Only whole lines: a killed till may leave half a one.
  return {
    child,
    lines: () =>
      output
        .slice(0, output.lastIndexOf('\n') + 1)
        .split('\n')
        .slice(0, -1),
  }
}

describe('several tills on one file', () => {
  let store: Store
  const url = `file:${join(folder, 'box.db')}`
  beforeAll(async () => {
    store = await opened(url)
  })
  afterAll(() => store.close())

  test('F3 four tills that want the same seats: each seat is sold once, and all are sold', async () => {
    const place = await boxOffice(store, 80)
    const tills = await Promise.all(
      [0, 1, 2, 3].map(async (index) => startTill(url, await atAnotherTill(store, place, `t${index}`), index * 5)),
    )
    await Promise.all(tills.map(({ child }) => ended(child)))
    const acknowledged = tills.flatMap(({ lines }) => lines()).filter((line) => line !== 'done')
    expect(tills.map(({ lines }) => lines().at(-1))).toEqual(['done', 'done', 'done', 'done'])
    const sales = await soldKeys(store, place)
    expect(sales.map(({ key }) => key).toSorted()).toEqual(acknowledged.toSorted())
    expect(new Set(sales.map(({ seat_id }) => seat_id)).size).toBe(80)
    expect((await checkInvariants(store)).filter(({ ok }) => !ok)).toEqual([])
  })

  test('F1 tills killed while they sell: every acknowledged sale is there, and nothing is half', async () => {
    const place = await boxOffice(store, 3000)
    const places = await Promise.all([0, 1, 2].map((index) => atAnotherTill(store, place, `k${index}`)))
    const acknowledged: string[] = []
    for (let round = 0; round < 4; round += 1) {
      const tills = places.map((at, index) => startTill(url, at, index * 1000 + round * 250))
      await Promise.all(tills.map(({ child }) => firstLine(child)))
      for (const { child } of tills) {
        await wait(17 + round * 13)
        child.kill('SIGKILL')
        await ended(child)
      }
      acknowledged.push(...tills.flatMap(({ lines }) => lines()))
    }
    const stored = new Set((await soldKeys(store, place)).map(({ key }) => key))
    expect(acknowledged.filter((key) => !stored.has(key))).toEqual([])
    // A till may die between the commit and the line: at most one sale each time.
    expect(stored.size - acknowledged.length).toBeLessThanOrEqual(12)
    expect(acknowledged.length).toBeGreaterThan(12)
    expect((await checkInvariants(store)).filter(({ ok }) => !ok)).toEqual([])
  })
})
