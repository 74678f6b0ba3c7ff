import type { Statement } from '../../db/store.ts'
import type { ShiftId, UserId } from '../domain/ids.ts'
import type { Desk } from './desk.ts'
import { queries } from './prepared.ts'

export interface NewShift {
  readonly id: ShiftId
  readonly userId: UserId
  readonly openedAt: number
  /** Minor units. */
  readonly float: number
}

export function insertShift(desk: Desk, { id, userId, openedAt, float }: NewShift): Statement {
  return queries
    .insertInto('shift')
    .values({ id, till_id: desk.till.id, user_id: userId, opened_at: openedAt, float_amount: float })
}
