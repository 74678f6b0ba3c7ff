/** E11: a voucher typed or scanned for this basket, and those it has already. */
import { longestCode } from '../../domain/voucher.ts'
import type { Intent } from '../intent.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import { asking, closing, moveInList, noticing, type Screen } from '../screen.ts'
import type { VouchersState } from '../screen-state.ts'

/** Frame, the field, what it is for, the space around the list, and the total. */
const linesAround = 9

export const vouchersStart: VouchersState = { id: 'vouchers', code: '', selected: 0 }

export const vouchersIntent: Intent = { do: 'open', screen: vouchersStart }

export const vouchersScreen: Screen<VouchersState> = {
  id: 'vouchers',
  onCommand(state, command, model) {
    const vouchers = model.basket?.pricing.vouchers ?? []
    const selected = moveInList(command, state.selected, vouchers.length, voucherRows(model))
    if (selected !== undefined) return { state: { ...state, selected } }
    const voucher = vouchers[Math.min(state.selected, vouchers.length - 1)]
    switch (command) {
      case 'close':
        return closing(state)
      case 'apply-voucher':
        // Enter with nothing typed is done with vouchers.
        if (state.code.trim() === '') return closing(state)
        return asking({ ...state, code: '' }, { do: 'apply-voucher', code: state.code })
      case 'remove-voucher':
        if (voucher === undefined) return noticing(state, 'info', model.words.vouchers.noneApplied)
        return asking({ ...state, selected: 0 }, { do: 'remove-voucher', code: voucher.code })
      default:
        return { state }
    }
  },
  onInput: (state, _field, value) => ({ state: { ...state, code: value.slice(0, longestCode) } }),
  rect: (_state, model) =>
    centred(model.layout.body, { columns: 66, rows: linesAround + Math.max(1, voucherRows(model)) }),
}

export function voucherRows({ basket, layout }: Pick<Model, 'basket' | 'layout'>): number {
  const count = basket?.pricing.vouchers.length ?? 0
  return Math.max(1, Math.min(count, layout.body.rows - linesAround))
}
