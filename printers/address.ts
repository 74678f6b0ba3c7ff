import type { Refusal } from '../src/domain/refusal.ts'
import { paperText } from './paper-text.ts'

/** Where a printer is and which model it is, as a till's setting names it. */
export type PrinterAddress =
  /** On the screen, and as a picture in the till's own folder. */
  | { readonly transport: 'preview'; readonly model: string }
  | { readonly transport: 'file'; readonly model: string; readonly folder: string }
  | { readonly transport: 'tcp'; readonly model: string; readonly host: string; readonly port: number }
  | SerialAddress
  | UsbAddress
  /** A device file of the kernel's own printer driver. */
  | { readonly transport: 'lp'; readonly model: string; readonly path: string }
  | TerminalAddress
  | BridgeAddress

export interface SerialAddress {
  readonly transport: 'serial'
  readonly model: string
  readonly path: string
  readonly baud: number
  readonly flow: FlowControl
}
/** By vendor and product, by serial number, or by all three; `escpos-usb` knows no serial numbers. */
export interface UsbAddress {
  readonly transport: 'usb'
  readonly model: string
  readonly driver: 'usb' | 'escpos-usb'
  readonly ids: { readonly vendor: number; readonly product: number } | null
  readonly serial: string | null
}
/** The printer of the thin client whose terminal shows the till. */
export interface TerminalAddress {
  readonly transport: 'terminal'
  readonly model: string
  readonly wrap: 'raw' | 'base64'
  /** Whether tmux stands between, which hands on only what is marked for the terminal outside. */
  readonly tmux: boolean
}
/** The printer of the thin client, at the socket that its bridge offers. */
export interface BridgeAddress {
  readonly transport: 'bridge'
  readonly model: string
  readonly path: string
}
export type FlowControl = 'none' | 'rtscts' | 'xonxoff'
export type TransportName = PrinterAddress['transport']

const field = 'printer'
const baudRates = [1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200]

/**
 * `preview` · `file:/folder?model=text` · `tcp://host:9100?model=epson-tm-t20` ·
 * `serial:/dev/ttyUSB0?baud=9600&flow=rtscts&model=generic-80mm` · `usb:04b8:0e15?model=epson-tm-t20` · `usb:serial=X7Y8` ·
 * `usb:04b8:0e15?driver=escpos-usb` · `lp:/dev/usb/lp0` · `terminal:?wrap=base64&tmux=1` ·
 * `bridge:/run/user/1000/till.sock?model=epson-tm-t20`.
 * Refuses with `bad-input`, naming the piece that is wrong; whether the model exists is found when the printer is prepared.
 */
export function parsePrinterAddress(text: string): PrinterAddress | Refusal {
  const [place = '', query = ''] = splitOnce(text.trim(), '?')
  const options = new URLSearchParams(query)
  const [kind = '', rest = ''] = splitOnce(place, ':')
  const parsed = parsePlace(kind, rest, options)
  if ('refused' in parsed) return parsed
  const known = new Set(['model', ...optionsOf[parsed.transport]])
  const unknown = [...options.keys()].find((key) => !known.has(key))
  return unknown === undefined ? parsed : refuse(unknown, [...known].join(', '))
}

const optionsOf: { readonly [T in TransportName]: readonly string[] } = {
  preview: [],
  file: [],
  tcp: [],
  serial: ['baud', 'flow'],
  usb: ['driver', 'serial'],
  lp: [],
  terminal: ['wrap', 'tmux'],
  bridge: [],
}

