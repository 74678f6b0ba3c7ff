import { expect, test } from 'vitest'
import { Cells } from '../../src/terminal/cells.ts'
import { styleParts } from '../../src/terminal/style.ts'
import { parseFrame } from '../../src/ui/frame-parser.ts'

function parsed(frame: string): Cells {
  const cells = new Cells(10, 3)
  cells.put(0, 2, 'old', 0)
  parseFrame(frame, cells)
  return cells
}

test('text stands in its lines, and what was there before is gone', () => {
  const cells = parsed('ab\n cd')
  expect([cells.text(0), cells.text(1), cells.text(2)]).toEqual(['ab        ', ' cd       ', '          '])
})

test('colours and attributes go on and off as Ink writes them', () => {
  const cells = parsed('\x1b[1m\x1b[36ma\x1b[39m\x1b[22mb\x1b[7mc\x1b[27md\x1b[97;44me\x1b[0mf\x1b[2mg')
  const parts = [...'abcdefg'].map((_, column) => styleParts(cells.styles[column] ?? 0))
  expect(parts[0]).toMatchObject({ fg: 'cyan', bold: true })
  expect(parts[1]).toMatchObject({ fg: 'default', bold: false })
  expect(parts[2]).toMatchObject({ reverse: true })
  expect(parts[3]).toMatchObject({ reverse: false })
  expect(parts[4]).toMatchObject({ fg: 'brightWhite', bg: 'blue' })
  expect(parts[5]).toMatchObject({ fg: 'default', bg: 'default' })
  expect(parts[6]).toMatchObject({ dim: true })
})

test('a colour that goes on over the end of a line is kept', () => {
  const cells = parsed('\x1b[31ma\nb\x1b[39m')
  expect(styleParts(cells.styles[10] ?? 0).fg).toBe('red')
})

test('wide glyphs take two cells, and lines beyond the screen are left out', () => {
  const cells = parsed('票b\n\n\n\nx')
  expect(cells.text(0)).toBe('票b       ')
})
