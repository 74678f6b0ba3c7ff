/** A shift as reports show it, open (X) or closed (Z). */
import type { CashOperationId, ShiftId, UserId } from './ids.ts'
import type { CashCount, ShiftFigures } from './shift-report.ts'

export interface ShiftReport {
  readonly shiftId: ShiftId
  /** F06: `null` while the shift is open. */
  readonly zNumber: number | null
  readonly outletName: string
  readonly tillName: string
  readonly currency: string
  /** F45: whose part of the shift it is; `null` for all of it. */
  readonly operator: { readonly id: UserId; readonly name: string } | null
  readonly openedAt: number
  readonly openedBy: string
  readonly closedAt: number | null
  readonly closedBy: string | null
  /** When it was read. */
  readonly readAt: number
  readonly figures: ShiftFigures
  /** F03: `null` while the shift is open. */
  readonly counted: number | null
  /** What was there less what should have been. */
  readonly difference: number | null
  readonly counts: CashCount
}

/** One shift of a list. */
export interface ShiftListing {
  readonly id: ShiftId
  readonly tillName: string
  readonly openedAt: number
  readonly openedBy: string
  /** F06: `null` while it is open. */
  readonly zNumber: number | null
  readonly closedAt: number | null
  /** Sold less given back. */
  readonly turnover: number
  readonly difference: number | null
  readonly currency: string
}

/** F02, T22: cash that was put in or taken out; a correction takes another one back. */
export interface CashOperation {
  readonly id: CashOperationId
  readonly kind: 'credit' | 'debit'
  readonly amount: number
  readonly comment: string
  readonly operator: string
  readonly approvedBy: string | null
  readonly at: number
  readonly corrects: CashOperationId | null
  readonly isCorrected: boolean
}
