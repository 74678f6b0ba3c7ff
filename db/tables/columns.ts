import type { ColumnType } from 'kysely'

export type Flag = 0 | 1
/** Filled in by the database: never part of an insert or an update. */
export type Generated<T> = ColumnType<T, never, never>
/** Has a default: an insert may leave it out. */
export type Defaulted<T> = ColumnType<T, T | undefined, T>
