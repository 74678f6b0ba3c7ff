import { insertGiftCard, insertGiftCardEntry, type StoredGiftCard } from '../../db/gift-cards.ts'
import { guardRefusal } from '../../db/guard-refusal.ts'
import type { BrokenGuard } from '../../db/store.ts'
import { newGiftCardCode } from '../domain/gift-card-code.ts'
import { isAmount } from '../domain/money.ts'
import { changeOf, checkPayments, type Payment, type PaymentInput } from '../domain/payment.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Sale } from '../domain/sale.ts'
import { newSaleCode } from '../domain/sale-code.ts'
import type { Session } from '../domain/session.ts'
import { acknowledgeSale } from './acknowledge-sale.ts'
import { commitJournaled, type JournaledBatch, type JournalPosition } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { knownGiftCard } from './gift-card-balance.ts'
import { type GiftCardPaper, giftCardPaper, giftCardReceipt, giftCardTemplates } from './gift-card-papers.ts'
import { houseTimeZone } from './house-time-zone.ts'
import { isSaleKey } from './pending-sales.ts'
import { saleByKey } from './read-sale.ts'
import { idAt, risingIds } from './rising-ids.ts'
import { insertGiftCardLine, insertPayment, insertSale, insertSeal, queuePapers } from './sale-statements.ts'

export interface GiftCardInput {
  /** The card to top up; a new one is sold when left out. */
  readonly code?: string
  /** Minor units to put on it. */
  readonly amount: number
  readonly payments: readonly PaymentInput[]
  /** Idempotency key (F13); made here when left out. */
  readonly key?: string
}

export interface SoldGiftCard {
  readonly sale: Sale
  readonly code: string
  /** Of the card behind the sale, minor units. */
  readonly balance: number
}

/** More than this on one card is a mistake, or laundering. */
const mostOnce = 1_000_000

/**
 * Sells a gift card, or tops one up (F31): a sale of its own with its receipt and no tax, for the tax is in what the card will
 * pay for. The same key never sells twice.
 * Refusals: not-signed-in, not-permitted, bad-input, gift-card-unknown, mixed-currencies, tender-not-taken (cards are not paid
 * with cards, nor given away), those of the payments, no-open-shift, file-unwritable, outcome-unknown, the database's.
 */
export async function sellGiftCard(desk: Desk, input: GiftCardInput): Promise<SoldGiftCard | Refusal> {
  return desk.turns.take(() => orRefusal(() => sellOnce(desk, input)))
}

async function sellOnce(desk: Desk, input: GiftCardInput): Promise<SoldGiftCard | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  const key = input.key ?? desk.ids.newId('ord').replace('ord_', 'key_')
  if (!isSaleKey(key))
    return { refused: 'bad-input', field: 'key', value: key.slice(0, 80), expected: '[A-Za-z0-9_-]{12,64}' }
  if (input.key !== undefined) {
    const first = await soldBefore(desk, key)
    if (first !== null) return first
  }
  const { amount } = input
  if (!isAmount(amount) || amount <= 0 || amount > mostOnce)
    return { refused: 'bad-input', field: 'amount', value: String(amount), expected: `1-${mostOnce}` }
  const { currency } = desk.organiser
  const facts = { currency, permissions: session.permissions, hasCustomer: false, hasNote: false }
  const untaken = input.payments.find(({ tender }) => tender !== 'cash' && tender !== 'card')
  if (untaken !== undefined) return { refused: 'tender-not-taken', tender: untaken.tender }
  const payments = checkPayments(amount, input.payments, facts)
  if ('refused' in payments) return payments
  const known = input.code === undefined ? null : await knownGiftCard(desk, input.code)
  if (isRefusal(known)) return known
  if (known !== null && known.currency !== currency)
    return { refused: 'mixed-currencies', currencies: [currency, known.currency] }
  acknowledgeSale(desk)
  const unwritten = desk.pendingSales.write({ key, tillId: session.till.id, total: amount, begunAt: desk.clock() })
  if (unwritten !== null) return unwritten
  const draft = await draftCard(desk, session, key, amount, payments, known)
  return commitCard(desk, draft)
}

interface CardDraft extends GiftCardPaper {
  readonly key: string
  readonly amount: number
  readonly payments: readonly Payment[]
  readonly card: StoredGiftCard
  readonly isNew: boolean
  readonly description: string
  readonly ids: ReturnType<typeof draftIds>
}

async function draftCard(
  desk: Desk,
  session: Session,
  key: string,
  amount: number,
  payments: readonly Payment[],
  known: StoredGiftCard | null,
): Promise<CardDraft> {
  const card = known ?? {
    ...{ id: desk.ids.newId('gft'), code: newGiftCardCode(desk.ids), currency: desk.organiser.currency, balance: 0 },
  }
  const templates = await giftCardTemplates(desk)
  const description = `${desk.state.paper.words.giftCard} ...${card.code.slice(-5)}`
  const timeZone = await houseTimeZone(desk)
  const ids = draftIds(desk, payments.length)
  return { desk, session, templates, timeZone, key, amount, payments, card, isNew: known === null, description, ids }
}

