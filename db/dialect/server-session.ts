import type { Client, InValue, ResultSet, Transaction } from '@libsql/client/web'
import type { QueryResult } from 'kysely'
import { readingFailure, serverGuard } from '../broken-guard.ts'
import { bindAll } from './bind.ts'
import { isRead, type ReadSession, type Row, type SqlStatement } from './session.ts'

/**
 * The client with the patience it lacks: without a limit of our own, a line that swallows everything would hang for ever.
 */
export class ServerLine {
  readonly #client: Client
  readonly #answerTimeoutMs: number

  constructor(client: Client, answerTimeoutMs: number) {
    this.#client = client
    this.#answerTimeoutMs = answerTimeoutMs
  }

  /** All statements in one request and one transaction. @returns the rows touched by each. */
  async batch(statements: readonly SqlStatement[]): Promise<number[]> {
    const bound = statements.map(({ sql, parameters }) => ({ sql, args: bindAll(parameters) as InValue[] }))
    const results = await this.#answer((client) => client.batch(bound, 'write'))
    return results.map((result) => result.rowsAffected)
  }

  async read(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const statement = { sql, args: bindAll(parameters) as InValue[] }
    return rowsOf(await this.#answer((client) => client.execute(statement)))
  }

  async readInside(transaction: Transaction, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    const statement = { sql, args: bindAll(parameters) as InValue[] }
    return rowsOf(await this.#answer(() => transaction.execute(statement)))
  }

  beginRead(): Promise<Transaction> {
    return this.#answer((client) => client.transaction('read'))
  }

  close(): void {
    this.#client.close()
  }

  async #answer<T>(ask: (client: Client) => Promise<T>): Promise<T> {
    const { promise: late, reject } = Promise.withResolvers<never>()
    const timer = setTimeout(() => {
      reject(new DOMException(`no answer within ${this.#answerTimeoutMs} ms`, 'TimeoutError'))
      // A socket that says nothing is not used again.
      Promise.resolve(this.#client.reconnect()).catch(() => undefined)
    }, this.#answerTimeoutMs)
    try {
      return await Promise.race([ask(this.#client), late])
    } finally {
      clearTimeout(timer)
    }
  }
}

/** One reader of a server: queries go as single requests, a snapshot as a transaction over there. */
export class ServerSession implements ReadSession {
  readonly #line: ServerLine
  #snapshot: Transaction | undefined

  constructor(line: ServerLine) {
    this.#line = line
  }

  async run(sql: string, parameters: readonly unknown[]): Promise<QueryResult<Row>> {
    // The server would write even inside a reading transaction.
    if (!isRead(sql)) throw new Error('a reading session was given SQL that writes')
    try {
      const rows = await (this.#snapshot === undefined
        ? this.#line.read(sql, parameters)
        : this.#line.readInside(this.#snapshot, sql, parameters))
      return { rows }
    } catch (error) {
      throw readingFailure(error, serverGuard)
    }
  }

  async beginSnapshot(): Promise<void> {
    try {
      this.#snapshot = await this.#line.beginRead()
    } catch (error) {
      throw readingFailure(error, serverGuard)
    }
  }

  async endSnapshot(): Promise<void> {
    this.#snapshot?.close()
    this.#snapshot = undefined
  }
}

function rowsOf(result: ResultSet): Row[] {
  return result.rows.map((row) => Object.fromEntries(result.columns.map((name, index) => [name, row[index]])))
}
