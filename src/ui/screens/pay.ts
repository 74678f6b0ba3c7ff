/** The sale window: event and seats (E10, E12), tender and change, note (E14), ticket form (E15). */
import { parseMoney } from '../../domain/money.ts'
import type { Tender } from '../../domain/tender.ts'
import { money } from '../format.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import { asking, noticing, type Screen, type Step } from '../screen.ts'
import type { PayState } from '../screen-state.ts'
import { fill } from '../words.ts'
import { customersIntents } from './customers.ts'
import { vouchersIntent } from './vouchers.ts'

const longestNote = 200
const longestAmount = 14
/** Frame, total, tender, given, change, tickets, note, customer, what is going on, and the space between. */
const linesAround = 14

export function payStart(key: string, total: number, tender: Tender, isUnclear = false): PayState {
  return {
    id: 'pay',
    isUnclear,
    key,
    total,
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
        return { state: { ...state, tender: 'cash', field: 'given' } }
      case 'card':
        return { state: { ...state, tender: 'card', field: 'note' } }
      case 'form':
        return { state: { ...state, form: state.form === 'individual' ? 'grouped' : 'individual' } }
      case 'customer':
        return asking(state, ...customersIntents)
      case 'voucher':
        return asking(state, vouchersIntent)
      case 'note':
        return { state: { ...state, field: 'note' } }
      case 'next-field':
      case 'previous-field':
        if (state.tender === 'card') return { state }
        return { state: { ...state, field: state.field === 'given' ? 'note' : 'given' } }
      case 'sell':
        return selling(state, model)
      default:
        return { state }
    }
  },
  onInput(state, field, value) {
    if (field === 'note') return { state: { ...state, note: value.slice(0, longestNote) } }
    return { state: { ...state, given: value.replaceAll(/[^\d., ]/g, '').slice(0, longestAmount) } }
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 66, rows: soldRows(model) + payRowsAround(model) }),
}

/** The lines around what is sold, with one for vouchers where there are any (E11). */
function payRowsAround({ basket }: Pick<Model, 'basket'>): number {
  return linesAround + ((basket?.pricing.vouchers.length ?? 0) === 0 ? 0 : 1)
}

/** Lines for what is sold: one an event, one a seat, as many as the screen has room for. */
export function soldRows({ basket, layout }: Pick<Model, 'basket' | 'layout'>): number {
  const lines = basket?.lines ?? []
  const wanted = lines.length + new Set(lines.map((line) => line.eventId)).size
  return Math.max(2, Math.min(wanted, layout.body.rows - payRowsAround({ basket })))
}

/** What was handed over, in minor units: the total when nothing was typed; null when the text is no amount. */
export function givenAmount(state: PayState, currency: string): number | null {
  if (state.tender === 'card' || state.given.trim() === '') return state.total
  return parseMoney(state.given, currency)
}

function selling(state: PayState, model: Model): Step<PayState> {
  const currency = model.basket?.currency ?? ''
  const { words, language } = model
  const given = givenAmount(state, currency)
  if (given === null) return noticing(state, 'error', fill(words.notices.badAmount, { text: state.given }))
  if (given < state.total) {
    const facts = {
      missing: money(state.total - given, currency, language),
      paid: money(given, currency, language),
      total: money(state.total, currency, language),
    }
    return noticing(state, 'error', fill(words.refusals['payment-short'], facts))
  }
  const note = state.note.trim()
  return asking(state, {
    do: 'sell',
    input: {
      key: state.key,
      payments: [{ tender: state.tender, given }],
      ticketForm: state.form,
      ...(note === '' ? {} : { note }),
      ...(model.customer === null ? {} : { customerId: model.customer.id }),
    },
  })
}
