/**
 * Colours by meaning. No meaning rests on colour alone: a notice has its sign, the chosen entry its pointer, a title its
 * frame; so the same screens are readable on a terminal that knows bold and reverse only.
 */
import type { ColourDepth } from '../terminal/colour-depth.ts'
import { type Style, type StyleParts, style } from '../terminal/style.ts'

export type Role =
  | 'text'
  /** Labels and hints beside what matters. */
  | 'muted'
  | 'title'
  /** The top line. */
  | 'bar'
  /** The chosen entry of a list, the field that takes the keys. */
  | 'chosen'
  /** Names of keys in the footer and in the help. */
  | 'key'
  | 'money'
  | 'notice.info'
  | 'notice.good'
  | 'notice.error'
  /** F39: large, over the whole width of the door's screen. */
  | 'verdict.good'
  | 'verdict.bad'
  | 'border'

const mono: Record<Role, StyleParts> = {
  text: {},
  muted: {},
  title: { bold: true },
  bar: { reverse: true },
  chosen: { reverse: true },
  key: { bold: true },
  money: { bold: true },
  'notice.info': {},
  'notice.good': { bold: true },
  'notice.error': { reverse: true },
  'verdict.good': { bold: true },
  'verdict.bad': { reverse: true, bold: true },
  border: {},
}

const eight: Record<Role, StyleParts> = {
  text: {},
  muted: { dim: true },
  title: { fg: 'cyan', bold: true },
  bar: { fg: 'white', bg: 'blue', bold: true },
  chosen: { fg: 'black', bg: 'cyan' },
  key: { fg: 'yellow', bold: true },
  money: { bold: true },
  'notice.info': { fg: 'cyan' },
  'notice.good': { fg: 'green', bold: true },
  'notice.error': { fg: 'white', bg: 'red', bold: true },
  'verdict.good': { fg: 'black', bg: 'green', bold: true },
  'verdict.bad': { fg: 'white', bg: 'red', bold: true },
  // Blue lines can hardly be seen on many black screens.
  border: { fg: 'cyan' },
}

const sixteen: Record<Role, StyleParts> = {
  ...eight,
  muted: { fg: 'grey' },
  title: { fg: 'brightCyan', bold: true },
  bar: { fg: 'brightWhite', bg: 'blue' },
  key: { fg: 'brightYellow' },
  'notice.good': { fg: 'brightGreen', bold: true },
  'notice.error': { fg: 'brightWhite', bg: 'red', bold: true },
  border: { fg: 'brightBlue' },
}

export interface Glyphs {
  readonly border: BorderGlyphs
  /** Before the chosen entry. */
  readonly pointer: string
  /** What a password's characters are shown as. */
  readonly secret: string
  /** How a QR code is drawn in a preview. */
  readonly codes: 'half' | 'ascii'
}

export interface BorderGlyphs {
  readonly topLeft: string
  readonly top: string
  readonly topRight: string
  readonly left: string
  readonly bottomLeft: string
  readonly bottom: string
  readonly bottomRight: string
  readonly right: string
}

const asciiBorder: BorderGlyphs = {
  topLeft: '+',
  top: '-',
  topRight: '+',
  left: '|',
  bottomLeft: '+',
  bottom: '-',
  bottomRight: '+',
  right: '|',
}

const lineBorder: BorderGlyphs = {
  topLeft: '┌',
  top: '─',
  topRight: '┐',
  left: '│',
  bottomLeft: '└',
  bottom: '─',
  bottomRight: '┘',
  right: '│',
}

export interface Theme {
  readonly depth: ColourDepth
  readonly parts: Readonly<Record<Role, StyleParts>>
  readonly styles: Readonly<Record<Role, Style>>
  readonly glyphs: Glyphs
}

/**
 * Lines are drawn only where their width is sure: in a UTF-8 locale that is not East Asian, on a terminal that is
 * neither the Linux console nor a real VT.
 */
export function canDrawLines(env: Readonly<Record<string, string | undefined>>): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || ''
  const term = env.TERM ?? ''
  return /utf-?8/i.test(locale) && !/^(zh|ja|ko)/i.test(locale) && !/^(linux|vt\d|dumb|$)/.test(term)
}

export function makeTheme(depth: ColourDepth, drawsLines: boolean): Theme {
  const parts = depth === 'none' ? mono : depth === 8 ? eight : sixteen
  const roles = Object.entries(parts) as [Role, StyleParts][]
  return {
    depth,
    parts,
    styles: Object.fromEntries(roles.map(([role, value]) => [role, style(value)])) as Record<Role, Style>,
    glyphs: {
      border: drawsLines ? lineBorder : asciiBorder,
      pointer: '>',
      secret: '*',
      codes: drawsLines ? 'half' : 'ascii',
    },
  }
}
