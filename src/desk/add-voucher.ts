import { putVouchers, type VoucherToPut } from '../../db/vouchers.ts'
import { holdsCardNumber } from '../domain/card-number.ts'
import { cleanText } from '../domain/clean-text.ts'
import { randomSigns } from '../domain/code-signs.ts'
import { isAmount, parseMoney } from '../domain/money.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { channels } from '../domain/sale-conditions.ts'
import { isVoucherEffect, readPercent, readVoucherCode, voucherEffects, voucherKey } from '../domain/voucher.ts'
import { badInput } from './bad-input.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { houseTimeZone } from './house-time-zone.ts'
import { permissionRefusal } from './must-be-permitted.ts'
import { instantOf } from './voucher-files/voucher-cells.ts'
import { type NamedConditions, namedConditions, readKnownNames } from './voucher-names.ts'

export interface VoucherInput extends NamedConditions {
  /** Made up when left out: twelve signs nobody can guess. */
  readonly code?: string
  readonly effect: string
  /** `10.00` of the house's currency, or percent. */
  readonly value: string
  readonly adds: boolean
  /** Lines of sales; 0 for any number. */
  readonly maxUses: number
  /** Minor units. */
  readonly budget: number | null
  /** As `instantOf` reads them; '' for always. */
  readonly validFrom: string
  readonly validTo: string
  /** Seats of one event that it is for, at least; any number when left out. */
  readonly fewestSeats?: number
  readonly refusalText: string
  readonly tag: string
  readonly comment: string
}

const madeUpSigns = 12
const longestText = 200

/**
 * Defines a voucher of the house (E26).
 * Refusals: not-signed-in, not-permitted, bad-input, voucher-exists, the database's.
 */
export async function addVoucher(desk: Desk, input: VoucherInput): Promise<VoucherToPut | Refusal> {
  return desk.turns.take(() => orRefusal(() => add(desk, input)))
}

async function add(desk: Desk, input: VoucherInput): Promise<VoucherToPut | Refusal> {
  const session = permittedSession(desk, 'manage-vouchers')
  if (isRefusal(session)) return session
  const voucher = await readInput(desk, input)
  if (isRefusal(voucher)) return voucher
  const { effect, value, maxUses } = voucher
  const result = await commitJournaled(desk, session.user.id, () => ({
    kind: 'voucher-added',
    subject: voucher.id,
    body: { effect, value, maxUses },
    before: putVouchers([voucher], session.user.id),
  }))
  if (result.committed) return voucher
  if (result.guard === 'UNIQUE:voucher.code_key') return { refused: 'voucher-exists', code: voucher.code }
  return permissionRefusal(result, 'manage-vouchers')
}

/** What each condition may say. */
const whatIsNamed: Readonly<Record<keyof NamedConditions, string>> = {
  events: 'id, title',
  tariffs: 'tariff',
  zones: 'zone',
  seats: 'Stalls 5-12',
  channels: channels.join(', '),
}

async function readInput(desk: Desk, input: VoucherInput): Promise<VoucherToPut | Refusal> {
  const code = input.code === undefined ? randomSigns(desk.ids, madeUpSigns) : readVoucherCode(input.code)
  if (code === null) return badInput('code', input.code ?? '', 'SUMMER27')
  const { effect } = input
  if (!isVoucherEffect(effect)) return badInput('effect', effect, voucherEffects.join(', '))
  const value =
    effect === 'none'
      ? 0
      : effect === 'percent'
        ? readPercent(input.value)
        : parseMoney(input.value, desk.organiser.currency)
  if (value === null) return badInput('value', input.value, effect === 'percent' ? '0-100' : '10.00')
  const { budget, maxUses, fewestSeats } = input
  if (budget !== null && (!isAmount(budget) || budget < 0)) return badInput('budget', String(budget), 'minor units')
  if (!Number.isSafeInteger(maxUses) || maxUses < 0) return badInput('max-uses', String(maxUses), '0, 1, 2 ...')
  if (fewestSeats !== undefined && (!Number.isSafeInteger(fewestSeats) || fewestSeats < 1))
    return badInput('min-seats', String(fewestSeats), '1, 2, 3 ...')
  const timeZone = await houseTimeZone(desk)
  const validFrom = input.validFrom === '' ? null : instantOf(input.validFrom, timeZone, false)
  const validTo = input.validTo === '' ? null : instantOf(input.validTo, timeZone, true)
  if (input.validFrom !== '' && validFrom === null) return badInput('from', input.validFrom, '2027-01-31')
  if (input.validTo !== '' && validTo === null) return badInput('until', input.validTo, '2027-01-31')
  const conditions = namedConditions(input, await readKnownNames(desk, input.seats))
  if ('unknown' in conditions) return badInput(conditions.unknown, conditions.text, whatIsNamed[conditions.unknown])
  const texts = { refusalText: input.refusalText, tag: input.tag, comment: input.comment }
  for (const [field, text] of Object.entries(texts))
    if (holdsCardNumber(text)) return badInput(field, '', 'no card number')
  return {
    id: desk.ids.newId('vou'),
    organiserId: desk.organiser.id,
    code,
    key: voucherKey(code),
    effect,
    value,
    adds: input.adds,
    maxUses,
    usedElsewhere: 0,
    budget,
    validFrom,
    validTo,
    refusalText: cleanText(input.refusalText, longestText),
    tag: cleanText(input.tag, longestText),
    comment: cleanText(input.comment, longestText),
    conditions: fewestSeats === undefined ? conditions : { ...conditions, fewestSeats },
  }
}
