import { expect, test } from 'vitest'
import { colourDepth } from '../../src/terminal/colour-depth.ts'
import { renditionChange } from '../../src/terminal/graphic-rendition.ts'
import { style, styleParts, withEightColours, withoutColours } from '../../src/terminal/style.ts'
import { terminalSize } from '../../src/terminal/terminal-size.ts'

test.each([
  ['xterm-256color', 16],
  ['screen-256color', 16],
  ['xterm', 8],
  ['linux', 8],
  ['putty', 8],
  ['vte', 8],
  ['vt100', 'none'],
  ['vt220', 'none'],
  ['dumb', 'none'],
  ['xterm-mono', 'none'],
  ['', 'none'],
] as const)('TERM=%s has colours: %s', (TERM, depth) => {
  expect(colourDepth({ TERM })).toBe(depth)
})

test('NO_COLOR forbids colours, the setting overrules TERM', () => {
  expect(colourDepth({ TERM: 'xterm-256color', NO_COLOR: '1' })).toBe('none')
  expect(colourDepth({ TERM: 'xterm-256color', NO_COLOR: '1' }, 16)).toBe('none')
  expect(colourDepth({ TERM: 'xterm-256color', NO_COLOR: '' })).toBe(16)
  expect(colourDepth({ TERM: 'vt220' }, 8)).toBe(8)
})

test('with eight colours grey is dim, never bold black, and bright is bold', () => {
  expect(styleParts(withEightColours(style({ fg: 'grey', bold: true })))).toMatchObject({
    fg: 'default',
    dim: true,
    bold: false,
  })
  expect(styleParts(withEightColours(style({ fg: 'brightRed', bg: 'brightBlue' })))).toMatchObject({
    fg: 'red',
    bg: 'blue',
    bold: true,
  })
})

test('without colours only what a VT220 knows is left', () => {
  const parts = styleParts(withoutColours(style({ fg: 'red', bg: 'blue', bold: true, dim: true, reverse: true })))
  expect(parts).toEqual({
    fg: 'default',
    bg: 'default',
    bold: true,
    dim: false,
    underline: false,
    reverse: true,
    blink: false,
  })
})

test('a change of style sends what changes, or all anew where that is shorter', () => {
  const red = style({ fg: 'red' })
  expect(renditionChange(red, red)).toBe('')
  expect(renditionChange(red, style({ fg: 'green' }))).toBe('\x1b[32m')
  expect(renditionChange(red, style({}))).toBe('\x1b[m')
  expect(renditionChange(style({ fg: 'red', bg: 'blue' }), style({ bg: 'blue' }))).toBe('\x1b[39m')
  expect(renditionChange(style({ fg: 'red', bold: true, dim: true }), style({ fg: 'red', bold: true }))).toBe(
    '\x1b[22;1m',
  )
  expect(renditionChange(style({ fg: 'red' }), style({ fg: 'red', reverse: true }))).toBe('\x1b[7m')
})

test('F15 a size of nothing is 80×24, a monstrous one is bounded', () => {
  expect(terminalSize({ columns: 0, rows: 0 }, {})).toEqual({ columns: 80, rows: 24 })
  expect(terminalSize({}, { COLUMNS: '100', LINES: 'x' })).toEqual({ columns: 100, rows: 24 })
  expect(terminalSize({ columns: 65_535, rows: 65_535 }, {})).toEqual({ columns: 500, rows: 300 })
})
