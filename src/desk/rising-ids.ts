import type { Id, IdPrefix } from '../domain/ids.ts'
import type { Desk } from './desk.ts'

/** In rising order, so that reading a sale's rows by id gives them back as they were sold. */
export function risingIds<P extends IdPrefix>(desk: Desk, prefix: P, count: number): Id<P>[] {
  return Array.from({ length: count }, () => desk.ids.newId(prefix)).sort()
}

/** @throws when fewer were made than are needed: a bug. */
export function idAt<T>(ids: readonly T[], index: number): T {
  const id = ids[index]
  if (id === undefined) throw new Error('too few ids')
  return id
}
