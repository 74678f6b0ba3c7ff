/** The sale window: event and seats (E10, E12), tender and change, note (E14), ticket form (E15). */
import type { Tender } from '../../domain/tender.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import { asking, noticing, type Screen, type Step, typing } from '../screen.ts'
import type { PayState } from '../screen-state.ts'
import { customersIntents } from './customers.ts'
import { giftCardIntent } from './gift-card.ts'
import { confirmedPayments, takeBack, takeTender } from './pay-tenders.ts'
import { vouchersIntent } from './vouchers.ts'

const longestNote = 200
const longestAmount = 40
/** Frame, total, tender, given, change, tickets, note, customer, what is going on, and the space between. */
const linesAround = 14

export function payStart(key: string, total: number, tender: Tender, isUnclear = false): PayState {
  return {
    id: 'pay',
    isUnclear,
    key,
    total,
    payments: [],
    tender,
    given: '',
    note: '',
    field: tender === 'cash' ? 'given' : 'note',
    form: 'individual',
  }
}

export const payScreen: Screen<PayState> = {
  id: 'pay',
  onCommand(state, command, model) {
    switch (command) {
      case 'close':
        // Nobody knows yet whether it was sold; the same key must ask first.
        if (state.isUnclear) return noticing(state, 'error', model.words.refusals['outcome-unknown'])
        return asking(state, { do: 'close' }, { do: 'abandon-payment' })
      case 'cash':
      case 'card':
      case 'account':
      case 'complimentary':
        return takeTender(state, command, model)
      case 'take-back':
        return takeBack(state)
      case 'form':
        return { state: { ...state, form: state.form === 'individual' ? 'grouped' : 'individual' } }
      case 'customer':
        return asking(state, ...customersIntents)
      case 'voucher':
        return asking(state, vouchersIntent)
      case 'gift-card':
        return asking(state, giftCardIntent(true))
      case 'note':
        return { state: { ...state, field: 'note' } }
      case 'next-field':
      case 'previous-field':
        return { state: { ...state, field: state.field === 'given' ? 'note' : 'given' } }
      case 'sell':
        return selling(state, model)
      default:
        return { state }
    }
  },
  onInput(state, field, value, model) {
    if (field === 'note') return typing({ ...state, note: value.slice(0, longestNote) }, value, longestNote, model)
    return { state: { ...state, given: value.replaceAll(/[^\dxх×*+., '’-]/gi, '').slice(0, longestAmount) } }
  },
  rect: (state, model) =>
    centred(model.layout.body, { columns: 66, rows: soldRows(model, state) + payRowsAround(model, state) }),
}

/** The lines around what is sold, with one for vouchers where there are any (E11), and those of payments taken. */
function payRowsAround({ basket }: Pick<Model, 'basket'>, state: PayState): number {
  return linesAround + takenRows(state) + ((basket?.pricing.vouchers.length ?? 0) === 0 ? 0 : 1)
}

/** Payments that were taken and can be seen at once; the newest. */
export const mostTakenShown = 3

/** Lines for the payments taken so far and what they leave. */
export function takenRows({ payments }: PayState): number {
  return payments.length === 0 ? 0 : Math.min(mostTakenShown, payments.length) + 1
}

/** Lines for what is sold: one an event, a seat, an item, a fee, as many as the screen has room for. */
export function soldRows({ basket, layout }: Pick<Model, 'basket' | 'layout'>, state: PayState): number {
  const { lines = [], items = [], fees = [] } = basket ?? {}
  const wanted = lines.length + new Set(lines.map((line) => line.eventId)).size + items.length + fees.length
  return Math.max(2, Math.min(wanted, layout.body.rows - payRowsAround({ basket }, state)))
}

function selling(state: PayState, model: Model): Step<PayState> {
  const payments = confirmedPayments(state, model)
  if ('state' in payments) return payments
  const note = state.note.trim()
  return asking(state, {
    do: 'sell',
    input: {
      key: state.key,
      payments,
      ticketForm: state.form,
      ...(note === '' ? {} : { note }),
      ...(model.customer === null ? {} : { customerId: model.customer.id }),
    },
  })
}
