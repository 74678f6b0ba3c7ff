/** What a customer bought, gave back and reserved. */
import { saleCodeText } from '../../domain/sale-code.ts'
import { fitted } from '../fitted.ts'
import { dateTime, money } from '../format.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import { closing, moveInList, type Screen } from '../screen.ts'
import type { CustomerHistoryState } from '../screen-state.ts'
import type { CustomerOrder } from '../till-desk.ts'
import { counted, fill } from '../words.ts'

/** Frame, the customer's two lines, the space below. */
const linesAround = 5

export const historyStart: CustomerHistoryState = { id: 'customer-history', top: 0 }

export const customerHistoryScreen: Screen<CustomerHistoryState> = {
  id: 'customer-history',
  onCommand(state, command, model) {
    if (command === 'close') return closing(state)
    const rows = historyRows(model)
    const length = historyLines(model, columns).length
    const top = moveInList(command, state.top, Math.max(1, length - rows + 1), rows)
    return top === undefined ? { state } : { state: { ...state, top } }
  },
  rect: (_state, model) => centred(model.layout.body, { columns: columns + 4, rows: model.layout.body.rows - 1 }),
}

const columns = 74

export function historyRows(model: Model): number {
  return Math.max(1, model.layout.body.rows - 1 - linesAround)
}

/** One line a sale or refund, newest first, then the reservations. */
export function historyLines({ customerHistory, language, words }: Model, width: number): readonly string[] {
  if (customerHistory === null) return []
  const { merged, orders, reservations } = customerHistory
  const names = merged.map((each) => each.name).join(', ')
  return [
    ...(names === '' ? [] : [fill(words.customers.merged, { names })]),
    ...orders.map((order) => {
      const total = money(order.total, order.currency, language)
      const day = dateTime(order.at, 'day', language)
      const what = `${day}  ${words.customers[order.kind]} ${saleCodeText(order.code)}  ${whatText(order, words)}`
      return `${fitted(what, Math.max(10, width - total.length - 1))} ${total}`
    }),
    ...reservations.map(({ event, at, name }) =>
      fitted(`${dateTime(at, 'day', language)}  ${words.customers.reservation}  ${event}, ${name}`, width),
    ),
  ]
}

function whatText({ lines }: CustomerOrder, words: Model['words']): string {
  const events = [...new Set(lines.map((line) => line.event).filter((event) => event !== null))]
  return `${counted(words, words.panel.seats, lines.length)}, ${events.join(', ')}`
}
