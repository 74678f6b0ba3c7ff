/** F25/F26: tickets against others. What the old ones were worth stays with the tenders that paid it; only the difference moves. */
import { sumAmounts } from './money.ts'
import { shareRefund, type TenderAmount } from './refund.ts'
import type { Sale } from './sale.ts'
import type { Refund, RefundQuote } from './sale-card.ts'
import type { Tender } from './tender.ts'

export interface ExchangePlan {
  /** The old tickets. */
  readonly old: RefundQuote
  /** Minor units: what the new tickets cost. */
  readonly total: number
  /** Minor units to be paid on top; 0 when the new tickets cost no more. */
  readonly due: number
  /** What goes on to the new tickets, by the tenders that paid for the old ones. */
  readonly carried: readonly TenderAmount<Tender>[]
  /** F37: what is paid back, to those tenders. */
  readonly back: readonly TenderAmount<Tender>[]
}

/** One that is stored for good. */
export interface Exchange {
  /** The new tickets. */
  readonly sale: Sale
  /** The old ones. */
  readonly refund: Refund
}

export function planExchange(old: RefundQuote, total: number): ExchangePlan {
  const back = shareRefund(Math.max(0, old.amount - total), old.payments) ?? []
  const carried = old.payments.flatMap(({ tender, amount }) => {
    const left = amount - sumAmounts(back.filter((each) => each.tender === tender).map((each) => each.amount))
    return left > 0 ? [{ tender, amount: left }] : []
  })
  return { old, total, due: Math.max(0, total - old.amount), carried, back }
}
