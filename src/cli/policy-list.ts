import { type ListedPolicy, listPolicies } from '../desk/list-policies.ts'
import { isRefusal } from '../domain/refusal.ts'
import { rateText } from '../ui/format.ts'
import { languageOfWords } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

export const policyListCommand: ShellCommand = {
  name: 'policy list',
  onlyReads: true,
  options: [],
  async run({ desk, words }) {
    const policies = await listPolicies(desk)
    if (isRefusal(policies)) return policies
    const { currency } = desk.organiser
    return {
      list: policies.map(policyFacts),
      lines: policies.map((policy) =>
        [
          policy.isActive ? '+' : '-',
          policy.title,
          `-${rateText(policy, currency, languageOfWords(words))}`,
          JSON.stringify(policyFacts(policy).conditions),
        ].join('  '),
      ),
    }
  },
}

/** Times as text, as everywhere in the answers for scripts. */
function policyFacts({ conditions, ...policy }: ListedPolicy) {
  const { from, until, ...others } = conditions
  return {
    ...policy,
    conditions: {
      ...others,
      ...(from === undefined ? {} : { from: new Date(from).toISOString() }),
      ...(until === undefined ? {} : { until: new Date(until).toISOString() }),
    },
  }
}
