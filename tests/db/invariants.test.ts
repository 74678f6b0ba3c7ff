import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkInvariants, type Invariant } from '../../db/invariants.ts'
import { journalOfTill, tillsWithJournal } from '../../db/journal.ts'
import type { Store } from '../../db/store.ts'
import { type BoxOffice, boxOffice, done } from './box-office.ts'
import { describeStores, opened, temporaryFolder } from './kinds-of-store.ts'
import { chainHead, entry, sold } from './sale-batch.ts'

const broken = (checked: readonly Invariant[]) => checked.filter(({ ok }) => !ok)

describeStores('the invariants', (store) => {
  test('hold after sales at two tills', async () => {
    const place = await boxOffice(store())
    await sold(store(), place, [0, 1])
    await sold(store(), place, [2], { till: 'otherTill', order: { note: 'Платено\nна каса 1 800 000 000 000 1' } })
    expect(broken(await checkInvariants(store()))).toEqual([])
    expect((await checkInvariants(store())).length).toBeGreaterThan(20)
  })

  test('F12 a chain is read whole and in order, however long', async () => {
    const place = await boxOffice(store())
    for (let page = 0; page < 3; page += 1) {
      const head = await chainHead(store(), place.till)
      const chain = [head.hash]
      const batch = Array.from({ length: 401 }, (_, index) => {
        const added = entry(place.till, head.seq + index + 1, chain.at(-1) ?? '', place.cashier, 'note', 'x')
        chain.push(String(added.parameters.at(-1)))
        return added
      })
      await done(store(), batch)
    }
    const seqs: number[] = []
    for await (const row of journalOfTill(store(), place.till)) seqs.push(row.seq)
    expect(seqs).toEqual(Array.from({ length: 1203 }, (_, index) => index + 1))
    expect(await tillsWithJournal(store())).toContain(place.till)
  })
})

