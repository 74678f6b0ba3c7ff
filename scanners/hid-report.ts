/** HID-POS reports to codes: usage page 0x8C, report 2. A long code comes in several. */
import type { HidReportLayout } from './scanner-address.ts'
import { mostScanBytes, textOf } from './symbol-text.ts'

const reportId = 2
const lengthAt = 1
const aimAt = 2
const aimLength = 3
const lastByte = 63

/** Puts a device's reports together; gives the whole code, its identifier before it, when the last of them is there. */
export class HidReports {
  private readonly layout: HidReportLayout
  private parts: Uint8Array[] = []
  private bytes = 0
  private aim = ''

  constructor(layout: HidReportLayout) {
    this.layout = layout
  }

  /** @returns null while the code goes on, or when the report is none of a scanner's. */
  take(report: Uint8Array): string | null {
    if (report[0] !== reportId || report.length < aimAt) return null
    const dataAt = this.layout === 'aim' ? aimAt + aimLength : aimAt
    const length = Math.min(report[lengthAt] ?? 0, Math.max(0, Math.min(report.length, lastByte) - dataAt))
    if (this.parts.length === 0 && this.layout === 'aim') this.aim = identifier(report.subarray(aimAt, dataAt))
    // The library may use its buffer again.
    this.parts.push(report.slice(dataAt, dataAt + length))
    this.bytes += length
    const hasMore = report.length > lastByte && ((report[lastByte] ?? 0) & 1) === 1
    if (hasMore && this.bytes < mostScanBytes) return null
    const whole = Buffer.concat(this.parts)
    const code = this.aim + textOf(whole)
    this.reset()
    return whole.length === 0 ? null : code
  }

  /** The device is another one, or was unplugged in the middle. */
  reset(): void {
    this.parts = []
    this.bytes = 0
    this.aim = ''
  }
}

/** Some scanners give it with its bracket, some without. */
function identifier(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\0', '').trim()
  if (/^\][A-Za-z][0-9A-Za-z]$/.test(text)) return text
  return /^[A-Za-z][0-9A-Za-z]$/.test(text) ? `]${text}` : ''
}