function draftIds(desk: Desk, payments: number) {
  return {
    order: desk.ids.newId('ord'),
    line: desk.ids.newId('lin'),
    code: newSaleCode(desk.ids),
    payments: risingIds(desk, 'pay', payments),
    jobs: risingIds(desk, 'job', 2),
  }
}

async function commitCard(desk: Desk, draft: CardDraft): Promise<SoldGiftCard | Refusal> {
  let sold: Sale | null = null
  const result = await commitJournaled(desk, draft.session.user.id, (position) => {
    sold = soldAs(draft, position)
    return batchOf(draft, sold, position)
  })
  if (!result.committed) return refusedCard(desk, draft, result)
  if (sold === null) throw new Error('a gift card was sold that was never built')
  desk.state.soldKey = draft.key
  desk.state.wakePrinting()
  const { card, amount } = draft
  return { sale: sold, code: card.code, balance: card.balance + amount }
}

async function refusedCard(desk: Desk, { key }: CardDraft, broken: BrokenGuard): Promise<SoldGiftCard | Refusal> {
  const { guard } = broken
  if (guard === 'UNKNOWN') {
    const first = await orRefusal(() => soldBefore(desk, key))
    return first === null || isRefusal(first) ? { refused: 'outcome-unknown', key } : first
  }
  desk.pendingSales.remove(key)
  if (guard === 'E_SHIFT_CLOSED') return { refused: 'no-open-shift' }
  if (guard === 'E_FORBIDDEN') return { refused: 'not-permitted', permission: 'sell' }
  return guardRefusal(broken, key)
}

/** F13: what this key sold before. */
async function soldBefore(desk: Desk, key: string): Promise<SoldGiftCard | null> {
  const sale = await saleByKey(desk, key)
  if (sale === null) return null
  const card = await desk.store.db
    .selectFrom('gift_card_entry as e')
    .innerJoin('gift_card as g', 'g.id', 'e.gift_card_id')
    .select(['g.code', 'g.balance'])
    .where('e.order_id', '=', sale.id)
    .where('e.is_payment', '=', 0)
    .executeTakeFirst()
  return card === undefined ? null : { sale, ...card }
}

function soldAs(draft: CardDraft, { receiptNumber, at }: JournalPosition): Sale {
  const { key, payments, amount, ids, card, isNew, session } = draft
  const change = changeOf(payments)
  const papers = (isNew ? 1 : 0) + (session.till.receiptPrinter === '' ? 0 : 1)
  return {
    ...{ id: ids.order, key, code: ids.code, receiptNumber, payments, ticketForm: 'individual' },
    ...{ currency: card.currency, total: amount, given: amount + change, change, soldAt: at },
    ...{ customerId: null, customerName: '', tickets: [], fees: [], jobs: ids.jobs.slice(0, papers) },
  }
}

function batchOf(draft: CardDraft, sale: Sale, { seq, at }: JournalPosition): JournaledBatch {
  const { session, key, amount, payments, card, isNew, description, ids } = draft
  const { receiptNumber, currency, code } = sale
  const tillId = session.till.id
  const order = insertSale({
    ...{ id: ids.order, key, code, till_id: tillId, shift_id: session.shift.id, user_id: session.user.id },
    ...{ approved_by: null, customer_id: null, receipt_number: receiptNumber, currency, total: amount, note: '' },
    ...{ ticket_form: 'individual', created_at: at },
  })
  const documents = [
    ...(isNew ? [{ role: 'ticket' as const, document: giftCardPaper(draft, sale, { ...card, balance: amount }) }] : []),
    ...(session.till.receiptPrinter === ''
      ? []
      : [{ role: 'receipt' as const, document: giftCardReceipt(draft, sale, description) }]),
  ]
  const papers = documents.map((each, index) => ({ id: idAt(sale.jobs, index), ...each }))
  const paid = payments.map(({ tender, amount: part, given, reference }, index) =>
    insertPayment({
      ...{ id: idAt(ids.payments, index), orderId: ids.order, tender, amount: part, given },
      ...{ key: index === 0 ? key : `${key}.${index + 1}`, reference: reference === '' ? null : reference },
    }),
  )
  return {
    kind: 'sale',
    subject: key,
    body: {
      ...{ order: ids.order, code, receipt: receiptNumber, currency, total: amount, giftCard: card.id },
      payments: payments.map(({ tender, amount: part, given }) => [tender, part, given]),
    },
    before: [
      order,
      insertGiftCardLine({ id: ids.line, orderId: ids.order, description, amount }),
      ...(isNew ? [insertGiftCard(card)] : []),
      insertGiftCardEntry(card.id, ids.order, amount, false),
      ...paid,
    ],
    after: [insertSeal({ order_id: ids.order, till_id: tillId, seq }), ...queuePapers(ids.order, tillId, papers, at)],
  }
}
