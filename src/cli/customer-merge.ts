import { mergeCustomers } from '../desk/merge-customers.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

export const customerMergeCommand: ShellCommand = {
  name: 'customer merge',
  operands: '<kept> <gone>',
  options: [],
  async run({ desk, shellWords }, { operands: [kept = '', gone = ''] }) {
    const customer = await mergeCustomers(desk, { kept: kept as CustomerId, gone: gone as CustomerId })
    if (isRefusal(customer)) return customer
    return { facts: { ...customer }, text: fill(shellWords.answers.customerMerged, { ...customer }) }
  },
}
