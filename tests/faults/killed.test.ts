import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listEvents } from '../../src/desk/list-events.ts'
import { sweepHolds } from '../../src/desk/sweep-holds.ts'
import { done, endOf, type SoldFacts } from '../cli/shell-office.ts'
import { moments, watchSale } from './sale-watch.ts'
import { granted, openTillOffice, soldSeats, type TillOffice } from './till-office.ts'

/** Keys of sales that somebody began and nobody has told of. */
function pendingKeys(office: TillOffice): string[] {
  return readdirSync(office.pendingFolder).flatMap((name) => {
    const text = readFileSync(join(office.pendingFolder, name), 'utf8').trim()
    return text === '' ? [] : [(JSON.parse(text) as { key: string }).key]
  })
}

/** Whatever was held and not sold is free for a till whose clock is past the fifteen minutes (F16). */
async function expectNothingHeldLater(office: TillOffice, seatCount: number): Promise<void> {
  const later = await office.desk('Later', () => Date.now() + 16 * 60_000)
  const event = granted(await listEvents(later)).find((each) => each.id === office.event)
  const sold = await soldSeats(later.store)
  expect([event?.soldCount, event?.freeCount]).toEqual([sold, seatCount - sold])
  granted(await sweepHolds(later))
  const held = await later.store.db.selectFrom('seat_claim').select('seat_id').where('state', '=', 'hold').execute()
  expect(held).toEqual([])
}

test('F1 24 shells killed with -9 while they sell: each sale is whole or not there, and its key tells which', {
  timeout: 240_000,
}, async () => {
  const office = await openTillOffice()
  await office.sell(office.event, '10-20')
  const store = await office.store()
  const outcomes = { sold: 0, notSold: 0, acknowledged: 0 }
  for (let round = 0; round < 24; round += 1) {
    const key = `key_of_round_${String(round).padStart(2, '0')}`
    const first = (round % 6) * 3 + 1
    const seats = `${Math.floor(round / 6) + 1}-${first}..${first + 2}`
    const args = ['sell', '--event', office.event, '--seats', seats, '--tender', 'cash', '--key', key, '--json']
    const before = await soldSeats(store)
    const moment = moments[round % moments.length] ?? 'answered'
    const sale = watchSale(office)
    const child = office.start(args)
    const end = endOf(child)
    const answered = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()))
    await Promise.race([moment === 'answered' ? answered : sale.reached(moment), end])
    child.kill('SIGKILL')
    const { stdout } = await end
    sale.stop()
    const sold = (await soldSeats(store)) - before
    expect([0, 3]).toContain(sold)
    outcomes[sold === 3 ? 'sold' : 'notSold'] += 1
    // The same key is tried again: of a sale that was made it tells the same, of one that was not that the seats are held.
    const again = await office.run(args)
    expect((await soldSeats(store)) - before).toBe(sold)
    if (sold === 0) {
      expect(stdout).toBe('')
      expect(JSON.parse(again.stdout)).toMatchObject({ refused: 'seats-taken', seats: { length: 3 } })
      continue
    }
    // Told now, it is in doubt no more.
    expect(pendingKeys(office)).not.toContain(key)
    const told = JSON.parse(done(again).stdout) as SoldFacts
    expect(told.tickets).toHaveLength(3)
    if (!stdout.endsWith('\n')) continue
    outcomes.acknowledged += 1
    expect(JSON.parse(stdout)).toEqual(told)
  }
  expect(outcomes.sold).toBeGreaterThanOrEqual(6)
  expect(outcomes.notSold).toBeGreaterThan(0)
  expect(outcomes.acknowledged).toBeGreaterThan(0)
  // The doctor looks up what nobody asked for again.
  const doubts = await office.json<{ checks: { id: string; rows: { key: string; outcome: string }[] }[] }>('doctor')
  const rows = doubts.checks.find((check) => check.id === 'pending-sales')?.rows ?? []
  expect(rows.map((row) => row.key).toSorted()).toEqual(pendingKeys(office).toSorted())
  expect(rows.filter((row) => row.outcome !== 'not-sold')).toEqual([])
  expect(await office.faults()).toEqual([])
  await expectNothingHeldLater(office, 200)
})

test('F1 F13 a till killed with -9 six times while it sells tells after each start what became of the sale', {
  timeout: 240_000,
}, async () => {
  const office = await openTillOffice()
  await office.sell(office.event, '10-20')
  const store = await office.store()
  for (let round = 0; round < 6; round += 1) {
    const till = await office.tillAtHall()
    await till.press('1', 'f3')
    await till.waitForBasket(1, 4000)
    const before = await soldSeats(store)
    const moment = moments[round % moments.length] ?? 'answered'
    const sale = watchSale(office)
    await till.press('f7')
    await (moment === 'answered' ? till.waitFor('Sold 1 seat') : sale.reached(moment))
    till.terminal.kill('SIGKILL')
    await till.terminal.exited
    sale.stop()
    const sold = (await soldSeats(store)) - before
    expect([0, 1]).toContain(sold)
    if (moment === 'answered') expect(sold).toBe(1)

    const next = office.till()
    const signedIn = office.signIn(next)
    await next.waitFor('Payments that were left open')
    await signedIn
    await next.waitFor(sold === 1 ? /sold: \w{4}-\w{4}, 40\.00/ : 'not sold, nothing was taken')
    expect((await soldSeats(store)) - before).toBe(sold)
    await next.press('enter')
    await next.terminal.waitUntilGone('Payments that were left open')
    await next.press('f10')
    expect(await next.terminal.exited).toMatchObject({ code: 0 })
    // It is told once.
    expect(pendingKeys(office)).toEqual([])
  }
  expect(await office.faults()).toEqual([])
  await expectNothingHeldLater(office, 200)
})
