import { isAmount } from '../domain/money.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { permissionRefusal } from './must-be-permitted.ts'
import { insertShift } from './shift-statements.ts'

/**
 * Opens the till's shift with the float that was counted, in minor units (F01): before that nothing is sold.
 * Refusals: not-signed-in, not-permitted, bad-input, shift-open, the database's.
 */
export async function openShift(desk: Desk, input: { readonly float: number }): Promise<Session | Refusal> {
  const { float } = input
  if (!isAmount(float) || float < 0)
    return { refused: 'bad-input', field: 'float', value: String(float), expected: 'minor units' }
  return desk.turns.take(() =>
    orRefusal<Session | Refusal>(async () => {
      const session = permittedSession(desk, 'sell')
      if (isRefusal(session)) return session
      if (session.shift.isOpen) return { refused: 'shift-open' }
      const id = desk.ids.newId('shf')
      const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
        kind: 'shift-opened',
        subject: id,
        body: { float },
        before: [insertShift(desk, { id, userId: session.user.id, openedAt: at, float })],
      }))
      if (!result.committed && result.guard.startsWith('UNIQUE:')) return { refused: 'shift-open' }
      if (!result.committed) return permissionRefusal(result, 'sell')
      const opened: Session = { ...session, shift: { id, openedAt: result.at, isOpen: true } }
      desk.state.session = opened
      return opened
    }),
  )
}
