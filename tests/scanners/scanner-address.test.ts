import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseScannerAddress } from '../../scanners/scanner-address.ts'
import { calibrationText, learnLayout } from '../../src/domain/keyboard-layout-map.ts'

test.each([
  ['keyboard:', { on: 'keyboard', wedge: { prefixes: [], byTiming: true, gapMs: 35, minCharacters: 6 } }],
  ['keyboard:?prefix=aim', { wedge: { prefixes: [']'], byTiming: false } }],
  [
    'keyboard:?prefix=]C1&prefix=+&timing=on&gap=80&min=4',
    { wedge: { prefixes: [']C1', '+'], byTiming: true, gapMs: 80, minCharacters: 4 } },
  ],
  ['hid:', { on: 'hid', ids: null, serial: null, report: 'aim' }],
  ['hid:05E0:1300?report=plain', { ids: { vendor: 0x05e0, product: 0x1300 }, report: 'plain' }],
  ['hid:?serial=S1234', { ids: null, serial: 'S1234' }],
  ['serial:/dev/ttyACM0', { on: 'serial', path: '/dev/ttyACM0', baud: 9600 }],
  ['serial:/dev/ttyUSB0?baud=115200', { baud: 115200 }],
])('%s is a scanner', (text, address) => {
  expect(parseScannerAddress(text)).toMatchObject(address)
})

test.each([
  ['pigeon:', 'pigeon'],
  ['keyboard:x', 'x'],
  ['keyboard:?gap=1000', '1000'],
  ['keyboard:?timing=off', 'off'],
  ['keyboard:?prefix=%1b', '\u001b'],
  ['hid:05e0', '05e0'],
  ['hid:?report=odd', 'odd'],
  ['serial:COM1', 'COM1'],
  ['serial:/dev/ttyS0?baud=12', '12'],
  ['serial:/dev/ttyS0?speed=9600', 'speed'],
])('%s is refused with what is wrong', (text, value) => {
  expect(parseScannerAddress(text)).toMatchObject({ refused: 'bad-input', field: 'scanner', value })
})

test('any text at all is an address or refused', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseScannerAddress(text)))
})

test('one known barcode tells the layout a scanner types under; small letters follow their capitals', () => {
  const azerty = 'à&é"\'(-è_çQBCDEFGHIJKL?NOPARSTUVZXYW)$°:/!'
  const layout = learnLayout(azerty)
  expect(layout).not.toBeNull()
  const meant = [...azerty].map((character) => layout?.[character] ?? character).join('')
  expect(meant).toBe(calibrationText)
  expect(layout).toMatchObject({ à: '0', ç: '9', q: 'a', w: 'z', $: ']' })
  expect(learnLayout(calibrationText)).toEqual({})
})

test('under a Cyrillic layout too', () => {
  const jcuken = '0123456789ФИСВУАПРШОЛДЬТЩЗЙКЫЕГМЦЧНЯ-ъ_юЖ.'
  const layout = learnLayout(jcuken) ?? {}
  expect([...jcuken].map((character) => layout[character] ?? character).join('')).toBe(calibrationText)
  expect(layout.ф).toBe('a')
})

test('what cannot come from that barcode teaches nothing', () => {
  expect(learnLayout('4006381333931')).toBeNull()
  expect(learnLayout('x'.repeat(calibrationText.length))).toBeNull()
})
