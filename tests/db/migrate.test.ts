import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate, migrations } from '../../db/migrate.ts'
import type { Store } from '../../db/store.ts'
import { permissionsOf, roles } from '../../src/domain/permission.ts'
import { sqlOf } from './box-office.ts'
import { ended, firstLine, startProcess } from './child.ts'
import { opened, temporaryFolder } from './kinds-of-store.ts'
import { sqldBinary, startSqld } from './sqld-server.ts'

const folder = temporaryFolder()

async function versionOf(store: Store): Promise<number> {
  return (await store.db.selectFrom('schema_info').select('version').executeTakeFirstOrThrow()).version
}

async function tablesOf(store: Store): Promise<string[]> {
  const outcome = await store.commit([sqlOf('CREATE TABLE probe (id INTEGER)'), sqlOf('DROP TABLE probe')])
  expect(outcome.committed).toBe(true)
  return (await store.db.introspection.getTables()).map(({ name }) => name).toSorted()
}

async function fourAtOnce(url: string): Promise<string[]> {
  const children = Array.from({ length: 4 }, () => startProcess('open', url))
  const lines = await Promise.all(children.map(firstLine))
  await Promise.all(children.map(ended))
  return lines
}

const wellMade = ['version 1', 'version 1', 'version 1', 'version 1']

test('F10 four processes that open a new file at once all find it migrated once', async () => {
  const path = join(folder, 'new', 'box.db')
  expect(await fourAtOnce(`file:${path}`)).toEqual(wellMade)
  const store = await opened(`file:${path}`)
  const granted = roles.flatMap((role) => [...permissionsOf(role)])
  expect(await store.db.selectFrom('role_permission').selectAll().execute()).toHaveLength(granted.length)
  await store.close()
})

test.skipIf(sqldBinary() === null)(
  'F10 four processes that open a new server at once all find it migrated once',
  async () => {
    const server = await startSqld()
    expect(await fourAtOnce(server.url)).toEqual(wellMade)
    await server.stop()
  },
)

test('a version that fails leaves nothing of itself', async () => {
  const store = await opened(`file:${join(folder, 'failing.db')}`)
  const before = await tablesOf(store)
  const broken = [...migrations, ['CREATE TABLE second (id INTEGER) STRICT', 'CREATE TABLE third (id NONSENSE) STRICT']]
  await expect(
    migrate(
      'file',
      (batch) => store.commit(batch),
      () => versionOf(store),
      broken,
    ),
  ).rejects.toThrow('NONSENSE')
  expect(await tablesOf(store)).toEqual(before)
  expect(await versionOf(store)).toBe(1)
  await store.close()
})

test('several versions follow each other, and whoever comes late finds them done', async () => {
  const path = join(folder, 'later.db')
  const [store, other] = [await opened(`file:${path}`), await opened(`file:${path}`)]
  const next = [...migrations, ['CREATE TABLE second (id INTEGER) STRICT'], ['CREATE TABLE third (id INTEGER) STRICT']]
  const run = (one: Store) =>
    migrate(
      'file',
      (batch) => one.commit(batch),
      () => versionOf(one),
      next,
    )
  await Promise.all([run(store), run(other)])
  expect(await versionOf(other)).toBe(3)
  await store.close()
  await other.close()
})
