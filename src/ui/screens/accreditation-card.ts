/** One accreditation: activate it (T19), print its badge again. */
import type { Accreditation } from '../../domain/accreditation.ts'
import type { AccreditationState } from '../accreditation-states.ts'
import { centred } from '../layout.ts'
import { asking, closing, type Screen } from '../screen.ts'

export function accreditationStart(accreditation: Accreditation): AccreditationState {
  return { id: 'accreditation', accreditation }
}

export const accreditationScreen: Screen<AccreditationState> = {
  id: 'accreditation',
  onCommand(state, command) {
    const { id: accreditationId } = state.accreditation
    switch (command) {
      case 'close':
        return closing(state)
      case 'activate':
        // T20: what is not paid is paid first.
        return asking(state, {
          do: state.accreditation.status === 'new' ? 'pay-accreditation' : 'activate',
          accreditationId,
        })
      case 'badge-again':
        return asking(state, { do: 'open', screen: { id: 'reprint', what: { accreditationId }, selected: 0 } })
      default:
        return { state }
    }
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 72, rows: 14 }),
}
