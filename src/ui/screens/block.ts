/** House seats: the seat, the marked range, the whole row or section is blocked with a reason, or freed. */
import type { OpenHall } from '../../domain/open-hall.ts'
import { seatState } from '../../domain/seat-state.ts'
import type { HallState } from '../hall/hall-state.ts'
import { markedSeats } from '../hall/seat-line.ts'
import { hallIndex } from '../hall-tables.ts'
import { centred } from '../layout.ts'
import type { BlockScope, BlockState } from '../reservation-states.ts'
import { asking, closing, type Screen, typing } from '../screen.ts'

const longestReason = 80

/** Begins with the marked range where there is one, else with the seat under the cursor. */
export function blockStart(hall: OpenHall, view: HallState): BlockState {
  const here = hall.seats[view.seat]
  const marked = markedSeats(hallIndex(hall), view)
  const inSection = seatsWhere(hall, (seat) => seat.section === here?.section)
  const inRow = inSection.filter((seat) => hall.seats[seat]?.row === here?.row)
  const all: BlockState['scopes'] = [
    { scope: 'range', seats: marked },
    { scope: 'seat', seats: [view.seat] },
    { scope: 'row', seats: inRow },
    { scope: 'section', seats: inSection },
  ]
  const scopes = all.filter(({ seats }) => seats.length > 0)
  const isFreeing = hall.map.states[view.seat] === seatState.blocked
  return { id: 'block', scope: scopes[0]?.scope ?? 'seat', scopes, isFreeing, reason: '' }
}

function seatsWhere(hall: OpenHall, isMeant: (seat: OpenHall['seats'][number]) => boolean): readonly number[] {
  return hall.seats.flatMap((seat, index) => (isMeant(seat) ? [index] : []))
}

export const blockScreen: Screen<BlockState> = {
  id: 'block',
  onCommand(state, command) {
    switch (command) {
      case 'close':
        return closing(state)
      case 'scope':
        return { state: { ...state, scope: nextScope(state) } }
      case 'apply-block': {
        const { isFreeing, reason } = state
        return asking(state, { do: 'block', seats: blockedSeats(state), isFreeing, reason })
      }
      default:
        return { state }
    }
  },
  onInput: (state, _field, value, model) =>
    typing({ ...state, reason: value.slice(0, longestReason) }, value, longestReason, model),
  rect: (_state, model) => centred(model.layout.body, { columns: 60, rows: 8 }),
}

export function blockedSeats({ scope, scopes }: BlockState): readonly number[] {
  return scopes.find((each) => each.scope === scope)?.seats ?? []
}

function nextScope({ scope, scopes }: BlockState): BlockScope {
  return scopes[(scopes.findIndex((each) => each.scope === scope) + 1) % scopes.length]?.scope ?? scope
}
