/** Y11, Y21, E24: the sale of an event is started, stopped, or the event cancelled; it counts at once at every till. */
import { type EventStatus, nextStatuses } from '../../domain/event-status.ts'
import type { EventListing } from '../../domain/open-hall.ts'
import { centred } from '../layout.ts'
import type { EventStatusState } from '../office-states.ts'
import { asking, closing, moveInList, type Screen } from '../screen.ts'

export function eventStatusStart({ id, title, status }: EventListing): EventStatusState {
  return { id: 'event-status', event: { id, title, status }, selected: 0 }
}

export function offeredStatuses({ event }: EventStatusState): readonly EventStatus[] {
  return nextStatuses(event.status)
}

export const eventStatusScreen: Screen<EventStatusState> = {
  id: 'event-status',
  onCommand(state, command, _model, key) {
    if (command === 'close') return closing(state)
    const offered = offeredStatuses(state)
    const selected = moveInList(command, state.selected, offered.length, offered.length)
    if (selected !== undefined) return { state: { ...state, selected } }
    const status = offered[command === 'digit' ? Number(key) - 1 : state.selected]
    if (status === undefined || (command !== 'digit' && command !== 'choose')) return { state }
    const { id: eventId, title } = state.event
    return asking(state, { do: 'set-event-status', eventId, title, status })
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 60, rows: 9 }),
}
