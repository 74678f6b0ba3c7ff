/** Everything that happens to a reservation once it is made. */
import { extendReservation } from '../desk/change-reservation.ts'
import { annulReservation } from '../desk/free-reserved.ts'
import { listReservations, openReservation } from '../desk/list-reservations.ts'
import { takeUpReservation } from '../desk/take-up-reservation.ts'
import type { EventId, ReservationId } from '../domain/ids.ts'
import { isRefusal } from '../domain/refusal.ts'
import { isTender, tenders } from '../domain/tender.ts'
import { fill } from '../ui/words.ts'
import { paperOptions } from './papers.ts'
import { keptUntil, readReservedSeats, reservationFacts } from './reservation-facts.ts'
import { orClearBasket, payFor } from './sell-once.ts'
import type { ShellCommand } from './shell-command.ts'
import { soldAnswer } from './sold-answer.ts'

/** Y12, O11. */
export const reservationListCommand: ShellCommand = {
  name: 'reservation list',
  onlyReads: true,
  options: [
    { flags: '--event <id>', word: 'bookingEvent' },
    { flags: '--evening', word: 'bookingEvening' },
  ],
  async run({ desk, words }, { option, isSet }) {
    const event = option('event')
    const listed = await listReservations(desk, {
      isEvening: isSet('evening'),
      ...(event === undefined ? {} : { eventId: event as EventId }),
    })
    if (isRefusal(listed)) return listed
    return {
      list: listed.map(reservationFacts),
      lines: listed.map((each) => {
        const { id, name, eventTitle, pickUp, seats } = reservationFacts(each)
        return [id, name, eventTitle, keptUntil(each, words), pickUp, seats.join(',')].join('  ')
      }),
    }
  },
}

/** Y17. */
export const reservationExtendCommand: ShellCommand = {
  name: 'reservation extend',
  options: [
    { flags: '--id <id>', word: 'reservation', required: true },
    { flags: '--option <date>', word: 'optionDate' },
  ],
  async run({ desk, words, shellWords }, { option }) {
    const date = option('option')
    const id = (option('id') ?? '') as ReservationId
    const extended = await extendReservation(desk, { id, ...(date === undefined ? {} : { optionDate: date }) })
    if (isRefusal(extended)) return extended
    const facts = reservationFacts(extended)
    return { facts, text: fill(shellWords.answers.extended, { name: facts.name, until: keptUntil(extended, words) }) }
  },
}

/** Y18, E23. */
export const reservationAnnulCommand: ShellCommand = {
  name: 'reservation annul',
  options: [
    { flags: '--id <id>', word: 'reservation', required: true },
    { flags: '--seats <seats>', word: 'bookedSeats' },
  ],
  async run({ desk, shellWords }, { option }) {
    const reservation = await openReservation(desk, (option('id') ?? '') as ReservationId)
    if (isRefusal(reservation)) return reservation
    const seats = readReservedSeats(reservation, option('seats'))
    if (isRefusal(seats)) return seats
    const { id, name } = reservation
    const freed = await annulReservation(desk, { id, ...(seats === undefined ? {} : { seats }) })
    if (isRefusal(freed)) return freed
    const left = freed.reservation === null ? null : reservationFacts(freed.reservation)
    return {
      facts: { id, freed: freed.freed, left },
      text: fill(shellWords.answers.annulled, { name, count: freed.freed }),
    }
  },
}

/** E23: at the prices of now. */
export const reservationSellCommand: ShellCommand = {
  name: 'reservation sell',
  options: [
    { flags: '--id <id>', word: 'reservation', required: true },
    { flags: '--seats <seats>', word: 'bookedSeats' },
    { flags: '--tender <tender>', word: 'tender', required: true },
    ...paperOptions,
  ],
  async run(context, given) {
    const { desk } = context
    const { option } = given
    const tender = option('tender') ?? ''
    if (!isTender(tender)) return { refused: 'bad-input', field: 'tender', value: tender, expected: tenders.join(', ') }
    const reservation = await openReservation(desk, (option('id') ?? '') as ReservationId)
    if (isRefusal(reservation)) return reservation
    const seats = readReservedSeats(reservation, option('seats'))
    if (isRefusal(seats)) return seats
    const taken = await takeUpReservation(desk, { id: reservation.id, ...(seats === undefined ? {} : { seats }) })
    if (isRefusal(taken)) return taken
    const whose = reservation.customerId === null ? {} : { customerId: reservation.customerId }
    // What was not sold goes back to its reservation.
    const sale = await orClearBasket(desk, await payFor(desk, { payments: [{ tender }], ...whose }))
    return isRefusal(sale) ? sale : soldAnswer(context, sale, given)
  },
}
