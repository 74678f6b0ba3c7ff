import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A real libSQL server of our own on loopback, empty at first. */
export interface SqldServer {
  /** `http://127.0.0.1:port`; the same port speaks WebSocket. */
  readonly url: string
  readonly process: ChildProcess
  setDurability(mode: 'strong' | 'relaxed'): Promise<void>
  stop(): Promise<void>
}

/** Path of the server's binary, or null where its package has none for this machine. */
export function sqldBinary(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve(`@sqld/${platform()}-${arch()}/package.json`)
    return join(dirname(manifest), 'sqld')
  } catch {
    return null
  }
}

export async function startSqld(): Promise<SqldServer> {
  const binary = sqldBinary()
  if (binary === null) throw new Error('the package sqld has no binary for this machine')
  const folder = mkdtempSync(join(tmpdir(), 'guichet-sqld-'))
  const [port, adminPort] = [await freePort(), await freePort()]
  const listen = ['--http-listen-addr', `127.0.0.1:${port}`, '--admin-listen-addr', `127.0.0.1:${adminPort}`]
  const process = spawn(binary, ['--db-path', join(folder, 'data'), '--no-welcome', ...listen], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()))
  const server: SqldServer = {
    url: `http://127.0.0.1:${port}`,
    process,
    async setDurability(mode) {
      const body = JSON.stringify({ block_reads: false, block_writes: false, durability_mode: mode })
      const headers = { 'content-type': 'application/json' }
      const address = `http://127.0.0.1:${adminPort}/v1/namespaces/default/config`
      const answer = await fetch(address, { method: 'POST', headers, body })
      if (!answer.ok) throw new Error(`the admin interface answered ${answer.status}`)
    },
    async stop() {
      process.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await answers(`${server.url}/health`)
  await answers(`http://127.0.0.1:${adminPort}/`)
  await server.setDurability('strong')
  return server
}

async function answers(address: string): Promise<void> {
  for (const giveUpAt = Date.now() + 15_000; Date.now() < giveUpAt; await wait(20)) {
    const answer = await fetch(address).catch(() => null)
    if (answer !== null) return
  }
  throw new Error(`nothing answers at ${address}`)
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
