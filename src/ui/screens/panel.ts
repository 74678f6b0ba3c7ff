/**
 * The right-hand column beside the hall: count (E09), lines, total (E07), customer, tender. It is painted like the hall,
 * so that picking a seat wakes no React.
 */
import type { BasketItem, BasketLine } from '../../domain/basket.ts'
import { itemName } from '../../domain/basket-item.ts'
import { sumAmounts } from '../../domain/money.ts'
import { voucherName } from '../../domain/voucher.ts'
import type { Cells } from '../../terminal/cells.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { basketCounts } from '../basket-counts.ts'
import { fitted, shortened } from '../fitted.ts'
import { bareMoney, dateTime, money } from '../format.ts'
import { listWindow } from '../layout.ts'
import type { Model } from '../model.ts'
import { isOnAccount } from '../paying.ts'
import { type PlacedText, paintTexts } from '../placed-text.ts'
import type { Role } from '../theme.ts'
import { voucherLabel } from '../voucher-label.ts'
import { counted } from '../words.ts'

/** Heading, total and the lines below it; the basket's lines have the rest. */
const linesAround = 12
const space = 0x20

/** One line of the panel; with a value, that stands at the right end, in the role. */
interface PanelLine {
  readonly text: string
  readonly value?: string
  readonly role?: Role
}

export function paintPanel(cells: Cells, model: Model): void {
  const { column, row, columns, rows } = model.layout.panel
  cells.fill(column, row, columns, rows, space, model.theme.styles.text)
  paintTexts(cells, layOutPanel(model), model.theme)
}

function layOutPanel(model: Model): readonly PlacedText[] {
  const { panel } = model.layout
  const bar = model.theme.glyphs.border.left
  const left = panel.column + 2
  const columns = panel.columns - 2
  const edge = Array.from(
    { length: panel.rows },
    (_, line): PlacedText => ({ column: panel.column, row: panel.row + line, text: bar, role: 'border' }),
  )
  const lines = [...basketLines(model, columns), ...sumLines(model, columns), ...saleLines(model, columns)]
  const texts = lines.slice(0, panel.rows).flatMap(({ text, value, role = 'text' }, line): PlacedText[] => {
    const row = panel.row + line
    if (value === undefined) return [{ column: left, row, text: shortened(text, columns), role }]
    const width = textWidth(value)
    return [
      { column: left, row, text: shortened(text, columns - width), role: 'text' },
      { column: left + columns - width, row, text: value, role },
    ]
  })
  return [...edge, ...texts]
}

function basketLines(model: Model, columns: number): PanelLine[] {
  const { words, layout, theme } = model
  const lines = model.basket?.lines ?? []
  const room = layout.panel.rows - linesAround - ((model.basket?.pricing.vouchers ?? []).length === 0 ? 0 : 1)
  const items = model.basket?.items ?? []
  const all = lines.length + items.length
  const { first, count } = listWindow(all, all - 1, all > room ? room - 1 : all)
  const hidden = all - count
  const shown = [...lines, ...items].slice(first, first + count)
  return [
    { text: basketCounts(lines.length, items, words), role: 'title' },
    ...(hidden > 0 ? [{ text: counted(words, words.panel.more, hidden), role: 'muted' } as const] : []),
    ...shown.map((each) => ({
      text: 'seatId' in each ? lineText(each, model, columns) : itemText(each, model, columns),
    })),
    ...(all === 0 ? [{ text: words.panel.empty, role: 'muted' } as const] : []),
    { text: theme.glyphs.border.top.repeat(columns), role: 'border' },
  ]
}

/** What is taken off, what comes on top, and what it all comes to. */
function sumLines(model: Model, columns: number): PanelLine[] {
  const { words, language, basket, exchange } = model
  const currency = basket?.currency ?? model.hall?.event.currency ?? ''
  const [fee, ...otherFees] = basket?.fees ?? []
  const discount = basket?.discount ?? 0
  return [
    ...((basket?.pricing.vouchers ?? []).length > 0
      ? [{ text: voucherLabel(model), value: voucherText(model, columns), role: 'key' } as const]
      : []),
    ...(discount > 0 ? [{ text: words.prices.discount, value: bareMoney(-discount, currency, language) }] : []),
    ...(fee === undefined ? [] : [feeLine(fee, otherFees, currency, model)]),
    { text: words.panel.total, value: money(basket?.total ?? 0, currency, language), role: 'money' },
    exchange === null
      ? { text: '' }
      : {
          text: words.exchange.value,
          value: `-${money(exchange.amount, exchange.currency, language)}`,
          role: 'notice.info',
        },
  ]
}

/** What the next seat and the sale will be. */
function saleLines(model: Model, columns: number): PanelLine[] {
  const { words, language, basket } = model
  const until = basket?.expiresAt
  return [
    { text: words.panel.next, value: tariffText(model), role: 'key' },
    { text: words.panel.customer, value: customerText(model, columns) },
    { text: words.panel.tender, value: words.tenders[isOnAccount(model) ? 'account' : 'cash'] },
    ...(typeof until === 'number' && (basket?.lines ?? []).length > 0
      ? [{ text: words.panel.until, value: dateTime(until, 'time', language) }]
      : []),
  ]
}

type BasketFee = NonNullable<Model['basket']>['fees'][number]

/** O20: one fee by its name, several as what they come to. */
function feeLine(first: BasketFee, others: readonly BasketFee[], currency: string, { language }: Model): PanelLine {
  const amount = sumAmounts([first, ...others].map((fee) => fee.amount))
  const label = others.length === 0 ? first.name : `${first.name} +${others.length}`
  return { text: shortened(label, 14), value: bareMoney(amount, currency, language) }
}

/** Tariff mark, where it is, and the price; a line of another event has a star. */
function lineText(line: BasketLine, { hall, language, basket }: Model, columns: number): string {
  const price = bareMoney(line.amount, basket?.currency ?? '', language)
  const other = line.eventId === hall?.event.id ? '' : '*'
  const left = `${line.tariffMark} ${other}${line.section} ${line.row}-${line.number}`
  return `${fitted(left, Math.max(4, columns - textWidth(price) - 1))} ${price}`
}

/** What is no seat: how many of it, and what they cost. */
function itemText(item: BasketItem, { language, basket }: Model, columns: number): string {
  const price = bareMoney(item.amount, basket?.currency ?? '', language)
  return `${fitted(itemName(item), Math.max(4, columns - textWidth(price) - 1))} ${price}`
}

/** E11: its code, or how many there are. */
function voucherText(model: Model, columns: number): string {
  const { basket } = model
  const codes = (basket?.pricing.vouchers ?? []).map(voucherName)
  const text = codes.length === 1 ? (codes[0] ?? '') : String(codes.length)
  return shortened(text, columns - textWidth(voucherLabel(model)) - 1)
}

function customerText({ customer, words }: Model, columns: number): string {
  return shortened(customer?.name ?? words.panel.walkIn, columns - textWidth(words.panel.customer) - 1)
}

function tariffText({ hall, tariff }: Model): string {
  const found = hall?.tariffs[tariff]
  return found === undefined ? '' : `${found.name} ${found.mark}`
}
