import { changeCustomer } from '../desk/change-customer.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import { givenTexts } from './given-texts.ts'
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
    const contact = givenTexts(option, ['name', 'phone', 'email'])
    const changed = await changeCustomer(desk, { id: id as CustomerId, ...contact, isOther: isSet('another') })
    if (isRefusal(changed)) return changed
    return { facts: { ...changed }, text: fill(words.office.saved, { name: changed.name }) }
  },
}
