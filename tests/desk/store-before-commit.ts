import { openStore } from '../../db/open-store.ts'
import type { Store } from '../../db/store.ts'
import type { SwallowingProxy } from '../db/swallowing-proxy.ts'
import { done } from './box-office.ts'

/** The same store, with something that happens before each of its commits. */
export function storeBeforeCommit(inner: Store, before: () => void | Promise<void>): Store {
  return {
    kind: inner.kind,
    db: inner.db,
    commit: async (batch) => {
      await before()
      return inner.commit(batch)
    },
    changeMark: () => inner.changeMark(),
    checkpoint: () => inner.checkpoint(),
    close: () => inner.close(),
  }
}

/** A store behind the proxy; while `isSwallowing` a commit arrives at the server, and its answer does not come back. */
export async function losingStore(proxy: SwallowingProxy) {
  const inner = done(await openStore({ url: proxy.url, answerTimeoutMs: 700 }))
  const line = { isSwallowing: false }
  const store = storeBeforeCommit(inner, () => {
    if (line.isSwallowing) proxy.mode = 'swallow'
  })
  return { inner, store, line }
}
