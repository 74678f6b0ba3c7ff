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
    [
      'usb:04b8:0e15?model=epson-tm-t20',
      {
        transport: 'usb',
        model: 'epson-tm-t20',
        driver: 'usb',
        ids: { vendor: 0x04b8, product: 0x0e15 },
        serial: null,
      },
    ],
    ['usb:serial=X7Y8', { transport: 'usb', model: 'generic-80mm', driver: 'usb', ids: null, serial: 'X7Y8' }],
    [
      'usb:04B8:0202?serial=X7Y8',
      {
        transport: 'usb',
        model: 'generic-80mm',
        driver: 'usb',
        ids: { vendor: 0x04b8, product: 0x0202 },
        serial: 'X7Y8',
      },
    ],
    [
      'usb:04b8:0202?driver=escpos-usb',
      {
        transport: 'usb',
        model: 'generic-80mm',
        driver: 'escpos-usb',
        ids: { vendor: 0x04b8, product: 0x0202 },
        serial: null,
      },
    ],
    ['lp:/dev/usb/lp0', { transport: 'lp', model: 'generic-80mm', path: '/dev/usb/lp0' }],
    ['terminal:', { transport: 'terminal', model: 'generic-80mm', wrap: 'base64', tmux: false }],
    [
      'terminal:?wrap=raw&tmux=1&model=generic-58mm',
      { transport: 'terminal', model: 'generic-58mm', wrap: 'raw', tmux: true },
    ],
  ])('%s', (text, address) => {
    expect(parsePrinterAddress(text)).toEqual(address)
  })

  test.each([
    ['', '', 'preview, file:, tcp:, serial:, usb:, lp:, terminal:, bridge:'],
    ['lpt1', 'lpt1', 'preview, file:, tcp:, serial:, usb:, lp:, terminal:, bridge:'],
    ['file:tickets', 'tickets', 'file:/folder'],
    ['tcp:printer', 'printer', 'tcp://host:9100'],
    ['tcp://host:70000', '70000', '1–65535'],
    ['tcp://ho st', '//ho st', 'tcp://host:9100'],
    ['serial:ttyUSB0', 'ttyUSB0', 'serial:/dev/ttyUSB0'],
    ['serial:/dev/ttyUSB0?baud=fast', 'fast', '1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200'],
    ['serial:/dev/ttyUSB0?flow=water', 'water', 'none, rtscts, xonxoff'],
    ['tcp://host?baud=9600', 'baud', 'model'],
    ['usb:', '', 'usb:04b8:0e15, usb:serial=X7Y8'],
    ['usb:4b8:e15', '4b8:e15', 'usb:04b8:0e15, usb:serial=X7Y8'],
    ['usb:04b8:0e15?driver=cups', 'cups', 'usb, escpos-usb'],
    ['usb:serial=X?driver=escpos-usb', 'X', 'usb:04b8:0e15'],
    ['lp:lp0', 'lp0', 'lp:/dev/usb/lp0'],
    ['terminal:?wrap=zip', 'zip', 'raw, base64'],
    ['terminal:?tmux=yes', 'yes', '0, 1'],
    ['lp:/dev/usb/lp0?baud=9600', 'baud', 'model'],
    ['preview:x\u001b[2J', 'x[2J', 'preview'],
  ])('%j is refused with the piece that is wrong', (text, value, expected) => {
    expect(parsePrinterAddress(text)).toEqual({ refused: 'bad-input', field: 'printer', value, expected })
  })
})

describe('models', () => {
  test('every shipped file is sound and its dialect loads', async () => {
    const names = await modelNames()
    expect(names).toEqual([
      'bixolon-srp-350',
      'boca-lemur',
      'boca-lemur-200',
      'citizen-ct-s',
      'epson-tm-t20',
      'epson-tm-t88',
      'generic-58mm',
      'generic-80mm',
      'picture',
      'star-tsp100',
      'star-tsp650',
      'text',
    ])
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
