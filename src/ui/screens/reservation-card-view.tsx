import { Box } from 'ink'
import type { ReservedSeat } from '../../domain/reservation.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { fitted } from '../fitted.ts'
import { dateTime } from '../format.ts'
import { listWindow } from '../layout.ts'
import type { Model } from '../model.ts'
import { Frame } from '../parts/frame.tsx'
import { Entry, Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { ReservationState } from '../reservation-states.ts'
import { lapseText } from '../reservation-text.ts'
import { fill } from '../words.ts'
import { reservationScreen, reservedRows } from './reservation-card.ts'

export function ReservationCardView({ state }: { readonly state: ReservationState }) {
  const { model } = useScreen()
  const { words, reservation } = model
  const rect = reservationScreen.rect?.(state, model) ?? model.layout.body
  const seats = reservation?.seats ?? []
  const { first, count } = listWindow(seats.length, state.selected, reservedRows(model))
  const facts = factsOf(model)
  const labelColumns = Math.max(...facts.map(([label]) => textWidth(label))) + 2
  return (
    <Frame rect={rect} title={words.screens.reservation}>
      {facts.map(([label, value]) => (
        <Labelled key={label} label={label} columns={labelColumns}>
          <Say as={label === words.reservations.option ? 'money' : 'text'}>
            {fitted(value, rect.columns - 4 - labelColumns)}
          </Say>
        </Labelled>
      ))}
      <Box height={1} />
      {seats.slice(first, first + count).map((seat, line) => (
        <Entry
          key={seat.id}
          isChosen={first + line === state.selected}
          columns={rect.columns - 4}
          text={seatText(seat, state, model)}
        />
      ))}
    </Frame>
  )
}

function factsOf(model: Model): readonly (readonly [string, string])[] {
  const { words, reservation, language } = model
  if (reservation === null) return []
  const { name, symbol, eventTitle, startsAt, timeZone, note, phone, pickUp, createdAt, userName, tillName } =
    reservation
  const { reservations } = words
  const until = `${lapseText(reservation, model)}${reservation.isLapsed ? ` (${reservations.lapsed})` : ''}`
  const made = `${dateTime(createdAt, 'day-time', language)}, ${userName}, ${tillName}`
  return [
    [reservations.name, [symbol, name, phone].filter((part) => part !== '').join('  ')],
    [reservations.event, `${eventTitle}, ${dateTime(startsAt, 'day-time', language, timeZone)}`],
    [reservations.option, until],
    [reservations.pickUp, reservations.pickUps[pickUp]],
    [reservations.note, note.replaceAll('\n', ' ') || '-'],
    [reservations.made, made],
  ]
}

function seatText(seat: ReservedSeat, { marked }: ReservationState, { words }: Model): string {
  const mark = marked.includes(seat.id) ? '*' : ' '
  const place = `${seat.section} ${words.seat.row} ${seat.row} ${words.seat.seat} ${seat.number}`
  const till = seat.basketTill === null ? '' : `  ${fill(words.reservations.inBasket, { till: seat.basketTill })}`
  return `${mark} ${place}${till}`
}
