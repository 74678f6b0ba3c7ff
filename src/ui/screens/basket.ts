/** The lines of the basket one by one: another tariff (E06), remove (E23), clear. */
import type { BasketLine } from '../../domain/basket.ts'
import type { HallTariff } from '../../domain/open-hall.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import { asking, closing, moveInList, type Screen, type Step } from '../screen.ts'
import type { BasketState } from '../screen-state.ts'
import { customersIntents } from './customers.ts'
import { vouchersIntent } from './vouchers.ts'

/** Frame, title, two lines of tariffs, total and held-until. */
const linesAround = 8

/** Opens on the line that came last: the one a cashier wants to change. */
export function basketStart(model: Model): BasketState {
  return { id: 'basket', selected: Math.max(0, (model.basket?.lines.length ?? 0) - 1) }
}

export const basketScreen: Screen<BasketState> = {
  id: 'basket',
  onCommand(state, command, model, key) {
    const lines = model.basket?.lines ?? []
    const selected = moveInList(command, state.selected, lines.length, basketRows(model))
    if (selected !== undefined) return { state: { ...state, selected } }
    const line = lines[Math.min(state.selected, lines.length - 1)]
    switch (command) {
      case 'close':
        return closing(state)
      case 'digit':
        return line === undefined ? { state } : withTariff(state, model, line, Number(key) - 1)
      case 'remove':
        return line === undefined ? closing(state) : removing(state, line, lines.length)
      case 'clear-basket':
        return asking(state, { do: 'clear-basket' }, { do: 'close' })
      case 'cash':
      case 'card':
        return asking(state, { do: 'close' }, { do: 'begin-payment', tender: command })
      case 'customer':
        return asking(state, ...customersIntents)
      case 'voucher':
        return asking(state, vouchersIntent)
      case 'quick':
        return asking(state, { do: 'close' }, { do: 'quick-sale' })
      default:
        return { state }
    }
  },
  rect: (_state, model) => {
    const wanted = { columns: 72, rows: (model.basket?.lines.length ?? 0) + linesAround }
    return centred(model.layout.body, wanted)
  },
}

export function basketRows(model: Model): number {
  return Math.max(1, model.layout.body.rows - linesAround)
}

/** The tariffs a line may have (E06), with what it would cost; null where its zone is not sold at that one. */
export function tariffsOfLine(
  model: Model,
  line: BasketLine,
): readonly { tariff: HallTariff; amount: number | null }[] {
  const hall = model.halls.get(line.eventId)
  if (hall === undefined) return []
  const zone = hall.seats[line.seatIndex]?.zone ?? -1
  return hall.tariffs.map((tariff, index) => ({ tariff, amount: hall.amountOf(zone, index) }))
}

function withTariff(state: BasketState, model: Model, line: BasketLine, tariff: number): Step<BasketState> {
  const choice = tariffsOfLine(model, line)[tariff]
  if (choice === undefined) return { state }
  if (choice.amount === null) {
    return asking(state, { do: 'notice', notice: { level: 'error', text: model.words.notices.noTariffHere } })
  }
  return asking(state, { do: 'change-tariff', line, tariffId: choice.tariff.id })
}

function removing(state: BasketState, line: BasketLine, count: number): Step<BasketState> {
  const release = { do: 'release', lines: [line] } as const
  if (count <= 1) return asking(state, release, { do: 'close' })
  return asking({ ...state, selected: Math.min(state.selected, count - 2) }, release)
}
