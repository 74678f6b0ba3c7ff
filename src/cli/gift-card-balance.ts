import { giftCardBalance } from '../desk/gift-card-balance.ts'
import { giftCardCodeText } from '../domain/gift-card-code.ts'
import { isRefusal } from '../domain/refusal.ts'
import { money } from '../ui/format.ts'
import { fill, languageOfWords } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

export const giftCardBalanceCommand: ShellCommand = {
  name: 'gift-card balance',
  operands: '<code>',
  options: [],
  onlyReads: true,
  async run({ desk, words, shellWords }, { operands: [text = ''] }) {
    const card = await giftCardBalance(desk, { code: text })
    if (isRefusal(card)) return card
    const { code, balance, currency } = card
    const told = { code: giftCardCodeText(code), balance: money(balance, currency, languageOfWords(words)) }
    return { facts: { code, balance, currency }, text: fill(shellWords.answers.giftCard, told) }
  },
}
