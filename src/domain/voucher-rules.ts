/** What vouchers take off the lines of a basket (E26), beside or instead of the price policy (E25). */
import type { EventId, TariffId, VoucherId } from './ids.ts'
import { seatName } from './seat-spec.ts'
import { type AppliedVoucher, type Channel, type Voucher, type VoucherConditions, voucherKey } from './voucher.ts'
import type { VoucherProblem } from './voucher-problem.ts'

/** What the rules see of a line of a basket. Amounts are minor units. */
export interface VoucherLine {
  readonly eventId: EventId
  readonly tariffId: TariffId
  readonly tariffName: string
  readonly zoneName: string
  readonly section: string
  readonly row: string
  readonly number: string
  /** Before anything is taken off. */
  readonly fullAmount: number
  /** What the price policy takes off (E25). */
  readonly policyDiscount: number
}

export function meetsConditions(conditions: VoucherConditions, line: VoucherLine, channel: Channel): boolean {
  const { events, tariffs, zones, products, seats, channels } = conditions
  const isNamed = (known: readonly string[] | undefined, ...texts: readonly string[]) =>
    known === undefined || known.some((name) => texts.some((text) => voucherKey(name) === voucherKey(text)))
  return (
    (channels?.includes(channel) ?? true) &&
    (events?.includes(line.eventId) ?? true) &&
    (tariffs?.includes(line.tariffId) ?? true) &&
    isNamed(zones, line.zoneName) &&
    isNamed(products, line.tariffName, line.zoneName) &&
    isNamed(seats, seatName(line))
  )
}

/** What a line gets of a voucher. */
export interface VoucherShare {
  readonly voucherId: VoucherId
  readonly code: string
  /** Minor units, never negative, never more than the line costs. */
  readonly discount: number
  /** What of the policy's discount stays: all of it beside a voucher that adds, none instead of one that does not. */
  readonly policyDiscount: number
}

/**
 * E26: the share of each line, `null` where no voucher is used. Vouchers come in the order they were applied; a line gets
 * one at most; a voucher that has fewer uses left than lines goes where it takes most off.
 */
export function shareVouchers(
  lines: readonly VoucherLine[],
  vouchers: readonly AppliedVoucher[],
  channel: Channel,
): (VoucherShare | null)[] {
  const shares: (VoucherShare | null)[] = lines.map(() => null)
  for (const voucher of vouchers) {
    let usesLeft = voucher.usesLeft ?? Number.POSITIVE_INFINITY
    let budgetLeft = voucher.budgetLeft ?? Number.POSITIVE_INFINITY
    const wanted = lines
      .flatMap((line, index) =>
        shares[index] === null && meetsConditions(voucher.conditions, line, channel)
          ? [{ line, index, saved: savedBy(voucher, line) }]
          : [],
      )
      .filter(({ saved }) => saved > 0 || voucher.effect === 'none')
      .sort((one, other) => other.saved - one.saved || one.index - other.index)
    for (const { line, index } of wanted) {
      if (usesLeft <= 0) break
      const share = shareOf(voucher, line, budgetLeft)
      if (share === null) continue
      shares[index] = share
      usesLeft -= 1
      budgetLeft -= share.discount
    }
  }
  return shares
}

/** Why an applied voucher is used for none of the lines, or `null` when it is. */
export function unusedProblem(
  voucher: AppliedVoucher,
  lines: readonly VoucherLine[],
  shares: readonly (VoucherShare | null)[],
  channel: Channel,
): VoucherProblem | null {
  if (shares.some((share) => share?.voucherId === voucher.id)) return null
  return lines.some((line) => meetsConditions(voucher.conditions, line, channel)) ? 'no-benefit' : 'no-line'
}

function shareOf(voucher: AppliedVoucher, line: VoucherLine, budgetLeft: number): VoucherShare | null {
  const { id: voucherId, code, adds, effect } = voucher
  const isBeside = adds || effect === 'none'
  const base = isBeside ? line.fullAmount - line.policyDiscount : line.fullAmount
  const discount = Math.min(discountOn(voucher, base), budgetLeft)
  const policyDiscount = isBeside ? line.policyDiscount : 0
  // E25: they never add up against the organiser's will; the larger one counts.
  if (effect !== 'none' && discount + policyDiscount <= line.policyDiscount) return null
  return { voucherId, code, discount, policyDiscount }
}

/** What the customer pays less than without the voucher. */
function savedBy(voucher: Voucher, line: VoucherLine): number {
  if (voucher.adds) return discountOn(voucher, line.fullAmount - line.policyDiscount)
  return Math.max(0, discountOn(voucher, line.fullAmount) - line.policyDiscount)
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
