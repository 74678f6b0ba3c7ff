import type { OrderId, OrderLineId, PaymentId, PrintJobId } from '../domain/ids.ts'
import type { StoredReason } from '../domain/refund.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { SaleCard } from '../domain/sale-card.ts'
import { type Refund, type RefundQuote, saleLineName } from '../domain/sale-card.ts'
import { newSaleCode } from '../domain/sale-code.ts'
import type { Session } from '../domain/session.ts'
import { type CardPaper, cardPaper, cardTemplate, refundPaper } from './card-papers.ts'
import type { JournaledBatch, JournalPosition } from './commit-journaled.ts'
import type { Desk } from './desk.ts'
import { type CardRefund, cardRefunds, refundEntries } from './gift-card-refunds.ts'
import { insertPaidBack, insertRefund, takeBack } from './refund-statements.ts'
import { idAt, risingIds } from './rising-ids.ts'
import { type ItemsBack, takeItemsBack } from './sale-items.ts'
import { insertSeal, queuePapers } from './sale-statements.ts'

/** Everything of a refund but its place in the journal, made before the first try and kept for all. */
export interface RefundDraft {
  readonly key: string
  readonly reason: StoredReason
  readonly note: string
  readonly quote: RefundQuote
  readonly refundId: OrderId
  readonly code: string
  readonly lineIds: readonly OrderLineId[]
  readonly paymentIds: readonly PaymentId[]
  /** Empty where the till prints no receipts. */
  readonly jobIds: readonly PrintJobId[]
  /** What goes back on to gift cards that paid. */
  readonly cards: readonly CardRefund[]
  /** What taking its items back does besides. */
  readonly ofItems: readonly ItemsBack[]
  readonly paper: CardPaper
  readonly template: Awaited<ReturnType<typeof cardTemplate<'refund'>>>
}

export interface RefundFacts {
  readonly key: string
  readonly reason: StoredReason
  readonly note: string
}

/** Refusals: those of the items (gift-card-short). */
export async function draftRefund(
  desk: Desk,
  session: Session,
  card: SaleCard,
  quote: RefundQuote,
  facts: RefundFacts,
): Promise<RefundDraft | Refusal> {
  const ofItems = await takeItemsBack(desk, card, quote)
  if (isRefusal(ofItems)) return ofItems
  const paper = await cardPaper(desk, session, card)
  return {
    ...facts,
    quote,
    cards: await cardRefunds(desk, card, quote),
    ofItems,
    refundId: desk.ids.newId('ord'),
    code: newSaleCode(desk.ids),
    lineIds: risingIds(desk, 'lin', quote.lines.length),
    paymentIds: risingIds(desk, 'pay', quote.payments.length),
    jobIds: session.till.receiptPrinter === '' ? [] : [desk.ids.newId('job')],
    paper,
    template: await cardTemplate(paper, 'refund'),
  }
}

/** The refund as it will be when the batch at this position of the journal is committed. */
export function refundAs(draft: RefundDraft, { receiptNumber, at }: JournalPosition): Refund {
  const { quote, paper, key, code, reason, note, refundId, jobIds } = draft
  return {
    id: refundId,
    key,
    code,
    receiptNumber,
    saleCode: paper.card.code,
    saleReceiptNumber: paper.card.receiptNumber,
    refundedAt: at,
    total: quote.amount,
    currency: quote.currency,
    reason,
    note,
    payments: quote.payments,
    seats: quote.lines.map(saleLineName),
    jobs: jobIds,
  }
}

export function refundBatch(draft: RefundDraft, refund: Refund, { seq, at }: JournalPosition): JournaledBatch {
  const { quote, paper, refundId, key, template, jobIds } = draft
  const { card, session } = paper
  const tillId = session.till.id
  const order = insertRefund({
    id: refundId,
    key,
    refund_of: card.id,
    code: draft.code,
    till_id: tillId,
    shift_id: session.shift.id,
    user_id: session.user.id,
    approved_by: session.approval?.approver.id ?? null,
    receipt_number: refund.receiptNumber,
    currency: quote.currency,
    total: -quote.amount + 0,
    note: draft.note,
    reason: draft.reason,
    created_at: at,
  })
  const payments = quote.payments.map(({ tender, amount }, index) =>
    insertPaidBack({
      id: idAt(draft.paymentIds, index),
      orderId: refundId,
      tender,
      amount: -amount,
      key: index === 0 ? key : `${key}.${index + 1}`,
    }),
  )
  const documents = jobIds.map((id) => ({
    id,
    role: 'receipt' as const,
    document: refundPaper(paper, template, refund, quote.lines),
  }))
  return {
    kind: 'refund',
    subject: key,
    body: journalBody(draft, refund),
    approval: session.approval,
    before: [
      order,
      ...takeBack(refundId, draft.lineIds, quote.lines),
      ...payments,
      ...refundEntries(refundId, draft.cards),
      ...draft.ofItems.flatMap((statements) => statements(refundId)),
    ],
    after: [insertSeal({ order_id: refundId, till_id: tillId, seq }), ...queuePapers(refundId, tillId, documents, at)],
  }
}

/** F11: everything that was paid back, so that the journal alone can tell it. */
function journalBody(
  { quote, cards, paper, reason, note, refundId }: RefundDraft,
  refund: Refund,
): JournaledBatch['body'] {
  return {
    order: refundId,
    of: paper.card.id,
    code: refund.code,
    receipt: refund.receiptNumber,
    currency: quote.currency,
    total: quote.amount,
    reason,
    ...(note === '' ? {} : { note }),
    payments: quote.payments.map(({ tender, amount }) => [tender, amount]),
    ...(cards.length === 0 ? {} : { giftCards: cards.map(({ id, amount }) => [id, amount]) }),
    lines: quote.lines.map((line) => [line.id, line.eventId, line.seatId, line.amount, line.code]),
  }
}
