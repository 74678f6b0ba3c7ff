/** What a user may do. The desk checks it before every verb that writes; the database has the same table for its triggers. */
export type Permission =
  /** Hold, release and sell seats, print and reprint at this till. */
  | 'sell'
  /** F39: let people in with their tickets. */
  | 'admit'
  /** T15. */
  | 'refund'
  /** T16: see, refund and reprint sales of other tills as well. */
  | 'refund-any'
  /** Refund seats of an event that has begun. */
  | 'refund-late'
  /** F27: give tickets away. */
  | 'complimentary'
  /** Block seats of an event for the house, whole rows and blocks of them, and free them again. */
  | 'hold-house'
  /** Create events, change their status, paint zones. */
  | 'manage-events'
  /** Import halls. */
  | 'manage-halls'
  /** P09: create users below oneself, see the outlet's totals. */
  | 'manage-users'
  /** Merge customers, give their data out and erase it. Finding and adding them belongs to selling. */
  | 'manage-customers'
  /** Define and import vouchers. Using them belongs to selling. */
  | 'manage-vouchers'
  /** T10: define passes and their prices. Selling them belongs to selling. */
  | 'manage-passes'
  /** T20: bring in accreditations from a festival's own system. */
  | 'import-accreditations'
  /** T19: see accreditations, activate them and hand their badges out. */
  | 'activate-accreditations'
  /** T11: define articles and their prices. Selling them belongs to selling. */
  | 'manage-articles'
  /** A15: open the cash drawer without a sale. */
  | 'open-drawer'
  /** F02: put cash into the drawer, take it out, correct either. */
  | 'cash-operations'
  /** F41: let somebody else do once what he may not. */
  | 'override'
  /** P09: the reports of other tills and of users below oneself. A cashier sees those of the till's own shift. */
  | 'see-reports'
  /** Back the database up and check it. */
  | 'maintain'

/** F41: what a second person may let through, because its verbs ask for an approval. */
export const waived = [
  'refund',
  'refund-any',
  'refund-late',
  'hold-house',
  'manage-customers',
  'manage-events',
  'open-drawer',
  'complimentary',
  'cash-operations',
  'see-reports',
] as const satisfies readonly Permission[]

export type Role = 'cashier' | 'supervisor' | 'admin'
export const roles: readonly Role[] = ['cashier', 'supervisor', 'admin']

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text)
}

/** P08, P09, T15, T16. */
const granted: Readonly<Record<Role, readonly Permission[]>> = {
  cashier: ['sell', 'admit', 'activate-accreditations'],
  supervisor: [
    'sell',
    'admit',
    'refund',
    'complimentary',
    'hold-house',
    'manage-users',
    'manage-customers',
    'activate-accreditations',
    'open-drawer',
    'cash-operations',
    'override',
    'see-reports',
  ],
  admin: [
    'sell',
    'admit',
    'refund',
    'refund-any',
    'refund-late',
    'complimentary',
    'hold-house',
    'manage-events',
    'manage-halls',
    'manage-users',
    'manage-customers',
    'manage-vouchers',
    'manage-passes',
    'import-accreditations',
    'activate-accreditations',
    'manage-articles',
    'open-drawer',
    'cash-operations',
    'override',
    'see-reports',
    'maintain',
  ],
}

export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return new Set(granted[role])
}

/** The user that acts for whoever may open the database itself. It has no password, so nobody signs in as it. */
export const administratorEmail = 'administrator@localhost'
