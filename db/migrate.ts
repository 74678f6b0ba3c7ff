import { brokenGuard, DatabaseFailure } from './broken-guard.ts'
import { boxOffice } from './migrations/001-box-office.ts'
import type { BrokenGuard, Committed, SqlStatement, Store } from './store.ts'

/** Stands in the header of every database file of ours ("guic"). */
export const applicationId = 0x67756963
export const applicationName = 'guichet'

/** The statements of each schema version; version n is made by the first n of them. Never edited once released. */
export const migrations: readonly (readonly string[])[] = [boxOffice]
export const latestVersion = migrations.length

/**
 * Brings an empty or older database to the latest version, one transaction for each version. Of several processes that do
 * it at once one wins each version, the others find it done.
 * @param foundVersion reads the version from the database
 * @throws DatabaseFailure when a version can neither be made nor be found made by another process
 */
export async function migrate(
  kind: Store['kind'],
  commit: (batch: readonly SqlStatement[]) => Promise<Committed | BrokenGuard>,
  foundVersion: () => Promise<number>,
  versions = migrations,
): Promise<void> {
  for (let version = await foundVersion(); version < versions.length; version += 1) {
    const failure = await failureOf(() => commit(stepFrom(version, versions[version] ?? [], kind)))
    if (failure !== null && (await foundVersion()) <= version) throw failure
  }
}

/**
 * All of one version as one batch. Its first statement fails when another process was faster: the table exists already,
 * or the version has moved on.
 */
function stepFrom(version: number, statements: readonly string[], kind: Store['kind']): SqlStatement[] {
  const next = version + 1
  const sql = [
    ...(version === 0
      ? []
      : [`INSERT INTO must (ok, code) SELECT version = ${version}, 'schema-version' FROM schema_info`]),
    ...statements,
    version === 0
      ? `INSERT INTO schema_info (id, application, version) VALUES (1, '${applicationName}', ${next})`
      : `UPDATE schema_info SET version = ${next}`,
    // A server keeps these pragmas to itself; there the row in schema_info says the same.
    ...(kind === 'file' ? [`PRAGMA application_id = ${applicationId}`, `PRAGMA user_version = ${next}`] : []),
  ]
  return sql.map((text) => ({ sql: text, parameters: [] }))
}

async function failureOf(step: () => Promise<Committed | BrokenGuard>): Promise<unknown> {
  try {
    const outcome = await step()
    return outcome.committed ? null : new DatabaseFailure(outcome)
  } catch (error) {
    if (brokenGuard(error) === null && !/already exists/.test(String(error))) throw error
    return error
  }
}
