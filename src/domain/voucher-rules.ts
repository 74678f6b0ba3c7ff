/** What vouchers take off the lines of a basket (E26), beside or instead of the price policy (E25). */
import type { BasketLine } from './basket-line.ts'
import type { EventId, VoucherId } from './ids.ts'
import { coverProblem, type PassCover } from './pass-cover.ts'
import { linesMeeting, type SaleContext } from './sale-conditions.ts'
import { seatName } from './seat-spec.ts'
import { type AppliedVoucher, type Voucher, voucherKey, voucherName, voucherProblem } from './voucher.ts'
import type { PassProblem, VoucherProblem } from './voucher-problem.ts'

/** What a line gets of a voucher. */
export interface VoucherShare {
  readonly voucherId: VoucherId
  /** As people call it. */
  readonly title: string
  /** Minor units, never negative, never more than the line costs. */
  readonly discount: number
  /** The policy's discount stays beside it; otherwise it takes that one's place. */
  readonly isBeside: boolean
}

/**
 * E26: the share of each line, `null` where no voucher is used. The lines have their policies' discounts already. Vouchers
 * come in the order they were applied; a line gets one at most; a voucher that has fewer uses left than lines goes where it
 * takes most off. Passes come first: they pay for a whole seat, each for one of an event, the dearest that is left.
 */
export function shareVouchers(
  lines: readonly BasketLine[],
  vouchers: readonly AppliedVoucher[],
  context: SaleContext,
): (VoucherShare | null)[] {
  const shares = new Map<BasketLine, VoucherShare>()
  const passes = vouchers.filter(({ pass }) => pass !== null)
  for (const voucher of [...passes, ...vouchers.filter(({ pass }) => pass === null)]) {
    if (voucherProblem(voucher, context.at) !== null) continue
    let usesLeft = voucher.usesLeft ?? Number.POSITIVE_INFINITY
    let budgetLeft = voucher.budgetLeft ?? Number.POSITIVE_INFINITY
    const events = new Set<EventId>()
    const wanted = linesFor(voucher, lines, context)
      .filter((line) => !shares.has(line))
      .map((line) => ({ line, saved: savedBy(voucher, line) }))
      .filter(({ saved }) => saved > 0 || voucher.effect === 'none')
      // Sorting keeps the order of lines that save the same.
      .sort((one, other) => other.saved - one.saved)
    for (const { line } of wanted) {
      if (usesLeft <= 0) break
      if (voucher.pass !== null && events.has(line.eventId)) continue
      const share = shareOf(voucher, line, budgetLeft)
      if (share === null) continue
      shares.set(line, share)
      events.add(line.eventId)
      usesLeft -= 1
      budgetLeft -= share.discount
    }
  }
  return lines.map((line) => shares.get(line) ?? null)
}

/** Why an applied voucher is used for none of the lines, or `null` when it is. */
export function unusedProblem(
  voucher: AppliedVoucher,
  lines: readonly BasketLine[],
  context: SaleContext,
): VoucherProblem | PassProblem | null {
  if (lines.some((line) => voucherOn(line)?.id === voucher.id)) return null
  if (voucher.pass !== null) return uncoveredProblem({ ...voucher, pass: voucher.pass }, lines, context)
  if (linesFor(voucher, lines, context).length > 0) return 'no-benefit'
  const { fewestSeats: _, ...conditions } = voucher.conditions
  return linesFor({ ...voucher, conditions }, lines, context).length > 0 ? 'too-few-seats' : 'no-line'
}

function uncoveredProblem(
  voucher: AppliedVoucher & { readonly pass: PassCover },
  lines: readonly BasketLine[],
  context: SaleContext,
): VoucherProblem | PassProblem {
  const problems = linesFor({ ...voucher, pass: null }, lines, context).map((line) => coverProblem(voucher.pass, line))
  if (problems.includes(null)) return 'all-covered'
  return problems.find((problem) => problem === 'event-used') ?? problems[0] ?? 'no-line'
}

/** The voucher that is used for a line, as its discount. */
export function voucherOn(line: Pick<BasketLine, 'discounts'>) {
  return line.discounts.find((discount) => discount.kind === 'voucher')
}

/** The lines that a voucher is for. */
export function linesFor(
  { conditions, organiserId, pass }: Pick<AppliedVoucher, 'conditions' | 'organiserId' | 'pass'>,
  lines: readonly BasketLine[],
  context: SaleContext,
): readonly BasketLine[] {
  const { products, seats, ...others } = conditions
  const isNamed = (known: readonly string[] | undefined, ...texts: readonly string[]) =>
    known === undefined || known.some((name) => texts.some((text) => voucherKey(name) === voucherKey(text)))
  return linesMeeting(others, lines, context).filter(
    (line) =>
      line.organiserId === organiserId &&
      (pass === null || coverProblem(pass, line) === null) &&
      isNamed(products, line.tariffName, line.zoneName) &&
      isNamed(seats, seatName(line)),
  )
}

function shareOf(voucher: AppliedVoucher, line: BasketLine, budgetLeft: number): VoucherShare | null {
  const { id: voucherId, adds, effect } = voucher
  const isBeside = adds || effect === 'none'
  const discount = Math.min(discountOn(voucher, isBeside ? line.amount : line.price), budgetLeft)
  const saved = isBeside ? discount : discount - (line.price - line.amount)
  // E25: they never add up against the organiser's will; the larger one counts.
  return saved > 0 || effect === 'none' ? { voucherId, title: voucherName(voucher), discount, isBeside } : null
}

/** What the customer pays less than without the voucher. */
function savedBy(voucher: Voucher, line: BasketLine): number {
  if (voucher.adds) return discountOn(voucher, line.amount)
  return Math.max(0, discountOn(voucher, line.price) - (line.price - line.amount))
}

/** What the effect takes off an amount: nothing of a price that is below the one it sets. Half a unit goes to the customer. */
export function discountOn({ effect, value }: Pick<Voucher, 'effect' | 'value'>, amount: number): number {
  switch (effect) {
    case 'none':
      return 0
    case 'set':
      return Math.max(0, amount - value)
    case 'subtract':
      return Math.min(amount, value)
    case 'percent':
      return Math.min(amount, Math.round((amount * value) / 10_000))
  }
}
