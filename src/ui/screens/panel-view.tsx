import { Box } from 'ink'
import type { BasketLine } from '../../domain/basket.ts'
import { sumAmounts } from '../../domain/money.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { fitted, shortened } from '../fitted.ts'
import { bareMoney, dateTime, money } from '../format.ts'
import { listWindow } from '../layout.ts'
import type { Model } from '../model.ts'
import { Pair } from '../parts/row.tsx'
import { At, Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import { counted } from '../words.ts'

/** Heading, total and the lines below it; the basket's lines have the rest. */
const linesAround = 12

/** The right-hand column beside the hall: count (E09), lines, total (E07), customer, tender. */
export function PanelView() {
  const { model } = useScreen()
  const { words, layout, language, hall } = model
  const lines = model.basket?.lines ?? []
  const currency = model.basket?.currency ?? hall?.event.currency ?? ''
  const rect = { ...layout.panel, column: layout.panel.column + 2, columns: layout.panel.columns - 2 }
  const edge = { ...layout.panel, columns: 1 }
  const bar = model.theme.glyphs.border.left
  const vouchers = model.basket?.pricing.vouchers ?? []
  const room = rect.rows - linesAround - (vouchers.length === 0 ? 0 : 1)
  const shown = lines.length > room ? room - 1 : lines.length
  const { first, count } = listWindow(lines.length, lines.length - 1, shown)
  const hidden = lines.length - count
  return (
    <>
      <At rect={edge}>
        <Say as="border">{Array.from({ length: edge.rows }, () => bar).join('\n')}</Say>
      </At>
      <At rect={rect}>
        <Say as="title">{counted(words, words.panel.seats, lines.length)}</Say>
        {hidden > 0 && <Say as="muted">{counted(words, words.panel.more, hidden)}</Say>}
        {lines.slice(first, first + count).map((line) => (
          <Say key={`${line.eventId} ${line.seatId}`}>{lineText(line, model, rect.columns)}</Say>
        ))}
        {lines.length === 0 && <Say as="muted">{words.panel.empty}</Say>}
        <Say as="border">{model.theme.glyphs.border.top.repeat(rect.columns)}</Say>
        {vouchers.length > 0 && <Pair label={words.vouchers.label} value={voucherText(model, rect.columns)} as="key" />}
        {(model.basket?.discount ?? 0) > 0 && (
          <Pair label={words.prices.discount} value={bareMoney(-(model.basket?.discount ?? 0), currency, language)} />
        )}
        {feeRow(model, currency)}
        <Pair label={words.panel.total} value={money(model.basket?.total ?? 0, currency, language)} as="money" />
        {model.exchange === null ? (
          <Box height={1} />
        ) : (
          <Pair
            label={words.exchange.value}
            value={`-${money(model.exchange.amount, model.exchange.currency, language)}`}
            as="notice.info"
          />
        )}
        <Pair label={words.panel.next} value={tariffText(model)} as="key" />
        <Pair label={words.panel.customer} value={customerText(model, rect.columns)} />
        <Pair label={words.panel.tender} value={words.tenders.cash} />
        {typeof model.basket?.expiresAt === 'number' && lines.length > 0 && (
          <Pair label={words.panel.until} value={dateTime(model.basket.expiresAt, 'time', language)} />
        )}
      </At>
    </>
  )
}

/** O20: one fee by its name, several as what they come to. */
function feeRow({ basket, language }: Model, currency: string) {
  const [first, ...others] = basket?.fees ?? []
  if (first === undefined) return null
  const amount = sumAmounts([first, ...others].map((fee) => fee.amount))
  const label = others.length === 0 ? first.name : `${first.name} +${others.length}`
  return <Pair label={shortened(label, 14)} value={bareMoney(amount, currency, language)} />
}

/** Tariff mark, where it is, and the price; a line of another event has a star. */
function lineText(line: BasketLine, { hall, language, basket }: Model, columns: number): string {
  const price = bareMoney(line.amount, basket?.currency ?? '', language)
  const other = line.eventId === hall?.event.id ? '' : '*'
  const left = `${line.tariffMark} ${other}${line.section} ${line.row}-${line.number}`
  return `${fitted(left, Math.max(4, columns - textWidth(price) - 1))} ${price}`
}

/** E11: its code, or how many there are. */
function voucherText({ basket, words }: Model, columns: number): string {
  const codes = (basket?.pricing.vouchers ?? []).map((voucher) => voucher.code)
  const text = codes.length === 1 ? (codes[0] ?? '') : String(codes.length)
  return shortened(text, columns - textWidth(words.vouchers.label) - 1)
}

function customerText({ customer, words }: Model, columns: number): string {
  return shortened(customer?.name ?? words.panel.walkIn, columns - textWidth(words.panel.customer) - 1)
}

function tariffText({ hall, tariff }: Model): string {
  const found = hall?.tariffs[tariff]
  return found === undefined ? '' : `${found.name} ${found.mark}`
}
