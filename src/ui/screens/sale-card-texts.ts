/** What stands on a sale's card, as sentences. */
import { isRefundReason } from '../../domain/refund.ts'
import { isReprintReason } from '../../domain/reprint.ts'
import type { SaleCard } from '../../domain/sale-card.ts'
import { dateTime, money } from '../format.ts'
import type { Model } from '../model.ts'
import type { Words } from '../words.ts'

const shownHistory = 4

/** Where and by whom it was sold, and to whom (E27). */
export function peopleText(card: SaleCard, { words }: Pick<Model, 'words'>): string {
  const { customer, vouchers } = card
  const contact = [customer?.name, customer?.phone, customer?.email].filter((each) => each !== undefined && each !== '')
  return [
    `${card.outletName}, ${card.tillName}, ${card.cashierName}`,
    ...(contact.length === 0 ? [] : [`${words.sales.customer}: ${contact.join(', ')}`]),
    ...(vouchers.length === 0 ? [] : [`${words.sales.voucher}: ${vouchers.join(', ')}`]),
  ].join('; ')
}

export function paidText(card: SaleCard, { words, language }: Pick<Model, 'words' | 'language'>): string {
  const paid = card.payments.map(
    ({ tender, amount }) => `${words.tenders[tender]} ${money(amount, card.currency, language)}`,
  )
  const papers = card.papers.map(({ role, state }) => `${words.prints.roles[role]} ${words.prints.states[state]}`)
  const counts = [...Map.groupBy(papers, (text) => text)].map(([text, all]) => `${all.length} x ${text}`)
  return [`${words.sales.paid}: ${paid.join(' + ')}`, ...counts].join('; ')
}

/** Refunds and reprints, the newest ones. */
export function historyLines(card: SaleCard, { words, language }: Model): readonly { key: string; text: string }[] {
  const refunds = card.refunds.map((refund) => {
    const amounts = refund.payments.map(
      ({ tender, amount }) => `${money(amount, card.currency, language)} ${words.tenders[tender]}`,
    )
    const note = refund.note === '' ? '' : ` (${refund.note.replaceAll('\n', ' ')})`
    const what = `${words.sales.back} ${amounts.join(' + ')}, ${refundReasonText(words, refund.reason)}${note}`
    return { key: refund.id, at: refund.refundedAt, text: `${what}, ${refund.cashierName}, ${refund.tillName}` }
  })
  const reprints = card.reprints.map((reprint) => {
    const what = `${words.sales.reprinted}, ${reprintReasonText(words, reprint.reason)}`
    return { key: reprint.voidCode, at: reprint.at, text: `${what}, ${reprint.cashierName}, ${reprint.tillName}` }
  })
  return [...refunds, ...reprints]
    .sort((one, other) => one.at - other.at)
    .slice(-shownHistory)
    .map(({ key, at, text }) => ({ key, text: `${dateTime(at, 'day-time', language)} ${text}` }))
}

export function refundReasonText(words: Words, reason: string): string {
  if (reason === 'exchanged') return words.exchange.reason
  return isRefundReason(reason) ? words.sales.refundReasons[reason] : reason
}

export function reprintReasonText(words: Words, reason: string): string {
  return isReprintReason(reason) ? words.sales.reprintReasons[reason] : reason
}
