import { guardRefusal } from '../../db/guard-refusal.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { checkSecret } from './check-secret.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import { findUser } from './find-user.ts'
import { hashPassword } from './password.ts'
import { isGoodPin, peppered } from './pin.ts'
import { queries } from './prepared.ts'

/**
 * F09: sets one's own PIN; whoever just walks up to an unlocked till cannot, because it asks for the password.
 * Refusals: not-signed-in, wrong-sign-in, locked-out, bad-input, the database's.
 */
export async function setPin(desk: Desk, input: { password: string; pin: string }): Promise<true | Refusal> {
  const { session } = desk.state
  if (session === null) return { refused: 'not-signed-in' }
  if (!isGoodPin(input.pin))
    return { refused: 'bad-input', field: 'PIN', value: '', expected: '4-8 digits, not 1234 or 1111' }
  return desk.turns.take(() =>
    orRefusal<true | Refusal>(async () => {
      const user = await findUser(desk, { id: session.user.id })
      const right = await checkSecret(desk, user, {
        name: session.user.email,
        secret: input.password,
        allowsPin: false,
      })
      if (isRefusal(right)) return right
      const pinHash = await hashPassword(peppered(desk, session.user.id, input.pin), 'pin')
      const result = await commitJournaled(desk, session.user.id, () => ({
        kind: 'pin-set',
        subject: session.user.id,
        body: {},
        before: [queries.updateTable('user').set({ pin_hash: pinHash }).where('id', '=', session.user.id)],
      }))
      return result.committed ? true : guardRefusal(result)
    }),
  )
}
