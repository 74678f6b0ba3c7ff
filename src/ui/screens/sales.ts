/** T17, T18: the last sales, one line each, newest first. */
import type { SaleListing } from '../../domain/sale-card.ts'
import type { Intent } from '../intent.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import { asking, closing, moveInList, type Screen } from '../screen.ts'
import type { SalesState, SalesWishes } from '../screen-state.ts'
import { salesFilterStart } from './sales-filter.ts'

/** Frame, what is shown, heading. */
const linesAround = 4

export const noWishes: SalesWishes = { number: '', date: '', event: '', customer: '', cashier: '', amount: '' }

export const salesStart: SalesState = { id: 'sales', selected: 0, allTills: false, wishes: noWishes }

/** What the key for the last sales asks for, on every screen. */
export const openingSales: readonly Intent[] = [
  { do: 'open', screen: salesStart },
  { do: 'load-sales', sales: salesStart },
]

export const salesScreen: Screen<SalesState> = {
  id: 'sales',
  onCommand(state, command, model) {
    const sales = model.sales ?? []
    const selected = moveInList(command, state.selected, sales.length, saleRows(model))
    if (selected !== undefined) return { state: { ...state, selected } }
    const sale = chosenSale(state, model)
    switch (command) {
      case 'close':
        return closing(state)
      case 'find-sales':
        return asking(state, { do: 'open', screen: salesFilterStart(state) })
      case 'all-tills': {
        const other = { ...state, allTills: !state.allTills, selected: 0 }
        return asking(other, { do: 'load-sales', sales: other })
      }
      case 'open-sale':
        return sale === undefined ? { state } : asking(state, { do: 'open-sale', saleId: sale.id })
      case 'reprint':
        if (sale === undefined) return { state }
        return asking(state, {
          do: 'open',
          screen: { id: 'reprint', what: { saleId: sale.id, lines: null }, selected: 0 },
        })
      case 'copy': {
        if (sale === undefined) return { state }
        return asking(state, { do: 'copy-receipt', saleId: sale.id, receiptNumber: sale.receiptNumber })
      }
      default:
        return { state }
    }
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 110, rows: model.layout.body.rows }),
}

export function saleRows(model: Model): number {
  return Math.max(1, model.layout.body.rows - linesAround)
}

export function chosenSale(state: SalesState, model: Model): SaleListing | undefined {
  const sales = model.sales ?? []
  return sales[Math.min(state.selected, sales.length - 1)]
}
