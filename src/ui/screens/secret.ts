/** P07, F09: the first password, another one, or a PIN; typed twice. */
import { centred } from '../layout.ts'
import { type SecretState, secretFields } from '../people-states.ts'
import { asking, closing, noticing, type Screen } from '../screen.ts'

const longestSecret = 120

/** The first password has none before it. */
export function shownFields({ kind }: SecretState): readonly SecretState['field'][] {
  return kind === 'first-password' ? ['next', 'again'] : secretFields
}

export const secretScreen: Screen<SecretState> = {
  id: 'secret',
  onCommand(state, command, model) {
    const fields = shownFields(state)
    const at = fields.indexOf(state.field)
    switch (command) {
      case 'close':
        return closing(state)
      case 'next-field':
        return { state: { ...state, field: fields[(at + 1) % fields.length] ?? 'next' } }
      case 'previous-field':
        return { state: { ...state, field: fields[(at + fields.length - 1) % fields.length] ?? 'next' } }
      case 'save-secret': {
        const next = fields[at + 1]
        if (next !== undefined) return { state: { ...state, field: next } }
        if (state.next !== state.again) return noticing(state, 'error', model.words.people.differ)
        return asking(state, { do: 'save-secret', form: state })
      }
      default:
        return { state }
    }
  },
  onInput(state, field, value) {
    const name = secretFields.find((each) => each === field)
    return name === undefined ? { state } : { state: { ...state, [name]: value.slice(0, longestSecret) } }
  },
  rect: (state, model) => centred(model.layout.body, { columns: 64, rows: shownFields(state).length + 6 }),
}
