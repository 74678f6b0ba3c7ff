import { sql } from 'kysely'
import Database from 'libsql'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../db/open-store.ts'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { currentBasket } from '../../src/desk/current-basket.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { reserve } from '../../src/desk/reserve.ts'
import { sell } from '../../src/desk/sell.ts'
import { signInAsAdministrator } from '../../src/desk/sign-in.ts'
import { type BoxOffice, deskOn, done, faults, hallAt, openBoxOffice, pendingKeys } from './box-office.ts'
import { withClass } from './reservation-office.ts'
import { storeBeforeCommit } from './store-before-commit.ts'

/** Another program that has the write lock until it is told to let go. */
function lockHolder(office: BoxOffice) {
  const other = new Database(office.url.slice('file:'.length))
  onTestFinished(() => void other.close())
  return { lock: () => other.exec('BEGIN IMMEDIATE'), letGo: () => other.exec('COMMIT') }
}

/** A desk that waits for locks only so long. */
async function deskWaiting(office: BoxOffice, busyBudgetMs: number, before = () => undefined): Promise<Desk> {
  const store = done(await openStore({ url: office.url, busyBudgetMs }))
  onTestFinished(() => store.close())
  const desk = await deskOn(
    storeBeforeCommit(store, () => before()),
    office.folder,
    'Till 1',
    () => office.time.now,
  )
  done(await signInAsAdministrator(desk))
  return desk
}

const cash = [{ tender: 'cash' }] as const

describe('a database that is in the way', () => {
  test('F6 locked for a moment: the sale waits for it and is made once', async () => {
    const office = await openBoxOffice()
    const { lock, letGo } = lockHolder(office)
    let isInTheWay = false
    let locks = 0
    const desk = await deskWaiting(office, 5000, () => {
      if (!isInTheWay) return
      isInTheWay = false
      lock()
      locks += 1
      // The first try has come back busy by then.
      setImmediate(letGo)
    })
    done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [0] }))
    const { key } = done(await beginPayment(desk))
    isInTheWay = true
    expect(done(await sell(desk, { key, payments: cash })).total).toBe(4000)
    expect(locks).toBe(1)
    expect(await desk.store.db.selectFrom('orders').select('id').execute()).toHaveLength(1)
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F6 locked for long: sale, refund and reservation are refused, nothing is half done, and each works once it is free', async () => {
    const office = await openBoxOffice()
    const desk = await deskWaiting(office, 60)
    await withClass(desk)
    const hall = await hallAt(desk, office.eventId)
    done(await holdSeats(desk, { hall, seats: [0, 1] }))
    const { key } = done(await beginPayment(desk))
    const { lock, letGo } = lockHolder(office)
    lock()
    expect(await sell(desk, { key, payments: cash })).toMatchObject({ refused: 'database-busy' })
    expect(await reserve(desk, { eventId: office.eventId, name: 'Ivanova' })).toMatchObject({
      refused: 'database-busy',
    })
    expect(currentBasket(desk)).toMatchObject({ total: 8000, lines: [{}, {}] })
    letGo()
    const sale = done(await sell(desk, { key, payments: cash }))
    const begun = done(await beginRefund(desk, { saleId: sale.id }))
    const refund = () => refundSale(desk, { saleId: sale.id, key: begun.key, reason: 'returned' })
    lock()
    expect(await refund()).toMatchObject({ refused: 'database-busy' })
    letGo()
    expect(done(await refund()).total).toBe(8000)
    done(await holdSeats(desk, { hall, seats: [3] }))
    done(await reserve(desk, { eventId: office.eventId, name: 'Ivanova' }))
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F7 read-only: a sale is refused with that, the basket stays, and it is sold with the same key afterwards', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [0] }))
    const { key } = done(await beginPayment(desk))
    const readOnly = (value: string) => sql.raw(`PRAGMA query_only = ${value}`).execute(desk.store.db)
    await readOnly('1')
    expect(await sell(desk, { key, payments: cash })).toEqual({ refused: 'database-read-only' })
    expect(currentBasket(desk).lines).toHaveLength(1)
    expect(pendingKeys(office.folder)).toEqual([key])
    await readOnly('0')
    expect(done(await sell(desk, { key, payments: cash })).key).toBe(key)
    expect(faults(await office.diagnosis())).toEqual([])
  })
})
