import { addCustomer } from '../desk/add-customer.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

export const customerAddCommand: ShellCommand = {
  name: 'customer add',
  options: [
    { flags: '--name <name>', word: 'customerName' },
    { flags: '--phone <phone>', word: 'phone' },
    { flags: '--email <email>', word: 'customerEmail' },
    { flags: '--another', word: 'another' },
  ],
  async run({ desk, shellWords }, { option, isSet }) {
    const contact = { name: option('name') ?? '', phone: option('phone') ?? '', email: option('email') ?? '' }
    const customer = await addCustomer(desk, { ...contact, isOther: isSet('another') })
    if (isRefusal(customer)) return customer
    return { facts: { ...customer }, text: fill(shellWords.answers.customerAdded, { ...customer }) }
  },
}
