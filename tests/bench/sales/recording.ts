import { type BoundValue, bindAll } from '../../../db/dialect/bind.ts'
import type { FileSession } from '../../../db/dialect/file-session.ts'
import { FileStore } from '../../../db/file-store.ts'
import type { Store } from '../../../db/store.ts'

/** What one till asked of its database, in order. `go` begins a round of sales. */
export type Step =
  | { readonly do: 'begin' | 'commit' | 'rollback' | 'go' }
  | { readonly do: 'read' | 'write'; readonly sql: string; readonly values: readonly StoredValue[] }

/** A value as JSON: integers as text in an array, because JSON has no 64 bits. */
type StoredValue = string | null | readonly [integer: string]

/** Notes every statement of a file's store, with the values it is given. */
export function recordSteps(store: Store): Step[] {
  if (!(store instanceof FileStore)) throw new Error('only a file is recorded')
  const steps: Step[] = []
  const { session } = store
  const { read, write, begin, commit, rollback } = session
  let isOpen = false
  const own: Pick<FileSession, 'read' | 'write' | 'begin' | 'commit' | 'rollback'> = {
    read(sql, parameters = []) {
      steps.push({ do: 'read', sql, values: bindAll(parameters).map(stored) })
      return read.call(session, sql, parameters)
    },
    write(sql, values) {
      steps.push({ do: 'write', sql, values: values.map(stored) })
      return write.call(session, sql, values)
    },
    async begin() {
      await begin.call(session)
      isOpen = true
      steps.push({ do: 'begin' })
    },
    commit() {
      commit.call(session)
      isOpen = false
      steps.push({ do: 'commit' })
    },
    rollback() {
      if (isOpen) steps.push({ do: 'rollback' })
      isOpen = false
      rollback.call(session)
    },
  }
  Object.assign(session, own)
  return steps
}

function stored(value: BoundValue): StoredValue {
  if (typeof value === 'bigint') return [String(value)]
  if (value === null || typeof value === 'string') return value
  throw new Error('no statement of a sale binds bytes')
}

/** As the bare driver takes it. */
export function restored(value: StoredValue): bigint | string | null {
  return typeof value === 'string' || value === null ? value : BigInt(value[0])
}
