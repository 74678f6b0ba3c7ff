import type { Refusal } from '../src/domain/refusal.ts'
import { paperText } from './paper-text.ts'

/** Where a printer is and which model it is, as a till's setting names it. */
export type PrinterAddress =
  /** On the screen, and as a picture in the till's own folder. */
  | { readonly transport: 'preview'; readonly model: string }
  | { readonly transport: 'file'; readonly model: string; readonly folder: string }
  | { readonly transport: 'tcp'; readonly model: string; readonly host: string; readonly port: number }
  | SerialAddress

export interface SerialAddress {
  readonly transport: 'serial'
  readonly model: string
  readonly path: string
  readonly baud: number
  readonly flow: FlowControl
}
export type FlowControl = 'none' | 'rtscts' | 'xonxoff'
export type TransportName = PrinterAddress['transport']

const field = 'printer'
const baudRates = [1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200]

/**
 * `preview` · `file:/folder?model=text` · `tcp://host:9100?model=epson-tm-t20` ·
 * `serial:/dev/ttyUSB0?baud=9600&flow=rtscts&model=generic-80mm`.
 * Refuses with `bad-input`, naming the piece that is wrong; whether the model exists is found when the printer is prepared.
 */
export function parsePrinterAddress(text: string): PrinterAddress | Refusal {
  const [place = '', query = ''] = splitOnce(text.trim(), '?')
  const options = new URLSearchParams(query)
  const [kind = '', rest = ''] = splitOnce(place, ':')
  const parsed = parsePlace(kind, rest, options)
  if ('refused' in parsed) return parsed
  const known = new Set(['model', ...(parsed.transport === 'serial' ? ['baud', 'flow'] : [])])
  const unknown = [...options.keys()].find((key) => !known.has(key))
  return unknown === undefined ? parsed : refuse(unknown, [...known].join(', '))
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
    default:
      return refuse(kind, 'preview, file:, tcp:, serial:')
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

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function refuse(value: string, expected: string): Refusal {
  return { refused: 'bad-input', field, value: paperText(value).slice(0, 60), expected }
}
