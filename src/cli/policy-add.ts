import { addPolicy } from '../desk/add-policy.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import { conditionOptions, readConditionOptions } from './policy-options.ts'
import { readRate, readYesNo } from './read-rate.ts'
import type { ShellCommand } from './shell-command.ts'

/** E25. */
export const policyAddCommand: ShellCommand = {
  name: 'policy add',
  options: [
    { flags: '--title <title>', word: 'policyTitle', required: true },
    { flags: '--percent <percent>', word: 'percent' },
    { flags: '--amount <minor>', word: 'policyAmount' },
    { flags: '--active <yes|no>', word: 'active' },
    ...conditionOptions,
  ],
  async run({ desk, shellWords }, given) {
    const rate = readRate(given.option)
    if (rate === null) return { refused: 'bad-input', field: 'percent', value: '', expected: '--percent | --amount' }
    if (isRefusal(rate)) return rate
    const conditions = readConditionOptions(given)
    if (isRefusal(conditions)) return conditions
    const isActive = readYesNo(given.option, 'active') ?? true
    if (isRefusal(isActive)) return isActive
    const title = given.option('title') ?? ''
    const policy = await addPolicy(desk, { title, ...rate, conditions: conditions ?? {}, isActive })
    if (isRefusal(policy)) return policy
    return { facts: { ...policy }, text: fill(shellWords.answers.policySaved, { ...policy }) }
  },
}
