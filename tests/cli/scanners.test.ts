import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { calibrationText } from '../../src/domain/keyboard-layout-map.ts'
import { ShellOffice } from './shell-office.ts'

test('scanner set stores the addresses of a till; an empty one sets none', async () => {
  const office = new ShellOffice()
  const set = ['scanner', 'set', '--till', 'shell', '--scanner'] as const
  const scanners = ['keyboard:?prefix=aim', 'serial:/dev/ttyACM0']
  expect(await office.json(...set, ...scanners)).toEqual({ till: 'shell', scanners })
  expect(await office.json(...set, '')).toEqual({ till: 'shell', scanners: [] })
})

test.each([
  [['scanner', 'set', '--till', 'shell', '--scanner', 'pigeon:'], { field: 'scanner', value: 'pigeon' }],
  [['scanner', 'set', '--till', 'Nobody', '--scanner', 'hid:'], { field: 'till', value: 'Nobody', expected: 'shell' }],
  [['scanner', 'test', 'keyboard:'], { field: 'address', value: 'keyboard:' }],
  [['scanner', 'calibrate', '--till', 'shell', '--typed', '12345'], { field: 'calibration', value: '12345' }],
])('%j is refused with what is wrong', async (args, facts) => {
  const office = new ShellOffice()
  expect(await office.refusal(...args)).toMatchObject({ code: 2, refused: 'bad-input', ...facts })
})

test('scanner calibrate learns the layout from what the scanner typed, and writes the barcode as a picture', async () => {
  const office = new ShellOffice()
  const png = join(office.folder, 'calibration.png')
  const azerty = 'à&é"\'(-è_çQBCDEFGHIJKL?NOPARSTUVZXYW)$°:/!'
  const learnt = await office.json('scanner', 'calibrate', '--till', 'shell', '--typed', azerty, '--png', png)
  expect(learnt).toMatchObject({ till: 'shell', layout: { à: '0', Q: 'A', q: 'a' } })
  const { data, width, height } = PNG.sync.read(readFileSync(png))
  expect(jsqr.default(new Uint8ClampedArray(data), width, height)?.data).toBe(calibrationText)
})

test('scanner test tells what keeps a scanner from working', async () => {
  const office = new ShellOffice()
  const ran = await office.run(['scanner', 'test', 'serial:/dev/nowhere', '--seconds', '1', '--json'])
  expect(ran.code).toBe(1)
  expect(JSON.parse(ran.stdout)).toMatchObject({ address: 'serial:/dev/nowhere', failed: 'not-found' })
})