describe('what somebody did to the file past the till', () => {
  const folder = temporaryFolder()
  const clean = join(folder, 'clean.db')
  let place: BoxOffice
  beforeAll(async () => {
    const store = await opened(`file:${clean}`)
    place = await boxOffice(store)
    await sold(store, place, [0, 1])
    await sold(store, place, [2])
    await store.checkpoint(1)
    await store.close()
  })
  let serial = 0
  const stores: Store[] = []
  afterAll(async () => {
    for (const store of stores) await store.close()
  })

  /** The ids of the broken invariants after the SQL was run on a copy with all guards taken off. */
  async function brokenAfter(...statements: string[]): Promise<Invariant[]> {
    serial += 1
    const path = join(folder, `copy-${serial}.db`)
    copyFileSync(clean, path)
    const raw = new Database(path)
    raw.exec('PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON')
    const triggers = raw.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
      name: string
      sql: string
    }[]
    for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`)
    for (const statement of statements) raw.exec(statement)
    for (const { sql } of triggers) raw.exec(sql)
    raw.close()
    const store = await opened(`file:${path}`)
    stores.push(store)
    return broken(await checkInvariants(store))
  }
  const ids = (invariants: readonly Invariant[]) => invariants.map(({ id }) => id)

  test('nothing: everything holds', async () => {
    expect(await brokenAfter()).toEqual([])
  })

  test.each([
    ['the price of a ticket', 'UPDATE ticket SET amount = 1', ['order-tickets-add-up']],
    ['the amount of a payment', 'UPDATE payment SET amount = amount - 1', ['order-paid']],
    [
      'the total of an order',
      'UPDATE orders SET total = 1 WHERE receipt_number = 1',
      ['order-paid', 'order-lines-add-up'],
    ],
    ['a line', 'UPDATE order_line SET amount = 1501', ['order-lines-add-up', 'order-tickets-add-up']],
    ['a seal', 'DELETE FROM seal WHERE seq = 1', ['foreign-keys', 'order-sealed', 'journalled-order-is-there']],
    ['a sold seat', "UPDATE seat_claim SET state = 'free', order_id = NULL", ['live-ticket-has-claim']],
    [
      'a ticket',
      'UPDATE ticket SET voided_by = order_id',
      ['sold-claim-has-ticket', 'order-tickets-add-up', 'ticket-voided-by-its-refund', 'voided-ticket-has-refund-line'],
    ],
    [
      'a receipt number',
      'UPDATE orders SET receipt_number = 7 WHERE receipt_number = 2',
      ['receipt-numbers-consecutive'],
    ],
    ['an entry of the journal', "UPDATE journal SET hash = replace(hash, '3', '4') WHERE seq = 1", ['journal-linked']],
    [
      'the first entries',
      'DELETE FROM journal WHERE seq = 1',
      ['foreign-keys', 'journal-without-gaps', 'journal-linked', 'seal-points-at-its-entry'],
    ],
    [
      'the counter of changes',
      "UPDATE change_counter SET value = 1 WHERE name = 'seat_claim'",
      ['claim-versions-counted'],
    ],
    ['a note with a card number', "UPDATE orders SET note = 'paid with 4111 1111-1111 1111'", ['no-card-numbers']],
    ['a title with an escape sequence', "UPDATE event SET title = 'a' || char(27) || '[2J'", ['text-clean']],
    ['a title with a NUL', "UPDATE event SET title = 'a' || char(0) || 'b'", ['text-clean']],
    ['a title that turns the line round', "UPDATE event SET title = 'a' || char(0x202e) || 'b'", ['text-clean']],
    ['a guard', 'CREATE TRIGGER quiet BEFORE INSERT ON must BEGIN SELECT RAISE(IGNORE); END', ['schema']],
    [
      'the code of a ticket, as if by a reprint',
      `INSERT INTO ticket_reprint SELECT code, 'x' || code, id, 'lost', (SELECT min(id) FROM user), 'til', 1, 1 FROM ticket LIMIT 1`,
      ['foreign-keys', 'replaced-code-is-void', 'reprint-has-its-entry', 'reprint-leads-to-ticket'],
    ],
    [
      'a line into one that takes another back',
      'UPDATE order_line SET reverses = (SELECT min(id) FROM order_line)',
      ['refund-line-reverses-sold-line'],
    ],
    ['the sign of a payment', 'UPDATE payment SET amount = -amount', ['order-paid', 'refunds-within-tender']],
    ['an index', 'DROP INDEX ticket_one_live_per_seat', ['schema']],
  ])('%s was changed: it is found', async (_, statement, expected) => {
    expect(ids(await brokenAfter(statement)).toSorted()).toEqual(expected.toSorted())
  })

  test('F18 text that would kill the process is found and shown by its key', async () => {
    const found = await brokenAfter(
      "UPDATE event SET title = cast(x'ff41fe' AS TEXT)",
      "UPDATE user SET name = cast(x'c3' AS TEXT) WHERE role = 'admin'",
    )
    expect(ids(found)).toEqual(['text-clean'])
    expect(found[0]?.rows).toEqual([
      { table: 'event', column: 'title', id: place.event, problem: 'not UTF-8' },
      { table: 'user', column: 'name', id: place.admin, problem: 'not UTF-8' },
    ])
  })

  test('a poisoned key is shown as hexadecimal digits', async () => {
    const found = await brokenAfter(
      "UPDATE ticket SET id = cast(x'ff41fe' AS TEXT), amount = 3 WHERE seat_id LIKE '%.2'",
    )
    expect(ids(found).toSorted()).toEqual(['order-tickets-add-up', 'text-clean'])
    expect(found.find(({ id }) => id === 'text-clean')?.rows).toEqual([
      { table: 'ticket', column: 'id', id: "x'FF41FE'", problem: 'not UTF-8' },
    ])
  })

  test('the same seat sold twice: both tickets are counted', async () => {
    const found = await brokenAfter(
      'DROP INDEX ticket_one_live_per_seat',
      "UPDATE ticket SET seat_id = (SELECT seat_id FROM ticket ORDER BY seat_id LIMIT 1) WHERE seat_id LIKE '%.1'",
    )
    expect(ids(found)).toContain('one-live-ticket-per-seat')
    expect(found.find(({ id }) => id === 'one-live-ticket-per-seat')?.rows).toEqual([
      { event_id: place.event, seat_id: place.seats[0], tickets: '2' },
    ])
    expect(ids(found)).toContain('schema')
  })
})
