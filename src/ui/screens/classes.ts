/** O01, O19: sales classes, listed, created and edited. */
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import type { ListedSalesClass } from '../office-desk.ts'
import type { ClassesState, OfficeFormState } from '../office-states.ts'
import { asking, closing, moveInList, type Screen } from '../screen.ts'
import { type OfficeList, officeRows } from './office-list.ts'

export const classesScreen: Screen<ClassesState> = {
  id: 'classes',
  onCommand(state, command, model) {
    const selected = moveInList(command, state.selected, state.classes.length, officeRows(model))
    if (selected !== undefined) return { state: { ...state, selected } }
    const chosen = state.classes[state.selected]
    switch (command) {
      case 'close':
        return closing(state)
      case 'new-entry':
        return asking(state, { do: 'open', screen: classForm() })
      case 'edit-entry':
        return chosen === undefined ? { state } : asking(state, { do: 'open', screen: classForm(chosen) })
      default:
        return { state }
    }
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 78, rows: officeRows(model) + 3 }),
}

function classForm(known?: ListedSalesClass): OfficeFormState {
  return {
    ...{ id: 'office-form', form: 'sales-class', field: known === undefined ? 'name' : 'optionDays' },
    values: {
      name: known?.name ?? '',
      optionDays: String(known?.optionDays ?? 7),
      reservationDays: String(known?.reservationDays ?? 0),
      eveningDays: String(known?.eveningDays ?? 0),
    },
  }
}

export function classesList({ classes, selected }: ClassesState, { words }: Model): OfficeList {
  const { office } = words
  const { fields } = office
  return {
    title: words.screens.classes,
    columns: [
      { heading: fields.name, most: 24 },
      { heading: fields.optionDays, isRight: true },
      { heading: fields.reservationDays, isRight: true },
      { heading: fields.eveningDays, isRight: true },
      { heading: office.assigned, share: 1 },
    ],
    rows: classes.map((each) => [
      each.name,
      ...[each.optionDays, each.reservationDays, each.eveningDays].map(String),
      [...each.users, ...(each.customerCount === 0 ? [] : [`+${each.customerCount}`])].join(', '),
    ]),
    keys: classes.map(({ id }) => id),
    selected,
    empty: office.noClasses,
  }
}
