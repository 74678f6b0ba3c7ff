import type { EventStatus } from '../../src/domain/event-status.ts'
import type { OpenHall } from '../../src/domain/open-hall.ts'
import type { Role } from '../../src/domain/permission.ts'
import type { PriceRules } from '../../src/domain/price-basket.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { Sale } from '../../src/domain/sale.ts'
import type { PrintJob, RecoveredSale, TillDesk } from '../../src/ui/till-desk.ts'
import type { FakeCustomers } from './fake-customers.ts'
import type { FakeOffice } from './fake-office.ts'
import type { FakePeople } from './fake-people.ts'

export interface FakeDeskOptions {
  rows?: number
  columns?: number
  statuses?: readonly EventStatus[]
  now?: number
  role?: Role
  hasShift?: boolean
  /** P14. */
  isOnAccount?: boolean
  rules?: PriceRules
}

export interface FakeDesk extends TillDesk {
  /** The verbs that were called, with what they were given. */
  readonly calls: string[]
  readonly sales: Sale[]
  readonly customers: FakeCustomers
  readonly people: FakePeople
  readonly office: FakeOffice
  /** Seats of the open hall become somebody else's, as another till would make them. */
  takeElsewhere(seats: readonly number[]): void
  /** Verbs wait until `letGo` is called. */
  holdBack(): void
  letGo(): void
  /** The next verb of that name answers with this. */
  refuseNext(verb: string, refusal: Refusal): void
  jobs: PrintJob[]
  recovered: RecoveredSale[]
  openedHall(): OpenHall
  changePrints(): void
}
