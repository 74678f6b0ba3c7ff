import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { openStore } from '../../db/open-store.ts'
import { done, sqlOf } from './box-office.ts'
import { ended, startProcess } from './child.ts'
import { opened, temporaryFolder } from './kinds-of-store.ts'

const folder = temporaryFolder()
const mounted: string[] = []
afterAll(() => {
  for (const place of mounted) execFileSync('umount', ['--lazy', place])
})

/** A disk of a few megabytes, or null where this user may not mount one. */
function smallDisk(name: string): string | null {
  const place = join(folder, name)
  mkdirSync(place)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m,mode=0700', 'tmpfs', place], { stdio: 'ignore' })
  } catch {
    return null
  }
  mounted.push(place)
  return place
}

const disk = smallDisk('disk')
const title = disk === null ? 'a full disk (skipped: mounting a tmpfs needs root)' : 'a full disk'

describe.skipIf(disk === null)(title, () => {
  const place = disk ?? ''
  const addVenues = (from: number) =>
    Array.from({ length: 50 }, (_, index) =>
      sqlOf("INSERT INTO venue (id, name, time_zone) VALUES (?, ?, 'UTC')", `${from + index}`, 'x'.repeat(2000)),
    )

  test('F7 a batch that does not fit is refused whole, and selling goes on once there is room', async () => {
    const path = join(place, 'box.db')
    const store = await opened(`file:${path}`)
    const ballast = join(place, 'ballast')
    writeFileSync(ballast, Buffer.alloc(512 * 1024))
    let batches = 0
    let guard = 'committed'
    for (; guard === 'committed' && batches < 100; batches += 1) {
      const outcome = await store.commit(addVenues(batches * 50))
      guard = outcome.committed ? 'committed' : outcome.guard
    }
    expect(guard).toBe('FULL')
    const count = await store.db
      .selectFrom('venue')
      .select((row) => row.fn.countAll<number>().as('rows'))
      .executeTakeFirst()
    expect(count).toEqual({ rows: (batches - 1) * 50 })
    expect(await openStore({ url: `file:${join(place, 'another.db')}` })).toEqual({ refused: 'database-full' })
    rmSync(ballast)
    await done(store, addVenues(1_000_000))
    const { rows } = await sql.raw('PRAGMA integrity_check').execute(store.db)
    expect(rows).toEqual([{ integrity_check: 'ok' }])
    await store.close()
  })

  test('F7 a disk that may only be read is refused when the database is opened', async () => {
    const [writable, readable] = [join(folder, 'writable'), join(folder, 'readable')]
    mkdirSync(readable)
    // Made by another process: in this one the library would not let go of it yet.
    await ended(startProcess('open', `file:${join(writable, 'box.db')}`))
    execFileSync('mount', ['--bind', writable, readable])
    mounted.push(readable)
    execFileSync('mount', ['-o', 'remount,bind,ro', readable])
    const path = join(readable, 'box.db')
    expect(await openStore({ url: `file:${path}` })).toEqual({ refused: 'database-read-only' })
    expect(await openStore({ url: `file:${join(readable, 'new.db')}` })).toEqual({ refused: 'database-read-only' })
  })
})
