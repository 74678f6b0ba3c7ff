/** T14: passes that were sold, found while typing, by status and by kind; F5 sells one (T10). */
import { passStatuses } from '../../domain/pass.ts'
import type { Intent } from '../intent.ts'
import type { Model } from '../model.ts'
import type { PassesState } from '../pass-states.ts'
import { asking, closing, moveInList, noticing, type Screen } from '../screen.ts'

const longestText = 80
/** Frame, the field, what there is to say, the heading. */
const linesAround = 5

export const passesStart: PassesState = {
  ...{ id: 'passes', text: '', status: null, kindId: null, selected: 0, kinds: [], found: null },
}

export const openingPasses: readonly Intent[] = [{ do: 'open', screen: passesStart }, { do: 'find-passes' }]

export const passesScreen: Screen<PassesState> = {
  id: 'passes',
  onCommand(state, command, model) {
    const listed = state.found?.passes ?? []
    const selected = moveInList(command, state.selected, listed.length, passRows(model))
    if (selected !== undefined) return { state: { ...state, selected } }
    switch (command) {
      case 'close':
        return closing(state)
      case 'new-pass':
        return asking(state, { do: 'open-pass-grid' })
      case 'pass-status':
        return asking({ ...state, status: nextStatus(state), selected: 0 }, { do: 'find-passes' })
      case 'pass-kind':
        return asking({ ...state, kindId: nextKind(state), selected: 0 }, { do: 'find-passes' })
      case 'open-pass': {
        const chosen = listed[Math.min(state.selected, listed.length - 1)]
        if (chosen === undefined) return noticing(state, 'info', model.words.passes.none)
        return asking(state, { do: 'open-pass', code: chosen.id })
      }
      default:
        return { state }
    }
  },
  onInput: (state, _field, value) =>
    asking({ ...state, text: value.slice(0, longestText), selected: 0 }, { do: 'find-passes' }),
  rect: (_state, model) => model.layout.body,
}

export function passRows(model: Model): number {
  return Math.max(1, model.layout.body.rows - linesAround)
}

/** Through every status, then all again. */
function nextStatus({ status }: PassesState): PassesState['status'] {
  return passStatuses[status === null ? 0 : passStatuses.indexOf(status) + 1] ?? null
}

function nextKind({ kinds, kindId }: PassesState): PassesState['kindId'] {
  return kinds[kinds.findIndex(({ id }) => id === kindId) + 1]?.id ?? null
}
