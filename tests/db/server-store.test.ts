import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DatabaseFailure } from '../../db/broken-guard.ts'
import { openStore } from '../../db/open-store.ts'
import { boxOffice, done, guardOf, sqlOf } from './box-office.ts'
import { opened } from './kinds-of-store.ts'
import { batchOf, sale } from './sale-batch.ts'
import { type SqldServer, sqldBinary, startSqld } from './sqld-server.ts'
import { type SwallowingProxy, startProxy } from './swallowing-proxy.ts'

const isMissing = sqldBinary() === null

describe.skipIf(isMissing)(`a server${isMissing ? ' (no sqld for this machine)' : ''}`, () => {
  let server: SqldServer
  let proxy: SwallowingProxy
  beforeAll(async () => {
    server = await startSqld()
    proxy = await startProxy(server.url)
  })
  afterAll(async () => {
    await proxy?.close()
    await server?.stop()
  })

  test('F13 an answer that is lost leaves the outcome unknown, and the sale is there', async () => {
    const store = await opened(proxy.url, { answerTimeoutMs: 700 })
    const place = await boxOffice(store)
    const batch = await sale(store, place, [0])
    proxy.mode = 'swallow'
    expect(await guardOf(store, batchOf(batch))).toBe('UNKNOWN')
    await expect(store.db.selectFrom('venue').select('id').execute()).rejects.toThrow(DatabaseFailure)
    proxy.mode = 'pass'
    const found = await store.db.selectFrom('orders').select('id').where('key', '=', batch.key).execute()
    expect(found).toEqual([{ id: batch.orderId }])
    expect(await guardOf(store, [batch.order])).toBe('E_DUPLICATE_KEY')
    await store.close()
  })

  test('F13 the same over a WebSocket', async () => {
    const store = await opened(proxy.url.replace('http', 'ws'), { answerTimeoutMs: 700 })
    const place = await boxOffice(store)
    const batch = await sale(store, place, [0])
    proxy.mode = 'swallow'
    expect(await guardOf(store, batchOf(batch))).toBe('UNKNOWN')
    proxy.mode = 'pass'
    const found = await store.db.selectFrom('orders').select('id').where('key', '=', batch.key).execute()
    expect(found).toEqual([{ id: batch.orderId }])
    await store.close()
  })

  test('a line that swallows everything is given up when a server is opened', async () => {
    proxy.mode = 'swallow'
    expect(await openStore({ url: proxy.url, answerTimeoutMs: 300 })).toMatchObject({ refused: 'database-unreachable' })
    expect(await openStore({ url: proxy.url.replace('http', 'ws'), answerTimeoutMs: 300 })).toMatchObject({
      refused: 'database-unreachable',
    })
    proxy.mode = 'pass'
  })

  test('a batch is one request, however many statements it has', async () => {
    const store = await opened(proxy.url)
    const batch = batchOf(await sale(store, await boxOffice(store), [0, 1, 2]))
    const before = proxy.requests()
    await done(store, batch)
    expect(proxy.requests() - before).toBe(1)
    await store.close()
  })

  test('a read-only transaction sees one state while another till commits', async () => {
    const [store, other] = [await opened(server.url), await opened(server.url)]
    const count = async (db: typeof store.db) => (await db.selectFrom('venue').select('id').execute()).length
    const [before, after] = await store.db
      .transaction()
      .setAccessMode('read only')
      .execute(async (snapshot) => {
        const first = await count(snapshot)
        await done(other, [sqlOf("INSERT INTO venue (id, name, time_zone) VALUES ('ven_snapshot', 'V', 'UTC')")])
        return [first, await count(snapshot)]
      })
    expect(after).toBe(before)
    expect(await count(store.db)).toBe((before ?? 0) + 1)
    await store.close()
    await other.close()
  })
})

describe.skipIf(isMissing)(`a server of its own for each test${isMissing ? ' (no sqld for this machine)' : ''}`, () => {
  test('F13 a server that acknowledges before its disk does is refused, when it is opened and at every commit', async () => {
    const server = await startSqld()
    const store = await opened(server.url)
    const addVenue = [sqlOf("INSERT INTO venue (id, name, time_zone) VALUES ('a', 'V', 'UTC')")]
    await server.setDurability('relaxed')
    expect(await guardOf(store, addVenue)).toBe('NOT_DURABLE')
    expect(await store.db.selectFrom('venue').select('id').execute()).toEqual([])
    expect(await openStore({ url: server.url })).toEqual({ refused: 'database-not-durable' })
    await server.setDurability('strong')
    expect(await guardOf(store, addVenue)).toBe('committed')
    await store.close()
    await server.stop()
  })

  test('a server that is gone: surely not done where nobody listens any more', async () => {
    const server = await startSqld()
    const store = await opened(server.url)
    await server.stop()
    const add = [sqlOf("INSERT INTO venue (id, name, time_zone) VALUES ('a', 'V', 'UTC')")]
    // The first may meet the half-closed old connection and prove nothing.
    expect(['UNKNOWN', 'UNREACHABLE']).toContain(await guardOf(store, add))
    expect(await guardOf(store, add)).toBe('UNREACHABLE')
    expect(await openStore({ url: server.url })).toMatchObject({ refused: 'database-unreachable' })
    await store.close()
  })

  test('F10 another program’s server is refused, and a newer one', async () => {
    const server = await startSqld()
    const { createClient } = await import('@libsql/client/web')
    const client = createClient({ url: server.url })
    await client.execute('CREATE TABLE invoices (id INTEGER)')
    expect(await openStore({ url: server.url })).toMatchObject({ refused: 'database-foreign' })
    await client.execute('DROP TABLE invoices')
    await (await opened(server.url)).close()
    await client.execute('UPDATE schema_info SET version = 99')
    expect(await openStore({ url: server.url })).toEqual({ refused: 'database-newer', found: 99, known: 1 })
    client.close()
    await server.stop()
  })
})
