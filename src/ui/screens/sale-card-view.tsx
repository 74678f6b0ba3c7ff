import type { SaleCard, SaleLine } from '../../domain/sale-card.ts'
import { saleLineName } from '../../domain/sale-card.ts'
import { saleCodeText } from '../../domain/sale-code.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { fitted, shortened } from '../fitted.ts'
import { dateTime, money } from '../format.ts'
import { listWindow } from '../layout.ts'
import type { Model } from '../model.ts'
import { Frame } from '../parts/frame.tsx'
import { Entry, Pair } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { SaleCardState } from '../screen-state.ts'
import { fill } from '../words.ts'
import { lineRows, saleCardScreen } from './sale-card.ts'
import { historyLines, paidText, peopleText } from './sale-card-texts.ts'

export function SaleCardView({ state }: { readonly state: SaleCardState }) {
  const { model } = useScreen()
  const { words, language, saleCard: card } = model
  const rect = saleCardScreen.rect?.(state, model) ?? model.layout.body
  if (card === null)
    return (
      <Frame rect={rect} title={words.screens.sale}>
        {null}
      </Frame>
    )
  const columns = rect.columns - 4
  const rule = model.theme.glyphs.border.top.repeat(columns)
  const selected = Math.min(state.selected, card.lines.length - 1)
  const rows = lineRows(model)
  const { first, count } = listWindow(card.lines.length, selected, rows)
  const history = historyLines(card, model)
  return (
    <Frame rect={rect} title={`${words.screens.sale} ${saleCodeText(card.code)}`}>
      <Pair label={headText(card, model)} value={words.sales.states[card.state]} as="title" />
      <Say>{shortened(peopleText(card, model), columns)}</Say>
      <Say>{shortened(paidText(card, model), columns)}</Say>
      <Say as="muted">
        {shortened(card.note === '' ? '' : `${words.sales.note}: ${card.note.replaceAll('\n', ' ')}`, columns)}
      </Say>
      <Say as="border">{rule}</Say>
      {card.lines.slice(first, first + count).map((line, index) => (
        <Entry
          key={line.id}
          isChosen={first + index === selected}
          columns={columns}
          text={lineText(line, card, state, model, columns - 2)}
        />
      ))}
      <Say as="border">{rule}</Say>
      <Pair label={words.panel.total} value={money(card.total, card.currency, language)} as="money" />
      {history.map(({ key, text }) => (
        <Say key={key} as="muted">
          {shortened(text, columns)}
        </Say>
      ))}
    </Frame>
  )
}

function headText({ receiptNumber, soldAt }: SaleCard, { words, language }: Model): string {
  return `${words.done.receipt} ${receiptNumber}, ${dateTime(soldAt, 'long', language)}`
}

/** `[x] Swan Lake 06/01, Stalls 1-2, A, Full   24.00 EUR`, and what became of it. */
function lineText(line: SaleLine, card: SaleCard, state: SaleCardState, model: Model, columns: number): string {
  const { language } = model
  const mark = line.isBack ? '   ' : state.marked.includes(line.id) ? '[x]' : '[ ]'
  const now = nowText(line, model)
  const event =
    line.eventId === null ? '' : `${line.eventTitle} ${dateTime(line.startsAt, 'short-day', language, line.timeZone)}`
  const parts = [saleLineName(line), line.zoneName, line.tariffName, event].filter((part) => part !== '')
  const end = [now, money(line.amount, card.currency, language)].filter((part) => part !== '').join('  ')
  return `${mark} ${fitted(parts.join(', '), columns - textWidth(end) - 5)} ${end}`
}

/** What became of it: the latest counts most. */
function nowText(line: SaleLine, { words, language }: Model): string {
  if (line.isBack) return words.sales.back
  if (line.enteredAt !== null)
    return fill(words.entry.inSince, { time: dateTime(line.enteredAt, 'time', language, line.timeZone) })
  return line.reprints > 0 ? words.sales.reprinted : ''
}
