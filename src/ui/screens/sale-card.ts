/** E27, T17: one sale with everything known of it; its lines are marked for refund or reprint. */
import type { OrderLineId } from '../../domain/ids.ts'
import type { SaleCard, SaleLine } from '../../domain/sale-card.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import { asking, closing, moveInList, noticing, type Screen, type Step } from '../screen.ts'
import type { SaleCardState } from '../screen-state.ts'

/** Frame, four lines about the sale, two rules, the total, and what happened since. */
const linesAround = 9
const shownHistory = 4

export const saleCardStart: SaleCardState = { id: 'sale', selected: 0, marked: [] }

export const saleCardScreen: Screen<SaleCardState> = {
  id: 'sale',
  onCommand(state, command, model) {
    const card = model.saleCard
    if (command === 'close' || card === null) return closing(state)
    const selected = moveInList(command, state.selected, card.lines.length, lineRows(model))
    if (selected !== undefined) return { state: { ...state, selected } }
    switch (command) {
      case 'mark-line':
        return { state: marking(state, card) }
      case 'mark-all':
        return { state: { ...state, marked: state.marked.length > 0 ? [] : left(card) } }
      case 'refund':
        return asking(state, { do: 'begin-refund', saleId: card.id, lines: chosenLines(state, card) })
      case 'exchange':
        return asking(state, { do: 'start-exchange', saleId: card.id, lines: chosenLines(state, card) })
      case 'reprint':
        return reprinting(state, card)
      case 'let-in': {
        const chosen = new Set(chosenLines(state, card))
        const codes = card.lines.flatMap((line) => (chosen.has(line.id) && line.ticketId !== null ? [line.code] : []))
        if (codes.length === 0) return noticing(state, 'info', model.words.entry.noTicketChosen)
        return asking(state, { do: 'let-in', saleId: card.id, codes })
      }
      case 'copy':
        return asking(state, { do: 'copy-receipt', saleId: card.id, receiptNumber: card.receiptNumber })
      default:
        return { state }
    }
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 90, rows: model.layout.body.rows }),
}

export function lineRows(model: Model): number {
  const history = model.saleCard === null ? 0 : Math.min(shownHistory, historyCount(model.saleCard))
  return Math.max(1, model.layout.body.rows - linesAround - history)
}

export function historyCount({ refunds, reprints }: SaleCard): number {
  return refunds.length + reprints.length
}

function left(card: SaleCard): OrderLineId[] {
  return card.lines.filter((line) => !line.isBack).map((line) => line.id)
}

function lineAt(state: SaleCardState, card: SaleCard): SaleLine | undefined {
  return card.lines[Math.min(state.selected, card.lines.length - 1)]
}

/** Marks or unmarks, and goes on to the next line: several are marked by one key pressed again and again. */
function marking(state: SaleCardState, card: SaleCard): SaleCardState {
  const line = lineAt(state, card)
  if (line === undefined || line.isBack) return state
  const isMarked = state.marked.includes(line.id)
  const marked = isMarked ? state.marked.filter((id) => id !== line.id) : [...state.marked, line.id]
  return { ...state, marked, selected: Math.min(state.selected + 1, card.lines.length - 1) }
}

/** T17: what is marked, or the line itself. */
function chosenLines(state: SaleCardState, card: SaleCard): readonly OrderLineId[] {
  if (state.marked.length > 0) return state.marked
  const line = lineAt(state, card)
  return line === undefined ? [] : [line.id]
}

function reprinting(state: SaleCardState, card: SaleCard): Step<SaleCardState> {
  const lines = chosenLines(state, card)
  return asking(state, { do: 'open', screen: { id: 'reprint', what: { saleId: card.id, lines }, selected: 0 } })
}
