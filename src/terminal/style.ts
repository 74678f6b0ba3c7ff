/**
 * How a cell looks, packed into 15 bits: 5 for the text's colour, 5 for the ground's, 5 attributes.
 * Colours are the terminal's own sixteen; what a poorer terminal makes of them is decided when the cell is written.
 */
export type Style = number

const colours = [
  'default',
  'black',
  'red',
  'green',
  'yellow',
  'blue',
  'magenta',
  'cyan',
  'white',
  'grey',
  'brightRed',
  'brightGreen',
  'brightYellow',
  'brightBlue',
  'brightMagenta',
  'brightCyan',
  'brightWhite',
] as const
export type Colour = (typeof colours)[number]

export interface StyleParts {
  readonly fg?: Colour
  readonly bg?: Colour
  readonly bold?: boolean
  readonly dim?: boolean
  readonly underline?: boolean
  readonly reverse?: boolean
  readonly blink?: boolean
}

const bgShift = 5
const colourMask = 0b11111
export const boldBit = 1 << 10
export const dimBit = 1 << 11
export const underlineBit = 1 << 12
export const reverseBit = 1 << 13
export const blinkBit = 1 << 14
const attributeMask = boldBit | dimBit | underlineBit | reverseBit | blinkBit

/** The terminal's own colours, no attribute. */
export const plain: Style = 0

export function style(parts: StyleParts): Style {
  return (
    colours.indexOf(parts.fg ?? 'default') |
    (colours.indexOf(parts.bg ?? 'default') << bgShift) |
    (parts.bold ? boldBit : 0) |
    (parts.dim ? dimBit : 0) |
    (parts.underline ? underlineBit : 0) |
    (parts.reverse ? reverseBit : 0) |
    (parts.blink ? blinkBit : 0)
  )
}

/** The same style as words, for tests and for changing one part of it. */
export function styleParts(value: Style): Required<StyleParts> {
  return {
    fg: colours[foreground(value)] ?? 'default',
    bg: colours[background(value)] ?? 'default',
    bold: (value & boldBit) !== 0,
    dim: (value & dimBit) !== 0,
    underline: (value & underlineBit) !== 0,
    reverse: (value & reverseBit) !== 0,
    blink: (value & blinkBit) !== 0,
  }
}

/** 0 is the default, 1–8 the basic colours, 9–16 the bright ones. */
export function foreground(value: Style): number {
  return value & colourMask
}

export function background(value: Style): number {
  return (value >> bgShift) & colourMask
}

/** The style without its colours; of the attributes only those a VT220 knows, which has no dim. */
export function withoutColours(value: Style): Style {
  return value & attributeMask & ~dimBit
}

/**
 * The style with eight colours: bright text becomes bold, grey text becomes dim default text (bold black would be
 * invisible on many terminals), bright grounds become their basic colour, a grey ground the default one.
 */
export function withEightColours(value: Style): Style {
  let attributes = value & attributeMask
  let fg = foreground(value)
  let bg = background(value)
  if (fg === 9) {
    fg = 0
    attributes = (attributes & ~boldBit) | dimBit
  } else if (fg > 9) {
    fg -= 8
    attributes |= boldBit
  }
  if (bg === 9) bg = 0
  else if (bg > 9) bg -= 8
  return attributes | fg | (bg << bgShift)
}
