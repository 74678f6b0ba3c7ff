import { guardRefusal } from '../../db/guard-refusal.ts'
import type { BrokenGuard } from '../../db/store.ts'
import { holdsCardNumber } from '../domain/card-number.ts'
import { cleanLines } from '../domain/clean-text.ts'
import type { OrderId, OrderLineId } from '../domain/ids.ts'
import { quoteRefund } from '../domain/quote-refund.ts'
import { isRefundReason, type RefundReason, refundReasons } from '../domain/refund.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Refund, RefundQuote } from '../domain/sale-card.ts'
import { seatState } from '../domain/seat-state.ts'
import type { Session } from '../domain/session.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { approvedSession, type Desk } from './desk.ts'
import { setSeats } from './hall-map.ts'
import { ownSale } from './open-sale.ts'
import { isSaleKey } from './pending-sales.ts'
import { orderOfKey, readRefund } from './read-refund.ts'
import { draftRefund, type RefundDraft, type RefundFacts, refundAs, refundBatch } from './refund-draft.ts'

export interface RefundInput {
  readonly saleId: OrderId
  /** Paid back whole; all that are left when left out. */
  readonly lines?: readonly OrderLineId[]
}

/** What of a refund may need a second person (F41), beside refunding itself. */
export const lateOrElsewhere = ['refund-any', 'refund-late'] as const

export interface BegunRefund extends RefundQuote {
  /** Idempotency key of this refund (F13). */
  readonly key: string
}

/**
 * What would be paid back, by which tenders (F36, F37), and the key to confirm it with. Nothing is stored.
 * Refusals: not-signed-in, not-permitted (T15), sale-unknown, sale-elsewhere (T16), nothing-to-refund, already-refunded,
 * event-started, pass-used, bad-input, the database's.
 */
export async function beginRefund(desk: Desk, input: RefundInput): Promise<BegunRefund | Refusal> {
  return orRefusal<BegunRefund | Refusal>(async () => {
    const session = approvedSession(desk, 'refund', lateOrElsewhere)
    if (isRefusal(session)) return session
    const card = await ownSale(desk, session, input.saleId)
    if (isRefusal(card)) return card
    const quote = quoteRefund(card, input.lines ?? null, session.permissions, desk.clock())
    return isRefusal(quote) ? quote : { ...quote, key: desk.ids.newId('ord').replace('ord_', 'key_') }
  })
}

export interface ConfirmedRefund extends RefundInput {
  readonly key: string
  readonly reason: RefundReason
  readonly note?: string
  /** What the customer was told, in minor units: another amount is refused. */
  readonly amount?: number
}

/**
 * Pays a sale or some of its lines back (Y19, T17): tickets void, seats free, money to the tenders it came from, receipt
 * and journal entry, together or not at all. The same key never pays twice.
 * Refusals: those of `beginRefund`, total-changed, no-open-shift, refund-unclear (call again with the same key).
 */
export async function refundSale(desk: Desk, input: ConfirmedRefund): Promise<Refund | Refusal> {
  return desk.turns.take(() => orRefusal(() => refundOnce(desk, input)))
}

async function refundOnce(desk: Desk, input: ConfirmedRefund): Promise<Refund | Refusal> {
  const session = approvedSession(desk, 'refund', lateOrElsewhere)
  if (isRefusal(session)) return session
  const facts = checkFacts(input)
  if (isRefusal(facts)) return facts
  const first = await refundOfKey(desk, input)
  return first ?? tryRefund(desk, session, input, facts)
}

function checkFacts({ key, reason, note = '' }: ConfirmedRefund): RefundFacts | Refusal {
  if (!isSaleKey(key))
    return { refused: 'bad-input', field: 'key', value: key.slice(0, 80), expected: '[A-Za-z0-9_-]{12,64}' }
  if (!isRefundReason(reason))
    return {
      refused: 'bad-input',
      field: 'reason',
      value: String(reason).slice(0, 80),
      expected: refundReasons.join(', '),
    }
  const clean = cleanLines(note, 500)
  if (holdsCardNumber(clean)) return { refused: 'bad-input', field: 'note', value: '', expected: 'no card number' }
  return { key, reason, note: clean }
}

/** F13. A key that was used for anything else is none for this refund. */
async function refundOfKey(desk: Desk, { key, saleId }: ConfirmedRefund): Promise<Refund | Refusal | null> {
  const order = await orderOfKey(desk, key)
  if (order === null) return null
  if (order.refund_of !== saleId) return { refused: 'bad-input', field: 'key', value: key, expected: 'a new key' }
  return readRefund(desk, order.id)
}

/** Somebody else may pay back other lines of the sale meanwhile; what is left is looked at again, a few times. */
const mostTries = 3

async function tryRefund(
  desk: Desk,
  session: Session,
  input: ConfirmedRefund,
  facts: RefundFacts,
): Promise<Refund | Refusal> {
  for (let tried = 1; ; tried += 1) {
    const card = await ownSale(desk, session, input.saleId)
    if (isRefusal(card)) return card
    const quote = quoteRefund(card, input.lines ?? null, session.permissions, desk.clock())
    if (isRefusal(quote)) return quote
    const { amount: shown = quote.amount } = input
    if (shown !== quote.amount) return { refused: 'total-changed', shown, now: quote.amount, currency: quote.currency }
    const draft = await draftRefund(desk, session, card, quote, facts)
    if (isRefusal(draft)) return draft
    const answer = await commitRefund(desk, session, draft)
    if (!('guard' in answer)) return answer
    const refusal = await refusedRefund(desk, input, answer)
    if (refusal !== null) return refusal
    if (tried === mostTries) return guardRefusal(answer, input.key)
  }
}

async function commitRefund(desk: Desk, session: Session, draft: RefundDraft): Promise<Refund | BrokenGuard> {
  let refund: Refund | null = null
  const result = await commitJournaled(desk, session.user.id, (position) => {
    refund = refundAs(draft, position)
    return refundBatch(draft, refund, position)
  })
  if (!result.committed) return result
  if (refund === null) throw new Error('a refund was committed that was never built')
  showFree(desk, draft)
  desk.state.wakePrinting()
  if (draft.quote.payments.some((payment) => payment.tender === 'cash')) desk.state.kickDrawer()
  return refund
}

/** `null`: the sale has changed, or a code was drawn that exists; look again. */
async function refusedRefund(
  desk: Desk,
  input: ConfirmedRefund,
  broken: BrokenGuard,
): Promise<Refund | Refusal | null> {
  const { guard } = broken
  if (guard === 'UNKNOWN') {
    const first = await orRefusal(() => refundOfKey(desk, input))
    return first === null || isRefusal(first) ? { refused: 'refund-unclear', key: input.key } : first
  }
  if (!/^(E_|UNIQUE:)/.test(guard)) return guardRefusal(broken, input.key)
  if (guard === 'E_APPROVAL') return { refused: 'approval-used' }
  if (guard === 'E_SHIFT_CLOSED') return { refused: 'no-open-shift' }
  if (guard === 'E_FORBIDDEN') return { refused: 'not-permitted', permission: 'refund' }
  return refundOfKey(desk, input)
}

/** The screen shows the seats free at once, not with the next news from the database. */
export function showFree(desk: Desk, { quote }: RefundDraft): void {
  for (const [eventId, hall] of desk.state.halls) {
    const back = new Set(quote.lines.filter((line) => line.eventId === eventId).map((line) => line.seatId))
    if (back.size === 0) continue
    const seats = hall.seats.flatMap((seat, index) => (back.has(seat.id) ? [index] : []))
    setSeats(hall, seats, seatState.free)
  }
}
