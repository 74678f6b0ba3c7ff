import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { openStore } from '../../db/open-store.ts'
import type { Store } from '../../db/store.ts'
import { type SqldServer, sqldBinary, startSqld } from './sqld-server.ts'

/** Opens a store that must open. */
export async function opened(
  url: string,
  options: { busyBudgetMs?: number; answerTimeoutMs?: number } = {},
): Promise<Store> {
  const store = await openStore({ url, ...options })
  if ('refused' in store) throw new Error(`refused: ${JSON.stringify(store)}`)
  return store
}

/** A folder of its own under the temporary one; gone after the file's tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-db-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Runs the same tests on a file and on a real server. They share one database a kind and must not touch each other's rows. */
export function describeStores(title: string, tests: (store: () => Store) => void): void {
  describe(`${title}, on a file`, () => {
    const folder = temporaryFolder()
    let store: Store
    beforeAll(async () => {
      store = await opened(`file:${join(folder, 'box.db')}`)
    })
    afterAll(() => store.close())
    tests(() => store)
  })
  // Without a binary for this machine there is no server; the name of the skipped block says so.
  const binary = sqldBinary()
  describe.skipIf(binary === null)(
    `${title}, on a server${binary === null ? ' (no sqld for this machine)' : ''}`,
    () => {
      let server: SqldServer
      let store: Store
      beforeAll(async () => {
        server = await startSqld()
        store = await opened(server.url)
      })
      afterAll(async () => {
        await store?.close()
        await server?.stop()
      })
      tests(() => store)
    },
  )
}
