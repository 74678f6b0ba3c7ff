/** T19: the people of a festival, found while typing, all of them or those of one status. */
import { accreditationStatuses } from '../../domain/accreditation.ts'
import type { AccreditationsState } from '../accreditation-states.ts'
import type { Intent } from '../intent.ts'
import type { Model } from '../model.ts'
import { asking, closing, moveInList, noticing, type Screen } from '../screen.ts'

const longestText = 80
/** Frame, the field, what there is to say, the heading. */
const linesAround = 5

export const accreditationsStart: AccreditationsState = {
  ...{ id: 'accreditations', text: '', status: null, selected: 0, found: null },
}

export const openingAccreditations: readonly Intent[] = [
  { do: 'open', screen: accreditationsStart },
  { do: 'find-accreditations' },
]

export const accreditationsScreen: Screen<AccreditationsState> = {
  id: 'accreditations',
  onCommand(state, command, model) {
    const listed = state.found?.accreditations ?? []
    const selected = moveInList(command, state.selected, listed.length, accreditationRows(model))
    if (selected !== undefined) return { state: { ...state, selected } }
    switch (command) {
      case 'close':
        return closing(state)
      case 'accreditation-status':
        return asking({ ...state, status: nextStatus(state), selected: 0 }, { do: 'find-accreditations' })
      case 'open-accreditation': {
        const chosen = listed[Math.min(state.selected, listed.length - 1)]
        if (chosen === undefined) return noticing(state, 'info', model.words.accreditations.none)
        return asking(state, { do: 'open-accreditation', code: chosen.id })
      }
      default:
        return { state }
    }
  },
  onInput: (state, _field, value) =>
    asking({ ...state, text: value.slice(0, longestText), selected: 0 }, { do: 'find-accreditations' }),
  rect: (_state, model) => model.layout.body,
}

export function accreditationRows(model: Model): number {
  return Math.max(1, model.layout.body.rows - linesAround)
}

/** Through every status, then all again. */
function nextStatus({ status }: AccreditationsState): AccreditationsState['status'] {
  return accreditationStatuses[status === null ? 0 : accreditationStatuses.indexOf(status) + 1] ?? null
}
