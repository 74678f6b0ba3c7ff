import { findCustomers } from '../desk/find-customers.ts'
import { isRefusal } from '../domain/refusal.ts'
import type { ShellCommand } from './shell-command.ts'

export const customerFindCommand: ShellCommand = {
  name: 'customer find',
  operands: '<text>',
  options: [],
  async run({ desk }, { operands: [text = ''] }) {
    const found = await findCustomers(desk, text)
    if (isRefusal(found)) return found
    return {
      list: found.customers.map(({ id, name, phone, email }) => ({ id, name, phone, email })),
      lines: found.customers.map(({ id, name, phone, email }) => [id, name, phone, email].join('  ').trimEnd()),
    }
  },
}
