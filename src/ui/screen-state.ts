/** What each screen and dialog remembers: plain values, told apart by `id`. */
import type { Customer, CustomerContact } from '../domain/customer.ts'
import type { AccreditationId, CustomerId, OrderId, OrderLineId } from '../domain/ids.ts'
import type { Payment } from '../domain/payment.ts'
import type { RefundReason } from '../domain/refund.ts'
import type { TicketForm } from '../domain/sale.ts'
import type { Tender } from '../domain/tender.ts'
import type { Completion } from '../domain/typed-sale/complete-line.ts'
import type { LineReading } from '../domain/typed-sale/line-reading.ts'
import type { DoorState } from './entry-states.ts'
import type { FestivalState } from './festival-states.ts'
import type { HallState } from './hall/hall-state.ts'
import type { OfficeState } from './office-states.ts'
import type { PeopleState } from './people-states.ts'
import type { BlockState, ReservationState, ReservationsState, ReserveState } from './reservation-states.ts'
import type { BegunExchange, BegunRefund, GiftCard } from './till-desk.ts'

export type ScreenState =
  | SignInState
  | ProgrammeState
  | HallScreenState
  | TariffState
  | BasketState
  | PayState
  | SaleDoneState
  | PrintsState
  | SalesState
  | SalesFilterState
  | SaleCardState
  | RefundState
  | ReprintState
  | ReprintReasonState
  | DrawerState
  | HelpState
  | QuitState
  | LanguageState
  | RecoveredState
  | ReserveState
  | ReservationsState
  | ReservationState
  | BlockState
  | CommandLineState
  | ExchangeState
  | CustomersState
  | CustomerFormState
  | CustomerHistoryState
  | VouchersState
  | ArticlesState
  | GiftCardState
  | DoorState
  | FestivalState
  | PeopleState
  | OfficeState
export type ScreenId = ScreenState['id']

export interface SignInState {
  readonly id: 'sign-in'
  readonly email: string
  readonly password: string
  readonly field: 'email' | 'password'
}

export const dateRanges = ['all', 'today', 'week', 'month'] as const
export type DateRange = (typeof dateRanges)[number]

export interface ProgrammeState {
  readonly id: 'programme'
  readonly filter: string
  readonly range: DateRange
  /** Index into the events that pass the filter. */
  readonly selected: number
}

export interface HallScreenState {
  readonly id: 'hall'
  /** Cursor, zoom, range and what is typed: nothing React draws, so a move does not wake it. */
  readonly view: HallState
}

/** F25/F26: how an exchange is settled. */
export interface ExchangeState {
  readonly id: 'exchange'
  readonly saleId: OrderId
  readonly begun: BegunExchange
  /** By which the difference is paid, if there is one. */
  readonly tender: 'cash' | 'card'
  /** The answer to an attempt was lost: until it is known, the exchange cannot be left. */
  readonly isUnclear: boolean
}

/** A sale typed in one line. */
export interface CommandLineState {
  readonly id: 'command-line'
  readonly text: string
  /** Offset into the text. */
  readonly cursor: number
  /** The section the hall's cursor was in: seats without a section are looked for there first. */
  readonly near: string | null
  /** How the hall was looked at before; leaving the line puts it back. */
  readonly view: HallState
  /** What Tab went through last, and what stands behind it in the line. */
  readonly completion: (Completion & { readonly at: number; readonly rest: string }) | null
  /** Which earlier line is shown; null for the one being typed. */
  readonly historyAt: number | null
  /** What was being typed before earlier lines were called back. */
  readonly kept: string
  /** Enter was pressed and could not do it: now everything wrong is shown. */
  readonly isTried: boolean
  readonly reading: LineReading | null
}

export interface TariffState {
  readonly id: 'tariff'
  readonly selected: number
}

export interface BasketState {
  readonly id: 'basket'
  /** Index into the seats, and the fees behind them. */
  readonly selected: number
  /** Seats that get the next tariff together, as `lineId` names them. */
  readonly marked: ReadonlySet<string>
}

