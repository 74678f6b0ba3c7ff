import type { SaleListing } from '../../domain/sale-card.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { fitted } from '../fitted.ts'
import { bareMoney, dateTime } from '../format.ts'
import { listWindow } from '../layout.ts'
import type { Model } from '../model.ts'
import { Frame } from '../parts/frame.tsx'
import { Entry } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import { type SalesState, salesFields } from '../screen-state.ts'
import { saleRows, salesScreen } from './sales.ts'

interface Columns {
  readonly number: number
  readonly till: number
  readonly time: number
  readonly event: number
  readonly seats: number
  readonly amount: number
  readonly state: number
}

function columnsFor(width: number, sales: readonly SaleListing[], { allTills }: SalesState, model: Model): Columns {
  const { words, language } = model
  const widest = (texts: readonly string[]) => Math.max(...texts.map(textWidth))
  const fixed = {
    number: widest([words.sales.number, ...sales.map((sale) => String(sale.receiptNumber))]),
    till: allTills ? Math.min(12, widest([words.sales.till, ...sales.map((sale) => sale.tillName)])) : 0,
    time: widest([words.sales.time, ...sales.slice(0, 40).map((sale) => dateTime(sale.soldAt, 'day-time', language))]),
    amount: widest([words.sales.amount, ...sales.map((sale) => bareMoney(sale.total, sale.currency, language))]),
    state: widest([words.sales.state, ...Object.values(words.sales.states)]),
  }
  const gaps = allTills ? 6 : 5
  const rest = width - gaps - Object.values(fixed).reduce((sum, each) => sum + each, 0)
  const seats = Math.max(8, Math.floor(rest / 2))
  return { ...fixed, seats, event: Math.max(8, rest - seats) }
}

export function SalesView({ state }: { readonly state: SalesState }) {
  const { model } = useScreen()
  const { words } = model
  const rect = salesScreen.rect?.(state, model) ?? model.layout.body
  const sales = model.sales ?? []
  const width = rect.columns - 6
  const columns = columnsFor(width, sales, state, model)
  const selected = Math.min(state.selected, sales.length - 1)
  const { first, count } = listWindow(sales.length, selected, saleRows(model))
  const isNarrowed = salesFields.some((field) => state.wishes[field].trim() !== '')
  return (
    <Frame rect={rect} title={words.screens.sales}>
      <Say as="muted">{`  ${narrowedText(state, model)}`}</Say>
      <Say as="title">{`  ${headingText(columns, model)}`}</Say>
      {sales.slice(first, first + count).map((sale, line) => (
        <Entry
          key={sale.id}
          isChosen={first + line === selected}
          columns={rect.columns - 4}
          text={saleText(sale, columns, model)}
        />
      ))}
      {model.sales?.length === 0 && (
        <Say as="muted">{`  ${isNarrowed ? words.sales.noneFound : words.sales.none}`}</Say>
      )}
    </Frame>
  )
}

/** Which sales these are: of which tills, and what was searched for. */
function narrowedText({ allTills, wishes }: SalesState, { words }: Model): string {
  const wished = salesFields
    .filter((field) => wishes[field].trim() !== '')
    .map((field) => `${words.sales[field]}: ${wishes[field].trim()}`)
  return [allTills ? words.sales.allTills : words.sales.thisTill, ...wished].join(', ')
}

function headingText(columns: Columns, { words }: Model): string {
  const { number, time, event, seats, amount, state, till } = words.sales
  return rowText(columns, { number, till, time, event, seats, amount, state })
}

function saleText(sale: SaleListing, columns: Columns, { words, language }: Model): string {
  const more = sale.seatCount > sale.seats.length ? ' ..' : ''
  const items = sale.items.join(', ')
  const seats = sale.seatCount === 0 ? items : `${sale.seatCount}: ${sale.seats.join(', ')}${more}`
  return rowText(columns, {
    number: String(sale.receiptNumber),
    till: sale.tillName,
    time: dateTime(sale.soldAt, 'day-time', language),
    event: sale.eventCount > 1 ? `${sale.eventTitle} +${sale.eventCount - 1}` : sale.eventTitle,
    seats,
    amount: bareMoney(sale.total, sale.currency, language),
    state: words.sales.states[sale.state],
  })
}

function rowText(columns: Columns, texts: Readonly<Record<keyof Columns, string>>): string {
  const cells = [
    fitted(texts.number, columns.number, 'right'),
    ...(columns.till === 0 ? [] : [fitted(texts.till, columns.till)]),
    fitted(texts.time, columns.time),
    fitted(texts.event, columns.event),
    fitted(texts.seats, columns.seats),
    fitted(texts.amount, columns.amount, 'right'),
    fitted(texts.state, columns.state),
  ]
  return cells.join(' ')
}
