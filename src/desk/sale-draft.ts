import type { Statement } from '../../db/store.ts'
import type { Customer } from '../domain/customer.ts'
import type { BasketId, CustomerId, OrderId, PaymentId, PrintJobId } from '../domain/ids.ts'
import type { HallEvent } from '../domain/open-hall.ts'
import { customerMark } from '../domain/paper-customer.ts'
import type { Sale, Tender, TicketForm } from '../domain/sale.ts'
import { newSaleCode } from '../domain/sale-code.ts'
import { seatName } from '../domain/seat-spec.ts'
import type { Session } from '../domain/session.ts'
import { newTicketCode } from '../domain/ticket-code.ts'
import type { JournaledBatch, JournalPosition } from './commit-journaled.ts'
import type { Desk } from './desk.ts'
import { holdAgain } from './renew-basket.ts'
import { idAt, risingIds } from './rising-ids.ts'
import { type PaperContext, type PaperSale, receiptPaper, ticketPapers } from './sale-papers.ts'
import {
  insertPayment,
  insertSale,
  insertSeal,
  type QueuedPaper,
  queuePapers,
  type SoldLine,
  sellLines,
} from './sale-statements.ts'
import { type SaleTemplates, saleTemplates } from './ticket-templates.ts'

export interface SellInput {
  /** From `beginPayment` (F13). */
  readonly key: string
  readonly tender: Tender
  /** Minor units handed over; the exact amount when left out. */
  readonly given?: number
  /** E15. */
  readonly ticketForm?: TicketForm
  /** E14. */
  readonly note?: string
  /** E13. */
  readonly customerId?: CustomerId
}

/** Looked at and completed. */
export type CheckedInput = Required<Omit<SellInput, 'customerId'>> & { readonly customer: Customer | null }

/** Everything of a sale but its place in the journal: its ids and codes are made before the first try and kept for all. */
export interface SaleDraft {
  readonly input: CheckedInput
  readonly orderId: OrderId
  readonly paymentId: PaymentId
  readonly code: string
  readonly currency: string
  readonly total: number
  /** When the holds end, or ended. */
  readonly heldUntil: number
  readonly lines: readonly SoldLine[]
  /** Enough for every paper the sale can have. */
  readonly jobIds: readonly PrintJobId[]
  readonly paper: PaperContext
  readonly receiptTemplate: SaleTemplates['receipt']
}

export async function draftSale(desk: Desk, session: Session, input: CheckedInput): Promise<SaleDraft> {
  const { basket, halls, paper } = desk.state
  const events = new Map<string, HallEvent>()
  const templates = new Map<string, SaleTemplates>()
  for (const { eventId } of basket.lines) {
    const event = halls.get(eventId)?.event
    if (event === undefined || events.has(eventId)) continue
    events.set(eventId, event)
    templates.set(eventId, await saleTemplates(desk, event.ticketTemplate))
  }
  const [firstTemplates] = templates.values()
  if (firstTemplates === undefined) throw new Error('a basket whose halls are not open')
  const count = basket.lines.length
  const lineIds = risingIds(desk, 'lin', count)
  const ticketIds = risingIds(desk, 'tkt', count)
  return {
    input,
    orderId: desk.ids.newId('ord'),
    paymentId: desk.ids.newId('pay'),
    code: newSaleCode(desk.ids),
    currency: basket.currency,
    total: basket.total,
    heldUntil: basket.expiresAt ?? 0,
    lines: basket.lines.map((line, index) => ({
      ...line,
      lineId: idAt(lineIds, index),
      ticketId: idAt(ticketIds, index),
      code: newTicketCode(desk.ids),
    })),
    jobIds: risingIds(desk, 'job', count + 1),
    paper: { session, language: paper, events, templates },
    receiptTemplate: firstTemplates.receipt,
  }
}

