/** F30, F31: what is on a gift card; a new one or more on one; over the sale window, what it pays. */
import { parseMoney } from '../../domain/money.ts'
import type { Intent } from '../intent.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import { asking, closing, noticing, type Screen, type Step } from '../screen.ts'
import type { GiftCardState } from '../screen-state.ts'
import { fill } from '../words.ts'

const longestTyped = 40

export function giftCardStart(isPay: boolean): GiftCardState {
  return { id: 'gift-card', isPay, code: '', amount: '', field: 'code', shown: null }
}

export function giftCardIntent(isPay = false): Intent {
  return { do: 'open', screen: giftCardStart(isPay) }
}

export const giftCardScreen: Screen<GiftCardState> = {
  id: 'gift-card',
  onCommand(state, command, model) {
    switch (command) {
      case 'close':
        return closing(state)
      case 'next-field':
      case 'previous-field':
        if (state.isPay) return { state }
        return { state: { ...state, field: state.field === 'code' ? 'amount' : 'code' } }
      case 'ask-gift-card':
        return asked(state, model)
      case 'load-to-basket':
        return loading(state, model, { do: 'take-gift-card' })
      case 'load-for-cash':
        return loading(state, model, { do: 'load-gift-card', tender: 'cash' })
      case 'load-for-card':
        return loading(state, model, { do: 'load-gift-card', tender: 'card' })
      default:
        return { state }
    }
  },
  onInput(state, field, value) {
    const text = value.slice(0, longestTyped)
    return { state: field === 'amount' ? { ...state, amount: text } : { ...state, code: text } }
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 66, rows: 11 }),
}

/** Enter asks for the balance or pays; with an amount typed, the next key says how that is paid. */
function asked(state: GiftCardState, { words }: Model): Step<GiftCardState> {
  const code = state.code.trim()
  if (code === '') return noticing(state, 'info', state.isPay ? words.vouchers.cardHint : words.vouchers.loadHint)
  return asking(state, state.isPay ? { do: 'pay-gift-card', code } : { do: 'ask-gift-card', code })
}

type Load = { readonly do: 'take-gift-card' } | { readonly do: 'load-gift-card'; readonly tender: 'cash' | 'card' }

/** Into the basket, or paid for at once. */
function loading(state: GiftCardState, { words, session }: Model, load: Load): Step<GiftCardState> {
  if (state.isPay) return { state }
  const currency = session?.organiser.currency ?? ''
  const amount = parseMoney(state.amount, currency)
  if (amount === null || amount === 0)
    return noticing({ ...state, field: 'amount' }, 'error', fill(words.notices.badAmount, { text: state.amount }))
  const code = state.code.trim()
  return asking(state, { ...load, amount, ...(code === '' ? {} : { code }) })
}