function parsePlace(kind: string, rest: string, options: URLSearchParams): PrinterAddress | Refusal {
  const model = options.get('model')
  switch (kind) {
    case 'preview':
      return rest === '' ? { transport: 'preview', model: model ?? 'picture' } : refuse(rest, 'preview')
    case 'file':
      return rest.startsWith('/')
        ? { transport: 'file', model: model ?? 'text', folder: rest }
        : refuse(rest, 'file:/folder')
    case 'tcp':
      return parseTcp(rest, model ?? 'generic-80mm')
    case 'serial':
      return parseSerial(rest, model ?? 'generic-80mm', options)
    case 'usb':
      return parseUsb(rest, model ?? 'generic-80mm', options)
    case 'lp':
      return rest.startsWith('/')
        ? { transport: 'lp', model: model ?? 'generic-80mm', path: rest }
        : refuse(rest, 'lp:/dev/usb/lp0')
    case 'terminal':
      return rest === '' ? parseTerminal(model ?? 'generic-80mm', options) : refuse(rest, 'terminal:')
    case 'bridge':
      return rest.startsWith('/')
        ? { transport: 'bridge', model: model ?? 'generic-80mm', path: rest }
        : refuse(rest, 'bridge:/run/till.sock')
    default:
      return refuse(kind, 'preview, file:, tcp:, serial:, usb:, lp:, terminal:, bridge:')
  }
}

function parseTcp(rest: string, model: string): PrinterAddress | Refusal {
  const match = /^\/\/(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9._-]+)(?::(\d{1,5}))?\/?$/.exec(rest)
  const host = match?.[1]?.replace(/^\[|\]$/g, '')
  if (host === undefined) return refuse(rest, 'tcp://host:9100')
  const port = Number(match?.[2] ?? 9100)
  return port >= 1 && port <= 65535 ? { transport: 'tcp', model, host, port } : refuse(String(port), '1–65535')
}

function parseSerial(path: string, model: string, options: URLSearchParams): PrinterAddress | Refusal {
  if (!path.startsWith('/')) return refuse(path, 'serial:/dev/ttyUSB0')
  const baud = Number(options.get('baud') ?? 9600)
  if (!baudRates.includes(baud)) return refuse(options.get('baud') ?? '', baudRates.join(', '))
  const flow = options.get('flow') ?? 'none'
  if (flow !== 'none' && flow !== 'rtscts' && flow !== 'xonxoff') return refuse(flow, 'none, rtscts, xonxoff')
  return { transport: 'serial', model, path, baud, flow }
}

function parseUsb(rest: string, model: string, options: URLSearchParams): PrinterAddress | Refusal {
  const ids = /^([0-9a-fA-F]{4}):([0-9a-fA-F]{4})$/.exec(rest)
  const serial = /^serial=(.+)$/.exec(rest)?.[1] ?? options.get('serial')
  if (ids === null && !rest.startsWith('serial=')) return refuse(rest, 'usb:04b8:0e15, usb:serial=X7Y8')
  const driver = options.get('driver') ?? 'usb'
  if (driver !== 'usb' && driver !== 'escpos-usb') return refuse(driver, 'usb, escpos-usb')
  if (driver === 'escpos-usb' && (ids === null || serial !== null)) return refuse(serial ?? rest, 'usb:04b8:0e15')
  const [vendor, product] = [ids?.[1] ?? '', ids?.[2] ?? ''].map((digits) => Number.parseInt(digits, 16))
  if (vendor === undefined || product === undefined) return refuse(rest, 'usb:04b8:0e15')
  return { transport: 'usb', model, driver, ids: ids === null ? null : { vendor, product }, serial }
}

/** Base64 unless it is said otherwise: most terminals and the line discipline change some bytes of a raw job. */
function parseTerminal(model: string, options: URLSearchParams): PrinterAddress | Refusal {
  const wrap = options.get('wrap') ?? 'base64'
  if (wrap !== 'raw' && wrap !== 'base64') return refuse(wrap, 'raw, base64')
  const tmux = options.get('tmux') ?? '0'
  if (tmux !== '0' && tmux !== '1') return refuse(tmux, '0, 1')
  return { transport: 'terminal', model, wrap, tmux: tmux === '1' }
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function refuse(value: string, expected: string): Refusal {
  return { refused: 'bad-input', field, value: paperText(value).slice(0, 60), expected }
}
