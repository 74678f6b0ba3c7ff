import { onTestFinished } from 'vitest'
import { signInAsAdministrator } from '../../src/desk/sign-in.ts'
import { startSqld } from '../db/sqld-server.ts'
import { startProxy } from '../db/swallowing-proxy.ts'
import { deskOn, done, openBoxOffice } from './box-office.ts'
import { losingStore } from './store-before-commit.ts'

/** A box office on a server of its own, and a desk that loses answers of the server while `line` swallows them. */
export async function losingOffice() {
  const server = await startSqld()
  onTestFinished(() => server.stop())
  const proxy = await startProxy(server.url)
  onTestFinished(() => proxy.close())
  const office = await openBoxOffice({ url: server.url })
  const { inner, store, line } = await losingStore(proxy)
  onTestFinished(() => inner.close())
  const desk = await deskOn(store, office.folder, 'Till 1', () => office.time.now)
  done(await signInAsAdministrator(desk))
  return { office, proxy, inner, line, desk }
}
