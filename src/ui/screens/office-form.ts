/** A form of a few fields: a sales class, an outlet. */
import { centred } from '../layout.ts'
import { type OfficeField, type OfficeFormState, officeForms } from '../office-states.ts'
import { asking, closing, type Screen } from '../screen.ts'

const longestField = 60

export const officeFormScreen: Screen<OfficeFormState> = {
  id: 'office-form',
  onCommand(state, command) {
    switch (command) {
      case 'close':
        return closing(state)
      case 'next-field':
        return { state: { ...state, field: beside(state, 1) } }
      case 'previous-field':
        return { state: { ...state, field: beside(state, -1) } }
      case 'save-form':
        return asking(state, { do: 'save-form', form: state })
      default:
        return { state }
    }
  },
  onInput: (state, field, value) => ({
    state: { ...state, values: { ...state.values, [field]: value.slice(0, longestField) } },
  }),
  rect: (state, model) => centred(model.layout.body, { columns: 60, rows: officeForms[state.form].length + 6 }),
}

function beside({ form, field }: OfficeFormState, step: 1 | -1): OfficeField {
  const fields: readonly OfficeField[] = officeForms[form]
  return fields[(fields.indexOf(field) + step + fields.length) % fields.length] ?? field
}
