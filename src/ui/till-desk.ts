/**
 * The desk as the screens use it: its verbs bound to one till, so that a screen's effect is one call.
 * `bindDesk` makes it of the real desk.
 */

import type { CustomerInput } from '../desk/add-customer.ts'
import type { BegunPayment } from '../desk/begin-payment.ts'
import type { CustomerHistory } from '../desk/customer-history.ts'
import type { BegunExchange, ConfirmedExchange, ExchangeInput } from '../desk/exchange-tickets.ts'
import type { FoundCustomers } from '../desk/find-customers.ts'
import type { StoredGiftCard } from '../desk/gift-card-balance.ts'
import type { HoldInput, HoldResult } from '../desk/hold-seats.ts'
import type { ListSalesInput } from '../desk/list-sales.ts'
import type { PrintListeners } from '../desk/print-queue.ts'
import type { RecoveredSale } from '../desk/recover-pending.ts'
import type { BegunRefund, ConfirmedRefund, RefundInput } from '../desk/refund-sale.ts'
import type { RenewResult } from '../desk/renew-basket.ts'
import type { Reprinted, ReprintInput } from '../desk/reprint-tickets.ts'
import type { RetriedPrint } from '../desk/retry-print.ts'
import type { SellInput } from '../desk/sell.ts'
import type { GiftCardInput, SoldGiftCard } from '../desk/sell-gift-card.ts'
import type { SettledPrint } from '../desk/settle-print.ts'
import type { Article } from '../domain/article.ts'
import type { Basket, LineKey } from '../domain/basket.ts'
import type { Customer } from '../domain/customer.ts'
import type { Exchange } from '../domain/exchange.ts'
import type { ArticleId, CustomerId, EventId, FeeId, OrderId, PrintJobId, TariffId } from '../domain/ids.ts'
import type { EventListing, OpenHall } from '../domain/open-hall.ts'
import type { AllPaperWords } from '../domain/paper-words.ts'
import type { Pricing } from '../domain/price-basket.ts'
import type { PrintJob } from '../domain/print-job.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Sale } from '../domain/sale.ts'
import type { Refund, SaleCard, SaleListing } from '../domain/sale-card.ts'
import type { Session } from '../domain/session.ts'
import type { AppliedVoucher } from '../domain/voucher.ts'
import type { AccreditationDesk } from './accreditation-desk.ts'
import type { EntryDesk } from './entry-desk.ts'
import type { OfficeDesk } from './office-desk.ts'
import type { PassDesk } from './pass-desk.ts'
import type { PeopleDesk } from './people-desk.ts'
import type { ReservationDesk } from './reservation-desk.ts'

export type { CustomerInput } from '../desk/add-customer.ts'
export type { CustomerHistory, CustomerOrder } from '../desk/customer-history.ts'
export type { BegunExchange, ConfirmedExchange, ExchangeInput } from '../desk/exchange-tickets.ts'
export type { FoundCustomers } from '../desk/find-customers.ts'
export type { ListSalesInput } from '../desk/list-sales.ts'
export type { RecoveredSale } from '../desk/recover-pending.ts'
export type { BegunRefund, ConfirmedRefund, RefundInput } from '../desk/refund-sale.ts'
export type { Reprinted, ReprintInput } from '../desk/reprint-tickets.ts'
export type { SalesFilter } from '../desk/sales-filter.ts'
export type { SellInput } from '../desk/sell.ts'
export type { PrintJob } from '../domain/print-job.ts'

export type GiftCard = Pick<StoredGiftCard, 'code' | 'balance' | 'currency'>

export interface TillPlace {
  /** The machine's clock is behind the till's newest entry; 0 when it is not. */
  readonly clockBehindMs: number
  readonly organiserName: string
  readonly outletName: string
  readonly tillName: string
}

