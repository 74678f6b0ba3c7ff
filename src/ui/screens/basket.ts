/** The lines of the basket one by one: another tariff for one, the marked or all (E06), remove (E23), fees (O20), clear. */
import { type BasketItem, type BasketLine, isGivenAway, lineId } from '../../domain/basket.ts'
import { chargeable, type Fee } from '../../domain/fee.ts'
import type { HallTariff } from '../../domain/open-hall.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import { asking, closing, moveInList, noticing, type Screen, type Step } from '../screen.ts'
import type { BasketState } from '../screen-state.ts'
import { customersIntents } from './customers.ts'
import { vouchersIntent } from './vouchers.ts'

/** Frame, title, two lines of tariffs, total and held-until. */
const linesAround = 8

/** Opens on the line that came last: the one a cashier wants to change. */
export function basketStart({ basket }: Model): BasketState {
  const count = (basket?.lines.length ?? 0) + (basket?.items.length ?? 0)
  return { id: 'basket', selected: Math.max(0, count - 1), marked: new Set() }
}

export const basketScreen: Screen<BasketState> = {
  id: 'basket',
  onCommand(state, command, model, key) {
    const lines = model.basket?.lines ?? []
    const items = model.basket?.items ?? []
    const count = lines.length + items.length + basketFees(model).length
    const selected = moveInList(command, state.selected, count, basketRows(model))
    if (selected !== undefined) return { state: { ...state, selected } }
    const at = Math.min(state.selected, count - 1)
    const [line, item] = [lines[at], items[at - lines.length]]
    const fee = basketFees(model)[at - lines.length - items.length]
    switch (command) {
      case 'close':
        return closing(state)
      case 'digit':
        return withTariff(state, model, meantLines(state, model, line), Number(key) - 1)
      case 'complimentary':
        return givingAway(state, model, meantLines(state, model, line))
      case 'tariff-of-all':
        return withNextTariff(state, model, lines)
      case 'mark-seat':
        return fee === undefined ? marking(state, model, line, at) : chargingFee(state, fee)
      case 'mark-seats':
        return { state: { ...state, marked: state.marked.size > 0 ? new Set() : new Set(lines.map(lineId)) } }
      case 'remove':
        if (fee !== undefined) return chargingFee(state, fee)
        if (item !== undefined) return takingOut(state, item, count)
        return line === undefined ? closing(state) : removing(state, line, lines.length + items.length)
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
    const { lines = [], items = [] } = model.basket ?? {}
    const rows = lines.length + items.length + basketFees(model).length + linesAround
    return centred(model.layout.body, { columns: 72, rows })
  },
}

export function basketRows(model: Model): number {
  return Math.max(1, model.layout.body.rows - linesAround)
}

export interface FeeRow {
  readonly fee: Fee
  /** What it comes to; null for one that is not charged. */
  readonly amount: number | null
}

/** O20: the fees that these events know. */
export function basketFees({ basket }: Model): readonly FeeRow[] {
  if (basket === null) return []
  return chargeable(basket).map((fee) => {
    const charged = basket.fees.filter((each) => each.feeId === fee.id)
    return { fee, amount: charged.length === 0 ? null : charged.reduce((sum, each) => sum + each.amount, 0) }
  })
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

/** The marked seats; without any, the one that is selected. */
export function meantLines(state: BasketState, { basket }: Model, line: BasketLine | undefined): readonly BasketLine[] {
  const marked = (basket?.lines ?? []).filter((each) => state.marked.has(lineId(each)))
  return marked.length > 0 ? marked : line === undefined ? [] : [line]
}

function withTariff(state: BasketState, model: Model, lines: readonly BasketLine[], tariff: number): Step<BasketState> {
  const [first] = lines
  if (first === undefined) return noticing(state, 'info', model.words.prices.seatsOnly)
  const choice = tariffsOfLine(model, first)[tariff]
  if (choice === undefined) return { state }
  const isOffered = lines.every((line) => offers(model, line, choice.tariff))
  if (!isOffered) return noticing(state, 'error', model.words.notices.noTariffHere)
  return asking({ ...state, marked: new Set() }, { do: 'change-tariff', lines, tariffId: choice.tariff.id })
}

/** F27: once more takes it back. */
function givingAway(state: BasketState, model: Model, lines: readonly BasketLine[]): Step<BasketState> {
  if (lines.length === 0) return noticing(state, 'info', model.words.prices.seatsOnly)
  return asking({ ...state, marked: new Set() }, { do: 'give-away', lines, isGiven: !lines.every(isGivenAway) })
}

/** The tariff behind that of the first seat that every seat can have. */
function withNextTariff(state: BasketState, model: Model, lines: readonly BasketLine[]): Step<BasketState> {
  const [first] = lines
  if (first === undefined) return { state }
  const choices = tariffsOfLine(model, first).map(({ tariff }) => tariff)
  const now = choices.findIndex((tariff) => tariff.id === first.tariffId)
  const others = [...choices.slice(now + 1), ...choices.slice(0, now)]
  const next = others.find((tariff) => lines.every((line) => offers(model, line, tariff)))
  if (next === undefined) return noticing(state, 'error', model.words.prices.noTariffForAll)
  return asking(state, { do: 'change-tariff', lines, tariffId: next.id })
}

function offers(model: Model, line: BasketLine, wanted: HallTariff): boolean {
  return tariffsOfLine(model, line).some(({ tariff, amount }) => tariff.id === wanted.id && amount !== null)
}

/** Space goes on to the next seat, so that holding it marks a range; never to a fee, which it would charge. */
function marking(state: BasketState, model: Model, line: BasketLine | undefined, at: number): Step<BasketState> {
  if (line === undefined) return noticing(state, 'info', model.words.prices.seatsOnly)
  const marked = new Set(state.marked)
  if (!marked.delete(lineId(line))) marked.add(lineId(line))
  return { state: { ...state, marked, selected: Math.min((model.basket?.lines.length ?? 1) - 1, at + 1) } }
}

function chargingFee(state: BasketState, { fee, amount }: FeeRow): Step<BasketState> {
  return asking(state, { do: 'choose-fee', feeId: fee.id, isCharged: amount === null })
}

function removing(state: BasketState, line: BasketLine, count: number): Step<BasketState> {
  const release = { do: 'release', lines: [line] } as const
  if (count <= 1) return asking(state, release, { do: 'close' })
  return asking({ ...state, selected: Math.min(state.selected, count - 2) }, release)
}

/** One less of it. */
function takingOut(state: BasketState, { key, count }: BasketItem, rows: number): Step<BasketState> {
  const less = { do: 'change-item', key, count: count - 1 } as const
  return count <= 1 && rows <= 1 ? asking(state, less, { do: 'close' }) : asking(state, less)
}
