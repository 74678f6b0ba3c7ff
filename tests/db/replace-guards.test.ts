import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, test } from 'vitest'
import { boxOffice } from './box-office.ts'
import { opened, temporaryFolder } from './kinds-of-store.ts'
import { sold } from './sale-batch.ts'
import { sqldBinary, startSqld } from './sqld-server.ts'

const folder = temporaryFolder()

/** Each puts a row over one that must stay, past `Store.commit`, which would refuse the word alone. */
const attacks: readonly [string, string, string][] = [
  [
    'a sold claim',
    "REPLACE INTO seat_claim (event_id, seat_id, state, changed_at) SELECT event_id, seat_id, 'free', 9 FROM seat_claim",
    'E_SOLD',
  ],
  [
    'an order',
    'REPLACE INTO orders (id, key, kind, code, till_id, shift_id, user_id, receipt_number, currency, total, note, ticket_form, created_at) SELECT id, key, kind, code, till_id, shift_id, user_id, receipt_number, currency, 0, note, ticket_form, created_at FROM orders',
    'E_DUPLICATE_KEY',
  ],
  ['a line', 'REPLACE INTO order_line SELECT * FROM order_line', 'E_SEALED'],
  ['a ticket', 'REPLACE INTO ticket SELECT * FROM ticket', 'E_SEALED'],
  ['a payment', 'REPLACE INTO payment SELECT * FROM payment', 'E_SEALED'],
  ['a seal', 'REPLACE INTO seal SELECT * FROM seal', 'E_SEALED'],
  [
    'an entry of the journal',
    "REPLACE INTO journal SELECT till_id, seq, at, user_id, kind, subject, '[]', prev, hash FROM journal",
    'E_CHAIN',
  ],
  [
    'a reprint nobody journaled',
    "REPLACE INTO ticket_reprint (void_code, code, ticket_id, reason, user_id, till_id, seq, created_at) SELECT t.code, 'x' || t.code, t.id, 'lost', o.user_id, o.till_id, 1, 1 FROM ticket t JOIN orders o ON o.id = t.order_id",
    'E_NO_JOURNAL',
  ],
  ['the code of a ticket', "UPDATE OR REPLACE ticket SET code = 'x'", 'E_FROZEN'],
  ['an update over a ticket', 'UPDATE OR REPLACE ticket SET seat_id = NULL', 'E_FROZEN'],
]

describe('REPLACE, where no DELETE trigger fires', () => {
  test('on a file each attack is stopped by a guard', async () => {
    const path = join(folder, 'box.db')
    const store = await opened(`file:${path}`)
    await sold(store, await boxOffice(store), [0])
    const raw = new Database(path)
    raw.exec('PRAGMA recursive_triggers = OFF')
    for (const [, statement, guard] of attacks) expect(() => raw.exec(statement)).toThrow(guard)
    raw.close()
    await store.close()
  })

  test.skipIf(sqldBinary() === null)('on a server each attack is stopped by a guard', async () => {
    const server = await startSqld()
    const store = await opened(server.url)
    await sold(store, await boxOffice(store), [0])
    const { createClient } = await import('@libsql/client/web')
    const client = createClient({ url: server.url })
    for (const [, statement, guard] of attacks) await expect(client.execute(statement)).rejects.toThrow(guard)
    client.close()
    await store.close()
    await server.stop()
  })
})
