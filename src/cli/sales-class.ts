import { assignCustomerClass, assignSalesClass, listSalesClasses, saveSalesClass } from '../desk/sales-classes.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

/** O01. */
export const salesClassListCommand: ShellCommand = {
  name: 'sales-class list',
  onlyReads: true,
  options: [],
  async run({ desk }) {
    const list = await listSalesClasses(desk)
    if (isRefusal(list)) return list
    return {
      list: list.map((each) => ({ ...each })),
      lines: list.map(({ name, optionDays, reservationDays, eveningDays, users }) =>
        [name, optionDays, reservationDays, eveningDays, users.join(',')].join('  ').trimEnd(),
      ),
    }
  },
}

export const salesClassSaveCommand: ShellCommand = {
  name: 'sales-class save',
  options: [
    { flags: '--name <name>', word: 'className', required: true },
    { flags: '--option-days <n>', word: 'optionDays', required: true },
    { flags: '--reservation-days <n>', word: 'reservationDays', required: true },
    { flags: '--evening-days <n>', word: 'eveningDays', required: true },
  ],
  async run({ desk, shellWords }, { option }) {
    const optionDays = readDays('option-days', option('optionDays'))
    if (isRefusal(optionDays)) return optionDays
    const reservationDays = readDays('reservation-days', option('reservationDays'))
    if (isRefusal(reservationDays)) return reservationDays
    const eveningDays = readDays('evening-days', option('eveningDays'))
    if (isRefusal(eveningDays)) return eveningDays
    const name = option('name') ?? ''
    const saved = await saveSalesClass(desk, { name, optionDays, reservationDays, eveningDays })
    if (isRefusal(saved)) return saved
    return { facts: { ...saved }, text: fill(shellWords.answers.classSaved, { name: saved.name, id: saved.id }) }
  },
}

/** Option days may be negative: back from the event. How many there may be the verb knows. Refusals: bad-input. */
function readDays(field: string, text = ''): number | Refusal {
  return /^-?\d{1,6}$/.test(text) ? Number(text) : { refused: 'bad-input', field, value: text, expected: '7' }
}

/** O02. */
export const salesClassAssignCommand: ShellCommand = {
  name: 'sales-class assign',
  options: [
    { flags: '--name <name>', word: 'assignedClass' },
    { flags: '--user <email>', word: 'classUser' },
    { flags: '--customer <id>', word: 'classCustomer' },
  ],
  async run({ desk, shellWords }, { option }) {
    const salesClass = option('name') ?? null
    const [email, customer] = [option('user'), option('customer')]
    if ((email === undefined) === (customer === undefined))
      return { refused: 'bad-input', field: 'user', value: '', expected: '--user / --customer' }
    const assigned =
      customer === undefined
        ? await assignSalesClass(desk, { email: email ?? '', salesClass })
        : await assignCustomerClass(desk, { customerId: customer as CustomerId, salesClass })
    if (isRefusal(assigned)) return assigned
    const name = assigned.salesClass?.name ?? '-'
    const who = email ?? customer ?? ''
    return {
      facts: { who, salesClass: assigned.salesClass?.name ?? null },
      text: fill(shellWords.answers.classAssigned, { who, name }),
    }
  },
}
