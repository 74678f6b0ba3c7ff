import type { Selectable } from 'kysely'
import type { TillId } from '../src/domain/ids.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

export type JournalRow = Selectable<Tables['journal']>

/** The tills that have written anything, in a fixed order. */
export async function tillsWithJournal(store: Store): Promise<TillId[]> {
  const rows = await store.db.selectFrom('journal').select('till_id').distinct().orderBy('till_id').execute()
  return rows.map((row) => row.till_id)
}

/** A till's whole chain from its first entry to its last, a thousand rows at a time. */
export async function* journalOfTill(store: Store, tillId: TillId): AsyncGenerator<JournalRow> {
  for (let last = 0; ; ) {
    const rows = await store.db
      .selectFrom('journal')
      .selectAll()
      .where('till_id', '=', tillId)
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(pageRows)
      .execute()
    yield* rows
    if (rows.length < pageRows) return
    last = rows.at(-1)?.seq ?? last
  }
}

const pageRows = 1000
