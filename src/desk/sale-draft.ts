import type { Statement } from '../../db/store.ts'
import { countItems } from '../domain/basket-item.ts'
import { feeName } from '../domain/fee.ts'
import type { BasketId } from '../domain/ids.ts'
import type { HallEvent } from '../domain/open-hall.ts'
import { customerMark } from '../domain/paper-customer.ts'
import { changeOf } from '../domain/payment.ts'
import type { Sale } from '../domain/sale.ts'
import { newSaleCode } from '../domain/sale-code.ts'
import { seatName } from '../domain/seat-spec.ts'
import type { Session } from '../domain/session.ts'
import { newTicketCode } from '../domain/ticket-code.ts'
import type { JournaledBatch, JournalPosition } from './commit-journaled.ts'
import type { Desk } from './desk.ts'
import { cardEntries } from './gift-card-payments.ts'
import { saleTimeZone } from './house-time-zone.ts'
import { holdAgain } from './renew-basket.ts'
import { idAt, risingIds } from './rising-ids.ts'
import type { CheckedInput, SaleDraft } from './sale-draft-shape.ts'
import { saleEntry } from './sale-entry.ts'
import { itemPaperCount, itemPaperLine, itemStatements, prepareItemPapers, soldItems } from './sale-items.ts'
import { feePaperLine, type PaperSale, receiptPaper, ticketPapers } from './sale-papers.ts'
import {
  feeLines,
  insertPayment,
  insertSale,
  insertSeal,
  type QueuedPaper,
  queuePapers,
  sellLines,
  voucherUses,
} from './sale-statements.ts'
import { type SaleTemplates, saleTemplates, templateOf } from './ticket-templates.ts'

export async function draftSale(desk: Desk, session: Session, input: CheckedInput): Promise<SaleDraft> {
  const { halls, paper } = desk.state
  const { basket } = input
  const events = new Map<string, HallEvent>()
  const templates = new Map<string, SaleTemplates>()
  for (const { eventId } of basket.lines) {
    const event = halls.get(eventId)?.event
    if (event === undefined || events.has(eventId)) continue
    events.set(eventId, event)
    templates.set(eventId, await saleTemplates(desk, event.ticketTemplate))
  }
  const [firstTemplates] = templates.values()
  if (firstTemplates === undefined && basket.lines.length > 0) throw new Error('a basket whose halls are not open')
  const count = basket.lines.length
  const pieces = countItems(basket.items)
  const lineIds = risingIds(desk, 'lin', count + pieces + basket.fees.length)
  const ticketIds = risingIds(desk, 'tkt', count)
  return {
    input,
    orderId: desk.ids.newId('ord'),
    paymentIds: risingIds(desk, 'pay', input.payments.length),
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
    items: soldItems(basket.items, lineIds.slice(count, count + pieces)),
    fees: basket.fees.map((fee, index) => ({ ...fee, lineId: idAt(lineIds, count + pieces + index) })),
    jobIds: risingIds(desk, 'job', count + itemPaperCount(basket.items) + 1),
    paper: { session, language: paper, events, templates, timeZone: await saleTimeZone(desk, events) },
    itemPapers: await prepareItemPapers(desk, session, basket.items),
    receiptTemplate: firstTemplates?.receipt ?? (await templateOf(desk, '', 'receipt')),
  }
}

/** The sale as it will be when the batch at this position of the journal is committed. */
export function soldAs(draft: SaleDraft, { receiptNumber, at }: JournalPosition): Sale {
  const { input, lines, items, fees, total, currency, code } = draft
  const change = changeOf(input.payments)
  return {
    id: draft.orderId,
    key: input.key,
    code,
    receiptNumber,
    payments: input.payments,
    ticketForm: input.ticketForm,
    currency,
    total,
    given: total + change,
    change,
    soldAt: at,
    customerId: input.customer?.id ?? null,
    customerName: input.customer?.name ?? '',
    tickets: lines.map(({ code, eventTitle, section, row, number, tariffName, amount, discounts }) => ({
      code,
      eventTitle,
      section,
      row,
      number,
      tariffName,
      amount,
      discounts,
    })),
    items: items.map(({ item: { kind, name, count, amount } }) => ({ kind, name, count, amount })),
    fees: fees.map((fee) => ({ name: feeName(fee), amount: fee.amount })),
    jobs: draft.jobIds.slice(0, paperCount(draft)),
  }
}

