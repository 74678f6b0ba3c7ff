/** The theme in Ink's terms. */
import type { Colour, StyleParts } from '../terminal/style.ts'

export interface InkStyle {
  color?: string
  backgroundColor?: string
  bold?: boolean
  dimColor?: boolean
  underline?: boolean
  inverse?: boolean
}

export function inkStyle(parts: StyleParts): InkStyle {
  return {
    ...(parts.fg === undefined ? {} : { color: inkColour(parts.fg) }),
    ...(parts.bg === undefined ? {} : { backgroundColor: inkColour(parts.bg) }),
    ...(parts.bold ? { bold: true } : {}),
    ...(parts.dim ? { dimColor: true } : {}),
    ...(parts.underline ? { underline: true } : {}),
    ...(parts.reverse ? { inverse: true } : {}),
  }
}

/** `brightRed` is Ink's `redBright`. */
function inkColour(colour: Colour): string {
  if (colour === 'grey') return 'gray'
  if (!colour.startsWith('bright')) return colour
  return `${colour.slice(6).toLowerCase()}Bright`
}
