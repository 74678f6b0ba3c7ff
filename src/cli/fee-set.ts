import { setFee } from '../desk/set-fee.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import { readRate, readYesNo } from './read-rate.ts'
import type { ShellCommand } from './shell-command.ts'

/** O20. */
export const feeSetCommand: ShellCommand = {
  name: 'fee set',
  operands: '<fee>',
  options: [
    { flags: '--amount <minor>', word: 'feeAmount' },
    { flags: '--percent <percent>', word: 'percent' },
    { flags: '--automatic <yes|no>', word: 'automatic' },
    { flags: '--removable <yes|no>', word: 'removable' },
    { flags: '--active <yes|no>', word: 'active' },
  ],
  async run({ desk, shellWords }, { operands: [fee = ''], option }) {
    const rate = readRate(option)
    if (isRefusal(rate)) return rate
    const isAutomatic = readYesNo(option, 'automatic')
    if (isRefusal(isAutomatic)) return isAutomatic
    const isOverridable = readYesNo(option, 'removable')
    if (isRefusal(isOverridable)) return isOverridable
    const isActive = readYesNo(option, 'active')
    if (isRefusal(isActive)) return isActive
    const saved = await setFee(desk, {
      fee,
      ...(rate ?? {}),
      ...(isAutomatic === undefined ? {} : { isAutomatic }),
      ...(isOverridable === undefined ? {} : { isOverridable }),
      ...(isActive === undefined ? {} : { isActive }),
    })
    if (isRefusal(saved)) return saved
    return { facts: { ...saved }, text: fill(shellWords.answers.feeSaved, { ...saved }) }
  },
}
