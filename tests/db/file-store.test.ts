import { statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { FileSession } from '../../db/dialect/file-session.ts'
import type { Store } from '../../db/store.ts'
import { done, guardOf, sqlOf } from './box-office.ts'
import { ended, firstLine, startProcess } from './child.ts'
import { opened, temporaryFolder } from './kinds-of-store.ts'

const folder = temporaryFolder()
const stores: Store[] = []
let serial = 0

function newPath(): string {
  serial += 1
  return join(folder, `${serial}`, 'box.db')
}

async function openAt(path: string, busyBudgetMs = 5000): Promise<Store> {
  const store = await opened(`file:${path}`, { busyBudgetMs })
  stores.push(store)
  return store
}

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
})

const addVenue = (id: string) => sqlOf("INSERT INTO venue (id, name, time_zone) VALUES (?, 'V', 'UTC')", id)
const venues = (store: Store) => store.db.selectFrom('venue').select('id').orderBy('id').execute()

/** How often a 10 ms timer fired while the work ran: 0 would be a frozen screen. */
async function ticksDuring<T>(work: Promise<T>): Promise<{ ticks: number; result: T }> {
  let ticks = 0
  const timer = setInterval(() => {
    ticks += 1
  }, 10)
  const result = await work.finally(() => clearInterval(timer))
  return { ticks, result }
}

describe('a connection to a file', () => {
  test.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['recursive_triggers', 1],
    ['trusted_schema', 0],
    ['wal_autocheckpoint', 0],
    ['application_id', 0x67756963],
    ['user_version', 1],
  ])('PRAGMA %s is %s', async (name, value) => {
    const store = await openAt(newPath())
    const { rows } = await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(store.db)
    expect(Object.values(rows[0] ?? {})).toEqual([value])
  })

  test('the file is made for its owner alone, with a folder of its own', async () => {
    const path = newPath()
    const store = await openAt(path)
    await done(store, [addVenue('a')])
    for (const suffix of ['', '-wal', '-shm']) expect(statSync(path + suffix).mode & 0o777).toBe(0o600)
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700)
  })

  test('an existing file is opened with less than 25 ms of work', async () => {
    const path = newPath()
    await (await opened(`file:${path}`)).close()
    const times: number[] = []
    for (let round = 0; round < 7; round += 1) {
      // Processor time, because the machine may be busy with other things.
      const from = process.cpuUsage()
      const store = await opened(`file:${path}`)
      const { user, system } = process.cpuUsage(from)
      times.push((user + system) / 1000)
      await store.close()
    }
    expect(Math.min(...times)).toBeLessThan(25)
  })

  test('values are stored as what they are, and what would harm is refused', async () => {
    const store = await openAt(newPath())
    const types = sql<{ types: string }>`SELECT typeof(${1}) || typeof(${true}) || typeof(${10n}) || typeof(${null})
      || typeof(${'text'}) || typeof(${new Uint8Array([1])}) AS types`
    expect((await types.execute(store.db)).rows).toEqual([{ types: 'integerintegerintegernulltextblob' }])
    for (const bad of ['a\0b', '\ud800', undefined, 0.5, 2 ** 60, 2n ** 64n, new Date(0), {}]) {
      await expect(store.commit([sqlOf('INSERT INTO must (ok, code) SELECT 1, ?', bad)])).rejects.toThrow('to SQL')
    }
  })

  test('Store.db reads only: a writing query and a writing transaction are bugs', async () => {
    const store = await openAt(newPath())
    await expect(store.db.deleteFrom('venue').execute()).rejects.toThrow('Store.commit')
    await expect(sql`WITH x AS (SELECT 1) INSERT INTO venue SELECT 1, 2, 3 FROM x`.execute(store.db)).rejects.toThrow(
      'Store.commit',
    )
    await expect(store.db.transaction().execute(async () => 1)).rejects.toThrow('Store.commit')
  })

  test('a read-only transaction sees one state while another till commits', async () => {
    const path = newPath()
    const [store, other] = [await openAt(path), await openAt(path)]
    const seen = await store.db
      .transaction()
      .setAccessMode('read only')
      .execute(async (snapshot) => {
        const before = await snapshot.selectFrom('venue').select('id').execute()
        await done(other, [addVenue('a')])
        return [before.length, (await snapshot.selectFrom('venue').select('id').execute()).length]
      })
    expect(seen).toEqual([0, 0])
    expect(await venues(store)).toHaveLength(1)
  })

  test('a commit waits for a snapshot of its own process, and one inside it is busy instead of stuck', async () => {
    const store = await openAt(newPath(), 300)
    let waiting: Promise<string> | undefined
    const reading = store.db.transaction().setAccessMode('read only')
    const inside = await reading.execute(async (snapshot) => {
      const outcome = await guardOf(store, [addVenue('a')])
      waiting = guardOf(store, [addVenue('b')])
      await snapshot.selectFrom('venue').select('id').execute()
      return outcome
    })
    expect(inside).toBe('BUSY')
    expect(await waiting).toBe('committed')
    const both = [1, 2].map(() => reading.execute((one) => one.selectFrom('venue').select('id').execute()))
    expect(await Promise.all(both)).toEqual([[{ id: 'b' }], [{ id: 'b' }]])
  })

  test('commits asked for at once run one after the other', async () => {
    const store = await openAt(newPath())
    const outcomes = await Promise.all(['a', 'b', 'c', 'a'].map((id) => guardOf(store, [addVenue(id)])))
    expect(outcomes).toEqual(['committed', 'committed', 'committed', 'UNIQUE:venue.id'])
  })

  test('the change mark changes when another till commits', async () => {
    const path = newPath()
    const [store, other] = [await openAt(path), await openAt(path)]
    const mark = await store.changeMark()
    await done(store, [addVenue('a')])
    expect(await store.changeMark()).toBe(mark)
    await done(other, [addVenue('b')])
    expect(await store.changeMark()).not.toBe(mark)
  })

  test('a broken guard leaves nothing behind: others write, the log empties', async () => {
    const path = newPath()
    const [store, other] = [await openAt(path), await openAt(path)]
    await done(store, [addVenue('a')])
    expect(await guardOf(store, [addVenue('b'), addVenue('a')])).toBe('UNIQUE:venue.id')
    await done(other, [addVenue('c')])
    expect(await venues(store)).toEqual([{ id: 'a' }, { id: 'c' }])
    expect(await store.checkpoint(1)).toBe(true)
    expect(statSync(`${path}-wal`).size).toBe(0)
  })
})

