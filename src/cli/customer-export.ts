import { exportCustomer } from '../desk/export-customer.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal } from '../domain/refusal.ts'
import type { ShellCommand } from './shell-command.ts'

/** What is given out is JSON for people too: they take it to whoever they like. */
export const customerExportCommand: ShellCommand = {
  name: 'customer export',
  operands: '<id>',
  options: [],
  async run({ desk }, { operands: [id = ''] }) {
    const history = await exportCustomer(desk, id as CustomerId)
    if (isRefusal(history)) return history
    return { facts: { ...history }, text: JSON.stringify(history, null, 2) }
  },
}
