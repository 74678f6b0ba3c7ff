import { changePickUp, changeReservation } from '../desk/change-reservation.ts'
import { openReservation } from '../desk/list-reservations.ts'
import type { ReservationId } from '../domain/ids.ts'
import { isPickUp, pickUps } from '../domain/option-date.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import { givenTexts } from './given-texts.ts'
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
    const pickUp = option('pickUp')
    if (pickUp !== undefined && !isPickUp(pickUp))
      return { refused: 'bad-input', field: 'pick-up', value: pickUp.slice(0, 40), expected: pickUps.join(', ') }
    const text = givenTexts(option, ['name', 'symbol', 'note'])
    const hasText = Object.keys(text).length > 0
    let changed = await (hasText ? changeReservation(desk, { id, ...text }) : openReservation(desk, id))
    if (!isRefusal(changed) && pickUp !== undefined && pickUp !== changed.pickUp)
      changed = await changePickUp(desk, { id, pickUp })
    if (isRefusal(changed)) return changed
    const facts = reservationFacts(changed)
    return { facts, text: fill(words.reservations.changed, { name: facts.name }) }
  },
}
