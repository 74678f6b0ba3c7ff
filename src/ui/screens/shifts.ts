/** F06: the shifts of this till; Enter shows one, and from there it prints again as a copy. */
import { bareMoney, dateTime } from '../format.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import type { ShiftsState } from '../office-states.ts'
import { asking, closing, moveInList, type Screen } from '../screen.ts'
import { type OfficeList, officeRows } from './office-list.ts'

export const shiftsScreen: Screen<ShiftsState> = {
  id: 'shifts',
  onCommand(state, command, model) {
    if (command === 'close') return closing(state)
    const selected = moveInList(command, state.selected, state.shifts.length, officeRows(model))
    if (selected !== undefined) return { state: { ...state, selected } }
    const shift = state.shifts[state.selected]
    return command === 'open-report' && shift !== undefined
      ? asking(state, { do: 'show-shift', shift: shift.id })
      : { state }
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 78, rows: officeRows(model) + 3 }),
}

export function shiftsList({ shifts, selected }: ShiftsState, { words, language }: Model): OfficeList {
  const { office, people } = words
  return {
    title: words.screens.shifts,
    columns: [
      { heading: 'Z', isRight: true },
      { heading: people.openedBy },
      { heading: people.closedBy },
      { heading: office.by, share: 1 },
      { heading: office.turnover, isRight: true },
      { heading: people.difference, isRight: true },
    ],
    rows: shifts.map((shift) => [
      shift.zNumber === null ? '-' : String(shift.zNumber),
      dateTime(shift.openedAt, 'day-time', language),
      shift.closedAt === null ? office.open : dateTime(shift.closedAt, 'day-time', language),
      shift.openedBy,
      bareMoney(shift.turnover, shift.currency, language),
      shift.difference === null ? '' : bareMoney(shift.difference, shift.currency, language),
    ]),
    keys: shifts.map(({ id }) => id),
    selected,
    empty: office.noShifts,
  }
}
