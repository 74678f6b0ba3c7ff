/** T19, T20: a person's accreditation at a festival, as its own system decided it, and what the desk did about the badge. */
import type { AccreditationId } from './ids.ts'
import type { LocalDate } from './option-date.ts'

/** T20: the decisions of a source that let somebody in; all others are left where they are. */
export const takenStatuses = ['Approved', 'Printed'] as const
export type TakenStatus = (typeof takenStatuses)[number]

/**
 * `new`: payable and not paid, books nothing. `active`: free or paid, its badge waits. `handed-out`: the badge was printed
 * and given to its person. `withdrawn`: the source took its decision back.
 */
export const accreditationStatuses = ['new', 'active', 'handed-out', 'withdrawn'] as const
export type AccreditationStatus = (typeof accreditationStatuses)[number]

export interface Accreditation {
  readonly id: AccreditationId
  /** The person's number where the accreditation comes from. */
  readonly personId: string
  /** On the badge. */
  readonly code: string
  readonly firstName: string
  readonly lastName: string
  readonly organisation: string
  /** Press, guest, market: as the source calls it. */
  readonly category: string
  readonly email: string
  /** The source's own word. */
  readonly sourceStatus: string
  /** Minor units; 0 for a free one. */
  readonly fee: number
  readonly currency: string
  /** Of the fee. */
  readonly taxRateBasisPoints: number
  readonly isPaidAtSource: boolean
  /** There, or at a desk here. */
  readonly isPaid: boolean
  /** Days; '' for no bound. */
  readonly validFrom: LocalDate | ''
  readonly validTo: LocalDate | ''
  readonly status: AccreditationStatus
  /** Of its badge; null while it waits. */
  readonly handedOut: HandedOut | null
}

export interface HandedOut {
  readonly at: number
  readonly till: string
  readonly user: string
}

/** The decision in its usual spelling, or null when it is none that is taken (T20). */
export function takenStatus(text: string): TakenStatus | null {
  return takenStatuses.find((status) => status.toLowerCase() === text.trim().toLowerCase()) ?? null
}

export function isAccreditationStatus(text: string): text is AccreditationStatus {
  return (accreditationStatuses as readonly string[]).includes(text)
}

/** T20: free or paid is active at once. */
export function accreditationStatus(
  facts: Pick<Accreditation, 'sourceStatus' | 'fee' | 'isPaid' | 'handedOut'>,
): AccreditationStatus {
  if (takenStatus(facts.sourceStatus) === null) return 'withdrawn'
  if (facts.fee > 0 && !facts.isPaid) return 'new'
  return facts.handedOut === null ? 'active' : 'handed-out'
}

/**
 * A badge's code in the spelling it is stored with; null when it cannot be one. It has figures, and letters unless it is
 * long: nothing that anybody types looks so, nor do our own codes of tickets and sales.
 */
export function readBadgeCode(text: string): string | null {
  const code = text.trim().toUpperCase()
  const isOne = /^(?=.*\d)(?=.*[A-Z])([A-Z0-9]{9,40}|[A-Z0-9-]{16,40})$/.test(code) || /^\d{9,18}$/.test(code)
  return isOne ? code : null
}

/** First name and surname as one. */
export function personName({ firstName, lastName }: Pick<Accreditation, 'firstName' | 'lastName'>): string {
  return `${firstName} ${lastName}`.trim()
}
