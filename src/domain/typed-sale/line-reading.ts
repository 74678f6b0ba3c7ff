/** A typed line as it is understood just now: what it says, what it comes to, whose sale it is, and what is wrong with it. */
import type { Customer } from '../customer.ts'
import type { LineProblem } from './line-problem.ts'
import type { LinePlan } from './plan-line.ts'
import type { TypedSale } from './typed-sale.ts'

export interface LineReading {
  readonly sale: TypedSale
  readonly plan: LinePlan
  /** E13; null when none is named, or not found yet. */
  readonly customer: Customer | null
  /** E11; null when none is named, or none that can be used. */
  readonly voucher: PlannedVoucher | null
  /** Of the words, the hall, the money, the customer and the voucher. */
  readonly problems: readonly LineProblem[]
}

/** A voucher that the line puts into the basket. */
export interface PlannedVoucher {
  readonly code: string
  /** Minor units that the line costs less with it. */
  readonly off: number
}
