import { type GiftCardInput, sellGiftCard } from '../desk/sell-gift-card.ts'
import { giftCardCodeText } from '../domain/gift-card-code.ts'
import { isRefusal } from '../domain/refusal.ts'
import { money } from '../ui/format.ts'
import { fill, languageOfWords } from '../ui/words.ts'
import type { Answer } from './answer.ts'
import { paperOptions, settlePapers } from './papers.ts'
import { readPayments } from './read-payments.ts'
import { readWholeNumber } from './read-whole-number.ts'
import { readKey } from './sale-key.ts'
import type { Given, ShellCommand, ShellContext } from './shell-command.ts'

const options: ShellCommand['options'] = [
  { flags: '--amount <minor>', word: 'giftCardAmount', required: true },
  { flags: '--pay <tender=minor,...>', word: 'pay', fallback: 'cash' },
  { flags: '--key <key>', word: 'key' },
  ...paperOptions,
]

export const giftCardSellCommand: ShellCommand = {
  name: 'gift-card sell',
  options,
  run: (context, given) => load(context, given, {}),
}

export const giftCardTopUpCommand: ShellCommand = {
  name: 'gift-card top-up',
  operands: '<code>',
  options,
  run: (context, given) => load(context, given, { code: given.operands[0] ?? '' }),
}

async function load(context: ShellContext, given: Given, card: Pick<GiftCardInput, 'code'>) {
  const { desk, words, shellWords } = context
  const { option } = given
  const amount = readWholeNumber('amount', option('amount') ?? '', '5000')
  if (isRefusal(amount)) return amount
  const payments = readPayments(option('pay') ?? '')
  if ('refused' in payments) return payments
  const key = readKey(option)
  if (isRefusal(key)) return key
  const sold = await sellGiftCard(desk, {
    ...{ ...card, amount, payments },
    ...(key === undefined ? {} : { key }),
  })
  if (isRefusal(sold)) return sold
  const { code, balance, sale } = sold
  const { currency, receiptNumber, total, given: handedOver, change } = sale
  const papers = await settlePapers(context, sale.jobs, given)
  const text = fill(shellWords.answers.giftCard, {
    code: giftCardCodeText(code),
    balance: money(balance, currency, languageOfWords(words)),
  })
  const saleFacts = { saleCode: sale.code, receiptNumber, currency, total, given: handedOver, change }
  const answer: Answer = { facts: { code, balance, ...saleFacts, ...papers.facts }, text: text + papers.text }
  return answer
}
