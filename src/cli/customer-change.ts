import { changeCustomer } from '../desk/change-customer.ts'
import { customerHistory } from '../desk/customer-history.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

/** E13: what is left out stays as it is. */
export const customerChangeCommand: ShellCommand = {
  name: 'customer change',
  operands: '<customer>',
  options: [
    { flags: '--name <name>', word: 'customerName' },
    { flags: '--phone <phone>', word: 'phone' },
    { flags: '--email <email>', word: 'customerEmail' },
    { flags: '--another', word: 'another' },
  ],
  async run({ desk, words }, { operands: [id = ''], option, isSet }) {
    const history = await customerHistory(desk, id as CustomerId)
    if (isRefusal(history)) return history
    const { customer } = history
    const changed = await changeCustomer(desk, {
      id: customer.id,
      name: option('name') ?? customer.name,
      phone: option('phone') ?? customer.phone,
      email: option('email') ?? customer.email,
      isOther: isSet('another'),
    })
    if (isRefusal(changed)) return changed
    return { facts: { ...changed }, text: fill(words.office.saved, { name: changed.name }) }
  },
}
