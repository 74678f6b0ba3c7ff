import { customerHistory } from '../desk/customer-history.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal } from '../domain/refusal.ts'
import { dateTime, money } from '../ui/format.ts'
import { languageOfWords } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

export const customerShowCommand: ShellCommand = {
  name: 'customer show',
  operands: '<id>',
  options: [],
  async run({ desk, words }, { operands: [id = ''] }) {
    const history = await customerHistory(desk, id as CustomerId)
    if (isRefusal(history)) return history
    const language = languageOfWords(words)
    const { customer, orders } = history
    const lines = orders.map((order) => {
      const events = [...new Set(order.lines.map((line) => line.event ?? line.description))].join(', ')
      const total = money(order.total, order.currency, language)
      return [dateTime(order.at, 'day', language), words.customers[order.kind], order.code, events, total].join('  ')
    })
    const contact = [customer.id, customer.name, customer.phone, customer.email].filter(Boolean).join('  ')
    return { facts: { ...history }, text: [contact, ...lines].join('\n') }
  },
}
