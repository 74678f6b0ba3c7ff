import { Box } from 'ink'
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
import { exchangeScreen } from './exchange.ts'

/** Of a large group the first tickets are shown, old and new. */
const mostShown = 4

interface Ticket {
  readonly id: string
  readonly name: string
  readonly event: string
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
    name: saleLineName(line),
    event: line.eventTitle,
    amount: line.amount - line.refunded,
  }))
  const now = (basket?.lines ?? []).map((line) => ({
    id: `${line.eventId} ${line.seatId}`,
    name: seatName(line),
    event: line.eventTitle,
    amount: line.amount,
  }))
  const back = begun.back.reduce((sum, each) => sum + each.amount, 0)
  const settles = begun.due > 0 ? [tender] : begun.back.map((each) => each.tender)
  return (
    <Frame rect={rect} title={words.screens.exchange}>
      <Say as="title">{words.exchange.old}</Say>
      <Tickets tickets={old} currency={currency} columns={columns} />
      <Say as="title">{words.exchange.new}</Say>
      <Tickets tickets={now} currency={currency} columns={columns} />
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

function Tickets({
  tickets,
  currency,
  columns,
}: {
  readonly tickets: readonly Ticket[]
  readonly currency: string
  readonly columns: number
}) {
  const { model } = useScreen()
  const { words, language } = model
  const shown = tickets.length > mostShown ? tickets.slice(0, mostShown - 1) : tickets
  return (
    <>
      {shown.map(({ id, name, event, amount }) => {
        const price = money(amount, currency, language)
        return <Say key={id}>{`  ${fitted(`${name}, ${event}`, columns - textWidth(price) - 3)} ${price}`}</Say>
      })}
      {tickets.length > shown.length && (
        <Say>{`  ${counted(words, words.panel.more, tickets.length - shown.length)}`}</Say>
      )}
    </>
  )
}
