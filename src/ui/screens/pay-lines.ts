/** What is sold, line by line, as the sale window lists it. */
import { basketByEvent, lineId } from '../../domain/basket.ts'
import { itemName } from '../../domain/basket-item.ts'
import { feeName } from '../../domain/fee.ts'
import { rulesOf } from '../../domain/tender.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { discountText } from '../discount-text.ts'
import { fitted } from '../fitted.ts'
import { dateTime, money } from '../format.ts'
import type { Model } from '../model.ts'
import type { PayState } from '../screen-state.ts'
import { counted } from '../words.ts'
import { soldRows } from './pay.ts'

export interface SoldLine {
  readonly key: string
  readonly text: string
  readonly isEvent: boolean
}

/** E10, E12: each event with its date and time, below it its seats with their discounts, then the fees; as many as have room. */
export function soldLines(model: Model, state: PayState, columns: number): readonly SoldLine[] {
  const { basket, language, words } = model
  if (basket === null) return []
  const { isFree } = rulesOf(state.tender)
  const priced = (key: string, text: string, amount: number): SoldLine => {
    const price = money(isFree ? 0 : amount, basket.currency, language)
    return { key, text: `${fitted(`  ${text}`, columns - textWidth(price) - 1)} ${price}`, isEvent: false }
  }
  const lines = basketByEvent(basket).flatMap((event): SoldLine[] => [
    {
      key: event.eventId,
      text: fitted(`${event.title}, ${dateTime(event.startsAt, 'long', language, event.timeZone)}`, columns),
      isEvent: true,
    },
    ...event.lines.map((line) => {
      const why = isFree ? '' : discountText(line, basket.currency, model)
      const seat = `${line.section} ${line.row}-${line.number}, ${line.zoneName}, ${line.tariffName}`
      return priced(lineId(line), why === '' ? seat : `${seat}, ${why}`, line.amount)
    }),
  ])
  const fees = isFree ? [] : basket.fees.map((fee) => priced(`${fee.feeId} ${fee.eventId}`, feeName(fee), fee.amount))
  const items = basket.items.map((item) => priced(item.key, itemName(item), item.amount))
  const all = [...lines, ...items, ...fees]
  const room = soldRows(model, state)
  if (all.length <= room) return all
  const hidden = all.length - room + 1
  const more = { key: 'more', text: `  ${counted(words, words.panel.more, hidden)}`, isEvent: false }
  return [...all.slice(0, room - 1), more]
}
