/** The dialog that helps with a refusal: a second person (F41), or opening the shift (F01). */
import { type Permission, waived } from '../domain/permission.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import type { DeskIntent } from './intent.ts'
import type { ScreenState } from './screen-state.ts'
import { overrideStart } from './screens/override.ts'
import { shiftOpenStart } from './screens/shift-open.ts'

/** `null` where nothing but the sentence helps. */
export function wayOut(
  refusal: Refusal,
  atWork: DeskIntent,
  session: Session,
  language: string,
): Extract<ScreenState, { id: 'override' | 'shift-open' }> | null {
  // The session of a till is told of a shift that another window opened at the next sign-in.
  if (refusal.refused === 'no-open-shift') return session.shift.isOpen ? null : shiftOpenStart(session, language)
  const permission = missingPermission(refusal)
  if (permission === null || session.permissions.has(permission) || atWork.do === 'approve') return null
  return overrideStart(permission)
}

function missingPermission(refusal: Refusal): Permission | null {
  switch (refusal.refused) {
    case 'not-permitted':
      return waived.find((permission) => permission === refusal.permission) ?? null
    case 'event-started':
    case 'pass-used':
      return 'refund-late'
    case 'sale-elsewhere':
      return 'refund-any'
    default:
      return null
  }
}
