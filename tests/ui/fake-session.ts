import type { OrganiserId, OutletId, ShiftId, TillId, UserId } from '../../src/domain/ids.ts'
import { permissionsOf, type Role } from '../../src/domain/permission.ts'
import { noTemplates } from '../../src/domain/printer-role.ts'
import type { Session } from '../../src/domain/session.ts'

const fakePrinters = {
  receiptPrinter: 'preview',
  ticketPrinter: 'preview',
  badgePrinter: '',
  reportPrinter: '',
  templates: noTemplates,
}

interface SessionOptions {
  readonly role?: Role
  readonly hasShift?: boolean
  /** P14. */
  readonly isOnAccount?: boolean
  readonly now: number
}

/** Anna at the one till there is. */
export function fakeSession({ role = 'cashier', hasShift = true, isOnAccount = false, now }: SessionOptions): Session {
  return {
    user: { id: 'usr_1' as UserId, email: 'anna@example.org', name: 'Anna', role: role },
    till: { id: 'til_1' as TillId, name: 'till 1', ...fakePrinters },
    outlet: { id: 'out_1' as OutletId, name: 'Foyer', delivery: 'print' },
    shift: { id: 'shf_1' as ShiftId, openedAt: now, isOpen: hasShift },
    rules: {
      usualFloat: 10_000,
      isBlindCount: false,
      closing: 'manual',
      lockAfterMinutes: 10,
      isOnAccount,
    },
    isTraining: false,
    organiser: { id: 'org_1' as OrganiserId, name: 'City Theatre', currency: 'EUR' },
    permissions: permissionsOf(role),
  }
}
