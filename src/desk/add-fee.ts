import { guardRefusal } from '../../db/guard-refusal.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { EventId, FeeId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { isTaxRate } from '../domain/tax.ts'
import { badInput } from './bad-input.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { checkRate, type RateInput } from './policy-input.ts'
import { queries } from './prepared.ts'

export interface FeeInput extends RateInput {
  readonly name: string
  readonly per: 'ticket' | 'order'
  readonly taxRateBasisPoints?: number
  /** Charged without being asked for; so unless said otherwise. */
  readonly isAutomatic?: boolean
  /** Whether a cashier may take an automatic one off; not unless said so. */
  readonly isOverridable?: boolean
  /** For this event alone. */
  readonly eventId?: string
}

/**
 * Adds a fee of the house (O20). Refusals: not-signed-in, not-permitted, bad-input, fee-exists, event-unknown, the database's.
 */
export async function addFee(desk: Desk, input: FeeInput): Promise<{ id: FeeId; name: string } | Refusal> {
  return desk.turns.take(() => orRefusal(() => add(desk, input)))
}

async function add(desk: Desk, input: FeeInput): Promise<{ id: FeeId; name: string } | Refusal> {
  const session = permittedSession(desk, 'manage-events')
  if (isRefusal(session)) return session
  const name = cleanText(input.name, 40)
  if (name === '') return badInput('name', input.name, 'a name')
  const wrong = checkRate(input)
  if (wrong !== null) return wrong
  const { effect, value, per, isAutomatic = true, isOverridable = false, taxRateBasisPoints: tax = 0 } = input
  if (!isTaxRate(tax)) return badInput('tax', tax / 100, '0-100')
  const eventId = input.eventId === undefined ? null : (cleanText(input.eventId, 40) as EventId)
  const id = desk.ids.newId('fee')
  const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
    kind: 'fee-added',
    subject: id,
    body: { name, per, effect, value, event: eventId },
    before: [
      queries.insertInto('fee').values({
        ...{ id, organiser_id: session.organiser.id, event_id: eventId, name, per, effect, value },
        ...{ tax_rate_basis_points: tax, is_automatic: isAutomatic ? 1 : 0, is_overridable: isOverridable ? 1 : 0 },
        ...{ is_active: 1, created_at: at },
      }),
    ],
  }))
  if (result.committed) return { id, name }
  if (result.guard.startsWith('UNIQUE:fee')) return { refused: 'fee-exists', fee: name }
  return result.guard === 'FOREIGN KEY' ? { refused: 'event-unknown', event: eventId ?? '' } : guardRefusal(result)
}
