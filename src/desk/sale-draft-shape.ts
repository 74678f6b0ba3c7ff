import type { Basket } from '../domain/basket.ts'
import type { Customer } from '../domain/customer.ts'
import type { CustomerId, OrderId, PaymentId, PrintJobId } from '../domain/ids.ts'
import type { Payment, PaymentInput } from '../domain/payment.ts'
import type { TicketForm } from '../domain/sale.ts'
import type { CardPayment } from './gift-card-payments.ts'
import type { ItemPapers, SoldItem } from './sale-items.ts'
import type { PaperContext } from './sale-papers.ts'
import type { SoldFeeLine, SoldLine } from './sale-statements.ts'
import type { SaleTemplates } from './ticket-templates.ts'

export interface SellInput {
  /** From `beginPayment` (F13). */
  readonly key: string
  /** F28: together exactly the total; one without an amount pays what is left. */
  readonly payments: readonly PaymentInput[]
  /** E15. */
  readonly ticketForm?: TicketForm
  /** E14. */
  readonly note?: string
  /** E13. */
  readonly customerId?: CustomerId
}

/** Looked at and completed. */
export interface CheckedInput extends Required<Omit<SellInput, 'customerId' | 'payments'>> {
  readonly payments: readonly Payment[]
  /** The gift cards among them. */
  readonly paying: readonly CardPayment[]
  readonly customer: Customer | null
  /** As it is sold. */
  readonly basket: Basket
}

/** Everything of a sale but its place in the journal: its ids and codes are made before the first try and kept for all. */
export interface SaleDraft {
  readonly input: CheckedInput
  readonly orderId: OrderId
  readonly paymentIds: readonly PaymentId[]
  readonly code: string
  readonly currency: string
  readonly total: number
  /** When the holds end, or ended. */
  readonly heldUntil: number
  readonly lines: readonly SoldLine[]
  readonly items: readonly SoldItem[]
  readonly fees: readonly SoldFeeLine[]
  /** Enough for every paper the sale can have. */
  readonly jobIds: readonly PrintJobId[]
  readonly paper: PaperContext
  readonly itemPapers: ItemPapers
  readonly receiptTemplate: SaleTemplates['receipt']
}
