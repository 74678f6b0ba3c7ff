/** What a screen wants done beyond its own state. Values, so that a test sees exactly what a key asked for. */
import type { LineKey } from '../domain/basket.ts'
import type { Customer } from '../domain/customer.ts'
import type {
  ArticleId,
  CustomerId,
  EventId,
  FeeId,
  OrderId,
  OrderLineId,
  PrintJobId,
  TariffId,
} from '../domain/ids.ts'
import type { Scan } from '../domain/scan.ts'
import type { Tender } from '../domain/tender.ts'
import type { LinePlan } from '../domain/typed-sale/plan-line.ts'
import type { AccreditationIntent } from './accreditation-states.ts'
import type { EntryIntent } from './entry-states.ts'
import type { HallState } from './hall/hall-state.ts'
import type { Notice } from './model.ts'
import type { OfficeIntent } from './office-states.ts'
import type { PassIntent } from './pass-states.ts'
import type { PeopleIntent } from './people-intents.ts'
import type { ReservationIntent } from './reservation-states.ts'
import type { CustomerFormState, SalesState, ScreenState } from './screen-state.ts'
import type { ConfirmedExchange, ConfirmedRefund, SellInput } from './till-desk.ts'
import type { Language } from './words.ts'

export type Intent =
  | { readonly do: 'open'; readonly screen: ScreenState }
  | { readonly do: 'close' }
  /** Everything above the named screen closes. */
  | { readonly do: 'back-to'; readonly screen: 'hall' | 'programme' }
  | { readonly do: 'notice'; readonly notice: Notice }
  | { readonly do: 'language'; readonly language: Language }
  | { readonly do: 'leave' }
  | { readonly do: 'choose-tariff'; readonly tariff: number }
  /** E13; null for a walk-in. */
  | { readonly do: 'choose-customer'; readonly customer: Customer | null }
  /** What was typed; `find-customers` behind it looks for the newest of these. */
  | { readonly do: 'want-customers'; readonly text: string }
  /** Seats that a typed line would take are shown in the hall; `view` puts back how it was looked at. */
  | { readonly do: 'point-out'; readonly seats: readonly number[]; readonly view?: HallState }
  | DeskIntent

/** Those that call the desk; while one is at work the others wait. */
export type DeskIntent =
  | ReservationIntent
  | AccreditationIntent
  | PassIntent
  | EntryIntent
  | { readonly do: 'sign-in'; readonly email: string; readonly password: string }
  | { readonly do: 'load-events' }
  | { readonly do: 'open-hall'; readonly eventId: EventId }
  /** Takes the free ones of the seats into the basket. */
  | { readonly do: 'hold'; readonly seats: readonly number[] }
  /** F25/F26: new seats are picked for these tickets from now on. */
  | { readonly do: 'start-exchange'; readonly saleId: OrderId; readonly lines: readonly OrderLineId[] }
  /** The old tickets stay valid. */
  | { readonly do: 'stop-exchange' }
  | { readonly do: 'exchange-tickets'; readonly input: ConfirmedExchange }
  /** A typed line over the hall of an event; from the programme. */
  | { readonly do: 'open-line'; readonly eventId: EventId; readonly text: string }
  | { readonly do: 'find-line-customer'; readonly text: string }
  | { readonly do: 'find-line-voucher'; readonly text: string }
  /** Holds and sells what a typed line says, if that is still what was shown. */
  | { readonly do: 'run-line'; readonly text: string; readonly near: string | null; readonly shown: LinePlan }
  | { readonly do: 'release'; readonly lines: readonly LineKey[] }
  | { readonly do: 'clear-basket' }
  | { readonly do: 'change-tariff'; readonly lines: readonly LineKey[]; readonly tariffId: TariffId }
  /** F27: these lines cost nothing, or what they cost before. */
  | { readonly do: 'give-away'; readonly lines: readonly LineKey[]; readonly isGiven: boolean }
  /** O20: adds a fee that leaves a choice, or takes it off. */
  | { readonly do: 'choose-fee'; readonly feeId: FeeId; readonly isCharged: boolean }
  /** E25: what is in the basket, at the prices of the customer who was chosen. */
  | { readonly do: 'price-for-customer' }
  /** F20: the best `count` seats; again, the next best instead of those taken before. */
  | { readonly do: 'best'; readonly count: number; readonly isAgain: boolean }
  | { readonly do: 'begin-payment'; readonly tender: Tender }
  | { readonly do: 'abandon-payment' }
  | { readonly do: 'sell'; readonly input: SellInput }
  /** F29. */
  | { readonly do: 'quick-sale' }
  /** E11. */
  | { readonly do: 'apply-voucher'; readonly code: string }
  | { readonly do: 'remove-voucher'; readonly code: string }
  /** F30. */
  | { readonly do: 'ask-gift-card'; readonly code: string }
  | { readonly do: 'pay-gift-card'; readonly code: string }
  /** F31: a new card without a code; minor units. */
  | {
      readonly do: 'load-gift-card'
      readonly code?: string
      readonly amount: number
      readonly tender: 'cash' | 'card'
    }
  /** T11: what the screen of articles lists. */
  | { readonly do: 'load-articles' }
  | { readonly do: 'take-article'; readonly articleId: ArticleId }
  /** Of something in the basket that is no seat; 0 takes it out. */
  | { readonly do: 'change-item'; readonly key: string; readonly count: number }
  /** F31: into the basket, paid with the rest; a new card without a code. */
  | { readonly do: 'take-gift-card'; readonly code?: string; readonly amount: number }
  | { readonly do: 'finish-sale' }
  /** T17, T18: what the list of sales shows from now on. */
  | { readonly do: 'load-sales'; readonly sales: Pick<SalesState, 'allTills' | 'wishes'> }
  | { readonly do: 'open-sale'; readonly saleId: OrderId }
  | { readonly do: 'begin-refund'; readonly saleId: OrderId; readonly lines: readonly OrderLineId[] }
  | { readonly do: 'refund'; readonly input: ConfirmedRefund }
  | {
      readonly do: 'reprint'
      readonly saleId: OrderId
      readonly lines: readonly OrderLineId[] | null
      readonly reason: string
    }
  | { readonly do: 'copy-receipt'; readonly saleId: OrderId; readonly receiptNumber: number }
  | { readonly do: 'load-jobs' }
  | { readonly do: 'find-customers' }
  | { readonly do: 'save-customer'; readonly form: CustomerFormState }
  | { readonly do: 'open-customer-history'; readonly customerId: CustomerId }
  /** A code from any scanner. `mayOpen`: it may open a card over what is open. */
  | { readonly do: 'take-scan'; readonly scan: Scan; readonly mayOpen: boolean }
  | { readonly do: 'retry-print'; readonly jobId: PrintJobId }
  /** All that failed before anything reached the printer. */
  | { readonly do: 'retry-failed' }
  | { readonly do: 'open-drawer'; readonly reason: string }
  | { readonly do: 'settle-print'; readonly jobId: PrintJobId; readonly as: 'printed' | 'dropped' }
  | OfficeIntent
  | PeopleIntent
