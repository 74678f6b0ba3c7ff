/**
 * What a basket costs: one pure function, whose result is what the panel, the sale window, the payment, the sale and the
 * receipt all show. Order of work (O20): price table, price policies (E25), vouchers (E26), fees, total.
 */
import { type BasketLine, isGivenAway, type LineDiscount, lineId } from './basket-line.ts'
import { type BasketFee, type Fee, type FeeChoices, feesFor, noFeeChoices } from './fee.ts'
import type { EventId } from './ids.ts'
import { sumAmounts } from './money.ts'
import { type PricePolicy, policyDiscounts } from './price-policy.ts'
import type { SaleContext } from './sale-conditions.ts'
import type { AppliedVoucher } from './voucher.ts'
import { shareVouchers } from './voucher-rules.ts'

/** The rules of one event, its organiser's among them. */
export interface PriceRules {
  readonly policies: readonly PricePolicy[]
  readonly fees: readonly Fee[]
}

/** Everything that decides about prices besides the seats and their tariffs. */
export interface Pricing extends SaleContext {
  readonly rules: ReadonlyMap<EventId, PriceRules>
  /** Those that were applied, in that order (E26). */
  readonly vouchers: readonly AppliedVoucher[]
  readonly feeChoices: FeeChoices
  /** F27: what is given away: all of it, or the lines that `lineId` names. */
  readonly givenAway: 'all' | ReadonlySet<string>
}

export const plainPricing: Pricing = {
  at: 0,
  channel: 'desk',
  customerGroup: '',
  rules: new Map(),
  vouchers: [],
  feeChoices: noFeeChoices,
  givenAway: new Set(),
}

export interface PricedBasket {
  /** The lines given, with their discounts and what they cost. */
  readonly lines: readonly BasketLine[]
  readonly fees: readonly BasketFee[]
  /** Of the lines by the price table. */
  readonly fullPrice: number
  /** Taken off, in all. */
  readonly discount: number
  /** Lines and fees. */
  readonly total: number
}

export function priceBasket(lines: readonly BasketLine[], pricing: Pricing): PricedBasket {
  const priced = withVouchers(withPolicies(lines, pricing).map(givenAwayBy(pricing)), pricing)
  const fees = feesFor(priced, (event) => pricing.rules.get(event)?.fees ?? [], pricing.feeChoices)
  const amounts = sumAmounts(priced.map((line) => line.amount))
  const fullPrice = sumAmounts(priced.map((line) => line.price))
  const total = amounts + sumAmounts(fees.map((fee) => fee.amount))
  return { lines: priced, fees, fullPrice, discount: fullPrice - amounts, total }
}

/** F27: instead of every other discount. Who is given a ticket still counts as one of the group that others get cheaper. */
function givenAwayBy({ givenAway }: Pricing): (line: BasketLine) => BasketLine {
  return (line) =>
    givenAway === 'all' || givenAway.has(lineId(line))
      ? withDiscounts(line, [{ kind: 'complimentary', id: '', title: '', amount: line.price }])
      : line
}

function withPolicies(lines: readonly BasketLine[], pricing: Pricing): BasketLine[] {
  const found = new Map<BasketLine, LineDiscount | null>()
  for (const [eventId, some] of Map.groupBy(lines, (line) => line.eventId)) {
    const discounts = policyDiscounts(some, pricing.rules.get(eventId)?.policies ?? [], pricing)
    for (const [index, line] of some.entries()) found.set(line, discounts[index] ?? null)
  }
  return lines.map((line) => {
    const discount = found.get(line) ?? null
    return withDiscounts(line, discount === null ? [] : [discount])
  })
}

function withVouchers(lines: readonly BasketLine[], pricing: Pricing): readonly BasketLine[] {
  if (pricing.vouchers.length === 0) return lines
  const paid = lines.filter((line) => !isGivenAway(line))
  const shares = new Map(shareVouchers(paid, pricing.vouchers, pricing).map((share, index) => [paid[index], share]))
  return lines.map((line) => {
    const share = shares.get(line) ?? null
    if (share === null) return line
    const { voucherId: id, title, discount: amount, isBeside } = share
    return withDiscounts(line, [...(isBeside ? line.discounts : []), { kind: 'voucher', id, title, amount }])
  })
}

/** Nothing is ever negative, whatever rules come together. */
function withDiscounts(line: BasketLine, discounts: readonly LineDiscount[]): BasketLine {
  const kept = discounts.filter(({ kind, amount }) => amount > 0 || kind === 'voucher')
  const off = sumAmounts(kept.map((discount) => discount.amount))
  return { ...line, discounts: kept, amount: Math.max(0, line.price - off) }
}
