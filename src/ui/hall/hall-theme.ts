/** What meaning looks like in the hall: a style and a mark for each, readable without colour. */
import type { SeatKind } from '../../domain/seat-plan.ts'
import { type SeatStateName, seatStateNames } from '../../domain/seat-state.ts'
import type { ColourDepth } from '../../terminal/colour-depth.ts'
import { type Style, type StyleParts, style } from '../../terminal/style.ts'
import type { BorderGlyphs } from '../theme.ts'

type SeatStyles = Readonly<Record<SeatStateName, Style>>

export interface HallTheme {
  /** T09. */
  readonly seat: SeatStyles
  readonly seatInRange: SeatStyles
  readonly seatUnderCursor: SeatStyles
  /** One column each. A reserved seat shows its own symbol instead, where that fits. */
  readonly marks: SeatMarks
  /** Of frames around what is no seat. */
  readonly border: BorderGlyphs
  readonly rowName: Style
  readonly sectionName: Style
  readonly stage: Style
  readonly pitch: Style
  readonly label: Style
  readonly overview: {
    /** By the share of free seats: none, under a quarter, under a half, more. */
    readonly shades: readonly [Style, Style, Style, Style]
    /** Of the section under the cursor, whatever its share. */
    readonly cursor: Style
    /** What boxes are filled with, by the same shares: where colours are missing, their extent shows all the same. */
    readonly fills: readonly [string, string, string, string]
  }
}

export interface SeatMarks {
  readonly states: Readonly<Record<SeatStateName, string>>
  /** Free seats that are not like the others; a kind that is missing here has the mark of a free seat. */
  readonly freeKinds: Readonly<Partial<Record<SeatKind, string>>>
}

/** ASCII alone: the usual blocks and circles are of ambiguous width in East Asian terminals. */
export const seatMarks: SeatMarks = {
  states: { free: '.', basket: '@', held: 'o', reserved: 'r', sold: '#', blocked: 'x' },
  freeKinds: { wheelchair: 'w', companion: 'c', restricted: 'v', house: 'h' },
}

const seatParts: Readonly<Record<SeatStateName, StyleParts>> = {
  free: { fg: 'green' },
  basket: { fg: 'black', bg: 'yellow' },
  held: { fg: 'cyan' },
  reserved: { fg: 'magenta' },
  sold: { fg: 'red' },
  blocked: { fg: 'grey' },
}

export function hallTheme(depth: ColourDepth, border: BorderGlyphs): HallTheme {
  const isMono = depth === 'none'
  const seat = eachState((name) => (isMono && name === 'basket' ? { bold: true } : seatParts[name]))
  return {
    seat,
    seatInRange: eachState((name) => (isMono ? { bold: name === 'basket', underline: true } : rangeParts(name))),
    seatUnderCursor: eachState((name) => cursorParts(name, isMono)),
    marks: seatMarks,
    border,
    rowName: style({ fg: 'grey' }),
    sectionName: style({ bold: true }),
    stage: style({ reverse: true }),
    pitch: style({ fg: 'green' }),
    label: style({ fg: 'grey' }),
    overview: {
      shades: [
        style({ fg: 'white', bg: 'red' }),
        style({ fg: 'black', bg: 'yellow' }),
        style({ fg: 'black', bg: 'green' }),
        style({ fg: 'black', bg: 'brightGreen' }),
      ],
      cursor: style(isMono ? { reverse: true } : { fg: 'black', bg: 'brightWhite' }),
      fills: isMono ? ['#', '=', '-', '.'] : [' ', ' ', ' ', ' '],
    },
  }
}

function eachState(parts: (name: SeatStateName) => StyleParts): SeatStyles {
  const [free, basket, held, reserved, sold, blocked] = seatStateNames
  return {
    free: style(parts(free)),
    basket: style(parts(basket)),
    held: style(parts(held)),
    reserved: style(parts(reserved)),
    sold: style(parts(sold)),
    blocked: style(parts(blocked)),
  }
}

/** On blue: the seats that will be taken stand out in white, the others keep their colour as far as it can be read there. */
function rangeParts(name: SeatStateName): StyleParts {
  if (name === 'basket') return { fg: 'yellow', bg: 'blue', bold: true }
  if (name === 'blocked' || name === 'held') return { fg: 'white', bg: 'blue' }
  return { fg: name === 'free' ? 'brightWhite' : name === 'sold' ? 'brightRed' : 'brightMagenta', bg: 'blue' }
}

/** Reversed, so that it stands out without colour; on the basket's yellow ground, which would turn black, white instead. */
function cursorParts(name: SeatStateName, isMono: boolean): StyleParts {
  if (isMono) return { reverse: true, bold: name === 'basket' }
  return name === 'basket' ? { fg: 'black', bg: 'brightWhite' } : { ...seatParts[name], reverse: true }
}