/** E15: how many tickets, what the items print, and a receipt where the till has a printer for it. */
function paperCount({ input, lines, paper }: SaleDraft): number {
  const rows = new Set(lines.map((line) => JSON.stringify([line.eventId, line.section, line.row])))
  const tickets = input.ticketForm === 'individual' ? lines.length : rows.size
  return tickets + itemPaperCount(input.basket.items) + (paper.session.till.receiptPrinter === '' ? 0 : 1)
}

export function saleStatements(
  draft: SaleDraft,
  sale: Sale,
  session: Session,
  basketId: BasketId | null,
  { seq, at }: JournalPosition,
): JournaledBatch {
  const { orderId, input, lines, total } = draft
  if (basketId === null && lines.length > 0) throw new Error('seats that no basket holds')
  const tillId = session.till.id
  const order = insertSale({
    id: orderId,
    key: input.key,
    code: draft.code,
    till_id: tillId,
    shift_id: session.shift.id,
    user_id: session.user.id,
    approved_by: session.approval?.approver.id ?? null,
    customer_id: input.customer?.id ?? null,
    receipt_number: sale.receiptNumber,
    currency: draft.currency,
    total,
    note: input.note,
    ticket_form: input.ticketForm,
    created_at: at,
  })
  const again = basketId === null || draft.heldUntil > at ? [] : holdAgain(lines, basketId, at)
  return {
    kind: 'sale',
    subject: input.key,
    body: saleEntry(draft, sale),
    approval: session.approval,
    before: [
      ...again,
      order,
      ...(basketId === null ? [] : sellLines(orderId, basketId, lines, at)),
      ...feeLines(orderId, draft.fees),
      ...voucherUses(orderId, lines),
      ...payments(draft),
      // Before any card is loaded: what is put on one now does not pay for the same sale.
      ...cardEntries(orderId, input.paying),
      ...itemStatements(orderId, draft.items),
    ],
    after: [
      insertSeal({ order_id: orderId, till_id: tillId, seq }),
      ...queuePapers(orderId, tillId, papersOf(draft, sale), at),
    ],
  }
}

/** F28: one row a tender; the first has the sale's own key. */
function payments({ paymentIds, orderId, input }: SaleDraft): Statement[] {
  return input.payments.map(({ tender, amount, given, reference }, index) =>
    insertPayment({
      id: idAt(paymentIds, index),
      orderId,
      tender,
      amount,
      given,
      key: index === 0 ? input.key : `${input.key}.${index + 1}`,
      reference: tender === 'card' && reference !== '' ? reference : null,
    }),
  )
}

function papersOf(draft: SaleDraft, sale: Sale): QueuedPaper[] {
  const { input, code, currency, total, lines, items, fees, paper } = draft
  const { receiptNumber, soldAt, given } = sale
  const { ticketForm, note } = input
  const customer = input.customer === null ? '' : customerMark
  const printed: PaperSale = {
    code,
    receiptNumber,
    ticketForm,
    payments: input.payments,
    currency,
    total,
    given,
    soldAt,
    note,
    customer,
    lines: lines.map((line) => ({ ...line, place: seatName(line) })),
    extras: [...items.map(({ item }) => itemPaperLine(item)), ...fees.map(feePaperLine)],
  }
  const tickets = ticketPapers(printed, paper).map((document) => ({ role: 'ticket' as const, document }))
  // A gift card comes out with the tickets, a pass where badges do.
  const ofItems = items
    .flatMap(({ item }) => draft.itemPapers(item, sale))
    .map((document) => ({ role: document.kind, document }))
  const hasReceipt = paper.session.till.receiptPrinter !== ''
  const receipt = hasReceipt
    ? [{ role: 'receipt' as const, document: receiptPaper(printed, paper, draft.receiptTemplate) }]
    : []
  return [...tickets, ...ofItems, ...receipt].map((each, index) => ({ id: idAt(sale.jobs, index), ...each }))
}
