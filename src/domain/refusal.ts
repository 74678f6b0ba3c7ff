import type { Customer } from './customer.ts'
import type { PickUp } from './option-date.ts'
import type { PassProblem, VoucherProblem } from './voucher-problem.ts'

/**
 * A refusal is a value: the till did nothing, here is what stands in the way, with the facts.
 * Words for each code live in the language files (`refusals`); a missing one is a type error there.
 */
export type Refusal =
  | { readonly refused: 'seats-taken'; readonly seats: readonly string[] }
  | { readonly refused: 'hold-lost'; readonly seats: readonly string[] }
  | { readonly refused: 'unknown-seats'; readonly seats: readonly string[] }
  /** The place is in several sections; naming one of the candidates settles it. */
  | { readonly refused: 'seats-ambiguous'; readonly place: string; readonly candidates: readonly string[] }
  | { readonly refused: 'event-not-selling'; readonly event: string; readonly status: string }
  | { readonly refused: 'event-not-holding'; readonly event: string; readonly status: string }
  | { readonly refused: 'event-unknown'; readonly event: string }
  | { readonly refused: 'hall-unknown'; readonly hall: string }
  | { readonly refused: 'hall-exists'; readonly hall: string }
  | { readonly refused: 'not-permitted'; readonly permission: string }
  | { readonly refused: 'event-not-linked'; readonly event: string; readonly outlet: string }
  | { readonly refused: 'wrong-sign-in' }
  | { readonly refused: 'locked-out'; readonly untilAt: number }
  | { readonly refused: 'no-open-shift' }
  /** F01: somebody opened one already. */
  | { readonly refused: 'shift-open' }
  /** F07. */
  | { readonly refused: 'basket-open'; readonly seats: number }
  /** A payment was begun whose end nobody knows yet. */
  | { readonly refused: 'payment-open' }
  /** T21: this outlet wants a count. */
  | { readonly refused: 'count-missing' }
  /** More cash than there is cannot leave the drawer. */
  | { readonly refused: 'cash-short'; readonly amount: number; readonly currency: string }
  | { readonly refused: 'cash-unknown'; readonly operation: string }
  | { readonly refused: 'cash-corrected'; readonly operation: string }
  /** P07: created with an e-mail alone; who signs in first chooses the password. */
  | { readonly refused: 'password-unset'; readonly email: string }
  | { readonly refused: 'pin-unset' }
  /** F41: nobody approves his own action. */
  | { readonly refused: 'approve-oneself' }
  | { readonly refused: 'approval-used' }
  | { readonly refused: 'user-unknown'; readonly user: string }
  /** P09: made by somebody else, above or beside. */
  | { readonly refused: 'user-not-below'; readonly user: string }
  | { readonly refused: 'outlet-unknown'; readonly outlet: string }
  /** F10. */
  | { readonly refused: 'training-on-server' }
  | { readonly refused: 'basket-empty' }
  | { readonly refused: 'payment-short'; readonly total: number; readonly paid: number; readonly currency: string }
  /** F28: change comes out of cash alone. */
  | { readonly refused: 'payment-over'; readonly left: number; readonly paid: number; readonly currency: string }
  | { readonly refused: 'customer-required'; readonly tender: string }
  /** F27: who gets complimentary tickets is written down. */
  | { readonly refused: 'recipient-required' }
  | { readonly refused: 'reference-required'; readonly tender: string }
  | { readonly refused: 'policy-unknown'; readonly policy: string }
  | { readonly refused: 'policy-exists'; readonly policy: string }
  | { readonly refused: 'fee-unknown'; readonly fee: string }
  | { readonly refused: 'fee-exists'; readonly fee: string }
  /** O20: automatic, and not to be taken off. */
  | { readonly refused: 'fee-fixed'; readonly fee: string }
  | { readonly refused: 'tender-not-taken'; readonly tender: string }
  /** E24: that status cannot follow the one the event has. */
  | { readonly refused: 'status-not-reachable'; readonly event: string; readonly from: string; readonly to: string }
  | { readonly refused: 'zone-unknown'; readonly zone: string; readonly known: readonly string[] }
  | { readonly refused: 'tariff-unknown'; readonly tariff: string; readonly known: readonly string[] }
  | { readonly refused: 'till-unknown'; readonly till: string }
  | { readonly refused: 'not-signed-in' }
  | { readonly refused: 'job-unknown'; readonly job: string }
  /** The job is waiting already, or on its way to the printer. */
  | { readonly refused: 'job-under-way'; readonly job: string }
  | { readonly refused: 'no-price'; readonly zone: string; readonly tariff: string }
  | { readonly refused: 'total-changed'; readonly shown: number; readonly now: number; readonly currency: string }
  | { readonly refused: 'mixed-currencies'; readonly currencies: readonly string[] }
  | { readonly refused: 'bad-input'; readonly field: string; readonly value: string; readonly expected: string }
  | { readonly refused: 'bad-plan'; readonly problems: readonly PlanProblem[] }
  | { readonly refused: 'bad-vouchers'; readonly problems: readonly PlanProblem[] }
  | { readonly refused: 'bad-accreditations'; readonly problems: readonly PlanProblem[] }
  | { readonly refused: 'pass-unknown'; readonly pass: string }
  /** T10: it does not cover the seats. Its days, '' for no bound. */
  | {
      readonly refused: 'pass-refused'
      readonly pass: string
      readonly problem: VoucherProblem | PassProblem
      readonly validFrom: string
      readonly validTo: string
    }
  /** It covered seats already, which only somebody who may pay back after the event takes upon himself. */
  | { readonly refused: 'pass-used'; readonly pass: string; readonly seats: number }
  | { readonly refused: 'pass-kind-unknown'; readonly kind: string }
  | { readonly refused: 'pass-kind-exists'; readonly kind: string }
  | { readonly refused: 'pass-not-on-sale'; readonly kind: string }
  | { readonly refused: 'accreditation-unknown'; readonly accreditation: string }
  /** T20: its fee is to be paid first. */
  | { readonly refused: 'accreditation-unpaid'; readonly name: string; readonly fee: number; readonly currency: string }
  /** Free, paid, or paid at another till a moment ago. */
  | { readonly refused: 'accreditation-paid'; readonly name: string }
  | { readonly refused: 'accreditation-withdrawn'; readonly name: string; readonly status: string }
  /** T19: its badge was handed out then and there. */
  | { readonly refused: 'badge-handed-out'; readonly name: string; readonly at: number; readonly till: string }
  | { readonly refused: 'badge-waiting'; readonly name: string }
  | { readonly refused: 'voucher-unknown'; readonly code: string }
  /** E26: `text` is the organiser's own sentence, '' for the till's; `at` the time it is valid from or to. */
  | {
      readonly refused: 'voucher-refused'
      readonly code: string
      readonly problem: VoucherProblem | PassProblem
      readonly text: string
      readonly at?: number
    }
  | { readonly refused: 'voucher-exists'; readonly code: string }
  | { readonly refused: 'article-unknown'; readonly article: string }
  | { readonly refused: 'article-exists'; readonly article: string }
  /** It left the basket. */
  | { readonly refused: 'article-not-on-sale'; readonly article: string }
  | { readonly refused: 'gift-card-unknown'; readonly code: string }
  /** F30: what is on it, in minor units. */
  | {
      readonly refused: 'gift-card-short'
      readonly code: string
      readonly balance: number
      readonly currency: string
    }
  | { readonly refused: 'file-unreadable'; readonly file: string; readonly reason: string }
  | {
      readonly refused: 'file-too-large'
      readonly file: string
      readonly sizeBytes: number
      readonly limitBytes: number
    }
  | { readonly refused: 'file-exists'; readonly file: string }
  | { readonly refused: 'file-unwritable'; readonly file: string; readonly reason: string }
  | { readonly refused: 'customer-unknown'; readonly customer: string }
  /** E13: these have the same phone or e-mail; the cashier takes one of them, or says that it is another person. */
  | { readonly refused: 'customer-exists'; readonly customers: readonly Customer[] }
  /** P05: the outlet sends its tickets by e-mail. */
  | { readonly refused: 'email-required'; readonly outlet: string }
  /** O02: who books has none, nor has the customer. */
  | { readonly refused: 'no-sales-class'; readonly user: string }
  | { readonly refused: 'sales-class-unknown'; readonly salesClass: string; readonly known: readonly string[] }
  | { readonly refused: 'user-unknown'; readonly user: string }
  /** O12, O13: it is too late to reserve. */
  | { readonly refused: 'pay-at-once'; readonly event: string }
  /** O08: days of the venue's calendar. */
  | { readonly refused: 'option-date'; readonly date: string; readonly earliest: string; readonly latest: string }
  /** O10. */
  | { readonly refused: 'pick-up-closed'; readonly pickUp: PickUp; readonly open: PickUp }
  /** E21: no sign, several, or one that is not exactly one cell wide. */
  | { readonly refused: 'bad-symbol'; readonly symbol: string }
  | { readonly refused: 'reservation-unknown'; readonly reservation: string }
  /** All its seats were sold, freed, or taken by others after it had lapsed. */
  | { readonly refused: 'reservation-ended'; readonly name: string }
  /** Somebody is selling its seats at that till. */
  | { readonly refused: 'reservation-in-basket'; readonly name: string; readonly till: string }
  | { readonly refused: 'seats-not-reserved'; readonly seats: readonly string[] }
  | { readonly refused: 'seats-not-blocked'; readonly seats: readonly string[] }
  | { readonly refused: 'backup-on-server' }
  /** `holder`: the number of the process that keeps the lock, where the system tells. */
  | { readonly refused: 'database-busy'; readonly holder?: number }
  | { readonly refused: 'database-full' }
  | { readonly refused: 'database-read-only' }
  | { readonly refused: 'database-replaced' }
  | { readonly refused: 'database-damaged'; readonly detail: string }
  | { readonly refused: 'database-newer'; readonly found: number; readonly known: number }
  | { readonly refused: 'database-foreign'; readonly detail: string }
  | { readonly refused: 'database-unreachable'; readonly detail: string }
  | { readonly refused: 'database-not-durable' }
  | { readonly refused: 'outcome-unknown'; readonly key: string }
  /** F13: the answer was lost, and it had been sold. */
  | { readonly refused: 'sold-already'; readonly sale: string }
  | { readonly refused: 'sale-unknown'; readonly sale: string }
  /** T16: it was made at another till. */
  | { readonly refused: 'sale-elsewhere'; readonly till: string }
  | { readonly refused: 'nothing-to-refund'; readonly sale: string }
  /** Y19: somebody was faster, or it was asked for twice. */
  | { readonly refused: 'already-refunded'; readonly seats: readonly string[] }
  | { readonly refused: 'event-started'; readonly event: string }
  /** F34: another till has just printed them anew. */
  | { readonly refused: 'already-reprinted'; readonly seats: readonly string[] }
  | { readonly refused: 'no-receipt-printer' }
  | { readonly refused: 'refund-unclear'; readonly key: string }
  /** T02: it was not made here, or was changed. */
  | { readonly refused: 'setup-code-invalid' }
  | { readonly refused: 'setup-code-expired'; readonly expiredAt: number }
  | { readonly refused: 'setup-code-used' }
  | { readonly refused: 'setup-code-elsewhere'; readonly till: string }
  | { readonly refused: 'printer-failed'; readonly printer: string; readonly detail: string }

