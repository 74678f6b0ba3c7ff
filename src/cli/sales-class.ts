import { assignCustomerClass, assignSalesClass, listSalesClasses, saveSalesClass } from '../desk/sales-classes.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal } from '../domain/refusal.ts'
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
    const saved = await saveSalesClass(desk, {
      name: option('name') ?? '',
      optionDays: Number(option('optionDays') || 'none'),
      reservationDays: Number(option('reservationDays') || 'none'),
      eveningDays: Number(option('eveningDays') || 'none'),
    })
    if (isRefusal(saved)) return saved
    return { facts: { ...saved }, text: fill(shellWords.answers.classSaved, { name: saved.name, id: saved.id }) }
  },
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
