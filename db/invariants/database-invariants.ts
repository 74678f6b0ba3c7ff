import { sql } from 'kysely'
import { latestVersion, migrations } from '../migrate.ts'
import type { Checked, Invariant } from './invariant.ts'

/** The database itself: its pages, its references, its schema and the settings of this connection. */
export async function databaseInvariants(store: Checked): Promise<Invariant[]> {
  return [await integrity(store), await foreignKeys(store), await schema(store), await settings(store)]
}

async function integrity(store: Checked): Promise<Invariant> {
  const { rows } = await sql<{
    problem: string
  }>`SELECT integrity_check AS problem FROM pragma_integrity_check`.execute(store.db)
  const problems = rows.filter(({ problem }) => problem !== 'ok')
  return { id: 'integrity', ok: problems.length === 0, detail: `${problems.length}`, rows: problems }
}

async function foreignKeys(store: Checked): Promise<Invariant> {
  const { rows } = await sql<{ table: string; parent: string; rows: number }>`
    SELECT "table", parent, count(*) AS rows FROM pragma_foreign_key_check GROUP BY "table", parent`.execute(store.db)
  const broken = rows.map((row) => ({ table: row.table, parent: row.parent, rows: String(row.rows) }))
  return { id: 'foreign-keys', ok: broken.length === 0, detail: `${broken.length}`, rows: broken }
}

/** Every table, index and guard is there, word for word as the migrations make it, and nothing else. */
async function schema(store: Checked): Promise<Invariant> {
  const { rows } = await sql<SchemaObject>`SELECT type, name, sql FROM sqlite_schema ${ours}`.execute(store.db)
  const found = new Map(rows.map((row) => [row.name, row]))
  const expected = await expectedSchema()
  const changed = [...new Set([...found.keys(), ...expected.keys()])].flatMap((name) => {
    const [is, should] = [found.get(name), expected.get(name)]
    if (is?.sql === should?.sql) return []
    return [
      {
        name,
        type: is?.type ?? should?.type ?? '',
        problem: is === undefined ? 'missing' : should === undefined ? 'unknown' : 'changed',
      },
    ]
  })
  const version = await store.db.selectFrom('schema_info').select('version').executeTakeFirst()
  const isLatest = version?.version === latestVersion
  return { id: 'schema', ok: isLatest && changed.length === 0, detail: `version ${version?.version}`, rows: changed }
}

interface SchemaObject {
  readonly type: string
  readonly name: string
  readonly sql: string | null
}

const ours = sql`WHERE name NOT GLOB 'sqlite_*' AND name NOT GLOB 'libsql_*'`

/** What the migrations make of an empty database in memory. */
async function expectedSchema(): Promise<Map<string, SchemaObject>> {
  const { default: Database } = await import('libsql')
  const scratch = new Database(':memory:')
  try {
    scratch.exec(migrations.flat().join(';\n'))
    const rows = scratch
      .prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*'")
      .all() as SchemaObject[]
    return new Map(rows.map((row) => [row.name, row]))
  } finally {
    scratch.close()
  }
}

const wantedSettings = {
  file: {
    synchronous: 2,
    foreign_keys: 1,
    journal_mode: 'wal',
    wal_autocheckpoint: 0,
    recursive_triggers: 1,
    trusted_schema: 0,
  },
  server: { synchronous: 2, foreign_keys: 1 },
}

async function settings(store: Checked): Promise<Invariant> {
  const wrong: Record<string, string>[] = []
  for (const [name, wanted] of Object.entries(wantedSettings[store.kind])) {
    const { rows } = await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(store.db)
    const found = Object.values(rows[0] ?? {})[0]
    if (found !== wanted) wrong.push({ setting: name, found: String(found), wanted: String(wanted) })
  }
  return { id: 'settings', ok: wrong.length === 0, detail: `${wrong.length}`, rows: wrong }
}
