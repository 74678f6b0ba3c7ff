import { listFees } from '../desk/list-fees.ts'
import { isRefusal } from '../domain/refusal.ts'
import { rateText } from '../ui/format.ts'
import { languageOfWords } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

export const feeListCommand: ShellCommand = {
  name: 'fee list',
  onlyReads: true,
  options: [],
  async run({ desk, words }) {
    const fees = await listFees(desk)
    if (isRefusal(fees)) return fees
    const { currency } = desk.organiser
    return {
      list: fees.map((fee) => ({ ...fee })),
      lines: fees.map((fee) => {
        const rate = rateText(fee, currency, languageOfWords(words))
        return [fee.isActive ? '+' : '-', fee.name, rate, fee.per, fee.eventId ?? ''].filter(Boolean).join('  ')
      }),
    }
  },
}
