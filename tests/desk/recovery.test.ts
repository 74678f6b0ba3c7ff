import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../db/open-store.ts'
import { backup } from '../../src/desk/backup.ts'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { currentBasket } from '../../src/desk/current-basket.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { openPendingSales, type PendingSale } from '../../src/desk/pending-sales.ts'
import { recoverPending } from '../../src/desk/recover-pending.ts'
import { sell } from '../../src/desk/sell.ts'
import { signInAsAdministrator } from '../../src/desk/sign-in.ts'
import { sqldBinary } from '../db/sqld-server.ts'
import { deskOn, done, faults, hallAt, openBoxOffice, pendingKeys } from './box-office.ts'
import { losingOffice } from './losing-office.ts'

/** As a process that died left it: no process ever has this number. */
function leaveBehind(folder: string, number: number, content: PendingSale | string): void {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  writeFileSync(join(folder, 'pending', `till-${2 ** 22 + 1}-1-${number}.json`), text)
}

test('F1 F13 after a crash each sale that was begun is told as sold or not sold, once', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [0] }))
  const { key, total } = done(await beginPayment(desk))
  const sale = done(await sell(desk, { key, payments: [{ tender: 'cash' }] }))
  const tillId = desk.till.id
  leaveBehind(office.folder, 0, { key, tillId, total, begunAt: 1 })
  leaveBehind(office.folder, 1, { key: 'key_never_sent', tillId, total: 700, begunAt: 2 })
  leaveBehind(office.folder, 2, '{"key":"key_to')
  leaveBehind(office.folder, 3, ' '.repeat(512))
  const other = await office.desk('Till 2')
  expect(done(await recoverPending(other))).toEqual([])
  expect(done(await recoverPending(desk))).toEqual([
    { key, total, begunAt: 1, outcome: 'sold', sale },
    { key: 'key_never_sent', total: 700, begunAt: 2, outcome: 'not-sold' },
  ])
  expect(done(await recoverPending(desk))).toEqual([])
  // Files without a sale go with the next start.
  await office.desk('Till 3')
  expect(readdirSync(join(office.folder, 'pending'))).toHaveLength(1)
})

test('a sale of a living process is left alone', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [0] }))
  done(await beginPayment(desk))
  expect(done(await recoverPending(await office.desk()))).toEqual([])
  expect(pendingKeys(office.folder)).toHaveLength(1)
})

test('one file serves one sale after another, is made anew when it was deleted, and is gone with its till', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const pending = done(openPendingSales(join(office.folder, 'pending')))
  const sale = (number: number) => ({
    key: `key_number_${number}`,
    tillId: desk.till.id,
    total: number,
    begunAt: number,
  })
  const files = () => readdirSync(join(office.folder, 'pending'))
  for (const number of [10, 11, 12]) {
    expect(pending.write(sale(number))).toBeNull()
    expect(pendingKeys(office.folder)).toEqual([sale(number).key])
    pending.remove(sale(number).key)
  }
  expect(files()).toHaveLength(1)
  expect([pending.write(sale(20)), pending.write(sale(21)), pending.write(sale(20))]).toEqual([null, null, null])
  expect(pendingKeys(office.folder).sort()).toEqual([sale(20).key, sale(21).key])
  for (const file of files()) rmSync(join(office.folder, 'pending', file))
  expect(pending.write(sale(22))).toBeNull()
  expect(pendingKeys(office.folder)).toEqual([sale(22).key])
  pending.remove(sale(22).key)
  pending.close()
  expect(files()).toEqual([])
})

test('pending files are readable by their owner only, and no key leads out of their folder', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const pending = done(openPendingSales(join(office.folder, 'pending')))
  pending.write({ key: 'key_0123456789', tillId: desk.till.id, total: 1, begunAt: 1 })
  const [file] = readdirSync(join(office.folder, 'pending'))
  expect(statSync(join(office.folder, 'pending', file ?? '')).mode & 0o777).toBe(0o600)
  expect(statSync(join(office.folder, 'pending')).mode & 0o777).toBe(0o700)
  expect(() => pending.write({ key: '../../journal.key', tillId: desk.till.id, total: 1, begunAt: 1 })).toThrow()
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [0] }))
  expect(await beginPayment(desk, { key: '../../../etc/passwd' })).toMatchObject({ refused: 'bad-input', field: 'key' })
})

test('F7 a key that cannot be put on disk refuses the payment; nothing is sold, and it works again later', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [0] }))
  rmSync(join(office.folder, 'pending'), { recursive: true })
  expect(await beginPayment(desk)).toMatchObject({ refused: 'file-unwritable', reason: 'ENOENT' })
  mkdirSync(join(office.folder, 'pending'))
  const { key } = done(await beginPayment(desk))
  expect(done(await sell(desk, { key, payments: [{ tender: 'cash' }] })).receiptNumber).toBe(1)
  writeFileSync(join(office.folder, 'in the way'), '')
  expect(openPendingSales(join(office.folder, 'in the way', 'pending'))).toMatchObject({
    refused: 'file-unwritable',
    reason: 'ENOTDIR',
  })
})

