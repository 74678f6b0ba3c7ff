import { addFee } from '../desk/add-fee.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import { readRate, readTax, readYesNo } from './read-rate.ts'
import type { ShellCommand } from './shell-command.ts'

/** O20. */
export const feeAddCommand: ShellCommand = {
  name: 'fee add',
  options: [
    { flags: '--name <name>', word: 'feeName', required: true },
    { flags: '--per <what>', word: 'feePer', fallback: 'ticket' },
    { flags: '--amount <minor>', word: 'feeAmount' },
    { flags: '--percent <percent>', word: 'percent' },
    { flags: '--tax <percent>', word: 'tax' },
    { flags: '--automatic <yes|no>', word: 'automatic' },
    { flags: '--removable <yes|no>', word: 'removable' },
    { flags: '--event <id>', word: 'feeEvent' },
  ],
  async run({ desk, shellWords }, { option }) {
    const rate = readRate(option)
    if (rate === null) return { refused: 'bad-input', field: 'amount', value: '', expected: '--percent | --amount' }
    if (isRefusal(rate)) return rate
    const per = option('per')
    if (per !== 'ticket' && per !== 'order')
      return { refused: 'bad-input', field: 'per', value: per ?? '', expected: 'ticket, order' }
    const tax = readTax(option)
    if (isRefusal(tax)) return tax
    const isAutomatic = readYesNo(option, 'automatic') ?? true
    if (isRefusal(isAutomatic)) return isAutomatic
    const isOverridable = readYesNo(option, 'removable') ?? false
    if (isRefusal(isOverridable)) return isOverridable
    const eventId = option('event')
    const fee = await addFee(desk, {
      ...{ name: option('name') ?? '', per, ...rate, taxRateBasisPoints: 0, ...tax, isAutomatic, isOverridable },
      ...(eventId === undefined ? {} : { eventId }),
    })
    if (isRefusal(fee)) return fee
    return { facts: { ...fee }, text: fill(shellWords.answers.feeSaved, { ...fee }) }
  },
}
