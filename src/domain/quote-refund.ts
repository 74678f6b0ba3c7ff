/** Which lines of a sale may be paid back now, and what each tender gets (F36, F37). */
import type { OrderLineId } from './ids.ts'
import { sumAmounts } from './money.ts'
import type { Permission } from './permission.ts'
import { refundableAmount, shareRefund, tendersLeft } from './refund.ts'
import type { Refusal } from './refusal.ts'
import { type RefundQuote, type SaleCard, type SaleLine, saleLineName } from './sale-card.ts'

/**
 * @param wanted lines to pay back whole; all that are left when null.
 * Refusals: nothing-to-refund, already-refunded, event-started, pass-used (T10), bad-input (a line of another sale).
 */
export function quoteRefund(
  card: SaleCard,
  wanted: readonly OrderLineId[] | null,
  permissions: ReadonlySet<Permission>,
  now: number,
): RefundQuote | Refusal {
  const lines = wantedLines(card, wanted)
  if ('refused' in lines) return lines
  const started = lines.find((line) => hasStarted(line, now))
  if (started !== undefined && !permissions.has('refund-late'))
    return { refused: 'event-started', event: started.eventTitle }
  const used = lines.find((line) => line.passUses > 0)
  if (used !== undefined && !permissions.has('refund-late'))
    return { refused: 'pass-used', pass: used.description, seats: used.passUses }
  const amount = sumAmounts(lines.map(refundableAmount))
  const left = tendersLeft(
    card.payments,
    card.refunds.flatMap((refund) => refund.payments),
  )
  const ofCards = sumAmounts(lines.filter((line) => line.kind === 'gift-card').map(refundableAmount))
  const shares = shareRefund(amount, left, ofCards)
  if (shares === null) return { refused: 'nothing-to-refund', sale: card.code }
  return { lines, amount, currency: card.currency, payments: shares }
}

/** An event that was cancelled is paid back whenever it would have been (Y24). */
function hasStarted(line: SaleLine, now: number): boolean {
  return line.eventId !== null && !line.isCancelled && line.startsAt <= now
}

function wantedLines(card: SaleCard, wanted: readonly OrderLineId[] | null): readonly SaleLine[] | Refusal {
  const left = card.lines.filter((line) => !line.isBack)
  if (wanted === null) return left.length === 0 ? { refused: 'nothing-to-refund', sale: card.code } : left
  const chosen = new Set(wanted)
  const lines = card.lines.filter((line) => chosen.has(line.id))
  if (lines.length === 0 || lines.length !== chosen.size)
    return { refused: 'bad-input', field: 'lines', value: wanted.join(', '), expected: card.code }
  const back = lines.filter((line) => line.isBack)
  if (back.length > 0) return { refused: 'already-refunded', seats: back.map(saleLineName) }
  return lines
}
