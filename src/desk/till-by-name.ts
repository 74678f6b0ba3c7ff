import type { TillId } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Desk } from './desk.ts'

/** The till of that name; refuses with bad-input that names the tills there are. */
export async function tillByName(desk: Desk, name: string): Promise<{ id: TillId; name: string } | Refusal> {
  const tills = await desk.store.db.selectFrom('till').select(['id', 'name']).orderBy('name').execute()
  const found = tills.find((till) => till.name === name)
  if (found !== undefined) return found
  return { refused: 'bad-input', field: 'till', value: name, expected: tills.map((till) => till.name).join(', ') }
}
