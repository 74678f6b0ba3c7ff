import { eraseCustomer } from '../desk/erase-customer.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

export const customerEraseCommand: ShellCommand = {
  name: 'customer erase',
  operands: '<id>',
  options: [],
  async run({ desk, shellWords }, { operands: [id = ''] }) {
    const erased = await eraseCustomer(desk, id as CustomerId)
    if (isRefusal(erased)) return erased
    return { facts: { ...erased }, text: fill(shellWords.answers.customerErased, { ...erased }) }
  },
}
