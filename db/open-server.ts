import { createClient } from '@libsql/client/web'
import type { Refusal } from '../src/domain/refusal.ts'
import { serverGuard } from './broken-guard.ts'
import { ServerLine } from './dialect/server-session.ts'
import { guardRefusal } from './guard-refusal.ts'
import { applicationName, latestVersion, migrate } from './migrate.ts'
import { ServerStore } from './server-store.ts'

export interface ServerOptions {
  readonly url: string
  readonly authToken?: string
  readonly answerTimeoutMs: number
}

/**
 * Connects, checks that the server's disk has a commit before it says so, and brings its schema up to date.
 * Refusals: database-unreachable, -not-durable, -foreign, -newer, -busy, -read-only; bad-input (the url).
 */
export async function openServer({ answerTimeoutMs, ...address }: ServerOptions): Promise<ServerStore | Refusal> {
  let line: ServerLine | undefined
  try {
    const fetchInTime = (request: Request) => fetch(request, { signal: AbortSignal.timeout(answerTimeoutMs) })
    line = new ServerLine(createClient({ ...address, fetch: fetchInTime }), answerTimeoutMs)
    const refusal = await checkServer(line)
    if (refusal !== null) {
      line.close()
      return refusal
    }
    const store = new ServerStore(line)
    await migrate(
      'server',
      (batch) => store.commitUnchecked(batch),
      () => versionOf(line),
    )
    return store
  } catch (error) {
    line?.close()
    return connectRefusal(error, address.url)
  }
}

async function checkServer(line: ServerLine): Promise<Refusal | null> {
  const [durability] = await line.read('PRAGMA synchronous')
  if (Number(durability?.synchronous) < 2) return { refused: 'database-not-durable' }
  const [keys] = await line.read('PRAGMA foreign_keys')
  if (keys?.foreign_keys !== 1) throw new Error('the server does not keep foreign keys')
  const tables = await line.read(
    "SELECT name FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*' AND name NOT GLOB 'libsql_*'",
  )
  if (tables.length === 0) return null
  const isOurs = tables.some(({ name }) => name === 'schema_info')
  const application = isOurs ? (await line.read('SELECT application FROM schema_info'))[0]?.application : undefined
  if (application !== applicationName) {
    return {
      refused: 'database-foreign',
      detail: `${tables.length} tables, application ${String(application ?? 'unknown')}`,
    }
  }
  const found = await versionOf(line)
  return found > latestVersion ? { refused: 'database-newer', found, known: latestVersion } : null
}

async function versionOf(line: ServerLine | undefined): Promise<number> {
  const present = await line?.read("SELECT 1 FROM sqlite_schema WHERE name = 'schema_info'")
  if (present?.length !== 1) return 0
  return Number((await line?.read('SELECT version FROM schema_info'))?.[0]?.version ?? 0)
}

function connectRefusal(error: unknown, url: string): Refusal {
  const broken = serverGuard(error)
  if (broken?.guard === 'UNKNOWN') return { refused: 'database-unreachable', detail: broken.detail }
  if (broken !== null) return guardRefusal(broken)
  if (error instanceof Error && 'code' in error && /^URL_/.test(String(error.code))) {
    return { refused: 'bad-input', field: 'url', value: url, expected: error.message }
  }
  throw error
}
