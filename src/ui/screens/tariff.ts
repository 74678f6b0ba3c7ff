/** T08: the tariff of the seats picked next, by digit or from the list. */
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import { asking, closing, moveInList, type Screen, type Step } from '../screen.ts'
import type { TariffState } from '../screen-state.ts'

export function tariffStart(model: Model): TariffState {
  return { id: 'tariff', selected: model.tariff }
}

export const tariffScreen: Screen<TariffState> = {
  id: 'tariff',
  onCommand(state, command, model, key) {
    const count = model.hall?.tariffs.length ?? 0
    const selected = moveInList(command, state.selected, count, count)
    if (selected !== undefined) return { state: { ...state, selected } }
    if (command === 'close') return closing(state)
    if (command === 'digit') return choose(state, Number(key) - 1, count)
    if (command === 'choose') return choose(state, state.selected, count)
    return { state }
  },
  rect: (_state, model) =>
    centred(model.layout.body, { columns: 50, rows: Math.min(20, (model.hall?.tariffs.length ?? 0) + 5) }),
}

function choose(state: TariffState, tariff: number, count: number): Step<TariffState> {
  if (tariff >= count) return { state }
  return asking(state, { do: 'choose-tariff', tariff }, { do: 'close' })
}
