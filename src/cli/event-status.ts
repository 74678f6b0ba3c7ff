import { setEventStatus } from '../desk/set-event-status.ts'
import { eventStatuses, isEventStatus } from '../domain/event-status.ts'
import type { EventId } from '../domain/ids.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill, statusWord } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

/** Y11, Y21, E24. */
export const eventStatusCommand: ShellCommand = {
  name: 'event status',
  operands: '<event> <status>',
  options: [],
  async run({ desk, words }, { operands: [eventId = '', status = ''] }) {
    if (!isEventStatus(status))
      return { refused: 'bad-input', field: 'status', value: status.slice(0, 40), expected: eventStatuses.join(', ') }
    const set = await setEventStatus(desk, { eventId: eventId as EventId, status })
    if (isRefusal(set)) return set
    const text = fill(words.office.statusSet, { title: set.title, status: statusWord(words, set.status) })
    return { facts: { event: eventId, ...set }, text }
  },
}
