import { fileURLToPath } from 'node:url'
import type { Refusal } from '../src/domain/refusal.ts'
import type { Store } from './store.ts'

export interface StoreOptions {
  /** `file:/absolute/path`, or `libsql:`, `http:`, `https:`, `ws:`, `wss:` and a host. */
  readonly url: string
  readonly authToken?: string
  /** How long a commit waits for other tills before it is refused as busy. */
  readonly busyBudgetMs?: number
  /** How long a server may take to answer before the outcome counts as unknown. */
  readonly answerTimeoutMs?: number
}

/**
 * Opens the database, checks every setting and whose it is, and brings the schema up to date.
 * Refusals: bad-input (the url), file-unreadable, and every `database-…` code.
 */
export async function openStore(options: StoreOptions): Promise<Store | Refusal> {
  const { url, busyBudgetMs = 5000, answerTimeoutMs = 8000 } = options
  // Each kind brings its library only when it is wanted: the native one costs a server till 15 ms, the client a file till 80.
  if (url.startsWith('file:')) {
    const path = pathOf(url)
    if (path === null) return badUrl(url)
    const { openFile } = await import('./open-file.ts')
    return openFile(path, busyBudgetMs)
  }
  if (!/^(?:libsql|https?|wss?):\/\/[^/]/.test(url) || !URL.canParse(url)) return badUrl(url)
  const { openServer } = await import('./open-server.ts')
  const token = options.authToken === undefined ? {} : { authToken: options.authToken }
  return openServer({ url, answerTimeoutMs, ...token })
}

function badUrl(url: string): Refusal {
  return {
    refused: 'bad-input',
    field: 'url',
    value: url,
    expected: 'file:/path, libsql://host, http(s)://host or ws(s)://host',
  }
}

function pathOf(url: string): string | null {
  // A relative one would be taken from the root.
  if (!url.startsWith('file:/')) return null
  try {
    return fileURLToPath(url)
  } catch {
    return null
  }
}