describe('other tills and the lock', () => {
  test('F6 a busy till is waited for without stopping the timers', async () => {
    const path = newPath()
    const store = await openAt(path)
    const holder = startProcess('hold-lock', path)
    await firstLine(holder)
    setTimeout(() => holder.stdin.end(), 600)
    const { ticks, result } = await ticksDuring(store.commit([addVenue('a')]))
    expect(result.committed).toBe(true)
    // 15 ms of native wait between pauses of 20 ms on average: a good third of 60 ticks at the least.
    expect(ticks).toBeGreaterThan(15)
    await ended(holder)
  })

  test('F5 a frozen till that holds the lock: busy after the budget, reading goes on, and after its end so does writing', async () => {
    const path = newPath()
    const store = await openAt(path, 500)
    const holder = startProcess('hold-lock', path)
    await firstLine(holder)
    holder.kill('SIGSTOP')
    const { ticks, result } = await ticksDuring(store.commit([addVenue('a')]))
    expect(result).toMatchObject({ committed: false, guard: 'BUSY' })
    expect(ticks).toBeGreaterThan(12)
    expect(await venues(store)).toEqual([])
    expect(await store.checkpoint(1)).toBe(false)
    holder.kill('SIGKILL')
    await ended(holder)
    expect(await guardOf(store, [addVenue('a')])).toBe('committed')
    expect(await store.checkpoint(1)).toBe(true)
  })

  test('F14 the log is emptied only when it has grown, and not while somebody writes', async () => {
    const path = newPath()
    const [store, other] = [await openAt(path), await openAt(path, 100)]
    await done(store, [addVenue('a')])
    expect(await store.checkpoint()).toBe(false)
    const session = new FileSession(path, 100)
    await session.begin()
    expect(await other.checkpoint(1)).toBe(false)
    session.rollback()
    session.close()
  })
})
