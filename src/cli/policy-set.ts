import { setPolicy } from '../desk/set-policy.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import { conditionOptions, readConditionOptions } from './policy-options.ts'
import { readRate, readYesNo } from './read-rate.ts'
import type { ShellCommand } from './shell-command.ts'

/** E25: another percentage, other conditions, on or off. */
export const policySetCommand: ShellCommand = {
  name: 'policy set',
  operands: '<policy>',
  options: [
    { flags: '--title <title>', word: 'policyTitle' },
    { flags: '--percent <percent>', word: 'percent' },
    { flags: '--amount <minor>', word: 'policyAmount' },
    { flags: '--active <yes|no>', word: 'active' },
    ...conditionOptions,
  ],
  async run({ desk, shellWords }, given) {
    const rate = readRate(given.option)
    if (isRefusal(rate)) return rate
    const conditions = readConditionOptions(given)
    if (isRefusal(conditions)) return conditions
    const isActive = readYesNo(given.option, 'active')
    if (isRefusal(isActive)) return isActive
    const title = given.option('title')
    const policy = await setPolicy(desk, {
      policy: given.operands[0] ?? '',
      ...(rate ?? {}),
      ...(title === undefined ? {} : { title }),
      ...(conditions === null ? {} : { conditions }),
      ...(isActive === undefined ? {} : { isActive }),
    })
    if (isRefusal(policy)) return policy
    return { facts: { ...policy }, text: fill(shellWords.answers.policySaved, { ...policy }) }
  },
}