export interface PayState {
  readonly id: 'pay'
  /** F13: minted when the dialog opened; the same one for every attempt to confirm. */
  readonly key: string
  readonly total: number
  /** F28: what was taken so far, besides what is typed. */
  readonly payments: readonly Payment[]
  /** Pays what is left. */
  readonly tender: Tender
  /** As typed; empty stands for what is left. */
  readonly given: string
  readonly note: string
  readonly field: 'given' | 'note'
  readonly form: TicketForm
  /** The answer to an attempt was lost: until it is known, the payment cannot be left. */
  readonly isUnclear: boolean
}

export interface SaleDoneState {
  readonly id: 'sale-done'
  /** Which ticket is shown. */
  readonly ticket: number
  /** First line of it that is shown. */
  readonly top: number
}

export interface PrintsState {
  readonly id: 'prints'
  readonly selected: number
}

/** What is typed into the search for sales (T18). */
export const salesFields = ['number', 'date', 'event', 'customer', 'cashier', 'amount'] as const
export type SalesField = (typeof salesFields)[number]
export type SalesWishes = Readonly<Record<SalesField, string>>

export interface SalesState {
  readonly id: 'sales'
  readonly selected: number
  readonly allTills: boolean
  readonly wishes: SalesWishes
}

export interface SalesFilterState {
  readonly id: 'sales-filter'
  readonly field: SalesField
  readonly wishes: SalesWishes
  readonly allTills: boolean
}

export interface SaleCardState {
  readonly id: 'sale'
  readonly selected: number
  /** Lines to refund or print again; none stands for the selected one. */
  readonly marked: readonly OrderLineId[]
}

export interface RefundState {
  readonly id: 'refund'
  readonly saleId: OrderId
  readonly begun: BegunRefund
  readonly reason: RefundReason
  /** The answer to an attempt was lost: until it is known, the refund cannot be left. */
  readonly isUnclear: boolean
}

/** What is to be printed again: tickets of a sale, all that are valid when null, or the badge of an accreditation. */
export type Reprint =
  | { readonly saleId: OrderId; readonly lines: readonly OrderLineId[] | null }
  | { readonly accreditationId: AccreditationId }

export interface ReprintState {
  readonly id: 'reprint'
  readonly what: Reprint
  readonly selected: number
}

export interface ReprintReasonState {
  readonly id: 'reprint-reason'
  readonly what: Reprint
  readonly reason: string
}

/** A15: why the drawer is opened without a sale. */
export interface DrawerState {
  readonly id: 'drawer'
  readonly reason: string
}

export interface HelpState {
  readonly id: 'help'
  /** The screen whose keys are explained. */
  readonly about: ScreenId
  readonly top: number
}

export interface QuitState {
  readonly id: 'quit'
}

export interface LanguageState {
  readonly id: 'language'
}

export interface RecoveredState {
  readonly id: 'recovered'
}

export interface CustomersState {
  readonly id: 'customers'
  readonly text: string
  /** Marked to be merged into another one. */
  readonly duplicate: Customer | null
  /** Index into the customers found. */
  readonly selected: number
}

export interface CustomerFormState extends CustomerContact {
  readonly id: 'customer-form'
  /** Whose contact is corrected; `null` for a new one. */
  readonly customerId: CustomerId | null
  readonly field: keyof CustomerContact
  /** The cashier has seen who has the same phone or e-mail: it is somebody else. */
  readonly isOther: boolean
}

export interface GiftCardState {
  readonly id: 'gift-card'
  /** Over the sale window, where the card pays. */
  readonly isPay: boolean
  /** As typed; '' for a new card. */
  readonly code: string
  readonly amount: string
  readonly field: 'code' | 'amount'
  /** The card that was asked for or loaded last. */
  readonly shown: GiftCard | null
}

export interface VouchersState {
  readonly id: 'vouchers'
  readonly code: string
  /** Index into the basket's vouchers. */
  readonly selected: number
}

export interface ArticlesState {
  readonly id: 'articles'
  /** Index into the types. */
  readonly tab: number
  /** Index into the articles of the type. */
  readonly selected: number
}

export interface CustomerHistoryState {
  readonly id: 'customer-history'
  /** First line that is shown. */
  readonly top: number
}
