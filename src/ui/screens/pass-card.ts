/** One pass (T14); Enter opens its sale, where it is paid back and so void. */
import type { Pass } from '../../domain/pass.ts'
import { centred } from '../layout.ts'
import type { PassState } from '../pass-states.ts'
import { asking, closing, type Screen } from '../screen.ts'

export function passStart(pass: Pass): PassState {
  return { id: 'pass', pass }
}

export const passScreen: Screen<PassState> = {
  id: 'pass',
  onCommand(state, command) {
    if (command === 'close') return closing(state)
    if (command !== 'pass-sale') return { state }
    return asking(state, { do: 'close' }, { do: 'open-sale', saleId: state.pass.saleId })
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 72, rows: 13 }),
}
