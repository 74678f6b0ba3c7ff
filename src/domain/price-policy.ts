/** E25: titled rules that make tickets cheaper. Where several apply to a ticket the largest discount wins, never their sum. */
import type { BasketLine, LineDiscount } from './basket-line.ts'
import type { PolicyId } from './ids.ts'
import { linesMeeting, type SaleConditions, type SaleContext } from './sale-conditions.ts'

export interface PricePolicy {
  readonly id: PolicyId
  readonly title: string
  /** `percent`: basis points off; `fixed`: minor units off each ticket. */
  readonly effect: 'percent' | 'fixed'
  readonly value: number
  readonly conditions: SaleConditions
}

/** Basis points of an amount, half a minor unit rounded up. */
export function shareOf(amount: number, basisPoints: number): number {
  return Math.round((amount * basisPoints) / 10_000)
}

/** What one policy takes off a price: never more than the price. */
export function policyDiscount({ effect, value }: Pick<PricePolicy, 'effect' | 'value'>, price: number): number {
  return Math.min(price, effect === 'percent' ? shareOf(price, value) : value)
}

/**
 * The discount of each line, in the order of the lines; `null` where no policy takes anything off.
 * Of equal discounts the one whose id sorts first, so that the order of the policies never matters.
 */
export function policyDiscounts(
  lines: readonly BasketLine[],
  policies: readonly PricePolicy[],
  context: SaleContext,
): (LineDiscount | null)[] {
  const best = new Map<BasketLine, LineDiscount>()
  for (const policy of policies) {
    for (const line of linesMeeting(policy.conditions, lines, context)) {
      const discount: LineDiscount = {
        kind: 'policy',
        id: policy.id,
        title: policy.title,
        amount: policyDiscount(policy, line.price),
      }
      if (discount.amount > 0 && wins(discount, best.get(line))) best.set(line, discount)
    }
  }
  return lines.map((line) => best.get(line) ?? null)
}

function wins(one: LineDiscount, other: LineDiscount | undefined): boolean {
  if (other === undefined) return true
  return one.amount > other.amount || (one.amount === other.amount && one.id < other.id)
}
