/** E11 in a typed line: the voucher it names, what it takes off, and why it does not. */
import type { PricedBasket, Pricing } from '../../domain/price-basket.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import { type LineProblem, lineProblem } from '../../domain/typed-sale/line-problem.ts'
import type { PlannedVoucher } from '../../domain/typed-sale/line-reading.ts'
import type { TypedSale, TypedText } from '../../domain/typed-sale/typed-sale.ts'
import { type AppliedVoucher, voucherRefusal } from '../../domain/voucher.ts'
import { unusedProblem } from '../../domain/voucher-rules.ts'
import type { Model } from '../model.ts'
import { refusalText, type Words } from '../words.ts'

/** What the desk said of the voucher that is written; null when none is, or nobody asked yet. */
export function namedVoucher({ voucher }: TypedSale, { typedLines }: Model): AppliedVoucher | Refusal | null {
  const { voucher: found } = typedLines
  return voucher === null || found?.text !== voucher.text ? null : found.answer
}

/** The rules of prices with the voucher among them, unless it is there already. */
export function withVoucher(pricing: Pricing, named: AppliedVoucher | Refusal | null): Pricing {
  if (named === null || isRefusal(named) || isApplied(pricing, named)) return pricing
  return { ...pricing, vouchers: [...pricing.vouchers, named] }
}

function isApplied({ vouchers }: Pricing, { id }: AppliedVoucher): boolean {
  return vouchers.some((each) => each.id === id)
}

/**
 * @param pricing without the voucher.
 * @param price what the line would cost by other rules.
 */
export function plannedVoucher(
  sale: TypedSale,
  model: Model,
  pricing: Pricing,
  price: (pricing: Pricing) => PricedBasket,
): readonly [PlannedVoucher | null, LineProblem[]] {
  const { voucher: text } = sale
  const named = namedVoucher(sale, model)
  if (text === null || named === null) return [null, []]
  if (isRefusal(named)) return [null, [refusedVoucher(text, named, model.words)]]
  if (isApplied(pricing, named)) return [null, [refusedVoucher(text, voucherRefusal('applied', named), model.words)]]
  const reduced = withVoucher(pricing, named)
  const cheaper = price(reduced)
  const unused = cheaper.lines.length === 0 ? null : unusedProblem(named, cheaper.lines, reduced)
  if (unused !== null) return [null, [refusedVoucher(text, voucherRefusal(unused, named), model.words)]]
  return [{ code: named.code, off: price(pricing).total - cheaper.total }, []]
}

function refusedVoucher(text: TypedText, refusal: Refusal, words: Words): LineProblem {
  const code = refusal.refused === 'voucher-unknown' ? 'voucher-unknown' : 'voucher-refused'
  return lineProblem(code, text, ['voucher'], [], { text: refusalText(words, refusal) })
}
