/**
 * What a basket costs: one pure function, whose result is what the panel, the sale window, the payment, the sale and the
 * receipt all show. Order of work (O20): price table, price policies (E25), vouchers (E26), fees, total.
 */
import type { BasketLine, LineDiscount } from './basket-line.ts'
import { type BasketFee, type Fee, type FeeChoices, feesFor, noFeeChoices } from './fee.ts'
import type { EventId } from './ids.ts'
import { sumAmounts } from './money.ts'
import { type PricePolicy, policyDiscounts } from './price-policy.ts'
import type { SaleContext } from './sale-conditions.ts'

/** The rules of one event, its organiser's among them. */
export interface PriceRules {
  readonly policies: readonly PricePolicy[]
  readonly fees: readonly Fee[]
}

/** Another source of discounts than the price policies: what a redeemed voucher does (E26). */
export interface DiscountSource {
  readonly id: string
  /** As the lines and the receipt name it. */
  readonly title: string
  /** It is added to the discount of a policy; otherwise the larger of the two counts. */
  readonly isAdded: boolean
  /**
   * Minor units off each line, in the order of the lines. `amount` of a line is what the discount is taken off: what is
   * left after the policies when it is added, else the price. More than that is cut.
   */
  off(lines: readonly BasketLine[], context: SaleContext): readonly number[]
}

/** Everything that decides about prices besides the seats and their tariffs. */
export interface Pricing extends SaleContext {
  readonly rules: ReadonlyMap<EventId, PriceRules>
  readonly vouchers: readonly DiscountSource[]
  readonly feeChoices: FeeChoices
  /** F27: the whole basket is given away. */
  readonly isComplimentary: boolean
}

export const plainPricing: Pricing = {
  at: 0,
  channel: 'desk',
  customerGroup: '',
  rules: new Map(),
  vouchers: [],
  feeChoices: noFeeChoices,
  isComplimentary: false,
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
  const priced = pricing.isComplimentary ? lines.map(givenAway) : withVouchers(withPolicies(lines, pricing), pricing)
  const fees = pricing.isComplimentary
    ? []
    : feesFor(priced, (event) => pricing.rules.get(event)?.fees ?? [], pricing.feeChoices)
  const amounts = sumAmounts(priced.map((line) => line.amount))
  const fullPrice = sumAmounts(priced.map((line) => line.price))
  const total = amounts + sumAmounts(fees.map((fee) => fee.amount))
  return { lines: priced, fees, fullPrice, discount: fullPrice - amounts, total }
}

function givenAway(line: BasketLine): BasketLine {
  return withDiscounts(line, [{ kind: 'complimentary', id: '', title: '', amount: line.price }])
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
  return pricing.vouchers.reduce((before, voucher) => withVoucher(before, voucher, pricing), lines)
}

function withVoucher(lines: readonly BasketLine[], voucher: DiscountSource, context: SaleContext): BasketLine[] {
  const seen = voucher.isAdded ? lines : lines.map((line) => ({ ...line, amount: line.price }))
  const off = voucher.off(seen, context)
  return lines.map((line, index) => {
    const most = voucher.isAdded ? line.amount : line.price
    const amount = Math.max(0, Math.min(most, off[index] ?? 0))
    if (amount === 0) return line
    const discount: LineDiscount = { kind: 'voucher', id: voucher.id, title: voucher.title, amount }
    if (voucher.isAdded) return withDiscounts(line, [...line.discounts, discount])
    return amount > line.price - line.amount ? withDiscounts(line, [discount]) : line
  })
}

/** Nothing is ever negative, whatever rules come together. */
function withDiscounts(line: BasketLine, discounts: readonly LineDiscount[]): BasketLine {
  const kept = discounts.filter((discount) => discount.amount > 0)
  const off = sumAmounts(kept.map((discount) => discount.amount))
  return { ...line, discounts: kept, amount: Math.max(0, line.price - off) }
}
