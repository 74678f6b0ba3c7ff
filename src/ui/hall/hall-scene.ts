/** What the painters read: the hall's tables, its seats' states and the theme, made ready for looking up per cell. */
import type { SeatMap } from '../../domain/open-hall.ts'
import type { SeatKind } from '../../domain/seat-plan.ts'
import { seatStateNames } from '../../domain/seat-state.ts'
import type { HallIndex } from './hall-index.ts'
import type { HallTheme } from './hall-theme.ts'

export const stateCount = seatStateNames.length

/** How a seat stands out. */
export const seatLook = { usual: 0, inRange: 1, underCursor: 2 } as const
export type SeatLook = (typeof seatLook)[keyof typeof seatLook]

export interface HallScene {
  readonly index: HallIndex
  /** Changed in place by whoever watches the seats. */
  readonly map: Pick<SeatMap, 'states' | 'symbols'>
  readonly theme: HallTheme
  /** At `look * stateCount + state`: a style. */
  readonly styles: Uint16Array
  /** Per state: code point. */
  readonly stateMarks: Uint32Array
  /** Per seat: code point of its mark while it is free. */
  readonly freeMarks: Uint32Array
}

export function hallScene(
  index: HallIndex,
  seats: readonly { readonly kind: SeatKind }[],
  map: Pick<SeatMap, 'states' | 'symbols'>,
  theme: HallTheme,
): HallScene {
  const codePoint = (mark: string) => mark.codePointAt(0) ?? 0x20
  const { states, freeKinds } = theme.marks
  const freeMarks = new Uint32Array(seats.length).fill(codePoint(states.free))
  for (let seat = 0; seat < seats.length; seat++) {
    const mark = freeKinds[seats[seat]?.kind ?? 'normal']
    if (mark !== undefined) freeMarks[seat] = codePoint(mark)
  }
  return {
    index,
    map,
    theme,
    styles: Uint16Array.from(
      [theme.seat, theme.seatInRange, theme.seatUnderCursor].flatMap((styles) =>
        seatStateNames.map((name) => styles[name]),
      ),
    ),
    stateMarks: Uint32Array.from(seatStateNames, (name) => codePoint(states[name])),
    freeMarks,
  }
}
