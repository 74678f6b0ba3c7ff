/** What the till knows, as one immutable value; screens read it, only effects replace it. */
import type { Article } from '../domain/article.ts'
import type { Basket } from '../domain/basket.ts'
import type { Customer } from '../domain/customer.ts'
import type { EventId, Instant, OrderId, OrderLineId } from '../domain/ids.ts'
import type { EventListing, OpenHall } from '../domain/open-hall.ts'
import type { Pricing } from '../domain/price-basket.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Reservation } from '../domain/reservation.ts'
import type { Sale } from '../domain/sale.ts'
import type { SaleCard, SaleListing } from '../domain/sale-card.ts'
import type { ScannerTrouble } from '../domain/scanner-trouble.ts'
import type { Session } from '../domain/session.ts'
import type { AppliedVoucher } from '../domain/voucher.ts'
import type { ScreenLayout } from './layout.ts'
import type { CustomerFormState } from './screen-state.ts'
import type { Theme } from './theme.ts'
import type { CustomerHistory, PrintJob, RecoveredSale, TillPlace } from './till-desk.ts'
import type { Language, Words } from './words.ts'

export interface DemoSignIn {
  readonly email: string
  readonly password: string
}

export interface Model {
  readonly language: Language
  readonly words: Words
  readonly theme: Theme
  readonly layout: ScreenLayout
  /** Of the demonstration database; null when it is a real one. */
  readonly demo: DemoSignIn | null
  /** The database is open: verbs can be called. */
  readonly isOpen: boolean
  /** Why the database cannot be opened; the till then shows nothing but this. */
  readonly openProblem: Refusal | null
  /** A verb has been at work long enough for people to notice. */
  readonly isBusy: boolean
  readonly place: TillPlace | null
  readonly session: Session | null
  readonly events: readonly EventListing[]
  /** When the events were read: ranges of dates count from here. Null before. */
  readonly eventsAt: Instant | null
  /** The open hall. Its map changes in place; the painter is told which seats. */
  readonly hall: OpenHall | null
  /** Every hall opened since signing in, for lines of other events than the open one (T07). */
  readonly halls: ReadonlyMap<EventId, OpenHall>
  readonly basket: Basket | null
  /** What decides about the prices of seats that are not in the basket yet. */
  readonly pricing: Pricing
  /** E13: whose sale it will be; null for a walk-in. The next sale starts without (E18). */
  readonly customer: Customer | null
  readonly customerSearch: CustomerSearch
  readonly customerHistory: CustomerHistory | null
  readonly typedLines: TypedLines
  /** F25/F26: the tickets that are given back for the seats being picked; null when none are. */
  readonly exchange: OpenExchange | null
  /** Index of the tariff the next seats get (T08). */
  readonly tariff: number
  /** The seats best-available took last, and which best they were: again releases them and takes the next. */
  readonly best: BestTaken | null
  readonly jobs: readonly PrintJob[]
  /** Why the cash drawer did not open the last time it was to; null when it did. */
  readonly drawerProblem: string | null
  readonly sale: Sale | null
  readonly preview: readonly (readonly string[])[]
  /** T17: as they were read last, newest first; null before. */
  readonly sales: readonly SaleListing[] | null
  /** E27: the sale that is looked at. */
  readonly saleCard: SaleCard | null
  /** T11: those on sale, as they were read last; null before. */
  readonly articles: readonly Article[] | null
  readonly recovered: readonly RecoveredSale[]
  /** Scanners of this till that do not work just now. */
  readonly scannerTroubles: readonly ScannerTrouble[]
  /** Y12: as they were read last; null before. */
  readonly reservations: readonly Reservation[] | null
  /** The one that is looked at. */
  readonly reservation: Reservation | null
}

export interface BestTaken {
  readonly count: number
  readonly skip: number
  readonly seats: readonly number[]
}

/** A search while typing: what is shown may be a letter behind what is wanted. */
export interface CustomerSearch {
  readonly wanted: string
  /** What `customers` were found for; null before the first answer. */
  readonly shown: string | null
  readonly customers: readonly Customer[]
  readonly isCut: boolean
  /** Whom somebody was about to add when these were found to have the same phone or e-mail. */
  readonly draft: CustomerFormState | null
}

export interface OpenExchange {
  readonly saleId: OrderId
  readonly lines: readonly OrderLineId[]
  /** What they are worth, in minor units. */
  readonly amount: number
  readonly currency: string
  /** Their names. */
  readonly seats: string
}

export interface TypedLines {
  /** What was typed and done since signing in, newest last. */
  readonly history: readonly string[]
  /** Whom the customer of the line may be; null before anybody was looked for. */
  readonly found: { readonly text: string; readonly customers: readonly Customer[] } | null
  /** E11: what the desk said of the voucher of the line; null before it was asked. */
  readonly voucher: { readonly text: string; readonly answer: AppliedVoucher | Refusal } | null
}

export const noTypedLines: TypedLines = { history: [], found: null, voucher: null }

export const noSearch: CustomerSearch = { wanted: '', shown: null, customers: [], isCut: false, draft: null }

/** The answer to a key, on the status line until the next one. */
export interface Notice {
  readonly level: 'info' | 'good' | 'error'
  readonly text: string
}

export function failedJobs(model: Model): readonly PrintJob[] {
  return model.jobs.filter((job) => job.state === 'failed' || job.state === 'unknown')
}

/** What nobody who comes next may see. */
export const signedOutModel: Partial<Model> = {
  session: null,
  events: [],
  eventsAt: null,
  hall: null,
  halls: new Map(),
  customer: null,
  customerSearch: noSearch,
  customerHistory: null,
  best: null,
  sale: null,
  preview: [],
  sales: null,
  saleCard: null,
  recovered: [],
}
