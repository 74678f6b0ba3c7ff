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
  /** Of the words, the hall, the money and the customer. */
  readonly problems: readonly LineProblem[]
}
