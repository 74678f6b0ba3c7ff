/** The windows that take money or give it back, and must not be left while an answer is missing. */
import type { ExchangeState, PayState, RefundState, ScreenState } from './screen-state.ts'

export function isPaying(state: ScreenState): state is PayState | RefundState | ExchangeState {
  return state.id === 'pay' || state.id === 'refund' || state.id === 'exchange'
}
