import { holdSeats } from '../desk/hold-seats.ts'
import { openHall } from '../desk/open-hall.ts'
import { reserve } from '../desk/reserve.ts'
import type { CustomerId, EventId } from '../domain/ids.ts'
import { isPickUp, pickUps } from '../domain/option-date.ts'
import { isRefusal } from '../domain/refusal.ts'
import { readSeatSpec } from '../domain/seat-spec.ts'
import { fill } from '../ui/words.ts'
import { keptUntil, reservationFacts } from './reservation-facts.ts'
import { orClearBasket } from './sell-once.ts'
import type { ShellCommand } from './shell-command.ts'

/** E20. */
export const reserveCommand: ShellCommand = {
  name: 'reserve',
  options: [
    { flags: '--event <id>', word: 'event', required: true },
    { flags: '--seats <seats>', word: 'seats', required: true },
    { flags: '--name <name>', word: 'bookingName', required: true },
    { flags: '--symbol <sign>', word: 'bookingSymbol' },
    { flags: '--note <text>', word: 'bookingNote' },
    { flags: '--customer <id>', word: 'bookingCustomer' },
    { flags: '--option <date>', word: 'optionDate' },
    { flags: '--pick-up <where>', word: 'bookingPickUp' },
  ],
  async run({ desk, words, shellWords }, { option }) {
    const eventId = (option('event') ?? '') as EventId
    const pickUp = option('pickUp')
    if (pickUp !== undefined && !isPickUp(pickUp))
      return { refused: 'bad-input', field: 'pick-up', value: pickUp, expected: pickUps.join(', ') }
    const hall = await openHall(desk, eventId)
    if (isRefusal(hall)) return hall
    const seats = readSeatSpec(hall, option('seats') ?? '')
    if (isRefusal(seats)) return seats
    const held = await holdSeats(desk, { hall, seats, allOrNone: true })
    if (isRefusal(held)) return held
    const optionDate = option('option')
    const customer = option('customer')
    const made = await reserve(desk, {
      ...{ eventId, name: option('name') ?? '', symbol: option('symbol') ?? '', note: option('note') ?? '' },
      ...(optionDate === undefined ? {} : { optionDate }),
      ...(pickUp === undefined ? {} : { pickUp }),
      ...(customer === undefined ? {} : { customerId: customer as CustomerId }),
    })
    const reserved = await orClearBasket(desk, made)
    if (isRefusal(reserved)) return reserved
    const facts = reservationFacts(reserved.reservation)
    const until = keptUntil(reserved.reservation, words)
    return { facts, text: fill(shellWords.answers.reserved, { name: facts.name, until, id: facts.id }) }
  },
}
