import type { Refusal } from '../src/domain/refusal.ts'
import { usualWedge, type WedgeOptions } from '../src/domain/wedge-options.ts'

/** Where a scanner is plugged in and how it is set up, as a till's setting names it. */
export type ScannerAddress = KeyboardAddress | HidAddress | SerialAddress | BridgeAddress

/** It types, through the terminal. */
export interface KeyboardAddress {
  readonly on: 'keyboard'
  readonly wedge: Omit<WedgeOptions, 'layout'>
}

/** USB HID-POS: by vendor and product, by serial number, by all three, or whichever is plugged in. */
export interface HidAddress {
  readonly on: 'hid'
  readonly ids: { readonly vendor: number; readonly product: number } | null
  readonly serial: string | null
  /** How its reports are laid out. */
  readonly report: HidReportLayout
}
/** `aim`: length, three characters of AIM identifier, data. `plain`: length, data. */
export type HidReportLayout = 'aim' | 'plain'

export interface SerialAddress {
  readonly on: 'serial'
  readonly path: string
  readonly baud: number
}

/** The scanner of the thin client, at the socket that its bridge offers. */
export interface BridgeAddress {
  readonly on: 'bridge'
  readonly path: string
}

const baudRates = [1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200]
const optionsOf = {
  keyboard: ['prefix', 'timing', 'gap', 'min'],
  hid: ['serial', 'report'],
  serial: ['baud'],
  bridge: [],
} as const

/**
 * `keyboard:?prefix=aim` · `keyboard:?prefix=*&gap=60&min=8` · `hid:` · `hid:05e0:1300` · `hid:?serial=S1234&report=plain` ·
 * `serial:/dev/ttyACM0?baud=9600` · `bridge:/run/user/1000/till.sock`. Refuses with `bad-input`, naming the piece that is wrong.
 */
export function parseScannerAddress(text: string): ScannerAddress | Refusal {
  const [place = '', query = ''] = text.trim().split('?', 2)
  const colon = place.indexOf(':')
  const kind = colon < 0 ? place : place.slice(0, colon)
  const rest = colon < 0 ? '' : place.slice(colon + 1)
  // A plus sign is a prefix some scanners send, and no space.
  const options = new URLSearchParams(query.replaceAll('+', '%2B'))
  if (kind !== 'keyboard' && kind !== 'hid' && kind !== 'serial' && kind !== 'bridge')
    return refuse(kind, 'keyboard:, hid:, serial:, bridge:')
  const known: readonly string[] = optionsOf[kind]
  const unknown = [...options.keys()].find((key) => !known.includes(key))
  if (unknown !== undefined) return refuse(unknown, known.join(', '))
  if (kind === 'keyboard') return parseKeyboard(rest, options)
  if (kind === 'bridge')
    return rest.startsWith('/') ? { on: 'bridge', path: rest } : refuse(rest, 'bridge:/run/till.sock')
  return kind === 'hid' ? parseHid(rest, options) : parseSerial(rest, options)
}

function parseKeyboard(rest: string, options: URLSearchParams): KeyboardAddress | Refusal {
  if (rest !== '') return refuse(rest, 'keyboard:')
  const prefixes = options.getAll('prefix').map((prefix) => (prefix === 'aim' ? ']' : prefix))
  const wrong = prefixes.find((prefix) => !/^[\x21-\x7e]{1,8}$/.test(prefix))
  if (wrong !== undefined) return refuse(wrong, 'prefix=aim, prefix=*')
  const timing = options.get('timing') ?? (prefixes.length > 0 ? 'off' : 'on')
  if (timing !== 'on' && timing !== 'off') return refuse(timing, 'timing=on, timing=off')
  if (timing === 'off' && prefixes.length === 0) return refuse(timing, 'prefix=aim')
  const gapMs = Number(options.get('gap') ?? usualWedge.gapMs)
  if (!Number.isInteger(gapMs) || gapMs < 10 || gapMs > 150) return refuse(String(options.get('gap')), 'gap=10..150')
  const minCharacters = Number(options.get('min') ?? usualWedge.minCharacters)
  if (!Number.isInteger(minCharacters) || minCharacters < 3 || minCharacters > 40) {
    return refuse(String(options.get('min')), 'min=3..40')
  }
  return { on: 'keyboard', wedge: { prefixes, byTiming: timing === 'on', gapMs, minCharacters } }
}

function parseHid(rest: string, options: URLSearchParams): HidAddress | Refusal {
  const report = options.get('report') ?? 'aim'
  if (report !== 'aim' && report !== 'plain') return refuse(report, 'report=aim, report=plain')
  const serial = options.get('serial')
  const [, vendor, product] = /^([0-9a-f]{4}):([0-9a-f]{4})$/i.exec(rest) ?? []
  if (rest !== '' && (vendor === undefined || product === undefined)) return refuse(rest, 'hid:05e0:1300')
  const ids =
    vendor === undefined || product === undefined
      ? null
      : { vendor: Number.parseInt(vendor, 16), product: Number.parseInt(product, 16) }
  return { on: 'hid', ids, serial, report }
}

function parseSerial(path: string, options: URLSearchParams): SerialAddress | Refusal {
  if (!path.startsWith('/')) return refuse(path, 'serial:/dev/ttyACM0')
  const baud = Number(options.get('baud') ?? 9600)
  return baudRates.includes(baud)
    ? { on: 'serial', path, baud }
    : refuse(String(options.get('baud')), baudRates.join(', '))
}

function refuse(value: string, expected: string): Refusal {
  return { refused: 'bad-input', field: 'scanner', value, expected }
}
