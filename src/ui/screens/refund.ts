/** Y19: what is paid back, by which tender, and why; Enter confirms. */
import type { OrderId } from '../../domain/ids.ts'
import { refundReasons } from '../../domain/refund.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import { asking, closing, moveInList, noticing, type Screen } from '../screen.ts'
import type { RefundState } from '../screen-state.ts'
import type { BegunRefund } from '../till-desk.ts'

/** Frame, amount, tenders, reasons and the space between. */
const linesAround = 10

export function refundStart(saleId: OrderId, begun: BegunRefund): RefundState {
  return { id: 'refund', saleId, begun, reason: refundReasons[0], isUnclear: false }
}

export const refundScreen: Screen<RefundState> = {
  id: 'refund',
  onCommand(state, command, model, key) {
    const chosen = refundReasons.indexOf(state.reason)
    const moved = moveInList(command, chosen, refundReasons.length, refundReasons.length)
    const wanted = command === 'digit' ? Number(key) - 1 : moved
    if (wanted !== undefined) {
      // A second attempt asks for the first one's outcome: it must not tell another story.
      return { state: state.isUnclear ? state : { ...state, reason: refundReasons[wanted] ?? state.reason } }
    }
    if (command === 'close') {
      // Nobody knows yet whether it was paid back; the same key must ask first.
      return state.isUnclear ? noticing(state, 'error', model.words.refusals['refund-unclear']) : closing(state)
    }
    if (command !== 'pay-back') return { state }
    const { key: refundKey, amount, lines } = state.begun
    const ids = lines.map((line) => line.id)
    const input = { key: refundKey, saleId: state.saleId, lines: ids, reason: state.reason, amount }
    return asking(state, { do: 'refund', input })
  },
  rect: (state, model) =>
    centred(model.layout.body, { columns: 60, rows: shownRefundLines(state, model) + linesAround }),
}

/** Lines for what goes back, as many as the screen has room for. */
export function shownRefundLines({ begun }: RefundState, model: Model): number {
  const others = linesAround + begun.payments.length
  return Math.max(1, Math.min(begun.lines.length + begun.payments.length, model.layout.body.rows - others))
}
