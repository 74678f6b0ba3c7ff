import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { expect, onTestFinished, test } from 'vitest'
import type { ScannerSource } from '../../scanners/scanner.ts'
import { serveBridge } from '../../src/desk/serve-bridge.ts'
import { calibrationText } from '../../src/domain/keyboard-layout-map.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
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
  [['scanner', 'test', 'keyboard:'], { field: 'address', value: 'keyboard:', expected: 'hid:, serial:, bridge:' }],
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

test('the scanner of a thin client is set by its bridge’s socket, and tested through it', async () => {
  const office = new ShellOffice()
  const socket = join(office.folder, 'client', 'till.sock')
  const address = `bridge:${socket}`
  expect(await office.json('scanner', 'set', '--till', 'shell', '--scanner', address)).toEqual({
    till: 'shell',
    scanners: [address],
  })
  const scanner: ScannerSource = {
    address: 'hid:',
    // Somebody scans as soon as the till listens.
    async open(on) {
      const timer = setInterval(() => on.scan({ data: '4006381333931', symbology: 'ean', source: 'hid:' }), 100)
      return { close: async () => clearInterval(timer) }
    },
  }
  const bridge = await serveBridge(socket, { printer: null, scanner })
  if (isRefusal(bridge)) throw new Error(JSON.stringify(bridge))
  onTestFinished(() => bridge.close())
  expect(await office.json('scanner', 'test', address)).toEqual({
    data: '4006381333931',
    symbology: 'ean',
    source: address,
    kinds: expect.arrayContaining(['article']),
  })
  await bridge.close()
  const gone = await office.run(['scanner', 'test', address, '--seconds', '1'])
  expect(gone).toMatchObject({ code: 1, stdout: expect.stringContaining('not plugged in') })
})
