import { aimIdentifierOf, type Scan, symbologyOf } from '../src/domain/scan.ts'

/** Nothing that is sold or carried has a longer code; a device that sends more is out of step. */
export const mostScanBytes = 4096

const strict = new TextDecoder('utf-8', { fatal: true })
const western = new TextDecoder('windows-1252')

/** Bytes of a device as text: UTF-8 where they are that, else the page scanners use for the West. */
export function textOf(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes)
  } catch {
    return western.decode(bytes)
  }
}

/** What a device read, with or without an identifier before it; null when there is nothing in it. */
export function scanOf(text: string, source: string): Scan | null {
  const aim = aimIdentifierOf(text)
  const data = text.slice(aim.length)
  return data === '' ? null : { data, symbology: symbologyOf(aim), source }
}
