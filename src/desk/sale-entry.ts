import type { LineDiscount } from '../domain/basket.ts'
import type { Sale } from '../domain/sale.ts'
import { taxTotals } from '../domain/tax.ts'
import type { JournaledBatch } from './commit-journaled.ts'
import type { SaleDraft } from './sale-draft-shape.ts'
import { itemFacts } from './sale-items.ts'
import type { SoldFeeLine } from './sale-statements.ts'

/** F11: everything that was sold, so that the journal alone can tell it. */
export function saleEntry({ orderId, lines, items, fees, input }: SaleDraft, sale: Sale): JournaledBatch['body'] {
  return {
    order: orderId,
    code: sale.code,
    receipt: sale.receiptNumber,
    currency: sale.currency,
    total: sale.total,
    payments: input.payments.map(({ tender, amount, given }) => [tender, amount, given]),
    ...(input.customer === null ? {} : { customer: input.customer.id }),
    ...(input.paying.length === 0 ? {} : { giftCards: input.paying.map(({ card, amount }) => [card.id, amount]) }),
    lines: lines.map((line) => [
      line.eventId,
      line.seatIndex,
      line.tariffId,
      line.amount,
      line.code,
      ...line.discounts.map(discountFacts),
    ]),
    ...(items.length === 0 ? {} : { items: itemFacts(input.basket.items) }),
    ...(fees.length === 0 ? {} : { fees: fees.map((fee) => [fee.feeId, fee.eventId, fee.amount]) }),
    taxes: taxTotals([...lines, ...input.basket.items, ...oneEach(fees)]).map(({ rateBasisPoints, gross, tax }) => [
      rateBasisPoints,
      gross,
      tax,
    ]),
  }
}

/** A fee's count is tickets, and it is taxed as one. */
function oneEach(fees: readonly SoldFeeLine[]) {
  return fees.map(({ amount, taxRateBasisPoints }) => ({ amount, taxRateBasisPoints }))
}

function discountFacts({ kind, id, amount }: LineDiscount): (string | number)[] {
  return [kind, id, amount]
}
