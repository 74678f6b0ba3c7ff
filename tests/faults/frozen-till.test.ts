import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lockHolder } from '../../db/lock-holder.ts'
import type { Cashier } from '../till/cashier.ts'
import { ended, holdLock, openTillOffice, slowestMoveMs, soldSeats, type TillOffice } from './till-office.ts'

/** The lock is waited for five seconds; whoever waited for it in a key would need as long. */
const aliveMs = 1500

/** Stops a till and returns when it stands still. */
function freeze(till: Cashier): void {
  till.terminal.kill('SIGSTOP')
  const { pid } = till.terminal
  const isStopped = () => /\) T /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  for (const giveUpAt = performance.now() + 5000; !isStopped(); ) {
    if (performance.now() > giveUpAt) throw new Error('the till does not stop')
  }
}

/** Lets a till write and stops it, again and again, until it stands still with the write lock in its hands. */
async function freezeHoldingLock(till: Cashier, office: TillOffice): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    // The best seat, the next best, and so on: each takes one and lets go of another.
    till.terminal.send('\x1bOR')
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
    freeze(till)
    if (lockHolder(office.databaseFile) === till.terminal.pid) return
    till.terminal.kill('SIGCONT')
  }
  throw new Error('it was never caught with the lock')
}

/** Far away from the seats that are best. */
async function pickInTheLastRow(till: Cashier): Promise<void> {
  await till.press('end', 'pagedown')
  await till.waitFor(() => /Row 10 Seat 20,/.test(till.status))
  await till.press('space')
}

describe('F5 a till that is frozen while it holds the lock', () => {
  test('the other till’s keys go on, its sale is refused with the process to look for, and sells once that is gone', {
    timeout: 120_000,
  }, async () => {
    const office = await openTillOffice()
    const store = await office.store()
    const [frozen, other] = await Promise.all([office.tillAtHall('Till 1'), office.tillAtHall('Till 2')])
    await pickInTheLastRow(other)
    await other.waitForBasket(1)
    await frozen.press('1')
    await freezeHoldingLock(frozen, office)

    await other.press('f7')
    const slowestWhileSelling = await slowestMoveMs(other, 20)
    await other.waitFor(`Another till keeps the database busy (pid ${frozen.terminal.pid})`, 20_000)
    const slowestAfter = await slowestMoveMs(other, 20)
    expect(Math.max(slowestWhileSelling, slowestAfter)).toBeLessThan(aliveMs)
    // Reading waits for nobody, in the shell as on the screen.
    expect((await office.counts()).sold).toBe(undefined)
    expect(await office.faults()).toEqual([])
    await other.waitForBasket(1)

    frozen.terminal.kill('SIGKILL')
    await frozen.terminal.exited
    await other.press('f7')
    await other.waitFor('Sold 1 seat')
    expect(await soldSeats(store)).toBe(1)
    expect(await office.faults()).toEqual([])
  })

  test('one that wakes up again has lost nothing, and the other goes on as well', { timeout: 120_000 }, async () => {
    const office = await openTillOffice()
    const store = await office.store()
    const [frozen, other] = await Promise.all([office.tillAtHall('Till 1'), office.tillAtHall('Till 2')])
    await frozen.press('1')
    await freezeHoldingLock(frozen, office)
    await pickInTheLastRow(other)
    await slowestMoveMs(other, 4)
    frozen.terminal.kill('SIGCONT')
    await other.waitForBasket(1)
    await other.press('f7')
    await other.waitFor('Sold 1 seat')
    await frozen.waitForBasket(1)
    await frozen.press('f7')
    await frozen.waitFor('Sold 1 seat')
    expect(await soldSeats(store)).toBe(2)
    expect(await office.faults()).toEqual([])
  })

  test('a program that hangs with the lock of the same file is the same to a till and to the shell', {
    timeout: 120_000,
  }, async () => {
    const office = await openTillOffice()
    const till = await office.tillAtHall()
    const holder = await holdLock(office.databaseFile)
    holder.kill('SIGSTOP')
    await till.press('1', 'f3')
    const slowest = await slowestMoveMs(till, 20)
    await till.waitFor(`keeps the database busy (pid ${holder.pid})`, 20_000)
    expect(slowest).toBeLessThan(aliveMs)
    await till.waitForBasket(0)
    const sell = ['sell', '--event', office.event, '--seats', '1-1', '--tender', 'cash'] as const
    expect(await office.refusal(...sell)).toEqual({ code: 1, refused: 'database-busy', holder: holder.pid })
    holder.kill('SIGKILL')
    await ended(holder)
    await till.press('1', 'f3')
    await till.waitForBasket(1)
    await till.press('f7')
    await till.waitFor('Sold 1 seat')
    expect(await office.faults()).toEqual([])
  })
})
