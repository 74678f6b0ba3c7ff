import type { KeyName } from './key-event.ts'

/** A key as a sequence names it; what it came as is added by the reader. */
export interface NamedKey {
  readonly name: KeyName
  readonly text: string
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
}

const shiftBit = 1
const altBit = 2
const ctrlBit = 4
const metaBit = 8

function named(name: KeyName, modifiers = 0, text = ''): NamedKey {
  return {
    name,
    text,
    shift: (modifiers & shiftBit) !== 0,
    alt: (modifiers & (altBit | metaBit)) !== 0,
    ctrl: (modifiers & ctrlBit) !== 0,
  }
}

/** Finals of CSI and SS3 that mean the same key: xterm, linux, rxvt, VT220 and its kin. */
const byFinal: Readonly<Record<string, KeyName>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
}

/** `CSI n ~`. From 25 on these are F13 to F20, which is what shift with F1 to F8 sends. */
const byNumber: Readonly<Record<number, KeyName>> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
  11: 'f1',
  12: 'f2',
  13: 'f3',
  14: 'f4',
  15: 'f5',
  17: 'f6',
  18: 'f7',
  19: 'f8',
  20: 'f9',
  21: 'f10',
  23: 'f11',
  24: 'f12',
}

const shiftedByNumber: Readonly<Record<number, KeyName>> = {
  25: 'f1',
  26: 'f2',
  28: 'f3',
  29: 'f4',
  31: 'f5',
  32: 'f6',
  33: 'f7',
  34: 'f8',
}

/** The keypad when it sends application sequences: as if its figures were typed. */
const keypad: Readonly<Record<string, string>> = {
  j: '*',
  k: '+',
  l: ',',
  m: '-',
  n: '.',
  o: '/',
  p: '0',
  q: '1',
  r: '2',
  s: '3',
  t: '4',
  u: '5',
  v: '6',
  w: '7',
  x: '8',
  y: '9',
  X: '=',
}

const linuxFunctionKeys: Readonly<Record<string, KeyName>> = { A: 'f1', B: 'f2', C: 'f3', D: 'f4', E: 'f5' }

/** `ESC [ [ A` to `E`: F1 to F5 of the linux console. */
export function linuxKey(final: string): NamedKey | null {
  const name = linuxFunctionKeys[final]
  return name === undefined ? null : named(name)
}

/** `ESC O x`, with the modifier some terminals put before the final. */
export function ss3Key(parameter: string, final: string): NamedKey | null {
  const modifiers = parameter === '' ? 0 : Number(parameter) - 1
  const name = byFinal[final]
  if (name !== undefined) return named(name, modifiers)
  if (final === 'M') return named('enter', modifiers)
  const typed = keypad[final]
  if (typed !== undefined) return named('char', modifiers, typed)
  // rxvt: ctrl with an arrow.
  const arrow = 'abcd'.includes(final) ? byFinal[final.toUpperCase()] : undefined
  return arrow === undefined ? null : named(arrow, ctrlBit)
}

/** What a code point is as a key, in the encodings that number keys by their character. */
function numberedCharacter(codePoint: number, modifiers: number): NamedKey | null {
  if (codePoint === 13) return named('enter', modifiers)
  if (codePoint === 9) return named('tab', modifiers)
  if (codePoint === 27) return named('escape', modifiers)
  if (codePoint === 8 || codePoint === 127) return named('backspace', modifiers)
  const isText = codePoint >= 32 && codePoint < 0x110000 && !(codePoint >= 0x7f && codePoint < 0xa0)
  const isSurrogate = codePoint >= 0xd800 && codePoint < 0xe000
  return isText && !isSurrogate ? named('char', modifiers, String.fromCodePoint(codePoint)) : null
}

function tildeKey(number: number, modifiers: number): NamedKey | null {
  const name = byNumber[number]
  if (name !== undefined) return named(name, modifiers)
  const shifted = shiftedByNumber[number]
  return shifted === undefined ? null : named(shifted, modifiers | shiftBit)
}

/** `CSI parameters final`; null when it is no key we know. */
export function csiKey(parameters: string, final: string): NamedKey | null {
  if (!/^[\d;:]*$/.test(parameters)) return null
  const [first = '', second = '', third = ''] = parameters.split(';')
  const number = Number.parseInt(first, 10)
  const modifiers = Math.max(0, (Number.parseInt(second, 10) || 1) - 1)
  if (final === '~') {
    if (number === 27) return numberedCharacter(Number.parseInt(third, 10), modifiers)
    return tildeKey(number, modifiers)
  }
  if (final === 'u') return numberedCharacter(number, modifiers)
  if (final === 'Z') return named('tab', shiftBit)
  // rxvt puts the modifier into the final.
  if (final === '$') return tildeKey(number, shiftBit)
  if (final === '^') return tildeKey(number, ctrlBit)
  if (final === '@') return tildeKey(number, ctrlBit | shiftBit)
  if ('abcd'.includes(final)) {
    const arrow = byFinal[final.toUpperCase()]
    return arrow === undefined ? null : named(arrow, shiftBit)
  }
  const name = byFinal[final]
  return name === undefined ? null : named(name, modifiers)
}

/** A control character as the key that sends it. */
export function controlKey(byte: number): NamedKey {
  if (byte === 0x0d || byte === 0x0a) return named('enter')
  if (byte === 0x09) return named('tab')
  if (byte === 0x08 || byte === 0x7f) return named('backspace')
  if (byte === 0x1b) return named('escape')
  if (byte === 0) return named('char', ctrlBit, ' ')
  return named('char', ctrlBit, byte < 0x1b ? String.fromCharCode(byte + 0x60) : String.fromCharCode(byte + 0x40))
}
