import { changePickUp, changeReservation } from '../desk/change-reservation.ts'
import { openReservation } from '../desk/list-reservations.ts'
import type { ReservationId } from '../domain/ids.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import { reservationFacts } from './reservation-facts.ts'
import type { ShellCommand } from './shell-command.ts'

/** E20, E21, O09, O10: what is left out stays as it is. */
export const reservationChangeCommand: ShellCommand = {
  name: 'reservation change',
  options: [
    { flags: '--id <id>', word: 'reservation', required: true },
    { flags: '--name <name>', word: 'changedName' },
    { flags: '--symbol <sign>', word: 'changedSymbol' },
    { flags: '--note <text>', word: 'changedNote' },
    { flags: '--pick-up <where>', word: 'changedPickUp' },
  ],
  async run({ desk, words }, { option }) {
    const id = (option('id') ?? '') as ReservationId
    const where = option('pickUp')
    if (where !== undefined && where !== 'desk' && where !== 'evening')
      return { refused: 'bad-input', field: 'pick-up', value: where.slice(0, 40), expected: 'desk, evening' }
    const before = await openReservation(desk, id)
    if (isRefusal(before)) return before
    const { name, symbol, note } = before
    let changed = await changeReservation(desk, {
      id,
      name: option('name') ?? name,
      symbol: option('symbol') ?? symbol,
      note: option('note') ?? note,
    })
    if (!isRefusal(changed) && where !== undefined && where !== changed.pickUp)
      changed = await changePickUp(desk, { id, pickUp: where })
    if (isRefusal(changed)) return changed
    const facts = reservationFacts(changed)
    return { facts, text: fill(words.reservations.changed, { name: facts.name }) }
  },
}
