import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '../../db/backup.ts'
import { checkInvariants } from '../../db/invariants.ts'
import { boxOffice } from './box-office.ts'
import { opened, temporaryFolder } from './kinds-of-store.ts'
import { sold } from './sale-batch.ts'
import { sqldBinary, startSqld } from './sqld-server.ts'

const folder = temporaryFolder()

test('a backup holds every sale acknowledged before it began, while another till goes on selling', async () => {
  const path = join(folder, 'box.db')
  const [store, other] = [await opened(`file:${path}`), await opened(`file:${path}`)]
  const place = await boxOffice(store)
  for (let seat = 0; seat < 6; seat += 1) await sold(store, place, [seat])
  const file = join(folder, "it's a backup.db")
  const [backup] = await Promise.all([backUp(store, file), sold(other, place, [6], { till: 'otherTill' })])
  expect(backup).toEqual({ file, sizeBytes: statSync(file).size })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const copy = await opened(`file:${file}`)
  expect((await checkInvariants(copy)).filter(({ ok }) => !ok)).toEqual([])
  expect((await copy.db.selectFrom('orders').select('id').where('till_id', '=', place.till).execute()).length).toBe(6)
  for (const open of [store, other, copy]) await open.close()
})

test('an existing file is never written over, and nothing unfinished stays behind', async () => {
  const store = await opened(`file:${join(folder, 'second.db')}`)
  const place = join(folder, 'target')
  mkdirSync(place)
  const file = join(place, 'kept.db')
  writeFileSync(file, 'kept')
  expect(await backUp(store, file)).toEqual({ refused: 'file-exists', file })
  const nowhere = join(place, 'missing', 'x.db')
  expect(await backUp(store, nowhere)).toEqual({ refused: 'file-unwritable', file: nowhere, reason: 'ENOENT' })
  expect(readdirSync(place)).toEqual(['kept.db'])
  await store.close()
})

test.skipIf(sqldBinary() === null)('a server is backed up where it stands', async () => {
  const server = await startSqld()
  const store = await opened(server.url)
  const file = join(folder, 'server.db')
  expect(await backUp(store, file)).toEqual({ refused: 'backup-on-server' })
  expect(existsSync(file)).toBe(false)
  await store.close()
  await server.stop()
})