test.each([
  ['BUSY', 'database-busy'],
  ['FULL', 'database-full'],
  ['READ_ONLY', 'database-read-only'],
  ['REPLACED', 'database-replaced'],
  ['DAMAGED', 'database-damaged'],
  ['NOT_DURABLE', 'database-not-durable'],
  ['UNREACHABLE', 'database-unreachable'],
])(
  'F7 F8 a database that is %s refuses the sale, keeps the basket, and the same key sells later',
  async (guard, refused) => {
    const office = await openBoxOffice()
    const inner = done(await openStore({ url: office.url }))
    let isBroken = false
    const store: Desk['store'] = {
      kind: inner.kind,
      db: inner.db,
      commit: async (batch) => (isBroken ? { committed: false, guard, detail: 'for the test' } : inner.commit(batch)),
      changeMark: () => inner.changeMark(),
      checkpoint: () => inner.checkpoint(),
      close: () => inner.close(),
    }
    const desk = await deskOn(store, office.folder, 'Till 1', () => office.time.now)
    done(await signInAsAdministrator(desk))
    done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [0, 1] }))
    const { key } = done(await beginPayment(desk))
    isBroken = true
    expect(await sell(desk, { key, payments: [{ tender: 'cash' }] })).toMatchObject({ refused })
    expect(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [2] })).toMatchObject({ refused })
    expect(currentBasket(desk).lines).toHaveLength(2)
    isBroken = false
    expect(done(await sell(desk, { key, payments: [{ tender: 'cash' }] }))).toMatchObject({
      key,
      receiptNumber: 1,
      total: 8000,
    })
  },
)

test('A5 doctor finds an entry of the journal that somebody edited behind our back', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [0] }))
  const { key } = done(await beginPayment(desk))
  done(await sell(desk, { key, payments: [{ tender: 'cash' }] }))
  expect(faults(await office.diagnosis())).toEqual([])
  const edit = `update journal set body = replace(body, '4000', '4001') where kind = 'sale'`
  for (const sql of ['drop trigger journal_frozen', edit]) await desk.store.commit([{ sql, parameters: [] }])
  const found = faults(await office.diagnosis())
  expect(found).toContainEqual({
    id: 'journal-chain',
    rows: [{ till_id: desk.till.id, seq: expect.any(String), fault: 'wrong-hash' }],
  })
})

test('F9 a backup holds every sale made before it, and passes as a database of its own', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [0, 1] }))
  const { key } = done(await beginPayment(desk))
  const sale = done(await sell(desk, { key, payments: [{ tender: 'cash' }] }))
  const file = join(office.folder, 'backup.db')
  expect(done(await backup(desk, file)).sizeBytes).toBe(statSync(file).size)
  expect(await backup(desk, file)).toEqual({ refused: 'file-exists', file })
  const store = done(await openStore({ url: `file:${file}` }))
  const orders = await store.db.selectFrom('orders').select('code').execute()
  await store.close()
  expect(orders).toEqual([{ code: sale.code }])
  expect(existsSync(`${file}.unfinished`)).toBe(false)
})

const isMissing = sqldBinary() === null

describe.skipIf(isMissing)(`on a server${isMissing ? ' (no sqld for this machine)' : ''}`, () => {
  test('F13 an answer that is lost: the outcome is unknown until it can be looked up, then it is the first sale', {
    timeout: 120_000,
  }, async () => {
    const { office, proxy, inner, line, desk } = await losingOffice()
    done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [0, 1] }))
    const { key } = done(await beginPayment(desk))
    line.isSwallowing = true
    expect(await sell(desk, { key, payments: [{ tender: 'cash', given: 10_000 }] })).toEqual({
      refused: 'outcome-unknown',
      key,
    })
    line.isSwallowing = false
    expect(await sell(desk, { key, payments: [{ tender: 'cash', given: 10_000 }] })).toMatchObject({
      refused: 'outcome-unknown',
    })
    expect(currentBasket(desk).lines).toHaveLength(2)
    expect(pendingKeys(office.folder)).toEqual([key])
    proxy.mode = 'pass'
    const sale = done(await sell(desk, { key, payments: [{ tender: 'cash', given: 10_000 }] }))
    expect(sale).toMatchObject({ key, receiptNumber: 1, total: 8000, change: 2000 })
    expect(currentBasket(desk).lines).toEqual([])
    const orders = await inner.db.selectFrom('orders').select('id').execute()
    expect(orders).toEqual([{ id: sale.id }])
    expect(faults(await office.diagnosis())).toEqual([])
  })
})
