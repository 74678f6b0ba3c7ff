import { CompiledQuery, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { SqlStatement, Store } from '../../db/store.ts'
import type { Tables } from '../../db/tables.ts'

/** Builds and compiles queries, and runs none: what goes into a batch belongs to no connection. */
export const queries = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** A query builder, or SQL text made with Kysely's `sql`. */
interface Buildable<Row> {
  compile(executor: typeof queries): CompiledQuery<Row>
}

/** Stands in a compiled query where a value of its name goes. */
class Slot {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/**
 * A statement that is compiled once, at its first use, and given new values every time: compiling costs more than
 * running it. `build` sees a slot in the place of every value, so it must hand them on and not look at them.
 */
export function prepared<Values extends object>(
  build: (slots: Values) => Buildable<unknown>,
): (values: Values) => SqlStatement {
  let compiled: { sql: string; parameters: readonly unknown[] } | undefined
  return (values) => {
    compiled ??= build(slots<Values>()).compile(queries)
    const given = new Map<string, unknown>(Object.entries(values))
    const parameters = compiled.parameters.map((parameter) => {
      if (!(parameter instanceof Slot)) return parameter
      if (!given.has(parameter.name)) throw new Error(`no value for ${parameter.name}`)
      return given.get(parameter.name)
    })
    return { sql: compiled.sql, parameters }
  }
}

/** The same for reading: compiled once, and the rows are of the type that the query gives. */
export function preparedRead<Values extends object, Row>(
  build: (slots: Values) => Buildable<Row>,
): (store: Store, values: Values) => Promise<Row[]> {
  const statement = prepared(build)
  return async (store, values) => {
    const { sql, parameters } = statement(values)
    const { rows } = await store.db.executeQuery<Row>(CompiledQuery.raw(sql, [...parameters]))
    return rows
  }
}

function slots<Values extends object>(): Values {
  // The proxy has whatever property it is asked for; that is the whole of its type.
  return new Proxy({}, { get: (_, name) => new Slot(String(name)) }) as Values
}
