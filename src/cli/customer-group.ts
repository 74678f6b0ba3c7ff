import { setCustomerGroup } from '../desk/set-customer-group.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

export const customerGroupCommand: ShellCommand = {
  name: 'customer group',
  operands: '<id> <group>',
  options: [],
  async run({ desk, shellWords }, { operands: [id = '', group = ''] }) {
    const set = await setCustomerGroup(desk, { customerId: id as CustomerId, group })
    if (isRefusal(set)) return set
    return { facts: { ...set }, text: fill(shellWords.answers.customerGroupSet, { ...set }) }
  },
}
