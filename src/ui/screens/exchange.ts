/** F25/F26: old tickets against the seats of the basket, and how the difference is settled; Enter does it. */
import { centred } from '../layout.ts'
import { asking, closing, noticing, type Screen } from '../screen.ts'
import type { ExchangeState } from '../screen-state.ts'

/** Frame, two headings, total, difference, tenders, what to do first, and the space between. */
const linesAround = 14
/** Of a large group the first are shown, old and new, and how many more there are. */
export const mostShown = 4

export const exchangeScreen: Screen<ExchangeState> = {
  id: 'exchange',
  onCommand(state, command, model) {
    const { begun, saleId, tender, isUnclear } = state
    switch (command) {
      case 'cash':
      case 'card':
        // A second attempt asks for the first one's outcome: it must not tell another story.
        return { state: isUnclear ? state : { ...state, tender: command } }
      case 'close':
        return isUnclear ? noticing(state, 'error', model.words.refusals['outcome-unknown']) : closing(state)
      case 'confirm-exchange': {
        const lines = begun.old.lines.map((line) => line.id)
        const payments = begun.due > 0 ? [{ tender }] : []
        return asking(state, {
          do: 'exchange-tickets',
          input: { key: begun.key, saleId, lines, payments, total: begun.total },
        })
      }
      default:
        return { state }
    }
  },
  rect: (state, model) => {
    const { lines = [], items = [] } = model.basket ?? {}
    const shown = [state.begun.old.lines.length, lines.length + items.length].map((count) => Math.min(count, mostShown))
    return centred(model.layout.body, { columns: 64, rows: linesAround + shown.reduce((sum, count) => sum + count, 0) })
  },
}
