import { describe, expect, onTestFinished, test } from 'vitest'
import { type SqldServer, sqldBinary, startSqld } from '../db/sqld-server.ts'
import type { Cashier } from '../till/cashier.ts'
import { openFaultyLine } from './faulty-line.ts'
import { openStoreAt, openTillOffice, slowestMoveMs, soldSeats } from './till-office.ts'

const isMissing = sqldBinary() === null
const title = `the whole till against a server${isMissing ? ' (skipped: no sqld for this machine)' : ''}`
/** An answer is waited for eight seconds; whoever waited for it in a key would need as long. */
const aliveMs = 1500
const unclear = 'The answer was lost. The till looks up whether it was sold.'

async function serverOfTest(): Promise<SqldServer> {
  const server = await startSqld()
  onTestFinished(() => server.stop())
  return server
}

/** Seats of the hall that a screen shows as sold. */
function soldOnScreen(till: Cashier): number {
  const rows = till.screen.split('\n').filter((line) => /^ +\d+ {2}[.@o#]/.test(line))
  return rows.join('').split('#').length - 1
}

describe.skipIf(isMissing)(title, () => {
  test('a shell and a till sell, and the other till sees it within a second', { timeout: 120_000 }, async () => {
    const server = await serverOfTest()
    const office = await openTillOffice({ database: server.url })
    const first = await office.sell(office.event, '10-1,10-2')
    expect(first).toMatchObject({ total: 5000, receiptNumber: 1 })
    const [till, other] = await Promise.all([office.tillAtHall('Till 1'), office.tillAtHall('Till 2')])
    await other.waitFor(() => soldOnScreen(other) === 2)
    const delaysMs: number[] = []
    for (const sold of [3, 4, 5]) {
      await till.press('1', 'f3')
      await till.waitForBasket(1)
      await till.press('f7')
      await till.waitFor('Sold 1 seat')
      const soldAt = performance.now()
      await other.waitFor(() => soldOnScreen(other) === sold)
      delaysMs.push(performance.now() - soldAt)
    }
    const [, middle = Number.POSITIVE_INFINITY] = delaysMs.toSorted((one, two) => one - two)
    expect(middle).toBeLessThan(1000)
    expect((await office.counts()).sold).toBe(5)
    expect(await office.faults()).toEqual([])
  })

  test('F13 a server that acknowledges before its disk has the data is refused, by the shell, at the start and at a sale', {
    timeout: 120_000,
  }, async () => {
    const server = await serverOfTest()
    const office = await openTillOffice({ database: server.url })
    const till = await office.tillAtHall()
    await till.press('1', 'f3')
    await till.waitForBasket(1)
    await server.setDurability('relaxed')
    const notice = 'The server does not store safely; selling is refused.'
    await till.press('f7')
    await till.waitFor(notice)
    await till.waitForBasket(1)
    const sell = ['sell', '--event', office.event, '--seats', '1-1', '--tender', 'cash'] as const
    expect(await office.refusal(...sell)).toEqual({ code: 1, refused: 'database-not-durable' })
    expect((await office.run(sell)).stderr).toBe(`${notice}\n`)
    const late = office.till('Till 2')
    await late.waitFor(notice)
    await server.setDurability('strong')
    await till.press('f7')
    await till.waitFor('Sold 1 seat')
    expect((await office.counts()).sold).toBe(1)
    expect(await office.faults()).toEqual([])
  })

  test('F13 the answer to a commit is lost: the sale is looked up and told as sold, once; keys go on meanwhile', {
    timeout: 120_000,
  }, async () => {
    const server = await serverOfTest()
    const office = await openTillOffice({ database: server.url })
    const line = await openFaultyLine(server.url)
    const store = await openStoreAt(server.url)
    const till = await office.tillAtHall('Till 1', { GUICHET_DB: line.url })
    await till.press('2', 'f3')
    await till.waitForBasket(2)
    line.swallowAnswerTo = 'insert into \\"orders\\"'
    await till.press('f7')
    const slowest = await slowestMoveMs(till, 10)
    await till.waitFor('Sold 2 seats', 30_000)
    expect(line.swallowed()).toBeGreaterThan(0)
    expect(slowest).toBeLessThan(aliveMs)
    expect(await soldSeats(store)).toBe(2)

    // And once more, with a line that stays dead behind it: nobody can say, until it is back and the same key is asked for.
    await till.press('1', 'f3')
    await till.waitForBasket(1)
    line.swallowAnswerTo = 'insert into \\"orders\\"'
    await till.press('f7')
    await expect.poll(() => soldSeats(store), { timeout: 10_000 }).toBe(3)
    line.isBlackHole = true
    await till.waitFor(unclear, 40_000)
    await till.press('escape')
    await till.waitFor(unclear)
    line.isBlackHole = false
    await till.press('enter')
    await till.waitFor('Sale code', 30_000)
    expect(await soldSeats(store)).toBe(3)
    const orders = await store.db.selectFrom('orders').select('receipt_number').execute()
    expect(orders.map((order) => order.receipt_number).toSorted()).toEqual([1, 2])
    expect(await office.faults()).toEqual([])
  })

  test('F13 a line that swallows everything: till and shell give up by themselves, and nothing was done', {
    timeout: 120_000,
  }, async () => {
    const server = await serverOfTest()
    const office = await openTillOffice({ database: server.url })
    const line = await openFaultyLine(server.url)
    const till = await office.tillAtHall('Till 1', { GUICHET_DB: line.url })
    line.isBlackHole = true
    await till.press('1', 'f3')
    const shell = office.run(['event', 'list', '--json'], { env: { GUICHET_DB: line.url } })
    const slowest = await slowestMoveMs(till, 10)
    await till.waitFor('The database server does not answer', 30_000)
    expect(slowest).toBeLessThan(aliveMs)
    const { code, stdout } = await shell
    expect([code, JSON.parse(stdout)]).toMatchObject([1, { refused: 'database-unreachable' }])
    await till.waitForBasket(0)
    line.isBlackHole = false
    await till.press('1', 'f3')
    await till.waitForBasket(1)
    await till.press('f7')
    await till.waitFor('Sold 1 seat')
    expect((await office.counts()).sold).toBe(1)
    expect(await office.faults()).toEqual([])
  })
})
