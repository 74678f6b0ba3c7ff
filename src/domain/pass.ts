/** Passes (T10, T13, T14): season tickets of a kind, sold at a tariff to one person. */
import { newCheckedCode, readCheckedCode } from './checked-code.ts'
import type { EventId, IdSource, Instant, OrderId, PassId, PassKindId, TariffId } from './ids.ts'
import type { Currency } from './money.ts'
import type { LocalDate } from './option-date.ts'

/** One row of the grid that passes are sold from: what it is, and what it costs at each tariff. */
export interface PassKind {
  readonly id: PassKindId
  readonly name: string
  /** First and last day; '' for no bound. */
  readonly validFrom: LocalDate | ''
  readonly validTo: LocalDate | ''
  /** Seats it covers, one of an event; 0 for any number. */
  readonly sessions: number
  readonly currency: Currency
  readonly taxRateBasisPoints: number
  readonly isOnSale: boolean
  /** In the order of the house's tariffs; those it is not sold at are left out. */
  readonly prices: readonly PassPrice[]
}

export interface PassPrice {
  readonly tariffId: TariffId
  readonly tariffName: string
  /** Minor units, gross. */
  readonly amount: number
}

/** Whose pass it is (T13); a name is needed, the id is what the house asks for. */
export interface PassHolder {
  readonly firstName: string
  readonly lastName: string
  /** The number of a student's or member's card, say; '' for none. */
  readonly personId: string
}

/** `void`: its sale was paid back. */
export const passStatuses = ['valid', 'not-yet', 'expired', 'void'] as const
export type PassStatus = (typeof passStatuses)[number]

export interface Pass extends PassHolder {
  readonly id: PassId
  /** On the paper. */
  readonly code: string
  readonly kindId: PassKindId
  readonly kindName: string
  readonly tariffName: string
  readonly validFrom: LocalDate | ''
  readonly validTo: LocalDate | ''
  /** As of its kind, when it was sold. */
  readonly sessions: number
  readonly status: PassStatus
  readonly saleId: OrderId
  readonly saleCode: string
  readonly soldAt: number
  /** Minor units. */
  readonly price: number
  readonly currency: Currency
}

/** A seat that a pass covers. */
export interface PassUse {
  readonly eventId: EventId
  readonly eventTitle: string
  readonly startsAt: Instant
  readonly timeZone: string
  readonly seat: string
  readonly saleId: OrderId
  readonly saleCode: string
}

/** A pass with what it was used for. */
export interface UsedPass extends Pass {
  /** Latest event first. */
  readonly uses: readonly PassUse[]
}

/** `null` for a pass without a limit. */
export function sessionsLeft({ sessions, uses }: Pick<UsedPass, 'sessions' | 'uses'>): number | null {
  return sessions === 0 ? null : Math.max(0, sessions - uses.length)
}

export function isPassStatus(text: string): text is PassStatus {
  return (passStatuses as readonly string[]).includes(text)
}

export function passStatus(
  { validFrom, validTo }: Pick<Pass, 'validFrom' | 'validTo'>,
  isBack: boolean,
  today: LocalDate,
): PassStatus {
  if (isBack) return 'void'
  if (validFrom !== '' && today < validFrom) return 'not-yet'
  return validTo !== '' && today > validTo ? 'expired' : 'valid'
}

/** `P`, 18 signs nobody can guess, and one that catches typing errors. */
export function newPassCode(ids: IdSource): string {
  return newCheckedCode(ids, 'P')
}

/** What somebody typed or scanned, as the database has it; `null` when it cannot be a pass's code. */
export function readPassCode(text: string): string | null {
  return readCheckedCode(text, 'P')
}