export interface TillDesk extends PeopleDesk, OfficeDesk, ReservationDesk, AccreditationDesk, EntryDesk, PassDesk {
  /** F10: the training's desk with the same user signed in, and his session there. */
  beginTraining(): Promise<{ readonly desk: TillDesk; readonly session: Session } | Refusal>
  /** Where this till stands; known before anybody signed in (E03). */
  readonly place: TillPlace
  signIn(input: { email: string; password: string }): Promise<Session | Refusal>
  /** T02. @returns the till that the terminal is from now on. */
  applySetupCode(code: string): Promise<{ till: string } | Refusal>
  listEvents(): Promise<readonly EventListing[] | Refusal>
  openHall(eventId: EventId): Promise<OpenHall | Refusal>
  /** Keeps `hall.map` and `hall.event` up to date and says which seats changed; none when only the event did. */
  watchSeats(
    hall: OpenHall,
    onChange: (seats: readonly number[]) => void,
    onTrouble: (trouble: Refusal | null) => void,
  ): { stop(): void }
  holdSeats(input: HoldInput): Promise<HoldResult | Refusal>
  releaseLines(lines: readonly LineKey[]): Promise<Basket | Refusal>
  clearBasket(): Promise<Basket | Refusal>
  changeTariff(input: { lines: readonly LineKey[]; tariffId: TariffId }): Promise<Basket | Refusal>
  /** F27. */
  giveAway(input: { lines: readonly LineKey[]; isGiven: boolean }): Promise<Basket | Refusal>
  /** E11. */
  applyVoucher(code: string): Promise<Basket | Refusal>
  /** As it would be applied; nothing is. */
  findVoucher(code: string): Promise<AppliedVoucher | Refusal>
  removeVoucher(code: string): Promise<Basket | Refusal>
  /** F30. */
  giftCardBalance(code: string): Promise<GiftCard | Refusal>
  /** T11: those on sale. */
  listArticles(): Promise<readonly Article[] | Refusal>
  takeArticle(input: { readonly articleId: ArticleId; readonly count?: number }): Promise<Basket | Refusal>
  takeArticleByEan(ean: string): Promise<Basket | Refusal>
  changeItemCount(input: { readonly key: string; readonly count: number }): Promise<Basket | Refusal>
  takeGiftCard(input: { readonly code?: string; readonly amount: number }): Promise<Basket | Refusal>
  /** F31. */
  sellGiftCard(input: GiftCardInput): Promise<SoldGiftCard | Refusal>
  /** O20. */
  chooseFee(input: { feeId: FeeId; isCharged: boolean }): Promise<Basket | Refusal>
  /** E25: whose prices count; null for a walk-in. */
  chooseBuyer(id: CustomerId | null): Promise<Basket | Refusal>
  renewBasket(): Promise<RenewResult | Refusal>
  currentBasket(): Basket
  /** As of this moment, for the customer who was chosen. */
  pricingNow(): Pricing
  beginPayment(input?: { readonly customerId?: CustomerId }): Promise<BegunPayment | Refusal>
  /** Leaves the payment without a sale: its pending key is forgotten, unless something was tried with it. */
  cancelPayment(): void
  sell(input: SellInput): Promise<Sale | Refusal>
  /** F13: the sale was shown to the cashier; a crash need not tell of it any more. */
  acknowledgeSale(): void
  findCustomers(typed: string): Promise<FoundCustomers | Refusal>
  addCustomer(input: CustomerInput): Promise<Customer | Refusal>
  changeCustomer(input: CustomerInput & { readonly id: CustomerId }): Promise<Customer | Refusal>
  /** The customer of that id, or the one it was merged into. */
  knownCustomer(id: CustomerId): Promise<Customer | Refusal>
  customerHistory(id: CustomerId): Promise<CustomerHistory | Refusal>
  recoverPending(): Promise<readonly RecoveredSale[] | Refusal>
  /** T17, T18. */
  listSales(input: ListSalesInput): Promise<readonly SaleListing[] | Refusal>
  /** E27. */
  openSale(sale: string): Promise<SaleCard | Refusal>
  beginRefund(input: RefundInput): Promise<BegunRefund | Refusal>
  refundSale(input: ConfirmedRefund): Promise<Refund | Refusal>
  /** F25/F26. */
  beginExchange(input: ExchangeInput): Promise<BegunExchange | Refusal>
  exchangeTickets(input: ConfirmedExchange): Promise<Exchange | Refusal>
  reprintTickets(input: ReprintInput): Promise<Reprinted | Refusal>
  copyReceipt(saleId: OrderId): Promise<{ job: PrintJobId } | Refusal>
  listPrintJobs(): Promise<readonly PrintJob[] | Refusal>
  /** F43: what may be on paper comes with new codes. */
  retryPrint(jobId: PrintJobId): Promise<RetriedPrint | Refusal>
  /** F43: it lies there after all, or nobody wants it. */
  settlePrint(input: {
    readonly jobs: readonly PrintJobId[]
    readonly as: 'printed' | 'dropped'
  }): Promise<SettledPrint | Refusal>
  startPrintQueue(listeners: PrintListeners): { stop(): Promise<void> }
  /** A15: without a sale; why is kept. */
  openDrawer(input: { readonly reason: string }): Promise<{ opened: true } | Refusal>
  /** E17: each paper of the sale as it prints, in lines of at most `columns`; codes in block glyphs or in ASCII. */
  previewSale(sale: Sale, columns: number, codes: 'half' | 'ascii'): Promise<readonly (readonly string[])[] | Refusal>
  /** When nobody works at the till: frees ended holds (F16), keeps the database small. */
  tidyUp(): Promise<true | Refusal>
  /** Tickets and receipts from now on are written in this language. */
  setPaperLanguage(language: string, words: AllPaperWords): void
}
