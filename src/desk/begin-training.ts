import { guardRefusal } from '../../db/guard-refusal.ts'
import { makeTrainingCopy } from '../../db/training-copy.ts'
import { countBasket } from '../domain/basket.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session, SessionUser } from '../domain/session.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { newDesk } from './open-desk.ts'
import { openPendingSales } from './pending-sales.ts'
import { beginSession } from './session-start.ts'

/**
 * F10: a desk of the same till on a database that is only for training, with the same user signed in. It lasts until he
 * signs out; its receipts have numbers of their own, and every paper says what it is.
 * Refusals: not-signed-in, not-permitted, basket-open, training-on-server, file-unwritable, the database's.
 */
export async function beginTraining(desk: Desk): Promise<{ desk: Desk; session: Session } | Refusal> {
  return desk.turns.take(() =>
    orRefusal<{ desk: Desk; session: Session } | Refusal>(async () => {
      const session = permittedSession(desk, 'sell')
      if (isRefusal(session)) return session
      const seats = countBasket(desk.state.basket)
      if (seats > 0) return { refused: 'basket-open', seats }
      const copy = await makeTrainingCopy(desk.store, desk.till.id)
      if (isRefusal(copy)) return copy
      const pendingSales = openPendingSales(`${copy.path}-pending`)
      if (isRefusal(pendingSales)) return pendingSales
      const { clock, ids, printFolder, templateFolder, journalKey, till, organiser } = desk
      const training = newDesk(
        {
          ...{ store: copy.store, clock, ids, printFolder, paper: desk.state.paper, isTraining: true },
          ...(templateFolder === null ? {} : { templateFolder }),
        },
        { journalKey, pendingSales, organiser, till, newestAt: 0 },
      )
      const result = await commitJournaled(desk, session.user.id, () => ({
        kind: 'training',
        subject: session.user.id,
        body: {},
        before: [],
      }))
      if (!result.committed) return guardRefusal(result)
      const begun = await trainAs(training, session.user)
      return isRefusal(begun) ? begun : { desk: training, session: begun }
    }),
  )
}

/** Who he is was proven at the real desk: the copy knows no passwords. Refusals: wrong-sign-in, the database's. */
export async function trainAs(training: Desk, user: SessionUser): Promise<Session | Refusal> {
  const known = await training.store.db.selectFrom('user').select('id').where('id', '=', user.id).executeTakeFirst()
  // Made or switched off since the copy.
  if (known === undefined) return { refused: 'wrong-sign-in' }
  return beginSession(training, user, { opensShift: false })
}
