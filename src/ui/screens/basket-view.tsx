import { type BasketItem, type BasketLine, lineId } from '../../domain/basket.ts'
import { itemName } from '../../domain/basket-item.ts'
import { discountText } from '../discount-text.ts'
import { fitted } from '../fitted.ts'
import { bareMoney, dateTime, money } from '../format.ts'
import { listWindow } from '../layout.ts'
import type { Model } from '../model.ts'
import { Frame } from '../parts/frame.tsx'
import { Entry, Pair } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { BasketState } from '../screen-state.ts'
import { fill } from '../words.ts'
import { basketFees, basketRows, basketScreen, type FeeRow, meantLines, tariffsOfLine } from './basket.ts'

export function BasketView({ state }: { readonly state: BasketState }) {
  const { model } = useScreen()
  const { words, language, basket } = model
  const rect = basketScreen.rect?.(state, model) ?? model.layout.body
  const columns = rect.columns - 4
  const lines = basket?.lines ?? []
  const fees = basketFees(model)
  const items = basket?.items ?? []
  const places = lines.length + items.length
  const all = places + fees.length
  const selected = Math.min(state.selected, all - 1)
  const { first, count } = listWindow(all, selected, basketRows(model))
  const last = first + count
  const choices = choicesOf(state, model, selected)
  return (
    <Frame rect={rect} title={words.screens.basket}>
      {lines.slice(first, last).map((shown, index) => (
        <Entry
          key={lineId(shown)}
          isChosen={first + index === selected}
          columns={columns}
          text={`${state.marked.has(lineId(shown)) ? '*' : ' '}${lineText(shown, model, columns - 3)}`}
        />
      ))}
      {items.slice(Math.max(0, first - lines.length), Math.max(0, last - lines.length)).map((item) => (
        <Entry
          key={item.key}
          isChosen={items[selected - lines.length] === item}
          columns={columns}
          text={` ${itemText(item, model, columns - 3)}`}
        />
      ))}
      {fees.slice(Math.max(0, first - places), Math.max(0, last - places)).map((row) => (
        <Entry
          key={row.fee.id}
          isChosen={selected >= places && fees[selected - places]?.fee.id === row.fee.id}
          columns={columns}
          text={feeText(row, model, columns - 2)}
        />
      ))}
      <Say as="border">{model.theme.glyphs.border.top.repeat(columns)}</Say>
      <Pair label={words.panel.total} value={money(basket?.total ?? 0, basket?.currency ?? '', language)} as="money" />
      <Say as="muted">{choices.label}</Say>
      <Say>{choices.text}</Say>
      {typeof basket?.expiresAt === 'number' && (
        <Say as="muted">{fill(words.basket.held, { time: dateTime(basket.expiresAt, 'time', language) })}</Say>
      )}
    </Frame>
  )
}

function lineText(line: BasketLine, model: Model, columns: number): string {
  const { language, basket, hall } = model
  const price = bareMoney(line.amount, basket?.currency ?? '', language)
  const event = line.eventId === hall?.event.id ? '' : ` - ${line.eventTitle}`
  const why = discountText(line, basket?.currency ?? '', model)
  const seat = `${line.section} ${line.row}-${line.number}, ${why === '' ? line.zoneName : why}${event}`
  const tariff = `${line.tariffMark} ${line.tariffName}`
  return `${fitted(seat, columns - 30)} ${fitted(tariff, 16)} ${fitted(price, 12, 'right')}`
}

/** What is no seat: its name, how many of it, and what they cost together. */
function itemText(item: BasketItem, { language, basket }: Model, columns: number): string {
  const price = bareMoney(item.amount, basket?.currency ?? '', language)
  return `${fitted(itemName(item), columns - 13)} ${fitted(price, 12, 'right')}`
}

/** O20: whether a fee is charged, and what it comes to. */
function feeText({ fee, amount }: FeeRow, { language, basket }: Model, columns: number): string {
  const price = amount === null ? '' : bareMoney(amount, basket?.currency ?? '', language)
  return `${fitted(`${amount === null ? '( )' : '(x)'} ${fee.name}`, columns - 13)} ${fitted(price, 12, 'right')}`
}

/** What the digits are for here, and what each would make of the seat, or of those that are marked. */
function choicesOf(
  state: BasketState,
  model: Model,
  selected: number,
): { readonly label: string; readonly text: string } {
  const { words, basket } = model
  const meant = meantLines(state, model, basket?.lines[selected])
  const [first] = meant
  const places = (basket?.lines.length ?? 0) + (basket?.items.length ?? 0)
  if (first === undefined) return { label: selected < places ? words.prices.itemHint : words.prices.feeHint, text: ' ' }
  const choices = tariffsOfLine(model, first).map(({ tariff, amount }, index) => {
    const price = amount === null ? '-' : bareMoney(amount, basket?.currency ?? '', model.language)
    return meant.length === 1 ? `${index + 1} ${tariff.name} ${price}` : `${index + 1} ${tariff.name}`
  })
  const label = state.marked.size > 0 ? fill(words.prices.forMarked, { count: meant.length }) : words.tariff.forLine
  return { label: `${label}:`, text: choices.join('  ') }
}
