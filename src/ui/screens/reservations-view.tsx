import type { Reservation } from '../../domain/reservation.ts'
import { seatName } from '../../domain/seat-spec.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { fitted } from '../fitted.ts'
import { dateTime } from '../format.ts'
import { listWindow } from '../layout.ts'
import type { Model } from '../model.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Entry, Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { ReservationsState } from '../reservation-states.ts'
import { lapseText } from '../reservation-text.ts'
import { counted, fill } from '../words.ts'
import { listedReservations, reservationRows, reservationsScreen } from './reservations.ts'

export function ReservationsView({ state }: { readonly state: ReservationsState }) {
  const { model } = useScreen()
  const { reservations: words, screens } = model.words
  const rect = reservationsScreen.rect?.(state, model) ?? model.layout.body
  const listed = listedReservations(state, model)
  const columns = columnsFor(rect.columns - 6, listed, model)
  const selected = Math.min(state.selected, listed.length - 1)
  const { first, count } = listWindow(listed.length, selected, reservationRows(model))
  return (
    <Frame rect={rect} title={state.isEvening ? words.evening : screens.reservations}>
      <Labelled label={words.search} columns={textWidth(words.search) + 2}>
        <Field name="search" value={state.text} isActive columns={40} />
      </Labelled>
      <Say as="muted">{aboutText(state, listed, model)}</Say>
      <Say as="title">{`  ${headingText(columns, model)}`}</Say>
      {listed.slice(first, first + count).map((reservation, line) => (
        <Entry
          key={reservation.id}
          isChosen={first + line === selected}
          columns={rect.columns - 4}
          text={rowText(columns, textsOf(reservation, model))}
        />
      ))}
    </Frame>
  )
}

interface Columns {
  readonly symbol: number
  readonly name: number
  readonly event: number
  readonly start: number
  readonly seats: number
  readonly until: number
  readonly pickUp: number
}

function columnsFor(width: number, listed: readonly Reservation[], model: Model): Columns {
  const { reservations: words } = model.words
  const widest = (texts: readonly string[]) => Math.max(...texts.map(textWidth))
  const shown = listed.slice(0, 60)
  const start = widest(
    shown.map((each) => dateTime(each.startsAt, 'short-day', model.language, each.timeZone)).concat(' '),
  )
  const until = widest([words.option, words.lapsed, ...shown.map((each) => lapseText(each, model))])
  const pickUp = widest([words.pickUp, ...Object.values(words.pickUpsShort)])
  const rest = width - 1 - start - until - pickUp - 6
  const seats = Math.max(8, Math.floor(rest * 0.28))
  const name = Math.max(10, Math.floor((rest - seats) / 2))
  return { symbol: 1, name, event: Math.max(8, rest - seats - name), start, seats, until, pickUp }
}

function aboutText(
  state: ReservationsState,
  listed: readonly Reservation[],
  { words, reservations: all }: Model,
): string {
  const { reservations } = words
  if (all === null) return words.notices.busy
  if (all.length === 0) return state.isEvening ? reservations.noneTonight : reservations.none
  if (listed.length === 0) return reservations.noneFound
  const sorted = fill(reservations.sortedBy, { order: reservations.orders[state.order] })
  return `${counted(words, reservations.count, listed.length)}, ${sorted}`
}

function headingText(columns: Columns, { words }: Model): string {
  const { name, event, seats, option, pickUp } = words.reservations
  return rowText(columns, { symbol: '', name, event, start: '', seats, until: option, pickUp })
}

function textsOf(reservation: Reservation, model: Model): Record<keyof Columns, string> {
  const { words, language } = model
  const { name, symbol, eventTitle, startsAt, timeZone, pickUp, isLapsed } = reservation
  return {
    symbol,
    name,
    event: eventTitle,
    start: dateTime(startsAt, 'short-day', language, timeZone),
    seats: `${reservation.seats.length}: ${reservation.seats.map(seatName).join(', ')}`,
    until: isLapsed ? words.reservations.lapsed : lapseText(reservation, model),
    pickUp: words.reservations.pickUpsShort[pickUp],
  }
}

function rowText(columns: Columns, texts: Readonly<Record<keyof Columns, string>>): string {
  const order = ['symbol', 'name', 'seats', 'event', 'start', 'until', 'pickUp'] as const
  return order.map((column) => fitted(texts[column], columns[column])).join(' ')
}
