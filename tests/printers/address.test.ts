import { describe, expect, test } from 'vitest'
import { parsePrinterAddress } from '../../printers/address.ts'
import { loadModel, modelNames } from '../../printers/models.ts'
import { preparePrinter } from '../../printers/print-document.ts'

describe('the address of a printer', () => {
  test.each([
    ['preview', { transport: 'preview', model: 'picture' }],
    ['preview?model=text', { transport: 'preview', model: 'text' }],
    ['file:/var/tickets', { transport: 'file', model: 'text', folder: '/var/tickets' }],
    ['tcp://10.0.0.7', { transport: 'tcp', model: 'generic-80mm', host: '10.0.0.7', port: 9100 }],
    [
      'tcp://till-printer:9101?model=epson-tm-t20',
      { transport: 'tcp', model: 'epson-tm-t20', host: 'till-printer', port: 9101 },
    ],
    ['tcp://[fe80::1]:9100', { transport: 'tcp', model: 'generic-80mm', host: 'fe80::1', port: 9100 }],
    [
      'serial:/dev/ttyUSB0',
      { transport: 'serial', model: 'generic-80mm', path: '/dev/ttyUSB0', baud: 9600, flow: 'none' },
    ],
    [
      'serial:/dev/ttyS1?baud=19200&flow=rtscts&model=generic-58mm',
      { transport: 'serial', model: 'generic-58mm', path: '/dev/ttyS1', baud: 19200, flow: 'rtscts' },
    ],
  ])('%s', (text, address) => {
    expect(parsePrinterAddress(text)).toEqual(address)
  })

  test.each([
    ['', '', 'preview, file:, tcp:, serial:'],
    ['lpt1', 'lpt1', 'preview, file:, tcp:, serial:'],
    ['file:tickets', 'tickets', 'file:/folder'],
    ['tcp:printer', 'printer', 'tcp://host:9100'],
    ['tcp://host:70000', '70000', '1–65535'],
    ['tcp://ho st', '//ho st', 'tcp://host:9100'],
    ['serial:ttyUSB0', 'ttyUSB0', 'serial:/dev/ttyUSB0'],
    ['serial:/dev/ttyUSB0?baud=fast', 'fast', '1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200'],
    ['serial:/dev/ttyUSB0?flow=water', 'water', 'none, rtscts, xonxoff'],
    ['tcp://host?baud=9600', 'baud', 'model'],
    ['preview:x\u001b[2J', 'x[2J', 'preview'],
  ])('%j is refused with the piece that is wrong', (text, value, expected) => {
    expect(parsePrinterAddress(text)).toEqual({ refused: 'bad-input', field: 'printer', value, expected })
  })
})

describe('models', () => {
  test('every shipped file is sound and its dialect loads', async () => {
    const names = await modelNames()
    expect(names).toEqual(expect.arrayContaining(['epson-tm-t20', 'generic-58mm', 'generic-80mm', 'picture', 'text']))
    for (const name of names) expect((await loadModel(name))?.name).toBe(name)
  })

  test.each(['nothing', '../models/text', 'TEXT', ''])('a model named %j does not exist', async (name) => {
    expect(await loadModel(name)).toBeNull()
  })

  test('an address with an unknown model is refused', async () => {
    expect(await preparePrinter('preview?model=nothing', '/nowhere')).toEqual({
      refused: 'bad-input',
      field: 'printer',
      value: 'nothing',
      expected: 'model',
    })
  })
})