export type RefusalCode = Refusal['refused']

/** One thing wrong with an imported file: where it is, what it is, what to do. */
export interface PlanProblem {
  /** A path into the file, `zones[0].rows[3].seats[7].seat_guid`, or `line 12, column "x"` for CSV. */
  readonly place: string
  readonly problem: PlanProblemCode
  /** The offending value, cleaned and cut to a screen's width. */
  readonly value: string
  /** Of a duplicate: where the same value stands first. */
  readonly firstPlace?: string
}
export type PlanProblemCode =
  | 'not-json'
  | 'not-utf8'
  | 'not-a-plan'
  | 'missing'
  | 'not-a-number'
  | 'not-text'
  | 'duplicate-seat'
  | 'duplicate-place'
  | 'unknown-category'
  | 'no-seats'
  | 'too-many-seats'
  | 'missing-column'
  | 'bad-code'
  | 'duplicate-code'
  | 'unknown-effect'
  | 'bad-value'
  | 'bad-date'
  | 'bad-count'
  | 'below-used'
  | 'unknown-product'
  | 'unknown-seat'
  | 'unknown-event'
  | 'unknown-channel'
  | 'not-yes-or-no'
  | 'too-long'
  | 'card-number'
  | 'no-rows'
  | 'too-many-rows'
  | 'duplicate-person'
  | 'formula'
  | 'not-xml'
  | 'unclear-encoding'
  | 'no-people'
  | 'too-many-people'

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}
