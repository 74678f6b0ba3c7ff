import { closeSync, copyFileSync, existsSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { FileSession } from '../../db/dialect/file-session.ts'
import { FileStore } from '../../db/file-store.ts'
import type { Store } from '../../db/store.ts'
import { boxOffice, done, guardOf, sqlOf } from './box-office.ts'
import { opened, temporaryFolder } from './kinds-of-store.ts'
import { sold } from './sale-batch.ts'

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

describe('the file under the till', () => {
  test.each(['replaced', 'deleted'])('F8 a %s file takes no more commits', async (what) => {
    const path = newPath()
    const store = await openAt(path)
    await done(store, [addVenue('a')])
    if (what === 'replaced') copyFileSync(path, `${path}.new`)
    rmSync(path)
    if (what === 'replaced') renameSync(`${path}.new`, path)
    expect(await guardOf(store, [addVenue('b')])).toBe('REPLACED')
  })

  test('F7 a damaged file stops the selling for good, and goes on reading what is left', async () => {
    const path = newPath()
    const first = await openAt(path)
    await sold(first, await boxOffice(first), [0])
    await first.checkpoint(1)
    const { rows } = await sql<{
      page: number
    }>`SELECT rootpage AS page FROM sqlite_schema WHERE name = 'user'`.execute(first.db)
    await first.close()
    stores.length = 0
    damage(path, rows[0]?.page ?? 0)
    const store = await openAt(path)
    expect(await guardOf(store, [sqlOf("UPDATE user SET name = 'x'")])).toBe('DAMAGED')
    expect(await guardOf(store, [addVenue('z')])).toBe('DAMAGED')
    expect(await venues(store)).toHaveLength(1)
  })

  test('F7 a disk that fails at the very commit leaves the outcome unknown, and stops the selling', async () => {
    class FailingDisk extends FileSession {
      override commit(): void {
        throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' })
      }
    }
    const path = newPath()
    await openAt(path)
    const store = new FileStore(new FailingDisk(path, 100))
    stores.push(store)
    expect(await guardOf(store, [addVenue('a')])).toBe('UNKNOWN')
    expect(await venues(store)).toEqual([])
    expect(await guardOf(store, [addVenue('a')])).toBe('DAMAGED')
  })

  test('another program’s database is refused and not touched', async () => {
    const path = newPath()
    const store = await openAt(path)
    const foreign = join(folder, 'foreign.db')
    const session = new FileSession(foreign, 100)
    session.exec('CREATE TABLE invoices (id INTEGER)')
    session.close()
    expect(await refusalOf(foreign)).toMatchObject({ refused: 'database-foreign' })
    expect(existsSync(`${foreign}-wal`)).toBe(false)
    const text = join(folder, 'notes.txt')
    writeFileSync(
      text,
      'This is no database, only some words that are long enough to look like a page of one.'.repeat(20),
    )
    expect(await refusalOf(text)).toMatchObject({ refused: 'database-foreign' })
    expect(store.kind).toBe('file')
  })

  test('F10 a newer database is refused', async () => {
    const path = newPath()
    const store = await openAt(path)
    await done(store, [sqlOf('PRAGMA user_version = 99')])
    expect(await refusalOf(path)).toEqual({ refused: 'database-newer', found: 99, known: 1 })
  })

  test('an empty file becomes a database', async () => {
    const path = join(folder, 'empty.db')
    writeFileSync(path, '')
    expect((await openAt(path)).kind).toBe('file')
  })

  test.each(['file:relative.db', 'file://host/x.db', 'sqlite:x', '', 'http://'])(
    '%s is no address of a database',
    async (url) => {
      const { openStore } = await import('../../db/open-store.ts')
      expect(await openStore({ url })).toMatchObject({ refused: 'bad-input', field: 'url' })
    },
  )

  test('a path that cannot be made is refused with the reason', async () => {
    const file = join(folder, 'plain')
    writeFileSync(file, '')
    expect(await refusalOf(join(file, 'below', 'box.db'))).toMatchObject({
      refused: 'file-unreadable',
      reason: 'ENOTDIR',
    })
  })
})

async function refusalOf(path: string): Promise<unknown> {
  const { openStore } = await import('../../db/open-store.ts')
  const outcome = await openStore({ url: `file:${path}` })
  if ('refused' in outcome) return outcome
  await outcome.close()
  return 'opened'
}

/** Overwrites one page with noise, as a dying disk does. */
function damage(path: string, page: number): void {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, 4096 * (page - 1))
  closeSync(file)
}
