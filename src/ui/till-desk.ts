/**
 * The desk as the screens use it: its verbs bound to one till, so that a screen's effect is one call.
 * `bindDesk` makes it of the real desk; nothing else in the user interface knows desk modules.
 */
import type { Basket, LineKey } from '../domain/basket.ts'
import type { EventId, PrintJobId, TariffId } from '../domain/ids.ts'
import type { EventListing, OpenHall } from '../domain/open-hall.ts'
import type { PaperWords } from '../domain/paper-words.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Sale, Tender, TicketForm } from '../domain/sale.ts'
import type { Session } from '../domain/session.ts'

export interface HoldAnswer {
  /** Seat indexes; the free ones are held even when some were taken. */
  readonly held: readonly number[]
  readonly taken: readonly number[]
  readonly basket: Basket
}

export interface BegunPayment {
  /** F13. */
  readonly key: string
  readonly total: number
}

export interface SellInput {
  readonly key: string
  readonly tender: Tender
  /** Minor units; left out for the exact amount. */
  readonly given?: number
  readonly ticketForm: TicketForm
  readonly note?: string
}

export interface RecoveredSale {
  readonly key: string
  readonly outcome: 'sold' | 'not-sold'
  readonly sale?: Sale
}

export interface TillPlace {
  readonly organiserName: string
  readonly outletName: string
  readonly tillName: string
}

export interface PrintJob {
  readonly id: PrintJobId
  readonly role: 'ticket' | 'receipt' | 'report'
  readonly state: 'queued' | 'sent' | 'printed' | 'failed' | 'unknown'
  readonly problem: string | null
  readonly createdAt: number
}

export interface TillDesk {
  /** Where this till stands; known before anybody signed in (E03). */
  readonly place: TillPlace
  signIn(input: { email: string; password: string }): Promise<Session | Refusal>
  listEvents(): Promise<readonly EventListing[] | Refusal>
  openHall(eventId: EventId): Promise<OpenHall | Refusal>
  /** Keeps `hall.map` up to date and says which seats changed. */
  watchSeats(
    hall: OpenHall,
    onChange: (seats: readonly number[]) => void,
    onTrouble: (trouble: Refusal | null) => void,
  ): { stop(): void }
  holdSeats(input: { hall: OpenHall; seats: readonly number[]; tariff: number }): Promise<HoldAnswer | Refusal>
  releaseLines(lines: readonly LineKey[]): Promise<Basket | Refusal>
  clearBasket(): Promise<Basket | Refusal>
  changeTariff(input: { lines: readonly LineKey[]; tariffId: TariffId }): Promise<Basket | Refusal>
  /** F16: as activity does. `lost` names seats that somebody took after the hold had ended. */
  renewBasket(): Promise<{ readonly basket: Basket; readonly lost: readonly string[] } | Refusal>
  currentBasket(): Basket
  beginPayment(): Promise<BegunPayment | Refusal>
  /** The payment was left without a sale: its pending key is forgotten. */
  abandonPayment(key: string): Promise<void>
  sell(input: SellInput): Promise<Sale | Refusal>
  recoverPending(): Promise<readonly RecoveredSale[] | Refusal>
  listPrintJobs(): Promise<readonly PrintJob[] | Refusal>
  retryPrint(jobId: PrintJobId): Promise<undefined | Refusal>
  startPrintQueue(onChange: () => void): { stop(): void }
  /** E17: each paper of the sale as it prints, in lines of at most `columns`. */
  previewSale(sale: Sale, columns: number): Promise<readonly (readonly string[])[] | Refusal>
  /** Tickets and receipts from now on are written in this language. */
  setPaperLanguage(language: string, words: PaperWords): void
  close(): Promise<void>
}
