/** P01, P02, P05, P06: places of sale, their delivery, how they count, and the events they sell. */
import { dateTime } from '../format.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import type { OfficeFormState, OutletEventsState, OutletsState } from '../office-states.ts'
import { asking, closing, moveInList, type Screen } from '../screen.ts'
import { type OfficeList, officeRows } from './office-list.ts'

const outletForm: OfficeFormState = { id: 'office-form', form: 'outlet', values: { name: '' }, field: 'name' }

export const outletsScreen: Screen<OutletsState> = {
  id: 'outlets',
  onCommand(state, command, model) {
    const moved = moveInList(command, state.selected, state.outlets.length, officeRows(model))
    if (moved !== undefined) return { state: { ...state, selected: moved } }
    if (command === 'close') return closing(state)
    if (command === 'new-entry') return asking(state, { do: 'open', screen: outletForm })
    const outlet = state.outlets[state.selected]
    if (outlet === undefined) return { state }
    const { id, delivery, closing: how, isBlindCount } = outlet
    switch (command) {
      case 'outlet-events':
        return asking(state, { do: 'show-outlet-events', outlet })
      case 'delivery':
        return asking(state, {
          do: 'change-outlet',
          change: { id, delivery: delivery === 'print' ? 'email' : 'print' },
        })
      case 'closing': {
        const change = { id, closing: how === 'manual' ? ('automatic' as const) : ('manual' as const) }
        return asking(state, { do: 'change-outlet', change })
      }
      case 'blind':
        return asking(state, { do: 'change-outlet', change: { id, isBlindCount: !isBlindCount } })
      default:
        return { state }
    }
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 78, rows: officeRows(model) + 3 }),
}

export function outletsList({ outlets, selected }: OutletsState, { words }: Model): OfficeList {
  const { office } = words
  return {
    title: words.screens.outlets,
    columns: [
      { heading: office.fields.name, most: 20 },
      { heading: office.delivery },
      { heading: office.closing },
      { heading: office.blind },
      { heading: office.events, isRight: true },
      { heading: office.tills, share: 1 },
    ],
    rows: outlets.map((each) => [
      each.name,
      office.deliveries[each.delivery],
      office.closings[each.closing],
      each.isBlindCount ? office.yes : office.no,
      String(each.events),
      each.lacksPrinter ? `! ${each.tills.join(', ')}` : each.tills.join(', '),
    ]),
    keys: outlets.map(({ id }) => id),
    selected,
    empty: '',
  }
}

export const outletEventsScreen: Screen<OutletEventsState> = {
  id: 'outlet-events',
  onCommand(state, command, model) {
    const selected = moveInList(command, state.selected, state.events.length, officeRows(model))
    if (selected !== undefined) return { state: { ...state, selected } }
    if (command === 'close') return closing(state)
    const event = state.events[state.selected]
    if (command !== 'link-event' || event === undefined) return { state }
    const change = event.isLinked ? { unlink: [event.id] } : { link: [event.id] }
    return asking(state, { do: 'change-outlet', change: { id: state.outlet.id, ...change } })
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 70, rows: officeRows(model) + 3 }),
}

export function outletEventsList({ outlet, events, selected }: OutletEventsState, model: Model): OfficeList {
  const { words, language } = model
  return {
    title: `${words.screens['outlet-events']}: ${outlet.name}`,
    columns: [{ heading: '' }, { heading: words.office.date }, { heading: words.office.event, share: 1 }],
    rows: events.map((event) => [
      event.isLinked ? '[x]' : '[ ]',
      dateTime(event.startsAt, 'day-time', language, event.timeZone),
      event.title,
    ]),
    keys: events.map(({ id }) => id),
    selected,
    empty: words.office.noEvents,
  }
}
