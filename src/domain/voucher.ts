/** A voucher (E11, E26) as the organiser defines it. A use is one line of a sale it was used for. */
import { cleanText } from './clean-text.ts'
import type { Instant, OrganiserId, VoucherId } from './ids.ts'
import { type PassCover, passName } from './pass-cover.ts'
import type { Refusal } from './refusal.ts'
import type { SaleConditions } from './sale-conditions.ts'
import type { PassProblem, VoucherProblem } from './voucher-problem.ts'

export const voucherEffects = ['none', 'set', 'subtract', 'percent'] as const
export type VoucherEffect = (typeof voucherEffects)[number]

export function isVoucherEffect(text: string): text is VoucherEffect {
  return (voucherEffects as readonly string[]).includes(text)
}

/** What a line must be for the voucher to count; all that is given has to hold. Names are compared without their case. */
export interface VoucherConditions
  extends Pick<SaleConditions, 'events' | 'tariffs' | 'zones' | 'channels' | 'fewestSeats'> {
  /** Either the tariff or the zone has that name: what other systems call a product. */
  readonly products?: readonly string[]
  /** As `seatName` writes them: `Stalls 5-12`. */
  readonly seats?: readonly string[]
}

export interface Voucher {
  readonly id: VoucherId
  /** It counts for this organiser's events alone. */
  readonly organiserId: OrganiserId
  readonly code: string
  readonly effect: VoucherEffect
  /** Minor units; of `percent` hundredths of a percent; 0 of `none`. */
  readonly value: number
  /** Whether it comes on top of what the price policy takes off; otherwise the larger of the two counts. */
  readonly adds: boolean
  /** Lines it can be used for; 0 for any number. */
  readonly maxUses: number
  /** Minor units it may take off in all its uses; `null` without a limit. */
  readonly budget: number | null
  readonly validFrom: Instant | null
  /** The last instant at which it is valid. */
  readonly validTo: Instant | null
  /** The organiser's own words for every refusal; `''` for the till's. */
  readonly refusalText: string
  readonly tag: string
  readonly comment: string
  readonly conditions: VoucherConditions
}

/** A voucher of a basket, with what was left of it when it was read. */
export interface AppliedVoucher extends Voucher {
  /** `null` without a limit. */
  readonly usesLeft: number | null
  readonly budgetLeft: number | null
  /** The pass that it is the cover of: a use is one seat of an event. */
  readonly pass: PassCover | null
}

/** What people call it: its code, or the kind of the pass with the end of its code. */
export function voucherName({ pass, code }: Pick<AppliedVoucher, 'pass' | 'code'>): string {
  return pass === null ? code : passName(pass, code)
}

export const longestCode = 64

/**
 * A code as it is stored: no spaces around it. `null` for what nobody could type or scan again, and for what a
 * spreadsheet would take for a formula (F50): it begins with a letter or digit and has no white space and no controls.
 */
export function readVoucherCode(text: string): string | null {
  const code = text.trim().normalize('NFC')
  if (code !== cleanText(code, longestCode + 1) || [...code].length > longestCode) return null
  return /^[\p{L}\p{N}][^\s]*$/u.test(code) ? code : null
}

/** What tells codes apart: `summer` and `SUMMER` are one, whatever the alphabet. */
export function voucherKey(code: string): string {
  return code.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFC')
}

/** E26: why it cannot be used at all just now. */
export function voucherProblem(voucher: AppliedVoucher, now: Instant): VoucherProblem | PassProblem | null {
  if (voucher.pass?.isVoid === true) return 'void'
  if (voucher.validFrom !== null && now < voucher.validFrom) return 'not-yet'
  if (voucher.validTo !== null && now > voucher.validTo) return 'expired'
  if (voucher.usesLeft !== null && voucher.usesLeft <= 0) return 'used-up'
  return voucher.budgetLeft !== null && voucher.budgetLeft <= 0 ? 'budget-spent' : null
}

/** The refusal that a problem is, with what of the voucher its sentence tells. */
export function voucherRefusal(
  problem: VoucherProblem | PassProblem,
  voucher: Pick<AppliedVoucher, 'code' | 'refusalText' | 'validFrom' | 'validTo' | 'pass'>,
): Refusal {
  if (voucher.pass !== null) {
    const { validFrom, validTo } = voucher.pass
    return { refused: 'pass-refused', pass: voucherName(voucher), problem, validFrom, validTo }
  }
  const { code, refusalText: text } = voucher
  const at = problem === 'not-yet' ? voucher.validFrom : problem === 'expired' ? voucher.validTo : null
  return { refused: 'voucher-refused', code, problem, text, ...(at === null ? {} : { at }) }
}

/** What `percent` counts in: 12.5 % is 1250. */
export function readPercent(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2})0*)?\s*%?$/.exec(text.trim())
  if (match === null) return null
  const value = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return value <= 10_000 ? value : null
}

/** The value as people read it, without its sign: `12.5` of a percentage, minor units of the rest. */
export function percentText(value: number): string {
  return String(value / 100)
}

/** What a voucher is worth, for lists. `money` writes minor units. */
export function voucherWorth(
  { effect, value }: Pick<Voucher, 'effect' | 'value'>,
  money: (amount: number) => string,
): string {
  switch (effect) {
    case 'none':
      return ''
    case 'set':
      return `= ${money(value)}`
    case 'subtract':
      return `- ${money(value)}`
    case 'percent':
      return `- ${percentText(value)} %`
  }
}
