import type { Desk } from '../desk/desk.ts'
import { openSale } from '../desk/open-sale.ts'
import { orderOfKey } from '../desk/read-refund.ts'
import { beginRefund, refundSale } from '../desk/refund-sale.ts'
import { isRefundReason, refundReasons } from '../domain/refund.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Refund, SaleCard } from '../domain/sale-card.ts'
import { money } from '../ui/format.ts'
import { fill, languageOfWords } from '../ui/words.ts'
import { paperOptions, settlePapers } from './papers.ts'
import { readKey } from './sale-key.ts'
import { readLineSpec } from './sale-lines.ts'
import type { Given, ShellCommand } from './shell-command.ts'

/** Y19. */
export const refundCommand: ShellCommand = {
  name: 'refund',
  options: [
    { flags: '--sale <sale>', word: 'sale', required: true },
    { flags: '--seats <seats>', word: 'saleSeats' },
    { flags: '--reason <reason>', word: 'refundReason', fallback: 'returned' },
    { flags: '--note <text>', word: 'refundNote' },
    { flags: '--key <key>', word: 'refundKey' },
    ...paperOptions,
  ],
  async run(context, given) {
    const { desk, words, shellWords } = context
    const card = await openSale(desk, { sale: given.option('sale') ?? '' })
    if (isRefusal(card)) return card
    const refund = await payBack(desk, card, given)
    if (isRefusal(refund)) return refund
    const total = money(refund.total, refund.currency, languageOfWords(words))
    const { refundedAt, ...facts } = refund
    const papers = await settlePapers(context, refund.jobs, given)
    return {
      facts: { ...facts, ...papers.facts, refunded: new Date(refundedAt).toISOString() },
      text: fill(shellWords.answers.refunded, { total, number: refund.receiptNumber }) + papers.text,
    }
  },
}

async function payBack(desk: Desk, card: SaleCard, { option }: Given): Promise<Refund | Refusal> {
  const reason = option('reason') ?? ''
  if (!isRefundReason(reason))
    return { refused: 'bad-input', field: 'reason', value: reason, expected: refundReasons.join(', ') }
  const lines = readLineSpec(card, option('seats'))
  if (isRefusal(lines)) return lines
  const input = { saleId: card.id, ...(lines === null ? {} : { lines }) }
  const ownKey = readKey(option)
  if (isRefusal(ownKey)) return ownKey
  const note = option('note') ?? ''
  // A key that was used is answered with its refund, although nothing may be left to pay back.
  if (ownKey !== undefined && (await orderOfKey(desk, ownKey)) !== null)
    return refundSale(desk, { ...input, key: ownKey, reason, note })
  const begun = await beginRefund(desk, input)
  if (isRefusal(begun)) return begun
  return refundSale(desk, { ...input, key: ownKey ?? begun.key, reason, note, amount: begun.amount })
}
