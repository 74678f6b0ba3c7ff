import { Box } from 'ink'
import { lineId } from '../../domain/basket.ts'
import { itemName } from '../../domain/basket-item.ts'
import { saleLineName } from '../../domain/sale-card.ts'
import { seatName } from '../../domain/seat-spec.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { fitted } from '../fitted.ts'
import { money } from '../format.ts'
import { Frame } from '../parts/frame.tsx'
import { Pair } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { ExchangeState } from '../screen-state.ts'
import { counted } from '../words.ts'
import { exchangeScreen, mostShown } from './exchange.ts'

interface Line {
  readonly id: string
  readonly name: string
  readonly amount: number
}

export function ExchangeView({ state }: { readonly state: ExchangeState }) {
  const { model } = useScreen()
  const { words, language, basket } = model
  const { begun, tender } = state
  const { currency } = begun.old
  const rect = exchangeScreen.rect?.(state, model) ?? model.layout.body
  const columns = rect.columns - 4
  const rule = model.theme.glyphs.border.top.repeat(columns)
  const old = begun.old.lines.map((line) => ({
    id: line.id,
    name: named(saleLineName(line), line.eventTitle),
    amount: line.amount - line.refunded,
  }))
  const seats = (basket?.lines ?? []).map((line) => ({
    id: lineId(line),
    name: named(seatName(line), line.eventTitle),
    amount: line.amount,
  }))
  const items = (basket?.items ?? []).map((item) => ({ id: item.key, name: itemName(item), amount: item.amount }))
  const back = begun.back.reduce((sum, each) => sum + each.amount, 0)
  const settles = begun.due > 0 ? [tender] : begun.back.map((each) => each.tender)
  return (
    <Frame rect={rect} title={words.screens.exchange}>
      <Say as="title">{words.exchange.old}</Say>
      <Lines lines={old} currency={currency} columns={columns} />
      <Say as="title">{words.exchange.new}</Say>
      <Lines lines={[...seats, ...items]} currency={currency} columns={columns} />
      <Say as="border">{rule}</Say>
      {begun.due > 0 && <Pair label={words.exchange.due} value={money(begun.due, currency, language)} as="money" />}
      {begun.due > 0 && <Pair label={`  ${words.pay.tender} (F5, F6)`} value={words.tenders[tender]} />}
      {back > 0 && <Pair label={words.exchange.back} value={money(back, currency, language)} as="money" />}
      {begun.back.map((each) => (
        <Pair
          key={each.tender}
          label={`  ${words.tenders[each.tender]}`}
          value={money(each.amount, currency, language)}
        />
      ))}
      {begun.due === 0 && back === 0 && <Say as="money">{words.exchange.even}</Say>}
      <Box height={1} />
      {model.isBusy ? (
        <Say as="notice.info">{words.pay.busy}</Say>
      ) : (
        <Say as="muted">{settles.includes('card') ? words.exchange.cardFirst : ''}</Say>
      )}
    </Frame>
  )
}

function named(name: string, event: string): string {
  return event === '' ? name : `${name}, ${event}`
}

function Lines({
  lines,
  currency,
  columns,
}: {
  readonly lines: readonly Line[]
  readonly currency: string
  readonly columns: number
}) {
  const { model } = useScreen()
  const { words, language } = model
  const shown = lines.length > mostShown ? lines.slice(0, mostShown - 1) : lines
  return (
    <>
      {shown.map(({ id, name, amount }) => {
        const price = money(amount, currency, language)
        return <Say key={id}>{`  ${fitted(name, columns - textWidth(price) - 3)} ${price}`}</Say>
      })}
      {lines.length > shown.length && <Say>{`  ${counted(words, words.panel.more, lines.length - shown.length)}`}</Say>}
    </>
  )
}
