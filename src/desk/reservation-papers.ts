/** The slip of a reservation and the list of the evening box office (O11) on paper. Neither admits anybody. */
import { renderTemplate } from '../../printers/templates/render-template.ts'
import type { Basket } from '../domain/basket.ts'
import type { PaperDocument } from '../domain/document.ts'
import { feeName } from '../domain/fee.ts'
import type { ReservationId } from '../domain/ids.ts'
import { sumAmounts } from '../domain/money.ts'
import { localDate } from '../domain/option-date.ts'
import { reservationMark } from '../domain/paper-reservation.ts'
import type { Reservation } from '../domain/reservation.ts'
import { seatName } from '../domain/seat-spec.ts'
import type { Session } from '../domain/session.ts'
import type { Desk } from './desk.ts'
import { paperFormats } from './paper-formats.ts'
import { templateOf } from './ticket-templates.ts'

export async function slipPaper(
  desk: Desk,
  session: Session,
  reservation: Reservation,
  basket: Basket,
): Promise<PaperDocument> {
  const language = desk.state.paper
  const formats = paperFormats(language)
  const { id, eventId, eventTitle, startsAt, timeZone, lapsesAt } = reservation
  const money = (amount: number) => formats.money(amount, basket.currency)
  const start = formats.start(startsAt, timeZone)
  const seats = basket.lines.map((line, index) => ({
    ...(index === 0 ? { event: eventTitle, start } : { event: '', start: '' }),
    ...{ place: seatName(line), tariff: line.tariffName, price: money(line.amount) },
  }))
  const fees = basket.fees.map((fee) => ({
    ...{ event: '', start: '', place: feeName(fee), tariff: '', price: money(fee.amount) },
  }))
  const facts = {
    ...placeFacts(session),
    address: '',
    code: id,
    payBy: formats.issued(lastMoment(lapsesAt, timeZone), timeZone),
    ...personFacts(reservation),
    total: money(basket.total),
    issued: formats.issued(desk.clock(), timeZone),
    note: reservation.note === '' ? '' : reservationMark(id, 'note'),
    lines: [...seats, ...fees],
  }
  const own = desk.state.halls.get(eventId)?.event.ticketTemplate ?? ''
  return renderTemplate(await templateOf(desk, own, 'reservation'), facts, language)
}

/** @param reservations all of one event, at least one. */
export async function eveningPaper(
  desk: Desk,
  session: Session,
  reservations: readonly [Reservation, ...Reservation[]],
  prices: ReadonlyMap<ReservationId, Basket>,
): Promise<PaperDocument> {
  const language = desk.state.paper
  const formats = paperFormats(language)
  const [{ eventTitle, startsAt, timeZone, venueName, hallName, currency }] = reservations
  const totalOf = ({ id }: Reservation) => prices.get(id)?.total ?? 0
  const facts = {
    ...placeFacts(session),
    event: eventTitle,
    start: formats.start(startsAt, timeZone),
    venue: venueName,
    hall: hallName,
    count: String(reservations.length),
    total: formats.money(sumAmounts(reservations.map(totalOf)), currency),
    issued: formats.issued(desk.clock(), timeZone),
    entries: reservations.map((reservation) => ({
      ...personFacts(reservation),
      code: reservation.id,
      places: reservation.seats.map(seatName).join(', '),
      state: formats.issued(reservation.lapsesAt, timeZone),
      amount: formats.money(totalOf(reservation), currency),
    })),
  }
  return renderTemplate(await templateOf(desk, '', 'evening-list'), facts, language)
}

function placeFacts({ organiser, outlet, till, user }: Session) {
  return { organiser: organiser.name, outlet: outlet.name, till: till.name, cashier: user.name }
}

function personFacts({ id, symbol, phone }: Reservation) {
  const customer = [symbol, reservationMark(id, 'name')].filter((part) => part !== '').join(' ')
  return { customer, phone: phone === '' ? '' : reservationMark(id, 'phone') }
}

/** What lapses when a day begins is paid by the end of the day before. */
function lastMoment(lapsesAt: number, timeZone: string): number {
  return localDate(lapsesAt - 1, timeZone) === localDate(lapsesAt, timeZone) ? lapsesAt : lapsesAt - 1
}
