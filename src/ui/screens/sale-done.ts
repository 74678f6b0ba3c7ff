/** E16 to E18: the sale's code, its tickets as they print, and the step that finishes it. */
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import { asking, moveInList, type Screen } from '../screen.ts'
import type { SaleDoneState } from '../screen-state.ts'
import { drawerStart } from './drawer.ts'
import { printsStart } from './prints.ts'

/** Frame, title, and the line that tells which ticket it is. */
const linesAround = 5

export const saleDoneStart: SaleDoneState = { id: 'sale-done', ticket: 0, top: 0 }

export const saleDoneScreen: Screen<SaleDoneState> = {
  id: 'sale-done',
  onCommand(state, command, model) {
    const lines = model.preview[state.ticket]?.length ?? 0
    const page = ticketRows(model)
    const top = moveInList(command, state.top, Math.max(1, lines - page + 1), page)
    if (top !== undefined) return { state: { ...state, top } }
    if (command === 'drawer') return asking(state, { do: 'open', screen: drawerStart })
    if (command === 'prints') return asking(state, { do: 'open', screen: printsStart }, { do: 'load-jobs' })
    if (command === 'finish') return asking(state, { do: 'finish-sale' })
    if (command === 'next-ticket' && model.preview.length > 0) {
      return { state: { ...state, ticket: (state.ticket + 1) % model.preview.length, top: 0 } }
    }
    return { state }
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 96, rows: model.layout.body.rows }),
}

/** Lines of the ticket that fit. */
export function ticketRows(model: Model): number {
  return Math.max(1, model.layout.body.rows - linesAround)
}
