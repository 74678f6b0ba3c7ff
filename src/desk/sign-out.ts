import { guardRefusal } from '../../db/guard-refusal.ts'
import { isEmptyBasket } from '../domain/basket.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { startBasket } from './current-basket.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import { clearBasket } from './release-seats.ts'

/**
 * Ends the session; seats of the basket are freed, those that others put aside stay theirs. The shift stays open.
 * Refusals: the database's.
 */
export async function signOut(desk: Desk): Promise<true | Refusal> {
  const { session } = desk.state
  if (session === null) return true
  if (!isEmptyBasket(desk.state.basket)) {
    const freed = await clearBasket(desk)
    if (isRefusal(freed)) return freed
  }
  return desk.turns.take(() =>
    orRefusal<true | Refusal>(async () => {
      const result = await commitJournaled(desk, session.user.id, () => ({
        kind: 'sign-out',
        subject: session.user.id,
        body: {},
        before: [],
      }))
      if (!result.committed) return guardRefusal(result)
      endSession(desk)
      return true
    }),
  )
}

export function endSession(desk: Desk): void {
  startBasket(desk)
  desk.state.session = null
  desk.state.approval = null
  desk.state.basketRow = null
}