/** The sale as it will be when the batch at this position of the journal is committed. */
export function soldAs(draft: SaleDraft, { receiptNumber, at }: JournalPosition): Sale {
  const { input, lines, total, currency, code } = draft
  return {
    id: draft.orderId,
    key: input.key,
    code,
    receiptNumber,
    tender: input.tender,
    ticketForm: input.ticketForm,
    currency,
    total,
    given: input.given,
    change: input.given - total,
    soldAt: at,
    customerId: input.customer?.id ?? null,
    customerName: input.customer?.name ?? '',
    tickets: lines.map(({ code, eventTitle, section, row, number, tariffName, amount }) => ({
      code,
      eventTitle,
      section,
      row,
      number,
      tariffName,
      amount,
    })),
    jobs: draft.jobIds.slice(0, paperCount(draft)),
  }
}

/** E15: how many tickets, and a receipt where the till has a printer for it. */
function paperCount({ input, lines, paper }: SaleDraft): number {
  const rows = new Set(lines.map((line) => JSON.stringify([line.eventId, line.section, line.row])))
  const tickets = input.ticketForm === 'individual' ? lines.length : rows.size
  return tickets + (paper.session.till.receiptPrinter === '' ? 0 : 1)
}

export function saleStatements(
  draft: SaleDraft,
  sale: Sale,
  session: Session,
  basketId: BasketId,
  { seq, at }: JournalPosition,
): JournaledBatch {
  const { orderId, input, lines, total } = draft
  const tillId = session.till.id
  const order = insertSale({
    id: orderId,
    key: input.key,
    code: draft.code,
    till_id: tillId,
    shift_id: session.shift.id,
    user_id: session.user.id,
    customer_id: input.customer?.id ?? null,
    receipt_number: sale.receiptNumber,
    currency: draft.currency,
    total,
    note: input.note,
    ticket_form: input.ticketForm,
    created_at: at,
  })
  const again = draft.heldUntil > at ? [] : holdAgain(lines, basketId, at)
  return {
    kind: 'sale',
    subject: input.key,
    body: journalBody(draft, sale),
    before: [...again, order, ...sellLines(orderId, basketId, lines, at), ...payments(draft)],
    after: [
      insertSeal({ order_id: orderId, till_id: tillId, seq }),
      ...queuePapers(orderId, tillId, papersOf(draft, sale), at),
    ],
  }
}

/** F11: everything that was sold, so that the journal alone can tell it. */
function journalBody({ orderId, lines, input }: SaleDraft, sale: Sale): JournaledBatch['body'] {
  return {
    order: orderId,
    code: sale.code,
    receipt: sale.receiptNumber,
    currency: sale.currency,
    total: sale.total,
    tender: input.tender,
    given: input.given,
    ...(input.customer === null ? {} : { customer: input.customer.id }),
    lines: lines.map((line) => [line.eventId, line.seatIndex, line.tariffId, line.amount, line.code]),
  }
}

/** A sale of total 0 has no payment: nothing was handed over. */
function payments({ paymentId, orderId, input, total }: SaleDraft): Statement[] {
  if (total === 0) return []
  const { tender, given, key } = input
  return [insertPayment({ id: paymentId, orderId, tender, amount: total, given, key })]
}

function papersOf(draft: SaleDraft, sale: Sale): QueuedPaper[] {
  const { input, code, currency, total, lines, paper } = draft
  const { receiptNumber, soldAt } = sale
  const { ticketForm, tender, given, note } = input
  const customer = input.customer === null ? '' : customerMark
  const printed: PaperSale = {
    code,
    receiptNumber,
    ticketForm,
    payments: [{ tender, amount: total }],
    currency,
    total,
    given,
    soldAt,
    note,
    customer,
    lines: lines.map((line) => ({ ...line, place: seatName(line) })),
  }
  const tickets = ticketPapers(printed, paper).map((document) => ({ role: 'ticket' as const, document }))
  const hasReceipt = paper.session.till.receiptPrinter !== ''
  const receipt = hasReceipt
    ? [{ role: 'receipt' as const, document: receiptPaper(printed, paper, draft.receiptTemplate) }]
    : []
  return [...tickets, ...receipt].map((each, index) => ({ id: idAt(sale.jobs, index), ...each }))
}
